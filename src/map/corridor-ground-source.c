/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ground-source.h"

#include <glib/gi18n-lib.h>

#include "corridor-mbtiles-source.h"
#include "corridor-network-source.h"
#include "corridor-tile-exchange.h"

#define STYLE_DEADLINE 20000 /* ms */

G_DEFINE_QUARK (corridor-ground-source-error-quark, corridor_ground_source_error)

static gboolean
check_template (const char  *location,
                GError     **error)
{
  g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new (location, error);

  return template != NULL;
}

gboolean
corridor_ground_source_check (CorridorBaseMapKind   kind,
                              const char           *location,
                              GError              **error)
{
  const char *scheme = g_uri_peek_scheme (location);

  if (kind == CORRIDOR_BASE_MAP_TILES)
    return check_template (location, error);
  if (kind != CORRIDOR_BASE_MAP_STYLE)
    return TRUE;

  if (!shumate_vector_renderer_is_supported ())
    {
      g_set_error (error, CORRIDOR_GROUND_SOURCE_ERROR, CORRIDOR_GROUND_SOURCE_ERROR_UNSUPPORTED,
                   _("Expected {z}, {x} and {y} in the address: one without them is that of a MapLibre style, "
                     "which the libshumate of this system cannot draw"));
      return FALSE;
    }
  if (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "http") != 0)
    {
      g_set_error (error, CORRIDOR_GROUND_SOURCE_ERROR, CORRIDOR_GROUND_SOURCE_ERROR_STYLE,
                   _("Expected an address that begins with https:// or http://"));
      return FALSE;
    }
  return TRUE;
}

static void
on_style (GObject      *session,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorBaseMap *map = g_task_get_source_object (task);
  g_autofree char *host = corridor_base_map_dup_host (map);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorTileAnswer) answer = corridor_tile_exchange_finish (SOUP_SESSION (session), result, &error);
  GError *refusal = answer != NULL ? corridor_tile_error_from_status (host, answer->status) : NULL;
  g_autofree char *style = NULL;
  ShumateVectorRenderer *renderer;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (answer == NULL)
    g_task_return_error (task, corridor_tile_error_from_cause (host, error));
  else if (refusal != NULL)
    g_task_return_error (task, refusal);
  if (answer == NULL || refusal != NULL)
    return;

  style = g_strndup (g_bytes_get_data (answer->body, NULL), g_bytes_get_size (answer->body));
  renderer = shumate_vector_renderer_new (corridor_base_map_get_id (map), style, &error);
  if (renderer != NULL)
    g_task_return_pointer (task, renderer, g_object_unref);
  else
    g_task_return_new_error (task, CORRIDOR_GROUND_SOURCE_ERROR, CORRIDOR_GROUND_SOURCE_ERROR_STYLE,
                             _("What %s sent is no style that can be drawn: %s"), host, error->message);
}

static void
load_style (GTask           *task,
            CorridorBaseMap *map)
{
  g_autoptr(SoupSession) session = soup_session_new_with_options ("user-agent", CORRIDOR_TILE_USER_AGENT, NULL);

  corridor_tile_exchange_async (session, corridor_base_map_get_location (map), NULL, NULL, STYLE_DEADLINE,
                                g_task_get_cancellable (task), on_style, g_object_ref (task));
}

static void
make_network_source (GTask               *task,
                     CorridorBaseMap     *map,
                     CorridorTileFetcher *fetcher,
                     int                  scale)
{
  GError *error = NULL;
  g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new (corridor_base_map_get_location (map), &error);

  if (template == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, corridor_network_source_new (template, corridor_base_map_get_min_zoom (map),
                                                              corridor_base_map_get_max_zoom (map),
                                                              corridor_base_map_get_attribution (map), fetcher, scale),
                           g_object_unref);
}

void
corridor_ground_source_load_async (CorridorBaseMap      *map,
                                   CorridorTileFetcher  *fetcher,
                                   int                   scale,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;

  g_return_if_fail (CORRIDOR_IS_BASE_MAP (map));
  g_return_if_fail (CORRIDOR_IS_TILE_FETCHER (fetcher));

  task = g_task_new (map, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_ground_source_load_async);

  if (!corridor_ground_source_check (corridor_base_map_get_kind (map), corridor_base_map_get_location (map), &error))
    {
      g_task_return_error (task, error);
      return;
    }

  switch (corridor_base_map_get_kind (map))
    {
    case CORRIDOR_BASE_MAP_TILES:
      make_network_source (task, map, fetcher, scale);
      break;
    case CORRIDOR_BASE_MAP_MBTILES:
      g_task_return_pointer (task, corridor_mbtiles_source_new (map), g_object_unref);
      break;
    case CORRIDOR_BASE_MAP_STYLE:
      load_style (task, map);
      break;
    case CORRIDOR_BASE_MAP_BUILT_IN:
    default:
      g_assert_not_reached ();
    }
}

ShumateMapSource *
corridor_ground_source_load_finish (CorridorBaseMap  *map,
                                    GAsyncResult     *result,
                                    GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, map), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
