/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-certain.h"
#include "corridor-session-compare.h"
#include "corridor-session-filter.h"
#include "corridor-session-visit.h"
#include "dataset-maker.h"
#include "story-maker.h"

#include <libglib-testing/signal-logger.h>

/* Only what is certain, of layers: against a look at every record, and while that is made out in a thread. */

/* More than is made out at once. */
#define MANY 30000

static const char *const dates[] = {
  "2020-01-10",         "2020-01-10",         "2020-01",       "2020-01/2020-03", "2020-01-20/2020-02", "2020-02-10?",
  "2020-01-15/2020-03", "../2020-02-02",      "2020-02-01/..", "2020",            "2020-01-28~",        "2020-01-30T10:00/2020-02-01T08:30",
};

static CorridorSession *
make_session (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-03-31");

  story_maker_add (story, "road", "road", NULL, "2020-01-05/2020-01-20", NULL);
  story_maker_add (story, "event", "event", NULL, "2020-02", NULL);
  corridor_story_seal (story);
  return corridor_session_new (story);
}

static void
add_dated (DatasetMaker *maker,
           const char   *when,
           const char   *category)
{
  dataset_maker_add (maker, 40 + 0.01 * g_test_rand_int_range (0, 50), 46, when, category);
}

static CorridorLayer *
make_random_layer (void)
{
  static const char *const categories[] = { "raid", "talk", "march" };
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;

  dataset_maker_init (&maker, "raids");
  for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
    add_dated (&maker, g_test_rand_int_range (0, 10) == 0 ? NULL : dates[g_test_rand_int_range (0, G_N_ELEMENTS (dates))],
               categories[g_test_rand_int_range (0, G_N_ELEMENTS (categories))]);
  dataset = dataset_maker_finish (&maker);
  return corridor_layer_new (dataset);
}

/* Adds to @seen, if it is given, what is seen of the dataset. Returns: how many */
static guint
find_seen (CorridorDataset     *dataset,
           CorridorLayer       *layer,
           const CorridorQuery *query,
           GHashTable          *seen)
{
  CorridorQueryRange range = corridor_query_get_range (query);
  guint n = 0;

  for (guint i = 0; dataset != NULL && i < corridor_dataset_get_n_records (dataset); i++)
    {
      guint category = corridor_time_index_get_item (corridor_dataset_get_index (dataset), i).category;
      CorridorCertainty certainty = corridor_dataset_get_certainty (dataset, i, range.events_begin, range.end);

      if (!corridor_filter_allows_certainty (query->filter, certainty) || !corridor_layer_get_category_visible (layer, category))
        continue;
      if (seen != NULL)
        g_hash_table_add (seen, corridor_dataset_dup_row (dataset, i));
      n++;
    }
  return n;
}

static guint
find_all_seen (CorridorSession     *session,
               const CorridorQuery *query,
               GHashTable          *seen)
{
  GListModel *layers = corridor_session_get_layers (session);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);
      CorridorDataset *dataset = corridor_layer_get_dataset (layer);

      if (!corridor_layer_get_visible (layer))
        continue;
      n += find_seen (dataset, layer, query, seen);
      if (corridor_layer_get_undated (layer))
        n += find_seen (corridor_dataset_get_undated (dataset), layer, query, seen);
    }
  return n;
}

static guint
count_views (const CorridorLayerView *views,
             guint                    n_views)
{
  guint n = 0;

  for (guint i = 0; i < n_views; i++)
    n += corridor_time_index_count (corridor_dataset_get_index (views[i].dataset), NULL, &views[i].filter, NULL);
  return n;
}

/* By kind, whatever kinds are hidden. */
static void
assert_kinds (CorridorSession *session,
              CorridorLayer   *layer)
{
  const CorridorQuery *query = corridor_session_get_query (session);
  CorridorDataset *dataset = corridor_layer_get_dataset (layer);
  g_autoptr(CorridorLayer) all = corridor_layer_new (dataset);
  g_autofree guint *counts = corridor_session_count_kinds (session, layer);
  guint n = find_seen (dataset, all, query, NULL);

  if (corridor_layer_get_undated (layer))
    n += find_seen (corridor_dataset_get_undated (dataset), all, query, NULL);
  for (guint i = 0; i < corridor_dataset_get_categories (dataset)->len; i++)
    n -= counts[i];
  g_assert_cmpuint (n, ==, 0);
}

static void
assert_agrees (CorridorSession *session,
               CorridorLayer   *layer)
{
  GListModel *visible = corridor_session_get_visible (session);
  CorridorQuery query = *corridor_session_get_query (session);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  guint n = find_all_seen (session, &query, seen);
  guint n_hits, n_views;
  const CorridorLayerView *views = corridor_session_get_views (session, &n_views);

  corridor_session_get_hits (session, &n_hits);
  g_assert_cmpuint (corridor_session_count_visible (session), ==, n_hits + n);
  g_assert_cmpuint (g_list_model_get_n_items (visible), ==, n_hits + n);
  g_assert_cmpuint (count_views (views, n_views), ==, n);
  for (guint i = n_hits; i < n_hits + n; i++)
    {
      g_autoptr(CorridorPhase) row = g_list_model_get_item (visible, i);

      g_assert_true (g_hash_table_remove (seen, row)); /* once each */
      g_assert_false (corridor_session_is_hidden (session, row));
    }
  assert_kinds (session, layer);

  query.now = corridor_session_get_other (session);
  views = corridor_session_get_other_views (session, &n_views);
  g_assert_cmpuint (count_views (views, n_views), ==, corridor_session_get_comparing (session) ? find_all_seen (session, &query, NULL) : 0);
}

static void
change_something (CorridorSession *session,
                  CorridorLayer   *layer)
{
  guint n_categories = corridor_dataset_get_categories (corridor_layer_get_dataset (layer))->len;

  corridor_session_set_now (session, story_maker_time ("2020-01-01") + g_test_rand_int_range (0, 91) * CORRIDOR_DAY);
  corridor_session_set_mode (session, (CorridorMode) g_test_rand_int_range (0, 3));
  corridor_session_set_window_days (session, (guint) g_test_rand_int_range (1, 70));
  corridor_session_set_only_certain (session, g_test_rand_int_range (0, 4) > 0);
  corridor_session_set_comparing (session, g_test_rand_bit ());
  corridor_layer_set_undated (layer, g_test_rand_bit ());
  if (n_categories > 0)
    corridor_layer_set_category_visible (layer, (guint) g_test_rand_int_range (0, (gint32) n_categories), g_test_rand_bit ());
}

static void
test_random (void)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr(CorridorSession) session = make_session ();
      g_autoptr(CorridorLayer) layer = make_random_layer ();
      g_autoptr(CorridorLayer) other = make_random_layer ();

      corridor_session_add_layer (session, layer);
      corridor_session_add_layer (session, other);
      for (guint i = 0; i < 20; i++)
        {
          change_something (session, layer);
          assert_agrees (session, layer);
        }
      corridor_session_clear_filter (session);
      assert_agrees (session, layer);
    }
}

/* A session with a layer of what the dates say. */
typedef struct
{
  CorridorSession *session;
  CorridorLayer   *layer;
  DatasetMaker     maker;
  guint            n_changes; /* that the session told of */
} Fixture;

static void
on_changed (Fixture *f)
{
  f->n_changes++;
}

static void
set_up (Fixture *f)
{
  g_autoptr(CorridorDataset) dataset = dataset_maker_build (&f->maker);

  f->session = make_session ();
  f->layer = corridor_layer_new (dataset);
  corridor_session_add_layer (f->session, f->layer);
  corridor_session_set_now (f->session, story_maker_time ("2020-01-10"));
  g_signal_connect_swapped (f->session, "changed", G_CALLBACK (on_changed), f);
}

static void
tear_down (Fixture *f)
{
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->layer);
  dataset_maker_clear (&f->maker);
}

static void
set_up_few (Fixture      *f,
            gconstpointer data)
{
  dataset_maker_init (&f->maker, "raids");
  dataset_maker_add (&f->maker, 40, 46, "2020-01-10", "raid");
  dataset_maker_add (&f->maker, 40, 46, "2020-01", "raid");
  dataset_maker_add (&f->maker, 40, 46, NULL, "raid");
  set_up (f);
}

/* Every third is of the day, the others of its month. */
static void
add_many (Fixture *f)
{
  for (guint i = 0; i < MANY; i++)
    dataset_maker_add (&f->maker, 40, 46, i % 3 == 0 ? "2020-01-10" : "2020-01", "raid");
}

static void
set_up_many (Fixture      *f,
             gconstpointer data)
{
  dataset_maker_init (&f->maker, "raids");
  add_many (f);
  set_up (f);
}

static void
tear_down_any (Fixture      *f,
               gconstpointer data)
{
  tear_down (f);
}

/* Of the layer: beside it there is a road of the story. */
static guint
count_shown (Fixture *f)
{
  return corridor_session_count_visible (f->session) - 1;
}

static void
wait (Fixture *f)
{
  while (corridor_layer_get_filtering (f->layer))
    g_main_context_iteration (NULL, TRUE);
}

static CorridorPhase *
dup_possible (Fixture *f)
{
  g_autoptr(CorridorPhase) row = NULL;

  for (guint i = 1; row == NULL || corridor_session_get_certainty (f->session, row) != CORRIDOR_CERTAINTY_POSSIBLE; i++)
    {
      g_clear_object (&row);
      row = g_list_model_get_item (corridor_session_get_visible (f->session), i);
      g_assert_nonnull (row);
    }
  return g_steal_pointer (&row);
}

/* All of it at once, with one signal. */
static void
test_few (Fixture      *f,
          gconstpointer data)
{
  guint n_views;

  g_assert_cmpuint (count_shown (f), ==, 2);
  f->n_changes = 0;
  corridor_session_set_only_certain (f->session, TRUE);
  g_assert_cmpuint (f->n_changes, ==, 1);
  g_assert_false (corridor_layer_get_filtering (f->layer));
  g_assert_true (corridor_layer_get_only_certain (f->layer));
  g_assert_cmpuint (count_shown (f), ==, 1);
  g_assert_cmpuint (corridor_session_count_all (f->session), ==, 3);
  g_assert_true (corridor_session_find_layer_of (f->session, corridor_session_get_views (f->session, &n_views)[0].dataset) == f->layer);

  corridor_layer_set_undated (f->layer, TRUE); /* is asked for by itself */
  g_assert_cmpuint (count_shown (f), ==, 2);
  corridor_session_set_only_certain (f->session, FALSE);
  g_assert_cmpuint (count_shown (f), ==, 3);
}

/* The month is certain in a window that holds it, and up to any day after it. It is nothing to step to. */
static void
test_modes (Fixture      *f,
            gconstpointer data)
{
  corridor_session_set_only_certain (f->session, TRUE);
  corridor_session_set_mode (f->session, CORRIDOR_MODE_WINDOW);
  corridor_session_set_now (f->session, story_maker_time ("2020-01-31"));
  corridor_session_set_window_days (f->session, 31);
  g_assert_cmpuint (count_shown (f), ==, 2);
  corridor_session_set_window_days (f->session, 30);
  g_assert_cmpuint (count_shown (f), ==, 1);
  corridor_session_set_mode (f->session, CORRIDOR_MODE_UP_TO);
  g_assert_cmpuint (count_shown (f), ==, 2);
  corridor_session_set_now (f->session, story_maker_time ("2020-01-30"));
  g_assert_cmpuint (count_shown (f), ==, 1);

  corridor_session_set_mode (f->session, CORRIDOR_MODE_ON_DAY);
  corridor_session_set_now (f->session, story_maker_time ("2020-01-05"));
  g_assert_true (corridor_session_step_event (f->session, 1));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time ("2020-01-10"));
  g_assert_false (corridor_session_step_event (f->session, 1));
}

/* Whoever looks at a record goes on doing so, and is told; whoever goes to one sees it, and comes back. */
static void
test_selected (Fixture      *f,
               gconstpointer data)
{
  g_autoptr(CorridorPhase) record = dup_possible (f);
  CorridorBookmark *bookmark;
  guint row;

  corridor_session_set_selected (f->session, record);
  g_assert_false (corridor_session_is_hidden (f->session, record));
  corridor_session_set_only_certain (f->session, TRUE);
  g_assert_true (corridor_session_get_selected (f->session) == record);
  g_assert_cmpint (corridor_session_get_certainty (f->session, record), ==, CORRIDOR_CERTAINTY_POSSIBLE);
  g_assert_true (corridor_session_is_hidden (f->session, record));
  g_assert_false (corridor_session_find_visible (f->session, record, &row));

  bookmark = corridor_session_dup_bookmark (f->session);
  corridor_session_visit (f->session, record);
  g_assert_true (corridor_session_find_visible (f->session, record, &row));
  g_assert_false (corridor_filter_get_only_certain (corridor_session_get_filter (f->session)));
  corridor_session_return_to (f->session, bookmark);
  g_assert_false (corridor_session_find_visible (f->session, record, &row));
  corridor_bookmark_free (bookmark);
}

/* What was seen before stays until what is certain is there, which is kept then. */
static void
test_background (Fixture      *f,
                 gconstpointer data)
{
  g_autoptr(CorridorPhase) record = dup_possible (f);

  corridor_session_set_selected (f->session, record);
  corridor_session_set_only_certain (f->session, TRUE);
  g_assert_true (corridor_layer_get_filtering (f->layer));
  g_assert_cmpuint (count_shown (f), ==, MANY);
  f->n_changes = 0;
  wait (f);
  g_assert_cmpuint (f->n_changes, ==, 1);
  g_assert_cmpuint (count_shown (f), ==, MANY / 3);
  g_assert_true (corridor_session_get_selected (f->session) == record);

  corridor_session_set_only_certain (f->session, FALSE);
  g_assert_cmpuint (count_shown (f), ==, MANY);
  corridor_session_set_only_certain (f->session, TRUE);
  g_assert_false (corridor_layer_get_filtering (f->layer));
  g_assert_cmpuint (count_shown (f), ==, MANY / 3);
}

/* A second thought, before it is there. */
static void
test_superseded (Fixture      *f,
                 gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      corridor_session_set_only_certain (f->session, TRUE);
      g_assert_true (corridor_layer_get_filtering (f->layer));
      corridor_session_set_only_certain (f->session, FALSE);
      g_assert_false (corridor_layer_get_filtering (f->layer));
    }
  f->n_changes = 0;
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (f->n_changes, ==, 0);
  g_assert_cmpuint (count_shown (f), ==, MANY);

  corridor_session_set_only_certain (f->session, TRUE); /* and it ends before it is there */
}

/* More of the file. */
static void
test_more (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(CorridorDataset) whole = NULL;

  corridor_session_set_only_certain (f->session, TRUE);
  wait (f);
  add_many (f);
  whole = dataset_maker_build (&f->maker);
  corridor_layer_set_dataset (f->layer, whole);
  g_assert_cmpuint (count_shown (f), ==, MANY / 3);
  g_assert_true (corridor_layer_get_whole (f->layer) != whole);
  wait (f);
  g_assert_true (corridor_layer_get_whole (f->layer) == whole);
  g_assert_cmpuint (count_shown (f), ==, 2 * MANY / 3);

  /* Who does not want to wait for it has all of it. */
  add_many (f);
  g_clear_object (&whole);
  whole = dataset_maker_build (&f->maker);
  corridor_layer_set_dataset (f->layer, whole);
  corridor_session_set_only_certain (f->session, FALSE);
  g_assert_false (corridor_layer_get_filtering (f->layer));
  g_assert_true (corridor_layer_get_whole (f->layer) == whole);
  g_assert_cmpuint (count_shown (f), ==, 3 * MANY);
}

/* Of what has the words; those that are set meanwhile are looked for first. */
static void
test_words (Fixture      *f,
            gconstpointer data)
{
  guint n_found = 0;
  guint n_certain = 0;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *title = g_strdup_printf ("record %u", i);

      n_found += strstr (title, "77") != NULL ? 1 : 0;
      n_certain += strstr (title, "77") != NULL && i % 3 == 0 ? 1 : 0;
    }

  corridor_layer_set_words (f->layer, "77");
  wait (f);
  g_assert_cmpuint (count_shown (f), ==, n_found);
  corridor_session_set_only_certain (f->session, TRUE);
  g_assert_false (corridor_layer_get_filtering (f->layer));
  g_assert_cmpuint (count_shown (f), ==, n_certain);

  corridor_layer_set_words (f->layer, NULL);
  g_assert_cmpuint (count_shown (f), ==, n_certain); /* still, until what is certain of all is there */
  corridor_layer_set_words (f->layer, "77");
  wait (f);
  g_assert_cmpuint (count_shown (f), ==, n_certain);
  corridor_layer_set_words (f->layer, NULL);
  wait (f);
  g_assert_cmpuint (count_shown (f), ==, MANY / 3);
}

/* While words are looked for, what is shown until then is certain. */
static void
test_amid_words (Fixture      *f,
                 gconstpointer data)
{
  guint n_all = corridor_dataset_get_n_records (corridor_layer_get_dataset (f->layer));

  corridor_layer_set_words (f->layer, "nowhere");
  corridor_session_set_only_certain (f->session, TRUE);
  g_assert_true (corridor_layer_get_filtering (f->layer));
  g_assert_cmpuint (corridor_dataset_get_n_records (corridor_layer_get_dataset (f->layer)), ==, n_all);
  assert_agrees (f->session, f->layer);
  corridor_session_set_only_certain (f->session, FALSE);
  assert_agrees (f->session, f->layer);
  wait (f);
  g_assert_cmpuint (corridor_dataset_get_n_records (corridor_layer_get_dataset (f->layer)), ==, 0);
}

/* Of a new layer no more is seen than was asked for, not even at first. */
static void
test_new (Fixture      *f,
          gconstpointer data)
{
  corridor_session_remove_layer (f->session, f->layer);
  corridor_session_set_only_certain (f->session, TRUE);
  g_object_unref (f->layer);
  f->layer = NULL;
  {
    g_autoptr(CorridorDataset) dataset = dataset_maker_build (&f->maker);

    f->layer = corridor_layer_new (dataset);
  }
  corridor_session_add_layer (f->session, f->layer);
  g_assert_true (corridor_layer_get_filtering (f->layer));
  g_assert_cmpuint (count_shown (f), ==, 0);
  wait (f);
  g_assert_cmpuint (count_shown (f), ==, MANY / 3);
}

/* For the command line, which does not go on while a thread works. */
static void
test_at_once (Fixture      *f,
              gconstpointer data)
{
  corridor_layer_make_certain (f->layer);
  g_assert_cmpuint (count_shown (f), ==, MANY);
  corridor_session_set_only_certain (f->session, TRUE);
  g_assert_false (corridor_layer_get_filtering (f->layer));
  g_assert_cmpuint (count_shown (f), ==, MANY / 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layer-certain/random", test_random);
#define add(path, test, n) g_test_add ("/layer-certain/" path, Fixture, NULL, set_up_##n, test, tear_down_any)
  add ("few", test_few, few);
  add ("modes", test_modes, few);
  add ("selected", test_selected, few);
  add ("background", test_background, many);
  add ("superseded", test_superseded, many);
  add ("more", test_more, many);
  add ("words", test_words, many);
  add ("amid-words", test_amid_words, few);
  add ("new", test_new, many);
  add ("at-once", test_at_once, many);
#undef add

  return g_test_run ();
}
