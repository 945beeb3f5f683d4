/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-painted-source.h"

#include "corridor-picture.h"
#include "corridor-tile-job.h"

#define N_WORKERS 2

struct _CorridorPaintedSource
{
  ShumateMapSource parent_instance;

  CorridorBasemap *basemap; /* (owned) (nullable) */
  CorridorTheme    theme;
  int              scale;
};

G_DEFINE_FINAL_TYPE (CorridorPaintedSource, corridor_painted_source, SHUMATE_TYPE_MAP_SOURCE)

static void
paint_in_worker (gpointer data,
                 gpointer unused)
{
  g_autoptr(GTask) task = data;
  CorridorPaintedSource *self = g_task_get_source_object (task);
  const CorridorTileJob *job = corridor_tile_job_get (task);

  if (g_task_return_error_if_cancelled (task))
    return;

  g_task_return_pointer (task,
                         corridor_painted_source_paint_tile (self, job->zoom, job->x, job->y),
                         g_object_unref);
}

/* GTask's own pool has ten threads and more; tiles would then compete with the main thread for two cores. */
static GThreadPool *
get_workers (void)
{
  static GThreadPool *workers;

  if (g_once_init_enter (&workers))
    {
      GThreadPool *pool = g_thread_pool_new (paint_in_worker, NULL, N_WORKERS, FALSE, NULL);

      g_once_init_leave (&workers, pool);
    }

  return workers;
}

static void
corridor_painted_source_fill_tile_async (ShumateMapSource   *source,
                                         ShumateTile        *tile,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, corridor_painted_source_fill_tile_async);
  corridor_tile_job_start (task, tile, get_workers ());
}

static gboolean
corridor_painted_source_fill_tile_finish (ShumateMapSource *source,
                                          GAsyncResult     *result,
                                          GError          **error)
{
  g_autoptr(ShumateTile) tile = corridor_tile_job_take_tile (G_TASK (result));
  g_autoptr(GdkTexture) picture = NULL;

  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  picture = g_task_propagate_pointer (G_TASK (result), error);
  if (picture == NULL)
    return FALSE;

  shumate_tile_set_paintable (tile, GDK_PAINTABLE (picture));
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  return TRUE;
}

/* Not before: these are construct properties, whose defaults come after init. */
static void
corridor_painted_source_constructed (GObject *object)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (object);

  G_OBJECT_CLASS (corridor_painted_source_parent_class)->constructed (object);

  shumate_map_source_set_tile_size (source, CORRIDOR_TILE_SIZE);
  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
  shumate_map_source_set_max_zoom_level (source, CORRIDOR_PAINTED_SOURCE_MAX_ZOOM);
  shumate_map_source_set_min_zoom_level (source, CORRIDOR_PAINTED_SOURCE_MIN_ZOOM);
}

static void
corridor_painted_source_finalize (GObject *object)
{
  CorridorPaintedSource *self = CORRIDOR_PAINTED_SOURCE (object);

  g_clear_pointer (&self->basemap, corridor_basemap_unref);

  G_OBJECT_CLASS (corridor_painted_source_parent_class)->finalize (object);
}

static void
corridor_painted_source_class_init (CorridorPaintedSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  object_class->constructed = corridor_painted_source_constructed;
  object_class->finalize = corridor_painted_source_finalize;

  source_class->fill_tile_async = corridor_painted_source_fill_tile_async;
  source_class->fill_tile_finish = corridor_painted_source_fill_tile_finish;
}

static void
corridor_painted_source_init (CorridorPaintedSource *self)
{
}

CorridorPaintedSource *
corridor_painted_source_new (CorridorBasemap *basemap,
                             CorridorTheme    theme,
                             int              scale)
{
  CorridorPaintedSource *self;
  g_autofree char *id = NULL;

  g_return_val_if_fail (scale >= 1, NULL);

  self = g_object_new (CORRIDOR_TYPE_PAINTED_SOURCE, NULL);
  self->basemap = basemap != NULL ? corridor_basemap_ref (basemap) : NULL;
  self->theme = theme;
  self->scale = scale;

  id = g_strdup_printf ("corridor-%s%s-%d", corridor_theme_is_dark (theme) ? "dark" : "light",
                        corridor_theme_has_contrast (theme) ? "-contrast" : "", scale);
  shumate_map_source_set_id (SHUMATE_MAP_SOURCE (self), id);

  return self;
}

GdkTexture *
corridor_painted_source_paint_tile (CorridorPaintedSource *self,
                                    guint                  zoom,
                                    guint                  x,
                                    guint                  y)
{
  CorridorViewport viewport;
  cairo_t *cr;

  g_return_val_if_fail (CORRIDOR_IS_PAINTED_SOURCE (self), NULL);

  viewport = corridor_viewport_tile (zoom, x, y);
  cr = corridor_picture_begin (CORRIDOR_TILE_SIZE, CORRIDOR_TILE_SIZE, self->scale);
  if (self->basemap != NULL)
    corridor_basemap_paint (self->basemap, cr, &viewport, self->theme);

  return corridor_picture_end (cr);
}
