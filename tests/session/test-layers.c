/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-list.h"
#include "corridor-session-axis.h"
#include "corridor-session-compare.h"
#include "corridor-session-filter.h"
#include "corridor-session-visit.h"
#include "dataset-maker.h"
#include "story-maker.h"

#include <libglib-testing/signal-logger.h>

typedef struct
{
  CorridorSession *session;
  GListModel      *visible;
  DatasetMaker     maker; /* of the layer's dataset */
  CorridorLayer   *layer;
} Fixture;

static CorridorSession *
make_session (void)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-01-31");

  story_maker_add (story, "road", "road", NULL, "2020-01-05/2020-01-20", NULL);
  story_maker_add (story, "event", "event", NULL, "2020-01-10", NULL);
  corridor_story_seal (story);
  return corridor_session_new (story);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorDataset) dataset = NULL;

  dataset_maker_init (&f->maker, "raids");
  dataset_maker_add (&f->maker, 40, 46, "2019-12-20/2020-01-12", "raid");
  dataset_maker_add (&f->maker, 40, 46.1, "2020-01-10", "raid");
  dataset_maker_add (&f->maker, 40, 46.2, "2020-01-08/2020-02-09", "talk");
  dataset_maker_add (&f->maker, 40, 46.3, NULL, "talk");
  dataset = dataset_maker_build (&f->maker);

  f->session = make_session ();
  f->visible = corridor_session_get_visible (f->session);
  f->layer = corridor_layer_new (dataset);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->layer);
  dataset_maker_clear (&f->maker);
}

static void
go_to (Fixture    *f,
       const char *day)
{
  corridor_session_set_now (f->session, story_maker_time (day));
}

/* The titles of what is shown, in the order of the list. */
static char *
list (Fixture *f)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (f->visible); i++)
    {
      g_autoptr(CorridorPhase) phase = g_list_model_get_item (f->visible, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", corridor_text_get (corridor_phase_get_title (phase), "en"));
    }

  return g_string_free (text, FALSE);
}

static void
assert_shown (Fixture    *f,
              const char *expected)
{
  g_autofree char *shown = list (f);

  g_assert_cmpstr (shown, ==, expected);
}

static CorridorPhase *
dup_row (Fixture *f,
         guint    row)
{
  return g_list_model_get_item (f->visible, row);
}

/* The story first, then the layer, each in order of time. */
static void
test_shown (Fixture      *f,
            gconstpointer data)
{
  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-10");
  assert_shown (f, "2020-01-05/2020-01-20; 2020-01-10; record 0; record 2; record 1");
  go_to (f, "2020-01-25");
  assert_shown (f, "record 2");
  corridor_session_set_mode (f->session, CORRIDOR_MODE_UP_TO);
  assert_shown (f, "2020-01-05/2020-01-20; 2020-01-10; record 0; record 2; record 1");

  corridor_layer_set_visible (f->layer, FALSE);
  assert_shown (f, "2020-01-05/2020-01-20; 2020-01-10");
  corridor_layer_set_visible (f->layer, TRUE);
  corridor_session_remove_layer (f->session, f->layer);
  assert_shown (f, "2020-01-05/2020-01-20; 2020-01-10");
}

static void
test_undated (Fixture      *f,
              gconstpointer data)
{
  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-31");
  assert_shown (f, "record 2");
  g_assert_cmpuint (corridor_session_count_all (f->session), ==, 1);
  corridor_layer_set_undated (f->layer, TRUE);
  assert_shown (f, "record 3; record 2");
  g_assert_cmpuint (corridor_session_count_all (f->session), ==, 2);
}

static void
test_categories (Fixture      *f,
                 gconstpointer data)
{
  GPtrArray *categories = corridor_dataset_get_categories (corridor_layer_get_dataset (f->layer));

  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-09");
  for (guint i = 0; i < categories->len; i++)
    if (g_str_equal (((CorridorCategory *) g_ptr_array_index (categories, i))->id, "raid"))
      corridor_layer_set_category_visible (f->layer, i, FALSE);
  assert_shown (f, "2020-01-05/2020-01-20; record 2");
}

/* How many have no value of a facet. */
static guint
count_none (Fixture       *f,
            CorridorFacet  facet)
{
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (f->session, facet);
  const CorridorFacetValue *last;

  g_assert_cmpuint (values->len, >, 0);
  last = g_ptr_array_index (values, values->len - 1);
  g_assert_null (last->label);
  return last->n;
}

/* A record has no state and no claims: it is hidden and counted with what of the story has none, in every view. */
static void
test_facets (Fixture      *f,
             gconstpointer data)
{
  static const CorridorFacet facets[] = { CORRIDOR_FACET_STATE, CORRIDOR_FACET_CLAIMANT };
  guint n_other;

  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-10");
  for (gsize i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      guint n_all = corridor_session_count_all (f->session);
      g_autoptr(CorridorPhase) record = dup_row (f, 4);
      guint n_views, row;

      g_assert_cmpuint (n_all, ==, 5);
      g_assert_cmpuint (count_none (f, facets[i]), ==, 5);
      corridor_session_set_selected (f->session, record);
      g_assert_nonnull (corridor_session_get_selected (f->session));

      corridor_session_set_value_shown (f->session, facets[i], CORRIDOR_FACET_NONE, FALSE);
      assert_shown (f, "");
      g_assert_cmpuint (corridor_session_count_visible (f->session), ==, 0);
      g_assert_cmpuint (corridor_session_count_all (f->session), ==, n_all);
      corridor_session_get_views (f->session, &n_views);
      g_assert_cmpuint (n_views, ==, 0);
      g_assert_null (corridor_session_get_selected (f->session));
      g_assert_true (corridor_session_is_filtered (f->session));

      corridor_session_visit (f->session, record);
      g_assert_true (corridor_session_find_visible (f->session, record, &row));
      g_assert_cmpuint (corridor_session_count_visible (f->session), ==, n_all);
    }

  corridor_session_set_comparing (f->session, TRUE);
  corridor_session_set_other (f->session, story_maker_time ("2020-01-11"));
  corridor_session_get_other_views (f->session, &n_other);
  g_assert_cmpuint (n_other, ==, 1);
  corridor_session_set_value_shown (f->session, CORRIDOR_FACET_CLAIMANT, CORRIDOR_FACET_NONE, FALSE);
  corridor_session_get_other_views (f->session, &n_other);
  g_assert_cmpuint (n_other, ==, 0);
}

/* The clock goes through the time of all layers, also of those that are hidden, and comes back when they go. */
static void
test_clock (Fixture      *f,
            gconstpointer data)
{
  corridor_session_add_layer (f->session, f->layer);
  g_assert_cmpint (corridor_session_get_begin (f->session), ==, story_maker_time ("2019-12-20"));
  g_assert_cmpint (corridor_session_get_end (f->session), ==, story_maker_time ("2020-02-10"));
  corridor_layer_set_visible (f->layer, FALSE);
  g_assert_cmpint (corridor_session_get_end (f->session), ==, story_maker_time ("2020-02-10"));

  go_to (f, "2030-01-01");
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time ("2020-02-09"));
  corridor_session_remove_layer (f->session, f->layer);
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time ("2020-01-31"));
}

static void
assert_axis (Fixture    *f,
             const char *begin,
             const char *end)
{
  CorridorAxis axis = corridor_session_get_axis (f->session);

  g_assert_cmpint (axis.begin, ==, story_maker_time (begin));
  g_assert_cmpint (axis.end, ==, story_maker_time (end));
}

/* Who sees the whole time goes on doing so, and nobody sees what is not there any more. */
static void
test_axis (Fixture      *f,
           gconstpointer data)
{
  corridor_session_add_layer (f->session, f->layer);
  assert_axis (f, "2019-12-20", "2020-02-10");
  corridor_session_set_axis (f->session, (CorridorAxis) { story_maker_time ("2020-01-30"), story_maker_time ("2020-02-10") });
  corridor_session_remove_layer (f->session, f->layer);
  assert_axis (f, "2020-01-21", "2020-02-01");
}

/* The clock goes by days: one that a record ends in is a whole one. */
static void
test_hours (Fixture      *f,
            gconstpointer data)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;

  dataset_maker_init (&maker, "hours");
  dataset_maker_add (&maker, 40, 46, "2019-11-05T10:00/2020-03-07T11:00", NULL);
  dataset = dataset_maker_build (&maker);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (f->session, layer);
  g_assert_cmpint (corridor_session_get_begin (f->session), ==, story_maker_time ("2019-11-05"));
  g_assert_cmpint (corridor_session_get_end (f->session), ==, story_maker_time ("2020-03-08"));
  corridor_session_remove_layer (f->session, layer);
}

static void
test_steps (Fixture      *f,
            gconstpointer data)
{
  static const struct { const char *day, *selected; } steps[] = {
    { "2020-01-05", "2020-01-05/2020-01-20" },
    { "2020-01-08", "record 2" },
    { "2020-01-10", "2020-01-10" },
  };

  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-01");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (corridor_session_step_event (f->session, 1));
      g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time (steps[i].day));
      g_assert_cmpstr (corridor_text_get (corridor_phase_get_title (corridor_session_get_selected (f->session)), "en"), ==,
                       steps[i].selected);
    }
  g_assert_false (corridor_session_step_event (f->session, 1));

  go_to (f, "2020-01-05");
  g_assert_true (corridor_session_step_event (f->session, -1));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time ("2019-12-20"));
}

/* A record is found by its row again and again, and is forgotten with its layer. */
static void
test_selection (Fixture      *f,
                gconstpointer data)
{
  g_autoptr(CorridorPhase) record = NULL;
  g_autoptr(CorridorPhase) again = NULL;
  guint row;

  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-10");
  record = dup_row (f, 3);
  again = dup_row (f, 3);
  g_assert_true (record == again);
  g_assert_true (corridor_session_find_visible (f->session, record, &row));
  g_assert_cmpuint (row, ==, 3);

  corridor_session_set_selected (f->session, record);
  g_assert_true (corridor_session_get_selected (f->session) == record);
  go_to (f, "2020-01-07"); /* before it */
  g_assert_true (corridor_session_get_selected (f->session) == record);
  g_assert_false (corridor_session_find_visible (f->session, record, &row));
  g_assert_cmpint (corridor_session_get_certainty (f->session, record), ==, CORRIDOR_CERTAINTY_NOT);
  go_to (f, "2020-01-08");
  g_assert_cmpint (corridor_session_get_certainty (f->session, record), ==, CORRIDOR_CERTAINTY_CERTAIN);

  corridor_session_remove_layer (f->session, f->layer);
  g_assert_null (corridor_session_get_selected (f->session));
  corridor_session_set_selected (f->session, record); /* as from a list that was open all the while */
  g_assert_null (corridor_session_get_selected (f->session));
}

/* What is selected of a part of a file is in all of it, too, in another row and as another object. */
static void
test_selection_stays (Fixture      *f,
                      gconstpointer data)
{
  g_autoptr(CorridorPhase) record = NULL;
  g_autoptr(CorridorDataset) whole = NULL;
  g_autofree char *title = NULL;
  GtSignalLogger *log = gt_signal_logger_new ();
  CorridorPhase *selected;
  guint row, row_then;

  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-10");
  record = dup_row (f, 3);
  title = g_strdup (corridor_text_get (corridor_phase_get_title (record), NULL));
  corridor_session_set_selected (f->session, record);
  g_assert_true (corridor_session_find_visible (f->session, record, &row_then));

  for (guint i = 0; i < 300; i++)
    dataset_maker_add (&f->maker, 39.9, 46, "2019-12-30/2020-01-12", "siege");
  whole = dataset_maker_finish (&f->maker);
  gt_signal_logger_connect (log, f->session, "notify::selected");
  corridor_layer_set_dataset (f->layer, whole);

  selected = corridor_session_get_selected (f->session);
  g_assert_nonnull (selected);
  g_assert_cmpstr (corridor_text_get (corridor_phase_get_title (selected), NULL), ==, title);
  corridor_session_get_visible (f->session); /* its rows follow at the latest now */
  g_assert_true (corridor_session_find_visible (f->session, selected, &row));
  g_assert_cmpuint (row, >, row_then);
  gt_signal_logger_assert_notify_emission_pop (log, f->session, "selected");
  gt_signal_logger_free (log);
}

static void
test_order (Fixture      *f,
            gconstpointer data)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) other = NULL;
  const CorridorLayerView *views;
  guint n;

  dataset_maker_init (&maker, "other");
  dataset_maker_add (&maker, 40, 46, "2020-01", NULL);
  dataset = dataset_maker_build (&maker);
  other = corridor_layer_new (dataset);
  corridor_session_add_layer (f->session, f->layer);
  corridor_session_add_layer (f->session, other);

  views = corridor_session_get_views (f->session, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (views[1].dataset == dataset);
  corridor_session_move_layer (f->session, other, 0);
  views = corridor_session_get_views (f->session, &n);
  g_assert_true (views[0].dataset == dataset);
  corridor_session_move_layer (f->session, other, G_MAXUINT); /* the last */
  views = corridor_session_get_views (f->session, &n);
  g_assert_true (views[1].dataset == dataset);
  g_assert_cmpuint (g_list_model_get_n_items (corridor_session_get_layers (f->session)), ==, 2);
}

/* Rows below what did not change stay as they are. */
static void
test_items_changed (Fixture      *f,
                    gconstpointer data)
{
  GtSignalLogger *log = gt_signal_logger_new ();
  guint position, n_removed, n_added;

  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-10");
  gt_signal_logger_connect (log, f->visible, "items-changed");
  corridor_layer_set_rgb (f->layer, 0x123456);
  gt_signal_logger_assert_no_emissions (log);
  corridor_layer_set_undated (f->layer, TRUE);
  gt_signal_logger_assert_emission_pop (log, f->visible, "items-changed", &position, &n_removed, &n_added);
  g_assert_cmpuint (position, ==, 2);
  g_assert_cmpuint (n_removed, ==, 3);
  g_assert_cmpuint (n_added, ==, 4);
  gt_signal_logger_assert_no_emissions (log);
  gt_signal_logger_free (log);
}

/* The list has no holes, whatever becomes of the file. */
static void
test_lost (Fixture      *f,
           gconstpointer data)
{
  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-25");
  dataset_maker_lose (&f->maker);
  assert_shown (f, "the file is lost");
}

/* Of what is in the box, what is shown, in order of time. */
static void
test_record_list (Fixture      *f,
                  gconstpointer data)
{
  CorridorPoint min = corridor_mercator_project ((CorridorPosition) { 40.1, 45.9 });
  CorridorPoint max = corridor_mercator_project ((CorridorPosition) { 39.9, 46.15 });
  CorridorUnitBox box = { min.x, min.y, max.x, max.y };
  static const char *const titles[] = { "record 0", "record 1" };
  g_autoptr(CorridorRecordList) records = NULL;
  guint n_views;

  corridor_session_add_layer (f->session, f->layer);
  go_to (f, "2020-01-10");
  records = corridor_record_list_new (corridor_session_get_views (f->session, &n_views), &box, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (records)), ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr(CorridorPhase) phase = g_list_model_get_item (G_LIST_MODEL (records), i);

      g_assert_cmpstr (corridor_text_get (corridor_phase_get_title (phase), "en"), ==, titles[i]);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (records), G_N_ELEMENTS (titles)));
}

/* Layers against the obvious: a story with the same things. */
static void
test_random (Fixture      *f,
             gconstpointer data)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-02-10");
  g_autoptr(CorridorSession) told = NULL;
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;
  g_autoptr(CorridorSession) session = NULL;
  g_autoptr(CorridorStory) empty = story_maker_new ("2020-01-01", "2020-02-10");

  dataset_maker_init (&maker, "random");
  for (int i = 0; i < 200; i++)
    {
      int begin = g_test_rand_int_range (1, 29);
      g_autofree char *id = g_strdup_printf ("thing-%d", i);
      g_autofree char *when = g_strdup_printf ("2020-01-%02d/2020-01-%02d", begin, g_test_rand_int_range (begin, 32));

      story_maker_add (story, id, "event", NULL, when, NULL);
      dataset_maker_add (&maker, 40 + i * 1e-4, 46, when, "event");
    }
  corridor_story_seal (story);
  corridor_story_seal (empty);
  told = corridor_session_new (story);
  session = corridor_session_new (empty);
  dataset = dataset_maker_build (&maker);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (session, layer);

  for (int i = 0; i < 300; i++)
    {
      gint64 now = story_maker_time ("2020-01-01") + g_test_rand_int_range (0, 41) * CORRIDOR_DAY;
      CorridorMode mode = (CorridorMode) g_test_rand_int_range (CORRIDOR_MODE_ON_DAY, CORRIDOR_MODE_UP_TO + 1);

      corridor_session_set_window_days (told, (guint) g_test_rand_int_range (1, 9));
      corridor_session_set_window_days (session, corridor_session_get_window_days (told));
      corridor_session_set_mode (told, mode);
      corridor_session_set_mode (session, mode);
      corridor_session_set_now (told, now);
      corridor_session_set_now (session, now);
      g_assert_cmpuint (g_list_model_get_n_items (corridor_session_get_visible (session)), ==,
                        g_list_model_get_n_items (corridor_session_get_visible (told)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/layers/list/shown", test_shown);
  ADD ("/layers/list/undated", test_undated);
  ADD ("/layers/list/categories", test_categories);
  ADD ("/layers/facets/none", test_facets);
  ADD ("/layers/list/items-changed", test_items_changed);
  ADD ("/layers/list/lost", test_lost);
  ADD ("/layers/list/random", test_random);
  ADD ("/layers/list/of-a-box", test_record_list);
  ADD ("/layers/clock/range", test_clock);
  ADD ("/layers/axis", test_axis);
  ADD ("/layers/hours", test_hours);
  ADD ("/layers/clock/steps", test_steps);
  ADD ("/layers/selection/records", test_selection);
  ADD ("/layers/selection/stays", test_selection_stays);
  ADD ("/layers/order/move", test_order);
#undef ADD

  return g_test_run ();
}
