/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-svg-group.h"

#include <string.h>

/*
 * cairo's SVG has no groups that a reader could name, so every layer of a picture is drawn as a document of its own, and
 * these become the groups of one. Each numbers what it refers to from the start; the id of the group, put before, tells them apart.
 */

/* How cairo refers to what it has defined. */
static const char *const marks[] = { " id=\"", "href=\"#", "url(#" };

/* Whether what was read so far ends in a mark, so that a name follows. */
static gboolean
ends_in_mark (const char *text,
              const char *end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      gsize length = strlen (marks[i]);

      if ((gsize) (end - text) >= length && memcmp (end - length, marks[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
append_renamed (GString    *svg,
                const char *text,
                const char *end,
                const char *id)
{
  const char *copied = text;

  for (const char *p = text; p < end; p++)
    if ((*p == '"' || *p == '#') && ends_in_mark (text, p + 1))
      {
        g_string_append_len (svg, copied, p + 1 - copied);
        g_string_append_printf (svg, "%s-", id);
        copied = p + 1;
      }

  g_string_append_len (svg, copied, end - copied);
}

gboolean
corridor_svg_group_append (GString    *svg,
                           const char *document,
                           gsize       length,
                           const char *texts,
                           const char *id,
                           const char *name)
{
  const char *root = g_strstr_len (document, (gssize) length, "<svg");
  const char *begin = root != NULL ? memchr (root, '>', length - (gsize) (root - document)) : NULL;
  const char *end = g_strrstr_len (document, (gssize) length, "</svg>");
  g_autofree char *escaped = g_markup_escape_text (name, -1);

  if (begin == NULL || end == NULL)
    return FALSE;

  g_string_append_printf (svg, "<g id=\"%s\" inkscape:groupmode=\"layer\" inkscape:label=\"%s\">", id, escaped);
  append_renamed (svg, begin + 1, end, id);
  g_string_append (svg, texts);
  g_string_append (svg, "</g>\n");

  return TRUE;
}
