/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timing.h"

#include <stdlib.h>
#include <time.h>

double
timing_get_own (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

gint64
timing_get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

void
timing_sort (double *times,
             guint   n)
{
  qsort (times, n, sizeof (double), compare_times);
}

double
timing_quantile (const double *times,
                 guint         n,
                 double        share)
{
  return times[(guint) (share * (n - 1))];
}
