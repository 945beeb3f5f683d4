/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bundle.h"

#include "corridor-story-reader.h"

#define RESOURCES "/io/github/corridor_map/Corridor"

GFile *
corridor_bundle_new_story_file (void)
{
  return g_file_new_for_uri ("resource://" RESOURCES "/stories/nagorno-karabakh.geojson");
}

CorridorStory *
corridor_bundle_read_story (const char *argument,
                            GError    **error)
{
  g_autoptr(GFile) file = argument != NULL ? g_file_new_for_commandline_arg (argument) : corridor_bundle_new_story_file ();

  return corridor_story_read (file, NULL, NULL, error);
}

CorridorBasemap *
corridor_bundle_load_basemap (GError **error)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (CORRIDOR_BASEMAP_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? corridor_basemap_new (bytes, error) : NULL;
}
