/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The dated points of the benchmarks: the same numbers as those on which other map viewers were measured, on any machine. Points
 * evenly spread over 2.2 by 1.6 degrees and 38 years, which last from a day to nine months.
 */

#define WORKLOAD_WEST    45.6
#define WORKLOAD_SOUTH   39.0
#define WORKLOAD_WIDTH   2.2 /* degrees */
#define WORKLOAD_HEIGHT  1.6
#define WORKLOAD_N_DAYS  13880
#define WORKLOAD_N_LENGTHS 278

typedef struct
{
  guint64 state;
} Workload;

typedef struct
{
  double longitude;
  double latitude;
  gint64 begin; /* seconds */
  gint64 end;   /* seconds, exclusive: the midnight after the last day */
} WorkloadPoint;

/**
 * workload_init:
 *
 * Starts with the first point.
 */
void          workload_init     (Workload *self);

/**
 * workload_next:
 *
 * Returns: the next point; there is no last one
 */
WorkloadPoint workload_next     (Workload *self);

/**
 * workload_day:
 * @day: from 0; the first day of the earliest point that there may be
 *
 * Returns: seconds, its midnight
 */
gint64        workload_day      (guint day);

G_END_DECLS
