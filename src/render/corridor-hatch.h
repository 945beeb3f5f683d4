/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-thing.h"

G_BEGIN_DECLS

CorridorHatches *corridor_hatches_new  (void);
void             corridor_hatches_free (CorridorHatches *self);

gboolean         corridor_hatch_set_source (const CorridorCanvas *canvas,
                                            const CorridorStyle  *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorHatches, corridor_hatches_free)

G_END_DECLS
