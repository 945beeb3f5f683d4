/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

/**
 * corridor_hatches_new:
 *
 * Returns: (transfer full): an empty store of hatches
 */
CorridorHatches *corridor_hatches_new  (void);

/**
 * corridor_hatches_free:
 * @self: (transfer full): a store of hatches
 */
void             corridor_hatches_free (CorridorHatches *self);

/**
 * corridor_hatch_set_source:
 * @canvas: where it is drawn
 * @style: of an area
 *
 * Makes the hatch of a style the source of what is drawn next. It hangs from the canvas' anchor, so it moves with the
 * map and is one pattern over neighbouring areas.
 *
 * Returns: %FALSE when the style has no hatch; the source is then as it was
 */
gboolean         corridor_hatch_set_source (const CorridorCanvas *canvas,
                                            const CorridorStyle  *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorHatches, corridor_hatches_free)

G_END_DECLS
