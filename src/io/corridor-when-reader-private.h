/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-json-cursor-private.h"
#include "corridor-span.h"

G_BEGIN_DECLS

GArray *corridor_when_reader_read (const CorridorJsonCursor *cursor);

G_END_DECLS
