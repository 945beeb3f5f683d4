/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-overlay-picture.h"

#include <math.h>

#include "corridor-mosaic.h"
#include "corridor-scene-copy.h"

struct _CorridorOverlayPicture
{
  CorridorContent *content; /* (owned) (nullable) what it shows, if anything yet */
  CorridorMosaic  *mosaic; /* (owned) */
  double           width; /* px of the view */
  double           height;
  int              bleed; /* px that there are beyond the view, on each side */
};

/* What a thread works on; it is made and freed in the main thread. */
typedef struct
{
  CorridorOverlayPicture *picture; /* (owned) (nullable) */
  CorridorSceneCopy      *copy; /* (owned) */
  CorridorPhase          *hovered; /* (owned) (nullable) which a copy leaves out */
  CorridorOverlay         overlay;
  int                     scale;
} Job;

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
paint (CorridorOverlayPicture *self,
       const CorridorScene    *scene,
       CorridorOverlay         overlay,
       int                     scale)
{
  CorridorScene wide = *scene;
  cairo_t *cr;

  wide.viewport.width += 2 * self->bleed;
  wide.viewport.height += 2 * self->bleed;
  cr = corridor_mosaic_begin (self->mosaic, (int) wide.viewport.width, (int) wide.viewport.height, scale);
  paint_scene (overlay, &wide, cr);
  corridor_mosaic_end (self->mosaic, cr);
}

static void
take_content (CorridorOverlayPicture *self,
              const CorridorScene    *scene,
              CorridorOverlay         overlay,
              int                     scale,
              int                     bleed)
{
  g_clear_pointer (&self->content, corridor_content_free);
  self->content = corridor_content_new (scene, overlay, scale);
  self->width = scene->viewport.width;
  self->height = scene->viewport.height;
  self->bleed = bleed;
}

CorridorOverlayPicture *
corridor_overlay_picture_new (void)
{
  CorridorOverlayPicture *self = g_new0 (CorridorOverlayPicture, 1);

  self->mosaic = corridor_mosaic_new ();
  return self;
}

void
corridor_overlay_picture_free (CorridorOverlayPicture *self)
{
  g_clear_pointer (&self->content, corridor_content_free);
  corridor_mosaic_free (self->mosaic);
  g_free (self);
}

void
corridor_overlay_picture_paint (CorridorOverlayPicture *self,
                                const CorridorScene    *scene,
                                CorridorOverlay         overlay,
                                int                     scale,
                                int                     bleed)
{
  take_content (self, scene, overlay, scale, bleed);
  paint (self, scene, overlay, scale);
}

/* --- in a thread --- */

static void
job_free (Job *job)
{
  g_clear_pointer (&job->picture, corridor_overlay_picture_free);
  corridor_scene_copy_unref (job->copy);
  g_clear_object (&job->hovered);
  g_free (job);
}

static void
paint_in_worker (gpointer data,
                 gpointer unused)
{
  g_autoptr(GTask) task = data;
  Job *job = g_task_get_task_data (task);
  g_autoptr(CorridorSceneCache) cache = NULL;
  CorridorScene scene;

  if (g_task_return_error_if_cancelled (task))
    return;

  cache = corridor_scene_cache_new ();
  scene = corridor_scene_copy_get (job->copy);
  scene.hovered = job->hovered;
  scene.cache = cache;
  paint (job->picture, &scene, job->overlay, job->scale);
  corridor_mosaic_trim (job->picture->mosaic);
  g_task_return_boolean (task, TRUE);
}

static GThreadPool *
get_worker (void)
{
  static GThreadPool *worker;

  if (g_once_init_enter (&worker))
    {
      GThreadPool *pool = g_thread_pool_new (paint_in_worker, NULL, 1, FALSE, NULL);

      g_once_init_leave (&worker, pool);
    }

  return worker;
}

void
corridor_overlay_picture_make_async (const CorridorScene *scene,
                                     CorridorOverlay      overlay,
                                     int                  scale,
                                     int                  bleed,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (scene->beside == NULL);

  job->picture = corridor_overlay_picture_new ();
  take_content (job->picture, scene, overlay, scale, bleed);
  job->copy = corridor_scene_copy_new (scene);
  job->hovered = scene->hovered != NULL ? g_object_ref (scene->hovered) : NULL;
  job->overlay = overlay;
  job->scale = scale;
  g_task_set_source_tag (task, corridor_overlay_picture_make_async);
  g_task_set_task_data (task, job, NULL);
  g_thread_pool_push (get_worker (), task, NULL);
}

/* The thread may hold the task for longer than the main thread does: so what belongs to that is let go of here. */
CorridorOverlayPicture *
corridor_overlay_picture_make_finish (GAsyncResult  *result,
                                      GError       **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  CorridorOverlayPicture *picture = NULL;

  if (g_task_propagate_boolean (G_TASK (result), error))
    picture = g_steal_pointer (&job->picture);
  job_free (job);

  return picture;
}

/* --- on the screen --- */

gboolean
corridor_overlay_picture_find_motion (CorridorOverlayPicture *self,
                                      const CorridorContent  *content,
                                      CorridorMotion         *motion)
{
  return self->content != NULL && corridor_content_find_motion (self->content, content, motion);
}

double
corridor_overlay_picture_get_margin (CorridorOverlayPicture *self,
                                     const CorridorMotion   *motion)
{
  double across = (self->width / 2 + self->bleed) * motion->stretch - fabs (motion->shift.x) - self->width / 2;
  double down = (self->height / 2 + self->bleed) * motion->stretch - fabs (motion->shift.y) - self->height / 2;

  return MIN (across, down);
}

void
corridor_overlay_picture_append (CorridorOverlayPicture *self,
                                 GtkSnapshot            *snapshot,
                                 const CorridorMotion   *motion,
                                 gboolean                for_cairo)
{
  CorridorPoint corner = {
    self->width / 2 + motion->shift.x - (self->width / 2 + self->bleed) * motion->stretch,
    self->height / 2 + motion->shift.y - (self->height / 2 + self->bleed) * motion->stretch,
  };

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) self->width, (float) self->height));
  corridor_mosaic_append (self->mosaic, snapshot, corner, motion->stretch, for_cairo);
  gtk_snapshot_pop (snapshot);
}
