/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-ground.h"

#include "corridor-backdrop-layer.h"
#include "corridor-painted-source.h"
#include "corridor-tile-layer.h"

struct _CorridorMapGround
{
  GObject           parent_instance;
  ShumateMap       *map; /* (unowned) */
  CorridorMapFrame *frame; /* (owned) */
  ShumateLayer     *backdrop; /* (unowned) the map's */
  ShumateLayer     *tiles; /* (unowned) (nullable) the map's */
};

G_DEFINE_FINAL_TYPE (CorridorMapGround, corridor_map_ground, G_TYPE_OBJECT)

static CorridorPaintedSource *
make_source (CorridorMapGround *self)
{
  return corridor_painted_source_new (corridor_map_frame_get_basemap (self->frame),
                                      corridor_map_frame_get_ground_theme (self->frame),
                                      gtk_widget_get_scale_factor (GTK_WIDGET (self->map)));
}

/* What libshumate measures by, once and for all: setting it takes the range of zoom levels back to that of the built-in map, and
 * the view with it, though a chosen map may go deeper. */
static void
set_reference (CorridorMapGround *self)
{
  g_autoptr(CorridorPaintedSource) source = make_source (self);

  shumate_viewport_set_reference_map_source (shumate_map_get_viewport (self->map), SHUMATE_MAP_SOURCE (source));
}

static void
renew_tiles (CorridorMapGround *self)
{
  g_autoptr(CorridorPaintedSource) source = make_source (self);
  ShumateLayer *tiles = corridor_tile_layer_new (SHUMATE_MAP_SOURCE (source), shumate_map_get_viewport (self->map));

  shumate_map_insert_layer_above (self->map, tiles, self->backdrop);
  if (self->tiles != NULL)
    shumate_map_remove_layer (self->map, self->tiles);
  self->tiles = tiles;
  corridor_backdrop_layer_set_cover (CORRIDOR_BACKDROP_LAYER (self->backdrop), CORRIDOR_TILE_LAYER (tiles));
}

static void
corridor_map_ground_dispose (GObject *object)
{
  CorridorMapGround *self = CORRIDOR_MAP_GROUND (object);

  g_clear_object (&self->frame);

  G_OBJECT_CLASS (corridor_map_ground_parent_class)->dispose (object);
}

static void
corridor_map_ground_class_init (CorridorMapGroundClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_map_ground_dispose;
}

static void
corridor_map_ground_init (CorridorMapGround *self)
{
}

CorridorMapGround *
corridor_map_ground_new (ShumateMap       *map,
                         CorridorMapFrame *frame)
{
  CorridorMapGround *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);

  self = g_object_new (CORRIDOR_TYPE_MAP_GROUND, NULL);
  self->map = map;
  self->frame = g_object_ref (frame);
  self->backdrop = corridor_backdrop_layer_new (frame, shumate_map_get_viewport (map));
  shumate_map_add_layer (map, self->backdrop);
  set_reference (self);
  renew_tiles (self);
  g_signal_connect_object (frame, "ground-changed", G_CALLBACK (renew_tiles), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "notify::scale-factor", G_CALLBACK (renew_tiles), self, G_CONNECT_SWAPPED);

  return self;
}
