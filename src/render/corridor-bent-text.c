/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bent-text.h"

#include <math.h>

#include "corridor-svg-text.h"

/*
 * The letters stand on a smoothed copy of the line: a name that follows every bend of a river cannot be read. Where
 * even that bends too much, there is no text.
 */

/* Bends shorter than so many heights of the text are ironed out. */
#define SMOOTH_HEIGHTS 1.1
/* From letter to letter, and from the first to the last, radians. */
#define MAX_TURN 0.22
#define MAX_WHOLE_TURN 1.3
/* In the inside of a bend letters come closer than they are in a straight text, and on the outside they part: by this
 * share at most. */
#define MAX_STRETCH 0.15
/* How far the line may reach towards the text beyond its smoothed copy, px: the text gives way so far. */
#define MAX_WIGGLE 7.0
/* Places of the line that are looked at for that, px apart. */
#define WIGGLE_STEP 3.0
/* Of the height of the text, how much lies over the base line. */
#define ASCENT_SHARE 0.76
/* From the base line up to the middle of small letters. */
#define MIDDLE_SHARE 0.26
/* Width of the boxes that stand for the text, px: small, so that they fit a slanting text closely. */
#define BOX_WIDTH 14.0
#define AIR 1.5

/* Where a letter stands. */
typedef struct
{
  CorridorPoint px; /* of the middle of its base line */
  double        angle;
} Stance;

struct _CorridorBentText
{
  CorridorTypeset   *text; /* (owned) */
  CorridorPoint      anchor; /* mercator */
  Stance            *stances; /* (owned) one for each letter of text */
  GArray            *boxes; /* (owned) (element-type cairo_rectangle_t) */
  cairo_rectangle_t  bounds; /* of all boxes */

  CorridorTextSprite sprite; /* (owned) */
};

/* A stretch of line in px. */
typedef struct
{
  const CorridorCourse *course;
  double                world;
  double                middle; /* px along */
  double                reach; /* px */
  CorridorPoint         origin; /* px of the world */
  gboolean              backwards; /* the line goes from right to left, or the text would be upside down */
} Stretch;

/* @along: px from the middle of the text in the direction of reading */
static CorridorPoint
place_on (const Stretch *stretch,
          double         along)
{
  double at = stretch->middle + (stretch->backwards ? -along : along);
  CorridorPoint point = corridor_course_smooth (stretch->course, at / stretch->world, stretch->reach / stretch->world);

  return (CorridorPoint) { point.x * stretch->world - stretch->origin.x, point.y * stretch->world - stretch->origin.y };
}

static Stretch
stretch_of (const CorridorCourse *course,
            double                world,
            double                middle,
            double                width,
            double                height)
{
  CorridorPoint anchor = corridor_course_at (course, middle / world);
  Stretch stretch = {
    course, world, middle, SMOOTH_HEIGHTS * height, { anchor.x * world, anchor.y * world }, FALSE,
  };
  CorridorPoint first = place_on (&stretch, -width / 2);
  CorridorPoint last = place_on (&stretch, width / 2);

  /* Straight up counts as forwards: a hair's breadth must not turn the text. */
  stretch.backwards = last.x - first.x < -1e-6 * fabs (last.y - first.y) ||
                      (fabs (last.x - first.x) <= 1e-6 * fabs (last.y - first.y) && last.y > first.y);

  return stretch;
}

/* How far the base line is from the line, px to the upper side. */
static double
lift_of (const CorridorTypeset *text,
         CorridorSide           side,
         double                 gap)
{
  switch (side)
    {
    case CORRIDOR_SIDE_BELOW:
      return -(gap + ASCENT_SHARE * text->height);
    case CORRIDOR_SIDE_ON:
      return -MIDDLE_SHARE * text->height;
    case CORRIDOR_SIDE_ABOVE:
    default:
      return gap + (1 - ASCENT_SHARE) * text->height;
    }
}

static Stance
find_stance (const Stretch        *stretch,
             const CorridorLetter *letter,
             double                width,
             double                lift)
{
  double along = letter->middle - width / 2;
  double half = MAX (letter->width / 2, 1);
  CorridorPoint before = place_on (stretch, along - half);
  CorridorPoint after = place_on (stretch, along + half);
  CorridorPoint on = place_on (stretch, along);
  double angle = atan2 (after.y - before.y, after.x - before.x);

  return (Stance) { { on.x + lift * sin (angle), on.y - lift * cos (angle) }, angle };
}

/* How far the line itself goes towards the text from where its smoothed copy is, px. */
static double
find_wiggle (const Stretch *stretch,
             double         width,
             double         sign)
{
  double most = 0;

  for (double along = -width / 2; along <= width / 2; along += WIGGLE_STEP)
    {
      double at = (stretch->middle + (stretch->backwards ? -along : along)) / stretch->world;
      CorridorPoint point = corridor_course_at (stretch->course, at);
      CorridorPoint before = place_on (stretch, along - 1);
      CorridorPoint after = place_on (stretch, along + 1);
      double angle = atan2 (after.y - before.y, after.x - before.x);
      double dx = point.x * stretch->world - stretch->origin.x - (before.x + after.x) / 2;
      double dy = point.y * stretch->world - stretch->origin.y - (before.y + after.y) / 2;

      most = MAX (most, sign * (dx * sin (angle) - dy * cos (angle)));
    }

  return most;
}

static gboolean
is_uneven (const Stance         *a,
           const Stance         *b,
           const CorridorLetter *letter_a,
           const CorridorLetter *letter_b)
{
  double wanted = letter_b->middle - letter_a->middle;

  return fabs (hypot (b->px.x - a->px.x, b->px.y - a->px.y) - wanted) > MAX_STRETCH * wanted;
}

static gboolean
set_letters (CorridorBentText *self,
             const Stretch    *stretch,
             double            lift)
{
  const GArray *letters = corridor_typeset_get_letters (self->text);
  double least = G_MAXDOUBLE;
  double greatest = -G_MAXDOUBLE;

  self->stances = g_new (Stance, letters->len);
  for (guint i = 0; i < letters->len; i++)
    {
      const CorridorLetter *letter = &g_array_index (letters, CorridorLetter, i);

      self->stances[i] = find_stance (stretch, letter, self->text->width, lift);
      if (i > 0 && (fabs (self->stances[i].angle - self->stances[i - 1].angle) > MAX_TURN ||
                    is_uneven (&self->stances[i - 1], &self->stances[i], letter - 1, letter)))
        return FALSE;
      least = MIN (least, self->stances[i].angle);
      greatest = MAX (greatest, self->stances[i].angle);
    }

  return greatest - least <= MAX_WHOLE_TURN;
}

static cairo_rectangle_t
unite (cairo_rectangle_t a,
       cairo_rectangle_t b)
{
  double left = MIN (a.x, b.x);
  double top = MIN (a.y, b.y);

  return (cairo_rectangle_t) {
    left, top, MAX (a.x + a.width, b.x + b.width) - left, MAX (a.y + a.height, b.y + b.height) - top,
  };
}

/* The upright box around a letter. */
static cairo_rectangle_t
box_of (const Stance *stance,
        double        width,
        double        height)
{
  double cosine = cos (stance->angle);
  double sine = sin (stance->angle);
  double up = ASCENT_SHARE * height;
  double down = (1 - ASCENT_SHARE) * height;
  double half = width / 2;
  double across = half * fabs (cosine) + (up + down) / 2 * fabs (sine) + AIR;
  double tall = half * fabs (sine) + (up + down) / 2 * fabs (cosine) + AIR;
  CorridorPoint middle = {
    stance->px.x + (up - down) / 2 * sine, stance->px.y - (up - down) / 2 * cosine,
  };

  return (cairo_rectangle_t) { middle.x - across, middle.y - tall, 2 * across, 2 * tall };
}

static void
set_boxes (CorridorBentText *self)
{
  const GArray *letters = corridor_typeset_get_letters (self->text);

  for (guint i = 0; i < letters->len; i++)
    {
      double width = g_array_index (letters, CorridorLetter, i).width;
      cairo_rectangle_t box = box_of (&self->stances[i], width, self->text->height);
      cairo_rectangle_t *last = self->boxes->len > 0
                                ? &g_array_index (self->boxes, cairo_rectangle_t, self->boxes->len - 1) : NULL;

      self->bounds = i == 0 ? box : unite (self->bounds, box);
      if (last != NULL && unite (*last, box).width <= BOX_WIDTH)
        *last = unite (*last, box);
      else
        g_array_append_val (self->boxes, box);
    }
}

CorridorBentText *
corridor_bent_text_new (CorridorTypeset      *text,
                        const CorridorCourse *course,
                        double                world,
                        double                middle,
                        CorridorSide          side,
                        double                gap)
{
  g_autoptr(CorridorBentText) self = NULL;
  Stretch stretch;
  double wiggle = 0;

  if (middle < text->width / 2 || middle + text->width / 2 > course->length * world)
    return NULL;

  self = g_new0 (CorridorBentText, 1);
  self->text = corridor_typeset_ref (text);
  self->anchor = corridor_course_at (course, middle / world);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_t));
  stretch = stretch_of (course, world, middle, text->width, text->height);
  if (side != CORRIDOR_SIDE_ON)
    wiggle = find_wiggle (&stretch, text->width, side == CORRIDOR_SIDE_ABOVE ? 1 : -1);
  if (wiggle > MAX_WIGGLE || !set_letters (self, &stretch, lift_of (text, side, gap + wiggle)))
    return NULL;
  set_boxes (self);

  return g_steal_pointer (&self);
}

void
corridor_bent_text_free (CorridorBentText *self)
{
  corridor_typeset_unref (self->text);
  g_free (self->stances);
  g_array_unref (self->boxes);
  corridor_text_sprite_clear (&self->sprite);
  g_free (self);
}

CorridorPoint
corridor_bent_text_get_anchor (const CorridorBentText *self)
{
  return self->anchor;
}

const cairo_rectangle_t *
corridor_bent_text_get_boxes (const CorridorBentText *self,
                              guint                  *n_boxes)
{
  *n_boxes = self->boxes->len;

  return (const cairo_rectangle_t *) (gpointer) self->boxes->data;
}

cairo_rectangle_t
corridor_bent_text_get_bounds (const CorridorBentText *self)
{
  return self->bounds;
}

static void
turn_to (cairo_t              *cr,
         const Stance         *stance,
         const CorridorLetter *letter,
         CorridorPoint         px)
{
  cairo_translate (cr, px.x + stance->px.x, px.y + stance->px.y);
  cairo_rotate (cr, stance->angle);
  cairo_translate (cr, -letter->width / 2, 0);
}

typedef void (*LayLetter) (cairo_t          *cr,
                           PangoFont        *font,
                           PangoGlyphString *glyphs);

static void
lay_letters (const CorridorBentText *self,
             cairo_t                *cr,
             CorridorPoint           px,
             LayLetter               lay)
{
  const GArray *letters = corridor_typeset_get_letters (self->text);

  for (guint i = 0; i < letters->len; i++)
    {
      const CorridorLetter *letter = &g_array_index (letters, CorridorLetter, i);

      cairo_save (cr);
      turn_to (cr, &self->stances[i], letter, px);
      cairo_move_to (cr, 0, 0);
      lay (cr, letter->font, letter->glyphs);
      cairo_restore (cr);
    }
}

/* All halos below all letters. */
static void
draw_text (const CorridorBentText *self,
           cairo_t                *cr,
           CorridorTheme           theme,
           CorridorInk             ink,
           CorridorPoint           px)
{
  cairo_save (cr);
  cairo_new_path (cr);
  lay_letters (self, cr, px, pango_cairo_glyph_string_path);
  corridor_typeset_stroke_halo (self->text, cr, theme);
  corridor_theme_set_source (cr, corridor_theme_ink (theme, ink), 1);
  lay_letters (self, cr, px, pango_cairo_show_glyph_string);
  cairo_new_path (cr);
  cairo_restore (cr);
}

static double
sprite_pad (const CorridorBentText *self)
{
  return corridor_typeset_get_halo (self->text) + 4 * self->text->scale;
}

static void
ensure_sprite (CorridorBentText     *self,
               const CorridorCanvas *canvas,
               CorridorInk           ink)
{
  double pad = sprite_pad (self);
  cairo_t *cr;

  if (corridor_text_sprite_fits (&self->sprite, canvas, ink))
    return;

  cr = corridor_text_sprite_begin (&self->sprite, canvas, ink, ceil (self->bounds.width + 2 * pad),
                                   ceil (self->bounds.height + 2 * pad));
  draw_text (self, cr, canvas->theme, ink, (CorridorPoint) { pad - self->bounds.x, pad - self->bounds.y });
  cairo_destroy (cr);
}

static void
append_svg (const CorridorBentText *self,
            const CorridorCanvas   *canvas,
            CorridorPoint           px,
            CorridorInk             ink)
{
  const GArray *letters = corridor_typeset_get_letters (self->text);
  g_autoptr(GArray) turned = g_array_new (FALSE, FALSE, sizeof (CorridorTurnedLetter));

  for (guint i = 0; i < letters->len; i++)
    {
      const CorridorLetter *letter = &g_array_index (letters, CorridorLetter, i);
      const Stance *stance = &self->stances[i];
      CorridorTurnedLetter one = {
        .start = letter->start,
        .length = letter->length,
        .px = { px.x + stance->px.x - letter->width / 2 * cos (stance->angle),
                px.y + stance->px.y - letter->width / 2 * sin (stance->angle) },
        .angle = stance->angle,
      };

      g_array_append_val (turned, one);
    }
  corridor_svg_text_append_turned (canvas->svg_texts, canvas, self->text,
                                   (const CorridorTurnedLetter *) (gpointer) turned->data, turned->len, ink);
}

void
corridor_bent_text_paint (CorridorBentText     *self,
                          const CorridorCanvas *canvas,
                          CorridorPoint         px,
                          CorridorInk           ink)
{
  double pad = sprite_pad (self);

  if (canvas->svg_texts != NULL)
    {
      append_svg (self, canvas, px, ink);
      return;
    }
  if (!canvas->pixels)
    {
      draw_text (self, canvas->cr, canvas->theme, ink, px);
      return;
    }

  ensure_sprite (self, canvas, ink);
  corridor_text_sprite_put (&self->sprite, canvas, (CorridorPoint) { px.x + self->bounds.x - pad, px.y + self->bounds.y - pad });
}
