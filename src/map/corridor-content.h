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

/**
 * corridor_content_free:
 * @self: (transfer full): a content
 */
void             corridor_content_free  (CorridorContent *self);

/**
 * CorridorMotion:
 * @stretch: how much larger, about the middle; 1 if the zoom is the same
 * @shift: how far then, px to the right and down
 *
 * What brings a picture of one view to where it belongs in another.
 */
typedef struct
{
  double        stretch;
  CorridorPoint shift;
} CorridorMotion;

/**
 * corridor_content_find_motion:
 * @from: what a picture shows
 * @to: what is to be shown, for the same overlay
 * @motion: (out): where the picture belongs
 *
 * Returns: whether @from and @to are the same but for where they look from; otherwise @motion is untouched
 */
gboolean         corridor_content_find_motion (const CorridorContent *from,
                                               const CorridorContent *to,
                                               CorridorMotion        *motion);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorContent, corridor_content_free)

G_END_DECLS
