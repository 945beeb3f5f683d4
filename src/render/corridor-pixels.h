/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * corridor_pixels_new:
 * @width: device pixels
 * @height: device pixels
 *
 * Makes a picture as cairo_image_surface_create() does. Any thread may make one, and any other let go of it.
 *
 * Returns: (transfer full): an empty picture with colours and transparency
 */
cairo_surface_t *corridor_pixels_new         (int width,
                                              int height);

/**
 * corridor_pixels_get_n_used:
 *
 * Returns: bytes that pictures take
 */
gsize            corridor_pixels_get_n_used  (void);

/**
 * corridor_pixels_get_n_spare:
 *
 * Returns: bytes that are kept for pictures to come
 */
gsize            corridor_pixels_get_n_spare (void);

G_END_DECLS
