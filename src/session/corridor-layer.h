/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer-view.h"

G_BEGIN_DECLS

/* What CorridorLayer:rgb is while each category has a colour of its own. */
#define CORRIDOR_LAYER_RGB_BY_CATEGORY (-1)

/**
 * CorridorLayer:
 *
 * A dataset that is open beside the story, and what the reader chose to see of it: #CorridorLayer:visible,
 * #CorridorLayer:undated, #CorridorLayer:rgb, and which categories. To be used from one thread.
 */
#define CORRIDOR_TYPE_LAYER (corridor_layer_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLayer, corridor_layer, CORRIDOR, LAYER, GObject)

/**
 * CorridorLayer::changed:
 *
 * Something that is shown of it changed: any of its properties, its dataset, or which categories are hidden. Comes after
 * notify::.
 */

/**
 * corridor_layer_new:
 * @dataset: what it shows
 *
 * Returns: (transfer full): a layer of which all dated records are seen
 */
CorridorLayer   *corridor_layer_new                  (CorridorDataset *dataset);

CorridorDataset *corridor_layer_get_dataset          (CorridorLayer *self); /* (transfer none) */

/**
 * corridor_layer_set_dataset:
 * @dataset: more of the same file
 *
 * Takes the place of the dataset so far, as while a file is being read. What was hidden stays so, by the category's id.
 */
void             corridor_layer_set_dataset          (CorridorLayer *self, CorridorDataset *dataset);

gboolean         corridor_layer_get_visible          (CorridorLayer *self);
void             corridor_layer_set_visible          (CorridorLayer *self, gboolean visible);
gboolean         corridor_layer_get_undated          (CorridorLayer *self); /* whether records without a date are seen */
void             corridor_layer_set_undated          (CorridorLayer *self, gboolean undated);
int              corridor_layer_get_rgb              (CorridorLayer *self); /* 0xRRGGBB, or by category */
void             corridor_layer_set_rgb              (CorridorLayer *self, int rgb);
gboolean         corridor_layer_get_category_visible (CorridorLayer *self, guint category); /* its place in the dataset */
void             corridor_layer_set_category_visible (CorridorLayer *self, guint category, gboolean visible);
void             corridor_layer_show_all_categories  (CorridorLayer *self);

/**
 * corridor_layer_append_views:
 * @range: the time that is asked for; its categories are not read
 * @views: (element-type CorridorLayerView): gets none, one, or two of this layer
 *
 * Tells what is shown of it: nothing while it is hidden, its dated records, and those without a date, which are shown at any
 * time. The views borrow from the layer until it changes.
 */
void             corridor_layer_append_views         (CorridorLayer            *self,
                                                      const CorridorTimeFilter *range,
                                                      GArray                   *views);

G_END_DECLS
