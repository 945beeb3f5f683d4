/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_surface_t *corridor_pixels_new         (int width,
                                              int height);
gsize            corridor_pixels_get_n_used  (void);
gsize            corridor_pixels_get_n_spare (void);

G_END_DECLS
