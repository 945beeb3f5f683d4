/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "corridor-feature.h"
#include "corridor-hatch.h"
#include "corridor-uncertainty.h"
#include "story-maker.h"

#define SIDE 400

typedef struct
{
  CorridorStory *story; /* (owned) */
  GArray        *things; /* (owned) (element-type CorridorThing) */
  CorridorCanvas canvas;
} Ground;

static void
ground_clear (Ground *self)
{
  g_clear_pointer (&self->things, g_array_unref);
  g_clear_object (&self->story);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ground, ground_clear)

/* Points at 40 N 46 E, each known to @metres. */
static void
ground_init (Ground *self,
             double  metres,
             guint   n_things,
             double  zoom)
{
  self->story = story_maker_new ("2000", "2001");
  self->things = g_array_new (FALSE, FALSE, sizeof (CorridorThing));
  for (guint i = 0; i < n_things; i++)
    {
      g_autofree char *id = g_strdup_printf ("spot-%u", i);

      story_maker_add (self->story, id, "event", story_maker_point (40, 46), "2000", NULL);
      corridor_feature_set_uncertainty (g_ptr_array_index (corridor_story_get_features (self->story), i), metres, NULL);
    }
  corridor_story_seal (self->story);

  for (guint i = 0; i < n_things; i++)
    {
      g_autofree char *id = g_strdup_printf ("spot-%u", i);
      CorridorThing thing = corridor_thing_new ((CorridorHit) { story_maker_phase (self->story, id, 0),
                                                                CORRIDOR_CERTAINTY_CERTAIN });

      g_array_append_val (self->things, thing);
    }
  self->canvas.viewport = (CorridorViewport) {
    corridor_mercator_project ((CorridorPosition) { 40, 46 }), zoom, SIDE, SIDE,
  };
}

static CorridorThing *
first_thing (Ground *self)
{
  return &g_array_index (self->things, CorridorThing, 0);
}

static void
test_radius_zooms (void)
{
  static const struct { double metres, zoom, radius; } cases[] = {
    { 1000, 11, 1000 / (156543.0339 * 0.7660444 / 2048) },
    { 1000, 12, 1000 / (156543.0339 * 0.7660444 / 4096) },
    { 1000, 9, 0 }, /* 4 px */
    { 40000, 9, 40000 / (156543.0339 * 0.7660444 / 512) },
    { 40000, 8.9, 0 }, /* the whole region */
    { 0, 18, 0 }, /* not known */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Ground) ground = { NULL, };

      ground_init (&ground, cases[i].metres, 1, cases[i].zoom);
      g_assert_cmpfloat_with_epsilon (corridor_uncertainty_radius (first_thing (&ground), &ground.canvas.viewport),
                                      cases[i].radius, 0.01);
      g_assert_cmpint (corridor_uncertainty_any (ground.things, &ground.canvas.viewport), ==, cases[i].radius > 0);
    }
}

/* What is so far from the picture that not even its disc reaches it. */
static void
test_any_outside (void)
{
  g_auto(Ground) ground = { NULL, };

  ground_init (&ground, 1000, 1, 12);
  ground.canvas.viewport.center.x += 0.01;
  g_assert_false (corridor_uncertainty_any (ground.things, &ground.canvas.viewport));
}

/* The opacity at so many px right of the middle. */
static guint8
alpha_at (Ground *self,
          int     distance)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  guint8 alpha;

  corridor_canvas_set_target (&self->canvas, cr);
  corridor_uncertainty_paint (&self->canvas, self->things);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface) +
         (gsize) (SIDE / 2) * (gsize) cairo_image_surface_get_stride (surface);
  alpha = (guint8) (((const guint32 *) (gconstpointer) data)[SIDE / 2 + distance] >> 24);
  cairo_surface_destroy (surface);

  return alpha;
}

static void
test_disc_extent (void)
{
  g_auto(Ground) ground = { NULL, };
  double radius;

  ground_init (&ground, 2000, 1, 12);
  radius = corridor_uncertainty_radius (first_thing (&ground), &ground.canvas.viewport);
  g_assert_cmpfloat (radius, >, 50);
  g_assert_cmpuint (alpha_at (&ground, 0), >, 0);
  g_assert_cmpuint (alpha_at (&ground, (int) radius - 2), >, 0);
  g_assert_cmpuint (alpha_at (&ground, (int) radius - 2), <, alpha_at (&ground, 0));
  g_assert_cmpuint (alpha_at (&ground, (int) radius + 2), ==, 0);
}

/* Ten things at one spot are not ten times as dark as one. */
static void
test_disc_together (void)
{
  g_auto(Ground) one = { NULL, };
  g_auto(Ground) ten = { NULL, };

  ground_init (&one, 2000, 1, 12);
  ground_init (&ten, 2000, 10, 12);
  g_assert_cmpuint (alpha_at (&ten, 0), ==, alpha_at (&one, 0));
}

/* A band of 2 × 36 px at most, on either side of the edge of an area. */
static void
test_band_extent (void)
{
  g_auto(Ground) ground = { NULL, };
  g_autoptr(CorridorGeometry) square = story_maker_square (46, 39, 2);

  ground_init (&ground, 20000, 1, 12);
  first_thing (&ground)->geometry = square;
  g_assert_cmpuint (alpha_at (&ground, 0), >, 0);
  g_assert_cmpuint (alpha_at (&ground, 34), >, 0);
  g_assert_cmpuint (alpha_at (&ground, -34), >, 0);
  g_assert_cmpuint (alpha_at (&ground, 38), ==, 0);
  g_assert_cmpuint (alpha_at (&ground, -38), ==, 0);
}

/* No pale tint: dots that stand out as marks do, over all of the disc and nowhere else. */
static void
test_contrast (void)
{
  g_auto(Ground) ground = { NULL, };
  g_autoptr(CorridorHatches) hatches = corridor_hatches_new ();
  guint n_opaque = 0;
  int radius;

  ground_init (&ground, 2000, 1, 12);
  ground.canvas.theme = CORRIDOR_THEME_LIGHT_CONTRAST;
  ground.canvas.hatches = hatches;
  ground.canvas.anchor = ground.canvas.viewport.center;
  ground.canvas.anchor.y -= 2.5 / ldexp (256, 12); /* a row of dots goes through the middle */
  radius = (int) corridor_uncertainty_radius (first_thing (&ground), &ground.canvas.viewport);
  for (int x = 0; x < radius - 2; x++)
    n_opaque += alpha_at (&ground, x) > 0x80 ? 1 : 0;
  g_assert_cmpuint (n_opaque, >, (guint) radius / 20);
  for (int x = radius + 2; x < SIDE / 2; x++)
    g_assert_cmpuint (alpha_at (&ground, x), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/uncertainty/radius/zooms", test_radius_zooms);
  g_test_add_func ("/uncertainty/any/outside", test_any_outside);
  g_test_add_func ("/uncertainty/disc/extent", test_disc_extent);
  g_test_add_func ("/uncertainty/disc/together", test_disc_together);
  g_test_add_func ("/uncertainty/band/extent", test_band_extent);
  g_test_add_func ("/uncertainty/contrast", test_contrast);

  return g_test_run ();
}
