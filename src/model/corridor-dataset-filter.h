/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"

G_BEGIN_DECLS

/**
 * CorridorDatasetFilterProgress:
 * @fraction: of the records, those that have been looked at: 0 to 1
 */
typedef void (*CorridorDatasetFilterProgress) (double   fraction,
                                               gpointer user_data);

/**
 * corridor_dataset_filter:
 * @self: a dataset
 * @words: what is looked for
 * @progress: (nullable) (scope call): called some ten times a second
 * @user_data: for @progress
 * @cancellable: (nullable): looked at every few milliseconds, except while the index is built in the end, one at a time for
 *   all threads: 0.4 µs a record found
 * @error: return location for a %CORRIDOR_DATASET_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Makes a dataset of the records that have all of the words, see corridor_record_store_match(), with those without a date
 * as its undated. Title, categories and outlines are those of @self, so that nothing changes its look, and a phase that is
 * alive is the same one in both: corridor_dataset_find_slot() finds it here too.
 *
 * Reads the file from its beginning to its end: about a second for a million records. Beside what it makes it takes 5 bytes
 * a record of @self while it lasts.
 *
 * Returns: (transfer full) (nullable): the records found, which may be none
 */
CorridorDataset *corridor_dataset_filter        (CorridorDataset                *self,
                                                 CorridorKeywords               *words,
                                                 CorridorDatasetFilterProgress   progress,
                                                 gpointer                        user_data,
                                                 GCancellable                   *cancellable,
                                                 GError                        **error);

/**
 * corridor_dataset_filter_async:
 * @progress: (nullable) (scope notified): called in the caller's main context, not after @cancellable nor after @callback
 * @callback: called when it is done
 * @user_data: for both
 *
 * The same in a thread of its own.
 */
void             corridor_dataset_filter_async  (CorridorDataset                *self,
                                                 CorridorKeywords               *words,
                                                 CorridorDatasetFilterProgress   progress,
                                                 GCancellable                   *cancellable,
                                                 GAsyncReadyCallback             callback,
                                                 gpointer                        user_data);

/**
 * corridor_dataset_filter_finish:
 * @self: a dataset
 *
 * Returns: (transfer full) (nullable): the records that have the words, as a dataset, or %NULL with @error set
 */
CorridorDataset *corridor_dataset_filter_finish (CorridorDataset                *self,
                                                 GAsyncResult                   *result,
                                                 GError                        **error);

G_END_DECLS
