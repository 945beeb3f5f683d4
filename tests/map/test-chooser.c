/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-chooser.h"
#include "story-maker.h"
#include "widget-finder.h"
#include "x-input.h"

typedef struct
{
  CorridorStory   *story; /* (owned) */
  CorridorSession *session; /* (owned) */
  GtkWindow       *window; /* (unowned) destroyed at the end */
  GtkWidget       *box; /* (unowned) the window's */
  GtkWidget       *chooser; /* (unowned) the box's */
} Fixture;

static const char *const ids[] = { "first", "second", "third", "short" };

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->story = story_maker_new ("2020-01-01", "2024-12-31");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    story_maker_add (self->story, ids[i], "ground", story_maker_point (39.5, 46.5), i < 3 ? "2020-09-20/2024-06-12" : "2021", NULL);
  corridor_story_seal (self->story);
  self->session = corridor_session_new (self->story);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->chooser = corridor_chooser_new ();
  gtk_widget_set_parent (self->chooser, self->box);
  self->window = x_input_show (self->box, 600, 500);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_widget_unparent (self->chooser);
  gtk_window_destroy (self->window);
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_clear_object (&self->story);
}

static void
offer (Fixture *self,
       guint    n)
{
  g_autoptr(GListStore) phases = g_list_store_new (CORRIDOR_TYPE_PHASE);

  for (guint i = 0; i < n; i++)
    g_list_store_append (phases, story_maker_phase (self->story, ids[i], 0));
  corridor_chooser_offer (CORRIDOR_CHOOSER (self->chooser), self->session, G_LIST_MODEL (phases), CORRIDOR_THEME_LIGHT, 300, 20);
  x_input_settle (self->box);
}

/* Dates that take two lines are all to be read. */
static void
test_nothing_cut (Fixture      *self,
                  gconstpointer data)
{
  for (guint n = 1; n <= G_N_ELEMENTS (ids); n++)
    {
      GtkWidget *scrolled;
      GtkAdjustment *height;

      offer (self, n);
      scrolled = widget_finder_find (self->chooser, GTK_TYPE_SCROLLED_WINDOW, NULL);
      height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
      g_test_message ("%u rows: %g of %g px", n, gtk_adjustment_get_page_size (height), gtk_adjustment_get_upper (height));
      g_assert_cmpfloat (gtk_adjustment_get_upper (height), <=, gtk_adjustment_get_page_size (height));
      g_assert_cmpfloat (gtk_adjustment_get_upper (height), >, 40 * n);
      gtk_popover_popdown (GTK_POPOVER (self->chooser));
      x_input_settle (self->box);
    }
}

/* Enter takes the first row, wherever the focus was the last time. */
static void
test_first_row (Fixture      *self,
                gconstpointer data)
{
  offer (self, G_N_ELEMENTS (ids));
  for (guint i = 0; i < 2; i++)
    x_input_key (self->box, "Down");
  x_input_key (self->box, "Return");
  g_assert_true (corridor_session_get_selected (self->session) == story_maker_phase (self->story, ids[2], 0));

  offer (self, G_N_ELEMENTS (ids));
  x_input_key (self->box, "Return");
  g_assert_true (corridor_session_get_selected (self->session) == story_maker_phase (self->story, ids[0], 0));
}

/* What the sign of a row stands for is written, too. */
static void
test_kind (Fixture      *self,
           gconstpointer data)
{
  g_autoptr(CorridorText) label = corridor_text_new ("closed");
  g_autoptr(CorridorState) state = corridor_state_new ("closed", label);

  corridor_phase_set_state (story_maker_phase (self->story, "first", 0), state);
  offer (self, 2);
  g_assert_nonnull (widget_finder_find (self->chooser, GTK_TYPE_LABEL, "ground · closed · 20 September 2020 – 12 June 2024"));
  g_assert_nonnull (widget_finder_find (self->chooser, GTK_TYPE_LABEL, "ground · 20 September 2020 – 12 June 2024"));
  gtk_popover_popdown (GTK_POPOVER (self->chooser));
  x_input_settle (self->box);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/chooser/nothing-cut", Fixture, NULL, set_up, test_nothing_cut, tear_down);
  g_test_add ("/chooser/first-row", Fixture, NULL, set_up, test_first_row, tear_down);
  g_test_add ("/chooser/kind", Fixture, NULL, set_up, test_kind, tear_down);

  return g_test_run ();
}
