/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-application-private.h"

#include "corridor-base-map-preference.h"
#include "corridor-bundle.h"
#include "corridor-name-preference.h"
#include "corridor-opener.h"
#include "corridor-session-keeper.h"
#include "corridor-settings.h"
#include "corridor-story-reader.h"

static void
add_name_order_action (CorridorApplication *self,
                       CorridorSession     *session)
{
  g_autoptr(GPropertyAction) action = g_property_action_new ("name-order", session, "name-order");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static gboolean
open_window (CorridorApplication   *self,
             CorridorStory         *story,
             const CorridorOptions *options,
             GError               **error)
{
  g_autoptr(CorridorSession) session = corridor_options_new_session (options, story, NULL, error);
  g_autoptr(CorridorBaseMaps) base_maps = corridor_base_maps_new ();
  g_autoptr(CorridorTileFetcher) fetcher = NULL;
  g_autoptr(GSettings) settings = corridor_settings_open ();
  CorridorWindow *window;

  if (session == NULL)
    return FALSE;
  if (self->basemap == NULL)
    self->basemap = corridor_bundle_load_basemap (error);
  if (self->basemap == NULL)
    return FALSE;

  corridor_name_preference_keep (session, !options->has_name_order);
  add_name_order_action (self, session);
  corridor_base_map_preference_keep (base_maps, settings);
  fetcher = corridor_tile_fetcher_new (NULL);
  window = corridor_window_new (ADW_APPLICATION (self), session, self->basemap, base_maps, fetcher);
  if (options->has_bbox)
    corridor_window_show_bbox (window, options->bbox);

  gtk_window_present (GTK_WINDOW (window));
  return TRUE;
}

/* What the story does not have, such as the date, may come with a dataset: then the options wait for it. */
static gboolean
open_window_with_rest (CorridorApplication     *self,
                       GApplicationCommandLine *command_line,
                       CorridorStory           *story,
                       CorridorOptions         *options,
                       GPtrArray               *rest,
                       GError                 **error)
{
  static const CorridorOptions no_options = { 0 };
  g_autoptr(CorridorOptions) waiting = options;
  gboolean has_view = options->has_bbox;
  g_autoptr(GError) why = NULL;

  if (open_window (self, story, options, &why))
    g_clear_pointer (&waiting, corridor_options_free);
  else if (rest->len == 0 || !g_error_matches (why, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  else if (!open_window (self, story, &no_options, error))
    return FALSE;

  if (rest->len > 0 && has_view)
    corridor_window_keep_view (corridor_application_get_window (self));
  if (rest->len > 0)
    corridor_application_carry_out_later (self, command_line, g_steal_pointer (&waiting), rest);
  return TRUE;
}

/* What was kept may be about a day or a place that the story does not have any more; then it is of no use. */
static gboolean
open_window_as_it_was (CorridorApplication *self,
                       CorridorStory       *story)
{
  g_autoptr(CorridorOptions) kept = corridor_session_keeper_load ();
  g_autoptr(GError) error = NULL;

  if (kept == NULL || open_window (self, story, kept, &error))
    return kept != NULL;

  g_message ("What was seen last: %s", error->message);
  return FALSE;
}

/* A story that cannot be read opens the bundled one with the fault in front of it: whoever clicked on a file in the
 * desktop has no terminal to read it in. */
CorridorExitStatus
corridor_application_start (CorridorApplication     *self,
                            GApplicationCommandLine *command_line,
                            CorridorOptions         *options)
{
  g_autoptr(CorridorOptions) owned = options;
  g_autoptr(GPtrArray) files = corridor_application_new_files (command_line, options);
  g_autoptr(GPtrArray) rest = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) fault = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = NULL;
  gboolean is_bare = options->is_bare;

  if (options->reset)
    corridor_settings_reset ();
  if (!corridor_opener_split (files, &file, &rest, &error))
    return corridor_application_answer (command_line, error);

  story = file != NULL ? corridor_story_read (file, NULL, NULL, &fault) : NULL;
  if (fault != NULL)
    {
      corridor_options_free (g_steal_pointer (&owned));
      owned = g_new0 (CorridorOptions, 1);
    }
  if (story == NULL)
    story = corridor_bundle_read_story (NULL, &error);
  if (story == NULL)
    return corridor_application_answer (command_line, error);
  if (!(is_bare && open_window_as_it_was (self, story)) &&
      !open_window_with_rest (self, command_line, story, g_steal_pointer (&owned), rest, &error))
    return corridor_application_answer (command_line, error);

  if (is_bare)
    corridor_session_keeper_watch (corridor_application_get_window (self));
  if (fault != NULL)
    corridor_window_show_fault (corridor_application_get_window (self), fault);
  return corridor_application_answer (command_line, fault);
}
