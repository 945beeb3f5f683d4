/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workload.h"

#define SECONDS_PER_DAY 86400
#define FIRST_DAY 6574 /* 1988-01-01, in days since 1970-01-01 */

/* A linear congruential generator with the multiplier of D. Knuth's MMIX; the upper 24 bits of its 64 are used. */
static double
next_fraction (Workload *self)
{
  self->state = self->state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);

  return (double) (self->state >> 40) / (1 << 24);
}

void
workload_init (Workload *self)
{
  self->state = 42;
}

gint64
workload_day (guint day)
{
  return ((gint64) FIRST_DAY + day) * SECONDS_PER_DAY;
}

WorkloadPoint
workload_next (Workload *self)
{
  WorkloadPoint point;
  guint first, length;

  point.longitude = WORKLOAD_WEST + WORKLOAD_WIDTH * next_fraction (self);
  point.latitude = WORKLOAD_SOUTH + WORKLOAD_HEIGHT * next_fraction (self);
  first = (guint) (WORKLOAD_N_DAYS * next_fraction (self));
  length = (guint) (WORKLOAD_N_LENGTHS * next_fraction (self));
  point.begin = workload_day (first);
  point.end = workload_day (first + length + 1);

  return point;
}
