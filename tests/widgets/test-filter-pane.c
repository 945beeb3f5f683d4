/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-filter-pane.h"
#include "corridor-session-filter.h"
#include "dataset-maker.h"
#include "story-maker.h"
#include "widget-finder.h"
#include "widget-window.h"

typedef struct
{
  CorridorSession *session;
  GtkWidget       *window;
  GtkWidget       *pane;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "road", "road", NULL, "2020-03-01/2020-03-31", NULL);
  story_maker_add (story, "first", "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "second", "event", NULL, "2020-03-10", NULL);
  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  corridor_session_set_now (f->session, story_maker_time ("2020-03-10"));
  f->pane = g_object_new (CORRIDOR_TYPE_FILTER_PANE, "session", f->session, NULL);
  f->window = widget_window_show (f->pane, NULL, -1, -1);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->session);
}

static GtkCheckButton *
find_check (Fixture    *f,
            const char *name)
{
  GtkWidget *label = widget_finder_find (f->pane, GTK_TYPE_LABEL, name);

  g_assert_nonnull (label);
  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}

static void
assert_text (Fixture    *f,
             const char *expected)
{
  g_autofree char *text = widget_finder_dup_text (f->pane);

  g_assert_nonnull (strstr (text, expected));
}

static void
test_counts (Fixture      *f,
             gconstpointer data)
{
  assert_text (f, "3 things shown\n");
  assert_text (f, "Kinds\nNone\nground\n0\nroad\n1\nevent\n2\n");
  g_assert_null (widget_finder_find (f->pane, GTK_TYPE_LABEL, "States")); /* there are none to choose from */

  corridor_session_set_now (f->session, story_maker_time ("2020-03-11"));
  assert_text (f, "road\n1\nevent\n0\n");
}

static void
test_choice (Fixture      *f,
             gconstpointer data)
{
  GtkCheckButton *event = find_check (f, "event");
  GtkWidget *clear = widget_finder_find (f->pane, GTK_TYPE_BUTTON, "Clear");

  g_assert_false (gtk_widget_get_sensitive (clear));
  gtk_check_button_set_active (event, FALSE);
  g_assert_cmpuint (corridor_session_count_visible (f->session), ==, 1);
  assert_text (f, "1 of 3 things shown\n");
  g_assert_true (gtk_widget_get_sensitive (clear));

  g_signal_emit_by_name (clear, "clicked");
  g_assert_cmpuint (corridor_session_count_visible (f->session), ==, 3);
  g_assert_true (gtk_check_button_get_active (event));
}

/* None, and then one of them. */
static void
test_only (Fixture      *f,
           gconstpointer data)
{
  GtkWidget *toggle = widget_finder_find (f->pane, GTK_TYPE_BUTTON, "None");

  g_signal_emit_by_name (toggle, "clicked");
  g_assert_cmpuint (corridor_session_count_visible (f->session), ==, 0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (toggle)), ==, "All");
  gtk_check_button_set_active (find_check (f, "road"), TRUE);
  g_assert_cmpuint (corridor_session_count_visible (f->session), ==, 1);
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_cmpuint (corridor_session_count_visible (f->session), ==, 3);
}

static void
test_certain (Fixture      *f,
              gconstpointer data)
{
  GtkWidget *label = widget_finder_find (f->pane, GTK_TYPE_LABEL, "Only what is certain");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_true (corridor_filter_get_only_certain (corridor_session_get_filter (f->session)));
}

static void
test_story (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(CorridorText) label = corridor_text_new ("Mines");

  corridor_story_add_category (story, corridor_category_new ("mines", label));
  corridor_story_seal (story);
  corridor_session_set_story (f->session, story);
  g_assert_true (gtk_check_button_get_active (find_check (f, "Mines")));
}

/* Kinds of a layer, by its title; they come and go with it, and stay while only their numbers change. */
static void
test_layers (Fixture      *f,
             gconstpointer data)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;
  GtkCheckButton *raid;

  dataset_maker_init (&maker, "Raids");
  dataset_maker_add (&maker, 40, 46, "2020-03-10", "raid");
  dataset_maker_add (&maker, 40, 46.1, "2020-03-01/2020-03-20", "raid");
  dataset_maker_add (&maker, 40, 46.2, "2020-03-10", "talk");
  dataset_maker_add (&maker, 40, 46.2, "2020-03", "siege");
  dataset = dataset_maker_finish (&maker);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (f->session, layer);
  assert_text (f, "7 things shown\n");
  assert_text (f, "Raids\nraid\n2\ntalk\n1\nsiege\n1\n");

  raid = find_check (f, "raid");
  gtk_check_button_set_active (raid, FALSE);
  g_assert_cmpuint (corridor_session_count_visible (f->session), ==, 5);
  assert_text (f, "5 of 7 things shown\n");
  assert_text (f, "Raids\nraid\n2\ntalk\n1\nsiege\n1\n");
  corridor_layer_set_category_visible (layer, 0, TRUE); /* as a click on the legend does */
  g_assert_true (gtk_check_button_get_active (raid));

  corridor_session_set_now (f->session, story_maker_time ("2020-03-11"));
  assert_text (f, "Raids\nraid\n1\ntalk\n0\nsiege\n1\n");
  g_assert_true (find_check (f, "raid") == raid);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (widget_finder_find (f->pane, GTK_TYPE_LABEL, "Only what is certain"),
                                                                           GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_cmpuint (corridor_session_count_visible (f->session), ==, 2); /* a record and a road */
  assert_text (f, "2 of 3 things shown\n");
  assert_text (f, "Raids\nraid\n1\ntalk\n0\nsiege\n0\n");
  corridor_session_clear_filter (f->session);

  corridor_layer_set_visible (layer, FALSE);
  g_assert_null (widget_finder_find (f->pane, GTK_TYPE_LABEL, "Raids"));
  corridor_layer_set_visible (layer, TRUE);
  g_assert_nonnull (widget_finder_find (f->pane, GTK_TYPE_LABEL, "Raids"));
  corridor_session_remove_layer (f->session, layer);
  g_assert_null (widget_finder_find (f->pane, GTK_TYPE_LABEL, "Raids"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  add ("/filter-pane/counts/time", test_counts);
  add ("/filter-pane/choice/session", test_choice);
  add ("/filter-pane/toggle/only", test_only);
  add ("/filter-pane/certain/session", test_certain);
  add ("/filter-pane/story/other", test_story);
  add ("/filter-pane/layers/kinds", test_layers);
#undef add

  return g_test_run ();
}
