/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-label-trial.h"

/* Room between a place and its name for the ring around what is selected. */
#define SELECTED_GAP 16.0
/* Room around a label, px. */
#define AIR 2.0

/* Whether all of a box is in the picture and so much around it, px. */
static gboolean
is_within (const CorridorLabelGround *ground,
           cairo_rectangle_t          box,
           double                     margin)
{
  return box.x >= -margin && box.y >= -margin && box.x + box.width <= ground->viewport->width + margin &&
         box.y + box.height <= ground->viewport->height + margin;
}

gboolean
corridor_label_trial_bend (CorridorLabelTrial        *self,
                           const CorridorLabelGround *ground,
                           const CorridorCandidate   *candidate,
                           guint                      spot)
{
  CorridorSide side;
  double middle = corridor_label_spots_get_bend (candidate, spot, &side);
  const cairo_rectangle_t *boxes;
  cairo_rectangle_t bounds;

  self->bent = corridor_bent_store_get (ground->bent_texts, candidate->name->line, candidate->course, middle, side,
                                        candidate->gap);
  if (self->bent == NULL)
    return FALSE;

  self->px = corridor_viewport_to_px (ground->viewport, corridor_bent_text_get_anchor (self->bent));
  bounds = corridor_bent_text_get_bounds (self->bent);
  self->bounds = (cairo_rectangle_t) { bounds.x + self->px.x, bounds.y + self->px.y, bounds.width, bounds.height };
  if (!is_within (ground, self->bounds, CORRIDOR_LABEL_MARGIN))
    return FALSE;

  boxes = corridor_bent_text_get_boxes (self->bent, &self->n_boxes);
  self->n_boxes = MIN (self->n_boxes, CORRIDOR_LABEL_MAX_BOXES);
  for (guint i = 0; i < self->n_boxes; i++)
    self->boxes[i] = (cairo_rectangle_t) {
      boxes[i].x + self->px.x, boxes[i].y + self->px.y, boxes[i].width, boxes[i].height,
    };

  return TRUE;
}

void
corridor_label_trial_put (CorridorLabelTrial      *self,
                          const CorridorCandidate *candidate,
                          CorridorPoint            px)
{
  self->bent = NULL;
  self->px = px;
  self->n_boxes = 1;
  self->boxes[0] = (cairo_rectangle_t) {
    px.x - AIR, px.y - AIR / 2, candidate->name->text->width + 2 * AIR, candidate->name->text->height + AIR,
  };
  self->bounds = self->boxes[0];
}

gboolean
corridor_label_trial_repeat (CorridorLabelTrial        *self,
                             const CorridorLabelGround *ground,
                             const CorridorCandidate   *candidate,
                             CorridorPoint              px,
                             guint                      spot)
{
  CorridorPoint spots[CORRIDOR_LABEL_MAX_SPOTS];

  if (spot < CORRIDOR_LABEL_STRAIGHT)
    return spot < corridor_label_spots_bent (candidate) && corridor_label_trial_bend (self, ground, candidate, spot);

  if (spot - CORRIDOR_LABEL_STRAIGHT >= corridor_label_ground_spots (ground, candidate, px, spots))
    return FALSE;
  corridor_label_trial_put (self, candidate, spots[spot - CORRIDOR_LABEL_STRAIGHT]);

  return corridor_label_spots_fit (candidate, ground->viewport, self->boxes[0]);
}

gboolean
corridor_label_trial_is_free (const CorridorLabelTrial  *self,
                              const CorridorLabelGround *ground,
                              const CorridorCandidate   *candidate,
                              gboolean                   clear)
{
  for (guint i = 0; i < self->n_boxes; i++)
    if (!corridor_label_placer_fits (ground->obstacles->placer, self->boxes[i], clear,
                                     self->bent != NULL ? candidate->geometry : NULL))
      return FALSE;

  return TRUE;
}

/* A settlement whose dot is not in the picture has no name there: one would not know what it means. */
static gboolean
may_show (const CorridorLabelTrial  *self,
          const CorridorLabelGround *ground,
          const CorridorCandidate   *candidate,
          CorridorPoint              px)
{
  return is_within (ground, self->bounds, 0) &&
         (candidate->spots != CORRIDOR_SPOTS_AROUND || corridor_label_ground_holds (ground, px));
}

/* A name that is not shown takes no room from those that are. */
static gboolean
may_hide (const CorridorLabelTrial  *self,
          const CorridorLabelGround *ground)
{
  const cairo_rectangle_t *box = &self->bounds;

  return box->x >= ground->viewport->width || box->y >= ground->viewport->height || box->x + box->width <= 0 ||
         box->y + box->height <= 0;
}

gboolean
corridor_label_trial_may_be (const CorridorLabelTrial  *self,
                             const CorridorLabelGround *ground,
                             const CorridorCandidate   *candidate,
                             CorridorPoint              px,
                             gboolean                   shown)
{
  return shown ? may_show (self, ground, candidate, px) : may_hide (self, ground);
}

guint
corridor_label_ground_spots (const CorridorLabelGround *self,
                             const CorridorCandidate   *candidate,
                             CorridorPoint              px,
                             CorridorPoint             *spots)
{
  double gap = CORRIDOR_LABEL_GAP;

  if (candidate->spots == CORRIDOR_SPOTS_AROUND)
    corridor_label_obstacles_marker (self->obstacles, px, &gap);
  if (candidate->priority == CORRIDOR_LABEL_PRIORITY_SELECTED)
    gap = MAX (gap, SELECTED_GAP * self->obstacles->text_scale);

  return corridor_label_spots_straight (candidate, self->viewport, px, gap, spots);
}

gboolean
corridor_label_ground_holds (const CorridorLabelGround *self,
                             CorridorPoint              px)
{
  return px.x >= 0 && px.y >= 0 && px.x < self->viewport->width && px.y < self->viewport->height;
}
