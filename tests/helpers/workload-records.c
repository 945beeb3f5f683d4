/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workload-records.h"

#include "record-maker.h"
#include "workload.h"

CorridorDataset *
workload_records_new (guint n,
                      guint n_categories)
{
  CorridorDatasetBuilder *builder = record_maker_builder ("Workload");
  g_autofree guint *categories = g_new (guint, n_categories);
  Workload workload;

  for (guint i = 0; i < n_categories; i++)
    {
      g_autofree char *name = g_strdup_printf ("Kind %u", i + 1);

      categories[i] = corridor_dataset_builder_add_category (builder, name);
    }
  workload_init (&workload);
  for (guint i = 0; i < n; i++)
    {
      WorkloadPoint point = workload_next (&workload);

      record_maker_add_point (builder, (CorridorPosition) { point.latitude, point.longitude }, point.begin, point.end,
                              categories[i % n_categories]);
    }

  return corridor_dataset_builder_finish (builder);
}
