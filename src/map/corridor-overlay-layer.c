/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-overlay-layer.h"

#include <math.h>

#include "corridor-mosaic.h"
#include "corridor-picture.h"

/*
 * So far beyond the view a moving map is painted, in px: until it is used up, the picture only has to be moved. A map
 * that rests is painted without it, for it is the date that changes then, and each date would pay for what nobody sees.
 */
#define BLEED 256

struct _CorridorOverlayLayer
{
  ShumateLayer      parent_instance;

  CorridorMapFrame *frame; /* (owned) */
  CorridorOverlay   overlay;
  CorridorContent  *content; /* (owned) (nullable) what the picture shows, if anything yet */
  CorridorMosaic   *picture; /* (owned) */
  int               bleed; /* px that the picture has beyond the view, on each side */
  guint             n_paints;
};

G_DEFINE_FINAL_TYPE (CorridorOverlayLayer, corridor_overlay_layer, SHUMATE_TYPE_LAYER)

static void
paint_scene (CorridorOverlay      overlay,
             const CorridorScene *scene,
             cairo_t             *cr)
{
  switch (overlay)
    {
    case CORRIDOR_OVERLAY_SHAPES:
      corridor_scene_paint_areas (scene, cr);
      corridor_scene_paint_borders (scene, cr);
      corridor_scene_paint_lines (scene, cr);
      break;

    case CORRIDOR_OVERLAY_SIGNS:
      corridor_scene_paint_layers (scene, cr);
      corridor_scene_paint_markers (scene, cr);
      corridor_scene_paint_labels (scene, cr);
      break;

    case CORRIDOR_OVERLAY_FURNITURE:
      corridor_scene_paint_furniture (scene, cr);
      break;

    case CORRIDOR_N_OVERLAYS:
    default:
      g_assert_not_reached ();
    }
}

static void
repaint (CorridorOverlayLayer *self,
         const CorridorScene  *scene,
         int                   scale)
{
  CorridorScene wide = *scene;
  cairo_t *cr;

  wide.viewport.width += 2 * self->bleed;
  wide.viewport.height += 2 * self->bleed;
  cr = corridor_mosaic_begin (self->picture, (int) wide.viewport.width, (int) wide.viewport.height, scale);
  paint_scene (self->overlay, &wide, cr);
  corridor_mosaic_end (self->picture, cr);
  self->n_paints++;
}

/* Shapes lie on the ground. Names keep clear of the caption and the legend, which stay where they are on the screen. */
static int
get_bleed (CorridorOverlayLayer *self,
           gboolean              moving)
{
  return moving && self->overlay == CORRIDOR_OVERLAY_SHAPES ? BLEED : 0;
}

static gboolean
is_in_reach (CorridorOverlayLayer *self,
             CorridorPoint         shift)
{
  return fabs (shift.x) <= self->bleed && fabs (shift.y) <= self->bleed;
}

/* Sees to it that the picture shows the scene once it is moved by the shift. */
static CorridorPoint
update (CorridorOverlayLayer *self,
        const CorridorScene  *scene,
        int                   scale)
{
  g_autoptr(CorridorContent) content = corridor_content_new (scene, self->overlay, scale);
  CorridorPoint shift = { 0, 0 };
  gboolean moved = self->content != NULL && corridor_content_find_shift (self->content, content, &shift);

  if (moved && is_in_reach (self, shift))
    return shift;

  self->bleed = get_bleed (self, moved);
  repaint (self, scene, scale);
  g_clear_pointer (&self->content, corridor_content_free);
  self->content = g_steal_pointer (&content);

  return (CorridorPoint) { 0, 0 };
}

/* By whole device pixels: in between, lines would blur and sharpen while the map moves. */
static float
snap (double px,
      int    scale)
{
  return (float) (round (px * scale) / scale);
}

static void
corridor_overlay_layer_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  CorridorOverlayLayer *self = CORRIDOR_OVERLAY_LAYER (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  CorridorScene scene;
  CorridorPoint shift;

  if (!corridor_map_frame_get_scene (self->frame, width, height, &scene))
    return;

  shift = update (self, &scene, scale);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (snap (shift.x, scale) - (float) self->bleed,
                                                          snap (shift.y, scale) - (float) self->bleed));
  corridor_mosaic_append (self->picture, snapshot, corridor_picture_is_for_cairo (widget));
  gtk_snapshot_pop (snapshot);
}

static void
corridor_overlay_layer_dispose (GObject *object)
{
  CorridorOverlayLayer *self = CORRIDOR_OVERLAY_LAYER (object);

  g_clear_object (&self->frame);
  g_clear_pointer (&self->content, corridor_content_free);

  G_OBJECT_CLASS (corridor_overlay_layer_parent_class)->dispose (object);
}

static void
corridor_overlay_layer_finalize (GObject *object)
{
  CorridorOverlayLayer *self = CORRIDOR_OVERLAY_LAYER (object);

  corridor_mosaic_free (self->picture);

  G_OBJECT_CLASS (corridor_overlay_layer_parent_class)->finalize (object);
}

static void
corridor_overlay_layer_class_init (CorridorOverlayLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_overlay_layer_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_overlay_layer_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = corridor_overlay_layer_snapshot;
}

static void
corridor_overlay_layer_init (CorridorOverlayLayer *self)
{
  self->picture = corridor_mosaic_new ();
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

ShumateLayer *
corridor_overlay_layer_new (CorridorMapFrame *frame,
                            ShumateViewport  *viewport,
                            CorridorOverlay   overlay)
{
  CorridorOverlayLayer *self;

  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (CORRIDOR_TYPE_OVERLAY_LAYER, "viewport", viewport, NULL);
  self->frame = g_object_ref (frame);
  self->overlay = overlay;
  g_signal_connect_object (frame, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return SHUMATE_LAYER (self);
}

guint
corridor_overlay_layer_get_n_paints (CorridorOverlayLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_OVERLAY_LAYER (self), 0);

  return self->n_paints;
}
