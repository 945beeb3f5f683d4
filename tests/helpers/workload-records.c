/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workload-records.h"

#include <math.h>

#include "dataset-maker.h"
#include "workload.h"

#define METRES_PER_DEGREE 111320.0

static void
begin (DatasetMaker  *maker,
       guint          n_categories,
       guint        **categories)
{
  dataset_maker_init (maker, "Workload");
  *categories = g_new (guint, n_categories);
  for (guint i = 0; i < n_categories; i++)
    {
      g_autofree char *name = g_strdup_printf ("Kind %u", i + 1);

      (*categories)[i] = corridor_dataset_builder_add_category (maker->builder, name);
    }
}

/* When the i-th record is. */
typedef CorridorSpan (*MakeSpan) (const WorkloadPoint *point,
                                  guint                i);

static CorridorDataset *
make_points (guint    n,
             guint    n_categories,
             MakeSpan make_span)
{
  g_autofree guint *categories = NULL;
  g_auto(DatasetMaker) maker = { NULL, };
  Workload workload;

  begin (&maker, n_categories, &categories);
  workload_init (&workload);
  for (guint i = 0; i < n; i++)
    {
      WorkloadPoint point = workload_next (&workload);
      CorridorSpan span = make_span (&point, i);

      dataset_maker_add_span (&maker, (CorridorPosition) { point.latitude, point.longitude }, &span, categories[i % n_categories]);
    }

  return dataset_maker_finish (&maker);
}

static CorridorSpan
make_exact (const WorkloadPoint *point,
            guint                i)
{
  return (CorridorSpan) { point->begin, point->begin, point->end, point->end };
}

static CorridorSpan
make_uncertain (const WorkloadPoint *point,
                guint                i)
{
  CorridorSpan span = make_exact (point, i);

  if (i % 3 < 2)
    span.start_latest += 30 * CORRIDOR_DAY;
  if (i % 3 == 1)
    span.end_earliest = point->begin + CORRIDOR_DAY;
  span.end_latest = MAX (i % 3 == 1 ? 0 : point->end, span.start_latest + CORRIDOR_DAY);
  return span;
}

CorridorDataset *
workload_records_new (guint n,
                      guint n_categories)
{
  return make_points (n, n_categories, make_exact);
}

CorridorDataset *
workload_uncertain_new (guint n,
                        guint n_categories)
{
  return make_points (n, n_categories, make_uncertain);
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
  g_auto(DatasetMaker) maker = { NULL, };
  Workload workload;

  begin (&maker, n_categories, &categories);
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

      dataset_maker_add_outline (&maker, i % 2 == 0 ? CORRIDOR_GEOMETRY_AREAS : CORRIDOR_GEOMETRY_LINES,
                                 i % 2 == 0 ? square : line, i % 2 == 0 ? G_N_ELEMENTS (square) : G_N_ELEMENTS (line),
                                 p.begin, p.end, categories[i / 2 % n_categories]);
    }

  return dataset_maker_finish (&maker);
}
