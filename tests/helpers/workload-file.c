/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workload-file.h"

#include <glib/gstdio.h>
#include <stdio.h>

static const char *const names[] = { "plain", "one-spot", "one-second", "always", "bad", "cut" };

G_STATIC_ASSERT (G_N_ELEMENTS (names) == WORKLOAD_N_FILES);

const char *
workload_file_get_name (WorkloadFileKind kind)
{
  return names[kind];
}

static char *
dup_day (gint64 time)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (time);

  return g_date_time_format (date, "%Y-%m-%d");
}

static char *
dup_dates (WorkloadFileKind     kind,
           const WorkloadPoint *point)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (kind == WORKLOAD_FILE_ONE_SECOND)
    return g_strdup ("\"time\": \"2010-05-05T12:00:00Z\"");
  if (kind == WORKLOAD_FILE_ALWAYS)
    return g_strdup ("\"start\": \"1988-01-01\", \"end\": \"2025-12-31\"");

  start = dup_day (point->begin);
  end = dup_day (point->end - 1);
  return g_strdup_printf ("\"start\": \"%s\", \"end\": \"%s\"", start, end);
}

static void
write_feature (FILE                *stream,
               WorkloadFileKind     kind,
               guint                i,
               const WorkloadPoint *point,
               gboolean             cut)
{
  g_autofree char *dates = dup_dates (kind, point);

  fprintf (stream, "%s{\"type\": \"Feature\", \"id\": \"r%u\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [%.6f, %.6f]}, "
           "\"properties\": {\"name\": \"Record %u\", \"category\": \"c%u\", %s%s",
           i > 0 ? ",\n" : "", i, point->longitude, point->latitude, i, i % 5, dates, cut ? "" : "}}");
}

void
workload_file_write (WorkloadFileKind kind,
                     guint            n,
                     const char      *path)
{
  FILE *stream = g_fopen (path, "w");
  WorkloadPoint first = { 0 };
  Workload workload;

  g_assert_nonnull (stream);
  workload_init (&workload);
  fprintf (stream, "{\"type\": \"FeatureCollection\", \"features\": [\n");
  for (guint i = 0; i < n; i++)
    {
      WorkloadPoint point = workload_next (&workload);

      if (i == 0)
        first = point;
      if (kind == WORKLOAD_FILE_ONE_SPOT)
        {
          point.longitude = first.longitude;
          point.latitude = first.latitude;
        }
      if (kind == WORKLOAD_FILE_BAD)
        point.latitude += 90;
      write_feature (stream, kind, i, &point, kind == WORKLOAD_FILE_CUT && i == n - 1);
    }
  if (kind != WORKLOAD_FILE_CUT)
    fprintf (stream, "\n]}\n");
  g_assert_cmpint (fclose (stream), ==, 0);
}
