/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ground-source.h"

#include <glib/gi18n-lib.h>

#include "corridor-mbtiles-source.h"
#include "corridor-network-source.h"
#include "corridor-tile-layer.h"
#include "corridor-vector-layer.h"
#include "corridor-vector-source.h"

G_DEFINE_QUARK (corridor-ground-source-error-quark, corridor_ground_source_error)

static gboolean
check_template (const char  *location,
                GError     **error)
{
  g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new (location, error);

  return template != NULL;
}

/* Before 1.2 the renderer would ask for tiles by itself. */
static gboolean
can_draw_vectors (void)
{
  return SHUMATE_CHECK_VERSION (1, 2, 0) && shumate_vector_renderer_is_supported ();
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

  if (!can_draw_vectors ())
    {
      g_set_error (error, CORRIDOR_GROUND_SOURCE_ERROR, CORRIDOR_GROUND_SOURCE_ERROR_UNSUPPORTED,
                   _("Expected {z}, {x} and {y} in the address: one without them is that of a MapLibre style, "
                     "which the libshumate of this system cannot draw"));
      return FALSE;
    }
  if (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "http") != 0 && g_strcmp0 (scheme, "file") != 0)
    {
      g_set_error (error, CORRIDOR_GROUND_SOURCE_ERROR, CORRIDOR_GROUND_SOURCE_ERROR_STYLE,
                   _("Expected an address that begins with https:// or http://"));
      return FALSE;
    }
  return TRUE;
}

#if SHUMATE_CHECK_VERSION (1, 2, 0)
static void
on_style (GObject      *map,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  ShumateMapSource *source = corridor_vector_source_load_finish (CORRIDOR_BASE_MAP (map), result, &error);

  if (source != NULL)
    g_task_return_pointer (task, source, g_object_unref);
  else
    g_task_return_error (task, error);
}
#endif

/* Not come to where libshumate has no renderer of vectors, see corridor_ground_source_check(). */
static void
load_style (GTask                *task,
            CorridorBaseMap      *map,
            CorridorTileFetcher  *fetcher,
            CorridorTileProgress  progress,
            gpointer              progress_data)
{
#if SHUMATE_CHECK_VERSION (1, 2, 0)
  corridor_vector_source_load_async (map, fetcher, progress, progress_data, g_task_get_cancellable (task), on_style, g_object_ref (task));
#else
  g_assert_not_reached ();
#endif
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
                                   CorridorTileProgress  progress,
                                   gpointer              progress_data,
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
      load_style (task, map, fetcher, progress, progress_data);
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

CorridorTileTeller *
corridor_ground_source_get_teller (ShumateMapSource *source)
{
  g_return_val_if_fail (SHUMATE_IS_MAP_SOURCE (source), NULL);

#if SHUMATE_CHECK_VERSION (1, 2, 0)
  if (SHUMATE_IS_VECTOR_RENDERER (source))
    return corridor_vector_tiles_get_teller (corridor_vector_source_get_tiles (source));
#endif
  if (CORRIDOR_IS_NETWORK_SOURCE (source))
    return corridor_network_source_get_teller (CORRIDOR_NETWORK_SOURCE (source));
  return corridor_mbtiles_source_get_teller (CORRIDOR_MBTILES_SOURCE (source));
}

ShumateLayer *
corridor_ground_source_make_layer (ShumateMapSource *source,
                                   ShumateViewport  *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_MAP_SOURCE (source), NULL);
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  if (SHUMATE_IS_VECTOR_RENDERER (source))
    return corridor_vector_layer_new (source, viewport);

  return corridor_tile_layer_new (source, viewport);
}

CorridorTone
corridor_ground_source_get_tone (ShumateMapSource *source)
{
  g_return_val_if_fail (SHUMATE_IS_MAP_SOURCE (source), CORRIDOR_TONE_UNKNOWN);

#if SHUMATE_CHECK_VERSION (1, 2, 0)
  if (SHUMATE_IS_VECTOR_RENDERER (source))
    return corridor_vector_tiles_get_tone (corridor_vector_source_get_tiles (source));
#endif
  return CORRIDOR_TONE_UNKNOWN;
}

void
corridor_ground_source_stop (ShumateMapSource *source)
{
  g_return_if_fail (SHUMATE_IS_MAP_SOURCE (source));

#if SHUMATE_CHECK_VERSION (1, 2, 0)
  if (SHUMATE_IS_VECTOR_RENDERER (source))
    corridor_vector_tiles_stop (corridor_vector_source_get_tiles (source));
#endif
  if (CORRIDOR_IS_NETWORK_SOURCE (source))
    corridor_network_source_stop (CORRIDOR_NETWORK_SOURCE (source));
}
