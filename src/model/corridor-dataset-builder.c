/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-builder.h"

#include "corridor-record-columns-private.h"
#include "corridor-value-counter-private.h"

struct _CorridorDatasetBuilder
{
  CorridorRecordStore   *store; /* (owned) */
  char                  *title; /* (owned) */
  CorridorValueCounter  *values; /* (owned) */
  CorridorRecordColumns *dated; /* (owned) */
  CorridorRecordColumns *undated; /* (owned) */
};

CorridorDatasetBuilder *
corridor_dataset_builder_new (CorridorRecordStore *store,
                              const char          *title)
{
  CorridorDatasetBuilder *self;

  g_return_val_if_fail (CORRIDOR_IS_RECORD_STORE (store), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (CorridorDatasetBuilder, 1);
  self->store = g_object_ref (store);
  self->title = g_strdup (title);
  self->values = corridor_value_counter_new ();
  self->dated = corridor_record_columns_new ();
  self->undated = corridor_record_columns_new ();

  return self;
}

void
corridor_dataset_builder_free (CorridorDatasetBuilder *self)
{
  g_object_unref (self->store);
  g_free (self->title);
  corridor_value_counter_free (self->values);
  corridor_record_columns_free (self->dated);
  corridor_record_columns_free (self->undated);
  g_free (self);
}

void
corridor_dataset_builder_set_title (CorridorDatasetBuilder *self,
                                    const char             *title)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  g_free (self->title);
  self->title = g_strdup (title);
}

guint
corridor_dataset_builder_add_category (CorridorDatasetBuilder *self,
                                       const char             *value)
{
  g_return_val_if_fail (self != NULL, 0);

  return corridor_value_counter_add_value (self->values, value);
}

void
corridor_dataset_builder_add (CorridorDatasetBuilder *self,
                              const CorridorRecord   *record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (record != NULL);
  g_return_if_fail (!record->is_dated || record->start_earliest < record->end_latest);
  g_return_if_fail (corridor_dataset_builder_get_n_records (self) < CORRIDOR_DATASET_MAX_RECORDS);

  corridor_value_counter_count (self->values, record->category);
  corridor_record_columns_add (record->is_dated ? self->dated : self->undated, record);
}

guint
corridor_dataset_builder_get_n_records (CorridorDatasetBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return corridor_record_columns_get_n (self->dated) + corridor_record_columns_get_n (self->undated);
}

static CorridorDataset *
build (CorridorDatasetBuilder *self,
       gboolean                is_last)
{
  g_autofree guint *orders = NULL;
  g_autoptr(GPtrArray) categories = corridor_value_counter_to_categories (self->values, CORRIDOR_DATASET_MAX_CATEGORIES,
                                                                          &orders);
  CorridorDataset *undated = NULL;
  CorridorDatasetColumns columns;

  if (corridor_record_columns_get_n (self->undated) > 0)
    {
      corridor_record_columns_arrange (self->undated, orders, categories->len, is_last, &columns);
      undated = corridor_dataset_new (self->store, self->title, categories, &columns, NULL);
    }
  corridor_record_columns_arrange (self->dated, orders, categories->len, is_last, &columns);
  return corridor_dataset_new (self->store, self->title, categories, &columns, undated);
}

CorridorDataset *
corridor_dataset_builder_build (CorridorDatasetBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return build (self, FALSE);
}

CorridorDataset *
corridor_dataset_builder_finish (CorridorDatasetBuilder *self)
{
  CorridorDataset *dataset;

  g_return_val_if_fail (self != NULL, NULL);

  dataset = build (self, TRUE);
  corridor_dataset_builder_free (self);
  return dataset;
}
