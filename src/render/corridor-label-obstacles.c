/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-label-obstacles.h"

#include "corridor-badge.h"
#include "corridor-path.h"

#include <math.h>

/* Of the number on a cluster. */
#define NUMBER_HEIGHT 12.0
/* Side of the boxes that stand for a line, and about their distance, px. */
#define LINE_BOX 7.0

/* A marker or a cluster in the picture. */
typedef struct
{
  CorridorPoint px;
  double        radius;
  double        gap; /* from the middle of what it covers to the name of that */
} Spot;

void
corridor_label_obstacles_init (CorridorLabelObstacles *self,
                               CorridorTypesetter     *typesetter)
{
  self->typesetter = typesetter;
  self->placer = corridor_label_placer_new ();
  self->markers = g_array_new (FALSE, FALSE, sizeof (Spot));
}

void
corridor_label_obstacles_clear (CorridorLabelObstacles *self)
{
  corridor_label_placer_free (self->placer);
  g_array_unref (self->markers);
}

static void
block_box (CorridorLabelObstacles *self,
           cairo_rectangle_t box)
{
  if (box.width > 0)
    corridor_label_placer_block (self->placer, box);
}

static void
block_markers (CorridorLabelObstacles   *self,
               const CorridorLabelScene *around)
{
  const GArray *markers = around->markers->markers;

  for (guint i = 0; i < markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);
      CorridorPoint px = corridor_viewport_to_px (&around->scene->viewport, marker->point);
      double radius = marker->radius + 1;
      Spot spot = { px, marker->radius, CORRIDOR_LABEL_GAP * self->text_scale };

      if (!corridor_viewport_overlaps (&around->scene->viewport, marker->point, marker->point,
                                       2 * radius + CORRIDOR_LABEL_MARGIN))
        continue;
      g_array_append_val (self->markers, spot);
      block_box (self, (cairo_rectangle_t) { px.x - radius, px.y - radius, 2 * radius, 2 * radius });
      if (marker->n_members > 1)
        {
          g_autoptr(CorridorTypeset) text = corridor_badge_text (self->typesetter, marker->n_members);

          block_box (self, corridor_badge_box (text, px, marker->radius, self->text_scale));
        }
    }
}

/* A box every few px of a run. */
static void
shade_run (CorridorLabelObstacles *self,
           const CorridorPath     *path,
           CorridorRun             run,
           gconstpointer           owner)
{
  for (guint i = 1; i < run.n_points; i++)
    {
      CorridorPoint a = g_array_index (path->points, CorridorPoint, run.first + i - 1);
      CorridorPoint b = g_array_index (path->points, CorridorPoint, run.first + i);
      guint n_steps = (guint) (hypot (b.x - a.x, b.y - a.y) / LINE_BOX) + 1;

      for (guint j = 0; j < n_steps; j++)
        corridor_label_placer_shade (self->placer, (cairo_rectangle_t) {
          a.x + (b.x - a.x) * j / n_steps - LINE_BOX / 2, a.y + (b.y - a.y) * j / n_steps - LINE_BOX / 2,
          LINE_BOX, LINE_BOX,
        }, owner);
    }
}

static void
shade_lines (CorridorLabelObstacles   *self,
             const CorridorLabelScene *around)
{
  g_auto(CorridorPath) path = { NULL, };

  corridor_path_init (&path);
  for (guint i = 0; i < around->lines->len; i++)
    {
      const CorridorThing *thing = &g_array_index (around->lines, CorridorThing, i);

      path.corners = thing->corners;
      corridor_path_outline (&path, thing->geometry, &around->scene->viewport, CORRIDOR_LABEL_MARGIN);
      for (guint j = 0; j < path.runs->len; j++)
        shade_run (self, &path, g_array_index (path.runs, CorridorRun, j), thing->geometry);
    }
}

/* Among many clusters there would be no room for a name beside them: it may lie on a ring, but not on a number. */
static void
block_clusters (CorridorLabelObstacles   *self,
                const CorridorLabelScene *around)
{
  const GArray *clusters = around->clusters->clusters;

  for (guint i = 0; i < clusters->len; i++)
    {
      const CorridorCluster *cluster = &g_array_index (clusters, CorridorCluster, i);
      CorridorPoint px = corridor_viewport_to_px (&around->scene->viewport, cluster->point);
      double radius = corridor_cluster_radius (cluster->n, self->text_scale);
      Spot spot = { px, radius, radius + 3 };

      g_array_append_val (self->markers, spot);
      corridor_label_placer_shade (self->placer, (cairo_rectangle_t) { px.x - radius, px.y - radius, 2 * radius, 2 * radius },
                                   NULL);
      block_box (self, (cairo_rectangle_t) { px.x - 0.7 * radius, px.y - NUMBER_HEIGHT * self->text_scale / 2, 1.4 * radius,
                                            NUMBER_HEIGHT * self->text_scale });
    }
}

void
corridor_label_obstacles_place (CorridorLabelObstacles   *self,
                                const CorridorLabelScene *around)
{
  const CorridorViewport *viewport = &around->scene->viewport;

  self->text_scale = corridor_scene_get_text_scale (around->scene);
  g_array_set_size (self->markers, 0);
  corridor_label_placer_reset (self->placer, (cairo_rectangle_t) {
    -CORRIDOR_LABEL_MARGIN, -CORRIDOR_LABEL_MARGIN,
    viewport->width + 2 * CORRIDOR_LABEL_MARGIN, viewport->height + 2 * CORRIDOR_LABEL_MARGIN,
  });
  for (guint i = 0; i < CORRIDOR_FURNITURE_N_BOXES; i++)
    block_box (self, around->furniture[i]);
  block_box (self, around->scene->kept_free);
  block_box (self, around->scene->other_caption);
  block_markers (self, around);
  block_clusters (self, around);
  shade_lines (self, around);
}

gboolean
corridor_label_obstacles_marker (const CorridorLabelObstacles *self,
                                 CorridorPoint                 px,
                                 double                       *gap)
{
  for (guint i = 0; i < self->markers->len; i++)
    {
      const Spot *marker = &g_array_index (self->markers, Spot, i);

      double dx = marker->px.x - px.x;
      double dy = marker->px.y - px.y;

      if (dx * dx + dy * dy < (marker->radius + 3) * (marker->radius + 3))
        {
          *gap = marker->gap;
          return TRUE;
        }
    }

  *gap = CORRIDOR_LABEL_GAP;
  return FALSE;
}
