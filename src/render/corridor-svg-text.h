/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-typeset.h"

G_BEGIN_DECLS

void corridor_svg_text_append (GString               *texts,
                               const CorridorCanvas  *canvas,
                               const CorridorTypeset *typeset,
                               CorridorPoint          px,
                               CorridorInk            ink);

G_END_DECLS
