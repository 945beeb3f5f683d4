/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-network-source.h"

#include <glib/gi18n.h>

#include "corridor-cancel-link.h"
#include "corridor-tile-origins.h"

#define MANY_MISSING 6 /* tiles in a row: at the edge of a map some are always missing */

struct _CorridorNetworkSource
{
  ShumateMapSource      parent_instance;

  CorridorTileTemplate *template; /* (owned) */
  CorridorTileFetcher  *fetcher; /* (owned) */
  int                   scale;
  GStrv                 origins; /* (owned) of the servers */
  GCancellable         *stopped; /* (owned) */

  guint                 n_unknown; /* tiles that are asked for, of which it is not known whether there is a picture */
  guint                 n_blank; /* of which it is known that there is none for the time being */
  guint                 n_missing; /* in a row */
  CorridorTileTeller   *teller; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CorridorNetworkSource, corridor_network_source, SHUMATE_TYPE_MAP_SOURCE)

typedef enum
{
  PICTURE_UNKNOWN,
  PICTURE_BLANK,
  PICTURE_SHOWN,
} Picture;

/* A tile that is to be filled. It outlives the answer to libshumate when the tile has to wait. */
typedef struct
{
  CorridorNetworkSource *source; /* (owned) */
  GTask                 *task; /* (owned) (nullable) until libshumate has its answer */
  ShumateTile           *tile; /* (nullable) owned while there is a task, weak afterwards */
  CorridorCancelLink    *link; /* (owned) of the request */
  Picture                picture;
} Fill;

/* While it is not known of some tiles, it stays as it was: else the map would come and go with each move. */
static void
update_blank (CorridorNetworkSource *self,
              const GError          *trouble)
{
  gboolean was_blank = corridor_tile_teller_get_blank (self->teller);

  corridor_tile_teller_set_blank (self->teller, self->n_blank > 0 || (was_blank && self->n_unknown > 0) ||
                                                g_error_matches (trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING));
}

static void
count_fill (Fill *fill,
            int   change)
{
  if (fill->picture == PICTURE_UNKNOWN)
    fill->source->n_unknown += (guint) change;
  if (fill->picture == PICTURE_BLANK)
    fill->source->n_blank += (guint) change;
}

static void
set_picture (Fill   *fill,
             Picture picture)
{
  count_fill (fill, -1);
  fill->picture = picture;
  count_fill (fill, 1);
  update_blank (fill->source, corridor_tile_teller_get_trouble (fill->source->teller));
}

static void
on_tile_gone (gpointer  data,
              GObject  *where_the_tile_was)
{
  Fill *fill = data;

  fill->tile = NULL;
  g_cancellable_cancel (fill->link->cancellable);
}

static void
fill_free (Fill *fill)
{
  set_picture (fill, PICTURE_SHOWN);
  if (fill->tile != NULL)
    g_object_weak_unref (G_OBJECT (fill->tile), on_tile_gone, fill);
  g_clear_pointer (&fill->link, corridor_cancel_link_free);
  g_clear_object (&fill->source);
  g_free (fill);
}

/* --- trouble --- */

static void
update_trouble (CorridorNetworkSource *self)
{
  const GError *of_host = corridor_tile_origins_find_trouble (self->origins, self->fetcher);
  g_autoptr(GError) trouble = NULL;

  if (of_host != NULL)
    trouble = g_error_copy (of_host);
  else if (self->n_missing >= MANY_MISSING)
    trouble = g_error_new (CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING, _("%s has no map of this place"),
                           corridor_tile_template_get_host (self->template));

  update_blank (self, trouble);
  corridor_tile_teller_set_trouble (self->teller, trouble);
}

static void
on_trouble_changed (CorridorTileFetcher   *fetcher,
                    const char            *origin,
                    CorridorNetworkSource *self)
{
  if (g_strv_contains ((const char *const *) self->origins, origin))
    update_trouble (self);
}

static void
count_missing (CorridorNetworkSource *self,
               gboolean               is_missing)
{
  self->n_missing = is_missing ? self->n_missing + 1 : 0;
  update_trouble (self);
}

/* --- filling --- */

/* libshumate gets its answer; from now on the tile may go whenever it likes. */
static void
answer (Fill         *fill,
        const GError *error)
{
  g_autoptr(GTask) task = g_steal_pointer (&fill->task);

  if (task == NULL)
    return;

  g_object_weak_ref (G_OBJECT (fill->tile), on_tile_gone, fill);
  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (fill->tile);
}

static void
show (Fill       *fill,
      GdkTexture *texture)
{
  if (fill->tile == NULL)
    return;

  shumate_tile_set_paintable (fill->tile, GDK_PAINTABLE (texture));
  set_picture (fill, PICTURE_SHOWN);
}

/* Also without a picture: else libshumate's own layer would keep the tiles of every zoom level on the way here. */
static void
set_done (Fill *fill)
{
  if (fill->tile != NULL)
    shumate_tile_set_state (fill->tile, SHUMATE_STATE_DONE);
}

static void
on_progress (GObject      *stale,
             const GError *trouble,
             gpointer      user_data)
{
  Fill *fill = user_data;

  if (stale != NULL)
    show (fill, GDK_TEXTURE (stale));
  if (trouble != NULL)
    {
      set_done (fill);
      if (fill->picture == PICTURE_UNKNOWN)
        set_picture (fill, PICTURE_BLANK);
      answer (fill, fill->picture == PICTURE_BLANK ? trouble : NULL);
    }
}

static void
on_fetched (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Fill *fill = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = corridor_tile_fetcher_fetch_finish (CORRIDOR_TILE_FETCHER (object), result, &error);

  if (texture != NULL)
    show (fill, texture);
  set_done (fill);
  if (texture != NULL || g_error_matches (error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING))
    count_missing (fill->source, texture == NULL);
  answer (fill, error);
  fill_free (fill);
}

static void
corridor_network_source_fill_tile_async (ShumateMapSource   *source,
                                         ShumateTile        *tile,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data)
{
  CorridorNetworkSource *self = CORRIDOR_NETWORK_SOURCE (source);
  Fill *fill = g_new0 (Fill, 1);
  g_autofree char *url = corridor_tile_template_expand (self->template, shumate_tile_get_zoom_level (tile),
                                                        shumate_tile_get_x (tile), shumate_tile_get_y (tile), self->scale);

  fill->source = g_object_ref (self);
  fill->tile = g_object_ref (tile);
  fill->task = g_task_new (source, cancellable, callback, user_data);
  g_task_set_source_tag (fill->task, corridor_network_source_fill_tile_async);
  fill->link = corridor_cancel_link_new (cancellable, self->stopped);

  count_fill (fill, 1);
  shumate_tile_set_state (tile, SHUMATE_STATE_LOADING);
  corridor_tile_fetcher_fetch_async (self->fetcher, url, on_progress, fill, fill->link->cancellable, on_fetched, fill);
}

static gboolean
corridor_network_source_fill_tile_finish (ShumateMapSource *source,
                                          GAsyncResult     *result,
                                          GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, source), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
corridor_network_source_finalize (GObject *object)
{
  CorridorNetworkSource *self = CORRIDOR_NETWORK_SOURCE (object);

  g_clear_pointer (&self->template, corridor_tile_template_unref);
  g_clear_pointer (&self->origins, g_strfreev);
  g_clear_object (&self->fetcher);
  g_clear_object (&self->stopped);
  g_clear_object (&self->teller);

  G_OBJECT_CLASS (corridor_network_source_parent_class)->finalize (object);
}

static void
corridor_network_source_class_init (CorridorNetworkSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  object_class->finalize = corridor_network_source_finalize;

  source_class->fill_tile_async = corridor_network_source_fill_tile_async;
  source_class->fill_tile_finish = corridor_network_source_fill_tile_finish;
}

static void
corridor_network_source_init (CorridorNetworkSource *self)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (self);

  self->stopped = g_cancellable_new ();
  self->teller = corridor_tile_teller_new ();
  shumate_map_source_set_tile_size (source, 256);
  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
}

CorridorNetworkSource *
corridor_network_source_new (CorridorTileTemplate *template,
                             guint                 min_zoom,
                             guint                 max_zoom,
                             const char           *attribution,
                             CorridorTileFetcher  *fetcher,
                             int                   scale)
{
  CorridorNetworkSource *self;
  ShumateMapSource *source;
  g_autofree char *id = NULL;

  g_return_val_if_fail (template != NULL, NULL);
  g_return_val_if_fail (min_zoom <= max_zoom, NULL);
  g_return_val_if_fail (CORRIDOR_IS_TILE_FETCHER (fetcher), NULL);

  self = g_object_new (CORRIDOR_TYPE_NETWORK_SOURCE, NULL);
  self->template = corridor_tile_template_ref (template);
  self->fetcher = g_object_ref (fetcher);
  self->scale = scale;
  self->origins = corridor_tile_origins_list (template);
  g_signal_connect_object (fetcher, "trouble-changed", G_CALLBACK (on_trouble_changed), self, 0);
  update_trouble (self);

  source = SHUMATE_MAP_SOURCE (self);
  id = g_strdup_printf ("%s %d", corridor_tile_template_get_text (template), scale);
  shumate_map_source_set_id (source, id);
  shumate_map_source_set_license (source, attribution);
  shumate_map_source_set_max_zoom_level (source, max_zoom);
  shumate_map_source_set_min_zoom_level (source, min_zoom);

  return self;
}

CorridorTileTeller *
corridor_network_source_get_teller (CorridorNetworkSource *self)
{
  g_return_val_if_fail (CORRIDOR_IS_NETWORK_SOURCE (self), NULL);

  return self->teller;
}

void
corridor_network_source_stop (CorridorNetworkSource *self)
{
  g_return_if_fail (CORRIDOR_IS_NETWORK_SOURCE (self));

  g_cancellable_cancel (self->stopped);
}
