/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-picture.h"

#include <math.h>

#include "corridor-pixels.h"

static G_DEFINE_QUARK (corridor-picture-pixels, pixels)
static G_DEFINE_QUARK (corridor-picture-node, node)

/* --- pixels --- */

cairo_t *
corridor_picture_begin (double width,
                        double height,
                        double scale)
{
  cairo_surface_t *surface = corridor_pixels_new ((int) ceil (width * scale), (int) ceil (height * scale));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_surface_destroy (surface); /* the context keeps it */

  return cr;
}

GdkTexture *
corridor_picture_end (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_surface_reference (cairo_get_target (cr));

  cairo_destroy (cr);
  return corridor_picture_new (surface);
}

GdkTexture *
corridor_picture_new (cairo_surface_t *surface)
{
  int stride = cairo_image_surface_get_stride (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_surface_flush (surface);
  cairo_surface_set_device_scale (surface, 1, 1);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));
  /* GDK_MEMORY_DEFAULT is, by definition, cairo's ARGB32 of this machine. */
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT,
                                    bytes, (gsize) stride);
  g_object_set_qdata_full (G_OBJECT (texture), pixels_quark (), surface, (GDestroyNotify) cairo_surface_destroy);

  return texture;
}

cairo_surface_t *
corridor_picture_peek_pixels (GdkTexture *picture)
{
  return g_object_get_qdata (G_OBJECT (picture), pixels_quark ());
}

/* --- nodes --- */

/* (transfer full) */
static cairo_surface_t *
convert (GdkTexture *texture)
{
  cairo_surface_t *surface = corridor_pixels_new (gdk_texture_get_width (texture), gdk_texture_get_height (texture));

  gdk_texture_download (texture, cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* Until the node goes: cairo would copy pixels that go before what was drawn with them. */
static void
keep_pixels (cairo_surface_t *drawing,
             cairo_surface_t *pixels)
{
  static const cairo_user_data_key_t key;

  cairo_surface_set_user_data (drawing, &key, cairo_surface_reference (pixels), (cairo_destroy_func_t) cairo_surface_destroy);
}

/* Draws the picture with a device pixel for a px. */
static GskRenderNode *
make_node (GdkTexture *texture)
{
  cairo_surface_t *pixels = corridor_picture_peek_pixels (texture);
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) gdk_texture_get_width (texture),
                                                                 (float) gdk_texture_get_height (texture)));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  pixels = pixels != NULL ? cairo_surface_reference (pixels) : convert (texture);
  cairo_set_source_surface (cr, pixels, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR); /* the default takes much longer to shrink */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD); /* no seams between tiles */
  cairo_paint (cr);
  keep_pixels (cairo_get_target (cr), pixels);

  cairo_surface_destroy (pixels);
  cairo_destroy (cr);
  return node;
}

static GskRenderNode *
get_node (GdkTexture *texture)
{
  GskRenderNode *node = g_object_get_qdata (G_OBJECT (texture), node_quark ());

  if (node == NULL)
    {
      node = make_node (texture);
      g_object_set_qdata_full (G_OBJECT (texture), node_quark (), node, (GDestroyNotify) gsk_render_node_unref);
    }

  return node;
}

gboolean
corridor_picture_is_for_cairo (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GskRenderer *renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;

  return renderer != NULL && GSK_IS_CAIRO_RENDERER (renderer);
}

void
corridor_picture_append (GdkTexture            *picture,
                         GtkSnapshot           *snapshot,
                         const graphene_rect_t *bounds,
                         gboolean               for_cairo)
{
  g_return_if_fail (GDK_IS_TEXTURE (picture));

  if (!for_cairo)
    {
      gtk_snapshot_append_texture (snapshot, picture, bounds);
      return;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds->origin);
  gtk_snapshot_scale (snapshot, bounds->size.width / (float) gdk_texture_get_width (picture),
                      bounds->size.height / (float) gdk_texture_get_height (picture));
  gtk_snapshot_append_node (snapshot, get_node (picture));
  gtk_snapshot_restore (snapshot);
}
