/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-geometry.h"
#include "corridor-json-cursor-private.h"

G_BEGIN_DECLS

gboolean          corridor_geometry_reader_read_bbox (const CorridorJsonCursor *cursor,
                                                      CorridorBbox             *bbox);
gboolean          corridor_geometry_reader_read_positions (const CorridorJsonCursor *cursor,
                                                           CorridorGeometryKind     *kind,
                                                           GArray                   *positions,
                                                           GArray                   *parts);
CorridorGeometry *corridor_geometry_reader_read      (const CorridorJsonCursor *cursor);

G_END_DECLS
