/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"

G_BEGIN_DECLS

/**
 * CorridorDatasetSearchFunc:
 * @slots: (array length=n): records, in order of the file
 * @matches: (array length=n): for each whether it has all of the words
 * @n: how many
 *
 * Called by corridor_dataset_search(), for some milliseconds' worth of records at a time.
 */
typedef void (*CorridorDatasetSearchFunc) (const guint    *slots,
                                           const gboolean *matches,
                                           guint           n,
                                           gpointer        user_data);

/**
 * corridor_dataset_search:
 * @self: a dataset; those without a date are one of their own, see corridor_dataset_get_undated()
 * @words: what is looked for, see corridor_record_store_match()
 * @func: (scope call): is told of every record, once
 * @user_data: for @func
 * @cancellable: (nullable): looked at every few milliseconds
 * @error: return location for a %CORRIDOR_DATASET_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Looks for words in the records where they are, in the file, from its beginning to its end: about half a second for a million
 * records of 200 bytes. Takes 4 bytes a record while it lasts. Blocks; any thread may call it.
 *
 * Returns: whether all could be read
 */
gboolean corridor_dataset_search (CorridorDataset            *self,
                                  CorridorKeywords           *words,
                                  CorridorDatasetSearchFunc   func,
                                  gpointer                    user_data,
                                  GCancellable               *cancellable,
                                  GError                    **error);

G_END_DECLS
