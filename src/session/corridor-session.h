/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/*
 * The one clock and the one filtered view of a story. Every view watches it and asks it to change; none keeps a
 * time, a filter or a selection of its own.
 *
 * Properties: story, now (gint64), mode, window-days, selected (CorridorPhase, nullable), language, playing (gboolean), speed (days a second).
 * Signal "changed": after any of story, now, mode, window-days or the filter changed and hits and the visible model are up to date:
 * redraw. (notify:: comes too, for bindings; "changed" comes once per setter call.) A new selection is notify::selected alone.
 */
#define CORRIDOR_TYPE_SESSION (corridor_session_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSession, corridor_session, CORRIDOR, SESSION, GObject)

CorridorSession   *corridor_session_new             (CorridorStory *story);
CorridorStory     *corridor_session_get_story       (CorridorSession *self);
void               corridor_session_set_story       (CorridorSession *self, CorridorStory *story);
gint64             corridor_session_get_now         (CorridorSession *self);
void               corridor_session_set_now         (CorridorSession *self, gint64 now); /* clamped to the story */
CorridorMode       corridor_session_get_mode        (CorridorSession *self);
void               corridor_session_set_mode        (CorridorSession *self, CorridorMode mode);
guint              corridor_session_get_window_days (CorridorSession *self);
void               corridor_session_set_window_days (CorridorSession *self, guint days);
const char        *corridor_session_get_language    (CorridorSession *self);
void               corridor_session_set_language    (CorridorSession *self, const char *language);
CorridorPhase     *corridor_session_get_selected    (CorridorSession *self); /* (nullable) */
void               corridor_session_set_selected    (CorridorSession *self, CorridorPhase *phase); /* (nullable) */
gboolean           corridor_session_get_category_visible (CorridorSession *self, CorridorCategory *category);
void               corridor_session_set_category_visible (CorridorSession *self, CorridorCategory *category, gboolean visible);
GListModel        *corridor_session_get_visible     (CorridorSession *self); /* (transfer none) of CorridorPhase, in time order */
const CorridorHit *corridor_session_get_hits        (CorridorSession *self, guint *n_hits); /* the same, with certainty */
CorridorCertainty  corridor_session_get_certainty   (CorridorSession *self, CorridorPhase *phase);
void               corridor_session_step            (CorridorSession *self, int n, CorridorPrecision unit);
gboolean           corridor_session_step_event      (CorridorSession *self, int direction); /* to the next day on which a shown phase starts; FALSE at the end */
gboolean           corridor_session_get_playing     (CorridorSession *self);
void               corridor_session_set_playing     (CorridorSession *self, gboolean playing);
void               corridor_session_advance         (CorridorSession *self, double seconds); /* plays on by so much real time */

G_END_DECLS
