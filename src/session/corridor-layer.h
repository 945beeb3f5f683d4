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
 * #CorridorLayer:undated, #CorridorLayer:rgb, #CorridorLayer:words, which categories, and whether only what is certain. To be
 * used from one thread, with a main context.
 */
#define CORRIDOR_TYPE_LAYER (corridor_layer_get_type ())
G_DECLARE_FINAL_TYPE (CorridorLayer, corridor_layer, CORRIDOR, LAYER, GObject)

/**
 * CorridorLayer::changed:
 *
 * Something that is shown of it changed: whether it is, its colour, its dataset, or which categories are hidden. Comes after
 * notify:: of these. New words tell of a change when their records are there, before notify::filtering.
 */

/**
 * corridor_layer_new:
 * @dataset: what it shows
 *
 * Returns: (transfer full): a layer of which all dated records are seen
 */
CorridorLayer   *corridor_layer_new                  (CorridorDataset *dataset);

/**
 * corridor_layer_get_dataset:
 * @self: a layer
 *
 * Returns: (transfer none): what is shown: the records that have the words, or without words the whole
 */
CorridorDataset *corridor_layer_get_dataset          (CorridorLayer *self);

/**
 * corridor_layer_get_whole:
 * @self: a layer
 *
 * Returns: (transfer none): the whole, of the same categories
 */
CorridorDataset *corridor_layer_get_whole            (CorridorLayer *self);

/**
 * corridor_layer_get_seen:
 * @self: a layer
 *
 * Returns: (transfer none): what is shown, as it is seen at a time: where only what is certain is, the same records with an index
 *   of the times in which they are, see corridor_dataset_dup_certain()
 */
CorridorDataset *corridor_layer_get_seen             (CorridorLayer *self);

/**
 * corridor_layer_set_dataset:
 * @dataset: more of the same file
 *
 * Takes the place of the whole so far, as while a file is being read: at once, or with words as soon as they have been looked
 * for in it. What was hidden stays so, by the category's id.
 */
void             corridor_layer_set_dataset          (CorridorLayer *self, CorridorDataset *dataset);

/**
 * corridor_layer_get_visible:
 * @self: a layer
 *
 * Returns: whether anything of it is seen
 */
gboolean         corridor_layer_get_visible          (CorridorLayer *self);

/**
 * corridor_layer_set_visible:
 * @self: a layer
 * @visible: whether anything of it is seen
 */
void             corridor_layer_set_visible          (CorridorLayer *self, gboolean visible);

/**
 * corridor_layer_get_undated:
 * @self: a layer
 *
 * Returns: whether records without a date are seen
 */
gboolean         corridor_layer_get_undated          (CorridorLayer *self);

/**
 * corridor_layer_set_undated:
 * @self: a layer
 * @undated: whether records without a date are seen, at any time
 */
void             corridor_layer_set_undated          (CorridorLayer *self, gboolean undated);

/**
 * corridor_layer_get_rgb:
 * @self: a layer
 *
 * Returns: 0xRRGGBB, or %CORRIDOR_LAYER_RGB_BY_CATEGORY
 */
int              corridor_layer_get_rgb              (CorridorLayer *self);

/**
 * corridor_layer_set_rgb:
 * @self: a layer
 * @rgb: 0xRRGGBB, or %CORRIDOR_LAYER_RGB_BY_CATEGORY
 */
void             corridor_layer_set_rgb              (CorridorLayer *self, int rgb);

/**
 * corridor_layer_get_category_visible:
 * @self: a layer
 * @category: its place in the dataset
 *
 * Returns: whether its records are seen
 */
gboolean         corridor_layer_get_category_visible (CorridorLayer *self, guint category);

/**
 * corridor_layer_set_category_visible:
 * @self: a layer
 * @category: its place in the dataset
 * @visible: whether its records are seen
 */
void             corridor_layer_set_category_visible (CorridorLayer *self, guint category, gboolean visible);

/**
 * corridor_layer_show_all_categories:
 * @self: a layer
 *
 * Hides no category any more.
 */
void             corridor_layer_show_all_categories  (CorridorLayer *self);

/**
 * corridor_layer_set_words:
 * @words: (nullable): UTF-8; %NULL, or nothing but blanks, for all records
 *
 * Shows only the records that have all of these words: looks for them in the background, some second for a million
 * records, and shows what it has found when that is complete. Of several settings the last one counts. All records are
 * shown again at once. After an error the same words may be set for another try.
 */
void             corridor_layer_set_words            (CorridorLayer *self, const char *words);

/**
 * corridor_layer_get_words:
 * @self: a layer
 *
 * Returns: (transfer none) (nullable): what the records that are seen have among their words; %NULL for all records
 */
const char      *corridor_layer_get_words            (CorridorLayer *self);

/**
 * corridor_layer_get_only_certain:
 * @self: a layer
 *
 * Returns: whether only those dated records are seen that are certain at the time that is asked for
 */
gboolean         corridor_layer_get_only_certain     (CorridorLayer *self);

/**
 * corridor_layer_set_only_certain:
 * @self: a layer
 * @only_certain: whether only those dated records are seen that are certain at the time that is asked for
 *
 * Belongs to the filter of the session that has the layer, which sets it. What is certain is made out when it is asked for, 0.2 µs
 * a record: of some ten thousand uncertain ones at once, else in the background, with #CorridorLayer::changed when it is there.
 * What takes effect at once is not told of. It is kept, for another time, until the dataset changes.
 */
void             corridor_layer_set_only_certain     (CorridorLayer *self, gboolean only_certain);

/**
 * corridor_layer_make_certain:
 * @self: a layer
 *
 * Makes out what is certain now, however long it takes, for corridor_layer_set_only_certain() to take effect at once.
 */
void             corridor_layer_make_certain         (CorridorLayer *self);

/**
 * corridor_layer_get_filtering:
 * @self: a layer
 *
 * Returns: whether the words are being looked for, or what is certain is being made out
 */
gboolean         corridor_layer_get_filtering        (CorridorLayer *self);

/**
 * corridor_layer_get_progress:
 * @self: a layer
 *
 * Returns: how far that is, from 0 to 1; 0 when nothing is looked for
 */
double           corridor_layer_get_progress         (CorridorLayer *self);

/**
 * corridor_layer_get_error:
 * @self: a layer
 *
 * Returns: (transfer none) (nullable): why the words could not be looked for, a %CORRIDOR_DATASET_ERROR, until the next try
 */
const GError    *corridor_layer_get_error            (CorridorLayer *self);

/**
 * corridor_layer_count:
 * @n_found: (out): records that have the words
 * @n_records: (out): all records
 *
 * Counts records, those without a date included, whether they are seen or not: "n of m". Changes with #CorridorLayer::changed.
 */
void             corridor_layer_count                (CorridorLayer *self,
                                                      guint         *n_found,
                                                      guint         *n_records);

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
