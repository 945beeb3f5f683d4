/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-certain.h"

#include "corridor-dataset-private.h"

static CorridorTimeIndex *
make_index (CorridorDataset *self)
{
  guint n = corridor_dataset_get_n_records (self);
  g_autofree gint64 *begins = g_new (gint64, n);
  g_autofree gint64 *ends = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    {
      CorridorSpan span = corridor_dataset_get_span (self, i);

      corridor_span_get_certain (&span, &begins[i], &ends[i]);
    }
  return corridor_time_index_redate (corridor_dataset_get_index (self), begins, ends);
}

CorridorDataset *
corridor_dataset_dup_certain (CorridorDataset *self)
{
  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);

  if (corridor_dataset_count_uncertain (self) == 0 || corridor_dataset_get_wide (self) != self)
    return g_object_ref (self);

  return corridor_dataset_new_certain (self, make_index (self));
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, corridor_dataset_dup_certain (source), g_object_unref);
}

void
corridor_dataset_dup_certain_async (CorridorDataset     *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CORRIDOR_IS_DATASET (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_dataset_dup_certain_async);
  g_task_run_in_thread (task, make_in_thread);
}

CorridorDataset *
corridor_dataset_dup_certain_finish (CorridorDataset  *self,
                                     GAsyncResult     *result,
                                     GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
