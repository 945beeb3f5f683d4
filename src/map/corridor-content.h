/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorOverlay:
 * @CORRIDOR_OVERLAY_SHAPES: areas, dated borders, lines
 * @CORRIDOR_OVERLAY_SIGNS: markers and labels
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
 * corridor_content_equal:
 *
 * Both for the same overlay.
 *
 * Returns: whether a picture of one is a picture of the other
 */
gboolean         corridor_content_equal (const CorridorContent *a,
                                         const CorridorContent *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorContent, corridor_content_free)

G_END_DECLS
