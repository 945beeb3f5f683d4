/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "slow-source.h"

#define TILE_SIZE 256

struct _SlowSource
{
  ShumateMapSource parent_instance;
  GPtrArray       *open; /* (owned) (element-type GTask) */
  guint            n_asked;
  guint            n_cancelled;
};

G_DEFINE_FINAL_TYPE (SlowSource, slow_source, SHUMATE_TYPE_MAP_SOURCE)

static void
slow_source_fill_tile_async (ShumateMapSource   *source,
                             ShumateTile        *tile,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  SlowSource *self = SLOW_SOURCE (source);
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (tile), g_object_unref);
  g_ptr_array_add (self->open, task);
  self->n_asked++;
}

static gboolean
slow_source_fill_tile_finish (ShumateMapSource *source,
                              GAsyncResult     *result,
                              GError          **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Not before: these are construct properties, whose defaults come after init. */
static void
slow_source_constructed (GObject *object)
{
  ShumateMapSource *source = SHUMATE_MAP_SOURCE (object);

  G_OBJECT_CLASS (slow_source_parent_class)->constructed (object);

  shumate_map_source_set_tile_size (source, TILE_SIZE);
  shumate_map_source_set_projection (source, SHUMATE_MAP_PROJECTION_MERCATOR);
  shumate_map_source_set_min_zoom_level (source, 3);
  shumate_map_source_set_max_zoom_level (source, 12);
}

static void
slow_source_finalize (GObject *object)
{
  g_ptr_array_unref (SLOW_SOURCE (object)->open);

  G_OBJECT_CLASS (slow_source_parent_class)->finalize (object);
}

static void
slow_source_class_init (SlowSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = slow_source_constructed;
  G_OBJECT_CLASS (klass)->finalize = slow_source_finalize;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_async = slow_source_fill_tile_async;
  SHUMATE_MAP_SOURCE_CLASS (klass)->fill_tile_finish = slow_source_fill_tile_finish;
}

static void
slow_source_init (SlowSource *self)
{
  self->open = g_ptr_array_new_with_free_func (g_object_unref);
}

SlowSource *
slow_source_new (void)
{
  return g_object_new (SLOW_TYPE_SOURCE, NULL);
}

guint
slow_source_get_n_asked (SlowSource *self)
{
  return self->n_asked;
}

guint
slow_source_get_n_cancelled (SlowSource *self)
{
  guint n = self->n_cancelled;

  for (guint i = 0; i < self->open->len; i++)
    n += g_cancellable_is_cancelled (g_task_get_cancellable (g_ptr_array_index (self->open, i)));

  return n;
}

guint
slow_source_get_n_open (SlowSource *self)
{
  guint n = 0;

  for (guint i = 0; i < self->open->len; i++)
    n += !g_cancellable_is_cancelled (g_task_get_cancellable (g_ptr_array_index (self->open, i)));

  return n;
}

static GdkTexture *
make_tile (guint zoom)
{
  gsize n = TILE_SIZE * TILE_SIZE;
  guint32 *pixels = g_new (guint32, n);
  g_autoptr(GBytes) bytes = g_bytes_new_take (pixels, n * sizeof *pixels);

  for (gsize i = 0; i < n; i++)
    pixels[i] = slow_source_get_color (zoom);

  return gdk_memory_texture_new (TILE_SIZE, TILE_SIZE, GDK_MEMORY_DEFAULT, bytes, TILE_SIZE * sizeof *pixels);
}

static void
answer (GTask    *task,
        gboolean  well)
{
  ShumateTile *tile = g_task_get_task_data (task);
  g_autoptr(GdkTexture) picture = make_tile (shumate_tile_get_zoom_level (tile));

  if (g_task_return_error_if_cancelled (task))
    return;

  if (!well)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "no tiles today");
      return;
    }

  shumate_tile_set_paintable (tile, GDK_PAINTABLE (picture));
  g_task_return_boolean (task, TRUE);
}

void
slow_source_answer (SlowSource *self,
                    gboolean    well)
{
  g_autoptr(GPtrArray) open = g_steal_pointer (&self->open);

  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < open->len; i++)
    {
      GTask *task = g_ptr_array_index (open, i);

      self->n_cancelled += g_cancellable_is_cancelled (g_task_get_cancellable (task));
      answer (task, well);
    }
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

guint32
slow_source_get_color (guint zoom)
{
  return 0xff000000 | zoom << 20 | (16 - zoom) << 8;
}
