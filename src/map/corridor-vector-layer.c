/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-vector-layer.h"

#define LOOKS "corridor-looks"
#define FIRST_LOOK 150 /* ms without a move */
#define LAST_LOOK (32 * FIRST_LOOK)

/* A look that is to come. */
typedef struct
{
  ShumateLayer *layer; /* (unowned) whose data it is */
  guint         delay; /* ms */
  guint         id; /* of its timeout */
} Looks;

static void
looks_free (Looks *looks)
{
  g_clear_handle_id (&looks->id, g_source_remove);
  g_free (looks);
}

static gboolean
on_look (gpointer data)
{
  Looks *looks = data;

  gtk_widget_queue_allocate (GTK_WIDGET (looks->layer));
  looks->delay *= 2;
  looks->id = looks->delay <= LAST_LOOK ? g_timeout_add (looks->delay, on_look, looks) : 0;
  return G_SOURCE_REMOVE;
}

/* While a map moves quickly libshumate puts off asking for tiles, until the next frame. Where that frame has the time of the one
 * before, as happens when frames are late, it takes the map for still moving, and does not look again before the next move. Where they
 * go on being late, that can happen again; hence more than once, less and less often. */
static void
look_again (ShumateLayer *layer)
{
  Looks *looks = g_new0 (Looks, 1);

  looks->layer = layer;
  looks->delay = FIRST_LOOK;
  looks->id = g_timeout_add (FIRST_LOOK, on_look, looks);
  g_object_set_data_full (G_OBJECT (layer), LOOKS, looks, (GDestroyNotify) looks_free);
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
