/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * CorridorChange:
 * @before: (nullable) (unowned): what was true, %NULL where nothing was told
 * @after: (nullable) (unowned): what is true, %NULL where nothing is told
 * @before_certainty: of @before
 * @after_certainty: of @after
 *
 * One thing that differs between two days: the state that a feature is in, or an event that happened between them. The same phase
 * twice is one that became, or ceased to be, certain. A plain value; the story keeps the phases.
 */
typedef struct
{
  CorridorPhase    *before;
  CorridorPhase    *after;
  CorridorCertainty before_certainty;
  CorridorCertainty after_certainty;
} CorridorChange;

/**
 * corridor_change_get_feature:
 * @self: a change
 *
 * Returns: (transfer none): what changed
 */
CorridorFeature *corridor_change_get_feature (const CorridorChange *self);

/**
 * corridor_story_compare:
 * @self: a sealed story
 * @query: what is left out of both days; its time, mode and window are not used
 * @from: seconds; only its day counts
 * @to: seconds, before or after @from; only its day counts
 * @changes: (element-type CorridorChange): emptied, then filled
 *
 * Tells what is different on the day of @to from what was on the day of @from. A feature that stays is in one state a day: of several
 * phases the last one that is certain, else the last one. An event counts when its start lies after the earlier day and not after
 * the later one; going back, it is what has not happened yet. The more important come first, then the earlier.
 */
void             corridor_story_compare      (CorridorStory       *self,
                                              const CorridorQuery *query,
                                              gint64               from,
                                              gint64               to,
                                              GArray              *changes);

G_END_DECLS
