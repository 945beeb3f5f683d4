/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-json-nesting-private.h"

#include <string.h>

/*
 * corridor_json_nesting_skip:
 *
 * Goes past what changes nothing, which is most of a file. Ends of lines are not passed: whoever counts them sees all.
 *
 * Returns: the first byte that may matter, or @end
 */
const char *
corridor_json_nesting_skip (const CorridorJsonNesting *self,
                            const char                *at,
                            const char                *end)
{
  static const gboolean matters[256] = {
    ['"'] = TRUE, ['{'] = TRUE, ['}'] = TRUE, ['['] = TRUE, [']'] = TRUE, ['\n'] = TRUE,
  };

  if (self->is_escaped)
    return at;
  if (self->in_string)
    while (at < end && *at != '"' && *at != '\\' && *at != '\n')
      at++;
  else
    while (at < end && !matters[(guchar) *at])
      at++;
  return at;
}

static gboolean
has_key (const CorridorMemberWatch *self,
         const char                *key)
{
  return self->n_key == strlen (key) && memcmp (self->key, key, self->n_key) == 0;
}

/*
 * corridor_member_watch_pass:
 * @before: where the byte is
 */
void
corridor_member_watch_pass (CorridorMemberWatch       *self,
                            const CorridorJsonNesting *before,
                            char                       c)
{
  if (before->depth != 1)
    return;

  if (before->in_string)
    {
      if (self->n_key < sizeof self->key)
        self->key[self->n_key++] = c;
    }
  else if (c == '"')
    {
      self->n_key = 0;
    }
  else if (c == ':')
    {
      self->is_features = has_key (self, "features\"");
      self->has_corridor = self->has_corridor || has_key (self, "corridor\"");
    }
  else if (c == ',')
    {
      self->is_features = FALSE;
    }
}
