/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/*
 * Small stories for tests, in words as short as the test has room for. What is given is trusted: a text that is not a date
 * ends the test.
 */

/**
 * story_maker_time:
 * @date: an EDTF date
 *
 * Returns: seconds, where it begins
 */
gint64         story_maker_time (const char *date);

/**
 * story_maker_new:
 * @first: first day
 * @last: last day
 *
 * Returns: (transfer full): a story, not sealed, with the categories `ground`, `road` and `event` in that order
 */
CorridorStory *story_maker_new (const char *first,
                                const char *last);

/**
 * story_maker_add:
 * @story: a story that is not sealed
 * @id: of the feature
 * @category: id of a category of the story
 * @geometry: (nullable) (transfer full): where it is
 * @...: one EDTF date or interval a phase, then %NULL; several spans of one phase have a `;` between them
 *
 * Adds a feature. The title of each phase is its text of dates.
 */
void           story_maker_add (CorridorStory    *story,
                                const char       *id,
                                const char       *category,
                                CorridorGeometry *geometry,
                                ...) G_GNUC_NULL_TERMINATED;

/**
 * story_maker_add_list:
 * @whens: (array zero-terminated=1): as the rest of story_maker_add()
 *
 * The same, for texts that are made in a loop.
 */
void           story_maker_add_list (CorridorStory      *story,
                                     const char         *id,
                                     const char         *category,
                                     CorridorGeometry   *geometry,
                                     const char *const  *whens);

/**
 * story_maker_phase:
 * @story: a story
 * @id: of a feature
 * @number: of its phase
 *
 * Returns: (transfer none): the phase
 */
CorridorPhase *story_maker_phase (CorridorStory *story,
                                  const char    *id,
                                  guint          number);

/**
 * story_maker_square:
 * @west: degrees
 * @south: degrees
 * @size: degrees
 *
 * Returns: (transfer full): an area
 */
CorridorGeometry *story_maker_square (double west,
                                      double south,
                                      double size);

/**
 * story_maker_point:
 *
 * Returns: (transfer full): a point
 */
CorridorGeometry *story_maker_point (double latitude,
                                     double longitude);

G_END_DECLS
