/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-backdrop-layer.h"

#include "corridor-picture.h"

/* The overview: all that the bundled vectors cover, small enough to be painted in a few milliseconds. */
static const CorridorBbox OVERVIEW = { .west = 39, .south = 37.5, .east = 50, .north = 43 };
#define OVERVIEW_WIDTH 1024
#define OVERVIEW_HEIGHT 704

/* Drawn larger than this a picture is a blur, and ends beyond the numbers that renderers can count to. */
#define MAX_MAGNIFICATION 256.0

/* A picture of the ground and the view that it shows. */
typedef struct
{
  GdkTexture      *texture; /* (owned) (nullable) */
  CorridorViewport view;
} Ground;

struct _CorridorBackdropLayer
{
  ShumateLayer      parent_instance;

  CorridorMapFrame *frame; /* (owned) */
  CorridorTileLayer *tiles; /* (weak) (nullable) that lie above */
  Ground            overview;
  Ground            first;
  int               scale; /* that both are painted for */
};

G_DEFINE_FINAL_TYPE (CorridorBackdropLayer, corridor_backdrop_layer, SHUMATE_TYPE_LAYER)

static void
forget (CorridorBackdropLayer *self)
{
  g_clear_object (&self->overview.texture);
  g_clear_object (&self->first.texture);
}

static void
on_ground_changed (CorridorBackdropLayer *self)
{
  forget (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
paint_ground (CorridorBackdropLayer  *self,
              Ground                 *ground,
              const CorridorViewport *view)
{
  cairo_t *cr = corridor_picture_begin (view->width, view->height, self->scale);

  corridor_basemap_paint (corridor_map_frame_get_basemap (self->frame), cr, view, corridor_map_frame_get_ground_theme (self->frame));
  ground->texture = corridor_picture_end (cr);
  ground->view = *view;
}

static double
magnify (const Ground           *ground,
         const CorridorViewport *view)
{
  return corridor_viewport_world (view) / corridor_viewport_world (&ground->view);
}

static void
paint_missing (CorridorBackdropLayer  *self,
               const CorridorViewport *view)
{
  if (self->overview.texture == NULL)
    {
      CorridorViewport all = corridor_viewport_fit (OVERVIEW, OVERVIEW_WIDTH, OVERVIEW_HEIGHT, 0);

      paint_ground (self, &self->overview, &all);
    }

  if (self->first.texture == NULL || magnify (&self->first, view) > MAX_MAGNIFICATION)
    {
      g_clear_object (&self->first.texture);
      paint_ground (self, &self->first, view);
    }
}

/* Whether a picture of the ground fills all of a view, so that nothing below it shows. */
static gboolean
covers (const Ground           *ground,
        const CorridorViewport *view)
{
  CorridorPoint min, max, view_min, view_max;

  corridor_viewport_bounds (&ground->view, 0, &min, &max);
  corridor_viewport_bounds (view, 0, &view_min, &view_max);

  return min.x <= view_min.x && min.y <= view_min.y && max.x >= view_max.x && max.y >= view_max.y;
}

/* Lays a picture of one view where it belongs in another. */
static void
append_ground (CorridorBackdropLayer  *self,
               GtkSnapshot            *snapshot,
               const Ground           *ground,
               const CorridorViewport *view)
{
  CorridorPoint min = corridor_viewport_from_px (&ground->view, (CorridorPoint) { 0, 0 });
  CorridorPoint top_left = corridor_viewport_to_px (view, min);
  double factor = magnify (ground, view);

  if (factor > MAX_MAGNIFICATION)
    return;

  corridor_picture_append (ground->texture, snapshot,
                           &GRAPHENE_RECT_INIT ((float) top_left.x, (float) top_left.y,
                                                (float) (ground->view.width * factor), (float) (ground->view.height * factor)),
                           corridor_picture_is_for_cairo (GTK_WIDGET (self)));
}

static void
corridor_backdrop_layer_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  CorridorBackdropLayer *self = CORRIDOR_BACKDROP_LAYER (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  CorridorViewport view = corridor_map_frame_get_view (self->frame, width, height);

  if (corridor_map_frame_get_basemap (self->frame) == NULL || width == 0 || height == 0)
    return;

  if (self->scale != gtk_widget_get_scale_factor (widget))
    forget (self);
  self->scale = gtk_widget_get_scale_factor (widget);

  paint_missing (self, &view);
  if (self->tiles != NULL && corridor_tile_layer_covers (self->tiles))
    return;

  if (!covers (&self->first, &view))
    append_ground (self, snapshot, &self->overview, &view);
  append_ground (self, snapshot, &self->first, &view);
}

static void
corridor_backdrop_layer_dispose (GObject *object)
{
  CorridorBackdropLayer *self = CORRIDOR_BACKDROP_LAYER (object);

  forget (self);
  g_clear_weak_pointer (&self->tiles);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (corridor_backdrop_layer_parent_class)->dispose (object);
}

static void
corridor_backdrop_layer_class_init (CorridorBackdropLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_backdrop_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = corridor_backdrop_layer_snapshot;
}

static void
corridor_backdrop_layer_init (CorridorBackdropLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

ShumateLayer *
corridor_backdrop_layer_new (CorridorMapFrame *frame,
                             ShumateViewport  *viewport)
{
  CorridorBackdropLayer *self;

  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (CORRIDOR_TYPE_BACKDROP_LAYER, "viewport", viewport, NULL);
  self->frame = g_object_ref (frame);
  g_signal_connect_object (frame, "ground-changed", G_CALLBACK (on_ground_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (frame, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return SHUMATE_LAYER (self);
}

void
corridor_backdrop_layer_set_cover (CorridorBackdropLayer *self,
                                   CorridorTileLayer     *tiles)
{
  g_return_if_fail (CORRIDOR_IS_BACKDROP_LAYER (self));
  g_return_if_fail (tiles == NULL || CORRIDOR_IS_TILE_LAYER (tiles));

  g_set_weak_pointer (&self->tiles, tiles);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
