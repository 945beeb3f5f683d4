/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-export.h"

G_BEGIN_DECLS

/* A px is 1/96 inch, a point of PDF 1/72. */
#define CORRIDOR_EXPORT_POINTS_PER_PX 0.75

/* Each makes the bytes of a file, or sets @error to a message without its name. */
GBytes        *corridor_export_encode_png   (CorridorSheet        *sheet,
                                             double                scale,
                                             GCancellable         *cancellable,
                                             GError              **error);
GBytes        *corridor_export_encode_svg   (CorridorSheet        *sheet,
                                             double                scale,
                                             GCancellable         *cancellable,
                                             GError              **error);
GBytes        *corridor_export_encode_pdf   (CorridorSheet        *sheet,
                                             double                scale,
                                             GCancellable         *cancellable,
                                             GError              **error);

/* A cairo_write_func_t that appends to a GByteArray. */
cairo_status_t corridor_export_append       (void                 *bytes,
                                             const unsigned char  *data,
                                             unsigned int          length);
gboolean       corridor_export_check_status (cairo_status_t        status,
                                             GError              **error);

G_END_DECLS
