/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-store.h"

G_DEFINE_QUARK (corridor-dataset-error-quark, corridor_dataset_error)

G_DEFINE_INTERFACE (CorridorRecordStore, corridor_record_store, G_TYPE_OBJECT)

static void
corridor_record_store_default_init (CorridorRecordStoreInterface *iface)
{
}

CorridorPhase *
corridor_record_store_dup_phase (CorridorRecordStore        *self,
                                 const CorridorRecordPlace  *place,
                                 CorridorCategory           *category,
                                 GError                    **error)
{
  g_return_val_if_fail (CORRIDOR_IS_RECORD_STORE (self), NULL);
  g_return_val_if_fail (place != NULL, NULL);
  g_return_val_if_fail (category != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return CORRIDOR_RECORD_STORE_GET_IFACE (self)->dup_phase (self, place, category, error);
}

gboolean
corridor_record_store_match (CorridorRecordStore        *self,
                             const CorridorRecordPlace  *places,
                             guint                       n_places,
                             const CorridorKeywords     *words,
                             gboolean                   *matches,
                             GCancellable               *cancellable,
                             GError                    **error)
{
  g_return_val_if_fail (CORRIDOR_IS_RECORD_STORE (self), FALSE);
  g_return_val_if_fail (places != NULL || n_places == 0, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (matches != NULL || n_places == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return CORRIDOR_RECORD_STORE_GET_IFACE (self)->match (self, places, n_places, words, matches, cancellable, error);
}
