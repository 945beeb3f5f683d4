/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mbtiles-source.h"

#include <glib/gi18n-lib.h>

#include "corridor-tile-job.h"

#define TILE_SIZE 256

struct _CorridorMbtilesSource
{
  ShumateMapSource     parent_instance;
  char                *uri; /* (owned) */
  CorridorTileTeller  *teller; /* (owned) the main thread's */
  GMutex               lock; /* of the file, until it is open */
  CorridorMbtilesFile *file; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CorridorMbtilesSource, corridor_mbtiles_source, SHUMATE_TYPE_MAP_SOURCE)

/* --- in a thread --- */

static CorridorMbtilesFile *
open_file (CorridorMbtilesSource  *self,
           GError                **error)
{
  g_autofree char *path = g_filename_from_uri (self->uri, NULL, error);
  g_autoptr(CorridorMbtilesFile) file = path != NULL ? corridor_mbtiles_file_open (path, error) : NULL;

  if (file == NULL || !corridor_mbtiles_source_check_format (corridor_mbtiles_file_get_info (file)->format, error))
    return NULL;

  return g_steal_pointer (&file);
}

static CorridorMbtilesFile *
ensure_file (CorridorMbtilesSource  *self,
             GError                **error)
{
  CorridorMbtilesFile *file;

  g_mutex_lock (&self->lock);
  if (self->file == NULL)
    self->file = open_file (self, error);
  file = self->file;
  g_mutex_unlock (&self->lock);

  return file;
}

static GdkPixbuf *
unpack (GBytes  *bytes,
        GError **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return gdk_pixbuf_new_from_stream (stream, NULL, error);
}

/* NULL without an error where the file has nothing. */
static GdkTexture *
make_picture (ShumateMapSource       *source,
              const CorridorTileJob  *job,
              GError                **error)
{
  CorridorMbtilesSource *self = CORRIDOR_MBTILES_SOURCE (source);
  CorridorMbtilesFile *file = ensure_file (self, error);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkPixbuf) pixbuf = NULL;
  g_autofree char *name = NULL;

  if (file == NULL || !corridor_mbtiles_file_read (file, job->zoom, job->x, job->y, &bytes, error) || bytes == NULL)
    return NULL;

  pixbuf = unpack (bytes, error);
  if (pixbuf != NULL)
    return gdk_texture_new_for_pixbuf (pixbuf);

  name = g_filename_from_uri (self->uri, NULL, NULL);
  g_prefix_error (error, _("%s: tiles.tile_data: zoom level %u, column %u, row %u: expected a picture: "), name, job->zoom, job->x, job->y);
  return NULL;
}

/* --- in the main thread --- */

/* One, for SQLite reads one thing at a time anyway. */
static GThreadPool *
get_worker (void)
{
  static GThreadPool *worker;

  if (g_once_init_enter (&worker))
    g_once_init_leave (&worker, corridor_tile_job_new_workers (make_picture, 1));

  return worker;
}

static void
corridor_mbtiles_source_fill_tile_async (ShumateMapSource    *source,
                                         ShumateTile         *tile,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  corridor_tile_job_start (get_worker (), source, tile, cancellable, callback, user_data);
}

/* What was wrong with one tile is told until another map is chosen, or the next is; a picture does not make it good. */
static void
take_trouble (CorridorMbtilesSource *self,
              const GError          *error)
{
  const GError *last = corridor_tile_teller_get_trouble (self->teller);
  gboolean was_closed = g_error_matches (last, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_LOCKED) ||
                        g_error_matches (last, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_READ);

  if (error != NULL || was_closed)
    corridor_tile_teller_set_trouble (self->teller, error);
}

/* No tile ends with an error: the trouble is told in the window, and the tile is transparent. */
static gboolean
corridor_mbtiles_source_fill_tile_finish (ShumateMapSource  *source,
                                          GAsyncResult      *result,
                                          GError           **error)
{
  g_autoptr(GError) why = NULL;

  corridor_tile_job_finish (source, result, &why);
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }

  take_trouble (CORRIDOR_MBTILES_SOURCE (source), why);
  return TRUE;
}

static void
corridor_mbtiles_source_finalize (GObject *object)
{
  CorridorMbtilesSource *self = CORRIDOR_MBTILES_SOURCE (object);

  g_clear_object (&self->file);
  g_clear_object (&self->teller);
  g_mutex_clear (&self->lock);
  g_free (self->uri);

  G_OBJECT_CLASS (corridor_mbtiles_source_parent_class)->finalize (object);
}

static void
corridor_mbtiles_source_class_init (CorridorMbtilesSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  object_class->finalize = corridor_mbtiles_source_finalize;
  source_class->fill_tile_async = corridor_mbtiles_source_fill_tile_async;
  source_class->fill_tile_finish = corridor_mbtiles_source_fill_tile_finish;
}

static void
corridor_mbtiles_source_init (CorridorMbtilesSource *self)
{
  g_mutex_init (&self->lock);
  self->teller = corridor_tile_teller_new ();
}

CorridorMbtilesSource *
corridor_mbtiles_source_new (CorridorBaseMap *map)
{
  CorridorMbtilesSource *self;
  ShumateMapSource *source;

  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (map), NULL);
  g_return_val_if_fail (corridor_base_map_get_kind (map) == CORRIDOR_BASE_MAP_MBTILES, NULL);

  self = g_object_new (CORRIDOR_TYPE_MBTILES_SOURCE, NULL);
  self->uri = g_strdup (corridor_base_map_get_location (map));
  source = SHUMATE_MAP_SOURCE (self);
  shumate_map_source_set_tile_size (source, TILE_SIZE);
  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
  shumate_map_source_set_max_zoom_level (source, corridor_base_map_get_max_zoom (map));
  shumate_map_source_set_min_zoom_level (source, corridor_base_map_get_min_zoom (map));
  shumate_map_source_set_id (source, corridor_base_map_get_id (map));
  shumate_map_source_set_license (source, corridor_base_map_get_attribution (map));

  return self;
}

CorridorTileTeller *
corridor_mbtiles_source_get_teller (CorridorMbtilesSource *self)
{
  g_return_val_if_fail (CORRIDOR_IS_MBTILES_SOURCE (self), NULL);

  return self->teller;
}

gboolean
corridor_mbtiles_source_check_format (const char  *format,
                                      GError     **error)
{
  const char *wanted = g_str_equal (format, "jpg") ? "jpeg" : format;
  GSList *formats = gdk_pixbuf_get_formats ();
  gboolean found = FALSE;

  for (GSList *l = formats; l != NULL && !found; l = l->next)
    {
      g_autofree char *name = gdk_pixbuf_format_get_name (l->data);

      found = g_str_equal (name, wanted);
    }
  g_slist_free (formats);

  if (!found)
    g_set_error (error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_VALUE,
                 _("format: %s: no reader for such pictures is installed (gdk-pixbuf, package webp-pixbuf-loader)"), format);
  return found;
}
