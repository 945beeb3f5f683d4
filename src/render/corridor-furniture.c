/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-furniture.h"

#include <glib/gi18n-lib.h>

#include <math.h>
#include <string.h>

#include "corridor-legend-hidden.h"
#include "corridor-scale-bar.h"
#include "corridor-uncertainty.h"

/* Narrower pictures get smaller type and margins. */
#define NARROW 600.0
#define STACKED 300.0
/* What may be covered: in a small picture the map comes first. */
#define MAX_LEGEND_WIDTH 0.5
#define MAX_LEGEND_HEIGHT 0.65
#define SCALE_LENGTH 110.0
#define SCALE_HEIGHT 24.0
#define PADDING 9.0
#define CAPTION_STEP 80.0
#define MAX_FILTER_WIDTH 320.0
#define RADIUS 5.0

static double
margin_of (const CorridorScene *scene)
{
  return scene->viewport.width < NARROW ? 8 : 12;
}

/**
 * corridor_furniture_init:
 * @self: (out caller-allocates): made empty
 */
void
corridor_furniture_init (CorridorFurniture *self)
{
  *self = (CorridorFurniture) { 0 };
  corridor_legend_init (&self->legend);
}

static void
release_texts (CorridorFurniture *self)
{
  g_clear_pointer (&self->date, corridor_typeset_unref);
  g_clear_pointer (&self->mode, corridor_typeset_unref);
  g_clear_pointer (&self->filter, corridor_typeset_unref);
  g_clear_pointer (&self->scale, corridor_typeset_unref);
  g_clear_pointer (&self->attribution, corridor_typeset_unref);
}

/**
 * corridor_furniture_clear:
 * @self: furniture
 *
 * Frees what it holds.
 */
void
corridor_furniture_clear (CorridorFurniture *self)
{
  release_texts (self);
  corridor_legend_clear (&self->legend);
}

/* What the query's mode adds to the day; NULL when it is the day alone. */
static char *
describe_mode (const CorridorScene *scene)
{
  const CorridorQuery *query = &scene->query;
  g_autofree char *begin = NULL;

  switch (query->mode)
    {
    case CORRIDOR_MODE_WINDOW:
      return g_strdup_printf (ngettext ("with the events of the last %u day", "with the events of the last %u days",
                                        query->window_days), query->window_days);
    case CORRIDOR_MODE_UP_TO:
      begin = corridor_calendar_format_words (corridor_story_get_begin (scene->story), CORRIDOR_PRECISION_MONTH);
      /* Translators: %s is a month, as in "with all events since February 1988". */
      return g_strdup_printf (_("with all events since %s"), begin);
    case CORRIDOR_MODE_ON_DAY:
    default:
      return NULL;
    }
}

/* (transfer full): a line under the date */
static CorridorTypeset *
add_line (CorridorFurniture  *self,
          CorridorTypesetter *typesetter,
          const char         *words,
          double              room)
{
  CorridorTypeset *line = corridor_typesetter_set (typesetter, CORRIDOR_FACE_MODE, words, MAX (room, 40));

  self->caption.width = MAX (self->caption.width, line->width + 2 * PADDING);
  self->caption.height += line->height;
  return line;
}

/* (transfer full): with the month in full, if there is room */
static CorridorTypeset *
set_date (CorridorTypesetter  *typesetter,
          const CorridorScene *scene,
          double               room)
{
  CorridorFace face = scene->viewport.width < NARROW ? CORRIDOR_FACE_DATE_SMALL : CORRIDOR_FACE_DATE;
  g_autofree char *words = corridor_calendar_format_words (scene->query.now, CORRIDOR_PRECISION_DAY);
  g_autofree char *abridged = corridor_calendar_format_short (scene->query.now, CORRIDOR_PRECISION_DAY);
  g_autoptr(CorridorTypeset) date = corridor_typesetter_set (typesetter, face, words, 0);

  return date->width <= room ? g_steal_pointer (&date) : corridor_typesetter_set (typesetter, face, abridged, 0);
}

/* With room for the caption of the other side, which is about as wide: beside it, or else above. */
static void
put_on_its_side (CorridorFurniture   *self,
                 const CorridorScene *scene)
{
  double margin = margin_of (scene);

  self->caption.x = scene->viewport.width - margin - self->caption.width;
  if (2 * self->caption.width + 3 * margin > scene->viewport.width)
    self->caption.y += self->caption.height + margin / 2;
}

static void
arrange_caption (CorridorFurniture   *self,
                 CorridorTypesetter  *typesetter,
                 const CorridorScene *scene)
{
  double margin = margin_of (scene);
  double room = scene->viewport.width - 2 * margin - 2 * PADDING;
  g_autofree char *mode = describe_mode (scene);

  self->date = set_date (typesetter, scene, room);
  self->caption = (cairo_rectangle_t) {
    margin, margin, self->date->width + 2 * PADDING, self->date->height + PADDING,
  };
  if (mode != NULL)
    self->mode = add_line (self, typesetter, mode, room);
  if (scene->filter != NULL)
    self->filter = add_line (self, typesetter, scene->filter, MIN (room, MAX_FILTER_WIDTH));
  if (self->caption.width > scene->viewport.width - 2 * margin ||
      self->caption.height > scene->viewport.height - 2 * margin)
    self->caption.width = 0;
  if (scene->beside != NULL)
    put_on_its_side (self, scene);
  if (scene->hides_caption)
    self->caption = (cairo_rectangle_t) { margin, 0, 0, 0 };
}

static void
arrange_scale (CorridorFurniture   *self,
               CorridorTypesetter  *typesetter,
               const CorridorScene *scene)
{
  double margin = margin_of (scene);
  double metres_per_px = corridor_viewport_metres_per_px (&scene->viewport);
  double metres = corridor_scale_bar_choose (metres_per_px, SCALE_LENGTH);
  g_autofree char *label = corridor_scale_bar_label (metres);

  self->scale = corridor_typesetter_set (typesetter, CORRIDOR_FACE_SCALE, label, 0);
  self->scale_length = metres / metres_per_px;
  self->scale_box = (cairo_rectangle_t) {
    margin, scene->viewport.height - margin - SCALE_HEIGHT,
    MAX (self->scale_length, self->scale->width) + 2, SCALE_HEIGHT,
  };
  if (scene->hides_scale || self->scale_box.width > scene->viewport.width / 2 ||
      self->scale_box.y < self->caption.y + self->caption.height + margin)
    self->scale_box.width = 0;
}

/* "CC BY 4.0; geometry as stated feature by feature" is "CC BY 4.0 …" in short. */
static char *
shorten_licence (const char *licence)
{
  const char *end = strchr (licence, ';');

  return end != NULL ? g_strdup_printf ("%.*s …", (int) (end - licence), licence) : g_strdup (licence);
}

/*
 * Where the ground and the story are from, and under which licence; in short without saying that the former is the ground, nor on
 * which conditions the latter is.
 */
static char *
describe_origin (const CorridorScene *scene,
                 gboolean             in_short)
{
  const char *licence = corridor_story_get_licence (scene->story);
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) strings = NULL;

  if (scene->ground_cover != NULL && *scene->ground_cover != '\0')
    {
      /* Translators: %s is whom a map wants named, as in "© OpenStreetMap contributors" */
      g_autofree char *cover = in_short ? g_strdup (scene->ground_cover) : g_strdup_printf (_("Map data: %s"), scene->ground_cover);

      g_strv_builder_add (parts, cover);
    }
  else if (scene->ground_cover == NULL && scene->basemap != NULL)
    g_strv_builder_add (parts, in_short ? "GSHHG, DCW, Natural Earth, GeoNames" : _("Base map: GSHHG, DCW, Natural Earth, GeoNames"));
  if (licence != NULL)
    {
      g_autofree char *terms = in_short ? shorten_licence (licence) : g_strdup (licence);
      g_autofree char *story = g_strdup_printf (_("Story: %s"), terms);

      g_strv_builder_add (parts, story);
    }
  strings = g_strv_builder_end (parts);

  return g_strjoinv (" · ", strings);
}

/* A second line of it covers the map where that is smallest; a picture that leaves the program tells all. */
static void
shorten_attribution (CorridorFurniture   *self,
                     CorridorTypesetter  *typesetter,
                     const CorridorScene *scene,
                     double               room)
{
  g_autofree char *text = describe_origin (scene, TRUE);

  corridor_typeset_unref (self->attribution);
  self->attribution = corridor_typesetter_set (typesetter, CORRIDOR_FACE_PRINT, text, room);
}

static void
raise_scale (CorridorFurniture *self,
             double             margin)
{
  self->scale_box.y = self->attribution_box.y - SCALE_HEIGHT - margin / 2;
  if (self->scale_box.y < self->caption.y + self->caption.height + margin)
    self->scale_box.width = 0;
}

/* Beside the scale bar; where words are so large that it would become a column, below it. */
static void
arrange_attribution (CorridorFurniture   *self,
                     CorridorTypesetter  *typesetter,
                     const CorridorScene *scene)
{
  double margin = margin_of (scene);
  gboolean stacked = self->text_scale > 1 && scene->viewport.width < STACKED;
  double room = scene->viewport.width - (stacked ? 8 : self->scale_box.width + 3 * margin + 8);
  g_autofree char *text = describe_origin (scene, FALSE);

  self->attribution_box.width = 0;
  if (*text == '\0' || room < 60)
    return;

  self->attribution = corridor_typesetter_set (typesetter, CORRIDOR_FACE_PRINT, text, room);
  if (scene->on_screen && pango_layout_get_line_count (self->attribution->layout) > 1)
    shorten_attribution (self, typesetter, scene, room);
  self->attribution_box = (cairo_rectangle_t) {
    scene->viewport.width - self->attribution->width - 8,
    scene->viewport.height - self->attribution->height - 4,
    self->attribution->width + 8,
    self->attribution->height + 4,
  };
  if (self->attribution_box.y < self->caption.y + self->caption.height)
    self->attribution_box.width = 0;
  else if (stacked)
    raise_scale (self, margin);
}

/* Between the caption and the scale bar, on the left. */
static void
arrange_legend (CorridorFurniture           *self,
                CorridorTypesetter          *typesetter,
                const CorridorScene         *scene,
                const CorridorLegendContent *content)
{
  double margin = margin_of (scene);
  double top = self->caption.y + self->caption.height + margin;
  double bottom = MIN (self->scale_box.y, scene->viewport.height - margin - SCALE_HEIGHT) - margin / 2;

  self->legend_box.width = 0;
  if (scene->hides_legend)
    return;

  corridor_legend_set (&self->legend, typesetter, content, scene->viewport.width < NARROW,
                       scene->viewport.width * MAX_LEGEND_WIDTH,
                       MIN (bottom - top, scene->viewport.height * MAX_LEGEND_HEIGHT));
  self->legend_box = (cairo_rectangle_t) {
    margin, bottom - self->legend.height, self->legend.height > 0 ? self->legend.width : 0, self->legend.height,
  };
}

/**
 * corridor_furniture_arrange:
 * @self: emptied, then filled
 * @typesetter: lays out the words
 * @scene: the picture
 * @shared_states: see #CorridorLegendContent
 * @things: (element-type CorridorThing): what of the story is in the picture
 * @hidden: (element-type CorridorHiddenHit): what of the story would be in the picture if its kind was shown
 * @clusters: whether a marker of the story in the picture stands for several things
 * @layers: what the legend explains of the scene's layers
 *
 * Decides what goes where. What has no room is left out; nothing covers the caption.
 */
void
corridor_furniture_arrange (CorridorFurniture           *self,
                            CorridorTypesetter          *typesetter,
                            const CorridorScene         *scene,
                            GHashTable                  *shared_states,
                            const GArray                *things,
                            const GArray                *hidden,
                            gboolean                     clusters,
                            const CorridorClusterLayout *layers)
{
  g_autoptr(GArray) everything = corridor_legend_hidden_join (things, hidden);
  CorridorLegendContent content = {
    .theme = scene->theme,
    .language = scene->language,
    .shared_states = shared_states,
    .things = things,
    .hidden = hidden,
    .everything = everything,
    .uncertain = corridor_uncertainty_any (everything, &scene->viewport),
    .clusters = clusters,
    .layers = scene->layers,
    .n_layers = scene->n_layers,
    .layout = layers,
  };

  CorridorScene usual = *scene;

  release_texts (self);
  self->text_scale = corridor_scene_get_text_scale (scene);
  self->typesetter = typesetter;
  usual.viewport = corridor_viewport_shrink (&scene->viewport, self->text_scale);
  arrange_caption (self, typesetter, &usual);
  arrange_scale (self, typesetter, &usual);
  arrange_attribution (self, typesetter, &usual);
  arrange_legend (self, typesetter, &usual, &content);
}

/* From units of the furniture, which are larger where words are, to px. */
static cairo_rectangle_t
enlarge (const CorridorFurniture *self,
         cairo_rectangle_t        box)
{
  double scale = self->text_scale;

  return (cairo_rectangle_t) { box.x * scale, box.y * scale, box.width * scale, box.height * scale };
}

/* So wide that the caption of the next day, which has some letters more or fewer, most often has the same. */
static cairo_rectangle_t
with_room (cairo_rectangle_t box)
{
  if (box.width > 0)
    box.width = ceil (box.width / CAPTION_STEP) * CAPTION_STEP;

  return box;
}

/**
 * corridor_furniture_move:
 * @self: furniture that has been arranged
 * @boxes: (inout) (array fixed-size=4): px: the parts of the picture that it kept before, and keeps now
 *
 * Finds what names have to keep clear of: a little more than the furniture itself, so that they need not be placed anew
 * because a date is a little longer than the one before.
 *
 * Returns: whether that has changed
 */
gboolean
corridor_furniture_move (const CorridorFurniture *self,
                         cairo_rectangle_t       *boxes)
{
  const cairo_rectangle_t now[CORRIDOR_FURNITURE_N_BOXES] = {
    enlarge (self, with_room (self->caption)), enlarge (self, self->legend_box), enlarge (self, self->scale_box),
    enlarge (self, self->attribution_box),
  };
  gboolean moved = memcmp (boxes, now, sizeof now) != 0;

  memcpy (boxes, now, sizeof now);

  return moved;
}

static gboolean
is_in (cairo_rectangle_t box,
       CorridorPoint     px)
{
  return box.width > 0 && px.x >= box.x && px.x < box.x + box.width && px.y >= box.y && px.y < box.y + box.height;
}

/**
 * corridor_furniture_get_legend:
 * @self: furniture
 *
 * Returns: px, where the legend is; its width is 0 if there is none
 */
cairo_rectangle_t
corridor_furniture_get_legend (const CorridorFurniture *self)
{
  return enlarge (self, self->legend_box);
}

/**
 * corridor_furniture_get_attribution:
 * @self: furniture
 *
 * Returns: px, where the attribution is; its width is 0 if there is none
 */
cairo_rectangle_t
corridor_furniture_get_attribution (const CorridorFurniture *self)
{
  return enlarge (self, self->attribution_box);
}

/**
 * corridor_furniture_covers:
 * @self: furniture
 * @px: a place in the picture
 *
 * Returns: whether the legend is there: what lies under it cannot be meant
 */
gboolean
corridor_furniture_covers (const CorridorFurniture *self,
                           CorridorPoint            px)
{
  return is_in (corridor_furniture_get_legend (self), px);
}

/**
 * corridor_furniture_find_row:
 * @self: furniture
 * @px: a place in the picture
 * @number: (out): of the row, from 1; not set where there is none
 *
 * Returns: (nullable): the row of the legend that is there
 */
const CorridorRow *
corridor_furniture_find_row (const CorridorFurniture *self,
                             CorridorPoint            px,
                             guint                   *number)
{
  if (!corridor_furniture_covers (self, px))
    return NULL;

  *number = corridor_legend_find_row (&self->legend, px.y / self->text_scale - self->legend_box.y);
  return *number > 0 ? &g_array_index (self->legend.rows, CorridorRow, *number - 1) : NULL;
}

/**
 * corridor_furniture_attributes:
 * @self: furniture
 * @px: a place in the picture
 *
 * Returns: whether the attribution is there
 */
gboolean
corridor_furniture_attributes (const CorridorFurniture *self,
                               CorridorPoint            px)
{
  return is_in (corridor_furniture_get_attribution (self), px);
}

static void
trace_rounded (cairo_t          *cr,
               cairo_rectangle_t box,
               double            radius)
{
  double right = box.x + box.width;
  double bottom = box.y + box.height;

  cairo_new_path (cr);
  cairo_arc (cr, right - radius, box.y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, box.x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, box.x + radius, box.y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
paint_panel (const CorridorCanvas *canvas,
             cairo_rectangle_t     box)
{
  cairo_rectangle_t edge = { box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1 };

  trace_rounded (canvas->cr, edge, RADIUS);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL),
                             corridor_theme_opacity (canvas->theme, 0.88));
  cairo_fill_preserve (canvas->cr);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL_EDGE),
                             corridor_theme_opacity (canvas->theme, 0.9));
  cairo_set_line_width (canvas->cr, 1);
  cairo_stroke (canvas->cr);
}

static void
paint_caption (const CorridorFurniture *self,
               const CorridorCanvas    *canvas)
{
  CorridorPoint px = { self->caption.x + PADDING, self->caption.y + PADDING / 2 };

  if (self->caption.width <= 0)
    return;

  paint_panel (canvas, self->caption);
  corridor_typeset_paint (self->date, canvas, px, CORRIDOR_INK_TEXT);
  px.y += self->date->height;
  if (self->mode != NULL)
    corridor_typeset_paint (self->mode, canvas, px, CORRIDOR_INK_TEXT_SOFT);
  px.y += self->mode != NULL ? self->mode->height : 0;
  if (self->filter != NULL)
    corridor_typeset_paint (self->filter, canvas, px, CORRIDOR_INK_TEXT_SOFT);
}

static void
paint_scale (const CorridorFurniture *self,
             const CorridorCanvas    *canvas)
{
  cairo_rectangle_t box = self->scale_box;

  corridor_scale_bar_paint (canvas, (CorridorPoint) { box.x + 1, box.y + box.height - 2 }, self->scale_length);
  corridor_typeset_paint (self->scale, canvas,
                          (CorridorPoint) { box.x + 1 + (self->scale_length - self->scale->width) / 2, box.y },
                          CORRIDOR_INK_TEXT);
}

static void
paint_attribution (const CorridorFurniture *self,
                   const CorridorCanvas    *canvas)
{
  cairo_rectangle_t box = self->attribution_box;

  cairo_rectangle (canvas->cr, box.x, box.y, box.width, box.height);
  corridor_theme_set_source (canvas->cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_PANEL),
                             corridor_theme_opacity (canvas->theme, 0.75));
  cairo_fill (canvas->cr);
  corridor_typeset_paint (self->attribution, canvas, (CorridorPoint) { box.x + 4, box.y + 2 }, CORRIDOR_INK_TEXT_SOFT);
}

/* A canvas whose px are units of the furniture; cairo_restore() ends it. */
static CorridorCanvas
begin_enlarged (const CorridorFurniture *self,
                const CorridorCanvas    *canvas)
{
  CorridorCanvas enlarged = *canvas;

  cairo_save (canvas->cr);
  cairo_scale (canvas->cr, self->text_scale, self->text_scale);
  corridor_canvas_set_target (&enlarged, canvas->cr);
  enlarged.typesetter = self->typesetter;
  enlarged.text_scale = 1;

  return enlarged;
}

/**
 * corridor_furniture_paint_caption:
 * @self: furniture
 * @canvas: where to paint
 *
 * Paints the date, with what the mode and the filter make of it, where it has room.
 */
void
corridor_furniture_paint_caption (const CorridorFurniture *self,
                                  const CorridorCanvas    *canvas)
{
  CorridorCanvas enlarged = begin_enlarged (self, canvas);

  paint_caption (self, &enlarged);
  cairo_restore (canvas->cr);
}

/**
 * corridor_furniture_paint:
 * @self: furniture
 * @canvas: where to paint
 * @hovered_row: the row of the legend that the pointer is over, from 1; 0 for none
 */
void
corridor_furniture_paint (const CorridorFurniture *self,
                          const CorridorCanvas    *canvas,
                          guint                    hovered_row)
{
  CorridorCanvas enlarged = begin_enlarged (self, canvas);

  paint_caption (self, &enlarged);
  if (self->legend_box.width > 0)
    {
      paint_panel (&enlarged, self->legend_box);
      corridor_legend_paint (&self->legend, &enlarged, (CorridorPoint) { self->legend_box.x, self->legend_box.y },
                             hovered_row);
    }
  if (self->scale_box.width > 0)
    paint_scale (self, &enlarged);
  if (self->attribution_box.width > 0)
    paint_attribution (self, &enlarged);
  cairo_restore (canvas->cr);
}
