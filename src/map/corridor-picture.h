/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Pixels that are painted once and drawn in many frames. A picture is a texture, which a graphics card takes up once.
 *
 * GSK's cairo renderer, however, converts each texture of a frame anew, pixel by pixel and whether in sight or not (GTK
 * 4.8 by way of floating point numbers), which took most of the time of a frame. So a picture also keeps its pixels as
 * cairo has them, and for that renderer it is drawn by a node that copies them as they are. The node stays the same from
 * frame to frame, so that only pictures that are new or have moved count as changed.
 */

/**
 * corridor_picture_begin:
 * @width: px
 * @height: px
 * @scale: device pixels per px
 *
 * A transparent picture to paint on in px, on its way to become a texture. Any thread may make one.
 *
 * Returns: (transfer full): give it to corridor_picture_end()
 */
cairo_t    *corridor_picture_begin       (double                 width,
                                          double                 height,
                                          double                 scale);

/**
 * corridor_picture_end:
 * @cr: (transfer full): from corridor_picture_begin(), with nothing saved on it
 *
 * The pixels are handed over, not copied.
 *
 * Returns: (transfer full): what was painted
 */
GdkTexture *corridor_picture_end         (cairo_t               *cr);

/**
 * corridor_picture_new:
 * @surface: (transfer full): an ARGB32 image that nobody paints on any more
 *
 * Returns: (transfer full): its pixels as a picture
 */
GdkTexture *corridor_picture_new         (cairo_surface_t       *surface);

/**
 * corridor_picture_peek_pixels:
 * @picture: from corridor_picture_end() or corridor_picture_new()
 *
 * Returns: (transfer none): its pixels, not to be painted on
 */
cairo_surface_t *corridor_picture_peek_pixels (GdkTexture       *picture);

/**
 * corridor_picture_is_for_cairo:
 * @widget: a realized widget
 *
 * Returns: whether cairo draws the window that @widget is in
 */
gboolean    corridor_picture_is_for_cairo (GtkWidget            *widget);

/**
 * corridor_picture_append:
 * @picture: a picture, or any other texture, which is converted once then
 * @snapshot: where to
 * @bounds: px, what it fills
 * @for_cairo: what corridor_picture_is_for_cairo() says
 */
void        corridor_picture_append      (GdkTexture            *picture,
                                          GtkSnapshot           *snapshot,
                                          const graphene_rect_t *bounds,
                                          gboolean               for_cairo);

G_END_DECLS
