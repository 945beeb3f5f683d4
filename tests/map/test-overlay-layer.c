/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include <string.h>

#include "corridor-overlay-layer.h"
#include "corridor-painted-source.h"
#include "corridor-picture.h"
#include "sample-story.h"
#include "x-input.h"

#define WIDTH 800
#define SQUARE 20 /* px */
#define HEIGHT 600

typedef struct
{
  CorridorSession  *session; /* (owned) */
  CorridorMapFrame *frame; /* (owned) */
  GtkWindow        *window; /* (unowned) destroyed at the end */
  ShumateMap       *map; /* (unowned) the window's */
  ShumateLayer     *layer; /* (unowned) the map's */
} Fixture;

static void
set_up_overlay (Fixture        *self,
                guint           n_markers,
                CorridorOverlay overlay)
{
  g_autoptr(CorridorStory) story = sample_story_new (n_markers, 0);
  g_autoptr(CorridorPaintedSource) source = corridor_painted_source_new (NULL, CORRIDOR_THEME_LIGHT, 1);
  ShumateViewport *viewport;

  self->session = corridor_session_new (story);
  corridor_session_set_now (self->session, sample_time ("2022-06-01"));

  self->map = shumate_map_new ();
  viewport = shumate_map_get_viewport (self->map);
  shumate_viewport_set_reference_map_source (viewport, SHUMATE_MAP_SOURCE (source));
  shumate_viewport_set_zoom_level (viewport, 8.4);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), SAMPLE_LATITUDE, SAMPLE_LONGITUDE);

  self->frame = corridor_map_frame_new (viewport);
  corridor_map_frame_set_session (self->frame, self->session);
  self->layer = corridor_overlay_layer_new (self->frame, viewport, overlay);
  shumate_map_add_layer (self->map, self->layer);
  self->window = x_input_show (GTK_WIDGET (self->map), WIDTH, HEIGHT);
}

static void
tear_down (Fixture *self)
{
  gtk_window_destroy (self->window);
  g_assert_finalize_object (g_steal_pointer (&self->frame));
  g_assert_finalize_object (g_steal_pointer (&self->session));
}

static guint
get_n_paints (Fixture *self)
{
  return corridor_overlay_layer_get_n_paints (CORRIDOR_OVERLAY_LAYER (self->layer));
}

/* When the map has come to rest. */
static void
wait_for_paints (Fixture *self,
                 guint    n)
{
  for (int i = 0; i < 100 && get_n_paints (self) < n; i++)
    x_input_settle (GTK_WIDGET (self->map));
  g_assert_cmpuint (get_n_paints (self), ==, n);
}

static GdkTexture *
paint_twin (Fixture        *self,
            CorridorOverlay overlay)
{
  CorridorScene scene;
  cairo_t *cr = corridor_picture_begin (WIDTH, HEIGHT, 1);

  g_assert_true (corridor_map_frame_get_scene (self->frame, WIDTH, HEIGHT, &scene));
  scene.cache = NULL;
  if (overlay == CORRIDOR_OVERLAY_SHAPES)
    {
      corridor_scene_paint_areas (&scene, cr);
      corridor_scene_paint_borders (&scene, cr);
      corridor_scene_paint_lines (&scene, cr);
    }
  else if (overlay == CORRIDOR_OVERLAY_SIGNS)
    {
      corridor_scene_paint_markers (&scene, cr);
      corridor_scene_paint_labels (&scene, cr);
    }
  else
    {
      corridor_scene_paint_furniture (&scene, cr);
    }

  return corridor_picture_end (cr);
}

/* What the layer gives to the screen. */
static GdkTexture *
render_layer (Fixture *self)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->map));
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
}

static guchar *
get_pixels (GdkTexture *texture)
{
  guchar *pixels = g_malloc (WIDTH * HEIGHT * 4);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, WIDTH);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, HEIGHT);
  gdk_texture_download (texture, pixels, WIDTH * 4);

  return pixels;
}

/* The screen shows what the painter paints for an export: to the pixel, but for the renderer's rounding. */
static void
test_as_painted (gconstpointer data)
{
  CorridorOverlay overlay = GPOINTER_TO_UINT (data);
  Fixture self;
  g_autoptr(GdkTexture) shown = NULL;
  g_autoptr(GdkTexture) twin = NULL;
  g_autofree guchar *shown_pixels = NULL;
  g_autofree guchar *twin_pixels = NULL;
  guint n_inked = 0;

  set_up_overlay (&self, 40, overlay);
  shown = render_layer (&self);
  twin = paint_twin (&self, overlay);
  shown_pixels = get_pixels (shown);
  twin_pixels = get_pixels (twin);

  for (guint i = 0; i < WIDTH * HEIGHT * 4; i++)
    {
      g_assert_cmpint (ABS (shown_pixels[i] - twin_pixels[i]), <=, 2);
      n_inked += twin_pixels[i] != 0;
    }
  g_assert_cmpuint (n_inked, >, 1000);
  tear_down (&self);
}

/* A day on which no area and no line changes costs nothing but the caption. */
static void
test_kept (void)
{
  Fixture self;
  guint n;

  set_up_overlay (&self, 40, CORRIDOR_OVERLAY_SHAPES);
  n = get_n_paints (&self);
  g_assert_cmpuint (n, ==, 1);

  corridor_session_set_now (self.session, sample_time ("2022-06-02"));
  x_input_settle (GTK_WIDGET (self.map));
  corridor_session_set_selected (self.session, sample_story_phase (corridor_session_get_story (self.session), "monument"));
  x_input_settle (GTK_WIDGET (self.map));
  g_assert_cmpuint (get_n_paints (&self), ==, n);

  corridor_session_set_selected (self.session, sample_story_phase (corridor_session_get_story (self.session), "road"));
  x_input_settle (GTK_WIDGET (self.map));
  g_assert_cmpuint (get_n_paints (&self), ==, n + 1);

  shumate_viewport_set_zoom_level (shumate_map_get_viewport (self.map), 8.5);
  wait_for_paints (&self, n + 2);

  corridor_map_frame_set_theme (self.frame, CORRIDOR_THEME_DARK);
  x_input_settle (GTK_WIDGET (self.map));
  g_assert_cmpuint (get_n_paints (&self), ==, n + 3);
  tear_down (&self);
}

/* By whole px, so that the picture may be compared with one painted in place. */
static void
move_by (Fixture *self,
         double   dx,
         double   dy)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);
  CorridorViewport view = corridor_map_frame_get_view (self->frame, WIDTH, HEIGHT);
  CorridorPosition center;

  center = corridor_mercator_unproject (corridor_viewport_from_px (&view, (CorridorPoint) { WIDTH / 2.0 + dx, HEIGHT / 2.0 + dy }));
  shumate_location_set_location (SHUMATE_LOCATION (viewport), center.latitude, center.longitude);
  x_input_settle (GTK_WIDGET (self->map));
}

static guint
count_unlike (const guchar *a,
              const guchar *b)
{
  guint n = 0;

  for (guint i = 0; i < WIDTH * HEIGHT * 4; i++)
    n += ABS (a[i] - b[i]) > 24;

  return n;
}

/* A map that moves is painted once for many steps, and shows at each what it would if painted there. */
static void
test_moved (void)
{
  Fixture self;
  guint n;

  set_up_overlay (&self, 40, CORRIDOR_OVERLAY_SHAPES);
  move_by (&self, 10, 0);
  n = get_n_paints (&self);

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr(GdkTexture) shown = NULL;
      g_autoptr(GdkTexture) twin = NULL;
      g_autofree guchar *shown_pixels = NULL;
      g_autofree guchar *twin_pixels = NULL;

      move_by (&self, 12, -7);
      shown = render_layer (&self);
      twin = paint_twin (&self, CORRIDOR_OVERLAY_SHAPES);
      shown_pixels = get_pixels (shown);
      twin_pixels = get_pixels (twin);
      g_assert_cmpuint (count_unlike (shown_pixels, twin_pixels), <, WIDTH * HEIGHT * 4 / 500);
    }
  g_assert_cmpuint (get_n_paints (&self), ==, n);

  move_by (&self, 400, 0);
  g_assert_cmpuint (get_n_paints (&self), ==, n + 1);
  tear_down (&self);
}

/* The opacity of a square of pixels, from 0 to 255: of a hatched area, as seen from afar. */
static double
get_opacity (const guchar *pixels,
             guint         left,
             guint         top)
{
  guint sum = 0;

  for (guint y = top; y < top + SQUARE; y++)
    for (guint x = left; x < left + SQUARE; x++)
      sum += pixels[(y * WIDTH + x) * 4 + 3];

  return sum / (double) (SQUARE * SQUARE);
}

static double
compare_squares (const guchar *a,
                 const guchar *b)
{
  double sum = 0;

  for (guint y = 0; y + SQUARE <= HEIGHT; y += SQUARE)
    for (guint x = 0; x + SQUARE <= WIDTH; x += SQUARE)
      sum += fabs (get_opacity (a, x, y) - get_opacity (b, x, y));

  return sum / (WIDTH / SQUARE * (HEIGHT / SQUARE));
}

static guchar *
get_shown_pixels (Fixture *self)
{
  g_autoptr(GdkTexture) shown = render_layer (self);

  return get_pixels (shown);
}

static guchar *
get_twin_pixels (Fixture *self)
{
  g_autoptr(GdkTexture) twin = paint_twin (self, CORRIDOR_OVERLAY_SHAPES);

  return get_pixels (twin);
}

static void
assert_as_twin (Fixture *self)
{
  g_autofree guchar *shown = get_shown_pixels (self);
  g_autofree guchar *twin = get_twin_pixels (self);

  g_assert_cmpuint (count_unlike (shown, twin), <, WIDTH * HEIGHT * 4 / 10000);
}

/* A map that is zoomed stretches what it has painted, to the right place. */
static void
test_zoomed (void)
{
  Fixture self;
  ShumateViewport *viewport;
  double zoom;

  set_up_overlay (&self, 40, CORRIDOR_OVERLAY_SHAPES);
  viewport = shumate_map_get_viewport (self.map);
  move_by (&self, 10, 0);
  zoom = shumate_viewport_get_zoom_level (viewport);
  for (int i = 1; i <= 5; i++)
    {
      g_autofree guchar *before = get_twin_pixels (&self);
      g_autofree guchar *shown = NULL;
      g_autofree guchar *twin = NULL;

      shumate_viewport_set_zoom_level (viewport, zoom + 0.1 * i * (i % 2 == 0 ? 1 : -1));
      x_input_settle (GTK_WIDGET (self.map));
      shown = get_shown_pixels (&self);
      twin = get_twin_pixels (&self);
      g_test_message ("step %d: off by %.2f, unmoved by %.2f", i, compare_squares (shown, twin), compare_squares (before, twin));
      g_assert_cmpfloat (compare_squares (shown, twin), <, compare_squares (before, twin) / 3);
    }

  shumate_viewport_set_zoom_level (viewport, zoom + 3); /* too far to be stretched */
  x_input_settle (GTK_WIDGET (self.map));
  assert_as_twin (&self);
  tear_down (&self);
}

/* It paints when it rests, however often it is drawn for other reasons, and then is as sharp as ever. */
static void
test_rests (void)
{
  enum { N_STEPS = 40 };
  Fixture self;
  ShumateViewport *viewport;
  guint n;

  set_up_overlay (&self, 40, CORRIDOR_OVERLAY_SHAPES);
  viewport = shumate_map_get_viewport (self.map);
  n = get_n_paints (&self);
  for (int i = 0; i < N_STEPS; i++)
    {
      shumate_viewport_set_zoom_level (viewport, shumate_viewport_get_zoom_level (viewport) + 0.005);
      x_input_settle (GTK_WIDGET (self.map));
    }
  g_assert_cmpuint (get_n_paints (&self), <, n + N_STEPS / 2); /* a busy machine may make it rest now and then */

  n = get_n_paints (&self);
  wait_for_paints (&self, n + 1);
  assert_as_twin (&self);
  g_usleep (200000);
  x_input_settle (GTK_WIDGET (self.map));
  g_assert_cmpuint (get_n_paints (&self), ==, n + 1);
  tear_down (&self);
}

static guint
get_n_stalls (Fixture *self)
{
  return corridor_overlay_layer_get_n_stalls (CORRIDOR_OVERLAY_LAYER (self->layer));
}

static void
zoom_by (Fixture *self,
         double   levels)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  shumate_viewport_set_zoom_level (viewport, shumate_viewport_get_zoom_level (viewport) + levels);
  x_input_settle (GTK_WIDGET (self->map));
}

/* However far it goes, no frame waits for what is painted while it moves. */
static void
test_ahead (void)
{
  static const double levels[] = { 0.4, 0.4, 0.4, -0.3, -0.3, -0.3 };
  Fixture self;
  guint n_stalls;

  set_up_overlay (&self, 40, CORRIDOR_OVERLAY_SHAPES);
  zoom_by (&self, 0.1);
  move_by (&self, 10, 0);
  n_stalls = get_n_stalls (&self);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      guint n = get_n_paints (&self);

      zoom_by (&self, levels[i]);
      while (get_n_paints (&self) == n)
        x_input_settle (GTK_WIDGET (self.map));
    }
  for (guint i = 0; i < 8; i++)
    {
      guint n = get_n_paints (&self);

      move_by (&self, i % 2 == 0 ? 150 : -150, 0);
      while (get_n_paints (&self) == n)
        x_input_settle (GTK_WIDGET (self.map));
    }
  g_assert_cmpuint (get_n_stalls (&self), ==, n_stalls);
  assert_as_twin (&self);

  zoom_by (&self, 1.2); /* too far for the thread's picture: the frame paints in its place */
  g_assert_cmpuint (get_n_stalls (&self), ==, n_stalls + 1);
  assert_as_twin (&self);
  tear_down (&self);
}

/* What is chosen while a thread paints is shown at once, and a picture without it is not when it comes. */
static void
test_outdated (void)
{
  Fixture self;
  guint n;

  set_up_overlay (&self, 40, CORRIDOR_OVERLAY_SHAPES);
  move_by (&self, 10, 0);
  zoom_by (&self, 0.4); /* a thread begins to paint */
  n = get_n_paints (&self);
  corridor_session_set_selected (self.session, sample_story_phase (corridor_session_get_story (self.session), "road"));
  x_input_settle (GTK_WIDGET (self.map));
  g_assert_cmpuint (get_n_paints (&self), >, n);
  n = get_n_paints (&self);
  g_usleep (300000);
  x_input_settle (GTK_WIDGET (self.map));
  g_assert_cmpuint (get_n_paints (&self), ==, n);
  assert_as_twin (&self);
  tear_down (&self);
}

static void
test_caption_follows (void)
{
  Fixture self;

  set_up_overlay (&self, 40, CORRIDOR_OVERLAY_FURNITURE);
  g_assert_cmpuint (get_n_paints (&self), ==, 1);
  corridor_session_set_now (self.session, sample_time ("2022-06-02"));
  x_input_settle (GTK_WIDGET (self.map));
  g_assert_cmpuint (get_n_paints (&self), ==, 2);
  tear_down (&self);
}

static void
test_many (void)
{
  Fixture self;
  gint64 begin;
  guint n_hits;

  set_up_overlay (&self, 5000, CORRIDOR_OVERLAY_SIGNS);
  corridor_session_set_mode (self.session, CORRIDOR_MODE_UP_TO);
  x_input_settle (GTK_WIDGET (self.map));
  corridor_session_set_now (self.session, sample_time ("2024-12-31"));
  corridor_session_get_hits (self.session, &n_hits);
  g_assert_cmpuint (n_hits, >=, 5000);

  begin = g_get_monotonic_time ();
  x_input_settle (GTK_WIDGET (self.map));
  g_test_message ("5,000 markers: %.1f ms with the wait for the frame", (double) (g_get_monotonic_time () - begin) / 1000);
  tear_down (&self);
}

static void
test_no_session (void)
{
  Fixture self;

  set_up_overlay (&self, 0, CORRIDOR_OVERLAY_FURNITURE);
  corridor_map_frame_set_session (self.frame, NULL);
  x_input_settle (GTK_WIDGET (self.map));
  g_assert_cmpuint (get_n_paints (&self), ==, 1);
  tear_down (&self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_data_func ("/overlay-layer/snapshot/shapes", GUINT_TO_POINTER (CORRIDOR_OVERLAY_SHAPES), test_as_painted);
  g_test_add_data_func ("/overlay-layer/snapshot/signs", GUINT_TO_POINTER (CORRIDOR_OVERLAY_SIGNS), test_as_painted);
  g_test_add_data_func ("/overlay-layer/snapshot/furniture", GUINT_TO_POINTER (CORRIDOR_OVERLAY_FURNITURE), test_as_painted);
  g_test_add_func ("/overlay-layer/snapshot/kept", test_kept);
  g_test_add_func ("/overlay-layer/snapshot/moved", test_moved);
  g_test_add_func ("/overlay-layer/snapshot/zoomed", test_zoomed);
  g_test_add_func ("/overlay-layer/snapshot/rests", test_rests);
  g_test_add_func ("/overlay-layer/snapshot/ahead", test_ahead);
  g_test_add_func ("/overlay-layer/snapshot/outdated", test_outdated);
  g_test_add_func ("/overlay-layer/snapshot/caption-follows", test_caption_follows);
  g_test_add_func ("/overlay-layer/snapshot/many-markers", test_many);
  g_test_add_func ("/overlay-layer/snapshot/no-session", test_no_session);

  return g_test_run ();
}
