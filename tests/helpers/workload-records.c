/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workload-records.h"

#include "dataset-maker.h"
#include "workload.h"

CorridorDataset *
workload_records_new (guint n,
                      guint n_categories)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autofree guint *categories = g_new (guint, n_categories);
  Workload workload;

  dataset_maker_init (&maker, "Workload");
  for (guint i = 0; i < n_categories; i++)
    {
      g_autofree char *name = g_strdup_printf ("Kind %u", i + 1);

      categories[i] = corridor_dataset_builder_add_category (maker.builder, name);
    }
  workload_init (&workload);
  for (guint i = 0; i < n; i++)
    {
      WorkloadPoint point = workload_next (&workload);

      dataset_maker_add_point (&maker, (CorridorPosition) { point.latitude, point.longitude }, point.begin, point.end,
                               categories[i % n_categories]);
    }

  return dataset_maker_finish (&maker);
}
