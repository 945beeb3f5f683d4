/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-frame.h"
#include "corridor-furniture.h"
#include "corridor-histogram.h"
#include "corridor-listing.h"
#include "corridor-scene-cache-private.h"
#include "corridor-session-filter.h"
#include "corridor-session-scene.h"
#include "corridor-words.h"
#include "dataset-maker.h"
#include "story-maker.h"

#include <stdlib.h>

/*
 * Only what is certain of a layer: what the map draws, what its legend explains, what the histogram, the heading and `--list` count,
 * each against a look at every record.
 */

#define N_DAYS 120
#define N_BINS 12

static const char *const kinds[] = { "Ash", "Birch", "Cedar" };

typedef struct
{
  CorridorSession *session;
  CorridorLayer   *layer;
  CorridorDataset *dataset;
} Fixture;

static CorridorDataset *
make_dataset (void)
{
  static const char *const dates[] = { "2020-%02d-%02d", "2020-%02d", "2020-%02d-%02d/2020-06", "2020-%02d/2020-06", "2020-%02d-%02d~" };
  g_auto(DatasetMaker) maker = { NULL, };

  dataset_maker_init (&maker, "Trees");
  for (guint i = 0; i < 300; i++)
    {
      const char *format = dates[g_test_rand_int_range (0, G_N_ELEMENTS (dates))];
      g_autofree char *month = g_strdup_printf ("%02d", g_test_rand_int_range (1, 5));
      g_autofree char *day = g_strdup_printf ("%02d", g_test_rand_int_range (1, 29));
      g_autoptr(GString) when = g_string_new (format);

      g_string_replace (when, "%02d", month, 1);
      g_string_replace (when, "%02d", day, 1);
      dataset_maker_add (&maker, 39.5 + g_test_rand_double (), 46 + g_test_rand_double (), when->str,
                         kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))]);
    }
  return dataset_maker_finish (&maker);
}

static void
set_up (Fixture *f)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-07-31");

  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  f->dataset = make_dataset ();
  f->layer = corridor_layer_new (f->dataset);
  corridor_session_add_layer (f->session, f->layer);
}

static void
tear_down (Fixture *f)
{
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->layer);
  g_assert_finalize_object (f->dataset);
}

/* How many are seen, of each kind by its place in the dataset. */
static guint
count_seen (Fixture *f,
            guint   *by_kind)
{
  const CorridorQuery *query = corridor_session_get_query (f->session);
  CorridorQueryRange range = corridor_query_get_range (query);
  guint n = 0;

  for (guint i = 0; i < corridor_dataset_get_n_records (f->dataset); i++)
    {
      guint kind = corridor_time_index_get_item (corridor_dataset_get_index (f->dataset), i).category;
      CorridorCertainty certainty = corridor_dataset_get_certainty (f->dataset, i, range.events_begin, range.end);

      if (!corridor_filter_allows_certainty (query->filter, certainty) || !corridor_layer_get_category_visible (f->layer, kind))
        continue;
      by_kind[kind]++;
      n++;
    }
  return n;
}

static guint
count_drawn (const CorridorClusterLayout *layout)
{
  guint n = layout->singles->len;

  for (guint i = 0; i < layout->clusters->len; i++)
    n += g_array_index (layout->clusters, CorridorCluster, i).n;
  return n;
}

static gboolean
explains (const GArray *rows,
          const char   *text)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_has_prefix (pango_layout_get_text (g_array_index (rows, CorridorRow, i).label->layout), text))
      return TRUE;
  return FALSE;
}

static void
check_map (Fixture     *f,
           const guint *by_kind,
           guint        n)
{
  g_autoptr(CorridorSceneCache) cache = corridor_scene_cache_new ();
  GPtrArray *categories = corridor_dataset_get_categories (f->dataset);
  CorridorFrame *frame;
  CorridorScene scene;
  const GArray *rows;

  corridor_session_scene_fill (f->session, &scene);
  scene.viewport = corridor_viewport_fit ((CorridorBbox) { 45.9, 39.4, 47.1, 40.6 }, 1200, 800, 0);
  scene.cache = cache;
  frame = corridor_scene_cache_take (cache, &scene);
  g_assert_cmpuint (count_drawn (corridor_frame_get_clusters (frame)), ==, n);

  rows = corridor_frame_get_furniture (frame)->legend.rows;
  for (guint i = 0; i < categories->len; i++)
    g_assert_cmpint (explains (rows, ((CorridorCategory *) categories->pdata[i])->id), ==, by_kind[i] > 0);
  if (corridor_filter_get_only_certain (corridor_session_get_filter (f->session)))
    g_assert_false (explains (rows, "Possible"));
}

/* Of this day only what is seen has a line. */
static void
check_listing (Fixture *f,
               guint    n)
{
  g_autoptr(GError) error = NULL;
  char *text = NULL;
  gsize length;
  FILE *out = open_memstream (&text, &length);
  guint n_lines = 0;

  corridor_listing_print_text (f->session, out, &error);
  g_assert_no_error (error);
  fclose (out);
  for (gsize i = 0; i < length; i++)
    n_lines += text[i] == '\n' ? 1 : 0;
  g_assert_cmpuint (n_lines, ==, n);
  if (corridor_filter_get_only_certain (corridor_session_get_filter (f->session)))
    g_assert_null (strstr (text, "(possible)"));
  free (text);
}

static void
check_heading (Fixture *f,
               guint    n)
{
  CorridorQueryRange range = corridor_query_get_range (corridor_session_get_query (f->session));
  g_autofree char *words = corridor_words_count (f->session);
  g_autofree char *expected = NULL;
  guint n_all = 0;

  for (guint i = 0; i < corridor_dataset_get_n_records (f->dataset); i++)
    n_all += corridor_dataset_get_certainty (f->dataset, i, range.events_begin, range.end) != CORRIDOR_CERTAINTY_NOT ? 1 : 0;
  expected = corridor_session_is_filtered (f->session) ? g_strdup_printf ("%u of %u thing", n, n_all) : g_strdup_printf ("%u thing", n);
  g_assert_true (g_str_has_prefix (words, expected));
}

/* When a record comes into view, by the rule that phases go by. */
static guint
count_starts (Fixture *f,
              gint64   begin,
              gint64   end)
{
  const CorridorFilter *filter = corridor_session_get_filter (f->session);
  guint n = 0;

  for (guint i = 0; i < corridor_dataset_get_n_records (f->dataset); i++)
    {
      g_autoptr(CorridorPhase) phase = corridor_dataset_dup_row (f->dataset, i);
      guint kind = corridor_time_index_get_item (corridor_dataset_get_index (f->dataset), i).category;
      gint64 start;
      guint n_spans;

      n += corridor_layer_get_category_visible (f->layer, kind) &&
           corridor_filter_find_start (filter, corridor_phase_get_spans (phase, &n_spans), &start) && start >= begin && start < end;
    }
  return n;
}

static void
check_histogram (Fixture *f)
{
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (gint64));
  CorridorHistogram *histogram;

  for (int i = 0; i <= N_BINS; i++)
    {
      gint64 edge = story_maker_time ("2020-01-01") + i * (N_DAYS / N_BINS) * CORRIDOR_DAY;

      g_array_append_val (edges, edge);
    }
  histogram = corridor_histogram_new (f->session, edges);
  for (guint i = 0; i < N_BINS; i++)
    g_assert_cmpuint (corridor_histogram_count (histogram, i), ==, count_starts (f, histogram->edges[i], histogram->edges[i + 1]));
  corridor_histogram_free (histogram);
}

static void
test_agree (void)
{
  Fixture f;
  guint n_fewer = 0;

  set_up (&f);
  for (guint round = 0; round < 60; round++)
    {
      guint by_kind[G_N_ELEMENTS (kinds)] = { 0 };
      guint n;

      corridor_session_set_mode (f.session, (CorridorMode) (round % 3));
      corridor_session_set_window_days (f.session, (guint) g_test_rand_int_range (1, 60));
      corridor_session_set_now (f.session, story_maker_time ("2020-01-01") + g_test_rand_int_range (0, N_DAYS) * CORRIDOR_DAY);
      corridor_session_set_only_certain (f.session, round % 4 > 0);
      corridor_layer_set_category_visible (f.layer, round % G_N_ELEMENTS (kinds), g_test_rand_bit ());
      n = count_seen (&f, by_kind);
      check_map (&f, by_kind, n);
      check_listing (&f, n);
      check_heading (&f, n);
      check_histogram (&f);
      n_fewer += n < corridor_session_count_all (f.session) ? 1 : 0;
    }
  g_assert_cmpuint (n_fewer, >, 10);
  tear_down (&f);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/certain-views/agree", test_agree);

  return g_test_run ();
}
