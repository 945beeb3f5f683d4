/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * CorridorLabelPlacer:
 *
 * Keeps track of which parts of a picture are taken, so that nothing is put over something else. First come, first
 * served: whoever asks in order of importance gets a picture in which the important is there.
 */
typedef struct _CorridorLabelPlacer CorridorLabelPlacer;

CorridorLabelPlacer *corridor_label_placer_new   (void);
void                 corridor_label_placer_free  (CorridorLabelPlacer *self);
void                 corridor_label_placer_reset (CorridorLabelPlacer *self,
                                                  cairo_rectangle_t    region);
void                 corridor_label_placer_block (CorridorLabelPlacer *self,
                                                  cairo_rectangle_t    box);
void                 corridor_label_placer_shade (CorridorLabelPlacer *self,
                                                  cairo_rectangle_t    box,
                                                  gconstpointer        owner);
gboolean             corridor_label_placer_fits  (CorridorLabelPlacer *self,
                                                  cairo_rectangle_t    box,
                                                  gboolean             clear,
                                                  gconstpointer        owner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorLabelPlacer, corridor_label_placer_free)

G_END_DECLS
