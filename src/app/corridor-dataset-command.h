/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer.h"
#include "corridor-story.h"

G_BEGIN_DECLS

/* What the commands that need no display do with a dataset. */

/**
 * corridor_dataset_command_check:
 * @file: a dataset
 * @is_story: (out): whether it is a story, of which nothing is told; corridor_story_read() can read the same #GFile then
 *
 * Reads it, and tells on standard error what is wrong with it, a line each; on standard output when it has no faults.
 *
 * Returns: whether it has no faults
 */
gboolean       corridor_dataset_command_check      (GFile         *file,
                                                    gboolean      *is_story);

/**
 * corridor_dataset_command_read:
 * @file: a dataset
 * @error: return location for a %CORRIDOR_DATASET_ERROR; a story ends with %CORRIDOR_DATASET_ERROR_STORY
 *
 * Reads it. How many of its features are bad, if any, is told on standard error.
 *
 * Returns: (transfer full) (nullable): a layer
 */
CorridorLayer *corridor_dataset_command_read       (GFile         *file,
                                                    GError       **error);

/**
 * corridor_dataset_command_new_ground:
 * @layers: (element-type CorridorLayer): what is shown beside it, at least one
 *
 * A layer is always beside a story. Where none was asked for it is one in which nothing is told: with the titles, the time and
 * the place of the layers.
 *
 * Returns: (transfer full): a sealed story without features
 */
CorridorStory *corridor_dataset_command_new_ground (GPtrArray     *layers);

/**
 * corridor_dataset_command_get_view:
 * @layers: (element-type CorridorLayer): what is shown beside a story
 * @view: what there is to be seen of the story, in degrees
 *
 * Finds where to look, as the window does: at the story, unless nothing of the first layer is there.
 *
 * Returns: @view, or the place of the first layer
 */
CorridorBbox   corridor_dataset_command_get_view   (GPtrArray     *layers,
                                                    CorridorBbox   view);

G_END_DECLS
