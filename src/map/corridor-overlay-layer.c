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

/*
 * While the map is zoomed, shapes are stretched, as tiles are, and painted anew when it rests: a frame has no time for
 * both. Beyond these bounds their lines would look too fat, or too thin.
 */
#define MAX_STRETCH 1.5
#define MIN_STRETCH 0.6
#define REST_TIME 80 /* ms without a move that count as rest */

struct _CorridorOverlayLayer
{
  ShumateLayer      parent_instance;

  CorridorMapFrame *frame; /* (owned) */
  CorridorOverlay   overlay;
  CorridorContent  *content; /* (owned) (nullable) what the picture shows, if anything yet */
  CorridorMosaic   *picture; /* (owned) */
  int               bleed; /* px that the picture has beyond the view, on each side */
  CorridorViewport  seen; /* where the map looked in the last frame */
  guint             rest_id; /* of a timeout, while the picture is stretched */
  gboolean          rests; /* whether a stretched picture has had its time */
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

static void
on_rest (gpointer data)
{
  CorridorOverlayLayer *self = data;

  self->rest_id = 0;
  self->rests = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cancel_rest (CorridorOverlayLayer *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rests = FALSE;
}

/* Other things that are drawn do not keep the map from coming to rest. */
static void
wait_for_rest (CorridorOverlayLayer   *self,
               const CorridorViewport *view)
{
  gboolean moves = view->zoom != self->seen.zoom || view->center.x != self->seen.center.x || view->center.y != self->seen.center.y;

  if (!moves && self->rest_id != 0)
    return;

  cancel_rest (self);
  self->rest_id = g_timeout_add_once (REST_TIME, on_rest, self);
}

static gboolean
is_in_reach (CorridorOverlayLayer *self,
             double                size,
             double                stretch,
             double                shift)
{
  return (size / 2 + self->bleed) * stretch - fabs (shift) >= size / 2;
}

/* Whether the picture will do, once it is moved. */
static gboolean
will_do (CorridorOverlayLayer   *self,
         const CorridorViewport *view,
         const CorridorMotion   *motion)
{
  if (motion->stretch != 1 && (self->overlay != CORRIDOR_OVERLAY_SHAPES || self->rests ||
                               motion->stretch > MAX_STRETCH || motion->stretch < MIN_STRETCH))
    return FALSE;

  return is_in_reach (self, view->width, motion->stretch, motion->shift.x) &&
         is_in_reach (self, view->height, motion->stretch, motion->shift.y);
}

/* Sees to it that the picture shows the scene once it is moved. */
static CorridorMotion
update (CorridorOverlayLayer *self,
        const CorridorScene  *scene,
        int                   scale)
{
  g_autoptr(CorridorContent) content = corridor_content_new (scene, self->overlay, scale);
  CorridorMotion motion = { 1, { 0, 0 } };
  gboolean moved = self->content != NULL && corridor_content_find_motion (self->content, content, &motion);

  if (moved && will_do (self, &scene->viewport, &motion))
    {
      if (motion.stretch != 1)
        wait_for_rest (self, &scene->viewport);
      return motion;
    }

  cancel_rest (self);
  self->bleed = get_bleed (self, moved && scene->beside == NULL);
  repaint (self, scene, scale);
  g_clear_pointer (&self->content, corridor_content_free);
  self->content = g_steal_pointer (&content);

  return (CorridorMotion) { 1, { 0, 0 } };
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
  CorridorMotion motion;
  CorridorPoint corner;

  if (!corridor_map_frame_get_scene (self->frame, width, height, &scene))
    return;

  motion = update (self, &scene, scale);
  self->seen = scene.viewport;
  corner.x = width / 2.0 + motion.shift.x - (width / 2.0 + self->bleed) * motion.stretch;
  corner.y = height / 2.0 + motion.shift.y - (height / 2.0 + self->bleed) * motion.stretch;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  corridor_mosaic_append (self->picture, snapshot, corner, motion.stretch, corridor_picture_is_for_cairo (widget));
  gtk_snapshot_pop (snapshot);
}

static void
corridor_overlay_layer_dispose (GObject *object)
{
  CorridorOverlayLayer *self = CORRIDOR_OVERLAY_LAYER (object);

  cancel_rest (self);
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
