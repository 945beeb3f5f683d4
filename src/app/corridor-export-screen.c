/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-screen.h"

#include "corridor-listing-command.h"
#include "corridor-words.h"

CorridorSceneCopy *
corridor_export_screen_take (CorridorMap *map)
{
  g_autofree char *left_out = NULL;
  g_autofree char *command = NULL;
  CorridorScene scene;

  g_return_val_if_fail (CORRIDOR_IS_MAP (map), NULL);

  if (!corridor_map_get_scene (map, &scene))
    return NULL;

  left_out = corridor_words_left_out (corridor_map_get_session (map));
  scene.filter = left_out;
  command = corridor_listing_command_new (corridor_map_get_session (map));
  scene.command = command;
  scene.text_scale = 1; /* that is for the reader's eyes alone */
  return corridor_scene_copy_new (&scene);
}
