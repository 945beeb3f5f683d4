/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-outline.h"
#include "corridor-record-store.h"

G_BEGIN_DECLS

/**
 * CorridorDataset:
 *
 * Many dated records, of which memory holds places, dates and categories, and the file all the rest: from a hundred to ten
 * million of them, drawn as a layer beside the story, under the same clock. Made by a #CorridorDatasetBuilder.
 *
 * A *record* is a place during one span of time: a feature with three spans is three records, and so is one with three
 * positions. Records are known by their slot in the time index, which is the order of every column.
 *
 * Immutable; any thread may use it. Memory: that of the index, 12 bytes a record, 24 more for one whose dates are
 * uncertain, 8 for one of several of a feature, and the outlines of lines and areas.
 */
#define CORRIDOR_TYPE_DATASET (corridor_dataset_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDataset, corridor_dataset, CORRIDOR, DATASET, GObject)

/* What is returned belongs to the dataset, except where it says (transfer full). */

/**
 * corridor_dataset_get_title:
 * @self: a dataset
 *
 * Returns: plain text
 */
const char        *corridor_dataset_get_title      (CorridorDataset *self);

/**
 * corridor_dataset_get_categories:
 * @self: a dataset
 *
 * Returns: (element-type CorridorCategory): by order
 */
GPtrArray         *corridor_dataset_get_categories (CorridorDataset *self);

/**
 * corridor_dataset_get_index:
 * @self: a dataset
 *
 * Returns: when and where its records are; its categories are those of corridor_dataset_get_categories(), by order
 */
CorridorTimeIndex *corridor_dataset_get_index      (CorridorDataset *self);

/**
 * corridor_dataset_get_n_records:
 * @self: a dataset
 *
 * Returns: how many slots there are
 */
guint              corridor_dataset_get_n_records  (CorridorDataset *self);

/**
 * corridor_dataset_get_undated:
 * @self: a dataset
 *
 * The records without a date, as a dataset of their own: with the same title and categories, and an index in which all of
 * them are active at any time. So whoever draws or lists one draws or lists the other.
 *
 * Returns: (transfer none) (nullable): %NULL when every record has a date
 */
CorridorDataset   *corridor_dataset_get_undated    (CorridorDataset *self);

/**
 * corridor_dataset_get_extent:
 * @self: a dataset
 * @bbox: (out caller-allocates): degrees; of one point it has no size
 *
 * Finds the box of all records, those without a date included.
 *
 * Returns: whether there is a record
 */
gboolean           corridor_dataset_get_extent     (CorridorDataset *self,
                                                    CorridorBbox    *bbox);

/**
 * corridor_dataset_get_range:
 * @self: a dataset
 * @begin: (out): seconds, the first moment that a record begins or ends at
 * @end: (out): seconds, the last one
 *
 * Finds what the clock has to go through. Open ends do not count.
 *
 * Returns: whether there is such a moment
 */
gboolean           corridor_dataset_get_range      (CorridorDataset *self,
                                                    gint64          *begin,
                                                    gint64          *end);

/**
 * corridor_dataset_get_certainty:
 * @self: a dataset
 * @slot: a record
 * @begin: seconds, inclusive
 * @end: seconds, exclusive, after @begin
 *
 * Tells whether a record is true at a moment of [@begin, @end), as corridor_span_certainty() does. The index takes what
 * is possible for active. O(log n).
 */
CorridorCertainty  corridor_dataset_get_certainty  (CorridorDataset *self,
                                                    guint            slot,
                                                    gint64           begin,
                                                    gint64           end);

/**
 * corridor_dataset_get_outline:
 * @self: a dataset
 * @slot: a record
 *
 * O(log n).
 *
 * Returns: (transfer none) (nullable): the line or area; %NULL for a point, whose place is in the index
 */
CorridorOutline   *corridor_dataset_get_outline    (CorridorDataset *self,
                                                    guint            slot);

/**
 * corridor_dataset_get_place:
 * @self: a dataset
 * @slot: a record
 *
 * Returns: where in the file the record is
 */
CorridorRecordPlace corridor_dataset_get_place     (CorridorDataset *self,
                                                    guint            slot);

/**
 * corridor_dataset_dup_phase:
 * @self: a dataset
 * @slot: a record
 * @error: return location for a %CORRIDOR_DATASET_ERROR
 *
 * Reads a record again from its file, for a list or the details pane: some 50 µs, so for what is on the screen and not for
 * all. While a phase of a slot is alive the same one is returned. Nothing else is kept.
 *
 * Its feature has that phase only, also when the file has more of it; corridor_feature_get_id() is then the same.
 *
 * Returns: (transfer full) (nullable): a phase that keeps its feature
 */
CorridorPhase     *corridor_dataset_dup_phase      (CorridorDataset *self,
                                                    guint            slot,
                                                    GError         **error);

/**
 * corridor_dataset_dup_row:
 * @self: a dataset
 * @slot: a record
 *
 * The same for a list, which has no holes: where the record cannot be read, the title of the phase says why.
 *
 * Returns: (transfer full): a phase that keeps its feature
 */
CorridorPhase     *corridor_dataset_dup_row        (CorridorDataset *self,
                                                    guint            slot);

/**
 * corridor_dataset_find_slot:
 * @self: a dataset
 * @phase: of anything
 * @slot: (out): the record that it is
 *
 * The way back from corridor_dataset_dup_phase(): O(1), and never reads a file.
 *
 * Returns: whether @phase is of a record of @self
 */
gboolean           corridor_dataset_find_slot      (CorridorDataset *self,
                                                    CorridorPhase   *phase,
                                                    guint           *slot);

/**
 * corridor_dataset_find_counterpart:
 * @self: a dataset
 * @other: another one, perhaps of the same file
 * @other_slot: a record of it
 * @slot: (out): the same record in @self
 *
 * Knows a record again in a dataset that has more or less of the file: by the bytes that it was read from. O(n), some 10 ms for
 * ten million records.
 *
 * Returns: whether it is there
 */
gboolean           corridor_dataset_find_counterpart (CorridorDataset *self,
                                                      CorridorDataset *other,
                                                      guint            other_slot,
                                                      guint           *slot);

G_END_DECLS
