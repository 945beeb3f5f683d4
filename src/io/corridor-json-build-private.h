/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * CorridorJsonWants:
 * @depth: of the object: 1 for the outermost
 * @name: (array length=length): of a member of it, as written
 *
 * Tells whether a member is to be in the tree.
 */
typedef gboolean (*CorridorJsonWants) (guint       depth,
                                       const char *name,
                                       gsize       length);

JsonNode *corridor_json_build (const char        *text,
                               gsize              length,
                               CorridorJsonWants  wants);

G_END_DECLS
