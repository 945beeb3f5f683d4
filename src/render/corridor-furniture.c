/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-furniture.h"

#include <math.h>
#include <string.h>

#include "corridor-legend-hidden.h"
#include "corridor-panel.h"
#include "corridor-uncertainty.h"

/* Narrower pictures get smaller type and margins. */
#define NARROW 600.0
#define STACKED 300.0
/* What may be covered: in a small picture the map comes first. */
#define MAX_LEGEND_WIDTH 0.5
#define MAX_LEGEND_HEIGHT 0.65
#define CAPTION_STEP 80.0

static gboolean
is_narrow (const CorridorScene *scene)
{
  return scene->viewport.width < NARROW;
}

static double
margin_of (const CorridorScene *scene)
{
  return is_narrow (scene) ? 8 : 12;
}

void
corridor_furniture_init (CorridorFurniture *self)
{
  *self = (CorridorFurniture) { 0 };
  corridor_legend_init (&self->legend);
}

void
corridor_furniture_clear (CorridorFurniture *self)
{
  corridor_caption_clear (&self->caption);
  corridor_legend_clear (&self->legend);
  corridor_scale_bar_clear (&self->scale);
  corridor_attribution_clear (&self->attribution);
}

/* Nothing covers the caption. */
static void
leave_out_if_too_high (CorridorFurniture *self,
                       cairo_rectangle_t *box,
                       double             margin)
{
  if (box->y < self->caption.box.y + self->caption.box.height + margin)
    box->width = 0;
}

static void
arrange_scale (CorridorFurniture   *self,
               CorridorTypesetter  *typesetter,
               const CorridorScene *scene)
{
  double margin = margin_of (scene);

  corridor_scale_bar_arrange (&self->scale, typesetter, scene, margin);
  leave_out_if_too_high (self, &self->scale.box, margin);
}

/* Beside the scale bar; where words are so large that it would become a column, below it. */
static void
arrange_attribution (CorridorFurniture   *self,
                     CorridorTypesetter  *typesetter,
                     const CorridorScene *scene)
{
  double margin = margin_of (scene);
  gboolean stacked = self->text_scale > 1 && scene->viewport.width < STACKED;
  double room = scene->viewport.width - (stacked ? 8 : self->scale.box.width + 3 * margin + 8);

  corridor_attribution_arrange (&self->attribution, typesetter, scene, room);
  leave_out_if_too_high (self, &self->attribution.box, 0);
  if (!stacked || self->attribution.box.width <= 0)
    return;

  self->scale.box.y = self->attribution.box.y - CORRIDOR_SCALE_BAR_HEIGHT - margin / 2;
  leave_out_if_too_high (self, &self->scale.box, margin);
}

/* Between the caption and the scale bar, on the left. */
static void
arrange_legend (CorridorFurniture           *self,
                CorridorTypesetter          *typesetter,
                const CorridorScene         *scene,
                const CorridorLegendContent *content)
{
  double margin = margin_of (scene);
  double top = self->caption.box.y + self->caption.box.height + margin;
  double bottom = MIN (self->scale.box.y, scene->viewport.height - margin - CORRIDOR_SCALE_BAR_HEIGHT) - margin / 2;

  self->legend_box.width = 0;
  if (scene->hides_legend)
    return;

  corridor_legend_set (&self->legend, typesetter, content, is_narrow (scene),
                       scene->viewport.width * MAX_LEGEND_WIDTH,
                       MIN (bottom - top, scene->viewport.height * MAX_LEGEND_HEIGHT));
  self->legend_box = (cairo_rectangle_t) {
    margin, bottom - self->legend.height, self->legend.height > 0 ? self->legend.width : 0, self->legend.height,
  };
}

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

  self->text_scale = corridor_scene_get_text_scale (scene);
  self->typesetter = typesetter;
  usual.viewport = corridor_viewport_shrink (&scene->viewport, self->text_scale);
  corridor_caption_arrange (&self->caption, typesetter, &usual, is_narrow (&usual), margin_of (&usual));
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

gboolean
corridor_furniture_move (const CorridorFurniture *self,
                         cairo_rectangle_t       *boxes)
{
  const cairo_rectangle_t now[CORRIDOR_FURNITURE_N_BOXES] = {
    enlarge (self, with_room (self->caption.box)), enlarge (self, self->legend_box), enlarge (self, self->scale.box),
    enlarge (self, self->attribution.box), enlarge (self, with_room (self->caption.other_box)),
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

cairo_rectangle_t
corridor_furniture_get_legend (const CorridorFurniture *self)
{
  return enlarge (self, self->legend_box);
}

/* It stands at the right edge: its left one is where its width shows. */
cairo_rectangle_t
corridor_furniture_get_caption (const CorridorFurniture *self)
{
  cairo_rectangle_t box = self->caption.box;

  if (box.width > 0)
    {
      box.x = floor (box.x / CAPTION_STEP) * CAPTION_STEP;
      box.width = self->caption.box.x + self->caption.box.width - box.x;
    }

  return enlarge (self, box);
}

cairo_rectangle_t
corridor_furniture_get_attribution (const CorridorFurniture *self)
{
  return enlarge (self, self->attribution.box);
}

gboolean
corridor_furniture_covers (const CorridorFurniture *self,
                           CorridorPoint            px)
{
  return is_in (corridor_furniture_get_legend (self), px);
}

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

gboolean
corridor_furniture_attributes (const CorridorFurniture *self,
                               CorridorPoint            px)
{
  return is_in (corridor_furniture_get_attribution (self), px);
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

void
corridor_furniture_paint_caption (const CorridorFurniture *self,
                                  const CorridorCanvas    *canvas)
{
  CorridorCanvas enlarged = begin_enlarged (self, canvas);

  corridor_caption_paint (&self->caption, &enlarged);
  cairo_restore (canvas->cr);
}

void
corridor_furniture_paint (const CorridorFurniture *self,
                          const CorridorCanvas    *canvas,
                          guint                    hovered_row)
{
  CorridorCanvas enlarged = begin_enlarged (self, canvas);

  corridor_caption_paint (&self->caption, &enlarged);
  if (self->legend_box.width > 0)
    {
      corridor_panel_paint (&enlarged, self->legend_box);
      corridor_legend_paint (&self->legend, &enlarged, (CorridorPoint) { self->legend_box.x, self->legend_box.y },
                             hovered_row);
    }
  corridor_scale_bar_paint (&self->scale, &enlarged);
  corridor_attribution_paint (&self->attribution, &enlarged);
  cairo_restore (canvas->cr);
}
