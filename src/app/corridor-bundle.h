/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-basemap.h"
#include "corridor-story.h"

G_BEGIN_DECLS

/* What the program brings along. */

/**
 * corridor_bundle_new_story_file:
 *
 * Returns: (transfer full): the bundled story, as a file to read
 */
GFile           *corridor_bundle_new_story_file (void);

/**
 * corridor_bundle_read_story:
 * @argument: (nullable): a path or URI as somebody typed it; %NULL for the bundled story
 *
 * Returns: (transfer full) (nullable): the story, or %NULL with @error set as by corridor_story_read()
 */
CorridorStory   *corridor_bundle_read_story     (const char *argument,
                                                 GError    **error);

/**
 * corridor_bundle_load_basemap:
 *
 * Returns: (transfer full) (nullable): the bundled base map, or %NULL with @error set as by corridor_basemap_new()
 */
CorridorBasemap *corridor_bundle_load_basemap   (GError **error);

G_END_DECLS
