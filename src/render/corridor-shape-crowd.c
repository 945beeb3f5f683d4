/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-shape-crowd.h"

#include "corridor-cluster-layout.h"

#include <math.h>

/*
 * Shapes are drawn from 6 px on, or where that would be too much from 12, 24, …, 384 px. What is too much is estimated: of a
 * sample of the boxes, how much outline is seen together with one of them, on a day that it is there, in a picture of a usual
 * size. That depends on the records, the zoom and the width of the window of time: so what is a shape stays one while
 * the clock runs and while the map is dragged.
 */

#define N_SIZES 7
#define N_SAMPLES 4096
#define N_PROBES 64

/* The usual picture, px. */
#define WIDTH 1280.0
#define HEIGHT 800.0

/* px of outline that take as long as it takes to begin a shape. */
#define BEGINNING 120.0

/* Where most are there is about so many times of what a usual one is seen with: in the middle of what is evenly spread, too. */
#define CROWD 2.0

typedef struct
{
  CorridorTimeItem item;
  guint            n_sizes; /* for so many of the sizes it is a shape */
  double           outline; /* px */
} Sample;

static double
size_at (guint depth,
         guint i)
{
  return ldexp (CORRIDOR_SHAPE_MIN_SIZE / CORRIDOR_CLUSTER_MIN_CELL, (int) i - (int) depth);
}

/* About that of its box. */
static double
measure_outline (const CorridorUnitBox *box,
                 guint                  depth)
{
  double cells = ldexp (1, (int) depth);

  return BEGINNING + 2 * (box->max_x - box->min_x + box->max_y - box->min_y) * cells * CORRIDOR_CLUSTER_MIN_CELL;
}

static GArray *
take_samples (const CorridorTimeIndex *index,
              guint                    depth)
{
  guint n_boxes = corridor_time_index_get_n_boxes (index);
  guint n = MIN (n_boxes, N_SAMPLES);
  GArray *samples = g_array_sized_new (FALSE, FALSE, sizeof (Sample), n);

  for (guint i = 0; i < n; i++)
    {
      guint slot = corridor_time_index_get_box (index, (guint) ((guint64) i * n_boxes / n));
      Sample sample = { .item = corridor_time_index_get_item (index, slot) };

      sample.outline = measure_outline (&sample.item.box, depth);
      while (sample.n_sizes < N_SIZES && !corridor_time_index_is_below (index, slot, size_at (depth, sample.n_sizes)))
        sample.n_sizes++;
      g_array_append_val (samples, sample);
    }

  return samples;
}

/* Any time that the item is there. */
static gint64
time_of (const CorridorTimeItem *item)
{
  if (item->begin != CORRIDOR_TIME_MIN)
    return item->begin;

  return item->end != CORRIDOR_TIME_MAX ? item->end - 1 : 0;
}

static gboolean
is_there_with (const CorridorTimeItem *item,
               const CorridorTimeItem *probe,
               gint64                  window)
{
  gint64 begin = time_of (probe);

  return window == CORRIDOR_TIME_MAX || (item->end > begin && item->begin < begin + window);
}

/* What part of [min, max] is at most @reach from @middle. */
static double
share_within (double min,
              double max,
              double middle,
              double reach)
{
  double within = MIN (max, middle + reach) - MAX (min, middle - reach);

  return within < 0 ? 0 : max > min ? within / (max - min) : 1;
}

/* What part of an item is in the picture when @probe is in the middle. */
static double
share_seen (const CorridorTimeItem *item,
            const CorridorTimeItem *probe,
            guint                   depth)
{
  double px = ldexp (1 / CORRIDOR_CLUSTER_MIN_CELL, -(int) depth);

  return share_within (item->box.min_x, item->box.max_x, (probe->box.min_x + probe->box.max_x) / 2, WIDTH / 2 * px) *
         share_within (item->box.min_y, item->box.max_y, (probe->box.min_y + probe->box.max_y) / 2, HEIGHT / 2 * px);
}

/* Of the samples that are shapes at the @i-th size. */
static double
seen_with (const GArray *samples,
           const Sample *probe,
           guint         depth,
           gint64        window,
           guint         i)
{
  double outline = 0;

  for (guint j = 0; j < samples->len; j++)
    {
      const Sample *sample = &g_array_index (samples, Sample, j);

      if (sample != probe && sample->n_sizes > i && is_there_with (&sample->item, &probe->item, window))
        outline += sample->outline * share_seen (&sample->item, &probe->item, depth);
    }

  return outline;
}

/* What a usual one of them is seen with. */
static double
measure_usual (const GArray *samples,
               guint         n_shapes,
               guint         depth,
               gint64        window,
               guint         i)
{
  guint stride = MAX (n_shapes / N_PROBES, 1);
  guint n_before = 0, n_probes = 0;
  double outline = 0;

  for (guint j = 0; j < samples->len; j++)
    {
      const Sample *probe = &g_array_index (samples, Sample, j);

      if (probe->n_sizes <= i || n_before++ % stride != 0)
        continue;
      outline += seen_with (samples, probe, depth, window, i);
      n_probes++;
    }

  return outline / n_probes;
}

static gboolean
is_crowded (const GArray *samples,
            double        boxes_per_sample,
            guint         depth,
            gint64        window,
            guint         i)
{
  double outline = 0;
  guint n_shapes = 0;

  for (guint j = 0; j < samples->len; j++)
    {
      const Sample *sample = &g_array_index (samples, Sample, j);

      n_shapes += sample->n_sizes > i;
      outline += sample->n_sizes > i ? sample->outline : 0;
    }

  return outline * boxes_per_sample > CORRIDOR_SHAPE_MAX_OUTLINE &&
         CROWD * measure_usual (samples, n_shapes, depth, window, i) * boxes_per_sample > CORRIDOR_SHAPE_MAX_OUTLINE;
}

double
corridor_shape_crowd_measure (CorridorShapeCrowd       *self,
                              const CorridorTimeIndex  *index,
                              const CorridorTimeFilter *filter,
                              guint                     depth)
{
  gint64 window = filter->begin == CORRIDOR_TIME_MIN ? CORRIDOR_TIME_MAX : filter->end - filter->begin;
  guint n_boxes = corridor_time_index_get_n_boxes (index);
  g_autoptr(GArray) samples = NULL;
  guint i = 0;

  if (self->index == index && self->depth == depth && self->window == window)
    return self->min_size;

  samples = take_samples (index, depth);
  while (i + 1 < N_SIZES && is_crowded (samples, (double) n_boxes / MAX (samples->len, 1), depth, window, i))
    i++;
  *self = (CorridorShapeCrowd) { index, depth, window, size_at (depth, i) };

  return self->min_size;
}
