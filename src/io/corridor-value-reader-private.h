/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-json-cursor-private.h"

G_BEGIN_DECLS

CorridorText *corridor_value_reader_read_text      (const CorridorJsonCursor *cursor);
gboolean      corridor_value_reader_read_colors    (const CorridorJsonCursor *cursor,
                                                    CorridorColor            *color);
const char   *corridor_value_reader_read_language  (const CorridorJsonCursor *cursor);
const char   *corridor_value_reader_read_id        (const CorridorJsonCursor *cursor);
const char   *corridor_value_reader_read_new_id    (const CorridorJsonCursor *owner,
                                                    GHashTable               *ids);
gboolean      corridor_value_reader_is_web_address (const char               *address);
const char   *corridor_value_reader_read_url       (const CorridorJsonCursor *cursor);
gboolean      corridor_value_reader_read_date      (const CorridorJsonCursor *cursor,
                                                    CorridorDate             *date);

G_END_DECLS
