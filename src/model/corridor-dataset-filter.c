/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-filter.h"

#include "corridor-dataset-private.h"
#include "corridor-dataset-search.h"
#include "corridor-record-columns-private.h"

/* Records that are copied together: some milliseconds. */
#define BATCH_LENGTH 4096

#define PROGRESS_INTERVAL (100 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  CorridorKeywords             *words; /* (unowned) */
  CorridorDatasetFilterProgress progress; /* (nullable) */
  gpointer                      user_data;
  GCancellable                 *cancellable; /* (unowned) (nullable) */
  guint8                       *is_found; /* (unowned) for each slot of the dataset at hand */
  guint64                       n_done;
  guint64                       n_all;
  gint64                        told;
} Filter;

static guint
count_records (CorridorDataset *dataset)
{
  return dataset != NULL ? corridor_dataset_get_n_records (dataset) : 0;
}

static void
tell_progress (Filter *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->progress == NULL || now - self->told < PROGRESS_INTERVAL)
    return;

  self->told = now;
  self->progress ((double) self->n_done / (double) self->n_all, self->user_data);
}

static void
on_batch (const guint    *slots,
          const gboolean *matches,
          guint           n,
          gpointer        user_data)
{
  Filter *self = user_data;

  for (guint i = 0; i < n; i++)
    self->is_found[slots[i]] = (guint8) matches[i];
  self->n_done += n;
  tell_progress (self);
}

/* Returns: (transfer full) (nullable) (element-type guint): the slots, in order */
static GArray *
find_slots (Filter           *self,
            CorridorDataset  *dataset,
            GError          **error)
{
  g_autofree guint8 *is_found = g_malloc0 (MAX (1, corridor_dataset_get_n_records (dataset)));
  GArray *slots;

  self->is_found = is_found;
  if (!corridor_dataset_search (dataset, self->words, on_batch, self, self->cancellable, error))
    return NULL;

  slots = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < corridor_dataset_get_n_records (dataset); i++)
    if (is_found[i] != 0)
      g_array_append_val (slots, i);
  return slots;
}

/*
 * The slots are in the index's order already, and so stay as they are. To make an index takes memory, and cannot be stopped:
 * somebody who types must not set off one for every letter, so there is only one at a time.
 */
static CorridorDataset *
make_part (Filter           *self,
           CorridorDataset  *whole,
           GArray           *slots,
           CorridorDataset  *undated,
           GError          **error)
{
  static GMutex lock;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&lock);
  guint n_categories = corridor_dataset_get_categories (whole)->len;
  CorridorRecordColumns *records = corridor_record_columns_new ();
  g_autofree guint *orders = g_new (guint, n_categories);
  CorridorDataset *part = NULL;
  CorridorDatasetColumns columns;

  for (guint i = 0; i < n_categories; i++)
    orders[i] = i;
  for (guint i = 0; i < slots->len && (i % BATCH_LENGTH != 0 || !g_cancellable_is_cancelled (self->cancellable)); i++)
    {
      CorridorRecord record = corridor_dataset_get_record (whole, g_array_index (slots, guint, i));

      corridor_record_columns_add (records, &record);
    }
  if (!g_cancellable_set_error_if_cancelled (self->cancellable, error))
    {
      corridor_record_columns_arrange (records, orders, n_categories, TRUE, &columns);
      part = corridor_dataset_new_part (whole, (const guint *) (gpointer) slots->data, &columns,
                                        undated != NULL ? g_object_ref (undated) : NULL);
    }
  corridor_record_columns_free (records);
  return part;
}

static CorridorDataset *
filter (Filter           *self,
        CorridorDataset  *whole,
        GError          **error)
{
  CorridorDataset *whole_undated = corridor_dataset_get_undated (whole);
  g_autoptr(CorridorDataset) undated = NULL;
  g_autoptr(GArray) slots = find_slots (self, whole, error);
  g_autoptr(GArray) undated_slots = NULL;

  if (slots == NULL)
    return NULL;

  if (whole_undated != NULL)
    {
      undated_slots = find_slots (self, whole_undated, error);
      if (undated_slots == NULL)
        return NULL;
      if (undated_slots->len > 0)
        undated = make_part (self, whole_undated, undated_slots, NULL, error);
      if (undated == NULL && undated_slots->len > 0)
        return NULL;
    }
  return make_part (self, whole, slots, undated, error);
}

CorridorDataset *
corridor_dataset_filter (CorridorDataset                *self,
                         CorridorKeywords               *words,
                         CorridorDatasetFilterProgress   progress,
                         gpointer                        user_data,
                         GCancellable                   *cancellable,
                         GError                        **error)
{
  Filter state = { words, progress, user_data, cancellable, .told = g_get_monotonic_time () };

  g_return_val_if_fail (CORRIDOR_IS_DATASET (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  state.n_all = (guint64) count_records (self) + count_records (corridor_dataset_get_undated (self));
  return filter (&state, self, error);
}
