/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"

G_BEGIN_DECLS

/**
 * CorridorRecordSearchNews:
 * @dataset: which of the datasets, from 0
 * @slots: (array length=n_slots): records of it that have the words and were not told of before, in order of the file
 * @n_slots: how many; no more than were asked for in all
 * @n_found: how many of it have the words so far, told of or not
 *
 * Called by corridor_record_search_async(), some ten times a second.
 */
typedef void (*CorridorRecordSearchNews) (guint        dataset,
                                          const guint *slots,
                                          guint        n_slots,
                                          guint        n_found,
                                          gpointer     user_data);

/**
 * corridor_record_search_async:
 * @datasets: (element-type CorridorDataset): where to look, one after the other
 * @words: what is looked for, see corridor_record_store_match()
 * @n_most: of how many records of each to tell; all are counted
 * @news: (scope notified): called in the caller's main context, not after @cancellable nor after @callback
 * @cancellable: (nullable): cancel it when other words are asked for
 * @callback: called when it is done
 * @user_data: for both
 *
 * Looks for words in records, in a thread of its own: see corridor_dataset_search() for what that costs. The caller's thread only
 * gets what has been found.
 */
void     corridor_record_search_async  (GPtrArray                *datasets,
                                        CorridorKeywords         *words,
                                        guint                     n_most,
                                        CorridorRecordSearchNews  news,
                                        GCancellable             *cancellable,
                                        GAsyncReadyCallback       callback,
                                        gpointer                  user_data);

/**
 * corridor_record_search_finish:
 * @result: what the callback got
 * @error: return location for a %CORRIDOR_DATASET_ERROR, the first of several, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether all datasets could be read; what was found in the others has been told
 */
gboolean corridor_record_search_finish (GAsyncResult             *result,
                                        GError                  **error);

G_END_DECLS
