/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-painting-private.h"

#include "corridor-marker-painter.h"
#include "corridor-scene-sides.h"

static const CorridorThing *
member_at (const CorridorPainting *picture,
           const CorridorMarker   *marker,
           guint                   i)
{
  const CorridorMarkerLayout *layout = corridor_frame_get_markers (picture->frame);
  const GArray *points = corridor_frame_get_points (picture->frame);

  return &g_array_index (points, CorridorThing, g_array_index (layout->members, guint, marker->first + i));
}

static gboolean
stands_for (const CorridorPainting *picture,
            const CorridorMarker   *marker,
            CorridorPhase          *phase)
{
  for (guint i = 0; phase != NULL && i < marker->n_members; i++)
    if (corridor_painting_is_of (phase, member_at (picture, marker, i)))
      return TRUE;

  return FALSE;
}

/* What is farthest from its middle is its number: the outer edge of the ring around one of three digits. */
static gboolean
is_in_picture (const CorridorPainting *picture,
               const CorridorMarker   *marker)
{
  return corridor_viewport_overlaps (&picture->scene->viewport, marker->point, marker->point, 5 * marker->radius);
}

static void
paint_rings (const CorridorPainting *picture)
{
  const GArray *markers = corridor_frame_get_markers (picture->frame)->markers;

  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);

      if (!is_in_picture (picture, marker))
        continue;
      if (stands_for (picture, marker, picture->scene->selected))
        corridor_marker_paint_accent (&picture->canvas, marker, TRUE);
      else if (stands_for (picture, marker, picture->scene->hovered))
        corridor_marker_paint_accent (&picture->canvas, marker, FALSE);
    }
}

static void
paint_markers (const CorridorScene *scene,
               cairo_t             *cr)
{
  CorridorPainting picture = corridor_painting_begin (scene, cr);
  const CorridorMarkerLayout *layout = corridor_frame_get_markers (picture.frame);
  const GArray *markers = layout->markers;

  corridor_painting_uncertainty (&picture, picture.cache->point_discs, corridor_frame_get_points (picture.frame),
                                 corridor_patches_paint_layer);
  if (scene->selected != NULL || scene->hovered != NULL)
    paint_rings (&picture);
  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);

      if (is_in_picture (&picture, marker))
        corridor_marker_paint (&picture.canvas, marker, member_at (&picture, marker, 0));
    }
  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);

      if (is_in_picture (&picture, marker))
        corridor_marker_paint_badge (&picture.canvas, marker, layout->members, corridor_frame_get_points (picture.frame));
    }
  corridor_painting_end (&picture);
}

void
corridor_scene_paint_markers (const CorridorScene *scene,
                              cairo_t             *cr)
{
  corridor_scene_paint_sides (scene, cr, paint_markers);
}
