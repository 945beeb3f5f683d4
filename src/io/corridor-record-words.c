/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-words-private.h"

#include "corridor-fold.h"
#include "corridor-json-check-private.h"

#include <string.h>

/*
 * The words of a feature without a tree: one walk through its bytes, which passes over all that is no text to be looked for.
 * The bytes were good JSON when the file was opened. They may be anything by now, so no step leaves them.
 */

/* What is looked for in a value. */
typedef enum
{
  PART_NOTHING,
  PART_FEATURE,
  PART_ALL,
  PART_NAMES,
  PART_PHASES,
} Part;

typedef struct
{
  const char *at;
  const char *end;
  GString    *folded; /* (unowned) */
  Part        open[CORRIDOR_JSON_MAX_DEPTH];
  gboolean    is_object[CORRIDOR_JSON_MAX_DEPTH];
  guint       depth;
} Walk;

/* In an object only these members; an array's elements are what it is itself. */
static Part
get_member_part (Part        parent,
                 const char *name,
                 gsize       length)
{
  static const struct { Part parent; const char *name; Part part; } members[] = {
    { PART_FEATURE, "id", PART_ALL },
    { PART_FEATURE, "properties", PART_ALL },
    { PART_FEATURE, "names", PART_NAMES },
    { PART_FEATURE, "phases", PART_PHASES },
    { PART_NAMES, "toponym", PART_ALL },
    { PART_PHASES, "title", PART_ALL },
  };

  if (parent == PART_ALL || parent == PART_NOTHING)
    return parent;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].parent == parent && strlen (members[i].name) == length && memcmp (members[i].name, name, length) == 0)
      return members[i].part;
  return PART_NOTHING;
}

/* Returns: where the string ends that begins after this quotation mark; the end of all where it does not */
static const char *
find_quote (const char *at,
            const char *end)
{
  while (at < end && *at != '"')
    at += *at == '\\' ? 2 : 1;
  return MIN (at, end);
}

/* After the "u". */
static gunichar
read_code_unit (const char **at,
                const char  *end)
{
  gunichar unit = 0;

  for (int i = 0; i < 4 && *at < end && g_ascii_isxdigit (**at); i++)
    unit = unit * 16 + (gunichar) g_ascii_xdigit_value (*(*at)++);
  return unit;
}

/* After the backslash. Control characters part words, and so does a space. */
static const char *
fold_escape (GString    *folded,
             const char *at,
             const char *end)
{
  gunichar c;

  if (*at != 'u')
    {
      g_string_append_c (folded, strchr ("bfnrt", *at) != NULL ? ' ' : *at);
      return at + 1;
    }

  at++;
  c = read_code_unit (&at, end);
  if (c >= 0xD800 && c <= 0xDBFF && end - at > 2 && at[0] == '\\' && at[1] == 'u')
    {
      at += 2;
      c = 0x10000 + ((c - 0xD800) << 10) + (read_code_unit (&at, end) & 0x3FF);
    }
  corridor_fold_append_char (folded, c);
  return at;
}

/* What is between quotation marks, and a line's end. */
static void
fold_string (GString    *folded,
             const char *at,
             const char *end)
{
  while (at < end)
    {
      const char *backslash = memchr (at, '\\', (gsize) (end - at));
      const char *plain_end = backslash != NULL ? backslash : end;

      corridor_fold_append (folded, at, (gsize) (plain_end - at));
      at = plain_end;
      if (at < end)
        at = at + 1 < end ? fold_escape (folded, at + 1, end) : end;
    }
  g_string_append_c (folded, '\n');
}

static gboolean
is_between (char c)
{
  return c == ',' || c == ':' || c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void
skip_between (Walk *self)
{
  while (self->at < self->end && is_between (*self->at))
    self->at++;
}

/* A coordinate list is long and has nothing in it. */
static void
skip_value (Walk *self)
{
  guint depth = 0;

  while (self->at < self->end)
    {
      char c = *self->at;

      if (depth == 0 && (c == ',' || c == '}' || c == ']'))
        return;
      if (c == '"')
        self->at = find_quote (self->at + 1, self->end);
      else if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
      if (self->at < self->end)
        self->at++;
    }
}

static void
read_string (Walk    *self,
             gboolean is_wanted)
{
  const char *begin = self->at + 1;
  const char *end = find_quote (begin, self->end);

  if (is_wanted)
    fold_string (self->folded, begin, end);
  self->at = MIN (end + 1, self->end);
}

/* A number or a word, of which null says nothing. */
static void
read_bare (Walk    *self,
           gboolean is_wanted)
{
  const char *begin = self->at;

  while (self->at < self->end && !is_between (*self->at) && *self->at != '}' && *self->at != ']')
    self->at++;
  if (is_wanted && *begin != 'n')
    fold_string (self->folded, begin, self->at);
}

static void
open_part (Walk *self,
           Part  part)
{
  if (self->depth == CORRIDOR_JSON_MAX_DEPTH)
    {
      self->at = self->end;
      return;
    }

  self->open[self->depth] = part;
  self->is_object[self->depth] = *self->at == '{';
  self->depth++;
  self->at++;
}

static void
read_value (Walk *self,
            Part  part)
{
  if (part == PART_NOTHING)
    skip_value (self);
  else if (*self->at == '{' || *self->at == '[')
    open_part (self, part);
  else if (*self->at == '"')
    read_string (self, part == PART_ALL);
  else
    read_bare (self, part == PART_ALL);
}

/* Returns: what is looked for in the member's value, which comes next */
static Part
read_name (Walk *self,
           Part  parent)
{
  const char *name = self->at + 1;

  read_string (self, FALSE);
  skip_between (self);
  return get_member_part (parent, name, (gsize) (find_quote (name, self->end) - name));
}

static void
step (Walk *self)
{
  Part part = self->open[self->depth - 1];

  if (*self->at == '}' || *self->at == ']')
    {
      self->at++;
      self->depth--;
      return;
    }

  if (self->is_object[self->depth - 1] && *self->at == '"')
    part = read_name (self, part);
  if (self->at < self->end)
    read_value (self, part);
}

/*
 * corridor_record_words_fold:
 * @folded: emptied, then filled with the folding of each text, on a line of its own
 * @text: (array length=length): the bytes of a feature
 *
 * Collects the words of a feature: its id, the values of its properties at any depth, what Linked Places calls toponyms and
 * a story the titles of phases; numbers, true and false as they are written. About 2 ns a byte that is looked for, 1 ns one
 * of geometry.
 */
void
corridor_record_words_fold (GString    *folded,
                            const char *text,
                            gsize       length)
{
  Walk walk = { .at = text, .end = text + length, .folded = folded };

  g_string_truncate (folded, 0);
  skip_between (&walk);
  if (walk.at == walk.end || *walk.at != '{')
    return;

  open_part (&walk, PART_FEATURE);
  while (walk.depth > 0)
    {
      skip_between (&walk);
      if (walk.at == walk.end)
        return;
      step (&walk);
    }
}
