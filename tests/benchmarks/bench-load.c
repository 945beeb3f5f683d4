/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-filter.h"
#include "corridor-dataset-reader.h"
#include "workload-file.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

/*
 * Opening a file of a million dated points, against json-glib that reads the same file in one go. Each in a process of its
 * own, as the peak of memory is a process's. Then words are looked for in it: one that none has, and one that all
 * have. Processor time ("cpu", of all threads) is what other programs do not lengthen.
 */

#define N_FEATURES 1000000

typedef struct
{
  double  seconds;
  double  cpu_seconds;
  double  partial_seconds;
  double  filter_seconds;
  double  filter_all_seconds;
  double  peak;
  guint64 n_records;
} Figures;

/* MB, the most that this process ever had in memory. */
static double
peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024;
}

/* s, of all threads of this process so far */
static double
cpu_seconds (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static double
seconds_since (gint64 started)
{
  return (double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC;
}

static void
on_partial (CorridorDataset *dataset,
            gpointer         user_data)
{
  double *times = user_data;

  times[1] = (double) g_get_monotonic_time () / G_USEC_PER_SEC - times[0];
}

/* Returns: seconds */
static double
filter (CorridorDataset *dataset,
        const char      *text,
        guint            n_expected)
{
  g_autoptr(CorridorKeywords) words = corridor_keywords_new (text);
  g_autoptr(GError) error = NULL;
  gint64 started = g_get_monotonic_time ();
  g_autoptr(CorridorDataset) part = corridor_dataset_filter (dataset, words, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (corridor_dataset_get_n_records (part), ==, n_expected);
  return seconds_since (started);
}

static void
load (const char *path)
{
  gint64 started = g_get_monotonic_time ();
  double times[2] = { (double) started / G_USEC_PER_SEC, 0 };
  CorridorImportWatch watch = { .partial = on_partial, .user_data = times };
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, &watch, NULL, NULL, &error);
  double seconds = seconds_since (started);
  double cpu = cpu_seconds ();
  double peak = peak_memory ();
  guint n;

  g_assert_no_error (error);
  n = corridor_dataset_get_n_records (dataset);
  g_print ("%.3f %.3f %.3f %.1f %u ", seconds, cpu, times[1], peak, n);
  g_print ("%.3f %.3f\n", filter (dataset, "shelling", 0), filter (dataset, "record", n));
}

static void
load_plainly (const char *path)
{
  gint64 started = g_get_monotonic_time ();
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  g_print ("%.3f %.3f 0 %.1f 0 0 0\n", seconds_since (started), cpu_seconds (), peak_memory ());
}

/* Runs this program once more, with a word for what it is to do. */
static Figures
measure (const char *program,
         const char *what,
         const char *path)
{
  const char *argv[] = { program, what, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;
  Figures figures = { 0 };
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (output, "%lf %lf %lf %lf %" G_GUINT64_FORMAT " %lf %lf", &figures.seconds, &figures.cpu_seconds,
                           &figures.partial_seconds, &figures.peak, &figures.n_records, &figures.filter_seconds,
                           &figures.filter_all_seconds), ==, 7);
  return figures;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  guint n = argc == 2 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : N_FEATURES;
  Figures ours, plain;

  if (argc == 3)
    {
      if (g_str_equal (argv[1], "load"))
        load (argv[2]);
      else
        load_plainly (argv[2]);
      return 0;
    }

  folder = g_dir_make_tmp ("corridor-XXXXXX", NULL);
  g_assert_nonnull (folder);
  path = g_build_filename (folder, "points.geojson", NULL);
  workload_file_write (WORKLOAD_FILE_PLAIN, n, path);
  ours = measure (argv[0], "load", path);
  plain = measure (argv[0], "plain", path);
  g_unlink (path);
  g_rmdir (folder);

  g_assert_cmpuint (ours.n_records, ==, n);
  g_print ("{\"benchmark\": \"load\", \"n\": %u, \"load_s\": %.2f, \"load_peak_mb\": %.0f, \"partial_s\": %.2f, "
           "\"filter_s\": %.2f, \"filter_all_s\": %.2f, "
           "\"json_glib_s\": %.2f, \"json_glib_peak_mb\": %.0f, \"ratio_time\": %.2f, \"ratio_peak\": %.2f, "
           "\"load_cpu_s\": %.2f, \"json_glib_cpu_s\": %.2f, \"ratio_cpu\": %.2f}\n",
           n, ours.seconds, ours.peak, ours.partial_seconds, ours.filter_seconds,
           ours.filter_all_seconds, plain.seconds, plain.peak,
           ours.seconds / plain.seconds, ours.peak / plain.peak,
           ours.cpu_seconds, plain.cpu_seconds, ours.cpu_seconds / plain.cpu_seconds);
  return 0;
}
