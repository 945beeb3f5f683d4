/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workload-records.h"

#include <math.h>

#include "record-maker.h"
#include "workload.h"

#define METRES_PER_DEGREE 111320.0

static CorridorDatasetBuilder *
begin (guint   n_categories,
       guint **categories)
{
  CorridorDatasetBuilder *builder = record_maker_builder ("Workload");

  *categories = g_new (guint, n_categories);
  for (guint i = 0; i < n_categories; i++)
    {
      g_autofree char *name = g_strdup_printf ("Kind %u", i + 1);

      (*categories)[i] = corridor_dataset_builder_add_category (builder, name);
    }

  return builder;
}

CorridorDataset *
workload_records_new (guint n,
                      guint n_categories)
{
  g_autofree guint *categories = NULL;
  CorridorDatasetBuilder *builder = begin (n_categories, &categories);
  Workload workload;

  workload_init (&workload);
  for (guint i = 0; i < n; i++)
    {
      WorkloadPoint point = workload_next (&workload);

      record_maker_add_point (builder, (CorridorPosition) { point.latitude, point.longitude }, point.begin, point.end,
                              categories[i % n_categories]);
    }

  return corridor_dataset_builder_finish (builder);
}

/* Half a side, degrees of latitude: any from 0.2 to 2 km, as good as random. */
static double
half_side (guint i)
{
  double share = (double) ((i * 2654435761u) >> 8) / (1 << 24);

  return (200 + 1800 * share) / 2 / METRES_PER_DEGREE;
}

CorridorDataset *
workload_shapes_new (guint n,
                     guint n_categories)
{
  g_autofree guint *categories = NULL;
  CorridorDatasetBuilder *builder = begin (n_categories, &categories);
  Workload workload;

  workload_init (&workload);
  for (guint i = 0; i < n; i++)
    {
      WorkloadPoint p = workload_next (&workload);
      double y = half_side (i);
      double x = y / cos (p.latitude * G_PI / 180);
      const CorridorPosition square[] = {
        { p.latitude - y, p.longitude - x }, { p.latitude - y, p.longitude + x }, { p.latitude + y, p.longitude + x },
        { p.latitude + y, p.longitude - x }, { p.latitude - y, p.longitude - x },
      };
      const CorridorPosition line[] = {
        { p.latitude - y, p.longitude - x }, { p.latitude, p.longitude + x / 2 }, { p.latitude + y, p.longitude + x },
      };

      record_maker_add_outline (builder, i % 2 == 0 ? CORRIDOR_GEOMETRY_AREAS : CORRIDOR_GEOMETRY_LINES,
                                i % 2 == 0 ? square : line, i % 2 == 0 ? G_N_ELEMENTS (square) : G_N_ELEMENTS (line),
                                p.begin, p.end, categories[i / 2 % n_categories]);
    }

  return corridor_dataset_builder_finish (builder);
}
