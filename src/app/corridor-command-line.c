/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-command-line.h"

#include "corridor-bundle.h"
#include "corridor-change-listing.h"
#include "corridor-command-session.h"
#include "corridor-dataset-command.h"
#include "corridor-export.h"
#include "corridor-file-kind.h"
#include "corridor-listing-command.h"
#include "corridor-listing.h"
#include "corridor-mbtiles-opening.h"
#include "corridor-session-compare.h"
#include "corridor-session-scene.h"
#include "corridor-story-check.h"
#include "corridor-translation-count.h"
#include "corridor-words.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define EXPORT_PADDING 12 /* px around the region */

static CorridorExitStatus
report (const GError *error)
{
  g_printerr ("corridor: %s\n", error->message);
  return corridor_options_get_exit_status (error);
}

static gboolean
list (const CorridorOptions *options,
      GError               **error)
{
  CorridorBbox view;
  g_autoptr(CorridorSession) session = corridor_command_session_open (options, &view, error);

  if (session == NULL)
    return FALSE;

  if (options->other_text != NULL)
    return options->json ? corridor_change_listing_print_json (session, stdout, error)
                         : corridor_change_listing_print_text (session, stdout, error);

  return options->json ? corridor_listing_print_json (session, stdout, error)
                       : corridor_listing_print_text (session, stdout, error);
}

static void
fill_scene (CorridorScene         *scene,
            const CorridorOptions *options,
            CorridorSession       *session,
            CorridorBbox           view,
            CorridorBasemap       *basemap)
{
  CorridorBbox bbox = options->has_bbox ? options->bbox : view;

  corridor_session_scene_fill (session, scene);
  scene->basemap = basemap;
  scene->viewport = corridor_viewport_fit (bbox, options->width, options->height, EXPORT_PADDING);
  scene->theme = options->theme;
}

static gboolean
export (const CorridorOptions *options,
        GError               **error)
{
  CorridorBbox view;
  g_autoptr(CorridorSession) session = corridor_command_session_open (options, &view, error);
  g_autoptr(CorridorBasemap) basemap = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *command = NULL;
  CorridorExportOptions picture = CORRIDOR_EXPORT_OPTIONS_INIT;
  CorridorScene scene, beside;

  if (session == NULL)
    return FALSE;

  basemap = corridor_bundle_load_basemap (error);
  if (basemap == NULL)
    return FALSE;

  fill_scene (&scene, options, session, view, basemap);
  left_out = corridor_words_left_out (session);
  scene.filter = left_out;
  command = corridor_listing_command_new (session);
  scene.command = command;
  if (corridor_session_get_comparing (session))
    corridor_session_scene_fill_beside (session, &scene, &beside);
  picture.scale = options->scale;
  return corridor_export (&scene, &picture, options->export_path, NULL, error);
}

static void
print_faults (GPtrArray    *faults,
              const GError *error)
{
  for (guint i = 0; i < faults->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (faults, i));
  if (faults->len == 0)
    g_printerr ("%s\n", error->message);
}

/* What is missing is counted, and no fault: a reader gets English in its place. */
static void
print_summary (CorridorStory *story,
               const char    *name)
{
  g_autofree char *missing = corridor_translation_count_to_words (story);

  g_print (_("%s: no faults, %u features, %u phases\n"), name, corridor_story_get_features (story)->len,
           corridor_story_get_phases (story)->len);
  if (missing != NULL)
    g_print ("%s: missing: %s\n", name, missing);
}

static gboolean
check_file (GFile   *file,
            gboolean strict)
{
  g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_read (file, faults, NULL, &error);
  g_autofree char *name = g_file_get_parse_name (file);

  if (story == NULL || (strict && !corridor_story_check (story, name, faults, &error)))
    {
      print_faults (faults, error);
      return FALSE;
    }

  print_summary (story, name);
  return TRUE;
}

static gboolean
check_base_map (GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorMbtilesFile) mbtiles = corridor_mbtiles_opening_check (file, &error);
  g_autofree char *name = g_file_get_parse_name (file);
  const CorridorMbtilesInfo *info;

  if (mbtiles == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }

  info = corridor_mbtiles_file_get_info (mbtiles);
  g_print (_("%s: no faults, a base map (%s) of zoom levels %d to %d\n"), name, info->format, info->min_zoom, info->max_zoom);
  return TRUE;
}

static gboolean
check_any (GFile    *file,
           gboolean  strict)
{
  gboolean is_story = FALSE;
  gboolean good;

  switch (corridor_file_kind_read (file, NULL))
    {
    case CORRIDOR_FILE_KIND_DATASET:
      good = corridor_dataset_command_check (file, &is_story);
      return is_story ? check_file (file, strict) : good;
    case CORRIDOR_FILE_KIND_MBTILES:
      return check_base_map (file);
    case CORRIDOR_FILE_KIND_STORY:
    case CORRIDOR_FILE_KIND_UNKNOWN:
    default:
      return check_file (file, strict);
    }
}

static CorridorExitStatus
check (const CorridorOptions *options)
{
  gboolean good = TRUE;

  if (options->stories == NULL || options->stories[0] == NULL)
    {
      g_autoptr(GFile) file = corridor_bundle_new_story_file ();

      return check_file (file, options->strict) ? CORRIDOR_EXIT_DONE : CORRIDOR_EXIT_DATA;
    }

  for (guint i = 0; options->stories[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_commandline_arg (options->stories[i]);

      good = check_any (file, options->strict) && good;
    }

  return good ? CORRIDOR_EXIT_DONE : CORRIDOR_EXIT_DATA;
}

static void
print_help (void)
{
  g_autofree char *help = corridor_options_dup_help ();

  g_print ("%s", help);
}

CorridorExitStatus
corridor_command_line_run (const CorridorOptions *options)
{
  g_autoptr(GError) error = NULL;

  switch (options->command)
    {
    case CORRIDOR_COMMAND_HELP:
      print_help ();
      return CORRIDOR_EXIT_DONE;
    case CORRIDOR_COMMAND_VERSION:
      g_print ("corridor %s\n", PACKAGE_VERSION);
      return CORRIDOR_EXIT_DONE;
    case CORRIDOR_COMMAND_CHECK:
      return check (options);
    case CORRIDOR_COMMAND_LIST:
      return list (options, &error) ? CORRIDOR_EXIT_DONE : report (error);
    case CORRIDOR_COMMAND_EXPORT:
      return export (options, &error) ? CORRIDOR_EXIT_DONE : report (error);
    case CORRIDOR_COMMAND_WINDOW:
    default:
      g_return_val_if_reached (CORRIDOR_EXIT_COMMAND);
    }
}
