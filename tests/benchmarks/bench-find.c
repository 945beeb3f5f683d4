/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-reader.h"
#include "corridor-finder.h"
#include "workload-file.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

/*
 * Looking for words in a layer of a million records, as somebody does who types them letter by letter. What the main thread gives
 * to it is what could keep the window waiting: its processor time at a letter, and the longest that it is busy in one go. The
 * thread that looks has a processor of its own, if there is one.
 */

#define N_RECORDS 1000000

static double
own_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* ms, of all threads of this process so far */
static double
all_ms (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static CorridorSession *
open_layer (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);
  g_autoptr(CorridorText) title = corridor_text_new ("Workload");
  g_autoptr(CorridorStory) story = corridor_story_new (title, 0, CORRIDOR_DAY, (CorridorBbox) { 44, 38, 48, 42 });
  g_autoptr(CorridorLayer) layer = NULL;
  CorridorSession *session;

  g_assert_no_error (error);
  corridor_story_seal (story);
  session = corridor_session_new (story);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (session, layer);
  return session;
}

/* Types @words, a letter whenever the main loop has nothing to do, and waits for the end. */
static void
type (CorridorFinder *finder,
      const char     *words)
{
  g_autoptr(GString) typed = g_string_new (NULL);
  double letters = 0, longest = 0, first = 0, at_first;
  double all = all_ms (), started;
  gint64 began;

  for (const char *c = words; *c != '\0'; c++)
    {
      g_string_append_c (typed, *c);
      started = own_ms ();
      corridor_finder_set_words (finder, typed->str);
      letters = MAX (letters, own_ms () - started);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }

  began = g_get_monotonic_time ();
  at_first = all_ms ();
  while (!corridor_finder_get_ready (finder))
    {
      started = own_ms ();
      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, own_ms () - started);
      if (first == 0 && corridor_finder_get_n_found (finder) > 0)
        first = all_ms () - at_first;
    }

  g_print ("{\"benchmark\": \"find\", \"records\": %d, \"words\": \"%s\", \"found\": %u, \"listed\": %u, \"letter_main_cpu_ms\": %.2f, "
           "\"longest_main_cpu_ms\": %.2f, \"first_cpu_ms\": %.0f, \"all_cpu_ms\": %.0f, \"wall_ms\": %.0f}\n",
           N_RECORDS, words, corridor_finder_get_n_found (finder), g_list_model_get_n_items (corridor_finder_get_results (finder)),
           letters, longest, first, all_ms () - all, (double) (g_get_monotonic_time () - began) / 1e3);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("corridor-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "records.geojson", NULL);
  g_autoptr(CorridorSession) session = NULL;
  g_autoptr(CorridorFinder) finder = NULL;

  workload_file_write (WORKLOAD_FILE_PLAIN, N_RECORDS, path);
  session = open_layer (path);
  finder = corridor_finder_new (session);
  corridor_finder_prepare (finder);
  while (!corridor_finder_get_ready (finder))
    g_main_context_iteration (NULL, TRUE);

  type (finder, "zxqjw"); /* nowhere */
  type (finder, "999999"); /* in one, or a few */
  type (finder, "e"); /* nearly everywhere */
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
