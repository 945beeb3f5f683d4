/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-letters.h"

static void
clear_letter (gpointer data)
{
  CorridorLetter *letter = data;

  g_object_unref (letter->font);
  pango_glyph_string_free (letter->glyphs);
}

static int
width_of (const PangoGlyphString *glyphs,
          int                     first,
          int                     end)
{
  int width = 0;

  for (int i = first; i < end; i++)
    width += glyphs->glyphs[i].geometry.width;

  return width;
}

static PangoGlyphString *
cut_out (const PangoGlyphString *glyphs,
         int                     first,
         int                     end)
{
  PangoGlyphString *part = pango_glyph_string_new ();

  pango_glyph_string_set_size (part, end - first);
  for (int i = first; i < end; i++)
    {
      part->glyphs[i - first] = glyphs->glyphs[i];
      part->log_clusters[i - first] = 0;
    }

  return part;
}

/* @x: pango units from the start of the line to the run; returns where it ends */
static int
add_run (GArray               *letters,
         const PangoGlyphItem *run,
         int                   x)
{
  const PangoGlyphString *glyphs = run->glyphs;

  for (int first = 0; first < glyphs->num_glyphs;)
    {
      int end = first + 1;
      int width, next;
      CorridorLetter letter;

      while (end < glyphs->num_glyphs && glyphs->log_clusters[end] == glyphs->log_clusters[first])
        end++;
      width = width_of (glyphs, first, end);
      next = end < glyphs->num_glyphs ? glyphs->log_clusters[end] : run->item->length;
      letter = (CorridorLetter) {
        .font = g_object_ref (run->item->analysis.font),
        .glyphs = cut_out (glyphs, first, end),
        .middle = (x + width / 2.0) / PANGO_SCALE,
        .width = (double) width / PANGO_SCALE,
        .start = (guint) (run->item->offset + glyphs->log_clusters[first]),
        .length = (guint) MAX (next - glyphs->log_clusters[first], 0),
      };
      g_array_append_val (letters, letter);
      x += width;
      first = end;
    }

  return x;
}

GArray *
corridor_letters_new (PangoLayout *layout)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (CorridorLetter));
  const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  int x = 0;

  g_array_set_clear_func (letters, clear_letter);
  for (const GSList *run = line->runs; run != NULL; run = run->next)
    x = add_run (letters, run->data, x);

  return letters;
}
