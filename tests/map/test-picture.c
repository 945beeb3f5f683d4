/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-picture.h"
#include "corridor-pixels.h"

#define SIDE 64 /* px of a picture */
#define CANVAS 200

/* Something with edges, and half of it see-through. */
static GdkTexture *
paint (int scale)
{
  cairo_t *cr = corridor_picture_begin (SIDE, SIDE, scale);

  cairo_set_source_rgba (cr, 0.8, 0.2, 0.1, 0.5);
  cairo_rectangle (cr, 8, 8, 40, 20);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.1, 0.3, 0.9);
  cairo_arc (cr, 40, 40, 15, 0, 2 * G_PI);
  cairo_fill (cr);

  return corridor_picture_end (cr);
}

static GskRenderNode *
make_node (GdkTexture            *picture,
           const graphene_rect_t *bounds,
           gboolean               for_cairo)
{
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();

  corridor_picture_append (picture, snapshot, bounds, for_cairo);
  return gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

/* As the renderer without a graphics card does. */
static guchar *
render (GskRenderNode *node)
{
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr(GdkTexture) texture = NULL;
  guchar *pixels = g_malloc (CANVAS * CANVAS * 4);

  g_assert_true (gsk_renderer_realize (renderer, NULL, NULL));
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, CANVAS, CANVAS));
  gdk_texture_download (texture, pixels, CANVAS * 4);
  gsk_renderer_unrealize (renderer);
  return pixels;
}

static int
get_difference (const guchar *a,
                const guchar *b)
{
  int greatest = 0;

  for (int i = 0; i < CANVAS * CANVAS * 4; i++)
    greatest = MAX (greatest, ABS (a[i] - b[i]));

  return greatest;
}

/* What is drawn for cairo is what GTK would have drawn, to the pixel unless it is stretched. */
static void
test_append_same (void)
{
  static const struct { int scale; float x, y, side; int tolerance; } cases[] = {
    { 1, 0, 0, SIDE, 1 }, { 1, 31, 77, SIDE, 1 }, { 2, 10, 20, 2 * SIDE, 1 }, { 1, 10, 20, 1.5 * SIDE, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (cases[i].x, cases[i].y, cases[i].side, cases[i].side);
      g_autoptr(GdkTexture) picture = paint (cases[i].scale);
      g_autoptr(GskRenderNode) texture_node = make_node (picture, &bounds, FALSE);
      g_autoptr(GskRenderNode) cairo_node = make_node (picture, &bounds, TRUE);
      g_autofree guchar *texture_pixels = render (texture_node);
      g_autofree guchar *cairo_pixels = render (cairo_node);

      g_assert_cmpint (get_difference (texture_pixels, cairo_pixels), <=, cases[i].tolerance);
      g_assert_cmpint (gsk_render_node_get_node_type (texture_node), ==, GSK_TEXTURE_NODE);
    }
}

static void
collect (GskRenderNode *node,
         GPtrArray     *pictures)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);

  g_assert_cmpint (type, !=, GSK_TEXTURE_NODE);
  if (type == GSK_CAIRO_NODE)
    g_ptr_array_add (pictures, node);
  else if (type == GSK_TRANSFORM_NODE)
    collect (gsk_transform_node_get_child (node), pictures);
}

/* The same node in each frame, so that a renderer which compares them finds nothing to do. */
static void
test_append_kept (void)
{
  g_autoptr(GdkTexture) picture = paint (1);
  g_autoptr(GskRenderNode) first = make_node (picture, &GRAPHENE_RECT_INIT (3, 4, SIDE, SIDE), TRUE);
  g_autoptr(GskRenderNode) second = make_node (picture, &GRAPHENE_RECT_INIT (90, 4, 2 * SIDE, 2 * SIDE), TRUE);
  g_autoptr(GPtrArray) pictures = g_ptr_array_new ();

  collect (first, pictures);
  collect (second, pictures);
  g_assert_cmpuint (pictures->len, ==, 2);
  g_assert_true (pictures->pdata[0] == pictures->pdata[1]);
}

/* A texture from elsewhere, and in another order of bytes. */
static void
test_append_foreign (void)
{
  static const guchar pixels[] = { 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120 };
  g_autoptr(GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr(GdkTexture) texture = gdk_memory_texture_new (2, 2, GDK_MEMORY_R8G8B8, bytes, 6);
  g_autoptr(GskRenderNode) texture_node = make_node (texture, &GRAPHENE_RECT_INIT (5, 5, 2, 2), FALSE);
  g_autoptr(GskRenderNode) cairo_node = make_node (texture, &GRAPHENE_RECT_INIT (5, 5, 2, 2), TRUE);
  g_autofree guchar *texture_pixels = render (texture_node);
  g_autofree guchar *cairo_pixels = render (cairo_node);

  g_assert_cmpint (get_difference (texture_pixels, cairo_pixels), ==, 0);
  g_assert_cmpint (cairo_pixels[(5 * CANVAS + 5) * 4 + 3], ==, 255);
}

/* Whoever still draws a picture that is gone, as a renderer does with the last frame's, draws it as it was. */
static void
test_append_outlived (void)
{
  GdkTexture *picture = paint (1);
  g_autoptr(GskRenderNode) node = make_node (picture, &GRAPHENE_RECT_INIT (0, 0, SIDE, SIDE), TRUE);
  g_autofree guchar *before = render (node);
  g_autofree guchar *after = NULL;

  g_assert_finalize_object (picture);
  after = render (node);
  g_assert_cmpint (get_difference (before, after), ==, 0);
}

/* Not from a copy, which cairo would make when the picture goes. */
static void
test_append_uncopied (void)
{
  gsize n_others = corridor_pixels_get_n_used ();
  GdkTexture *picture = paint (2);
  GskRenderNode *node = make_node (picture, &GRAPHENE_RECT_INIT (0, 0, SIDE, SIDE), TRUE);
  gsize n_used = corridor_pixels_get_n_used ();

  g_assert_cmpuint (n_used, >=, n_others + 4 * SIDE * SIDE * 4);
  g_assert_finalize_object (picture);
  g_assert_cmpuint (corridor_pixels_get_n_used (), ==, n_used);
  gsk_render_node_unref (node);
  g_assert_cmpuint (corridor_pixels_get_n_used (), ==, n_others);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/picture/append/same", test_append_same);
  g_test_add_func ("/picture/append/kept", test_append_kept);
  g_test_add_func ("/picture/append/foreign", test_append_foreign);
  g_test_add_func ("/picture/append/outlived", test_append_outlived);
  g_test_add_func ("/picture/append/uncopied", test_append_uncopied);

  return g_test_run ();
}
