/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-change-list.h"
#include "story-maker.h"
#include "widget-finder.h"
#include "widget-window.h"

typedef struct
{
  CorridorSession *session;
  GtkWidget       *window;
  GtkWidget       *list;
} Fixture;

static CorridorStory *
make_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "road", "road", NULL, "../2020-06-30", "2020-07-01/..", NULL);
  story_maker_add (story, "camp", "ground", story_maker_square (46, 40, 1), "2020-07-20/2020-08-20", NULL);
  story_maker_add (story, "unsure", "ground", story_maker_square (47, 40, 1), "2020-08-10~/..", NULL);
  story_maker_add (story, "talks", "event", NULL, "2020-07-05", NULL);
  corridor_story_seal (story);

  return story;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = make_story ();

  f->session = corridor_session_new (story);
  f->list = g_object_new (CORRIDOR_TYPE_CHANGE_LIST, NULL);
  corridor_change_list_set_session (CORRIDOR_CHANGE_LIST (f->list), f->session);
  f->window = widget_window_show (f->list, NULL, 400, 600);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->session);
}

static gboolean
on_timeout (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* The list looks a few times a second. */
static void
wait_for_look (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (300, on_timeout, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
go (Fixture    *f,
    const char *day)
{
  corridor_session_set_now (f->session, story_maker_time (day));
  wait_for_look ();
}

static void
assert_reads (Fixture    *f,
              const char *expected)
{
  g_autofree char *text = widget_finder_dup_text (f->list);

  g_assert_cmpstr (g_strchomp (text), ==, expected);
}

static void
test_nothing (Fixture      *f,
              gconstpointer data)
{
  assert_reads (f, "");
  go (f, "2020-02-01");
  assert_reads (f, "");
}

static void
test_forth_and_back (Fixture      *f,
                     gconstpointer data)
{
  go (f, "2020-06-30");
  corridor_session_rest (f->session);
  go (f, "2020-07-21");
  assert_reads (f, "Changed since 30 June 2020\n"
                   "road\n../2020-06-30 → 2020-07-01/..\n"
                   "2020-07-05\n5 July 2020\n"
                   "camp\nnew: 2020-07-20/2020-08-20");
  corridor_session_rest (f->session);
  go (f, "2020-06-30");
  assert_reads (f, "Different from 21 July 2020\n"
                   "road\n2020-07-01/.. → ../2020-06-30\n"
                   "2020-07-05\n5 July 2020: not yet\n"
                   "camp\nno longer: 2020-07-20/2020-08-20");
}

static void
test_certainty (Fixture      *f,
                gconstpointer data)
{
  go (f, "2020-08-10");
  corridor_session_rest (f->session);
  go (f, "2020-08-15");
  corridor_session_set_category_visible (f->session, corridor_story_lookup_category (corridor_session_get_story (f->session), "road"), FALSE);
  go (f, "2020-11-15");
  g_assert_nonnull (widget_finder_find (f->list, GTK_TYPE_LABEL, "possible → certain"));
}

static void
test_select (Fixture      *f,
             gconstpointer data)
{
  GtkWidget *rows;

  go (f, "2020-07-03");
  rows = widget_finder_find (f->list, GTK_TYPE_LIST_BOX, NULL);
  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 0)));
  g_assert_true (corridor_session_get_selected (f->session) ==
                 story_maker_phase (corridor_session_get_story (f->session), "road", 1));
}

/* More than anybody reads is counted. */
static void
test_many (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  for (guint i = 0; i < 57; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%02u", i);

      story_maker_add (story, id, "event", NULL, "2020-07-05", NULL);
    }
  corridor_story_seal (story);
  corridor_session_set_story (f->session, story);
  wait_for_look ();
  assert_reads (f, "");
  go (f, "2020-08-01");
  g_assert_nonnull (widget_finder_find (f->list, GTK_TYPE_LABEL, "and 17 more"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/change-list/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/change-list/forth-and-back", Fixture, NULL, set_up, test_forth_and_back, tear_down);
  g_test_add ("/change-list/certainty", Fixture, NULL, set_up, test_certainty, tear_down);
  g_test_add ("/change-list/select", Fixture, NULL, set_up, test_select, tear_down);
  g_test_add ("/change-list/many", Fixture, NULL, set_up, test_many, tear_down);

  return g_test_run ();
}
