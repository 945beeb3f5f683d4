/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * CorridorJsonNesting:
 *
 * Where in its brackets and strings a stream of JSON is. Nothing is checked: what is open is counted, and that is all.
 */
typedef struct
{
  guint    depth;
  gboolean in_string;
  gboolean is_escaped; /* the byte before was a backslash in a string */
} CorridorJsonNesting;

/* Returns: whether @c closes what is outermost */
static inline gboolean
corridor_json_nesting_pass (CorridorJsonNesting *self,
                            char                 c)
{
  if (self->in_string)
    {
      if (self->is_escaped)
        self->is_escaped = FALSE;
      else if (c == '\\')
        self->is_escaped = TRUE;
      else if (c == '"')
        self->in_string = FALSE;
      return FALSE;
    }

  if (c == '"')
    self->in_string = TRUE;
  else if (c == '{' || c == '[')
    self->depth++;
  else if (c == '}' || c == ']')
    return --self->depth == 0;
  return FALSE;
}

const char *corridor_json_nesting_skip (const CorridorJsonNesting *self,
                                        const char                *at,
                                        const char                *end);

/*
 * CorridorMemberWatch:
 *
 * Which member of the outermost object a stream is in: as much of it as a cutter of features has to know.
 */
typedef struct
{
  char     key[sizeof "features"]; /* of the member, with the quotation mark that ends it; cut off */
  guint    n_key;
  gboolean is_features; /* at the value of that member */
  gboolean has_corridor; /* that member, the head of a story, has been seen */
} CorridorMemberWatch;

void        corridor_member_watch_pass (CorridorMemberWatch       *self,
                                        const CorridorJsonNesting *before,
                                        char                       c);

G_END_DECLS
