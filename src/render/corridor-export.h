/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/*
 * Writes the scene with its furniture and the sources of what is shown to a PNG, SVG or PDF file, by the ending of its name.
 * @scale: device pixels per px (PNG).
 */
gboolean corridor_export (const CorridorScene *scene,
                          double               scale,
                          const char          *path,
                          GError             **error);

G_END_DECLS
