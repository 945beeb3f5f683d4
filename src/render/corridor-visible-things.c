/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-visible-things.h"

#include "corridor-legend-hidden.h"

void
corridor_visible_things_init (CorridorVisibleThings *self)
{
  self->things = g_array_new (FALSE, FALSE, sizeof (CorridorThing));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (CorridorHiddenHit));
  self->clusters = FALSE;
}

void
corridor_visible_things_clear (CorridorVisibleThings *self)
{
  g_clear_pointer (&self->things, g_array_unref);
  g_clear_pointer (&self->hidden, g_array_unref);
}

void
corridor_visible_things_forget (CorridorVisibleThings *self)
{
  g_array_set_size (self->things, 0);
  g_array_set_size (self->hidden, 0);
}

static gboolean
overlaps (const CorridorViewport *viewport,
          const CorridorGeometry *geometry)
{
  return geometry != NULL && corridor_viewport_overlaps (viewport, geometry->min, geometry->max, 0);
}

static void
add_shapes (CorridorVisibleThings  *self,
            const GArray           *things,
            const CorridorViewport *viewport)
{
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (overlaps (viewport, thing->geometry))
        g_array_append_vals (self->things, thing, 1);
    }
}

static void
add_markers (CorridorVisibleThings      *self,
             const GArray               *points,
             const CorridorMarkerLayout *layout,
             const CorridorViewport     *viewport)
{
  for (guint i = 0; i < layout->markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (layout->markers, CorridorMarker, i);

      if (!corridor_viewport_overlaps (viewport, marker->point, marker->point, 0))
        continue;
      self->clusters |= marker->n_members > 1;
      for (guint j = 0; j < marker->n_members; j++)
        {
          guint thing = g_array_index (layout->members, guint, marker->first + j);

          g_array_append_vals (self->things, &g_array_index (points, CorridorThing, thing), 1);
        }
    }
}

/* What is on the other side, or would be if the divider were elsewhere: the legend stays while that is moved. */
static void
add_beside (CorridorVisibleThings  *self,
            const GArray           *beside_hits,
            const CorridorViewport *viewport)
{
  for (guint i = 0; i < beside_hits->len; i++)
    {
      CorridorThing thing = corridor_thing_new (g_array_index (beside_hits, CorridorHit, i));

      if (overlaps (viewport, thing.geometry))
        g_array_append_val (self->things, thing);
    }
}

static void
add_hidden (CorridorVisibleThings *self,
            const CorridorScene   *scene)
{
  for (guint i = 0; i < scene->n_hidden; i++)
    if (overlaps (&scene->viewport, corridor_feature_get_geometry (corridor_phase_get_feature (scene->hidden[i].hit.phase))))
      g_array_append_vals (self->hidden, &scene->hidden[i], 1);
}

void
corridor_visible_things_find (CorridorVisibleThings      *self,
                              const CorridorScene        *scene,
                              const CorridorThings       *things,
                              const CorridorMarkerLayout *markers,
                              const GArray               *beside_hits)
{
  const GArray *points = corridor_things_get_points (things);

  corridor_visible_things_forget (self);
  self->clusters = FALSE;
  add_shapes (self, corridor_things_get_areas (things), &scene->viewport);
  add_shapes (self, corridor_things_get_lines (things), &scene->viewport);
  add_markers (self, points, markers, &scene->viewport);
  add_beside (self, beside_hits, &scene->viewport);
  add_hidden (self, scene);
  if (!self->clusters && self->hidden->len > 0)
    self->clusters = corridor_legend_hidden_clusters (points, self->hidden, &scene->viewport,
                                                      corridor_scene_get_text_scale (scene));
}
