/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"

G_BEGIN_DECLS

/* So many values of the category property become categories of their own; what is left goes into one more. */
#define CORRIDOR_DATASET_MAX_CATEGORIES 16

/* A time index has no room for more. */
#define CORRIDOR_DATASET_MAX_RECORDS G_MAXINT32

/**
 * CorridorRecord:
 * @start_earliest: as in #CorridorSpan, as are the next three; not read without @is_dated
 * @is_dated: whether it goes on the clock
 * @point: where, mercator; not read with an @outline
 * @outline: (nullable) (unowned): the line or area
 * @place: where in the store it is
 * @category: a number from corridor_dataset_builder_add_category()
 *
 * A record on its way into a dataset. A plain value.
 */
typedef struct
{
  gint64              start_earliest;
  gint64              start_latest;
  gint64              end_earliest;
  gint64              end_latest;
  gboolean            is_dated;
  CorridorPoint       point;
  CorridorOutline    *outline;
  CorridorRecordPlace place;
  guint               category;
} CorridorRecord;

/**
 * CorridorDatasetBuilder:
 *
 * Takes records one by one and makes a dataset of them. For one thread at a time. Takes 44 bytes a record.
 */
typedef struct _CorridorDatasetBuilder CorridorDatasetBuilder;

/**
 * corridor_dataset_builder_new:
 * @store: where the datasets read their records again
 * @title: plain text
 *
 * Returns: (transfer full): an empty builder
 */
CorridorDatasetBuilder *corridor_dataset_builder_new          (CorridorRecordStore    *store,
                                                               const char             *title);

/**
 * corridor_dataset_builder_free:
 * @self: (transfer full): a builder
 */
void                    corridor_dataset_builder_free         (CorridorDatasetBuilder *self);

/**
 * corridor_dataset_builder_set_title:
 * @self: a builder
 * @title: plain text
 */
void                    corridor_dataset_builder_set_title    (CorridorDatasetBuilder *self, const char *title);

/**
 * corridor_dataset_builder_add_category:
 * @self: a builder
 * @value: (nullable): as found in the data; %NULL for records that have none
 *
 * Returns: a number for records, the same whenever @value is
 */
guint                   corridor_dataset_builder_add_category (CorridorDatasetBuilder *self,
                                                               const char             *value);

/**
 * corridor_dataset_builder_add:
 * @self: a builder with less than %CORRIDOR_DATASET_MAX_RECORDS records
 * @record: copied
 *
 * Adds a record.
 */
void                    corridor_dataset_builder_add          (CorridorDatasetBuilder *self,
                                                               const CorridorRecord   *record);

/**
 * corridor_dataset_builder_get_n_records:
 * @self: a builder
 *
 * Returns: how many were added
 */
guint                   corridor_dataset_builder_get_n_records (CorridorDatasetBuilder *self);

/**
 * corridor_dataset_builder_build:
 * @self: a builder, which may be given more records afterwards
 *
 * Makes a dataset of what there is so far.
 *
 * Its categories are the values of the records' category property, the most frequent first and at most 16, and one more for
 * those that are left. The colours are Okabe and Ito's for the colour-blind, each with a shape of its own, and are given out as
 * the values come: with more records a category may have another place, but looks the same as long as there are at most 24
 * values. No two look alike.
 *
 * Returns: (transfer full): a dataset
 */
CorridorDataset        *corridor_dataset_builder_build        (CorridorDatasetBuilder *self);

/**
 * corridor_dataset_builder_finish:
 * @self: (transfer full): a builder
 *
 * The same for the last time: what is not needed any more is let go of on the way.
 *
 * Returns: (transfer full): a dataset
 */
CorridorDataset        *corridor_dataset_builder_finish       (CorridorDatasetBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorDatasetBuilder, corridor_dataset_builder_free)

G_END_DECLS
