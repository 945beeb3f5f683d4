/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * Whether the window keeps to its memory: the resident size while the slider is dragged and jumps and the map is panned and
 * zoomed in turns, with a layer beside the story, at the start (after a turn of each, when all caches have had their fill),
 * after a quarter, a half, three quarters and all of the time. "growth" is from the start to the end.
 *
 * "--seconds N" goes on for longer: 600 is a good look. "--points N" makes the layer bigger or smaller.
 */

#include <unistd.h>

#include "rig.h"

#define TURN 4.0 /* seconds of each script, in turn */

static int n_points = 100000;
static int n_seconds = 60;

static const GOptionEntry options[] = {
  { "points", 0, 0, G_OPTION_ARG_INT, &n_points, "so many points in the layer", "N" },
  { "seconds", 0, 0, G_OPTION_ARG_INT, &n_seconds, "go on for so long", "N" },
  { NULL }
};

static const RigStep scripts[] = { rig_drag_time, rig_pan_and_zoom, rig_jump_in_time, rig_pan, rig_zoom };

/* MB that are in memory, of those that the program has. */
static double
measure_resident (void)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) pages = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;

  pages = g_strsplit (text, " ", 3);
  return (double) g_ascii_strtoull (pages[1], NULL, 10) * (double) sysconf (_SC_PAGESIZE) / 1e6;
}

/* All scripts in turn until the time is over, but each once at least. */
static guint
play_until (Rig    *self,
            gint64  end)
{
  static guint turn;
  guint n_frames = 0;

  do
    {
      rig_play (self, scripts[turn++ % G_N_ELEMENTS (scripts)], TURN);
      n_frames += self->n_frames;
    }
  while (g_get_monotonic_time () < end);

  return n_frames;
}

static void
bench (Rig *self)
{
  static const char *const names[] = { "start_mb", "quarter_mb", "half_mb", "three_quarters_mb", "end_mb" };
  double sizes[G_N_ELEMENTS (names)];
  guint n_frames = 0;
  gint64 begin;

  rig_add_layer (self, (guint) n_points);
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    play_until (self, 0);

  begin = g_get_monotonic_time ();
  sizes[0] = measure_resident ();
  for (int i = 1; i < (int) G_N_ELEMENTS (names); i++)
    {
      n_frames += play_until (self, begin + n_seconds * G_USEC_PER_SEC / 4 * i);
      sizes[i] = measure_resident ();
    }

  g_print ("{\"benchmark\": \"memory\", \"points\": %d, \"seconds\": %d, \"frames\": %u", n_points, n_seconds, n_frames);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_print (", \"%s\": %.1f", names[i], sizes[i]);
  g_print (", \"growth_mb\": %.1f}\n", sizes[G_N_ELEMENTS (names) - 1] - sizes[0]);
}

int
main (int    argc,
      char **argv)
{
  return rig_run (argc, argv, options, bench);
}
