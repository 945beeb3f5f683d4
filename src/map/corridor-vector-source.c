/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-vector-source.h"

#include <glib/gi18n-lib.h>

#include "corridor-cancel-link.h"
#include "corridor-ground-source.h"
#include "corridor-map-style.h"
#include "corridor-tile-data.h"

#define TILES "corridor-vector-tiles"

/* A style that is on its way. */
typedef struct
{
  CorridorTileFetcher  *fetcher; /* (owned) */
  CorridorTileProgress  progress; /* (nullable) */
  gpointer              progress_data;
  CorridorMapStyle     *style; /* (owned) (nullable) */

  /* of what is asked for now */
  void                (*take) (GTask *task, GBytes *bytes);
  CorridorCancelLink   *link; /* (owned) (nullable) */
  GObject              *stale; /* (owned) (nullable) */
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->fetcher);
  g_clear_pointer (&load->style, corridor_map_style_free);
  g_clear_pointer (&load->link, corridor_cancel_link_free);
  g_clear_object (&load->stale);
  g_free (load);
}

/* --- getting --- */

/* Whose style it is, for messages: the server, or the file. (transfer full) */
static char *
dup_host (GTask *task)
{
  CorridorBaseMap *map = g_task_get_source_object (task);
  char *host = corridor_base_map_dup_host (map);
  g_autoptr(GFile) file = host == NULL ? g_file_new_for_uri (corridor_base_map_get_location (map)) : NULL;

  return host != NULL ? host : g_file_get_parse_name (file);
}

/* What is kept will do while its server ails; the request, which would wait for the server, is ended. */
static void
on_progress (GObject      *stale,
             const GError *trouble,
             gpointer      user_data)
{
  GTask *task = user_data;
  Load *load = g_task_get_task_data (task);

  if (stale != NULL)
    g_set_object (&load->stale, stale);
  if (trouble != NULL && load->stale != NULL)
    g_cancellable_cancel (load->link->cancellable);
  else if (trouble != NULL && !g_cancellable_is_cancelled (load->link->cancellable))
    load->progress (NULL, trouble, load->progress_data);
}

static void
refuse (GTask  *task,
        GError *error)
{
  g_autoptr(GError) owned = error;
  g_autofree char *host = dup_host (task);

  if (g_error_matches (error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING))
    g_task_return_new_error (task, CORRIDOR_GROUND_SOURCE_ERROR, CORRIDOR_GROUND_SOURCE_ERROR_STYLE,
                             _("%s has no style at this address"), host);
  else
    g_task_return_error (task, g_steal_pointer (&owned));
}

static void
refuse_style (GTask  *task,
              GError *error)
{
  g_autoptr(GError) owned = error;
  g_autofree char *host = dup_host (task);

  g_task_return_new_error (task, CORRIDOR_GROUND_SOURCE_ERROR, CORRIDOR_GROUND_SOURCE_ERROR_STYLE,
                           _("What %s sent is no style that can be drawn: %s"), host, error->message);
}

static void
on_got (GObject      *fetcher,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Load *load = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GObject) data = corridor_tile_fetcher_load_finish (CORRIDOR_TILE_FETCHER (fetcher), result, &error);

  if (data == NULL && load->stale != NULL && !corridor_cancel_link_is_cancelled (load->link))
    {
      g_clear_error (&error);
      data = g_steal_pointer (&load->stale);
    }
  g_clear_object (&load->stale);
  g_clear_pointer (&load->link, corridor_cancel_link_free);

  if (data != NULL)
    load->take (task, corridor_tile_data_get_bytes (CORRIDOR_TILE_DATA (data)));
  else
    refuse (task, error);
}

static void
on_read (GObject      *file,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Load *load = g_task_get_task_data (task);
  g_autofree char *name = g_file_get_parse_name (G_FILE (file));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_file_load_bytes_finish (G_FILE (file), result, NULL, &error);
  g_autoptr(GObject) data = bytes != NULL ? corridor_tile_data_decode_json (bytes, name, &error) : NULL;

  if (data != NULL)
    load->take (task, bytes);
  else if (bytes == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_new_error (task, CORRIDOR_GROUND_SOURCE_ERROR, CORRIDOR_GROUND_SOURCE_ERROR_STYLE,
                             _("%s: cannot be read: %s"), name, error->message);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
get (GTask       *task,
     const char  *url,
     void       (*take) (GTask *task, GBytes *bytes))
{
  Load *load = g_task_get_task_data (task);
  GCancellable *outer = g_task_get_cancellable (task);
  GCancellable *inner;

  load->take = take;
  if (g_strcmp0 (g_uri_peek_scheme (url), "file") == 0)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (url);

      g_file_load_bytes_async (file, outer, on_read, g_object_ref (task));
      return;
    }

  load->link = corridor_cancel_link_new (outer, NULL);
  inner = load->link->cancellable;

  if (load->progress != NULL)
    corridor_tile_fetcher_load_async (load->fetcher, url, corridor_tile_data_decode_json, on_progress, task, inner,
                                      on_got, g_object_ref (task));
  else
    corridor_tile_fetcher_try_async (load->fetcher, url, corridor_tile_data_decode_json, inner, on_got, g_object_ref (task));
}

/* --- making --- */

/* One layer that libshumate does not understand would have it refuse the whole. */
static void
leave_out_others (CorridorMapStyle  *style,
                  GError           **error)
{
  for (guint i = corridor_map_style_get_n_layers (style); i-- > 0;)
    {
      g_autofree char *text = corridor_map_style_print_layer (style, i);
      g_autoptr(GError) why = NULL;
      g_autoptr(ShumateVectorRenderer) renderer = shumate_vector_renderer_new ("layer", text, &why);

      if (renderer != NULL)
        continue;

      corridor_map_style_leave_out (style, i);
      g_clear_error (error);
      g_propagate_error (error, g_steal_pointer (&why));
    }
}

static ShumateMapSource *
make_renderer (CorridorBaseMap      *map,
               CorridorMapStyle     *style,
               CorridorTileTemplate *template,
               CorridorTileFetcher  *fetcher,
               GError              **error)
{
  g_autoptr(CorridorVectorTiles) tiles = NULL;
  g_autofree char *text = corridor_map_style_print (style);
  ShumateVectorRenderer *renderer = shumate_vector_renderer_new (corridor_base_map_get_id (map), text, error);

  if (renderer == NULL)
    return NULL;

  tiles = corridor_vector_tiles_new (template, corridor_map_style_get_min_zoom (style), corridor_map_style_get_max_zoom (style),
                                     corridor_map_style_get_tone (style), fetcher);
  shumate_vector_renderer_set_data_source (renderer, corridor_map_style_get_source (style), SHUMATE_DATA_SOURCE (tiles));
  shumate_map_source_set_max_zoom_level (SHUMATE_MAP_SOURCE (renderer), CORRIDOR_BASE_MAP_MAX_ZOOM - 1);
  shumate_map_source_set_min_zoom_level (SHUMATE_MAP_SOURCE (renderer), corridor_map_style_get_min_zoom (style));
  g_object_set_data_full (G_OBJECT (renderer), TILES, g_steal_pointer (&tiles), g_object_unref);
  return SHUMATE_MAP_SOURCE (renderer);
}

static void
make (GTask *task)
{
  Load *load = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GError) why = NULL;
  g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new (corridor_map_style_get_tiles (load->style), &error);
  ShumateMapSource *source = NULL;

  if (template != NULL)
    leave_out_others (load->style, &why);
  if (template != NULL && corridor_map_style_get_n_layers (load->style) == 0 && why != NULL)
    error = g_steal_pointer (&why);
  if (error == NULL)
    source = make_renderer (g_task_get_source_object (task), load->style, template, load->fetcher, &error);

  if (source != NULL)
    g_task_return_pointer (task, source, g_object_unref);
  else
    refuse_style (task, error);
}

static void
take_source (GTask  *task,
             GBytes *bytes)
{
  Load *load = g_task_get_task_data (task);
  GError *error = NULL;

  if (corridor_map_style_take_source (load->style, bytes, &error))
    make (task);
  else
    refuse_style (task, error);
}

static void
take_style (GTask  *task,
            GBytes *bytes)
{
  Load *load = g_task_get_task_data (task);
  CorridorBaseMap *map = g_task_get_source_object (task);
  GError *error = NULL;

  load->style = corridor_map_style_new (bytes, corridor_base_map_get_location (map), &error);
  if (load->style == NULL)
    refuse_style (task, error);
  else if (corridor_map_style_get_source_url (load->style) != NULL)
    get (task, corridor_map_style_get_source_url (load->style), take_source);
  else
    make (task);
}

void
corridor_vector_source_load_async (CorridorBaseMap      *map,
                                   CorridorTileFetcher  *fetcher,
                                   CorridorTileProgress  progress,
                                   gpointer              progress_data,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  Load *load;

  g_return_if_fail (CORRIDOR_IS_BASE_MAP (map));
  g_return_if_fail (CORRIDOR_IS_TILE_FETCHER (fetcher));

  task = g_task_new (map, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_vector_source_load_async);
  load = g_new0 (Load, 1);
  load->fetcher = g_object_ref (fetcher);
  load->progress = progress;
  load->progress_data = progress_data;
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);

  get (task, corridor_base_map_get_location (map), take_style);
}

ShumateMapSource *
corridor_vector_source_load_finish (CorridorBaseMap  *map,
                                    GAsyncResult     *result,
                                    GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, map), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

CorridorVectorTiles *
corridor_vector_source_get_tiles (ShumateMapSource *source)
{
  g_return_val_if_fail (SHUMATE_IS_MAP_SOURCE (source), NULL);

  return g_object_get_data (G_OBJECT (source), TILES);
}
