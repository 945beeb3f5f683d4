/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-base-map.h"

G_BEGIN_DECLS

/**
 * CorridorBaseMaps:
 *
 * The base maps that a reader can choose from, a #GListModel of #CorridorBaseMap: the built-in one, OpenStreetMap, then the
 * reader's own in the order in which they came. To be used from one thread.
 *
 * The one place that says what is asked from a network: a map that needs one cannot be chosen before corridor_base_maps_allow().
 *
 * Properties, notified on change only: #CorridorBaseMaps:chosen, #CorridorBaseMaps:allowed, #CorridorBaseMaps:trouble.
 */
#define CORRIDOR_TYPE_BASE_MAPS (corridor_base_maps_get_type ())
G_DECLARE_FINAL_TYPE (CorridorBaseMaps, corridor_base_maps, CORRIDOR, BASE_MAPS, GObject)

/**
 * corridor_base_maps_new:
 *
 * Returns: (transfer full): the built-in one, which is chosen, and OpenStreetMap, which is not allowed yet
 */
CorridorBaseMaps  *corridor_base_maps_new         (void);

/**
 * corridor_base_maps_add:
 * @map: a map whose id none of them has
 *
 * Makes it the last of the reader's own.
 */
void               corridor_base_maps_add         (CorridorBaseMaps *self, CorridorBaseMap *map);

/**
 * corridor_base_maps_remove:
 * @map: one of the reader's own
 *
 * Lets go of it, and of the leave to ask its server. If it is the one that is chosen, the built-in map is chosen then.
 */
void               corridor_base_maps_remove      (CorridorBaseMaps *self, CorridorBaseMap *map);

/**
 * corridor_base_maps_replace:
 * @was: one of the reader's own
 * @is: what takes its place
 *
 * Changes what a map is. It stays chosen, unless its id is another and its network is not allowed.
 */
void               corridor_base_maps_replace     (CorridorBaseMaps *self, CorridorBaseMap *was, CorridorBaseMap *is);

/**
 * corridor_base_maps_find:
 * @self: base maps
 * @id: of a base map
 *
 * Returns: (transfer none) (nullable): the map that has it
 */
CorridorBaseMap   *corridor_base_maps_find        (CorridorBaseMaps *self, const char *id);

/**
 * corridor_base_maps_find_location:
 *
 * Returns: (transfer none) (nullable): the map of this kind that comes from there
 */
CorridorBaseMap   *corridor_base_maps_find_location (CorridorBaseMaps    *self,
                                                     CorridorBaseMapKind  kind,
                                                     const char          *location);

/**
 * corridor_base_maps_is_own:
 *
 * Returns: whether a map is one that the reader added, which can be changed and removed
 */
gboolean           corridor_base_maps_is_own      (CorridorBaseMaps *self, CorridorBaseMap *map);

/**
 * corridor_base_maps_get_chosen:
 * @self: base maps
 *
 * Returns: (transfer none): what is shown
 */
CorridorBaseMap   *corridor_base_maps_get_chosen  (CorridorBaseMaps *self);

/**
 * corridor_base_maps_choose:
 * @map: one of them
 *
 * Shows a map from now on.
 *
 * Returns: %FALSE, with nothing changed, when it needs the network and the reader has not allowed that
 */
gboolean           corridor_base_maps_choose      (CorridorBaseMaps *self, CorridorBaseMap *map);

/**
 * corridor_base_maps_is_allowed:
 * @self: base maps
 * @map: any base map
 *
 * Returns: whether it may be shown: it needs no network, or the reader was asked and agreed
 */
gboolean           corridor_base_maps_is_allowed  (CorridorBaseMaps *self, CorridorBaseMap *map);

/**
 * corridor_base_maps_allow:
 * @self: base maps
 * @map: any base map
 *
 * The reader was asked, and agreed to what the map needs of the network.
 */
void               corridor_base_maps_allow       (CorridorBaseMaps *self, CorridorBaseMap *map);

/**
 * corridor_base_maps_get_allowed:
 * @self: base maps
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of maps that the reader has agreed to
 */
const char *const *corridor_base_maps_get_allowed (CorridorBaseMaps *self);

/**
 * corridor_base_maps_set_allowed:
 * @self: base maps
 * @ids: (array zero-terminated=1): of maps that the reader has agreed to; copied
 */
void               corridor_base_maps_set_allowed (CorridorBaseMaps *self, const char *const *ids);

/**
 * corridor_base_maps_get_trouble:
 *
 * Returns: (transfer none) (nullable): why the chosen map cannot be shown, or not all of it; %NULL while all is well
 */
const char        *corridor_base_maps_get_trouble (CorridorBaseMaps *self);

/**
 * corridor_base_maps_set_trouble:
 * @self: base maps
 * @trouble: (nullable): why the chosen map cannot be shown, or not all of it
 *
 * For whoever draws the chosen map.
 */
void               corridor_base_maps_set_trouble (CorridorBaseMaps *self, const char *trouble);

G_END_DECLS
