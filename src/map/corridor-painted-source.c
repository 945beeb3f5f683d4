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

static GdkTexture *
paint_in_worker (ShumateMapSource       *source,
                 const CorridorTileJob  *job,
                 GError                **error)
{
  return corridor_painted_source_paint_tile (CORRIDOR_PAINTED_SOURCE (source), job->zoom, job->x, job->y);
}

static GThreadPool *
get_workers (void)
{
  static GThreadPool *workers;

  if (g_once_init_enter (&workers))
    g_once_init_leave (&workers, corridor_tile_job_new_workers (paint_in_worker, N_WORKERS));

  return workers;
}

static void
corridor_painted_source_fill_tile_async (ShumateMapSource   *source,
                                         ShumateTile        *tile,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  corridor_tile_job_start (get_workers (), source, tile, cancellable, callback, user_data);
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
  source_class->fill_tile_finish = corridor_tile_job_finish;
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
