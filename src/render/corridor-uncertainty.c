/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-uncertainty.h"

#include <math.h>

#include "corridor-feature.h"
#include "corridor-hatch.h"
#include "corridor-path.h"

/*
 * Close up, a point looks exact to the metre and a line to its own width. Where it is known less closely than it looks,
 * a pale disc or band around it says so: it may be anywhere in there. With high contrast it is dotted instead.
 *
 * Things with bands of one width are drawn in one stroke, and all discs of one softness in one fill: where they meet
 * they run together, instead of adding up to something that looks like news.
 */

/* An error that is smaller than this hides behind the sign or the line, px. */
#define MIN_RADIUS 12.0
/* In a view of a whole region nobody takes a sign for a spot. */
#define MIN_ZOOM 9.0
/* Broader bands would cover the map that they are about, px on either side. */
#define MAX_BAND 36.0
/* A pale rim needs no finer curves, px. */
#define TOLERANCE 0.5
#define CURVE_STEP 24.0
#define STEP 4.0 /* bands differ in width by so many px */
#define N_STEPS ((guint) (MAX_BAND / STEP) + 1)

typedef struct
{
  double part; /* of the radius */
  double alpha;
} Ring;

/* One over the other they make a soft rim. */
static const Ring rings[] = { { 1, 0.03 }, { 0.9, 0.035 } };

double
corridor_uncertainty_radius (const CorridorThing    *thing,
                             const CorridorViewport *viewport)
{
  double latitude, radius;

  if (viewport->zoom < MIN_ZOOM)
    return 0;

  latitude = corridor_mercator_unproject (thing->geometry->anchor).latitude;
  radius = corridor_feature_get_uncertainty (thing->feature) /
           corridor_mercator_metres_per_pixel (latitude, viewport->zoom);

  return radius > MIN_RADIUS ? radius : 0;
}

static gboolean
reaches (const CorridorThing    *thing,
         const CorridorViewport *viewport,
         double                  radius)
{
  return radius > 0 && corridor_viewport_overlaps (viewport, thing->geometry->min, thing->geometry->max, radius);
}

gboolean
corridor_uncertainty_any (const GArray           *things,
                          const CorridorViewport *viewport)
{
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (reaches (thing, viewport, corridor_uncertainty_radius (thing, viewport)))
        return TRUE;
    }

  return FALSE;
}

guint64
corridor_uncertainty_variant (const GArray           *things,
                              const CorridorViewport *viewport,
                              double                  margin)
{
  guint64 hash = CORRIDOR_THING_HASH_BASIS;

  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      double radius = corridor_uncertainty_radius (thing, viewport);

      if (radius <= 0 || !reaches (thing, viewport, radius + margin))
        continue;
      hash = corridor_thing_hash (hash, (guint64) (gsize) thing->geometry);
      hash = corridor_thing_hash (hash, thing->variant);
    }

  return hash;
}

/* What is pale is not to be the only thing that says so with high contrast: there it is dotted. */
static void
set_source (const CorridorCanvas *canvas,
            double                alpha)
{
  const CorridorStyle dots = {
    .rgb = corridor_theme_ink (canvas->theme, CORRIDOR_INK_NEUTRAL),
    .fill = CORRIDOR_FILL_DOTS,
    .possible = TRUE,
  };

  if (!corridor_theme_has_contrast (canvas->theme) || !corridor_hatch_set_source (canvas, &dots))
    corridor_theme_set_source (canvas->cr, dots.rgb, alpha);
}

static void
trace_discs (const CorridorCanvas *canvas,
             const CorridorThing  *thing,
             double                radius)
{
  for (guint i = 0; i < thing->geometry->n_points; i++)
    {
      CorridorPoint point = thing->geometry->points[i];
      CorridorPoint px = corridor_viewport_to_px (&canvas->viewport, point);

      if (!corridor_viewport_overlaps (&canvas->viewport, point, point, radius))
        continue;
      cairo_new_sub_path (canvas->cr);
      cairo_arc (canvas->cr, px.x, px.y, radius, 0, 2 * G_PI);
    }
}

static void
paint_discs (const CorridorCanvas *canvas,
             const GArray         *things,
             Ring                  ring)
{
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);
      double radius = corridor_uncertainty_radius (thing, &canvas->viewport);

      if (thing->geometry->kind == CORRIDOR_GEOMETRY_POINTS && radius > 0)
        trace_discs (canvas, thing, radius * ring.part);
    }
  set_source (canvas, ring.alpha);
  cairo_fill (canvas->cr);
}

/* Returns: in which width of band a thing belongs, 0 for none */
static guint
find_step (const CorridorCanvas *canvas,
           const CorridorThing  *thing)
{
  double radius = corridor_uncertainty_radius (thing, &canvas->viewport);

  if (thing->geometry->kind == CORRIDOR_GEOMETRY_POINTS || !reaches (thing, &canvas->viewport, radius))
    return 0;

  return (guint) (MIN (radius, MAX_BAND) / STEP);
}

/* A seam between two areas that look the same is no line that could be read too exactly. */
static void
trace_band (const CorridorCanvas *canvas,
            const CorridorThing  *thing)
{
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  path.corners = thing->corners;
  path.curve_step = CURVE_STEP;
  if (thing->seams != NULL)
    corridor_path_edges (&path, thing->geometry, &canvas->viewport, 2 * MAX_BAND, thing->seams, FALSE);
  else
    corridor_path_outline (&path, thing->geometry, &canvas->viewport, 2 * MAX_BAND);
  corridor_path_trace (&path, canvas->cr);
}

static void
paint_bands (const CorridorCanvas *canvas,
             const GArray         *things,
             guint                 step)
{
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (find_step (canvas, thing) == step)
        trace_band (canvas, thing);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      set_source (canvas, rings[i].alpha);
      cairo_set_line_width (canvas->cr, 2 * STEP * step * rings[i].part);
      cairo_stroke_preserve (canvas->cr);
    }
  cairo_new_path (canvas->cr);
}

void
corridor_uncertainty_paint (const CorridorCanvas *canvas,
                            const GArray         *things)
{
  cairo_save (canvas->cr);
  cairo_set_tolerance (canvas->cr, TOLERANCE);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_WINDING);
  for (guint step = 1; step < N_STEPS; step++)
    paint_bands (canvas, things, step);
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    paint_discs (canvas, things, rings[i]);
  cairo_restore (canvas->cr);
}

void
corridor_uncertainty_paint_swatch (const CorridorCanvas *canvas,
                                   cairo_rectangle_t     rectangle)
{
  double radius = rectangle.height / 2 + 1;

  cairo_save (canvas->cr);
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      cairo_new_path (canvas->cr);
      cairo_arc (canvas->cr, rectangle.x + rectangle.width / 2, rectangle.y + rectangle.height / 2,
                 radius * rings[i].part, 0, 2 * G_PI);
      /* On the panel, without a map under it, it needs more to be seen. */
      set_source (canvas, 5 * rings[i].alpha);
      cairo_fill (canvas->cr);
    }
  cairo_restore (canvas->cr);
}
