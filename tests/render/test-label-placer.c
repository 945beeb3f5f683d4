/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-label-placer.h"
#include "stage.h"

#define WIDTH 500
#define HEIGHT 300

typedef struct
{
  cairo_rectangle_t box;
  gboolean          blocked;
  gconstpointer     owner;
} Taken;

/* On whole numbers, so that boxes often touch: touching is not overlapping. */
static cairo_rectangle_t
random_box (void)
{
  return (cairo_rectangle_t) {
    g_test_rand_int_range (-40, WIDTH), g_test_rand_int_range (-40, HEIGHT),
    g_test_rand_int_range (1, 150), g_test_rand_int_range (1, 40),
  };
}

/* The obvious loop. */
static gboolean
is_free (GArray           *taken,
         cairo_rectangle_t region,
         cairo_rectangle_t box,
         gboolean          clear,
         gconstpointer     owner)
{
  if (box.x < region.x || box.y < region.y || box.x + box.width > region.x + region.width ||
      box.y + box.height > region.y + region.height)
    return FALSE;

  for (guint i = 0; i < taken->len; i++)
    {
      const Taken *other = &g_array_index (taken, Taken, i);

      if ((other->blocked || (clear && (owner == NULL || other->owner != owner))) && stage_overlap (box, other->box))
        return FALSE;
    }

  return TRUE;
}

static void
test_random (void)
{
  g_autoptr(CorridorLabelPlacer) placer = corridor_label_placer_new ();
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  static const char owners[] = "ab";
  guint n_fit = 0;

  for (guint round = 0; round < 100; round++)
    {
      cairo_rectangle_t region = {
        g_test_rand_int_range (-90, 90), g_test_rand_int_range (-90, 90), WIDTH, HEIGHT,
      };

      corridor_label_placer_reset (placer, region);
      g_array_set_size (taken, 0);
      for (guint i = 0; i < 60; i++)
        {
          Taken next = { random_box (), g_test_rand_bit (), &owners[g_test_rand_bit ()] };
          gboolean clear = g_test_rand_bit ();
          gconstpointer owner = g_test_rand_bit () ? &owners[0] : NULL;
          gboolean fits = corridor_label_placer_fits (placer, next.box, clear, owner);

          g_assert_cmpint (fits, ==, is_free (taken, region, next.box, clear, owner));
          n_fit += fits ? 1 : 0;
          if (next.blocked)
            corridor_label_placer_block (placer, next.box);
          else
            corridor_label_placer_shade (placer, next.box, next.owner);
          g_array_append_val (taken, next);
        }
    }
  g_assert_cmpuint (n_fit, >, 100);
}

static void
test_outside (void)
{
  g_autoptr(CorridorLabelPlacer) placer = corridor_label_placer_new ();

  g_assert_false (corridor_label_placer_fits (placer, (cairo_rectangle_t) { 0, 0, 1, 1 }, FALSE, NULL));
  corridor_label_placer_reset (placer, (cairo_rectangle_t) { 0, 0, 100, 100 });
  corridor_label_placer_block (placer, (cairo_rectangle_t) { -500, -500, 50, 50 });
  corridor_label_placer_block (placer, (cairo_rectangle_t) { 1e6, 1e6, 50, 50 });
  g_assert_true (corridor_label_placer_fits (placer, (cairo_rectangle_t) { 0, 0, 100, 100 }, TRUE, NULL));
  g_assert_false (corridor_label_placer_fits (placer, (cairo_rectangle_t) { 0, 0, 100.5, 100 }, TRUE, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/label-placer/fits/random", test_random);
  g_test_add_func ("/label-placer/fits/outside", test_outside);

  return g_test_run ();
}
