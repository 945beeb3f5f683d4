/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "corridor-viewport.h"

G_BEGIN_DECLS

/**
 * corridor_view_from_shumate:
 * @viewport: where a libshumate map looks
 * @width: of the widget, px
 * @height: of the widget, px
 *
 * The same view in our terms: north up, 256 px tiles. Take it once a frame and multiply; asking @viewport for each point
 * (shumate_viewport_location_to_widget_coords()) gives the same pixels at some 200 times the cost.
 */
CorridorViewport corridor_view_from_shumate (ShumateViewport *viewport,
                                             double           width,
                                             double           height);

/**
 * corridor_view_to_shumate:
 * @view: where to look; its size is left out of account
 * @viewport: the libshumate map's, clamped to its own range of zoom levels
 */
void             corridor_view_to_shumate   (const CorridorViewport *view,
                                             ShumateViewport        *viewport);

G_END_DECLS
