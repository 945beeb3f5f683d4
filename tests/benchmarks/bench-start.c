/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <signal.h>

#include "ui-display.h"

/*
 * Starts the program again and again and watches the screen, as its user does: the first complete frame is the first
 * picture on the screen that is the same as the one it comes to rest at. What the program says of itself does not count.
 */

#define N_RUNS 10
/* The picture is at rest when nothing changed for so long. */
#define REST G_USEC_PER_SEC
#define PATIENCE (30 * G_USEC_PER_SEC)

typedef struct
{
  gint64 time; /* microseconds from the start */
  guint  hash; /* of the pixels */
} Look;

/* Looks until the screen differs from the empty one and has been at rest. (transfer full) (element-type Look) */
static GArray *
watch (Display *display,
       guint    empty,
       gint64   start)
{
  GArray *looks = g_array_new (FALSE, FALSE, sizeof (Look));
  gint64 changed = start;
  guint last = empty;

  while (last == empty || g_get_monotonic_time () - changed < REST)
    {
      Look look = { .hash = ui_display_hash (display) };

      look.time = g_get_monotonic_time () - start;
      if (look.hash != last)
        changed = start + look.time;
      last = look.hash;
      g_array_append_val (looks, look);
      g_assert_cmpint (look.time, <, PATIENCE);
    }
  return looks;
}

static double
first_complete_frame (GArray *looks)
{
  guint final = g_array_index (looks, Look, looks->len - 1).hash;

  for (guint i = 0; i < looks->len; i++)
    if (g_array_index (looks, Look, i).hash == final)
      return (double) g_array_index (looks, Look, i).time / 1000.0;
  g_assert_not_reached ();
}

/* The value in KiB of a line "NAME:   123 kB" of a file of the process. */
static double
read_kib (const char *pid,
          const char *file,
          const char *name)
{
  g_autofree char *path = g_build_filename ("/proc", pid, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  const char *line;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  line = strstr (text, name);
  g_assert_nonnull (line);
  return (double) g_ascii_strtoll (line + strlen (name), NULL, 10);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
percentile (GArray *values,
            double  part)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) (part * (values->len - 1) + 0.5));
}

static void
run_once (Display    *display,
          const char *program,
          GArray     *frames,
          GArray     *resident,
          GArray     *own)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GArray) looks = NULL;
  guint empty = ui_display_hash (display);
  gint64 start = g_get_monotonic_time ();
  double value;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, NULL);
  g_assert_no_error (error);
  looks = watch (display, empty, start);

  value = first_complete_frame (looks);
  g_array_append_val (frames, value);
  value = read_kib (g_subprocess_get_identifier (process), "status", "VmRSS:");
  g_array_append_val (resident, value);
  value = read_kib (g_subprocess_get_identifier (process), "smaps_rollup", "Pss:");
  g_array_append_val (own, value);

  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_wait (process, NULL, NULL);
  while (ui_display_hash (display) != empty)
    g_usleep (10000);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) resident = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) own = g_array_new (FALSE, FALSE, sizeof (double));
  Display *display = XOpenDisplay (NULL);

  g_assert_cmpint (argc, ==, 2);
  g_assert_nonnull (display);
  for (guint i = 0; i < N_RUNS; i++)
    run_once (display, argv[1], frames, resident, own);
  g_print ("{\"benchmark\": \"start\", \"runs\": %u, \"first_complete_frame_ms\": {\"p50\": %.0f, \"p95\": %.0f}, "
           "\"resident_kib\": %.0f, \"proportional_kib\": %.0f}\n",
           N_RUNS, percentile (frames, 0.5), percentile (frames, 0.95), percentile (resident, 0.5), percentile (own, 0.5));
  XCloseDisplay (display);
  return 0;
}
