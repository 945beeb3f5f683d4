/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset-builder.h"

G_BEGIN_DECLS

/* Columns that few records have a value in are arrays of these, in order of slot. Each begins with the slot. */

typedef struct
{
  guint  slot;
  gint64 start_latest;
  gint64 end_earliest;
} CorridorLooseBounds;

typedef struct
{
  guint slot;
  guint part;
} CorridorPartOf;

typedef struct
{
  guint            slot;
  CorridorOutline *outline; /* (owned) */
} CorridorOutlineOf;

/* Of such columns, and of arrays of slots: for qsort() and bsearch(). */
int corridor_dataset_compare_slots (gconstpointer a,
                                    gconstpointer b);

/*
 * CorridorDatasetColumns:
 *
 * What a dataset is made of. Everything moves over to the dataset.
 */
typedef struct
{
  CorridorTimeIndex *index; /* (owned) */
  guint64           *offsets; /* (owned) [n] */
  guint32           *lengths; /* (owned) [n] */
  GArray            *bounds; /* (owned) (element-type CorridorLooseBounds) */
  GArray            *parts; /* (owned) (element-type CorridorPartOf) */
  GArray            *outlines; /* (owned) (element-type CorridorOutlineOf) */
  gboolean           has_extent;
  CorridorGridPoint  min, max; /* with has_extent */
  gboolean           has_range;
  gint64             begin, end; /* with has_range */
} CorridorDatasetColumns;

/* Both are (transfer full), the others are not. */
CorridorDataset *corridor_dataset_new (CorridorRecordStore    *store,
                                       const char             *title,
                                       GPtrArray              *categories,
                                       CorridorDatasetColumns *columns,
                                       CorridorDataset        *undated);

/*
 * corridor_dataset_new_part:
 * @slots: (array): of the records in @whole, in ascending order, which is that of @columns too
 *
 * The same of some records of another dataset. Those that are alive as phases are so in both.
 */
CorridorDataset *corridor_dataset_new_part (CorridorDataset        *whole,
                                            const guint            *slots,
                                            CorridorDatasetColumns *columns,
                                            CorridorDataset        *undated);

/*
 * corridor_dataset_new_certain:
 * @wide: as its builder made it, or a part of that
 * @index: (transfer full): of the same items
 *
 * The same of all records of another dataset, at other times. It shares everything else.
 */
CorridorDataset *corridor_dataset_new_certain (CorridorDataset   *wide,
                                               CorridorTimeIndex *index);

/* Only its bounds. */
CorridorSpan         corridor_dataset_get_span   (CorridorDataset *self,
                                                  guint            slot);

/* As it could be added to columns of the same categories again. Without a date it is one that is open at both ends. */
CorridorRecord       corridor_dataset_get_record (CorridorDataset *self,
                                                  guint            slot);
CorridorRecordStore *corridor_dataset_get_store  (CorridorDataset *self);

G_END_DECLS
