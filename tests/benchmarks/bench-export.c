/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"


#include "bundled-basemap.h"
#include "bundled-story.h"
#include "corridor-export.h"
#include "timing.h"
#include "workload-records.h"

/*
 * Pictures of the bundled story on a day with much of what it is about, alone and with 10,000 records as a layer. Each is made
 * from nothing, as the command line does it: no text is laid out and no font loaded for the first. The times are those of this
 * thread, so what else runs on the machine does not count.
 */

#define N_TIMES 5
#define N_RECORDS 10000
#define DAY "2022-12-20"

typedef struct
{
  const char          *name;
  CorridorExportFormat format;
  double               width; /* px */
  double               height;
  double               scale;
} Picture;

static const Picture pictures[] = {
  { "png-1920x1080", CORRIDOR_EXPORT_PNG, 1280, 720, 1.5 },
  { "png-3840x2160", CORRIDOR_EXPORT_PNG, 1280, 720, 3 },
  { "png-3840x2160-fine", CORRIDOR_EXPORT_PNG, 3840, 2160, 1 },
  { "svg-1920x1080", CORRIDOR_EXPORT_SVG, 1920, 1080, 1 },
  { "pdf-a4", CORRIDOR_EXPORT_PDF, 1122.52, 793.7, 1 },
  { "pdf-1920x1080", CORRIDOR_EXPORT_PDF, 1920, 1080, 1 },
};

static void
measure (CorridorScene *scene,
         const Picture *picture)
{
  CorridorExportOptions options = CORRIDOR_EXPORT_OPTIONS_INIT;
  double times[N_TIMES];
  gsize size = 0;

  options.scale = picture->scale;
  scene->viewport = corridor_viewport_fit (corridor_story_get_view (scene->story), picture->width, picture->height, 12);
  for (guint i = 0; i < N_TIMES; i++)
    {
      double start = timing_get_own ();
      g_autoptr(GBytes) bytes = corridor_export_to_bytes (scene, picture->format, &options, NULL, NULL);

      times[i] = timing_get_own () - start;
      size = g_bytes_get_size (bytes);
    }

  timing_sort (times, N_TIMES);
  g_print ("{\"benchmark\": \"export\", \"picture\": \"%s\", \"records\": %u, \"n\": %d, \"p50_ms\": %.1f, \"max_ms\": %.1f, "
           "\"kB\": %.0f}\n", picture->name, scene->n_layers * N_RECORDS, N_TIMES,
           timing_quantile (times, N_TIMES, 0.5), timing_quantile (times, N_TIMES, 1),
           (double) size / 1e3);
}

int
main (void)
{
  g_autoptr(CorridorStory) story = bundled_story_read ();
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(CorridorDataset) dataset = workload_records_new (N_RECORDS, 3);
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  CorridorScene scene = { .story = story, .basemap = basemap, .language = "en" };
  CorridorLayerView layer = { .dataset = dataset, .filter = { G_MININT64, G_MAXINT64, NULL } };
  CorridorDate date;

  g_assert_true (corridor_date_parse (DAY, &date, NULL));
  scene.query.now = date.begin;
  corridor_story_query (story, &scene.query, hits);
  scene.hits = (const CorridorHit *) (gpointer) hits->data;
  scene.n_hits = hits->len;
  scene.layers = &layer;

  for (scene.n_layers = 0; scene.n_layers < 2; scene.n_layers++)
    for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
      measure (&scene, &pictures[i]);

  return 0;
}
