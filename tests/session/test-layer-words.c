/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-filter.h"
#include "dataset-maker.h"
#include "story-maker.h"

/* Words of a layer, which are looked for in a thread. */

typedef struct
{
  DatasetMaker     maker;
  CorridorDataset *whole;
  CorridorLayer   *layer;
  CorridorSession *session;
  guint            n_changes;
} Fixture;

static void
on_changed (Fixture *f)
{
  f->n_changes++;
}

/* Records 0 to 19 on 2020-01-10, one of two categories each; 20 to 29 without a date. */
static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-01-05");

  dataset_maker_init (&f->maker, "raids");
  for (guint i = 0; i < 30; i++)
    dataset_maker_add (&f->maker, 40, 46 + 0.01 * i, i < 20 ? "2020-01-10" : NULL, i % 3 == 0 ? "raid" : "talk");
  f->whole = dataset_maker_build (&f->maker);
  f->layer = corridor_layer_new (f->whole);
  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  corridor_session_add_layer (f->session, f->layer);
  corridor_session_set_now (f->session, story_maker_time ("2020-01-10"));
  g_signal_connect_swapped (f->layer, "changed", G_CALLBACK (on_changed), f);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->session);
  if (f->layer != NULL)
    g_assert_finalize_object (f->layer);
  g_object_unref (f->whole);
  dataset_maker_clear (&f->maker);
}

static void
wait (Fixture *f)
{
  while (corridor_layer_get_filtering (f->layer))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_count (Fixture *f,
              guint    n_expected)
{
  guint n_found, n_records;

  corridor_layer_count (f->layer, &n_found, &n_records);
  g_assert_cmpuint (n_found, ==, n_expected);
  g_assert_cmpuint (n_records, ==, 30);
}

static void
assert_visible (Fixture *f,
                guint    n)
{
  g_assert_cmpuint (g_list_model_get_n_items (corridor_session_get_visible (f->session)), ==, n);
}

static void
look_for (Fixture    *f,
          const char *words)
{
  corridor_layer_set_words (f->layer, words);
  wait (f);
}

/* What was shown stays until what is found is there; the whole is back at once. */
static void
test_swap (Fixture      *f,
           gconstpointer data)
{
  assert_visible (f, 20);
  dataset_maker_hold (&f->maker);
  corridor_layer_set_words (f->layer, "RECORD 1");
  g_assert_true (corridor_layer_get_filtering (f->layer));
  g_assert_cmpstr (corridor_layer_get_words (f->layer), ==, "RECORD 1");
  assert_visible (f, 20);
  g_assert_false (corridor_session_is_filtered (f->session)); /* nothing is hidden so far */
  g_assert_cmpuint (f->n_changes, ==, 0);
  dataset_maker_release (&f->maker);
  wait (f);

  assert_visible (f, 11); /* 1 and 10 to 19 */
  g_assert_true (corridor_session_is_filtered (f->session));
  assert_count (f, 12); /* and 21 */
  g_assert_cmpuint (f->n_changes, ==, 1);
  g_assert_true (corridor_layer_get_whole (f->layer) == f->whole);
  corridor_layer_set_undated (f->layer, TRUE);
  assert_visible (f, 12);

  corridor_layer_set_words (f->layer, " ");
  g_assert_null (corridor_layer_get_words (f->layer));
  g_assert_false (corridor_layer_get_filtering (f->layer));
  assert_visible (f, 30);
  assert_count (f, 30);
}

/* Whoever clears the filter clears the words, too. */
static void
test_clear (Fixture      *f,
            gconstpointer data)
{
  look_for (f, "record 1");
  assert_visible (f, 11);
  corridor_session_clear_filter (f->session);
  g_assert_null (corridor_layer_get_words (f->layer));
  assert_visible (f, 20);
  g_assert_false (corridor_session_is_filtered (f->session));
}

/* The clock's range is that of all records. */
static void
test_nothing (Fixture      *f,
              gconstpointer data)
{
  gint64 end = corridor_session_get_end (f->session);

  look_for (f, "shelling");
  assert_visible (f, 0);
  assert_count (f, 0);
  g_assert_cmpint (corridor_session_get_end (f->session), ==, end);
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time ("2020-01-10"));
}

/* Only the last words are ever shown. */
static void
test_latest (Fixture      *f,
             gconstpointer data)
{
  dataset_maker_hold (&f->maker);
  corridor_layer_set_words (f->layer, "1");
  corridor_layer_set_words (f->layer, "nothing");
  corridor_layer_set_words (f->layer, "5");
  dataset_maker_release (&f->maker);
  wait (f);
  g_assert_cmpuint (f->n_changes, ==, 1);
  assert_visible (f, 2);

  dataset_maker_hold (&f->maker);
  corridor_layer_set_words (f->layer, "7");
  corridor_layer_set_words (f->layer, NULL);
  assert_visible (f, 20);
  dataset_maker_release (&f->maker);
  for (int i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  assert_visible (f, 20);
  g_assert_cmpuint (f->n_changes, ==, 2);
}

/* A layer may be closed while words are looked for. */
static void
test_closed (Fixture      *f,
             gconstpointer data)
{
  dataset_maker_hold (&f->maker);
  corridor_layer_set_words (f->layer, "1");
  corridor_session_remove_layer (f->session, f->layer);
  g_assert_finalize_object (g_steal_pointer (&f->layer));
  dataset_maker_release (&f->maker);
  for (int i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

/* While a file is read: the words stay, and so does what is shown until they have been looked for in all of it. */
static void
test_more (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(CorridorDataset) more = NULL;
  guint n_found, n_records;

  look_for (f, "1");
  for (guint i = 0; i < 200; i++)
    dataset_maker_add (&f->maker, 41, 46, "2020-01-10", i == 100 ? "march" : "raid");
  more = dataset_maker_build (&f->maker);
  for (guint i = 0; i < corridor_dataset_get_categories (f->whole)->len; i++)
    if (g_str_equal (((CorridorCategory *) g_ptr_array_index (corridor_dataset_get_categories (f->whole), i))->id, "talk"))
      corridor_layer_set_category_visible (f->layer, i, FALSE);
  assert_visible (f, 3); /* 12, 15, 18 */

  dataset_maker_hold (&f->maker);
  corridor_layer_set_dataset (f->layer, more);
  assert_visible (f, 3);
  g_assert_true (corridor_layer_get_whole (f->layer) == f->whole);
  dataset_maker_release (&f->maker);
  wait (f);
  g_assert_true (corridor_layer_get_whole (f->layer) == more);
  corridor_layer_count (f->layer, &n_found, &n_records);
  g_assert_cmpuint (n_records, ==, 230);
  assert_visible (f, 3 + 7 + 100 + 12); /* of the new ones 31 to 91, 100 to 199, 201 to 221 */
  corridor_layer_set_words (f->layer, NULL);
  assert_visible (f, 7 + 200);
}

/* The file is lost: all records are shown, and why; the same words may be tried again. */
static void
test_lost (Fixture      *f,
           gconstpointer data)
{
  look_for (f, "5");
  assert_visible (f, 2);
  dataset_maker_lose (&f->maker);
  look_for (f, "7");
  g_assert_error (corridor_layer_get_error (f->layer), CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED);
  g_assert_cmpstr (corridor_layer_get_words (f->layer), ==, "7");
  assert_visible (f, 20);
  g_assert_false (corridor_session_is_filtered (f->session));

  corridor_layer_set_words (f->layer, "7");
  g_assert_true (corridor_layer_get_filtering (f->layer));
  g_assert_null (corridor_layer_get_error (f->layer));
  wait (f);
  g_assert_nonnull (corridor_layer_get_error (f->layer));
  corridor_layer_set_words (f->layer, NULL);
  g_assert_null (corridor_layer_get_error (f->layer));
}

static CorridorPhase *
dup_titled (Fixture    *f,
            const char *title)
{
  GListModel *visible = corridor_session_get_visible (f->session);

  for (guint i = 0; i < g_list_model_get_n_items (visible); i++)
    {
      g_autoptr(CorridorPhase) phase = g_list_model_get_item (visible, i);

      if (g_str_equal (corridor_text_get (corridor_phase_get_title (phase), "en"), title))
        return g_steal_pointer (&phase);
    }
  g_assert_not_reached ();
}

/* What is selected stays so as long as it is among what is shown, there and back. */
static void
test_selection (Fixture      *f,
                gconstpointer data)
{
  g_autoptr(CorridorPhase) phase = dup_titled (f, "record 17");
  g_autoptr(CorridorPhase) again = NULL;
  guint row;

  corridor_session_set_selected (f->session, phase);
  look_for (f, "1");
  g_assert_true (corridor_session_get_selected (f->session) == phase);
  g_assert_true (corridor_session_find_visible (f->session, phase, &row));
  again = dup_titled (f, "record 17");
  g_assert_true (again == phase);
  look_for (f, "7");
  g_assert_true (corridor_session_get_selected (f->session) == phase);
  look_for (f, NULL);
  g_assert_true (corridor_session_get_selected (f->session) == phase);
  look_for (f, "8");
  g_assert_null (corridor_session_get_selected (f->session));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/layer-words/swap", test_swap);
  ADD ("/layer-words/clear", test_clear);
  ADD ("/layer-words/nothing", test_nothing);
  ADD ("/layer-words/latest", test_latest);
  ADD ("/layer-words/closed", test_closed);
  ADD ("/layer-words/more", test_more);
  ADD ("/layer-words/lost", test_lost);
  ADD ("/layer-words/selection", test_selection);
#undef ADD

  return g_test_run ();
}
