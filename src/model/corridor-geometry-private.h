/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-geometry.h"

G_BEGIN_DECLS

/* Works out what corridor_geometry_anchor() returns. */
CorridorPoint corridor_geometry_find_anchor   (const CorridorGeometry *self);

G_END_DECLS
