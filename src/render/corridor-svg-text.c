/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-svg-text.h"

#include <string.h>

/*
 * cairo writes the letters of an SVG as outlines, which can be neither searched nor read out. So the texts of a
 * layer are gathered as <text> elements while it is drawn and go in at its end. They may: nothing in a layer is
 * drawn over a text.
 */

static void
append_number (GString    *svg,
               const char *attribute,
               double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (svg, " %s=\"%s\"", attribute, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value));
}

static void
append_font (GString              *svg,
             PangoLayout          *layout,
             double                scale)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);

  g_string_append (svg, " font-family=\"sans-serif\"");
  append_number (svg, "font-size", scale * pango_font_description_get_size (font) / PANGO_SCALE);
  g_string_append_printf (svg, " font-weight=\"%d\"", (int) pango_font_description_get_weight (font));
  if (pango_font_description_get_style (font) == PANGO_STYLE_ITALIC)
    g_string_append (svg, " font-style=\"italic\"");
}

static void
append_paint (GString               *svg,
              const CorridorCanvas  *canvas,
              const CorridorTypeset *typeset,
              CorridorInk            ink)
{
  double halo = corridor_typeset_get_halo (typeset);

  g_string_append_printf (svg, " fill=\"#%06x\"", corridor_theme_ink (canvas->theme, ink));
  if (halo > 0)
    {
      g_string_append_printf (svg, " stroke=\"#%06x\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                              corridor_theme_ink (canvas->theme, CORRIDOR_INK_HALO));
      append_number (svg, "stroke-opacity", corridor_theme_opacity (canvas->theme, 0.88));
      append_number (svg, "stroke-width", 2 * halo * canvas->scale);
    }
}

static void
append_line (GString               *svg,
             const CorridorCanvas  *canvas,
             const CorridorTypeset *typeset,
             const char            *text,
             CorridorPoint          px,
             double                 width,
             CorridorInk            ink)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  cairo_user_to_device (canvas->cr, &px.x, &px.y);
  g_string_append (svg, "<text xml:space=\"preserve\"");
  append_number (svg, "x", px.x);
  append_number (svg, "y", px.y);
  append_number (svg, "textLength", width * canvas->scale);
  append_font (svg, typeset->layout, canvas->scale);
  if (corridor_typeset_get_spacing (typeset) > 0)
    append_number (svg, "letter-spacing", corridor_typeset_get_spacing (typeset) * canvas->scale);
  append_paint (svg, canvas, typeset, ink);
  g_string_append_printf (svg, ">%s</text>\n", escaped);
}

void
corridor_svg_text_append (GString               *texts,
                          const CorridorCanvas  *canvas,
                          const CorridorTypeset *typeset,
                          CorridorPoint          px,
                          CorridorInk            ink)
{
  const char *text = pango_layout_get_text (typeset->layout);
  PangoLayoutIter *iter = pango_layout_get_iter (typeset->layout);

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      g_autofree char *words = g_strchomp (g_strndup (text + line->start_index, (gsize) line->length));
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (*words != '\0')
        append_line (texts, canvas, typeset, words,
                     (CorridorPoint) { px.x - typeset->indent + (double) logical.x / PANGO_SCALE,
                                       px.y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE },
                     (double) logical.width / PANGO_SCALE, ink);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
append_turned_letter (GString                    *svg,
                      const CorridorCanvas       *canvas,
                      const char                 *text,
                      const CorridorTurnedLetter *letter)
{
  g_autofree char *escaped = g_markup_escape_text (text + letter->start, (gssize) letter->length);
  CorridorPoint px = letter->px;
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE], angle[G_ASCII_DTOSTR_BUF_SIZE];

  cairo_user_to_device (canvas->cr, &px.x, &px.y);
  g_string_append_printf (svg, "<text transform=\"translate(%s %s) rotate(%s)\">%s</text>",
                          g_ascii_formatd (x, sizeof x, "%.2f", px.x), g_ascii_formatd (y, sizeof y, "%.2f", px.y),
                          g_ascii_formatd (angle, sizeof angle, "%.1f", letter->angle * 180 / G_PI), escaped);
}

void
corridor_svg_text_append_turned (GString                    *texts,
                                 const CorridorCanvas       *canvas,
                                 const CorridorTypeset      *typeset,
                                 const CorridorTurnedLetter *letters,
                                 guint                       n_letters,
                                 CorridorInk                 ink)
{
  const char *text = pango_layout_get_text (typeset->layout);
  g_autofree char *title = g_markup_escape_text (text, -1);

  g_string_append (texts, "<g xml:space=\"preserve\"");
  append_font (texts, typeset->layout, canvas->scale);
  append_paint (texts, canvas, typeset, ink);
  g_string_append_printf (texts, "><title>%s</title>", title);
  for (guint i = 0; i < n_letters; i++)
    append_turned_letter (texts, canvas, text, &letters[i]);
  g_string_append (texts, "</g>\n");
}
