/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-overlay-layer.h"

#include "corridor-overlay-picture.h"
#include "corridor-picture.h"

/*
 * So far beyond the view a moving map is painted, in px: until it is used up, the picture only has to be moved. A map
 * that rests is painted without it, for it is the date that changes then, and each date would pay for what nobody sees.
 */
#define BLEED 256

/*
 * While the map is moved or zoomed, shapes are moved and stretched, as tiles are, and a thread paints the next picture before
 * this one looks too coarse or ends too close to the edge of the view: a frame has no time to paint shapes.
 */
#define MAX_STRETCH 1.2
#define MIN_STRETCH 0.8
#define MIN_MARGIN 128 /* px */
#define MIN_MARGIN_OUT 192 /* px, while the map is zoomed out: that uses it up on all sides */
#define REST_TIME 80 /* ms without a move that count as rest */

/* Levels that the next picture is ahead of a zoom: so it does for longer. */
#define LEAD 0.25

/* Whatever is to come, lines would look too fat beyond these, or too thin. */
#define LAST_MAX_STRETCH 2.0
#define LAST_MIN_STRETCH 0.5

struct _CorridorOverlayLayer
{
  ShumateLayer            parent_instance;

  CorridorMapFrame       *frame; /* (owned) */
  CorridorOverlay         overlay;
  CorridorOverlayPicture *picture; /* (owned) */
  CorridorOverlayPicture *next; /* (owned) (nullable) a thread has painted it, for the frame to come */
  GCancellable           *painting; /* (owned) (nullable) while a thread paints it */
  CorridorViewport        seen; /* where the map looked in the last frame */
  guint                   rest_id; /* of a timeout, while the picture is stretched */
  gboolean                rests; /* whether a stretched picture has had its time */
  guint                   n_paints;
  guint                   n_stalls;
};

G_DEFINE_FINAL_TYPE (CorridorOverlayLayer, corridor_overlay_layer, SHUMATE_TYPE_LAYER)

/* --- rest --- */

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

  if (!moves && (self->rest_id != 0 || self->rests))
    return;

  cancel_rest (self);
  self->rest_id = g_timeout_add_once (REST_TIME, on_rest, self);
}

/* --- the next picture --- */

static void
on_painted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  CorridorOverlayLayer *self = user_data;
  CorridorOverlayPicture *next = corridor_overlay_picture_make_finish (result, NULL);

  if (next == NULL)
    return; /* given up: there may be another under way, or no layer any more */

  g_clear_object (&self->painting);
  self->next = next;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
give_up_next (CorridorOverlayLayer *self)
{
  if (self->painting != NULL)
    g_cancellable_cancel (self->painting);
  g_clear_object (&self->painting);
  g_clear_pointer (&self->next, corridor_overlay_picture_free);
}

/* -1 while the map is zoomed out, 1 while it is zoomed in. */
static int
get_direction (CorridorOverlayLayer   *self,
               const CorridorViewport *view)
{
  return (view->zoom > self->seen.zoom) - (view->zoom < self->seen.zoom);
}

static void
paint_next (CorridorOverlayLayer *self,
            const CorridorScene  *scene,
            int                   scale)
{
  CorridorScene ahead = *scene;

  ahead.viewport.zoom += LEAD * get_direction (self, &scene->viewport);
  self->painting = g_cancellable_new ();
  corridor_overlay_picture_make_async (&ahead, self->overlay, scale, BLEED, self->painting, on_painted, self);
}

/* Whether it is time for another picture. */
static gboolean
wears_out (CorridorOverlayLayer   *self,
           const CorridorViewport *view,
           const CorridorMotion   *motion)
{
  double margin = corridor_overlay_picture_get_margin (self->picture, motion);

  if (self->rests && motion->stretch != 1)
    return TRUE;
  if (motion->stretch == 1 && motion->shift.x == 0 && motion->shift.y == 0)
    return FALSE;

  return motion->stretch > MAX_STRETCH || motion->stretch < MIN_STRETCH ||
         margin < (get_direction (self, view) < 0 ? MIN_MARGIN_OUT : MIN_MARGIN);
}

/* Whether a picture can be shown so. Names keep clear of the caption and the legend, which stay where they are on the screen. */
static gboolean
will_do (CorridorOverlayLayer   *self,
         CorridorOverlayPicture *picture,
         const CorridorMotion   *motion)
{
  if (motion->stretch != 1 && (self->overlay != CORRIDOR_OVERLAY_SHAPES ||
                               motion->stretch > LAST_MAX_STRETCH || motion->stretch < LAST_MIN_STRETCH))
    return FALSE;

  return corridor_overlay_picture_get_margin (picture, motion) >= 0;
}

static void
take_next (CorridorOverlayLayer  *self,
           const CorridorContent *content)
{
  g_autoptr(CorridorOverlayPicture) next = g_steal_pointer (&self->next);
  CorridorMotion motion;

  if (next == NULL || !corridor_overlay_picture_find_motion (next, content, &motion) || !will_do (self, next, &motion))
    return;

  corridor_overlay_picture_free (self->picture);
  self->picture = g_steal_pointer (&next);
  self->n_paints++;
}

/* Sees to it that the picture shows the scene once it is moved. */
static CorridorMotion
update (CorridorOverlayLayer *self,
        const CorridorScene  *scene,
        int                   scale)
{
  g_autoptr(CorridorContent) content = corridor_content_new (scene, self->overlay, scale);
  CorridorMotion motion = { 1, { 0, 0 } };
  gboolean moved;

  take_next (self, content);
  moved = corridor_overlay_picture_find_motion (self->picture, content, &motion);
  if (moved && will_do (self, self->picture, &motion))
    {
      if (motion.stretch != 1)
        wait_for_rest (self, &scene->viewport);
      else
        cancel_rest (self);
      if (self->painting == NULL && wears_out (self, &scene->viewport, &motion))
        paint_next (self, scene, scale);
      return motion;
    }

  cancel_rest (self);
  give_up_next (self);
  corridor_overlay_picture_paint (self->picture, scene, self->overlay, scale,
                                  moved && scene->beside == NULL && self->overlay == CORRIDOR_OVERLAY_SHAPES ? BLEED : 0);
  self->n_paints++;
  self->n_stalls++;
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

  if (!corridor_map_frame_get_scene (self->frame, width, height, &scene))
    return;

  motion = update (self, &scene, scale);
  self->seen = scene.viewport;
  corridor_overlay_picture_append (self->picture, snapshot, &motion, corridor_picture_is_for_cairo (widget));
}

static void
corridor_overlay_layer_dispose (GObject *object)
{
  CorridorOverlayLayer *self = CORRIDOR_OVERLAY_LAYER (object);

  cancel_rest (self);
  give_up_next (self);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (corridor_overlay_layer_parent_class)->dispose (object);
}

static void
corridor_overlay_layer_finalize (GObject *object)
{
  CorridorOverlayLayer *self = CORRIDOR_OVERLAY_LAYER (object);

  corridor_overlay_picture_free (self->picture);

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
  self->picture = corridor_overlay_picture_new ();
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

guint
corridor_overlay_layer_get_n_stalls (CorridorOverlayLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_OVERLAY_LAYER (self), 0);

  return self->n_stalls;
}
