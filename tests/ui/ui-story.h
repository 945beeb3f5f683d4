/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/*
 * What the window ought to show, taken from the bundled story itself, so that the tests hold when its words change.
 */

/* The bundled story. (transfer none) */
CorridorStory *ui_story_get          (void);

/* The day as seconds since 1970. */
gint64         ui_story_day          (gint64 year,
                                      int    month,
                                      int    day);

/* The phase of a feature that is true on a day; fails the test when none is. (transfer none) */
CorridorPhase *ui_story_find_phase   (const char *feature_id,
                                      gint64      day);

/* The English title. (transfer none) */
const char    *ui_story_title        (CorridorPhase *phase);

/* How many phases are true on a day. */
guint          ui_story_count        (gint64      day);

/*
 * Whether the text of the list, a line each row, is of the phases that are true on a day, in their order. Newer versions of
 * GTK show a screen reader only the rows that are in view, so it may be some of them in a row.
 */
gboolean       ui_story_is_listed_in (const char *text,
                                      gint64      day);

G_END_DECLS
