/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-legend-hidden.h"

#include "corridor-marker-layout.h"

/*
 * While something is hidden, a legend explains the picture as it would be without that. So it has the same rows whatever is
 * clicked away, and a row that was clicked on stays under the pointer: a second click takes back the first.
 */

GArray *
corridor_legend_hidden_join (const GArray *things,
                             const GArray *hidden)
{
  GArray *both = g_array_sized_new (FALSE, FALSE, sizeof (CorridorThing), things->len + hidden->len);

  if (things->len > 0)
    g_array_append_vals (both, things->data, things->len);
  for (guint i = 0; i < hidden->len; i++)
    {
      CorridorThing thing = corridor_thing_new (g_array_index (hidden, CorridorHiddenHit, i).hit);

      g_array_append_val (both, thing);
    }

  return both;
}

static void
keep_points (GArray *things)
{
  for (guint i = things->len; i-- > 0;)
    if (g_array_index (things, CorridorThing, i).geometry->kind != CORRIDOR_GEOMETRY_POINTS)
      g_array_remove_index (things, i);
}

gboolean
corridor_legend_hidden_clusters (const GArray           *points,
                                 const GArray           *hidden,
                                 const CorridorViewport *viewport,
                                 double                  text_scale)
{
  g_auto(CorridorMarkerLayout) layout = { NULL, };
  g_autoptr(GArray) things = corridor_legend_hidden_join (points, hidden);
  gboolean found = FALSE;

  keep_points (things);
  corridor_marker_layout_init (&layout);
  corridor_marker_layout_place (&layout, (const CorridorThing *) (gpointer) things->data, things->len, viewport->zoom,
                                text_scale);
  for (guint i = 0; i < layout.markers->len && !found; i++)
    {
      const CorridorMarker *marker = &g_array_index (layout.markers, CorridorMarker, i);

      found = marker->n_members > 1 && corridor_viewport_overlaps (viewport, marker->point, marker->point, 0);
    }

  return found;
}

gboolean
corridor_legend_hidden_any_kind (const CorridorLayerView *layers,
                                 guint                    n_layers)
{
  for (guint i = 0; i < n_layers; i++)
    {
      guint n_categories = corridor_dataset_get_categories (layers[i].dataset)->len;

      for (guint j = 0; layers[i].filter.hidden != NULL && j < n_categories; j++)
        if (layers[i].filter.hidden[j])
          return TRUE;
    }

  return FALSE;
}

void
corridor_legend_hidden_place (CorridorClusterLayout   *layout,
                              const CorridorLayerView *layers,
                              guint                    n_layers,
                              const CorridorViewport  *viewport)
{
  g_autofree CorridorLayerView *all = g_memdup2 (layers, n_layers * sizeof (CorridorLayerView));

  for (guint i = 0; i < n_layers; i++)
    all[i].filter.hidden = NULL;
  corridor_cluster_layout_place (layout, all, n_layers, viewport);
}
