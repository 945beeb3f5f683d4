/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-faults-private.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * CorridorJsonCursor:
 *
 * A place in a JSON document, together with the way to it and the list that its faults go to. A value for the stack:
 * it points at the cursor it was made from, which has to outlive it. The way is put into words only for a fault.
 *
 * Every check_… and get_… adds a fault when the place does not hold what was asked for; the caller just goes on.
 */
typedef struct _CorridorJsonCursor CorridorJsonCursor;
struct _CorridorJsonCursor
{
  CorridorFaults           *faults; /* (unowned) */
  const CorridorJsonCursor *parent; /* (nullable) (unowned) */
  const char               *member; /* (nullable) (unowned) NULL for elements of an array */
  guint                     element;
  const char               *feature_id; /* (nullable) (unowned) names the place instead of the way to it */
  JsonNode                 *node; /* (nullable) (unowned) NULL when there is nothing */
};

CorridorJsonCursor corridor_json_cursor_root         (CorridorFaults           *faults,
                                                      JsonNode                 *node);
CorridorJsonCursor corridor_json_cursor_member       (const CorridorJsonCursor *self,
                                                      const char               *name);
CorridorJsonCursor corridor_json_cursor_element      (const CorridorJsonCursor *self,
                                                      guint                     element);

gboolean           corridor_json_cursor_exists       (const CorridorJsonCursor *self);
gboolean           corridor_json_cursor_is_null      (const CorridorJsonCursor *self);

gboolean           corridor_json_cursor_check_object (const CorridorJsonCursor *self,
                                                      const char               *expected);
gboolean           corridor_json_cursor_check_array  (const CorridorJsonCursor *self,
                                                      guint                     minimum,
                                                      const char               *expected,
                                                      guint                    *n_elements);
const char        *corridor_json_cursor_get_string   (const CorridorJsonCursor *self,
                                                      const char               *expected);
gboolean           corridor_json_cursor_get_number   (const CorridorJsonCursor *self,
                                                      double                    minimum,
                                                      double                    maximum,
                                                      const char               *expected,
                                                      double                   *number);
gboolean           corridor_json_cursor_get_boolean  (const CorridorJsonCursor *self,
                                                      gboolean                 *boolean);
gboolean           corridor_json_cursor_get_choice   (const CorridorJsonCursor *self,
                                                      const char *const        *choices,
                                                      guint                    *choice);

void               corridor_json_cursor_fault        (const CorridorJsonCursor *self,
                                                      const char               *expected);
void               corridor_json_cursor_fault_full   (const CorridorJsonCursor *self,
                                                      const char               *message);

G_END_DECLS
