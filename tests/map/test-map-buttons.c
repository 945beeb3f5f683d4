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
  corridor_map_buttons_set_width (box, 400);
  assert_orientation (box, GTK_ORIENTATION_VERTICAL);
  settle (box);
  assert_orientation (box, GTK_ORIENTATION_HORIZONTAL);

  corridor_map_buttons_set_width (box, 1000);
  corridor_map_buttons_set_width (box, 400);
  settle (box);
  assert_orientation (box, GTK_ORIENTATION_HORIZONTAL);
  corridor_map_buttons_set_width (box, 1000);
  settle (box);
  assert_orientation (box, GTK_ORIENTATION_VERTICAL);
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-buttons/width", test_width);

  return g_test_run ();
}
