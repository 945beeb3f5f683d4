/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset-builder.h"

G_BEGIN_DECLS

/*
 * Datasets for tests, of records that are in no file: where the record that was added as the n-th is read again, its title
 * is "record n", and these are also the words that it has.
 */

typedef struct _MakerStore MakerStore;

typedef struct
{
  CorridorDatasetBuilder *builder; /* (owned) (nullable) */
  MakerStore             *store; /* (owned) */
} DatasetMaker;

void             dataset_maker_init        (DatasetMaker           *self,
                                            const char             *title);
void             dataset_maker_clear       (DatasetMaker           *self);

/* A point, during what EDTF says, or undated with NULL. */
void             dataset_maker_add         (DatasetMaker           *self,
                                            double                  latitude,
                                            double                  longitude,
                                            const char             *when,
                                            const char             *category);

/* A point, from begin to end in seconds; the category is a number of the builder's. */
void             dataset_maker_add_point   (DatasetMaker           *self,
                                            CorridorPosition        position,
                                            gint64                  begin,
                                            gint64                  end,
                                            guint                   category);

/* Likewise at a time that is not known exactly: only the bounds are read. */
void             dataset_maker_add_span    (DatasetMaker           *self,
                                            CorridorPosition        position,
                                            const CorridorSpan     *span,
                                            guint                   category);

/* Likewise one line, or an area of one ring. */
void             dataset_maker_add_outline (DatasetMaker           *self,
                                            CorridorGeometryKind    kind,
                                            const CorridorPosition *positions,
                                            guint                   n_positions,
                                            gint64                  begin,
                                            gint64                  end,
                                            guint                   category);

/* Returns: (transfer full): of what was added so far */
CorridorDataset *dataset_maker_build       (DatasetMaker           *self);

/* Returns: (transfer full): the same for the last time */
CorridorDataset *dataset_maker_finish      (DatasetMaker           *self);

/* How many records were read again so far. */
guint            dataset_maker_get_n_read  (DatasetMaker           *self);

/* From now on no record can be read again. */
void             dataset_maker_lose        (DatasetMaker           *self);

/* Whoever looks for words waits from the one to the other. */
void             dataset_maker_hold        (DatasetMaker           *self);
void             dataset_maker_release     (DatasetMaker           *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DatasetMaker, dataset_maker_clear)

G_END_DECLS
