/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorOverlay:
 * @CORRIDOR_OVERLAY_SHAPES: areas, dated borders, lines
 * @CORRIDOR_OVERLAY_SIGNS: layers, markers and labels
 * @CORRIDOR_OVERLAY_FURNITURE: caption, legend, scale, attribution
 *
 * The parts of a scene that are painted and kept each for itself, bottom to top.
 */
typedef enum
{
  CORRIDOR_OVERLAY_SHAPES,
  CORRIDOR_OVERLAY_SIGNS,
  CORRIDOR_OVERLAY_FURNITURE,
  CORRIDOR_N_OVERLAYS,
} CorridorOverlay;

/**
 * CorridorContent:
 *
 * What a painted overlay shows: as much of a scene as that overlay depends on, and no more, so that two scenes can be
 * told to look the same. It keeps what it compares, so an address never stands for two things in turn.
 */
typedef struct _CorridorContent CorridorContent;

/**
 * corridor_content_new:
 * @scene: what is painted
 * @overlay: the part of it
 * @scale: device pixels per px
 */
CorridorContent *corridor_content_new   (const CorridorScene *scene,
                                         CorridorOverlay      overlay,
                                         int                  scale);
void             corridor_content_free  (CorridorContent *self);

/**
 * corridor_content_find_shift:
 * @from: what a picture shows
 * @to: what is to be shown, for the same overlay
 * @shift: (out): how far to move the picture, px to the right and down; 0, 0 if it is the same
 *
 * Returns: whether a picture of @from is one of @to if only it is moved; otherwise @shift is untouched
 */
gboolean         corridor_content_find_shift (const CorridorContent *from,
                                              const CorridorContent *to,
                                              CorridorPoint         *shift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorContent, corridor_content_free)

G_END_DECLS
