/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mbtiles-opening.h"

#include "corridor-mbtiles-source.h"

#include <glib/gi18n-lib.h>

CorridorMbtilesFile *
corridor_mbtiles_opening_check (GFile   *file,
                                GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr(CorridorMbtilesFile) mbtiles = NULL;

  if (g_file_peek_path (file) == NULL)
    {
      g_set_error (error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_READ,
                   _("%s: expected a file on this computer, because SQLite reads no others"), name);
      return NULL;
    }

  mbtiles = corridor_mbtiles_file_open (g_file_peek_path (file), error);
  if (mbtiles == NULL)
    return NULL;

  if (!corridor_mbtiles_source_check_format (corridor_mbtiles_file_get_info (mbtiles)->format, error))
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return g_steal_pointer (&mbtiles);
}

static void
check_in_thread (GTask        *checking,
                 gpointer      source,
                 gpointer      file,
                 GCancellable *cancellable)
{
  GError *error = NULL;
  CorridorMbtilesFile *mbtiles = corridor_mbtiles_opening_check (file, &error);

  if (mbtiles != NULL)
    g_task_return_pointer (checking, mbtiles, g_object_unref);
  else
    g_task_return_error (checking, error);
}

static void
show_map (CorridorBaseMaps    *maps,
          CorridorMbtilesFile *mbtiles)
{
  g_autoptr(CorridorBaseMap) map = corridor_mbtiles_file_dup_base_map (mbtiles, NULL);
  CorridorBaseMap *known = corridor_base_maps_find_location (maps, CORRIDOR_BASE_MAP_MBTILES, corridor_base_map_get_location (map));

  /* A known one keeps the name that the reader may have given it. */
  if (known == NULL)
    corridor_base_maps_add (maps, map);
  corridor_base_maps_choose (maps, known != NULL ? known : map);
}

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  g_autoptr(CorridorMbtilesFile) mbtiles = g_task_propagate_pointer (G_TASK (result), &error);

  if (mbtiles == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;

  show_map (g_task_get_source_object (task), mbtiles);
  g_task_return_pointer (task, g_steal_pointer (&mbtiles), g_object_unref);
}

void
corridor_mbtiles_opening_start (CorridorBaseMaps    *maps,
                                GFile               *file,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) checking = NULL;
  GTask *task;

  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (maps));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (maps, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_mbtiles_opening_start);

  /* Not of the maps, whose last reference must not go in a thread. */
  checking = g_task_new (NULL, cancellable, on_checked, task);
  g_task_set_task_data (checking, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (checking, check_in_thread);
}

CorridorMbtilesFile *
corridor_mbtiles_opening_finish (CorridorBaseMaps  *maps,
                                 GAsyncResult      *result,
                                 GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, maps), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
