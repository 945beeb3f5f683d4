/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

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
cairo_t    *corridor_picture_begin (double width,
                                    double height,
                                    double scale);

/**
 * corridor_picture_end:
 * @cr: (transfer full): from corridor_picture_begin(), with nothing saved on it
 *
 * The pixels are handed over, not copied.
 *
 * Returns: (transfer full): what was painted
 */
GdkTexture *corridor_picture_end   (cairo_t *cr);

G_END_DECLS
