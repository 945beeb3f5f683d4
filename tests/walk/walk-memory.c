/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-compare.h"
#include "corridor-session-play.h"
#include "corridor-session-tour.h"
#include "walk.h"

#include <malloc.h>
#include <unistd.h>

/*
 * Whether the window keeps to its memory. In the first looks caches are still filling, and later what is in use is between 49 and
 * 65 MB from look to look: so the mean of a third of the looks is compared with that of another, which has been 7 % more by chance.
 * GROWTH is some 12 MB in use in 12,000 steps, 1 kB a step: whatever keeps a row of the list, a layout of text or a view of the data
 * a step takes more.
 */

#define MEGABYTE 1e6
#define N_WARM   2 /* looks */
#define N_LOOKS  9 /* after those, that tell */
#define GROWTH   1.2

/* What this process has of the machine's memory. */
static double
get_resident (void)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) fields = NULL;

  g_file_get_contents ("/proc/self/statm", &text, NULL, NULL);
  fields = g_strsplit (text, " ", 3);
  return (double) g_ascii_strtoull (fields[1], NULL, 10) * (double) sysconf (_SC_PAGESIZE) / MEGABYTE;
}

/* What it has asked for and not given back. */
static double
get_in_use (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) (info.uordblks + info.hblkhd) / MEGABYTE;
}

static void
go_home (Walk *self)
{
  GListModel *layers = corridor_session_get_layers (self->session);
  GtkWidget *window = GTK_WIDGET (self->window);

  corridor_session_set_playing (self->session, FALSE);
  corridor_session_set_tour (self->session, NULL);
  corridor_session_set_comparing (self->session, FALSE);
  corridor_session_clear_filter (self->session);
  corridor_session_set_selected (self->session, NULL);
  while (g_list_model_get_n_items (layers) > 0)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, 0);

      corridor_session_remove_layer (self->session, layer);
    }
  gtk_window_set_default_size (GTK_WINDOW (window), WALK_WIDTH, WALK_HEIGHT);
  gtk_widget_activate_action (window, "win.whole-region", NULL);
  gtk_widget_activate_action (window, "win.whole-axis", NULL);
  gtk_widget_activate_action (window, "win.first-day", NULL);
  walk_settle (self);
}

void
walk_measure_memory (Walk *self)
{
  WalkMemory memory;

  go_home (self);
  malloc_trim (0);
  memory = (WalkMemory) { get_resident (), get_in_use () };
  g_array_append_val (self->memory, memory);
  g_test_message ("after %u steps: %.1f MB resident, %.1f MB in use", self->n_steps, memory.resident, memory.in_use);
}

static WalkMemory
get_mean (Walk  *self,
          guint  begin,
          guint  n)
{
  WalkMemory mean = { 0, 0 };

  for (guint i = begin; i < begin + n; i++)
    {
      const WalkMemory *memory = &g_array_index (self->memory, WalkMemory, i);

      mean.resident += memory->resident / n;
      mean.in_use += memory->in_use / n;
    }

  return mean;
}

void
walk_check_memory (Walk *self)
{
  guint n_looks = self->memory->len;
  guint third = (n_looks - MIN (n_looks, N_WARM)) / 3;
  WalkMemory first, last;

  if (n_looks < N_WARM + N_LOOKS)
    return;

  first = get_mean (self, N_WARM, third);
  last = get_mean (self, n_looks - third, third);
  g_test_message ("from %.1f MB resident to %.1f, from %.1f MB in use to %.1f", first.resident, last.resident, first.in_use, last.in_use);
  g_assert_cmpfloat (last.resident, <, first.resident * GROWTH);
  g_assert_cmpfloat (last.in_use, <, first.in_use * GROWTH);
}
