/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ground-cover.h"

#include "corridor-ground-source.h"
#include "corridor-mbtiles-source.h"
#include "corridor-painted-source.h"
#include "corridor-tile-layer.h"

struct _CorridorGroundCover
{
  GObject              parent_instance;
  ShumateMap          *map; /* (unowned) */
  ShumateLayer        *overlay; /* (unowned) the map's */
  CorridorMapFrame    *frame; /* (owned) */
  CorridorBaseMaps    *maps; /* (owned) (nullable) */
  CorridorTileFetcher *fetcher; /* (owned) (nullable) */
  GCancellable        *loading; /* (owned) (nullable) */
  ShumateMapSource    *source; /* (owned) (nullable) */
  ShumateLayer        *layer; /* (unowned) (nullable) the map's */
  CorridorGroundTone   tone; /* of @source */
};

G_DEFINE_FINAL_TYPE (CorridorGroundCover, corridor_ground_cover, G_TYPE_OBJECT)

/* What an ailing server left behind would be half a map, with names that fight with those of the ground; unless all of what is
 * in view was kept from before. */
static gboolean
ails (CorridorGroundCover *self,
      CorridorBaseMap     *chosen)
{
  if (!corridor_base_map_uses_network (chosen) || corridor_base_maps_get_trouble (self->maps) == NULL)
    return FALSE;

  return self->source == NULL || corridor_tile_teller_get_blank (corridor_ground_source_get_teller (self->source));
}

/* The layer goes on asking for its tiles while it is not seen. */
static void
update (CorridorGroundCover *self)
{
  CorridorBaseMap *chosen = self->maps != NULL ? corridor_base_maps_get_chosen (self->maps) : NULL;
  gboolean covers = self->layer != NULL && chosen != NULL && !ails (self, chosen);
  g_autofree char *link = covers ? corridor_base_map_dup_link (chosen) : NULL;

  if (self->layer != NULL)
    gtk_widget_set_opacity (GTK_WIDGET (self->layer), covers ? 1 : 0);
  corridor_map_frame_set_ground_cover (self->frame, covers ? corridor_base_map_get_attribution (chosen) : NULL, link);
  corridor_map_frame_set_ground_tone (self->frame, covers ? self->tone.tone : CORRIDOR_TONE_UNKNOWN);
}

static void
on_tile_shown (CorridorGroundCover *self,
               GdkTexture          *picture)
{
  if (corridor_ground_tone_add (&self->tone, picture))
    update (self);
}

static void
remove_layer (CorridorGroundCover *self)
{
  if (self->layer != NULL)
    shumate_map_remove_layer (self->map, self->layer);
  self->layer = NULL;
}

static void
add_layer (CorridorGroundCover *self)
{
  remove_layer (self);
  self->layer = corridor_ground_source_make_layer (self->source, shumate_map_get_viewport (self->map));
  if (CORRIDOR_IS_TILE_LAYER (self->layer))
    g_signal_connect_object (self->layer, "tile-shown", G_CALLBACK (on_tile_shown), self, G_CONNECT_SWAPPED);
  shumate_map_insert_layer_behind (self->map, self->layer, self->overlay);
}

/* The built-in map stays underneath, so its levels are there in any case, with the tiles of the other drawn larger or left out. */
static void
set_depth (CorridorGroundCover *self,
           CorridorBaseMap     *chosen)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  guint min = CORRIDOR_PAINTED_SOURCE_MIN_ZOOM;
  guint max = CORRIDOR_PAINTED_SOURCE_MAX_ZOOM;
  gboolean is_style = chosen != NULL && corridor_base_map_get_kind (chosen) == CORRIDOR_BASE_MAP_STYLE;

  if (chosen != NULL)
    {
      min = MIN (min, MAX (corridor_base_map_get_min_zoom (chosen), is_style ? 1 : 0)); /* whose tiles are as wide as the world at 1 */
      max = MAX (max, corridor_base_map_get_max_zoom (chosen));
    }

  shumate_viewport_set_min_zoom_level (viewport, min);
  shumate_viewport_set_max_zoom_level (viewport, max);
}

static void
on_trouble (CorridorGroundCover *self)
{
  gboolean was_in_trouble = corridor_base_maps_get_trouble (self->maps) != NULL;
  const GError *trouble = corridor_tile_teller_get_trouble (corridor_ground_source_get_teller (self->source));

  corridor_base_maps_set_trouble (self->maps, trouble != NULL ? trouble->message : NULL);

  /* What could not be read before is not asked for again. */
  if (was_in_trouble && trouble == NULL && CORRIDOR_IS_MBTILES_SOURCE (self->source))
    add_layer (self);
  update (self);
}

static void
drop_source (CorridorGroundCover *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);

  remove_layer (self);
  self->tone = (CorridorGroundTone) { 0 };
  if (self->source == NULL)
    return;

  g_signal_handlers_disconnect_by_data (corridor_ground_source_get_teller (self->source), self);
  corridor_ground_source_stop (self->source);
  g_clear_object (&self->source);
}

static void
take_source (CorridorGroundCover *self,
             ShumateMapSource    *source)
{
  CorridorTileTeller *teller = corridor_ground_source_get_teller (source);

  self->source = source;
  self->tone.tone = corridor_ground_source_get_tone (source);
  add_layer (self);
  g_signal_connect_object (teller, "notify::trouble", G_CALLBACK (on_trouble), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (teller, "notify::blank", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  on_trouble (self);
}

/* Why a style is not there yet. */
static void
on_progress (GObject      *stale,
             const GError *trouble,
             gpointer      user_data)
{
  CorridorGroundCover *self = user_data;

  if (trouble != NULL)
    corridor_base_maps_set_trouble (self->maps, trouble->message);
}

static void
on_loaded (GObject      *map,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CorridorGroundCover) self = user_data; /* the reference given to load_async() */
  g_autoptr(GError) error = NULL;
  ShumateMapSource *source = corridor_ground_source_load_finish (CORRIDOR_BASE_MAP (map), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* superseded or gone */

  if (source != NULL)
    take_source (self, source);
  else
    corridor_base_maps_set_trouble (self->maps, error->message);
  update (self);
}

static void
load (CorridorGroundCover *self)
{
  CorridorBaseMap *chosen = self->maps != NULL ? corridor_base_maps_get_chosen (self->maps) : NULL;

  if (chosen != NULL && corridor_base_map_get_kind (chosen) == CORRIDOR_BASE_MAP_BUILT_IN)
    chosen = NULL;

  drop_source (self);
  if (self->maps != NULL)
    set_depth (self, chosen);
  update (self);
  if (chosen == NULL)
    return;

  self->loading = g_cancellable_new ();
  corridor_ground_source_load_async (chosen, self->fetcher, gtk_widget_get_scale_factor (GTK_WIDGET (self->map)),
                                     on_progress, self, self->loading, on_loaded, g_object_ref (self));
}

static void
corridor_ground_cover_dispose (GObject *object)
{
  CorridorGroundCover *self = CORRIDOR_GROUND_COVER (object);

  g_clear_object (&self->loading);
  g_clear_object (&self->source);
  g_clear_object (&self->maps);
  g_clear_object (&self->fetcher);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (corridor_ground_cover_parent_class)->dispose (object);
}

static void
corridor_ground_cover_class_init (CorridorGroundCoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_ground_cover_dispose;
}

static void
corridor_ground_cover_init (CorridorGroundCover *self)
{
}

CorridorGroundCover *
corridor_ground_cover_new (ShumateMap       *map,
                           ShumateLayer     *overlay,
                           CorridorMapFrame *frame)
{
  CorridorGroundCover *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (SHUMATE_IS_LAYER (overlay), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);

  self = g_object_new (CORRIDOR_TYPE_GROUND_COVER, NULL);
  self->map = map;
  self->overlay = overlay;
  self->frame = g_object_ref (frame);
  g_signal_connect_object (map, "notify::scale-factor", G_CALLBACK (load), self, G_CONNECT_SWAPPED);

  return self;
}

void
corridor_ground_cover_watch (CorridorGroundCover *self,
                             CorridorBaseMaps    *maps,
                             CorridorTileFetcher *fetcher)
{
  g_return_if_fail (CORRIDOR_IS_GROUND_COVER (self));
  g_return_if_fail (maps == NULL || (CORRIDOR_IS_BASE_MAPS (maps) && CORRIDOR_IS_TILE_FETCHER (fetcher)));

  if (self->maps != NULL)
    g_signal_handlers_disconnect_by_data (self->maps, self);
  g_set_object (&self->maps, maps);
  g_set_object (&self->fetcher, fetcher);
  if (maps != NULL)
    g_signal_connect_object (maps, "notify::chosen", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}
