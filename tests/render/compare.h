/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

guint compare_surfaces (cairo_surface_t *a,
                        cairo_surface_t *b,
                        int              tolerance,
                        cairo_surface_t *marks);
void  compare_golden   (cairo_surface_t *picture,
                        const char      *name);

G_END_DECLS
