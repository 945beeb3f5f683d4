/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-change.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/* Two days side by side, and what differs between one and another. */

/**
 * corridor_session_set_comparing:
 * @self: a session
 * @comparing: whether another day is shown beside the one of the clock
 *
 * Starts on the day where the clock rested before, or on the one a year before this one. The other day is no second clock: it
 * stays where it is put, and is asked the same as the clock's.
 */
void               corridor_session_set_comparing   (CorridorSession *self, gboolean comparing);

/**
 * corridor_session_get_comparing:
 * @self: a session
 *
 * Returns: whether another day is shown beside the one of the clock
 */
gboolean           corridor_session_get_comparing   (CorridorSession *self);

/**
 * corridor_session_set_other:
 * @self: a session
 * @other: seconds, clamped like the time
 *
 * Moves the other day.
 */
void               corridor_session_set_other       (CorridorSession *self, gint64 other);

/**
 * corridor_session_get_other:
 * @self: a session
 *
 * Returns: seconds: the other day
 */
gint64             corridor_session_get_other       (CorridorSession *self);

/* How much of the map the other day has, from the left: 0 … 1, half of it at first. */
#define CORRIDOR_SESSION_DIVIDER 0.5

/**
 * corridor_session_set_divider:
 * @self: a session
 * @divider: clamped to 0 … 1
 *
 * Says where on the map the other day ends and this one begins.
 */
void               corridor_session_set_divider     (CorridorSession *self, double divider);

/**
 * corridor_session_get_divider:
 * @self: a session
 *
 * Returns: of the width of the map, from 0 for its left edge to 1 for its right one
 */
double             corridor_session_get_divider     (CorridorSession *self);

/**
 * corridor_session_get_other_hits:
 * @self: a session
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what is shown of the story on the other day, nothing when there is none; valid until
 *   the next change
 */
const CorridorHit       *corridor_session_get_other_hits  (CorridorSession *self, guint *n);

/**
 * corridor_session_get_other_views:
 * @self: a session
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what is shown of the layers on the other day, nothing when there is none; valid
 *   until the next change
 */
const CorridorLayerView *corridor_session_get_other_views (CorridorSession *self, guint *n);

/**
 * corridor_session_get_base:
 * @self: a session
 *
 * Returns: seconds: what the time shown is compared with: the other day, or where the clock rested before
 */
gint64             corridor_session_get_base        (CorridorSession *self);

/**
 * corridor_session_list_changes:
 * @self: a session
 * @changes: (element-type CorridorChange): emptied, then filled by corridor_story_compare(); valid as long as the story
 *
 * Tells what of the story became different since corridor_session_get_base(), as far as it is shown.
 */
void               corridor_session_list_changes    (CorridorSession *self, GArray *changes);

G_END_DECLS
