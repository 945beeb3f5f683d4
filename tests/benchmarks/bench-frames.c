/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

/*
 * How many pictures a second the whole window shows at 1280x800 while something moves without a pause: the slider, with a
 * new time for each frame, and the map, with a new view for each frame. First the bundled story alone, then with a layer of a
 * million points beside it. Frames come at most as often as the screen is renewed, 60 times a second.
 *
 * "own" is the processor time of the main thread a frame, with GTK's part: on average, what one frame in twenty takes longer
 * than, and what the longest takes. A frame above 16.7 ms is late. "all" is that of all threads, which without a graphics card
 * is mostly the drawing itself; "server" that of the X server.
 *
 * The floor, what GTK needs with nothing of ours: a bare window of the same size that draws one picture of its own size a
 * frame, another one each time.
 *
 * "--points N" makes the layer bigger or smaller; "--seconds N" measures for longer; "--only WORD" measures what has the word.
 */

#include <string.h>

#include "rig.h"

static int n_points = 1000000;
static int n_seconds = 10;
static char *only;

static const GOptionEntry options[] = {
  { "points", 0, 0, G_OPTION_ARG_INT, &n_points, "so many points in the layer", "N" },
  { "seconds", 0, 0, G_OPTION_ARG_INT, &n_seconds, "measure for so long", "N" },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only, "measure only what has the word in its name", "WORD" },
  { NULL }
};

static gboolean
is_wanted (const char *what)
{
  return only == NULL || strstr (what, only) != NULL;
}

static void
print (Rig        *self,
       const char *what,
       RigPlay     play)
{
  g_print ("{\"benchmark\": \"frames\", \"what\": \"%s\", \"points\": %u, \"frames_per_second\": %.1f, \"own_ms\": %.1f, "
           "\"own_p95_ms\": %.1f, \"own_max_ms\": %.1f, \"all_ms\": %.1f, \"server_ms\": %.1f}\n",
           what, self->n_points, play.frames_per_second, play.own, play.late, play.most, play.all, play.server);
}

static void
measure (Rig        *self,
         const char *what,
         RigStep     step)
{
  if (is_wanted (what))
    print (self, what, rig_play (self, step, n_seconds));
}

static GdkTexture *
make_texture (guchar shade)
{
  gsize size = (gsize) RIG_WIDTH * RIG_HEIGHT * 4;
  guchar *pixels = g_malloc (size);
  g_autoptr(GBytes) bytes = NULL;

  memset (pixels, shade, size);
  bytes = g_bytes_new_take (pixels, size);
  return gdk_memory_texture_new (RIG_WIDTH, RIG_HEIGHT, GDK_MEMORY_DEFAULT, bytes, RIG_WIDTH * 4);
}

static GtkPicture *floor_picture; /* (unowned) the bare window's */
static GdkTexture *floor_textures[2]; /* (owned) */

static void
swap_pictures (Rig   *self,
               guint  frame)
{
  gtk_picture_set_paintable (floor_picture, GDK_PAINTABLE (floor_textures[frame % 2]));
}

static void
measure_floor (Rig        *self,
               const char *what)
{
  GtkWidget *window;

  if (!is_wanted (what))
    return;

  window = gtk_window_new ();
  floor_picture = GTK_PICTURE (gtk_picture_new ());
  for (int i = 0; i < 2; i++)
    floor_textures[i] = make_texture (i == 0 ? 0x80 : 0xff);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), RIG_WIDTH, RIG_HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (floor_picture));
  gtk_window_present (GTK_WINDOW (window));
  print (self, what, rig_play_in (self, window, swap_pictures, n_seconds));
  gtk_window_destroy (GTK_WINDOW (window));
  for (int i = 0; i < 2; i++)
    g_clear_object (&floor_textures[i]);
}

static void
bench (Rig *self)
{
  g_autofree char *machine = rig_dup_machine ();

  g_print ("{\"benchmark\": \"frames\", \"machine\": \"%s\", \"renderer\": \"%s\"}\n", machine,
           G_OBJECT_TYPE_NAME (gtk_native_get_renderer (gtk_widget_get_native (self->window))));
  measure_floor (self, "floor: a bare window, a texture of its size");

  measure (self, "the story, slider dragged", rig_drag_time);
  measure (self, "the story, slider jumping", rig_jump_in_time);
  measure (self, "the story, map panned", rig_pan);
  measure (self, "the story, map zoomed", rig_zoom);
  measure (self, "the story, map panned and zoomed", rig_pan_and_zoom);

  rig_add_layer (self, (guint) n_points);
  measure (self, "with a layer, slider dragged", rig_drag_time);
  measure (self, "with a layer, slider jumping", rig_jump_in_time);
  measure (self, "with a layer, map panned", rig_pan);
  measure (self, "with a layer, map zoomed", rig_zoom);
  measure (self, "with a layer, map panned and zoomed", rig_pan_and_zoom);
  corridor_session_set_mode (self->session, CORRIDOR_MODE_UP_TO);
  measure (self, "with a layer, slider dragged, up to this day", rig_drag_time);
  measure (self, "with a layer, map panned and zoomed, up to this day", rig_pan_and_zoom);
}

int
main (int    argc,
      char **argv)
{
  return rig_run (argc, argv, options, bench);
}
