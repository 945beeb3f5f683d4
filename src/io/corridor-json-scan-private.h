/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * CorridorJsonScan:
 * @at: where it is
 * @end: of the text
 * @whole: what has this end, in words
 * @fault: (nullable): where it went wrong
 * @message: (owned) (nullable): what was expected there, and what there was
 *
 * A place in a text that is to be JSON (RFC 8259), and what goes past one token at a time: a string, a number, a word. On the stack of
 * whoever knows what may follow what.
 */
typedef struct
{
  const char *at;
  const char *end;
  const char *whole;
  const char *fault;
  char       *message;
} CorridorJsonScan;

static inline gboolean
corridor_json_scan_skip (CorridorJsonScan *self,
                         char              c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static inline void
corridor_json_scan_skip_space (CorridorJsonScan *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;
}

/* Says that what is @at is not what was @expected. Returns: FALSE */
gboolean corridor_json_scan_fail       (CorridorJsonScan *self,
                                        const char       *at,
                                        const char       *expected);

/* The same of a token that is well-formed and yet not wanted. */
gboolean corridor_json_scan_fail_token (CorridorJsonScan *self,
                                        const char       *begin,
                                        const char       *end,
                                        const char       *expected);

/* Each leaves the place behind what it goes past, or says what is wrong with it and returns FALSE. */
gboolean corridor_json_scan_string     (CorridorJsonScan *self); /* after the opening quotation mark */
gboolean corridor_json_scan_number     (CorridorJsonScan *self);
gboolean corridor_json_scan_word       (CorridorJsonScan *self, /* true, false, null; of anything else it says what was expected */
                                        const char       *expected);

G_END_DECLS
