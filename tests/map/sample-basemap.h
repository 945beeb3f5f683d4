/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-basemap.h"

G_BEGIN_DECLS

/* The bundled base map. */
CorridorBasemap *sample_basemap_load (void);

G_END_DECLS
