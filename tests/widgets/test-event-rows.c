/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-event-list.h"
#include "corridor-event-row.h"
#include "story-maker.h"
#include "widget-finder.h"
#include "widget-window.h"

/* Whether the widgets of the list are those of its rows, when so many rows come and go that most of them have none. */

#define N_DAYS 400 /* more than twice as many as GTK makes widgets for */

typedef struct
{
  CorridorSession *session; /* (owned) */
  GtkWidget       *window; /* (unowned) GTK's */
  GtkWidget       *list; /* (unowned) the window's */
} Fixture;

static gint64
get_day (int i)
{
  return story_maker_time ("2020-01-01") + i * CORRIDOR_DAY;
}

/* Things that begin one a day; up to some day all before are shown, and on a day every fifth. */
static CorridorStory *
make_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2021-02-28");

  for (int i = 0; i < N_DAYS; i++)
    {
      g_autofree char *id = g_strdup_printf ("thing-%03d", i);
      g_autofree char *day = corridor_calendar_format_iso (get_day (i), CORRIDOR_PRECISION_DAY);
      g_autofree char *when = g_strconcat (day, i % 5 == 0 ? "/.." : "", NULL);

      story_maker_add (story, id, "ground", NULL, when, NULL);
    }
  corridor_story_seal (story);
  return story;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr(CorridorStory) story = make_story ();
  GtkWidget *events;

  self->session = corridor_session_new (story);
  corridor_session_set_mode (self->session, CORRIDOR_MODE_UP_TO);
  events = g_object_new (CORRIDOR_TYPE_EVENT_LIST, "session", self->session, NULL);
  self->window = widget_window_show (events, NULL, 300, 500);
  self->list = widget_finder_find (events, GTK_TYPE_LIST_VIEW, NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->session);
}

/* Each shows something that is a row, and they stand in the order of the rows. Returns: how many there are */
static guint
check_widgets (Fixture *self)
{
  GtkWidget *item = gtk_widget_get_first_child (self->list);
  guint next = 0;
  guint n = 0;

  for (; item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      CorridorPhase *phase = corridor_event_row_get_phase (CORRIDOR_EVENT_ROW (gtk_widget_get_first_child (item)));
      guint position;

      g_assert_true (corridor_session_find_visible (self->session, phase, &position));
      g_assert_cmpuint (position, >=, next);
      next = position + 1;
      n++;
    }
  return n;
}

static void
go_to_day (Fixture *self,
           int      day)
{
  corridor_session_set_now (self->session, get_day (day));
  check_widgets (self);
  widget_finder_settle (self->list);
  check_widgets (self);
}

/* The last hundreds of rows go, from one on that is amid those without widgets, which are fewer. */
static void
test_end_goes (Fixture       *self,
               gconstpointer  data)
{
  go_to_day (self, N_DAYS - 1);
  g_assert_cmpuint (check_widgets (self), <, N_DAYS / 2 + 50);
  g_assert_cmpuint (check_widgets (self), >, 10);
  go_to_day (self, N_DAYS / 4);
  go_to_day (self, N_DAYS - 1);
}

static void
test_random (Fixture       *self,
             gconstpointer  data)
{
  for (int i = 0; i < 300; i++)
    {
      GListModel *rows = corridor_session_get_visible (self->session);
      g_autoptr(CorridorPhase) phase = NULL;

      if (g_test_rand_int_range (0, 5) == 0)
        corridor_session_set_mode (self->session, (CorridorMode) g_test_rand_int_range (0, CORRIDOR_MODE_UP_TO + 1));
      if (g_test_rand_int_range (0, 5) == 0 && g_list_model_get_n_items (rows) > 0)
        phase = g_list_model_get_item (rows, (guint) g_test_rand_int_range (0, (gint32) g_list_model_get_n_items (rows)));
      corridor_session_set_selected (self->session, phase);
      corridor_session_set_now (self->session, get_day (g_test_rand_int_range (0, N_DAYS)));
      check_widgets (self);
      if (g_test_rand_bit ())
        widget_finder_settle (self->list);
      check_widgets (self);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/event-rows/end-goes", Fixture, NULL, set_up, test_end_goes, tear_down);
  g_test_add ("/event-rows/random", Fixture, NULL, set_up, test_random, tear_down);
  return g_test_run ();
}
