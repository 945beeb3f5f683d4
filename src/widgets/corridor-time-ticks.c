/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-ticks.h"

typedef struct
{
  CorridorPrecision unit;
  int               n;
  gint64            seconds; /* about */
  double            room; /* px that a label of it needs */
} TickStep;

#define MONTH (30 * CORRIDOR_DAY)
#define YEAR  (365 * CORRIDOR_DAY)

/* From fine to coarse. */
static const TickStep tick_steps[] = {
  { CORRIDOR_PRECISION_MINUTE, 15, 15 * CORRIDOR_MINUTE, 64 },
  { CORRIDOR_PRECISION_HOUR, 1, CORRIDOR_HOUR, 64 },
  { CORRIDOR_PRECISION_HOUR, 3, 3 * CORRIDOR_HOUR, 64 },
  { CORRIDOR_PRECISION_HOUR, 6, 6 * CORRIDOR_HOUR, 64 },
  { CORRIDOR_PRECISION_DAY, 1, CORRIDOR_DAY, 64 },
  { CORRIDOR_PRECISION_DAY, 7, 7 * CORRIDOR_DAY, 64 },
  { CORRIDOR_PRECISION_MONTH, 1, MONTH, 64 },
  { CORRIDOR_PRECISION_MONTH, 3, 3 * MONTH, 64 },
  { CORRIDOR_PRECISION_MONTH, 6, 6 * MONTH, 64 },
  { CORRIDOR_PRECISION_YEAR, 1, YEAR, 44 },
  { CORRIDOR_PRECISION_YEAR, 2, 2 * YEAR, 44 },
  { CORRIDOR_PRECISION_YEAR, 5, 5 * YEAR, 44 },
  { CORRIDOR_PRECISION_YEAR, 10, 10 * YEAR, 44 },
  { CORRIDOR_PRECISION_YEAR, 20, 20 * YEAR, 44 },
  { CORRIDOR_PRECISION_YEAR, 50, 50 * YEAR, 44 },
  { CORRIDOR_PRECISION_YEAR, 100, 100 * YEAR, 44 },
};

/* Likewise, but a bin needs as much room as the caller says. */
static const TickStep bin_steps[] = {
  { CORRIDOR_PRECISION_DAY, 1, CORRIDOR_DAY, 1 },
  { CORRIDOR_PRECISION_DAY, 7, 7 * CORRIDOR_DAY, 1 },
  { CORRIDOR_PRECISION_MONTH, 1, MONTH, 1 },
  { CORRIDOR_PRECISION_MONTH, 2, 2 * MONTH, 1 },
  { CORRIDOR_PRECISION_MONTH, 3, 3 * MONTH, 1 },
  { CORRIDOR_PRECISION_MONTH, 6, 6 * MONTH, 1 },
  { CORRIDOR_PRECISION_YEAR, 1, YEAR, 1 },
  { CORRIDOR_PRECISION_YEAR, 2, 2 * YEAR, 1 },
  { CORRIDOR_PRECISION_YEAR, 5, 5 * YEAR, 1 },
  { CORRIDOR_PRECISION_YEAR, 10, 10 * YEAR, 1 },
  { CORRIDOR_PRECISION_YEAR, 100, 100 * YEAR, 1 },
};

/* The coarsest one where none has room. */
static const TickStep *
choose_step (const TickStep *steps,
             gsize           n_steps,
             gint64          length,
             double          width)
{
  for (gsize i = 0; i < n_steps; i++)
    if (width * (double) steps[i].seconds / (double) length >= steps[i].room)
      return &steps[i];

  return &steps[n_steps - 1];
}

static gint64
floor_to_monday (gint64 time)
{
  gint64 day = corridor_calendar_floor_day (time);
  gint64 since_monday = (day / CORRIDOR_DAY + 3) % 7; /* 1970 began on a Thursday */

  return day - (since_monday + 7) % 7 * CORRIDOR_DAY;
}

/* Hours and their quarters count from midnight. */
static gint64
floor_to_seconds (gint64 time,
                  gint64 seconds)
{
  gint64 midnight = corridor_calendar_floor_day (time);

  return midnight + (time - midnight) / seconds * seconds;
}

/* Years count from 0, so that a step of ten ends in 0; months count from January, and weeks from Monday. */
static gint64
floor_to_step (gint64          time,
               const TickStep *step)
{
  CorridorCivil civil = corridor_calendar_to_civil (time);

  if (step->unit < CORRIDOR_PRECISION_DAY)
    return floor_to_seconds (time, step->seconds);
  if (step->unit == CORRIDOR_PRECISION_DAY)
    return step->n == 7 ? floor_to_monday (time) : corridor_calendar_floor_day (time);
  if (step->unit == CORRIDOR_PRECISION_MONTH)
    return corridor_calendar_from_civil ((CorridorCivil) { civil.year, civil.month - (civil.month - 1) % step->n, 1 });

  return corridor_calendar_from_civil ((CorridorCivil) { civil.year - ((civil.year % step->n) + step->n) % step->n, 1, 1 });
}

CorridorPrecision
corridor_time_ticks (gint64  begin,
                     gint64  end,
                     double  width,
                     GArray *ticks)
{
  const TickStep *step;

  g_return_val_if_fail (begin < end, CORRIDOR_PRECISION_YEAR);
  g_return_val_if_fail (ticks != NULL, CORRIDOR_PRECISION_YEAR);

  g_array_set_size (ticks, 0);
  step = choose_step (tick_steps, G_N_ELEMENTS (tick_steps), end - begin, width);
  for (gint64 tick = floor_to_step (begin, step); tick < end; tick = corridor_calendar_add (tick, step->n, step->unit))
    if (tick >= begin)
      g_array_append_val (ticks, tick);

  if (ticks->len > 1 && width * (double) step->seconds / (double) (end - begin) < step->room)
    g_array_set_size (ticks, 1);
  return step->unit;
}

/* Whether something longer begins at @time, which is worth saying: a day among hours, a year among months and days. */
static gboolean
begins_longer_unit (gint64            time,
                    CorridorPrecision precision)
{
  CorridorCivil civil = corridor_calendar_to_civil (time);

  return precision < CORRIDOR_PRECISION_DAY ? time == corridor_calendar_floor_day (time)
                                            : civil.month == 1 && civil.day <= 7; /* a week of it begins so late at the latest */
}

char *
corridor_time_tick_to_words (GArray           *ticks,
                             guint             i,
                             CorridorPrecision precision)
{
  gint64 time;

  g_return_val_if_fail (ticks != NULL && i < ticks->len, NULL);

  time = g_array_index (ticks, gint64, i);
  if (i == 0)
    return corridor_calendar_format_short (time, precision);
  if (begins_longer_unit (time, precision))
    return precision < CORRIDOR_PRECISION_DAY ? corridor_calendar_format_part (time, CORRIDOR_PRECISION_DAY)
                                              : corridor_calendar_format_short (time, precision);

  return corridor_calendar_format_part (time, precision);
}

CorridorPrecision
corridor_time_bins (gint64  begin,
                    gint64  end,
                    double  width,
                    double  least,
                    GArray *edges)
{
  const TickStep *step;

  g_return_val_if_fail (begin < end, CORRIDOR_PRECISION_YEAR);
  g_return_val_if_fail (least > 0, CORRIDOR_PRECISION_YEAR);
  g_return_val_if_fail (edges != NULL, CORRIDOR_PRECISION_YEAR);

  g_array_set_size (edges, 0);
  step = choose_step (bin_steps, G_N_ELEMENTS (bin_steps), end - begin, width / least);
  for (gint64 edge = floor_to_step (begin, step); edge < end; edge = corridor_calendar_add (edge, step->n, step->unit))
    {
      gint64 inside = MAX (edge, begin);

      g_array_append_val (edges, inside);
    }

  g_array_append_val (edges, end);
  return step->unit;
}
