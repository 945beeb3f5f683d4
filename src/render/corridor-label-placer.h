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

/**
 * corridor_label_placer_new:
 *
 * Returns: (transfer full): a placer for an empty picture without size
 */
CorridorLabelPlacer *corridor_label_placer_new   (void);

/**
 * corridor_label_placer_free:
 * @self: (transfer full): a placer
 */
void                 corridor_label_placer_free  (CorridorLabelPlacer *self);

/**
 * corridor_label_placer_reset:
 * @self: a placer
 * @region: px: the picture, or more
 *
 * Starts on an empty picture.
 */
void                 corridor_label_placer_reset (CorridorLabelPlacer *self,
                                                  cairo_rectangle_t    region);

/**
 * corridor_label_placer_block:
 * @self: a placer
 * @box: px
 *
 * Takes a part of the picture, whatever is there already.
 */
void                 corridor_label_placer_block (CorridorLabelPlacer *self,
                                                  cairo_rectangle_t    box);

/**
 * corridor_label_placer_shade:
 * @self: a placer
 * @box: px
 * @owner: (nullable): who may cover it as well as not
 *
 * Marks a part of the picture that may be covered, but better is not.
 */
void                 corridor_label_placer_shade (CorridorLabelPlacer *self,
                                                  cairo_rectangle_t    box,
                                                  gconstpointer        owner);

/**
 * corridor_label_placer_fits:
 * @self: a placer
 * @box: px
 * @clear: whether shaded parts count as taken
 * @owner: (nullable): whose shaded parts do not count in any case
 *
 * Returns: whether @box is wholly in the region and free; nothing is taken
 */
gboolean             corridor_label_placer_fits  (CorridorLabelPlacer *self,
                                                  cairo_rectangle_t    box,
                                                  gboolean             clear,
                                                  gconstpointer        owner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorLabelPlacer, corridor_label_placer_free)

G_END_DECLS
