/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-marker-painter.h"

#include "corridor-accent.h"
#include "corridor-badge.h"
#include "corridor-mark.h"

void
corridor_marker_paint (const CorridorCanvas *canvas,
                       const CorridorMarker *marker,
                       const CorridorThing  *thing)
{
  CorridorStyle style = corridor_thing_style (thing, canvas->theme);
  CorridorMark mark = { thing->category->shape, style.rgb, style.possible, marker->radius };

  corridor_mark_paint (canvas, &mark, corridor_viewport_to_px (&canvas->viewport, marker->point));
}

/* More colours than a ring has arcs are told apart by nobody: the last arc takes them. */
static void
add_share (CorridorRing *ring,
           guint32       rgb,
           double        share)
{
  guint i = 0;

  while (i < ring->n_arcs && ring->arcs[i].rgb != rgb)
    i++;
  if (i == CORRIDOR_RING_MAX_ARCS)
    i--;
  if (i == ring->n_arcs)
    ring->arcs[ring->n_arcs++] = (CorridorArc) { rgb, 0 };
  ring->arcs[i].share += share;
}

void
corridor_marker_paint_badge (const CorridorCanvas *canvas,
                             const CorridorMarker *marker,
                             const GArray         *members,
                             const GArray         *things)
{
  CorridorPoint px = corridor_viewport_to_px (&canvas->viewport, marker->point);
  g_autoptr(CorridorTypeset) text = NULL;
  CorridorRing ring = { 0 };

  if (marker->n_members < 2)
    return;

  for (guint i = 0; i < marker->n_members; i++)
    {
      guint member = g_array_index (members, guint, marker->first + i);
      CorridorStyle style = corridor_thing_style (&g_array_index (things, CorridorThing, member), canvas->theme);

      add_share (&ring, corridor_theme_strengthen (canvas->theme, style.rgb), 1.0 / marker->n_members);
    }
  text = corridor_badge_text (canvas->typesetter, marker->n_members);
  corridor_badge_paint (canvas, text, corridor_badge_box (text, px, marker->radius, canvas->text_scale), &ring);
}

void
corridor_marker_paint_accent (const CorridorCanvas *canvas,
                              const CorridorMarker *marker,
                              gboolean              selected)
{
  corridor_accent_paint (canvas, corridor_viewport_to_px (&canvas->viewport, marker->point), marker->radius, selected);
}
