/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-reader.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* libFuzzer's entry point: it declares none. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* The reader wants a file: one that is written over again for every input. */
static GFile *
write_input (const guint8 *data,
             gsize         size)
{
  static char *path = NULL;
  int fd;

  if (path == NULL)
    {
      fd = g_file_open_tmp ("fuzz-XXXXXX.geojson", &path, NULL);
      g_assert_cmpint (fd, >=, 0);
      close (fd);
    }
  fd = g_open (path, O_WRONLY | O_TRUNC, 0600);
  g_assert_cmpint (write (fd, data, size), ==, size);
  close (fd);
  return g_file_new_for_path (path);
}

/* What was taken once has to be there again, by the same dates. */
static void
ask (CorridorDataset *dataset)
{
  guint n = corridor_dataset_get_n_records (dataset);

  for (guint slot = 0; slot < MIN (n, 100); slot++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorPhase) phase = corridor_dataset_dup_phase (dataset, slot, &error);
      CorridorTimeItem item = corridor_time_index_get_item (corridor_dataset_get_index (dataset), slot);
      g_autofree char *dates = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (corridor_phase_get_begin (phase), ==, item.begin);
      g_assert_cmpint (corridor_phase_get_end (phase), ==, item.end);
      dates = corridor_phase_dates_to_words (phase);
      g_assert_true (g_utf8_validate (dates, -1, NULL));
      g_assert_true (g_utf8_validate (corridor_text_get (corridor_phase_get_title (phase), NULL), -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GFile) file = write_input (data, size);
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, &report, &error);
  g_autofree char *text = corridor_import_report_to_text (report);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true ((dataset == NULL) == (error != NULL));
  g_assert_cmpuint (corridor_import_report_get_n_features (report), ==, corridor_import_report_get_n_shown (report)
                    + corridor_import_report_get_n_undated (report) + corridor_import_report_get_n_bad (report));
  if (dataset == NULL)
    return 0;

  ask (dataset);
  if (corridor_dataset_get_undated (dataset) != NULL)
    ask (corridor_dataset_get_undated (dataset));
  return 0;
}
