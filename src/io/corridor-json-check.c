/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-json-check-private.h"
#include "corridor-printable-private.h"

#include <errno.h>
#include <math.h>
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
  const char *at;
  const char *end;
  const char *whole; /* what has this end, in words */
  Expectation expectation;
  guint       depth;
  guint       n_values;
  char        closer[CORRIDOR_JSON_MAX_DEPTH]; /* of each open array or object */
  guint       n_names[CORRIDOR_JSON_MAX_DEPTH]; /* members so far */
  Name        first_names[CORRIDOR_JSON_MAX_DEPTH][N_NAMES_COMPARED]; /* of them, as written */
  GHashTable *names[CORRIDOR_JSON_MAX_DEPTH]; /* (owned) (nullable) (element-type utf8) all of them when there are more */
  const char *fault; /* (nullable) where it went wrong */
  char       *message; /* (nullable) (owned) */
} Scanner;

static char *
describe (const Scanner *self,
          const char    *at)
{
  g_autofree char *character = NULL;

  if (at >= self->end)
    return g_strdup_printf ("the end of the %s (it is cut short)", self->whole);

  character = corridor_printable (at, g_utf8_next_char (at) - at);
  return g_strconcat ("\"", character, "\"", NULL);
}

static gboolean
fail (Scanner    *self,
      const char *at,
      const char *expected)
{
  g_autofree char *got = describe (self, at);

  self->fault = at;
  self->message = g_strdup_printf ("expected %s, got %s", expected, got);
  return FALSE;
}

/* For a token that is well-formed and yet not wanted. */
static gboolean
fail_token (Scanner    *self,
            const char *begin,
            const char *end,
            const char *expected)
{
  g_autofree char *token = corridor_printable (begin, end - begin);

  self->fault = begin;
  self->message = g_strdup_printf ("expected %s, got %s", expected, token);
  return FALSE;
}

static gboolean
skip (Scanner *self,
      char     c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;
  self->at++;
  return TRUE;
}

static void
skip_space (Scanner *self)
{
  while (skip (self, ' ') || skip (self, '\n') || skip (self, '\r') || skip (self, '\t'))
    ;
}

static gboolean
skip_digits (Scanner *self)
{
  const char *begin = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > begin;
}

/* After "\u". */
static gboolean
scan_code_unit (Scanner *self,
                guint   *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return fail (self, self->at, "four hexadecimal digits after \"\\u\"");
      *unit = *unit * 16 + (guint) g_ascii_xdigit_value (*self->at);
    }
  return TRUE;
}

static gboolean
scan_unicode_escape (Scanner *self)
{
  const char *begin = self->at - 2;
  guint unit, low;

  if (!scan_code_unit (self, &unit))
    return FALSE;
  if (unit == 0)
    return fail_token (self, begin, self->at, "a character other than NUL");
  if (unit < 0xD800 || unit > 0xDFFF)
    return TRUE;

  if (unit > 0xDBFF || !skip (self, '\\') || !skip (self, 'u'))
    return fail_token (self, begin, begin + 6, "a pair of surrogates");
  if (!scan_code_unit (self, &low))
    return FALSE;
  if (low < 0xDC00 || low > 0xDFFF)
    return fail_token (self, begin, self->at, "a pair of surrogates");
  return TRUE;
}

static gboolean
scan_escape (Scanner *self)
{
  if (skip (self, 'u'))
    return scan_unicode_escape (self);
  if (self->at == self->end || *self->at == '\0' || strchr ("\"\\/bfnrt", *self->at) == NULL)
    return fail (self, self->at, "one of \" \\ / b f n r t u after \"\\\"");
  self->at++;
  return TRUE;
}

/* After the opening quotation mark. */
static gboolean
scan_string (Scanner *self)
{
  while (!skip (self, '"'))
    {
      if (skip (self, '\\'))
        {
          if (!scan_escape (self))
            return FALSE;
          continue;
        }
      if (self->at == self->end || (guchar) *self->at < 0x20)
        return fail (self, self->at, "the rest of a string");
      self->at++;
    }
  return TRUE;
}

/* What is well-formed may still be more than a double or a gint64 holds, which is where json-glib puts it. */
static gboolean
number_fits (const char *begin,
             const char *end,
             gboolean    is_integer)
{
  g_autofree char *number = NULL;

  if (end - begin <= 18)
    {
      const char *exponent = is_integer ? NULL : memchr (begin, 'e', (gsize) (end - begin));

      if (is_integer || (exponent == NULL && memchr (begin, 'E', (gsize) (end - begin)) == NULL))
        return TRUE;
    }

  number = g_strndup (begin, (gsize) (end - begin));
  if (!is_integer)
    return isfinite (g_ascii_strtod (number, NULL));

  errno = 0;
  g_ascii_strtoll (number, NULL, 10);
  return errno == 0;
}

static gboolean
scan_number (Scanner *self)
{
  const char *begin = self->at;
  gboolean is_integer = TRUE;

  skip (self, '-');
  if (!skip (self, '0') && !skip_digits (self))
    return fail (self, self->at, "a digit");
  if (skip (self, '.'))
    {
      is_integer = FALSE;
      if (!skip_digits (self))
        return fail (self, self->at, "a digit after the decimal point");
    }
  if (skip (self, 'e') || skip (self, 'E'))
    {
      is_integer = FALSE;
      if (!skip (self, '+'))
        skip (self, '-');
      if (!skip_digits (self))
        return fail (self, self->at, "a digit in the exponent");
    }
  if (!number_fits (begin, self->at, is_integer))
    return fail_token (self, begin, self->at,
                       is_integer ? "a whole number of at most 64 bits" : "a number that is not infinite");
  return TRUE;
}

static gboolean
scan_word (Scanner *self)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, words[i], length) == 0)
        {
          self->at += length;
          return TRUE;
        }
    }
  return fail (self, self->at, "a value");
}

static gboolean
open_container (Scanner    *self,
                char        closer,
                Expectation expectation)
{
  if (self->depth == CORRIDOR_JSON_MAX_DEPTH)
    return fail (self, self->at - 1,
                 "at most " G_STRINGIFY (CORRIDOR_JSON_MAX_DEPTH) " arrays and objects inside each other");

  self->n_names[self->depth] = 0;
  self->closer[self->depth++] = closer;
  self->expectation = expectation;
  return TRUE;
}

static void
expect_what_follows_a_value (Scanner *self)
{
  self->expectation = self->depth > 0 ? EXPECT_COMMA : EXPECT_END;
}

static gboolean
close_container (Scanner *self)
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
scan_value (Scanner *self)
{
  if (++self->n_values > CORRIDOR_JSON_MAX_VALUES)
    return fail (self, self->at, "at most " G_STRINGIFY (CORRIDOR_JSON_MAX_VALUES) " values");
  if (skip (self, '{'))
    return open_container (self, '}', EXPECT_FIRST_MEMBER);
  if (skip (self, '['))
    return open_container (self, ']', EXPECT_FIRST_ELEMENT);

  expect_what_follows_a_value (self);
  if (skip (self, '"'))
    return scan_string (self);
  if (self->at < self->end && (*self->at == '-' || g_ascii_isdigit (*self->at)))
    return scan_number (self);
  return scan_word (self);
}

/* Returns: whether the name is new among those that are compared */
static gboolean
compare_names (Scanner *self,
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
look_up_name (Scanner *self,
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
add_name (Scanner    *self,
          const char *begin,
          const char *end)
{
  guint depth = self->depth - 1;
  Name name = { begin, (gsize) (end - begin) };
  gboolean is_new = self->n_names[depth] < N_NAMES_COMPARED ? compare_names (self, depth, name)
                                                            : look_up_name (self, depth, name);

  self->n_names[depth]++;
  return is_new || fail_token (self, begin - 1, end + 1, "every member of an object once");
}

static gboolean
scan_member (Scanner *self)
{
  const char *begin = self->at + 1;

  if (!skip (self, '"'))
    return fail (self, self->at, "the name of a member in quotation marks");
  if (!scan_string (self) || !add_name (self, begin, self->at - 1))
    return FALSE;
  skip_space (self);
  if (!skip (self, ':'))
    return fail (self, self->at, "\":\"");
  self->expectation = EXPECT_VALUE;
  return TRUE;
}

static gboolean
scan_comma (Scanner *self)
{
  gboolean in_object = self->closer[self->depth - 1] == '}';

  if (close_container (self))
    return TRUE;
  if (!skip (self, ','))
    return fail (self, self->at, in_object ? "\",\" or \"}\"" : "\",\" or \"]\"");
  self->expectation = in_object ? EXPECT_MEMBER : EXPECT_VALUE;
  return TRUE;
}

static gboolean
scan_token (Scanner *self)
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
scan_text (Scanner *self)
{
  g_autofree char *the_end = NULL;

  skip_space (self);
  while (self->expectation != EXPECT_END)
    {
      if (!scan_token (self))
        return FALSE;
      skip_space (self);
    }
  if (self->at == self->end)
    return TRUE;

  the_end = g_strdup_printf ("the end of the %s", self->whole);
  return fail (self, self->at, the_end);
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
  Scanner self; /* 17 KB, of which little is used: so it is not cleared */
  const char *invalid;
  gboolean is_json;

  if (!g_utf8_validate_len (text, length, &invalid))
    {
      *offset = (gsize) (invalid - text);
      *message = g_strdup_printf ("expected UTF-8 text, got the byte 0x%02X", (guchar) *invalid);
      return FALSE;
    }

  self.at = text;
  self.end = text + length;
  self.whole = whole;
  self.expectation = EXPECT_VALUE;
  self.depth = self.n_values = 0;
  memset (self.names, 0, sizeof self.names);
  is_json = scan_text (&self);
  for (guint i = 0; i < CORRIDOR_JSON_MAX_DEPTH; i++)
    g_clear_pointer (&self.names[i], g_hash_table_unref);
  if (is_json)
    return TRUE;

  *offset = (gsize) (self.fault - text);
  *message = g_steal_pointer (&self.message);
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
