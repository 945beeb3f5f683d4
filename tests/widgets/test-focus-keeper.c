/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-focus-keeper.h"
#include "widget-finder.h"

/* What is read after it was freed shows here because the test runs with MALLOC_PERTURB_: see the meson.build beside this. */

typedef struct
{
  GtkWindow *window; /* (unowned) GTK's */
  GtkWidget *box; /* (unowned) the window's, as is the following */
  GtkWidget *label;
  GtkWidget *row; /* (weak) (nullable) with the focus */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->window = GTK_WINDOW (gtk_window_new ());
  corridor_focus_keeper_watch (self->window);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->row = gtk_button_new_with_label ("row");
  self->label = gtk_label_new ("details");
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_box_append (GTK_BOX (self->box), self->row);
  gtk_box_append (GTK_BOX (self->box), self->label);
  g_object_add_weak_pointer (G_OBJECT (self->row), (gpointer *) &self->row);
  gtk_window_set_child (self->window, self->box);
  gtk_window_present (self->window);
  g_assert_true (gtk_widget_grab_focus (self->row));
  widget_finder_settle (self->box);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_null (self->row);
}

/* The row goes, and with it the focus should, which GTK moves only with the next frame. Then nothing holds the row any more. */
static void
test_label_takes_focus (Fixture       *self,
                        gconstpointer  data)
{
  g_assert_true (gtk_window_get_focus (self->window) == self->row);
  gtk_box_remove (GTK_BOX (self->box), self->row);
  g_assert_true (gtk_widget_grab_focus (self->label));
  g_assert_true (gtk_window_get_focus (self->window) == self->label);
  g_assert_nonnull (self->row);
  widget_finder_settle (self->label);
  g_assert_null (self->row);
  gtk_window_destroy (self->window);
}

/* A row that was left alone goes when GTK has moved the focus. */
static void
test_row_goes (Fixture       *self,
               gconstpointer  data)
{
  gtk_box_remove (GTK_BOX (self->box), self->row);
  widget_finder_settle (self->label);
  g_assert_null (self->row);
  gtk_window_destroy (self->window);
}

/* Whatever has the focus goes with its window, at once. */
static void
test_window_goes (Fixture       *self,
                  gconstpointer  data)
{
  gtk_window_destroy (self->window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/focus-keeper/label-takes-focus", Fixture, NULL, set_up, test_label_takes_focus, tear_down);
  g_test_add ("/focus-keeper/row-goes", Fixture, NULL, set_up, test_row_goes, tear_down);
  g_test_add ("/focus-keeper/window-goes", Fixture, NULL, set_up, test_window_goes, tear_down);
  return g_test_run ();
}
