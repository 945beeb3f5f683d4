/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-vector-tiles.h"

#include "corridor-cancel-link.h"
#include "corridor-tile-data.h"
#include "corridor-tile-origins.h"

struct _CorridorVectorTiles
{
  ShumateDataSource     parent_instance;
  CorridorTileTemplate *template; /* (owned) */
  CorridorTileFetcher  *fetcher; /* (owned) (nullable) until stopped */
  GStrv                 origins; /* (owned) */
  GCancellable         *stopped; /* (owned) */
  CorridorTone          tone;
  CorridorTileTeller   *teller; /* (owned) */
  guint                 n_waiting; /* tiles that have to wait, and have nothing to show */
};

G_DEFINE_FINAL_TYPE (CorridorVectorTiles, corridor_vector_tiles, SHUMATE_TYPE_DATA_SOURCE)

/* One tile that libshumate waits for. */
typedef struct
{
  CorridorVectorTiles      *tiles; /* (owned) */
  ShumateDataSourceRequest *request; /* (owned) */
  CorridorCancelLink       *link; /* (owned) */
  GObject                  *stale; /* (owned) (nullable) */
  gboolean                  waits; /* is counted in n_waiting */
} Wish;

static void
set_waits (Wish    *wish,
           gboolean waits)
{
  CorridorVectorTiles *self = wish->tiles;

  if (wish->waits == waits)
    return;

  wish->waits = waits;
  self->n_waiting += waits ? 1 : (guint) -1;
  corridor_tile_teller_set_blank (self->teller, self->n_waiting > 0);
}

static void
wish_free (Wish *wish)
{
  set_waits (wish, FALSE);
  g_clear_object (&wish->stale);
  corridor_cancel_link_free (wish->link);
  g_object_unref (wish->request);
  g_object_unref (wish->tiles);
  g_free (wish);
}

/* What is kept will do while its server ails; the request, which would wait for the server, is ended. libshumate can be given a tile
 * once: the second time it may draw none. */
static void
on_progress (GObject      *stale,
             const GError *trouble,
             gpointer      user_data)
{
  Wish *wish = user_data;

  if (stale != NULL)
    g_set_object (&wish->stale, stale);
  if (trouble != NULL && wish->stale != NULL)
    g_cancellable_cancel (wish->link->cancellable);
  else if (trouble != NULL)
    set_waits (wish, TRUE);
}

static void
on_loaded (GObject      *fetcher,
           GAsyncResult *result,
           gpointer      user_data)
{
  Wish *wish = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GObject) data = corridor_tile_fetcher_load_finish (CORRIDOR_TILE_FETCHER (fetcher), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && !corridor_cancel_link_is_cancelled (wish->link))
    data = g_steal_pointer (&wish->stale);

  set_waits (wish, FALSE);
  if (data != NULL)
    shumate_data_source_request_emit_data (wish->request, corridor_tile_data_get_bytes (CORRIDOR_TILE_DATA (data)), TRUE);
  else
    shumate_data_source_request_emit_error (wish->request, error);
  wish_free (wish);
}

static void
load (CorridorVectorTiles      *self,
      ShumateDataSourceRequest *request,
      const char               *url,
      GCancellable             *cancellable)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->tiles = g_object_ref (self);
  wish->request = g_object_ref (request);
  wish->link = corridor_cancel_link_new (cancellable, self->stopped);
  corridor_tile_fetcher_load_async (self->fetcher, url, corridor_tile_data_decode_vectors, on_progress, wish, wish->link->cancellable,
                                    on_loaded, wish);
}

static void
refuse (ShumateDataSourceRequest *request)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "no more tiles are wanted");

  shumate_data_source_request_emit_error (request, error);
}

static ShumateDataSourceRequest *
corridor_vector_tiles_start_request (ShumateDataSource *source,
                                     int                x,
                                     int                y,
                                     int                zoom,
                                     GCancellable      *cancellable)
{
  CorridorVectorTiles *self = CORRIDOR_VECTOR_TILES (source);
  ShumateDataSourceRequest *request = shumate_data_source_request_new (x, y, zoom);
  g_autofree char *url = corridor_tile_template_expand (self->template, (guint) zoom, (guint) x, (guint) y, 1);

  if (self->fetcher != NULL)
    load (self, request, url, cancellable);
  else
    refuse (request);

  return request;
}

static void
on_trouble_changed (CorridorTileFetcher *fetcher,
                    const char          *origin,
                    CorridorVectorTiles *self)
{
  corridor_tile_teller_set_trouble (self->teller, corridor_tile_origins_find_trouble (self->origins, fetcher));
}

static void
corridor_vector_tiles_finalize (GObject *object)
{
  CorridorVectorTiles *self = CORRIDOR_VECTOR_TILES (object);

  g_clear_pointer (&self->template, corridor_tile_template_unref);
  g_clear_pointer (&self->origins, g_strfreev);
  g_clear_object (&self->fetcher);
  g_clear_object (&self->stopped);
  g_clear_object (&self->teller);

  G_OBJECT_CLASS (corridor_vector_tiles_parent_class)->finalize (object);
}

static void
corridor_vector_tiles_class_init (CorridorVectorTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = corridor_vector_tiles_finalize;
  SHUMATE_DATA_SOURCE_CLASS (klass)->start_request = corridor_vector_tiles_start_request;
}

static void
corridor_vector_tiles_init (CorridorVectorTiles *self)
{
  self->stopped = g_cancellable_new ();
  self->teller = corridor_tile_teller_new ();
}

CorridorVectorTiles *
corridor_vector_tiles_new (CorridorTileTemplate *template,
                           guint                 min_zoom,
                           guint                 max_zoom,
                           CorridorTone          tone,
                           CorridorTileFetcher  *fetcher)
{
  CorridorVectorTiles *self;

  g_return_val_if_fail (template != NULL, NULL);
  g_return_val_if_fail (min_zoom <= max_zoom, NULL);
  g_return_val_if_fail (CORRIDOR_IS_TILE_FETCHER (fetcher), NULL);

  self = g_object_new (CORRIDOR_TYPE_VECTOR_TILES, NULL);
  self->template = corridor_tile_template_ref (template);
  self->fetcher = g_object_ref (fetcher);
  self->origins = corridor_tile_origins_list (template);
  self->tone = tone;
  shumate_data_source_set_min_zoom_level (SHUMATE_DATA_SOURCE (self), min_zoom);
  shumate_data_source_set_max_zoom_level (SHUMATE_DATA_SOURCE (self), max_zoom);
  g_signal_connect_object (fetcher, "trouble-changed", G_CALLBACK (on_trouble_changed), self, 0);
  on_trouble_changed (fetcher, NULL, self);

  return self;
}

CorridorTileTeller *
corridor_vector_tiles_get_teller (CorridorVectorTiles *self)
{
  g_return_val_if_fail (CORRIDOR_IS_VECTOR_TILES (self), NULL);

  return self->teller;
}

CorridorTone
corridor_vector_tiles_get_tone (CorridorVectorTiles *self)
{
  g_return_val_if_fail (CORRIDOR_IS_VECTOR_TILES (self), CORRIDOR_TONE_UNKNOWN);

  return self->tone;
}

void
corridor_vector_tiles_stop (CorridorVectorTiles *self)
{
  g_return_if_fail (CORRIDOR_IS_VECTOR_TILES (self));

  g_cancellable_cancel (self->stopped);
  if (self->fetcher != NULL)
    g_signal_handlers_disconnect_by_data (self->fetcher, self);
  g_clear_object (&self->fetcher);
}
