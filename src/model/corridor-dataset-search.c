/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-search.h"

#include "corridor-dataset-private.h"
#include "corridor-place-order-private.h"

/* Records that the store is asked about together: some milliseconds. */
#define BATCH_LENGTH 4096

gboolean
corridor_dataset_search (CorridorDataset            *self,
                         CorridorKeywords           *words,
                         CorridorDatasetSearchFunc   func,
                         gpointer                    user_data,
                         GCancellable               *cancellable,
                         GError                    **error)
{
  g_autoptr(CorridorPlaceOrder) order = NULL;
  g_autofree CorridorRecordPlace *places = NULL;
  g_autofree gboolean *matches = NULL;
  const guint *slots;
  guint n;

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  order = corridor_place_order_new (self, cancellable);
  if (order == NULL)
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }

  places = g_new (CorridorRecordPlace, BATCH_LENGTH);
  matches = g_new (gboolean, BATCH_LENGTH);
  for (slots = corridor_place_order_next (order, BATCH_LENGTH, places, &n); n > 0;
       slots = corridor_place_order_next (order, BATCH_LENGTH, places, &n))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !corridor_record_store_match (corridor_dataset_get_store (self), places, n, words, matches, cancellable, error))
        return FALSE;
      func (slots, matches, n, user_data);
    }
  return TRUE;
}
