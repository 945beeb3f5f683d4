/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-typeset.h"

#include <math.h>

#include "corridor-svg-text.h"

/*
 * Laying out a line of text costs more than anything else on the map, so texts are kept: laid out once, drawn once
 * with their halo, then copied.
 */

#define MAX_TEXTS 2048
#define MAX_SPRITE_BYTES (8 * 1024 * 1024) /* of these; a day of its own in large letters for each step of the slider adds up */

typedef struct
{
  double      size; /* px */
  PangoWeight weight;
  PangoStyle  style;
  double      spacing; /* between letters, px */
  double      halo; /* px around the letters; 0 for text on a panel */
  double      max_width; /* px, beyond which lines break; 0 for never */
  gboolean    centred;
} Spec;

static const Spec specs[CORRIDOR_N_FACES] = {
  [CORRIDOR_FACE_DATE] = { .size = 25, .weight = PANGO_WEIGHT_BOLD },
  [CORRIDOR_FACE_DATE_SMALL] = { .size = 19, .weight = PANGO_WEIGHT_BOLD },
  [CORRIDOR_FACE_MODE] = { .size = 12.5, .weight = PANGO_WEIGHT_NORMAL },
  [CORRIDOR_FACE_LEGEND] = { .size = 11.5, .weight = PANGO_WEIGHT_NORMAL },
  [CORRIDOR_FACE_LEGEND_SMALL] = { .size = 10, .weight = PANGO_WEIGHT_NORMAL },
  [CORRIDOR_FACE_IMPRINT] = { .size = 11.5, .weight = PANGO_WEIGHT_BOLD },
  [CORRIDOR_FACE_PRINT] = { .size = 10, .weight = PANGO_WEIGHT_NORMAL },
  [CORRIDOR_FACE_SCALE] = { .size = 10.5, .weight = PANGO_WEIGHT_MEDIUM, .halo = 1.6 },
  [CORRIDOR_FACE_COUNT] = { .size = 9.5, .weight = PANGO_WEIGHT_BOLD },
  [CORRIDOR_FACE_CAPITAL] = { .size = 14.5, .weight = PANGO_WEIGHT_BOLD, .halo = 1.8 },
  [CORRIDOR_FACE_CITY] = { .size = 13, .weight = PANGO_WEIGHT_SEMIBOLD, .halo = 1.8 },
  [CORRIDOR_FACE_TOWN] = { .size = 12, .weight = PANGO_WEIGHT_NORMAL, .halo = 1.6 },
  [CORRIDOR_FACE_VILLAGE] = { .size = 11, .weight = PANGO_WEIGHT_NORMAL, .halo = 1.5 },
  [CORRIDOR_FACE_PLACE] = { .size = 11.5, .weight = PANGO_WEIGHT_MEDIUM, .halo = 1.7, .max_width = 170 },
  [CORRIDOR_FACE_ROUTE] = { .size = 11, .weight = PANGO_WEIGHT_MEDIUM, .style = PANGO_STYLE_ITALIC, .halo = 1.7,
                            .max_width = 190, .centred = TRUE },
  [CORRIDOR_FACE_ROAD] = { .size = 9, .weight = PANGO_WEIGHT_SEMIBOLD, .halo = 1.8 },
  [CORRIDOR_FACE_RIVER] = { .size = 10.5, .weight = PANGO_WEIGHT_NORMAL, .style = PANGO_STYLE_ITALIC, .spacing = 1.2,
                            .halo = 1.2 },
  [CORRIDOR_FACE_AREA] = { .size = 10.5, .weight = PANGO_WEIGHT_SEMIBOLD, .spacing = 1.6, .halo = 1.6,
                           .max_width = 190, .centred = TRUE },
  [CORRIDOR_FACE_COUNTRY] = { .size = 13, .weight = PANGO_WEIGHT_SEMIBOLD, .spacing = 4, .halo = 1.6, .centred = TRUE },
  [CORRIDOR_FACE_REGION] = { .size = 10.5, .weight = PANGO_WEIGHT_NORMAL, .style = PANGO_STYLE_ITALIC, .spacing = 1,
                             .halo = 1.5, .max_width = 160, .centred = TRUE },
  [CORRIDOR_FACE_WATER] = { .size = 11.5, .weight = PANGO_WEIGHT_NORMAL, .style = PANGO_STYLE_ITALIC, .spacing = 0.6,
                            .halo = 1.2, .max_width = 130, .centred = TRUE },
  [CORRIDOR_FACE_SELECTED] = { .size = 13, .weight = PANGO_WEIGHT_BOLD, .halo = 2.2, .max_width = 220 },
};

struct _CorridorTypesetter
{
  PangoContext         *context; /* (owned) */
  PangoFontDescription *fonts[CORRIDOR_N_FACES]; /* (owned) */
  GHashTable           *texts; /* (owned) (element-type utf8 CorridorTypeset) of that scale */
  double                scale;
  gsize                 n_sprite_bytes; /* drawn since sprites were dropped last */
};

/* Sizes must be the same for every canvas, or a label would fit on the screen and not in print. */
static PangoContext *
new_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

static PangoFontDescription *
new_font (const Spec *spec,
          double      scale)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, "Sans");
  pango_font_description_set_weight (font, spec->weight);
  pango_font_description_set_style (font, spec->style);
  pango_font_description_set_absolute_size (font, spec->size * scale * PANGO_SCALE);

  return font;
}

static void
make_fonts (CorridorTypesetter *self)
{
  for (guint i = 0; i < CORRIDOR_N_FACES; i++)
    self->fonts[i] = new_font (&specs[i], self->scale);
}

static void
release_text (gpointer text)
{
  corridor_typeset_unref (text);
}

CorridorTypesetter *
corridor_typesetter_new (void)
{
  CorridorTypesetter *self = g_new0 (CorridorTypesetter, 1);

  self->context = new_context ();
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, release_text);
  self->scale = 1;
  make_fonts (self);

  return self;
}

gboolean
corridor_typesetter_set_scale (CorridorTypesetter *self,
                               double              scale)
{
  if (self->scale == scale)
    return FALSE;

  self->scale = scale;
  g_hash_table_remove_all (self->texts);
  for (guint i = 0; i < CORRIDOR_N_FACES; i++)
    pango_font_description_free (self->fonts[i]);
  make_fonts (self);

  return TRUE;
}

void
corridor_typesetter_free (CorridorTypesetter *self)
{
  g_hash_table_unref (self->texts);
  for (guint i = 0; i < CORRIDOR_N_FACES; i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->context);
  g_free (self);
}

static void
set_letter_spacing (PangoLayout *layout,
                    double       spacing)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (spacing * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoLayout *
new_layout (CorridorTypesetter *self,
            CorridorFace        face,
            const char         *text,
            double              max_width)
{
  const Spec *spec = &specs[face];
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[face]);
  pango_layout_set_text (layout, text, -1);
  if (spec->spacing > 0)
    set_letter_spacing (layout, spec->spacing * self->scale);
  if (max_width > 0)
    {
      pango_layout_set_width (layout, (int) (max_width * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }
  if (spec->centred)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);

  return layout;
}

CorridorTypeset *
corridor_typesetter_set (CorridorTypesetter *self,
                         CorridorFace        face,
                         const char         *text,
                         double              max_width)
{
  double width = max_width > 0 ? max_width : specs[face].max_width * self->scale;
  g_autofree char *key = g_strdup_printf ("%d/%d/%s", (int) face, (int) width, text);
  CorridorTypeset *typeset = g_hash_table_lookup (self->texts, key);
  PangoRectangle logical;

  if (typeset != NULL)
    return corridor_typeset_ref (typeset);

  if (g_hash_table_size (self->texts) >= MAX_TEXTS)
    g_hash_table_remove_all (self->texts);
  typeset = g_rc_box_new0 (CorridorTypeset);
  typeset->face = face;
  typeset->scale = self->scale;
  typeset->layout = new_layout (self, face, text, width);
  pango_layout_get_extents (typeset->layout, NULL, &logical);
  typeset->indent = (double) logical.x / PANGO_SCALE;
  typeset->width = (double) logical.width / PANGO_SCALE;
  typeset->height = (double) logical.height / PANGO_SCALE;
  g_hash_table_insert (self->texts, g_steal_pointer (&key), corridor_typeset_ref (typeset));

  return typeset;
}

CorridorTypeset *
corridor_typeset_ref (CorridorTypeset *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_typeset (gpointer data)
{
  CorridorTypeset *self = data;

  g_object_unref (self->layout);
  g_clear_pointer (&self->letters, g_array_unref);
  corridor_text_sprite_clear (&self->sprite);
}

void
corridor_typeset_unref (CorridorTypeset *self)
{
  g_rc_box_release_full (self, clear_typeset);
}

const GArray *
corridor_typeset_get_letters (CorridorTypeset *self)
{
  if (self->letters == NULL)
    self->letters = corridor_letters_new (self->layout);

  return self->letters;
}

double
corridor_typeset_get_halo (const CorridorTypeset *self)
{
  return specs[self->face].halo * self->scale;
}

void
corridor_typeset_stroke_halo (const CorridorTypeset *self,
                              cairo_t               *cr,
                              CorridorTheme          theme)
{
  corridor_theme_set_source (cr, corridor_theme_ink (theme, CORRIDOR_INK_HALO), corridor_theme_opacity (theme, 0.88));
  cairo_set_line_width (cr, 2 * corridor_typeset_get_halo (self));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

double
corridor_typeset_get_spacing (const CorridorTypeset *self)
{
  return specs[self->face].spacing * self->scale;
}

static void
draw_text (CorridorTypeset *self,
           cairo_t         *cr,
           CorridorTheme    theme,
           CorridorInk      ink,
           CorridorPoint    px)
{
  px.x -= self->indent;
  if (corridor_typeset_get_halo (self) > 0)
    {
      cairo_save (cr);
      cairo_new_path (cr);
      cairo_move_to (cr, px.x, px.y);
      pango_cairo_layout_path (cr, self->layout);
      corridor_typeset_stroke_halo (self, cr, theme);
      cairo_restore (cr);
    }

  corridor_theme_set_source (cr, corridor_theme_ink (theme, ink), 1);
  cairo_move_to (cr, px.x, px.y);
  pango_cairo_show_layout (cr, self->layout);
  cairo_new_path (cr);
}

/* Letters such as Ç and ğ and italics reach beyond the logical box. */
static double
sprite_pad (const CorridorTypeset *self)
{
  return ceil (corridor_typeset_get_halo (self) + specs[self->face].size * self->scale / 4);
}

static gsize
bytes_of (cairo_surface_t *sprite)
{
  return (gsize) cairo_image_surface_get_stride (sprite) * (gsize) cairo_image_surface_get_height (sprite);
}

/* Those that are needed are drawn again sooner than it would take to tell which are. */
static void
make_room (CorridorTypesetter *self)
{
  GHashTableIter iter;
  gpointer value;

  if (self->n_sprite_bytes < MAX_SPRITE_BYTES)
    return;

  g_hash_table_iter_init (&iter, self->texts);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    corridor_text_sprite_clear (&((CorridorTypeset *) value)->sprite);
  self->n_sprite_bytes = 0;
}

static void
ensure_sprite (CorridorTypeset      *self,
               const CorridorCanvas *canvas,
               CorridorInk           ink)
{
  double pad = sprite_pad (self);
  cairo_t *cr;

  if (corridor_text_sprite_fits (&self->sprite, canvas, ink))
    return;

  make_room (canvas->typesetter);
  cr = corridor_text_sprite_begin (&self->sprite, canvas, ink, ceil (self->width) + 2 * pad, ceil (self->height) + 2 * pad);
  canvas->typesetter->n_sprite_bytes += bytes_of (self->sprite.surface);
  draw_text (self, cr, canvas->theme, ink, (CorridorPoint) { pad, pad });
  cairo_destroy (cr);
}

void
corridor_typeset_paint (CorridorTypeset      *self,
                        const CorridorCanvas *canvas,
                        CorridorPoint         px,
                        CorridorInk           ink)
{
  double pad = sprite_pad (self);

  if (canvas->svg_texts != NULL)
    {
      corridor_svg_text_append (canvas->svg_texts, canvas, self, px, ink);
      return;
    }
  if (!canvas->pixels)
    {
      draw_text (self, canvas->cr, canvas->theme, ink, px);
      return;
    }

  ensure_sprite (self, canvas, ink);
  corridor_text_sprite_put (&self->sprite, canvas, (CorridorPoint) { px.x - pad, px.y - pad });
}
