/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-json-check-private.h"
#include "corridor-json-scan-private.h"

#include <string.h>

/*
 * json-glib 1.6 takes comments, hexadecimal numbers, `var x = …`, integers that overflow, 1e400 and repeated members,
 * and recurses as deep as the text tells it to. So the text goes through this first: the grammar of RFC 8259 without
 * recursion, with the place of the first thing that is wrong.
 */

typedef enum
{
  EXPECT_VALUE,
  EXPECT_FIRST_ELEMENT, /* or the end of the array */
  EXPECT_FIRST_MEMBER, /* or the end of the object */
  EXPECT_MEMBER,
  EXPECT_COMMA, /* or the end of the array or object */
  EXPECT_END,
} Expectation;

/* So many members are sooner compared one by one than put into a hash table. */
#define N_NAMES_COMPARED 16

typedef struct
{
  const char *begin;
  gsize       length;
} Name;

typedef struct
{
  CorridorJsonScan scan;
  Expectation      expectation;
  guint            depth;
  guint            n_values;
  char             closer[CORRIDOR_JSON_MAX_DEPTH]; /* of each open array or object */
  guint            n_names[CORRIDOR_JSON_MAX_DEPTH]; /* members so far */
  Name             first_names[CORRIDOR_JSON_MAX_DEPTH][N_NAMES_COMPARED]; /* of them, as written */
  GHashTable      *names[CORRIDOR_JSON_MAX_DEPTH]; /* (owned) (nullable) (element-type utf8) all of them when there are more */
} Checker;

static gboolean
fail (Checker    *self,
      const char *expected)
{
  return corridor_json_scan_fail (&self->scan, self->scan.at, expected);
}

static gboolean
skip (Checker *self,
      char     c)
{
  return corridor_json_scan_skip (&self->scan, c);
}

static gboolean
open_container (Checker    *self,
                char        closer,
                Expectation expectation)
{
  if (self->depth == CORRIDOR_JSON_MAX_DEPTH)
    return corridor_json_scan_fail (&self->scan, self->scan.at - 1,
                                    "at most " G_STRINGIFY (CORRIDOR_JSON_MAX_DEPTH) " arrays and objects inside each other");

  self->n_names[self->depth] = 0;
  self->closer[self->depth++] = closer;
  self->expectation = expectation;
  return TRUE;
}

static void
expect_what_follows_a_value (Checker *self)
{
  self->expectation = self->depth > 0 ? EXPECT_COMMA : EXPECT_END;
}

static gboolean
close_container (Checker *self)
{
  if (!skip (self, self->closer[self->depth - 1]))
    return FALSE;

  self->depth--;
  if (self->names[self->depth] != NULL)
    g_hash_table_remove_all (self->names[self->depth]);
  expect_what_follows_a_value (self);
  return TRUE;
}

static gboolean
scan_value (Checker *self)
{
  if (++self->n_values > CORRIDOR_JSON_MAX_VALUES)
    return fail (self, "at most " G_STRINGIFY (CORRIDOR_JSON_MAX_VALUES) " values");
  if (skip (self, '{'))
    return open_container (self, '}', EXPECT_FIRST_MEMBER);
  if (skip (self, '['))
    return open_container (self, ']', EXPECT_FIRST_ELEMENT);

  expect_what_follows_a_value (self);
  if (skip (self, '"'))
    return corridor_json_scan_string (&self->scan);
  if (self->scan.at < self->scan.end && (*self->scan.at == '-' || g_ascii_isdigit (*self->scan.at)))
    return corridor_json_scan_number (&self->scan);
  /* A file of something else, such as a table, is told what it should be. */
  return corridor_json_scan_word (&self->scan, self->depth > 0 ? "a value" : "GeoJSON");
}

/* Returns: whether the name is new among those that are compared */
static gboolean
compare_names (Checker *self,
               guint    depth,
               Name     name)
{
  guint n_names = self->n_names[depth];

  for (guint i = 0; i < n_names; i++)
    if (self->first_names[depth][i].length == name.length
        && memcmp (self->first_names[depth][i].begin, name.begin, name.length) == 0)
      return FALSE;

  self->first_names[depth][n_names] = name;
  return TRUE;
}

/* The same for those in the hash table, where all go as soon as there are too many to compare. */
static gboolean
look_up_name (Checker *self,
              guint    depth,
              Name     name)
{
  GHashTable **names = &self->names[depth];

  if (*names == NULL)
    *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (self->n_names[depth] == N_NAMES_COMPARED)
    for (guint i = 0; i < N_NAMES_COMPARED; i++)
      g_hash_table_add (*names, g_strndup (self->first_names[depth][i].begin, self->first_names[depth][i].length));
  return g_hash_table_add (*names, g_strndup (name.begin, name.length));
}

/* Of two members with one name json-glib would keep the last. Names are compared as written, escapes and all. */
static gboolean
add_name (Checker    *self,
          const char *begin,
          const char *end)
{
  guint depth = self->depth - 1;
  Name name = { begin, (gsize) (end - begin) };
  gboolean is_new = self->n_names[depth] < N_NAMES_COMPARED ? compare_names (self, depth, name)
                                                            : look_up_name (self, depth, name);

  self->n_names[depth]++;
  return is_new || corridor_json_scan_fail_token (&self->scan, begin - 1, end + 1, "every member of an object once");
}

static gboolean
scan_member (Checker *self)
{
  const char *begin = self->scan.at + 1;

  if (!skip (self, '"'))
    return fail (self, "the name of a member in quotation marks");
  if (!corridor_json_scan_string (&self->scan) || !add_name (self, begin, self->scan.at - 1))
    return FALSE;
  corridor_json_scan_skip_space (&self->scan);
  if (!skip (self, ':'))
    return fail (self, "\":\"");
  self->expectation = EXPECT_VALUE;
  return TRUE;
}

static gboolean
scan_comma (Checker *self)
{
  gboolean in_object = self->closer[self->depth - 1] == '}';

  if (close_container (self))
    return TRUE;
  if (!skip (self, ','))
    return fail (self, in_object ? "\",\" or \"}\"" : "\",\" or \"]\"");
  self->expectation = in_object ? EXPECT_MEMBER : EXPECT_VALUE;
  return TRUE;
}

static gboolean
scan_token (Checker *self)
{
  switch (self->expectation)
    {
    case EXPECT_FIRST_ELEMENT:
      return close_container (self) || scan_value (self);
    case EXPECT_FIRST_MEMBER:
      return close_container (self) || scan_member (self);
    case EXPECT_MEMBER:
      return scan_member (self);
    case EXPECT_COMMA:
      return scan_comma (self);
    case EXPECT_VALUE:
    case EXPECT_END:
    default:
      return scan_value (self);
    }
}

static gboolean
scan_text (Checker *self)
{
  g_autofree char *the_end = NULL;

  corridor_json_scan_skip_space (&self->scan);
  while (self->expectation != EXPECT_END)
    {
      if (!scan_token (self))
        return FALSE;
      corridor_json_scan_skip_space (&self->scan);
    }
  if (self->scan.at == self->scan.end)
    return TRUE;

  the_end = g_strdup_printf ("the end of the %s", self->scan.whole);
  return fail (self, the_end);
}

static char *
find_place (const char *text,
            const char *at)
{
  guint line = 1;
  const char *begin = text;

  for (const char *p = text; p < at; p++)
    if (*p == '\n')
      {
        line++;
        begin = p + 1;
      }
  return g_strdup_printf ("line %u, column %ld", line, g_utf8_strlen (begin, at - begin) + 1);
}

gboolean
corridor_json_check_part (const char  *text,
                          gsize        length,
                          const char  *whole,
                          gsize       *offset,
                          char       **message)
{
  Checker self; /* 17 KB, of which little is used: so it is not cleared */
  const char *invalid;
  gboolean is_json;

  if (!g_utf8_validate_len (text, length, &invalid))
    {
      *offset = (gsize) (invalid - text);
      *message = g_strdup_printf ("expected UTF-8 text, got the byte 0x%02X", (guchar) *invalid);
      return FALSE;
    }

  self.scan.at = text;
  self.scan.end = text + length;
  self.scan.whole = whole;
  self.expectation = EXPECT_VALUE;
  self.depth = self.n_values = 0;
  memset (self.names, 0, sizeof self.names);
  is_json = scan_text (&self);
  for (guint i = 0; i < CORRIDOR_JSON_MAX_DEPTH; i++)
    g_clear_pointer (&self.names[i], g_hash_table_unref);
  if (is_json)
    return TRUE;

  *offset = (gsize) (self.scan.fault - text);
  *message = g_steal_pointer (&self.scan.message);
  return FALSE;
}

/*
 * corridor_json_check:
 * @text: (array length=length): without a byte order mark
 * @place: (out): the line and column, counted in characters from 1, of the first fault
 * @message: (out): what was expected there and what was found
 *
 * Says whether @text is UTF-8 and JSON (RFC 8259) with no name twice in an object, every number within the range of
 * gint64 or double, and no more values and levels than the limits above. O(length) time, and O(depth) memory besides
 * the names of the objects that are open at one time.
 *
 * Returns: FALSE with @place and @message set when it is not
 */
gboolean
corridor_json_check (const char  *text,
                     gsize        length,
                     char       **place,
                     char       **message)
{
  gsize offset;

  if (corridor_json_check_part (text, length, "file", &offset, message))
    return TRUE;

  *place = find_place (text, text + offset);
  return FALSE;
}
