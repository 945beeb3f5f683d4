/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-patch.h"

/* Side of the picture and of a patch that fills it, px; at scale 1 a pixel takes four bytes. */
#define SIDE  256
#define BYTES ((gsize) SIDE * SIDE * 4)

/* Patches that there is room for. */
#define N_PATCHES 8

typedef struct
{
  cairo_surface_t *surface; /* (owned) */
  cairo_t         *cr; /* (owned) */
  CorridorCanvas   canvas;
} Fixture;

static guint n_drawn;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  self->cr = cairo_create (self->surface);
  self->canvas = (CorridorCanvas) { .viewport = { .center = { 0.5, 0.5 }, .zoom = 8, .width = SIDE, .height = SIDE }, .scale = 1 };
  corridor_canvas_set_target (&self->canvas, self->cr);
  g_assert_true (self->canvas.pixels);
  n_drawn = 0;
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
}

static void
draw (const CorridorCanvas *canvas,
      gconstpointer         what)
{
  n_drawn++;
  cairo_set_source_rgb (canvas->cr, 0.2, 0.4, 0.6);
  cairo_paint (canvas->cr);
}

/* Something that fills the picture. */
static void
add (Fixture         *self,
     CorridorPatches *patches,
     guint            who)
{
  CorridorPatch patch = { .who = GUINT_TO_POINTER (who), .min = { 0, 0 }, .max = { 1, 1 }, .draw = draw };

  corridor_patches_paint (patches, &self->canvas, &patch);
}

/* A picture of one thing. */
static void
paint (Fixture         *self,
       CorridorPatches *patches,
       guint            who)
{
  corridor_patches_begin (patches, &self->canvas);
  add (self, patches, who);
}

/* A zoom has to be seen twice before anything is kept. */
static CorridorPatches *
new_store (Fixture           *self,
           CorridorPatchRoom *room)
{
  CorridorPatches *patches = corridor_patches_new (room, 0);

  paint (self, patches, G_MAXUINT);
  n_drawn = 0;
  return patches;
}

/* Of what is painted again and again only the first time is work. */
static void
test_copies (Fixture      *self,
             gconstpointer data)
{
  g_autoptr(CorridorPatchRoom) room = corridor_patch_room_new (N_PATCHES * BYTES);
  CorridorPatches *patches = new_store (self, room);

  for (guint i = 0; i < 3; i++)
    for (guint who = 1; who <= 3; who++)
      paint (self, patches, who);
  g_assert_cmpuint (n_drawn, ==, 3);
  g_assert_cmpuint (corridor_patch_room_get_n_bytes (room), >=, 3 * BYTES);
  corridor_patches_clear (patches);
  g_assert_cmpuint (corridor_patch_room_get_n_bytes (room), ==, 0);
  corridor_patches_free (patches);
}

/* Stores that share a room keep to it together, and it is what was not used for longest that goes, whosever it is. */
static void
test_room (Fixture      *self,
           gconstpointer data)
{
  g_autoptr(CorridorPatchRoom) room = corridor_patch_room_new (N_PATCHES * BYTES);
  CorridorPatches *a = new_store (self, room);
  CorridorPatches *b = new_store (self, room);

  paint (self, a, 1);
  paint (self, a, 2);
  for (guint who = 3; who < 100; who++)
    {
      paint (self, b, who);
      paint (self, a, 1);
      g_assert_cmpuint (corridor_patch_room_get_n_bytes (room), <=, N_PATCHES * BYTES);
    }
  g_assert_cmpuint (n_drawn, ==, 2 + 97);
  paint (self, a, 2);
  g_assert_cmpuint (n_drawn, ==, 2 + 97 + 1);

  corridor_patches_free (a);
  g_assert_cmpuint (corridor_patch_room_get_n_bytes (room), >, 0);
  corridor_patches_free (b);
  g_assert_cmpuint (corridor_patch_room_get_n_bytes (room), ==, 0);
}

/* What one picture needs is kept, even where it is more than there is room for: else it would be drawn anew for each. */
static void
test_crowded_picture (Fixture      *self,
                      gconstpointer data)
{
  g_autoptr(CorridorPatchRoom) room = corridor_patch_room_new (BYTES);
  CorridorPatches *patches = new_store (self, room);

  for (guint picture = 0; picture < 3; picture++)
    {
      corridor_patches_begin (patches, &self->canvas);
      for (guint who = 1; who <= N_PATCHES; who++)
        add (self, patches, who);
    }
  g_assert_cmpuint (n_drawn, ==, N_PATCHES);
  corridor_patches_free (patches);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/patch/copies", Fixture, NULL, set_up, test_copies, tear_down);
  g_test_add ("/patch/room", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/patch/crowded-picture", Fixture, NULL, set_up, test_crowded_picture, tear_down);

  return g_test_run ();
}
