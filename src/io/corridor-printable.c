/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-printable-private.h"

/* Enough to recognise a value by. */
#define MAX_CHARACTERS 60

/*
 * corridor_printable:
 * @text: UTF-8
 * @length: in bytes, or -1 when @text ends in NUL
 *
 * Makes a piece of an unknown file fit to be shown on one line of a terminal: no line break, no control, format or
 * bidirectional character goes through, and what is long is cut.
 */
char *
corridor_printable (const char *text,
                    gssize      length)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);
  GString *printable = g_string_new (NULL);
  guint n = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (++n > MAX_CHARACTERS)
        {
          g_string_append (printable, "…");
          break;
        }
      if (g_unichar_isprint (c))
        g_string_append_unichar (printable, c);
      else
        g_string_append_printf (printable, "\\u%04X", c);
    }
  return g_string_free (printable, FALSE);
}
