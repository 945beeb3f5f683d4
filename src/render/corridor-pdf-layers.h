/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * corridor_pdf_layers_begin:
 * @cr: what paints on the first page of a PDF
 *
 * What is painted until corridor_pdf_layers_end() is one layer.
 */
void    corridor_pdf_layers_begin  (cairo_t            *cr);

/**
 * corridor_pdf_layers_end:
 * @cr: as for corridor_pdf_layers_begin()
 *
 * Ends a layer.
 */
void    corridor_pdf_layers_end    (cairo_t            *cr);

/**
 * corridor_pdf_layers_name:
 * @pdf: a file of cairo
 * @names: (array zero-terminated=1): of all that was painted between corridor_pdf_layers_begin() and corridor_pdf_layers_end() on the
 *   first page, and of nothing else that is marked there, in the same order
 * @error: return location for a %G_IO_ERROR_FAILED
 *
 * Makes layers of a PDF that have names and can be switched on and off.
 *
 * Returns: (transfer full) (nullable): the file with them, or %NULL when @pdf is none
 */
GBytes *corridor_pdf_layers_name   (GBytes             *pdf,
                                    const char *const  *names,
                                    GError            **error);

G_END_DECLS
