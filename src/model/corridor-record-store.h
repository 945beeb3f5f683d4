/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature.h"
#include "corridor-keywords.h"

G_BEGIN_DECLS

#define CORRIDOR_DATASET_ERROR (corridor_dataset_error_quark ())
GQuark corridor_dataset_error_quark (void);

/**
 * CorridorDatasetError:
 * @CORRIDOR_DATASET_ERROR_READ: the file is not there or cannot be read
 * @CORRIDOR_DATASET_ERROR_FORMAT: it is none of the formats that a dataset can be read from
 * @CORRIDOR_DATASET_ERROR_STORY: it is a story, for corridor_story_read() of the same #GFile
 * @CORRIDOR_DATASET_ERROR_CHANGED: the file is not any more what it was when the dataset was read
 *
 * Messages name the file, what was expected and what was found.
 */
typedef enum
{
  CORRIDOR_DATASET_ERROR_READ,
  CORRIDOR_DATASET_ERROR_FORMAT,
  CORRIDOR_DATASET_ERROR_STORY,
  CORRIDOR_DATASET_ERROR_CHANGED,
} CorridorDatasetError;

/**
 * CorridorRecordPlace:
 * @offset: bytes from the beginning
 * @length: bytes, at least 1
 * @part: tells apart the records that come from the same bytes: spans and positions of one feature; the store's own counting
 *
 * Where in its store a record is.
 */
typedef struct
{
  guint64 offset;
  guint32 length;
  guint32 part;
} CorridorRecordPlace;

/**
 * CorridorRecordStore:
 *
 * Where the records of a dataset are when nobody looks at them: a file. The dataset knows their dates and places only.
 */
#define CORRIDOR_TYPE_RECORD_STORE (corridor_record_store_get_type ())
G_DECLARE_INTERFACE (CorridorRecordStore, corridor_record_store, CORRIDOR, RECORD_STORE, GObject)

/**
 * CorridorRecordStoreInterface:
 * @dup_phase: makes a phase with its feature of what is at @place; called from any thread, perhaps from several at once
 * @match: see corridor_record_store_match(); likewise
 */
struct _CorridorRecordStoreInterface
{
  GTypeInterface parent_iface;

  CorridorPhase *(*dup_phase) (CorridorRecordStore       *self,
                               const CorridorRecordPlace *place,
                               CorridorCategory          *category,
                               GError                   **error);
  gboolean       (*match)     (CorridorRecordStore       *self,
                               const CorridorRecordPlace *places,
                               guint                      n_places,
                               const CorridorKeywords    *words,
                               gboolean                  *matches,
                               GCancellable              *cancellable,
                               GError                   **error);
};

/**
 * corridor_record_store_dup_phase:
 * @self: a store
 * @place: as it was given when the dataset was built
 * @category: what the feature's is to be
 * @error: return location for a %CORRIDOR_DATASET_ERROR
 *
 * Returns: (transfer full) (nullable): a phase that keeps its feature, see corridor_feature_into_phase()
 */
CorridorPhase *corridor_record_store_dup_phase (CorridorRecordStore       *self,
                                                const CorridorRecordPlace *place,
                                                CorridorCategory          *category,
                                                GError                   **error);

/**
 * corridor_record_store_match:
 * @self: a store
 * @places: (array length=n_places): in order of offset
 * @n_places: how many
 * @words: what is looked for
 * @matches: (out caller-allocates) (array length=n_places): for each whether it has all of the words
 * @cancellable: (nullable): looked at now and then
 * @error: return location for a %CORRIDOR_DATASET_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Looks for words in the texts of records: ids, titles, and the values of properties, numbers as they are written; not in
 * the names of members, nor in geometry. Records that come from the same bytes match or do not match together.
 *
 * Makes no phase. Neighbours are read together, so many places a call cost less than one each: some 0.5 µs a record of 200
 * bytes.
 *
 * Returns: whether all could be read; if not, @matches is not filled in
 */
gboolean       corridor_record_store_match     (CorridorRecordStore       *self,
                                                const CorridorRecordPlace *places,
                                                guint                      n_places,
                                                const CorridorKeywords    *words,
                                                gboolean                  *matches,
                                                GCancellable              *cancellable,
                                                GError                   **error);

G_END_DECLS
