/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/* How time moves on by itself. */

/**
 * CorridorPace:
 * @CORRIDOR_PACE_TIME: so many days a second
 * @CORRIDOR_PACE_EVENTS: from event to event, with time to read each
 *
 * How time moves on by itself.
 */
typedef enum
{
  CORRIDOR_PACE_TIME,
  CORRIDOR_PACE_EVENTS,
} CorridorPace;

#define CORRIDOR_TYPE_PACE (corridor_pace_get_type ())
GType corridor_pace_get_type (void) G_GNUC_CONST;

/**
 * corridor_session_get_playing:
 * @self: a session
 *
 * Returns: whether time moves on by corridor_session_advance()
 */
gboolean           corridor_session_get_playing     (CorridorSession *self);

/**
 * corridor_session_set_playing:
 * @self: a session
 * @playing: whether time moves on by corridor_session_advance()
 *
 * Starts or stops. Starting on the last day first goes back to the first one.
 */
void               corridor_session_set_playing     (CorridorSession *self, gboolean playing);

/**
 * corridor_session_get_speed:
 * @self: a session
 *
 * Returns: days a second; 30 at first
 */
double             corridor_session_get_speed       (CorridorSession *self);

/**
 * corridor_session_set_speed:
 * @self: a session
 * @speed: days a second, above 0
 */
void               corridor_session_set_speed       (CorridorSession *self, double speed);

/**
 * corridor_session_get_loop:
 * @self: a session
 *
 * Returns: whether it begins anew at the end, after a moment there; %FALSE at first
 */
gboolean           corridor_session_get_loop        (CorridorSession *self);

/**
 * corridor_session_set_loop:
 * @self: a session
 * @loop: whether it begins anew at the end, after a moment there
 */
void               corridor_session_set_loop        (CorridorSession *self, gboolean loop);

/**
 * corridor_session_get_pace:
 * @self: a session
 *
 * Returns: #CorridorSession:pace; %CORRIDOR_PACE_TIME at first
 */
CorridorPace       corridor_session_get_pace        (CorridorSession *self);

/**
 * corridor_session_set_pace:
 * @self: a session
 * @pace: whether time moves on evenly or from event to event
 */
void               corridor_session_set_pace        (CorridorSession *self, CorridorPace pace);

/**
 * corridor_session_set_scrubbing:
 * @self: a session
 * @scrubbing: whether the reader holds the time, as with a finger on a slider
 *
 * Lets what plays wait. It goes on from wherever the time is let go.
 */
void               corridor_session_set_scrubbing   (CorridorSession *self, gboolean scrubbing);

/**
 * corridor_session_get_reading_time:
 * @self: a session
 *
 * Returns: how many seconds %CORRIDOR_PACE_EVENTS gives to what is selected: the more words its title and text have in the
 *   language shown, 3 at least and 40 at most
 */
double             corridor_session_get_reading_time (CorridorSession *self);

/**
 * corridor_session_advance:
 * @self: a session
 * @seconds: real time since the last call, not negative
 *
 * Plays on. With %CORRIDOR_PACE_TIME in whole days, below one day a second in whole hours: what is less is kept for the next call.
 * With %CORRIDOR_PACE_EVENTS to the next event once the selected one can have been read; the first one comes at once. Stops on
 * the last day, or after the last event, unless it loops. Does nothing when nothing plays.
 */
void               corridor_session_advance         (CorridorSession *self, double seconds);

G_END_DECLS
