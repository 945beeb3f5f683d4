/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-vector-layer.h"

#define REST "corridor-rest"
#define REST_TIME 150 /* ms without a move */

static gboolean
on_rest (gpointer layer)
{
  g_object_set_data (layer, REST, NULL);
  gtk_widget_queue_allocate (layer);
  return G_SOURCE_REMOVE;
}

/* While a map moves quickly libshumate puts off asking for tiles, until the next frame. Where that frame has the time of the one
 * before, as happens when frames are late, it takes the map for still moving, and does not look again before the next move. */
static void
look_again (ShumateLayer *layer)
{
  guint id = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (layer), REST));

  g_clear_handle_id (&id, g_source_remove);
  id = g_timeout_add_full (G_PRIORITY_DEFAULT, REST_TIME, on_rest, g_object_ref (layer), g_object_unref);
  g_object_set_data (G_OBJECT (layer), REST, GUINT_TO_POINTER (id));
}

ShumateLayer *
corridor_vector_layer_new (ShumateMapSource *renderer,
                           ShumateViewport  *viewport)
{
  ShumateLayer *layer;

  g_return_val_if_fail (SHUMATE_IS_MAP_SOURCE (renderer), NULL);
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  layer = SHUMATE_LAYER (shumate_map_layer_new (renderer, viewport));
  gtk_widget_set_can_target (GTK_WIDGET (layer), FALSE);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (look_again), layer, G_CONNECT_SWAPPED);
  g_signal_connect (layer, "map", G_CALLBACK (look_again), NULL);

  return layer;
}
