/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"

G_BEGIN_DECLS

/*
 * What is certain of a dataset: the same records in the same slots, with an index in which each is active in the times in which it
 * is certain, see corridor_span_certainty(). So whoever draws, lists or counts the one draws, lists or counts the other.
 *
 * A record of which only the month is known has no moment at which it is certain, and is active in no day; but in a window that
 * holds the month, and from its end on in all time up to a day. Records without a date are shown at any time, and are not
 * touched.
 */

/**
 * corridor_dataset_count_uncertain:
 * @self: a dataset
 *
 * Returns: how many of its dated records have a start or an end that is not known exactly; with none it is certain as it is
 */
guint            corridor_dataset_count_uncertain (CorridorDataset *self);

/**
 * corridor_dataset_dup_certain:
 * @self: a dataset
 *
 * Makes the dataset of what is certain: about 0.2 µs a record, and some 15 bytes a record beside @self, which it keeps. May
 * run in any thread.
 *
 * Returns: (transfer full): what is certain of @self; @self where all is, or where it has been made by this already
 */
CorridorDataset *corridor_dataset_dup_certain     (CorridorDataset *self);

/**
 * corridor_dataset_dup_certain_async:
 * @self: a dataset
 * @cancellable: (nullable): the callback then gets an error; the work goes on to its end
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * The same in a thread of its own.
 */
void             corridor_dataset_dup_certain_async  (CorridorDataset      *self,
                                                      GCancellable         *cancellable,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);

/**
 * corridor_dataset_dup_certain_finish:
 * @self: a dataset
 * @result: of the callback
 * @error: return location for a %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what is certain of @self, or %NULL with @error set
 */
CorridorDataset *corridor_dataset_dup_certain_finish (CorridorDataset      *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

/**
 * corridor_dataset_get_wide:
 * @self: a dataset, perhaps of what is certain
 *
 * Returns: (transfer none): the one of which it is that, in which records are active as soon as they are possible; else @self
 */
CorridorDataset *corridor_dataset_get_wide        (CorridorDataset *self);

G_END_DECLS
