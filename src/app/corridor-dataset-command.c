/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-command.h"

#include "corridor-dataset-reader.h"

#include <glib/gi18n-lib.h>

#define MIN_DEGREES 0.05 /* some 5 km */

static void
print_faults (CorridorImportReport *report)
{
  GPtrArray *faults = corridor_import_report_get_faults (report);
  guint64 n_more = corridor_import_report_get_n_faults (report) - faults->len;

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = corridor_import_report_fault_to_line (report, g_ptr_array_index (faults, i));

      g_printerr ("%s\n", line);
    }
  if (n_more > 0)
    g_printerr ("%s: and %" G_GUINT64_FORMAT " more\n", corridor_import_report_get_name (report), n_more);
}

gboolean
corridor_dataset_command_check (GFile    *file,
                                gboolean *is_story)
{
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, &report, &error);

  *is_story = g_error_matches (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_STORY);
  if (*is_story)
    return FALSE;
  if (report == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  if (corridor_import_report_get_n_faults (report) > 0)
    {
      print_faults (report);
      return FALSE;
    }

  g_print (_("%s: no faults, %lu features, %lu of them without a date\n"), corridor_import_report_get_name (report),
           (gulong) corridor_import_report_get_n_features (report), (gulong) corridor_import_report_get_n_undated (report));
  return TRUE;
}

CorridorLayer *
corridor_dataset_command_read (GFile   *file,
                               GError **error)
{
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, &report, error);

  if (dataset == NULL)
    return NULL;

  /* They are missing from the list and the picture, and whoever looks at these has to know. */
  if (corridor_import_report_get_n_faults (report) > 0)
    g_printerr (_("%s: %lu of %lu features are bad and left out; --check says why\n"), corridor_import_report_get_name (report),
                (gulong) corridor_import_report_get_n_bad (report), (gulong) corridor_import_report_get_n_features (report));

  return corridor_layer_new (dataset);
}

/* One place has no size, and a view needs some. */
static CorridorBbox
get_view (CorridorDataset *dataset)
{
  CorridorBbox bbox = { -180, -85, 180, 85 };

  if (corridor_dataset_get_extent (dataset, &bbox) && (bbox.east - bbox.west < MIN_DEGREES || bbox.north - bbox.south < MIN_DEGREES))
    {
      bbox.west = MAX (bbox.west - MIN_DEGREES, -180);
      bbox.east = MIN (bbox.east + MIN_DEGREES, 180);
      bbox.south = MAX (bbox.south - MIN_DEGREES, -85);
      bbox.north = MIN (bbox.north + MIN_DEGREES, 85);
    }

  return bbox;
}

CorridorStory *
corridor_dataset_command_new_ground (CorridorLayer *layer)
{
  CorridorDataset *dataset = corridor_layer_get_dataset (layer);
  g_autoptr(CorridorText) title = corridor_text_new (corridor_dataset_get_title (dataset));
  gint64 begin = 0;
  gint64 end = 1;
  CorridorStory *story;

  corridor_dataset_get_range (dataset, &begin, &end);
  story = corridor_story_new (title, corridor_calendar_floor_day (begin), corridor_calendar_floor_day (end - 1) + CORRIDOR_DAY,
                              get_view (dataset));
  corridor_story_seal (story);

  return story;
}
