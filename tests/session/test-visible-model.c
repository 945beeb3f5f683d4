/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-visible-model.h"
#include "story-maker.h"

#include <libglib-testing/signal-logger.h>

#define N_PHASES 8

typedef struct
{
  CorridorStory        *story;
  CorridorPhase        *phases[N_PHASES];
  CorridorVisibleModel *model;
  GtSignalLogger       *log;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->story = story_maker_new ("2020-01-01", "2020-12-31");
  for (int i = 0; i < N_PHASES; i++)
    {
      g_autofree char *id = g_strdup_printf ("%c", 'a' + i);

      story_maker_add (f->story, id, "event", NULL, "2020", NULL);
      f->phases[i] = story_maker_phase (f->story, id, 0);
    }
  f->model = corridor_visible_model_new ();
  f->log = gt_signal_logger_new ();
  gt_signal_logger_connect (f->log, f->model, "items-changed");
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gt_signal_logger_free (f->log);
  g_assert_finalize_object (f->model);
  g_assert_finalize_object (f->story);
}

/* "ab?" is the phases a and b, of which b is possible. */
static void
update (Fixture    *f,
        const char *text)
{
  CorridorHit hits[N_PHASES];
  guint n_hits = 0;

  for (; *text != '\0'; text++)
    {
      if (*text == '?')
        hits[n_hits - 1].certainty = CORRIDOR_CERTAINTY_POSSIBLE;
      else
        hits[n_hits++] = (CorridorHit) { f->phases[*text - 'a'], CORRIDOR_CERTAINTY_CERTAIN };
    }
  corridor_visible_model_update (f->model, hits, n_hits);
}

static char *
contents (GListModel *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(CorridorPhase) phase = g_list_model_get_item (model, i);

      g_string_append (text, corridor_feature_get_id (corridor_phase_get_feature (phase)));
    }

  return g_string_free (text, FALSE);
}

static void
test_update_span (Fixture      *f,
                  gconstpointer data)
{
  static const struct
  {
    const char *rows;
    guint       position, removed, added;
  } cases[] = {
    { "abc", 0, 0, 3 },  { "abdc", 2, 0, 1 },   { "abc", 2, 1, 0 },  { "aec", 1, 1, 1 },    { "aecgh", 3, 0, 2 }, { "ecgh", 0, 1, 0 },
    { "ehcg", 1, 3, 3 }, { "eh?cg", 1, 1, 1 }, { "ehcg", 1, 1, 1 }, { "h", 0, 4, 1 },     { "", 0, 1, 0 },      { "aaa", 0, 0, 3 },
    { "aa", 2, 1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) expected = g_string_new (cases[i].rows);
      g_autofree char *is = NULL;
      guint position = 0, removed = 0, added = 0;

      update (f, cases[i].rows);
      gt_signal_logger_assert_emission_pop (f->log, f->model, "items-changed", &position, &removed, &added);
      g_assert_cmpuint (position, ==, cases[i].position);
      g_assert_cmpuint (removed, ==, cases[i].removed);
      g_assert_cmpuint (added, ==, cases[i].added);

      g_string_replace (expected, "?", "", 0);
      is = contents (G_LIST_MODEL (f->model));
      g_assert_cmpstr (is, ==, expected->str);
    }
}

static void
test_update_same (Fixture      *f,
                  gconstpointer data)
{
  update (f, "");
  gt_signal_logger_assert_no_emissions (f->log);

  update (f, "ab?c");
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (f->log), ==, 1);
  update (f, "ab?c");
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (f->log), ==, 1);
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    mirror)
{
  GPtrArray *rows = mirror;

  if (removed > 0)
    g_ptr_array_remove_range (rows, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (rows, (int) (position + i), g_list_model_get_item (model, position + i));
  g_assert_cmpuint (rows->len, ==, g_list_model_get_n_items (model));
}

/* One who only listens ends with the same rows. */
static void
test_update_random (Fixture      *f,
                    gconstpointer data)
{
  g_autoptr(GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (f->model, "items-changed", G_CALLBACK (on_items_changed), mirror);
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr(GString) rows = g_string_new (NULL);
      g_autoptr(GString) mirrored = g_string_new (NULL);
      g_autofree char *is = NULL;

      for (char c = 'a'; c < 'a' + N_PHASES; c++)
        if (g_test_rand_bit ())
          g_string_append_c (rows, c);
      update (f, rows->str);

      is = contents (G_LIST_MODEL (f->model));
      for (guint j = 0; j < mirror->len; j++)
        g_string_append (mirrored, corridor_feature_get_id (corridor_phase_get_feature (g_ptr_array_index (mirror, j))));
      g_assert_cmpstr (is, ==, rows->str);
      g_assert_cmpstr (mirrored->str, ==, rows->str);
    }
  g_signal_handlers_disconnect_by_data (f->model, mirror);
}

static void
test_list_model (Fixture      *f,
                 gconstpointer data)
{
  update (f, "ab");
  g_assert_cmpuint (g_list_model_get_item_type (G_LIST_MODEL (f->model)), ==, CORRIDOR_TYPE_PHASE);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (f->model), 2));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (f->model), G_MAXUINT));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/visible-model/update/span", Fixture, NULL, set_up, test_update_span, tear_down);
  g_test_add ("/visible-model/update/same", Fixture, NULL, set_up, test_update_same, tear_down);
  g_test_add ("/visible-model/update/random", Fixture, NULL, set_up, test_update_random, tear_down);
  g_test_add ("/visible-model/list-model", Fixture, NULL, set_up, test_list_model, tear_down);

  return g_test_run ();
}
