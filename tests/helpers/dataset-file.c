/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-file.h"

GFile *
dataset_file_write (const char *text,
                    gssize      length)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("corridor-XXXXXX", &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = g_build_filename (folder, "data.geojson", NULL);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

void
dataset_file_remove (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_object_unref (file);
}

CorridorDataset *
dataset_file_read (const char            *text,
                   CorridorImportReport **report)
{
  GFile *file = dataset_file_write (text, -1);
  g_autoptr(GError) error = NULL;
  CorridorDataset *dataset = corridor_dataset_read (file, NULL, NULL, report, &error);

  dataset_file_remove (file);
  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  return dataset;
}

static void
append_time (GString *text,
             gint64   time)
{
  if (time == CORRIDOR_TIME_MIN)
    g_string_append (text, "min");
  else if (time == CORRIDOR_TIME_MAX)
    g_string_append (text, "max");
  else
    {
      g_autofree char *iso = corridor_calendar_format_iso (time, time % CORRIDOR_DAY == 0 ? CORRIDOR_PRECISION_DAY
                                                                                          : CORRIDOR_PRECISION_SECOND);

      g_string_append (text, iso);
    }
}

static void
append_bound (GString *text,
              gint64   earliest,
              gint64   latest)
{
  append_time (text, earliest);
  if (earliest == latest)
    return;
  g_string_append_c (text, '~');
  append_time (text, latest);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
dup_record (CorridorDataset *dataset,
            guint            slot)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorPhase) phase = corridor_dataset_dup_phase (dataset, slot, &error);
  CorridorTimeItem item = corridor_time_index_get_item (corridor_dataset_get_index (dataset), slot);
  GString *text = g_string_new (NULL);
  const CorridorSpan *span;
  guint n_spans;

  g_assert_no_error (error);
  span = corridor_phase_get_spans (phase, &n_spans);
  g_assert_cmpuint (n_spans, ==, 1);
  g_assert_cmpint (span->start_earliest, ==, item.begin);
  g_assert_cmpint (span->end_latest, ==, item.end);
  append_bound (text, span->start_earliest, span->start_latest);
  g_string_append_c (text, '/');
  append_bound (text, span->end_earliest, span->end_latest);
  return g_string_free (text, FALSE);
}

char *
dataset_file_dup_dates (CorridorDataset *dataset)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint slot = 0; slot < corridor_dataset_get_n_records (dataset); slot++)
    g_ptr_array_add (texts, dup_record (dataset, slot));
  g_ptr_array_sort (texts, compare_strings);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" ", (char **) texts->pdata);
}
