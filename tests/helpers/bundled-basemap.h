/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-basemap.h"

G_BEGIN_DECLS

/**
 * bundled_basemap_load:
 *
 * Returns: (transfer full): the base map that the program comes with, loaded anew
 */
CorridorBasemap *bundled_basemap_load (void);

G_END_DECLS
