/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-command-session.h"

#include "corridor-bundle.h"
#include "corridor-dataset-command.h"
#include "corridor-dataset-reader.h"
#include "corridor-file-kind.h"
#include "corridor-opener.h"
#include "corridor-story-reader.h"

#include <glib/gi18n-lib.h>

/* What is read so far. */
typedef struct
{
  CorridorStory *story; /* (owned) (nullable) */
  GFile         *file; /* (owned) (nullable) of the story */
  GPtrArray     *layers; /* (owned) (element-type CorridorLayer) */
} Reading;

static GPtrArray *
new_files (const CorridorOptions *options)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **path = options->stories; path != NULL && *path != NULL; path++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (*path));

  return files;
}

static gboolean
read_story (Reading *reading,
            GFile   *file,
            GError **error)
{
  g_autofree char *first = reading->file != NULL ? g_file_get_parse_name (reading->file) : NULL;
  g_autofree char *second = g_file_get_parse_name (file);

  if (first != NULL)
    {
      g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE, _("expected one story, got %u: %s, %s"),
                   2, first, second);
      return FALSE;
    }

  reading->file = g_object_ref (file);
  reading->story = corridor_story_read (file, NULL, NULL, error);
  return reading->story != NULL;
}

/* What looked like a dataset as far as it was looked at may turn out to be a story. */
static gboolean
read_dataset (Reading *reading,
              GFile   *file,
              GError **error)
{
  g_autoptr(GError) why = NULL;
  CorridorLayer *layer = corridor_dataset_command_read (file, &why);

  if (g_error_matches (why, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_STORY))
    return read_story (reading, file, error);
  if (layer == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }

  g_ptr_array_add (reading->layers, layer);
  return TRUE;
}

static gboolean
read_other (Reading *reading,
            GFile   *file,
            GError **error)
{
  g_autofree char *name = NULL;

  if (corridor_file_kind_read (file, NULL) != CORRIDOR_FILE_KIND_MBTILES)
    return read_dataset (reading, file, error);

  name = g_file_get_parse_name (file);
  g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE,
               _("%s: expected a story or a dataset, got a base map, which only the window shows"), name);
  return FALSE;
}

static gboolean
read_files (Reading   *reading,
            GPtrArray *files,
            GError   **error)
{
  g_autoptr(GFile) story = NULL;
  g_autoptr(GPtrArray) others = NULL;

  if (!corridor_opener_split (files, &story, &others, error) || (story != NULL && !read_story (reading, story, error)))
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    if (!read_other (reading, others->pdata[i], error))
      return FALSE;

  return TRUE;
}

static CorridorSession *
new_session (Reading               *reading,
             const CorridorOptions *options,
             CorridorBbox          *view,
             GError               **error)
{
  gboolean is_alone = reading->story == NULL && reading->layers->len > 0 && !options->is_link;

  if (is_alone)
    reading->story = corridor_dataset_command_new_ground (reading->layers);
  else if (reading->story == NULL)
    reading->story = corridor_bundle_read_story (NULL, error);
  if (reading->story == NULL)
    return NULL;

  *view = corridor_dataset_command_get_view (reading->layers, corridor_story_get_view (reading->story));
  return corridor_options_new_session (options, reading->story, reading->layers, error);
}

CorridorSession *
corridor_command_session_open (const CorridorOptions *options,
                               CorridorBbox          *view,
                               GError               **error)
{
  Reading reading = { .layers = g_ptr_array_new_with_free_func (g_object_unref) };
  g_autoptr(GPtrArray) files = NULL;
  CorridorSession *session = NULL;

  g_return_val_if_fail (options != NULL && view != NULL, NULL);

  files = new_files (options);
  if (read_files (&reading, files, error))
    session = new_session (&reading, options, view, error);

  g_clear_object (&reading.story);
  g_clear_object (&reading.file);
  g_ptr_array_unref (reading.layers);
  return session;
}
