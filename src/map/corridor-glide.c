/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-glide.h"

#include <math.h>

#include "corridor-view.h"

/* Seconds in which all but a third of what is left is done. */
#define STEP_TIME 0.06
#define FLING_TIME 0.25
#define FIRST_STEP (1 / 60.0)

/* What is as good as there. */
#define LEAST_ZOOM 0.001
#define LEAST_SHIFT 0.25 /* px */

struct _CorridorGlide
{
  ShumateMap       *map; /* (unowned) */
  ShumateViewport  *viewport; /* (unowned) the map's */
  CorridorMapFrame *frame; /* (owned) */

  guint             tick_id; /* 0 while nothing moves */
  gint64            time; /* µs, of the last step; 0 before the first, for the clock may have stood still long */
  double            pace; /* seconds, one of the above */
  double            zoom; /* to be reached */
  CorridorPoint     place; /* of the world */
  CorridorPoint     px; /* where that place is to be in the end */
};

static CorridorViewport
get_view (CorridorGlide *self)
{
  return corridor_map_frame_get_view (self->frame, gtk_widget_get_width (GTK_WIDGET (self->map)),
                                      gtk_widget_get_height (GTK_WIDGET (self->map)));
}

static gboolean
wants_animations (CorridorGlide *self)
{
  gboolean wanted;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->map)), "gtk-enable-animations", &wanted, NULL);
  return wanted && gtk_widget_get_mapped (GTK_WIDGET (self->map));
}

static double
clamp_zoom (CorridorGlide *self,
            double         zoom)
{
  return CLAMP (zoom, shumate_viewport_get_min_zoom_level (self->viewport), shumate_viewport_get_max_zoom_level (self->viewport));
}

/* With the zoom given, and the place at a px. */
static void
set_view (CorridorGlide *self,
          double         zoom,
          CorridorPoint  px)
{
  CorridorViewport view = get_view (self);
  CorridorPoint there;

  view.zoom = zoom;
  there = corridor_viewport_from_px (&view, px);
  view.center.x += self->place.x - there.x;
  view.center.y += self->place.y - there.y;
  corridor_view_to_shumate (&view, self->viewport);
}

/* Goes on by a share of what is left. Whether that was not all yet. */
static gboolean
step (CorridorGlide *self,
      double         share)
{
  CorridorViewport view = get_view (self);
  CorridorPoint px = corridor_viewport_to_px (&view, self->place);
  CorridorPoint left = { self->px.x - px.x, self->px.y - px.y };
  double zoom_left = clamp_zoom (self, self->zoom) - view.zoom; /* the range may have changed on the way */

  if (fabs (zoom_left) < LEAST_ZOOM && hypot (left.x, left.y) < LEAST_SHIFT)
    share = 1;
  set_view (self, view.zoom + share * zoom_left, (CorridorPoint) { px.x + share * left.x, px.y + share * left.y });

  return share < 1;
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  CorridorGlide *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double passed = self->time != 0 ? (double) (now - self->time) / G_USEC_PER_SEC : FIRST_STEP;

  self->time = now;
  if (step (self, 1 - exp (-MAX (passed, 0) / self->pace)))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
start (CorridorGlide *self,
       double         pace)
{
  shumate_map_stop_go_to (self->map);
  self->pace = pace;
  if (!wants_animations (self))
    {
      corridor_glide_stop (self);
      step (self, 1);
      return;
    }

  if (self->tick_id != 0)
    return;
  self->time = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->map), on_tick, self, NULL);
}

/* Takes hold of what is at a px, which is to stay there. */
static void
hold (CorridorGlide *self,
      CorridorPoint  px)
{
  CorridorViewport view = get_view (self);

  self->zoom = corridor_glide_get_zoom (self);
  self->place = corridor_viewport_from_px (&view, px);
  self->px = px;
}

CorridorGlide *
corridor_glide_new (ShumateMap       *map,
                    CorridorMapFrame *frame)
{
  CorridorGlide *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);

  self = g_new0 (CorridorGlide, 1);
  self->map = map;
  self->viewport = shumate_map_get_viewport (map);
  self->frame = g_object_ref (frame);

  return self;
}

void
corridor_glide_free (CorridorGlide *self)
{
  g_return_if_fail (self != NULL);

  corridor_glide_stop (self);
  g_object_unref (self->frame);
  g_free (self);
}

void
corridor_glide_stop (CorridorGlide *self)
{
  g_return_if_fail (self != NULL);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->map), self->tick_id);
  self->tick_id = 0;
}

double
corridor_glide_get_zoom (CorridorGlide *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->tick_id != 0 ? self->zoom : shumate_viewport_get_zoom_level (self->viewport);
}

void
corridor_glide_zoom_to (CorridorGlide *self,
                        double         zoom,
                        CorridorPoint  about)
{
  g_return_if_fail (self != NULL);

  hold (self, about);
  self->zoom = clamp_zoom (self, zoom);
  start (self, STEP_TIME);
}

void
corridor_glide_pan_by (CorridorGlide *self,
                       CorridorPoint  distance)
{
  CorridorViewport view;

  g_return_if_fail (self != NULL);

  view = get_view (self);
  if (self->tick_id == 0)
    hold (self, (CorridorPoint) { view.width / 2, view.height / 2 });
  self->px.x -= distance.x;
  self->px.y -= distance.y;
  start (self, STEP_TIME);
}

void
corridor_glide_fling (CorridorGlide *self,
                      CorridorPoint  velocity)
{
  CorridorViewport view;
  double distance, most, share;

  g_return_if_fail (self != NULL);

  if (!wants_animations (self))
    return;

  /* What slows down like this goes just so far. Two events of a mouse that come at once make any velocity, and a map that is
   * flung out of the region tells nobody the way back. */
  view = get_view (self);
  distance = hypot (velocity.x, velocity.y) * FLING_TIME;
  most = hypot (view.width, view.height);
  share = distance > most ? most / distance : 1;
  hold (self, (CorridorPoint) { view.width / 2, view.height / 2 });
  self->px.x += velocity.x * FLING_TIME * share;
  self->px.y += velocity.y * FLING_TIME * share;
  start (self, FLING_TIME);
}
