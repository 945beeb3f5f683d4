/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-buttons.h"
#include "x-input.h"

static void
assert_orientation (GtkWidget      *box,
                    GtkOrientation  expected)
{
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (box)), ==, expected);
}

static void
settle (GtkWidget *box)
{
  x_input_settle (box);
  x_input_settle (box);
}

/* Nothing is asked for in the middle of a layout, and of two widths before a frame the last one counts. */
static void
test_width (void)
{
  GtkWidget *box = corridor_map_buttons_new ();
  GtkWindow *window = x_input_show (box, 300, 300);

  assert_orientation (box, GTK_ORIENTATION_VERTICAL);
  corridor_map_buttons_set_room (box, 400, 30);
  assert_orientation (box, GTK_ORIENTATION_VERTICAL);
  settle (box);
  assert_orientation (box, GTK_ORIENTATION_HORIZONTAL);

  corridor_map_buttons_set_room (box, 1000, 15);
  corridor_map_buttons_set_room (box, 400, 30);
  settle (box);
  assert_orientation (box, GTK_ORIENTATION_HORIZONTAL);
  corridor_map_buttons_set_room (box, 1000, 15);
  settle (box);
  assert_orientation (box, GTK_ORIENTATION_VERTICAL);
  gtk_window_destroy (window);
}

/* Above the attribution, which may have many lines of large words. */
static void
test_attribution (void)
{
  GtkWidget *box = corridor_map_buttons_new ();
  GtkWindow *window = x_input_show (box, 300, 300);
  int usual;

  corridor_map_buttons_set_room (box, 1000, 15);
  settle (box);
  usual = gtk_widget_get_margin_bottom (box);
  g_assert_cmpint (usual, >, 30);
  corridor_map_buttons_set_room (box, 1000, 100);
  g_assert_cmpint (gtk_widget_get_margin_bottom (box), ==, usual);
  settle (box);
  g_assert_cmpint (gtk_widget_get_margin_bottom (box), >, 100);
  corridor_map_buttons_set_room (box, 1000, 0);
  settle (box);
  g_assert_cmpint (gtk_widget_get_margin_bottom (box), ==, usual);
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-buttons/width", test_width);
  g_test_add_func ("/map-buttons/attribution", test_attribution);

  return g_test_run ();
}
