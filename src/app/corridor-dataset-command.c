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
static void
give_size (CorridorBbox *bbox)
{
  if (bbox->east - bbox->west >= MIN_DEGREES && bbox->north - bbox->south >= MIN_DEGREES)
    return;

  bbox->west = MAX (bbox->west - MIN_DEGREES, -180);
  bbox->east = MIN (bbox->east + MIN_DEGREES, 180);
  bbox->south = MAX (bbox->south - MIN_DEGREES, -85);
  bbox->north = MIN (bbox->north + MIN_DEGREES, 85);
}

static CorridorDataset *
get_dataset (GPtrArray *layers,
             guint      i)
{
  return corridor_layer_get_dataset (g_ptr_array_index (layers, i));
}

static CorridorBbox
get_view (GPtrArray *layers)
{
  CorridorBbox all = { 180, 85, -180, -85 };
  CorridorBbox one;

  for (guint i = 0; i < layers->len; i++)
    if (corridor_dataset_get_extent (get_dataset (layers, i), &one))
      all = corridor_bbox_unite (all, one);
  if (all.west > all.east)
    return (CorridorBbox) { -180, -85, 180, 85 };

  give_size (&all);
  return all;
}

static void
get_range (GPtrArray *layers,
           gint64    *begin,
           gint64    *end)
{
  gint64 first, last;

  *begin = G_MAXINT64;
  *end = G_MININT64;
  for (guint i = 0; i < layers->len; i++)
    if (corridor_dataset_get_range (get_dataset (layers, i), &first, &last))
      {
        *begin = MIN (*begin, first);
        *end = MAX (*end, last);
      }
  if (*begin > *end)
    {
      *begin = 0;
      *end = 1;
    }
}

/* "Raids, Checkpoints" */
static CorridorText *
new_title (GPtrArray *layers)
{
  g_autoptr(GString) title = g_string_new (NULL);

  for (guint i = 0; i < layers->len; i++)
    g_string_append_printf (title, "%s%s", i > 0 ? _(", ") : "", corridor_dataset_get_title (get_dataset (layers, i)));

  return corridor_text_new (title->str);
}

CorridorStory *
corridor_dataset_command_new_ground (GPtrArray *layers)
{
  g_autoptr(CorridorText) title = new_title (layers);
  gint64 begin, end;
  CorridorStory *story;

  get_range (layers, &begin, &end);
  story = corridor_story_new (title, corridor_calendar_floor_day (begin), corridor_calendar_floor_day (end - 1) + CORRIDOR_DAY,
                              get_view (layers));
  corridor_story_seal (story);

  return story;
}

CorridorBbox
corridor_dataset_command_get_view (GPtrArray    *layers,
                                   CorridorBbox  view)
{
  CorridorBbox extent;

  if (layers->len == 0 || !corridor_dataset_get_extent (get_dataset (layers, 0), &extent) || corridor_bbox_overlaps (extent, view))
    return view;

  give_size (&extent);
  return extent;
}
