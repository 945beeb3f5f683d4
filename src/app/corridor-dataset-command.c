/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-command.h"

#include "corridor-dataset-reader.h"
#include "corridor-listing.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

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
corridor_dataset_command_check (GFile *file)
{
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, &report, &error);

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

/* Returns: (transfer full) (nullable): for each category whether it is left out; NULL with @error set */
static gboolean *
hide_categories (CorridorDataset  *dataset,
                 char            **ids,
                 GError          **error)
{
  GPtrArray *categories = corridor_dataset_get_categories (dataset);
  gboolean *hidden = g_new (gboolean, categories->len);

  for (guint i = 0; i < categories->len; i++)
    hidden[i] = ids != NULL;
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint n = 0;

      while (n < categories->len && !g_str_equal (((CorridorCategory *) g_ptr_array_index (categories, n))->id, ids[i]))
        n++;
      if (n == categories->len)
        {
          g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY,
                       _("--category: expected one of the data, got \"%s\""), ids[i]);
          g_free (hidden);
          return NULL;
        }
      hidden[n] = FALSE;
    }
  return hidden;
}

/* Every record is an event here: what the modes ask of an event holds for it. */
static CorridorTimeFilter
make_filter (CorridorDataset       *dataset,
             const CorridorOptions *options,
             const gboolean        *hidden)
{
  gint64 begin = 0, end = 1;
  gint64 day;

  corridor_dataset_get_range (dataset, &begin, &end);
  day = corridor_calendar_floor_day (options->at_text != NULL ? options->at.begin : end - 1);
  begin = day;
  if (options->has_mode && options->mode == CORRIDOR_MODE_WINDOW)
    begin = corridor_calendar_add (day, 1 - (gint64) options->window_days, CORRIDOR_PRECISION_DAY);
  else if (options->has_mode && options->mode == CORRIDOR_MODE_UP_TO)
    begin = CORRIDOR_TIME_MIN;
  return (CorridorTimeFilter) { begin, corridor_calendar_add (day, 1, CORRIDOR_PRECISION_DAY), hidden };
}

static int
measure_categories (CorridorDataset *dataset)
{
  GPtrArray *categories = corridor_dataset_get_categories (dataset);
  gsize width = 0;

  for (guint i = 0; i < categories->len; i++)
    width = MAX (width, strlen (((CorridorCategory *) g_ptr_array_index (categories, i))->id));
  return (int) width;
}

static gboolean
write_out (const char *text,
           GError    **error)
{
  if (fputs (text, stdout) != EOF)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("standard output: %s"), g_strerror (errno));
  return FALSE;
}

static gboolean
print_record (CorridorDataset          *dataset,
              guint                     slot,
              const CorridorTimeFilter *filter,
              int                       width, /* of the categories; 0 for JSON */
              GError                  **error)
{
  g_autoptr(CorridorPhase) phase = corridor_dataset_dup_phase (dataset, slot, error);
  CorridorHit hit = { phase, corridor_dataset_get_certainty (dataset, slot, filter->begin, filter->end) };
  g_autofree char *text = NULL;

  if (phase == NULL)
    return FALSE;

  text = width > 0 ? corridor_listing_hit_to_line (&hit, width, NULL) : corridor_listing_hit_to_json (&hit, NULL);
  return write_out (text, error);
}

static gboolean
print_records (CorridorDataset          *dataset,
               const CorridorTimeFilter *filter,
               gboolean                  json,
               GError                  **error)
{
  CorridorTimeIndex *index = corridor_dataset_get_index (dataset);
  int width = MAX (1, measure_categories (dataset));
  guint slot;

  if (json && !write_out ("[", error))
    return FALSE;
  for (guint k = 0; corridor_time_index_nth_active (index, filter, k, &slot); k++)
    if ((json && !write_out (k > 0 ? ",\n" : "\n", error))
        || !print_record (dataset, slot, filter, json ? 0 : width, error))
      return FALSE;
  return (!json || write_out ("\n]\n", error)) && (fflush (stdout) != EOF || write_out ("", error));
}

gboolean
corridor_dataset_command_list (GFile                  *file,
                               const CorridorOptions  *options,
                               GError                **error)
{
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, &report, error);
  g_autofree gboolean *hidden = NULL;
  CorridorTimeFilter filter;

  if (dataset == NULL)
    return FALSE;
  hidden = hide_categories (dataset, options->categories, error);
  if (hidden == NULL)
    return FALSE;

  /* They are missing from the list, and whoever reads it has to know. */
  if (corridor_import_report_get_n_faults (report) > 0)
    g_printerr (_("%s: %lu of %lu features are bad and left out; --check says why\n"), corridor_import_report_get_name (report),
                (gulong) corridor_import_report_get_n_bad (report), (gulong) corridor_import_report_get_n_features (report));
  filter = make_filter (dataset, options, hidden);
  return print_records (dataset, &filter, options->json, error);
}
