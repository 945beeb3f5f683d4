/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bundled-story.h"

#include "corridor-story-reader.h"

#define RESOURCE "/io/github/corridor_map/Corridor/stories/nagorno-karabakh.geojson"

CorridorStory *
bundled_story_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CorridorStory *story;

  g_assert_no_error (error);
  story = corridor_story_parse (bytes, "nagorno-karabakh.geojson", NULL, &error);
  g_assert_no_error (error);
  return story;
}
