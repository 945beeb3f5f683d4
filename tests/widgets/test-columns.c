/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-columns.h"

#define COLUMN  100
#define SPACING 10

static GtkWidget *
make_box (int n_children)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (box, corridor_columns_new (COLUMN, SPACING));
  for (int i = 0; i < n_children; i++)
    {
      GtkWidget *child = gtk_picture_new ();

      gtk_widget_set_size_request (child, 20, 10 * (i + 1));
      gtk_widget_set_parent (child, box);
    }

  return box;
}

static void
free_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
  g_assert_finalize_object (box);
}

/* Where the children are when the box has a width: "x,y,width,height …", and its height. */
static void
assert_layout (GtkWidget  *box,
               int         width,
               int         expected_height,
               const char *expected)
{
  g_autoptr(GString) got = g_string_new (NULL);
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, expected_height);
  gtk_widget_allocate (box, width, height, -1, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_visible (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, box, &bounds));
      g_string_append_printf (got, "%s%g,%g,%g,%g", got->len == 0 ? "" : " ",
                              bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height);
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_wide (void)
{
  GtkWidget *box = make_box (2);

  assert_layout (box, 210, 20, "0,0,100,20 110,0,100,20");
  free_box (box);
}

static void
test_narrow (void)
{
  GtkWidget *box = make_box (2);

  assert_layout (box, 209, 40, "0,0,209,10 0,20,209,20");
  free_box (box);
}

static void
test_three (void)
{
  GtkWidget *box = make_box (3);

  assert_layout (box, 230, 60, "0,0,110,20 120,0,110,20 0,30,110,30");
  free_box (box);
}

static void
test_one (void)
{
  GtkWidget *box = make_box (2);

  gtk_widget_hide (gtk_widget_get_last_child (box));
  assert_layout (box, 300, 10, "0,0,300,10");
  free_box (box);
}

static void
test_right_to_left (void)
{
  GtkWidget *box = make_box (2);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  assert_layout (box, 210, 20, "110,0,100,20 0,0,100,20");
  free_box (box);
}

static void
test_width (void)
{
  GtkWidget *box = make_box (3);
  int minimum;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 20);
  free_box (box);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/allocate/wide", test_wide);
  g_test_add_func ("/columns/allocate/narrow", test_narrow);
  g_test_add_func ("/columns/allocate/three", test_three);
  g_test_add_func ("/columns/allocate/one-visible", test_one);
  g_test_add_func ("/columns/allocate/right-to-left", test_right_to_left);
  g_test_add_func ("/columns/measure/width", test_width);

  return g_test_run ();
}
