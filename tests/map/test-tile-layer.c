/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bundled-basemap.h"
#include "corridor-backdrop-layer.h"
#include "corridor-tile-layer.h"
#include "corridor-tile-set.h"
#include "slow-source.h"
#include "x-input.h"

#define WIDTH 600
#define HEIGHT 400

/* --- the set --- */

static void
on_changed (guint *n_changes)
{
  (*n_changes)++;
}

static void
test_set_answer (void)
{
  g_autoptr(SlowSource) source = slow_source_new ();
  g_autoptr(CorridorTileSet) set = corridor_tile_set_new (SHUMATE_MAP_SOURCE (source));
  CorridorTileKey key = { 5, 20, 12 };
  guint n_changes = 0;

  g_signal_connect_swapped (set, "changed", G_CALLBACK (on_changed), &n_changes);
  for (int i = 0; i < 3; i++)
    {
      corridor_tile_set_want (set, key);
      corridor_tile_set_want_no_more (set);
    }
  g_assert_cmpuint (slow_source_get_n_asked (source), ==, 1);
  g_assert_null (corridor_tile_set_get (set, key));

  slow_source_answer (source, TRUE);
  g_assert_cmpuint (n_changes, >, 0);
  g_assert_nonnull (corridor_tile_set_get (set, key));
  g_assert_null (corridor_tile_set_get (set, (CorridorTileKey) { 6, 20, 12 }));
  g_assert_cmpuint (corridor_tile_set_count (set), ==, 1);
}

/* What is wanted no more is cancelled on its way, and kept for a while when it is there. */
static void
test_set_give_up (void)
{
  g_autoptr(SlowSource) source = slow_source_new ();
  g_autoptr(CorridorTileSet) set = corridor_tile_set_new (SHUMATE_MAP_SOURCE (source));

  corridor_tile_set_want (set, (CorridorTileKey) { 5, 1, 1 });
  corridor_tile_set_want_no_more (set);
  slow_source_answer (source, TRUE);

  corridor_tile_set_want (set, (CorridorTileKey) { 5, 2, 1 });
  corridor_tile_set_want_no_more (set);
  corridor_tile_set_want (set, (CorridorTileKey) { 5, 3, 1 });
  corridor_tile_set_want_no_more (set);
  g_assert_cmpuint (slow_source_get_n_cancelled (source), ==, 1);
  g_assert_cmpuint (slow_source_get_n_open (source), ==, 1);
  g_assert_nonnull (corridor_tile_set_get (set, (CorridorTileKey) { 5, 1, 1 }));

  slow_source_answer (source, TRUE);
  g_assert_null (corridor_tile_set_get (set, (CorridorTileKey) { 5, 2, 1 }));
  g_assert_cmpuint (corridor_tile_set_count (set), ==, 2);
}

/* However far one goes, no more are kept than the last ones. */
static void
test_set_limit (void)
{
  g_autoptr(SlowSource) source = slow_source_new ();
  g_autoptr(CorridorTileSet) set = corridor_tile_set_new (SHUMATE_MAP_SOURCE (source));

  for (guint x = 0; x < 200; x++)
    {
      corridor_tile_set_want (set, (CorridorTileKey) { 10, x, 1 });
      corridor_tile_set_want_no_more (set);
      slow_source_answer (source, TRUE);
    }
  g_assert_cmpuint (corridor_tile_set_count (set), ==, 65);
  g_assert_nonnull (corridor_tile_set_get (set, (CorridorTileKey) { 10, 199, 1 }));
  g_assert_nonnull (corridor_tile_set_get (set, (CorridorTileKey) { 10, 135, 1 }));
  g_assert_null (corridor_tile_set_get (set, (CorridorTileKey) { 10, 134, 1 }));
}

/* A source in trouble is not asked in each frame, but again when one comes back. */
static void
test_set_failure (void)
{
  g_autoptr(SlowSource) source = slow_source_new ();
  g_autoptr(CorridorTileSet) set = corridor_tile_set_new (SHUMATE_MAP_SOURCE (source));
  CorridorTileKey key = { 5, 20, 12 };

  for (int i = 0; i < 3; i++)
    {
      corridor_tile_set_want (set, key);
      corridor_tile_set_want_no_more (set);
      slow_source_answer (source, FALSE);
    }
  g_assert_cmpuint (slow_source_get_n_asked (source), ==, 1);
  g_assert_null (corridor_tile_set_get (set, key));

  corridor_tile_set_want_no_more (set);
  corridor_tile_set_want (set, key);
  g_assert_cmpuint (slow_source_get_n_asked (source), ==, 2);
}

static void
test_set_close (void)
{
  g_autoptr(SlowSource) source = slow_source_new ();
  CorridorTileSet *set = corridor_tile_set_new (SHUMATE_MAP_SOURCE (source));

  corridor_tile_set_want (set, (CorridorTileKey) { 5, 1, 1 });
  corridor_tile_set_close (set);
  g_assert_cmpuint (slow_source_get_n_cancelled (source), ==, 1);
  slow_source_answer (source, TRUE);
  g_assert_finalize_object (set);
}

/* A texture is 256 kB: none may stay behind. */
static void
test_set_close_frees (void)
{
  g_autoptr(SlowSource) source = slow_source_new ();
  CorridorTileSet *set = corridor_tile_set_new (SHUMATE_MAP_SOURCE (source));
  CorridorTileKey key = { 5, 1, 1 };
  GWeakRef picture;

  corridor_tile_set_want (set, key);
  slow_source_answer (source, TRUE);
  g_weak_ref_init (&picture, corridor_tile_set_get (set, key));
  g_assert_finalize_object (set);
  g_assert_null (g_weak_ref_get (&picture));
  g_weak_ref_clear (&picture);
}

/* --- the layer --- */

typedef struct
{
  SlowSource      *source; /* (owned) */
  ShumateViewport *viewport; /* (owned) */
  GtkWidget       *layer; /* (unowned) the window's */
  GtkWindow       *window; /* (unowned) destroyed at the end */
} Fixture;

static void
look_at (Fixture *self,
         double   zoom)
{
  shumate_viewport_set_zoom_level (self->viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), 39.8, 46.7);
  x_input_settle (self->layer);
}

static void
set_up (Fixture      *self,
        gconstpointer unused)
{
  self->source = slow_source_new ();
  self->viewport = shumate_viewport_new (); /* with no source to go by, which would limit its zoom */
  shumate_viewport_set_max_zoom_level (self->viewport, 15);
  self->layer = GTK_WIDGET (corridor_tile_layer_new (SHUMATE_MAP_SOURCE (self->source), self->viewport));
  self->window = x_input_show (self->layer, WIDTH, HEIGHT);
}

static void
tear_down (Fixture      *self,
           gconstpointer unused)
{
  gtk_window_destroy (self->window);
  g_clear_object (&self->viewport);
  slow_source_answer (self->source, TRUE); /* too late: nobody is there any more */
  g_assert_finalize_object (self->source);
}

/* How much of the layer is of a colour, 0 for what is left open. */
static double
measure_color (Fixture *self,
               guint32  color)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = g_new (guint32, WIDTH * HEIGHT);
  guint n = 0;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  GTK_WIDGET_GET_CLASS (self->layer)->snapshot (self->layer, snapshot);
  gtk_snapshot_pop (snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return color == 0;

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (self->layer)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  gdk_texture_download (texture, (guchar *) pixels, WIDTH * sizeof *pixels);
  for (guint i = 0; i < WIDTH * HEIGHT; i++)
    n += pixels[i] == color;

  return n / (double) (WIDTH * HEIGHT);
}

/* At any zoom and place: no seam, and nothing left open. */
static void
test_layer_covers (Fixture      *self,
                   gconstpointer unused)
{
  for (double zoom = 6; zoom < 14; zoom += 0.37)
    {
      look_at (self, zoom);
      slow_source_answer (self->source, TRUE);
      g_assert_true (corridor_tile_layer_is_complete (CORRIDOR_TILE_LAYER (self->layer)));
      g_assert_cmpfloat (measure_color (self, slow_source_get_color (MIN ((guint) zoom, 12))), ==, 1);
    }
}

/* A level that is not there is filled in from the one above, or the one below. */
static void
test_layer_stand_in (Fixture      *self,
                     gconstpointer unused)
{
  look_at (self, 8.5);
  g_assert_cmpfloat (measure_color (self, 0), ==, 1);
  slow_source_answer (self->source, TRUE);

  look_at (self, 10.2);
  g_assert_false (corridor_tile_layer_is_complete (CORRIDOR_TILE_LAYER (self->layer)));
  g_assert_cmpfloat (measure_color (self, slow_source_get_color (8)), ==, 1);

  look_at (self, 7.5); /* seen from farther away, level 8 does not reach the edges */
  g_assert_cmpfloat (measure_color (self, slow_source_get_color (8)), >, 0.25);
  g_assert_cmpfloat (measure_color (self, 0), >, 0.1);
  slow_source_answer (self->source, TRUE);
  g_assert_cmpfloat (measure_color (self, slow_source_get_color (7)), ==, 1);
}

/* What lies beneath need not be drawn where tiles, or stand-ins, leave nothing open. */
static void
test_layer_hides (Fixture      *self,
                  gconstpointer unused)
{
  CorridorTileLayer *layer = CORRIDOR_TILE_LAYER (self->layer);

  look_at (self, 8.5);
  g_assert_false (corridor_tile_layer_covers (layer));
  slow_source_answer (self->source, TRUE);
  g_assert_true (corridor_tile_layer_covers (layer));

  look_at (self, 10.2);
  g_assert_false (corridor_tile_layer_is_complete (layer));
  g_assert_true (corridor_tile_layer_covers (layer));

  for (double zoom = 8.4; zoom > 6; zoom -= 0.3)
    {
      look_at (self, zoom);
      g_assert_true (corridor_tile_layer_covers (layer) == (measure_color (self, 0) == 0));
    }
  look_at (self, 7.5);
  g_assert_false (corridor_tile_layer_covers (layer));
}

/* At the edge of the world there are no tiles to cover the view. */
static void
test_layer_pole (Fixture      *self,
                 gconstpointer unused)
{
  look_at (self, 6);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), 85, 46);
  x_input_settle (self->layer);
  slow_source_answer (self->source, TRUE);
  g_assert_true (corridor_tile_layer_is_complete (CORRIDOR_TILE_LAYER (self->layer)));
  g_assert_false (corridor_tile_layer_covers (CORRIDOR_TILE_LAYER (self->layer)));
}

static gboolean
is_drawn (GtkWidget *widget)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  return node != NULL;
}

/* Nobody sees it there, but cairo would stretch it all the same. */
static void
test_backdrop_hidden (Fixture      *self,
                      gconstpointer unused)
{
  g_autoptr(CorridorMapFrame) frame = corridor_map_frame_new (self->viewport);
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  GtkWidget *backdrop = GTK_WIDGET (corridor_backdrop_layer_new (frame, self->viewport));
  GtkWidget *both = gtk_overlay_new ();

  corridor_map_frame_set_basemap (frame, basemap);
  corridor_backdrop_layer_set_cover (CORRIDOR_BACKDROP_LAYER (backdrop), CORRIDOR_TILE_LAYER (self->layer));
  g_object_ref (self->layer);
  gtk_window_set_child (self->window, both);
  gtk_overlay_set_child (GTK_OVERLAY (both), backdrop);
  gtk_overlay_add_overlay (GTK_OVERLAY (both), self->layer);
  g_object_unref (self->layer);

  look_at (self, 8.5);
  g_assert_true (is_drawn (backdrop));
  slow_source_answer (self->source, TRUE);
  look_at (self, 8.6);
  g_assert_false (is_drawn (backdrop));
  look_at (self, 7.2);
  g_assert_true (is_drawn (backdrop));

  corridor_backdrop_layer_set_cover (CORRIDOR_BACKDROP_LAYER (backdrop), NULL);
  slow_source_answer (self->source, TRUE);
  g_assert_true (is_drawn (backdrop));
}

/* Whoever flies through levels does not wait for those that have been passed. */
static void
test_layer_cancel (Fixture      *self,
                   gconstpointer unused)
{
  guint n_wanted;

  look_at (self, 7);
  look_at (self, 8);
  look_at (self, 9);
  n_wanted = slow_source_get_n_open (self->source);
  g_assert_cmpuint (n_wanted, >=, 6);
  g_assert_cmpuint (n_wanted, <=, 12);
  g_assert_cmpuint (slow_source_get_n_asked (self->source), ==, n_wanted + slow_source_get_n_cancelled (self->source));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/tile-set/want/answer", test_set_answer);
  g_test_add_func ("/tile-set/want/no-more", test_set_give_up);
  g_test_add_func ("/tile-set/want/limit", test_set_limit);
  g_test_add_func ("/tile-set/want/failure", test_set_failure);
  g_test_add_func ("/tile-set/close/on-the-way", test_set_close);
  g_test_add_func ("/tile-set/close/frees", test_set_close_frees);
  g_test_add ("/tile-layer/snapshot/covers", Fixture, NULL, set_up, test_layer_covers, tear_down);
  g_test_add ("/tile-layer/snapshot/stand-in", Fixture, NULL, set_up, test_layer_stand_in, tear_down);
  g_test_add ("/tile-layer/snapshot/hides", Fixture, NULL, set_up, test_layer_hides, tear_down);
  g_test_add ("/tile-layer/snapshot/pole", Fixture, NULL, set_up, test_layer_pole, tear_down);
  g_test_add ("/backdrop-layer/snapshot/hidden", Fixture, NULL, set_up, test_backdrop_hidden, tear_down);
  g_test_add ("/tile-layer/allocate/cancel", Fixture, NULL, set_up, test_layer_cancel, tear_down);

  return g_test_run ();
}
