/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

void    corridor_pdf_layers_begin  (cairo_t            *cr);
void    corridor_pdf_layers_end    (cairo_t            *cr);
GBytes *corridor_pdf_layers_name   (GBytes             *pdf,
                                    const char *const  *names,
                                    GError            **error);

G_END_DECLS
