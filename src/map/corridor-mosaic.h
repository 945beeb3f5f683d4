/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-mercator.h"

G_BEGIN_DECLS

/**
 * CorridorMosaic:
 *
 * A picture for the screen, painted again and again with little difference: cut into cells, each a texture of its own.
 *
 * A cell with nothing on it is no texture at all, and a cell that comes out as it was stays the texture that it was. So
 * the renderer uploads, and draws again, only those parts of the window that look different: a new date costs the caption.
 */
typedef struct _CorridorMosaic CorridorMosaic;

/**
 * corridor_mosaic_new:
 *
 * Returns: (transfer full): a mosaic without cells
 */
CorridorMosaic *corridor_mosaic_new    (void);

/**
 * corridor_mosaic_free:
 * @self: (transfer full): a mosaic
 */
void            corridor_mosaic_free   (CorridorMosaic *self);

/**
 * corridor_mosaic_begin:
 * @width: px
 * @height: px
 * @scale: device pixels per px
 *
 * Returns: (transfer full): an empty canvas in px; give it to corridor_mosaic_end()
 */
cairo_t        *corridor_mosaic_begin  (CorridorMosaic *self,
                                        int             width,
                                        int             height,
                                        int             scale);

/**
 * corridor_mosaic_end:
 * @cr: (transfer full): from corridor_mosaic_begin(), painted
 *
 * Takes over what was painted: reads each pixel once, copies those of the cells that are new.
 */
void            corridor_mosaic_end    (CorridorMosaic *self,
                                        cairo_t        *cr);

/**
 * corridor_mosaic_trim:
 *
 * Lets go of what it does not need until it is painted again: half of its memory. What was painted stays.
 */
void            corridor_mosaic_trim   (CorridorMosaic *self);

/**
 * corridor_mosaic_append:
 * @snapshot: where to
 * @at: px, the top left corner
 * @stretch: how much larger
 * @for_cairo: what corridor_picture_is_for_cairo() says
 *
 * Appends what was painted last, its cells from one whole device pixel to another: in between there would be seams, and
 * lines would blur and sharpen while the picture moves.
 */
void            corridor_mosaic_append (CorridorMosaic *self,
                                        GtkSnapshot    *snapshot,
                                        CorridorPoint   at,
                                        double          stretch,
                                        gboolean        for_cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorMosaic, corridor_mosaic_free)

G_END_DECLS
