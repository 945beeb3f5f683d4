/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-json-scan-private.h"
#include "corridor-printable-private.h"

#include <errno.h>
#include <math.h>
#include <string.h>

static char *
describe (const CorridorJsonScan *self,
          const char             *at)
{
  g_autofree char *character = NULL;

  if (at >= self->end)
    return g_strdup_printf ("the end of the %s (it is cut short)", self->whole);

  character = corridor_printable (at, g_utf8_next_char (at) - at);
  return g_strconcat ("\"", character, "\"", NULL);
}

gboolean
corridor_json_scan_fail (CorridorJsonScan *self,
                         const char       *at,
                         const char       *expected)
{
  g_autofree char *got = describe (self, at);

  self->fault = at;
  self->message = g_strdup_printf ("expected %s, got %s", expected, got);
  return FALSE;
}

gboolean
corridor_json_scan_fail_token (CorridorJsonScan *self,
                               const char       *begin,
                               const char       *end,
                               const char       *expected)
{
  g_autofree char *token = corridor_printable (begin, end - begin);

  self->fault = begin;
  self->message = g_strdup_printf ("expected %s, got %s", expected, token);
  return FALSE;
}

static gboolean
skip_digits (CorridorJsonScan *self)
{
  const char *begin = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;
  return self->at > begin;
}

/* After "\u". */
static gboolean
scan_code_unit (CorridorJsonScan *self,
                guint            *unit)
{
  *unit = 0;
  for (int i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return corridor_json_scan_fail (self, self->at, "four hexadecimal digits after \"\\u\"");
      *unit = *unit * 16 + (guint) g_ascii_xdigit_value (*self->at);
    }
  return TRUE;
}

static gboolean
scan_unicode_escape (CorridorJsonScan *self)
{
  const char *begin = self->at - 2;
  guint unit, low;

  if (!scan_code_unit (self, &unit))
    return FALSE;
  if (unit == 0)
    return corridor_json_scan_fail_token (self, begin, self->at, "a character other than NUL");
  if (unit < 0xD800 || unit > 0xDFFF)
    return TRUE;

  if (unit > 0xDBFF || !corridor_json_scan_skip (self, '\\') || !corridor_json_scan_skip (self, 'u'))
    return corridor_json_scan_fail_token (self, begin, begin + 6, "a pair of surrogates");
  if (!scan_code_unit (self, &low))
    return FALSE;
  if (low < 0xDC00 || low > 0xDFFF)
    return corridor_json_scan_fail_token (self, begin, self->at, "a pair of surrogates");
  return TRUE;
}

static gboolean
scan_escape (CorridorJsonScan *self)
{
  if (corridor_json_scan_skip (self, 'u'))
    return scan_unicode_escape (self);
  if (self->at == self->end || *self->at == '\0' || strchr ("\"\\/bfnrt", *self->at) == NULL)
    return corridor_json_scan_fail (self, self->at, "one of \" \\ / b f n r t u after \"\\\"");
  self->at++;
  return TRUE;
}

gboolean
corridor_json_scan_string (CorridorJsonScan *self)
{
  while (!corridor_json_scan_skip (self, '"'))
    {
      if (corridor_json_scan_skip (self, '\\'))
        {
          if (!scan_escape (self))
            return FALSE;
          continue;
        }
      if (self->at == self->end || (guchar) *self->at < 0x20)
        return corridor_json_scan_fail (self, self->at, "the rest of a string");
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

gboolean
corridor_json_scan_number (CorridorJsonScan *self)
{
  const char *begin = self->at;
  gboolean is_integer = TRUE;

  corridor_json_scan_skip (self, '-');
  if (!corridor_json_scan_skip (self, '0') && !skip_digits (self))
    return corridor_json_scan_fail (self, self->at, "a digit");
  if (corridor_json_scan_skip (self, '.'))
    {
      is_integer = FALSE;
      if (!skip_digits (self))
        return corridor_json_scan_fail (self, self->at, "a digit after the decimal point");
    }
  if (corridor_json_scan_skip (self, 'e') || corridor_json_scan_skip (self, 'E'))
    {
      is_integer = FALSE;
      if (!corridor_json_scan_skip (self, '+'))
        corridor_json_scan_skip (self, '-');
      if (!skip_digits (self))
        return corridor_json_scan_fail (self, self->at, "a digit in the exponent");
    }
  if (!number_fits (begin, self->at, is_integer))
    return corridor_json_scan_fail_token (self, begin, self->at,
                       is_integer ? "a whole number of at most 64 bits" : "a number that is not infinite");
  return TRUE;
}

gboolean
corridor_json_scan_word (CorridorJsonScan *self,
                         const char       *expected)
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
  return corridor_json_scan_fail (self, self->at, expected);
}
