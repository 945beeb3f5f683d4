/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ground-tone.h"

#include "corridor-picture.h"

/* A tile of one colour, as its source would make it. (transfer full) */
static GdkTexture *
make_tile (double light,
           double opacity)
{
  cairo_t *cr = corridor_picture_begin (256, 256, 1);

  cairo_set_source_rgba (cr, light, light, light, opacity);
  cairo_paint (cr);
  return corridor_picture_end (cr);
}

static gboolean
add (CorridorGroundTone *tone,
     double              light,
     double              opacity)
{
  g_autoptr(GdkTexture) tile = make_tile (light, opacity);

  return corridor_ground_tone_add (tone, tile);
}

static void
test_first (void)
{
  CorridorGroundTone light = { 0 };
  CorridorGroundTone dark = { 0 };

  g_assert_cmpint (light.tone, ==, CORRIDOR_TONE_UNKNOWN);
  g_assert_true (add (&light, 0.9, 1));
  g_assert_cmpint (light.tone, ==, CORRIDOR_TONE_LIGHT);
  g_assert_false (add (&light, 0.9, 1));
  g_assert_true (add (&dark, 0.2, 1));
  g_assert_cmpint (dark.tone, ==, CORRIDOR_TONE_DARK);
}

/* A lake or a park makes no other ground, another country does. */
static void
test_mean (void)
{
  CorridorGroundTone tone = { 0 };
  guint n = 0;

  for (guint i = 0; i < 40; i++)
    add (&tone, 0.9, 1);
  for (guint i = 0; i < 8; i++)
    g_assert_false (add (&tone, 0.2, 1));
  while (!add (&tone, 0.2, 1))
    g_assert_cmpuint (++n, <, 40);
  g_assert_cmpint (tone.tone, ==, CORRIDOR_TONE_DARK);
}

/* What is neither the one nor the other stays what it was. */
static void
test_middle (void)
{
  CorridorGroundTone light = { 0 };
  CorridorGroundTone dark = { 0 };

  add (&light, 0.55, 1);
  add (&dark, 0.45, 1);
  for (guint i = 0; i < 100; i++)
    {
      g_assert_false (add (&light, 0.47, 1));
      g_assert_false (add (&dark, 0.53, 1));
    }
}

/* Through a sheet with a few roads one sees the built-in map, which is drawn for the desktop. */
static void
test_transparent (void)
{
  CorridorGroundTone tone = { 0 };

  g_assert_false (add (&tone, 1, 0.2));
  g_assert_cmpint (tone.tone, ==, CORRIDOR_TONE_UNKNOWN);
  g_assert_true (add (&tone, 0.9, 0.6)); /* by what there is of it: not darker for being thin */
  g_assert_cmpint (tone.tone, ==, CORRIDOR_TONE_LIGHT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ground-tone/first", test_first);
  g_test_add_func ("/ground-tone/mean", test_mean);
  g_test_add_func ("/ground-tone/middle", test_middle);
  g_test_add_func ("/ground-tone/transparent", test_transparent);

  return g_test_run ();
}
