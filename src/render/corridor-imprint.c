/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-imprint.h"

#define PADDING 8.0

static CorridorTypeset *
set_sources (CorridorTypesetter    *typesetter,
             const CorridorCredits *credits,
             guint                  n,
             const char            *rest,
             double                 width)
{
  g_autofree char *list = corridor_credits_list_sources (credits, n, rest);

  return corridor_typesetter_set (typesetter, CORRIDOR_FACE_PRINT, list, width);
}

/* As many sources as fit: the height grows with their number, so halving finds it. */
static CorridorTypeset *
fit_sources (CorridorTypesetter    *typesetter,
             const CorridorCredits *credits,
             const char            *rest,
             double                 width,
             double                 max_height)
{
  guint fits = 0;
  guint beyond = credits->sources->len + 1;

  while (beyond - fits > 1)
    {
      guint middle = fits + (beyond - fits) / 2;
      g_autoptr(CorridorTypeset) text = set_sources (typesetter, credits, middle, rest, width);

      if (text->height <= max_height)
        fits = middle;
      else
        beyond = middle;
    }

  return set_sources (typesetter, credits, fits, rest, width);
}

/* (transfer full) (nullable): the text, if there is room for all of it: half a line says nothing */
static CorridorTypeset *
add_if_it_fits (CorridorImprint *self,
                CorridorTypeset *text,
                double           max_height)
{
  if (self->height + text->height > max_height)
    {
      corridor_typeset_unref (text);
      return NULL;
    }

  self->height += text->height;
  return text;
}

void
corridor_imprint_init (CorridorImprint       *self,
                       CorridorTypesetter    *typesetter,
                       const CorridorCredits *credits,
                       const char            *rest,
                       double                 width,
                       double                 max_height)
{
  g_autofree char *datasets = corridor_credits_list_datasets (credits);
  double room = width - 2 * PADDING;

  *self = (CorridorImprint) { .width = width, .height = 2 * PADDING };
  self->title = add_if_it_fits (self, corridor_typesetter_set (typesetter, CORRIDOR_FACE_IMPRINT, credits->title, room), max_height);
  if (self->title == NULL)
    {
      self->height = 0;
      return;
    }

  if (datasets != NULL)
    self->datasets = add_if_it_fits (self, corridor_typesetter_set (typesetter, CORRIDOR_FACE_PRINT, datasets, room), max_height);
  if (credits->sources->len > 0)
    self->sources = add_if_it_fits (self, fit_sources (typesetter, credits, rest, room, max_height - self->height), max_height);
}

void
corridor_imprint_clear (CorridorImprint *self)
{
  g_clear_pointer (&self->title, corridor_typeset_unref);
  g_clear_pointer (&self->datasets, corridor_typeset_unref);
  g_clear_pointer (&self->sources, corridor_typeset_unref);
}

static void
paint_text (CorridorTypeset      *text,
            const CorridorCanvas *canvas,
            CorridorPoint        *px,
            CorridorInk           ink)
{
  if (text == NULL)
    return;

  corridor_typeset_paint (text, canvas, *px, ink);
  px->y += text->height;
}

void
corridor_imprint_paint (const CorridorImprint *self,
                        const CorridorCanvas  *canvas,
                        double                 y)
{
  cairo_t *cr = canvas->cr;
  CorridorPoint px = { PADDING, y + PADDING };

  if (self->height <= 0)
    return;

  cairo_rectangle (cr, 0, y, self->width, self->height);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL), 1);
  cairo_fill (cr);
  cairo_rectangle (cr, 0, y, self->width, 1);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL_EDGE), 1);
  cairo_fill (cr);

  paint_text (self->title, canvas, &px, CORRIDOR_INK_TEXT);
  paint_text (self->datasets, canvas, &px, CORRIDOR_INK_TEXT);
  paint_text (self->sources, canvas, &px, CORRIDOR_INK_TEXT_SOFT);
}
