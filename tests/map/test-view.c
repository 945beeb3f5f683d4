/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "corridor-painted-source.h"
#include "corridor-view.h"

#define N_TRIES 2000

static ShumateMap *
make_map (GtkWindow *window,
          int        width,
          int        height)
{
  ShumateMap *map = shumate_map_new ();
  g_autoptr(CorridorPaintedSource) source = corridor_painted_source_new (NULL, CORRIDOR_THEME_LIGHT, 1);

  shumate_viewport_set_reference_map_source (shumate_map_get_viewport (map), SHUMATE_MAP_SOURCE (source));
  gtk_window_set_child (window, GTK_WIDGET (map));
  gtk_widget_measure (GTK_WIDGET (map), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (map), width, height, -1, NULL);

  return map;
}

static void
look_anywhere (ShumateViewport *viewport)
{
  shumate_viewport_set_zoom_level (viewport, g_test_rand_double_range (6, 15));
  shumate_location_set_location (SHUMATE_LOCATION (viewport),
                                 g_test_rand_double_range (37.5, 43), g_test_rand_double_range (39, 50));
}

/* The quick way of a painter against the library's own, for any place seen from anywhere. */
static void
test_pixels (void)
{
  g_autoptr(GtkWindow) window = g_object_ref_sink (GTK_WINDOW (gtk_window_new ()));

  for (int i = 0; i < N_TRIES; i++)
    {
      int width = g_test_rand_int_range (1, 3000);
      int height = g_test_rand_int_range (1, 2000);
      ShumateMap *map = make_map (window, width, height);
      ShumateViewport *viewport = shumate_map_get_viewport (map);
      CorridorPosition place = { g_test_rand_double_range (37.5, 43), g_test_rand_double_range (39, 50) };
      CorridorViewport view;
      CorridorPoint px;
      double x, y;

      look_anywhere (viewport);
      view = corridor_view_from_shumate (viewport, width, height);
      px = corridor_viewport_to_px (&view, corridor_mercator_project (place));
      shumate_viewport_location_to_widget_coords (viewport, GTK_WIDGET (map), place.latitude, place.longitude, &x, &y);

      g_assert_cmpfloat_with_epsilon (px.x, x, 1e-4);
      g_assert_cmpfloat_with_epsilon (px.y, y, 1e-4);
    }

  gtk_window_destroy (window);
}

static void
test_round_trip (void)
{
  g_autoptr(GtkWindow) window = g_object_ref_sink (GTK_WINDOW (gtk_window_new ()));
  ShumateViewport *viewport = shumate_map_get_viewport (make_map (window, 800, 600));

  for (int i = 0; i < N_TRIES; i++)
    {
      CorridorViewport before, after;

      look_anywhere (viewport);
      before = corridor_view_from_shumate (viewport, 800, 600);
      look_anywhere (viewport);
      corridor_view_to_shumate (&before, viewport);
      after = corridor_view_from_shumate (viewport, 800, 600);

      g_assert_cmpfloat_with_epsilon (after.center.x, before.center.x, 1e-12);
      g_assert_cmpfloat_with_epsilon (after.center.y, before.center.y, 1e-12);
      g_assert_cmpfloat (after.zoom, ==, before.zoom);
    }

  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/view/from-shumate/pixels", test_pixels);
  g_test_add_func ("/view/to-shumate/round-trip", test_round_trip);

  return g_test_run ();
}
