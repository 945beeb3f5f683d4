/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-labels.h"

#include "corridor-label-memory.h"
#include "corridor-label-trial.h"

/*
 * Names are placed one after the other, the most important first, each at the best spot that is free. So that names do
 * not depend on where exactly the picture ends, those close around it are placed, too, and not shown. A name that can
 * stay where it was in the picture before goes before others that are not much more important.
 */

/* Names that have a form in common are one place if they are no further apart than this. */
#define SAME_PX 70.0
#define SAME_METRES 4000.0
/* Names along lines are repeated, but not as close as this. */
#define SAME_ALONG_PX 220.0
/* How much more important a name has to be to drive away one that is there already: about two ranks of settlements. */
#define STICKINESS 18
#define NO_SPOT G_MAXUINT

/* A name that has a place, to find the same name again. */
typedef struct
{
  const CorridorLabelName *name; /* (unowned) */
  CorridorPoint            px; /* of the place, not of the label */
  gboolean                 is_line;
} Placed;

/* A candidate in the order in which it is placed. */
typedef struct
{
  const CorridorCandidate *candidate; /* (unowned) */
  CorridorPoint            px;
  guint                    spot; /* where it was before and can stay, or NO_SPOT */
  int                      order; /* its priority, and better than that if it can stay */
} Turn;

struct _CorridorLabels
{
  CorridorCandidates     *candidates; /* (owned) */
  CorridorBentStore      *bent_texts; /* (owned) */
  CorridorLabelObstacles  obstacles;
  GArray                 *turns; /* (owned) (element-type Turn) reused, as is the next */
  GArray                 *placed; /* (owned) (element-type Placed) */
  GArray                 *labels; /* (owned) (element-type CorridorLabel) */
};

/* What does not change while names are placed. */
typedef struct
{
  CorridorLabels           *self; /* (unowned) */
  const CorridorLabelScene *around; /* (unowned) */
  CorridorLabelGround       ground;
  CorridorLabelMemory      *memory; /* (unowned) (nullable) */
  double                    same_px;
} Placing;

CorridorLabels *
corridor_labels_new (CorridorTypesetter *typesetter)
{
  CorridorLabels *self = g_new0 (CorridorLabels, 1);

  self->candidates = corridor_candidates_new (typesetter);
  self->bent_texts = corridor_bent_store_new ();
  corridor_label_obstacles_init (&self->obstacles, typesetter);
  self->turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->labels = g_array_new (FALSE, FALSE, sizeof (CorridorLabel));

  return self;
}

void
corridor_labels_clear (CorridorLabels *self)
{
  g_array_set_size (self->labels, 0);
  g_array_set_size (self->placed, 0);
  g_array_set_size (self->turns, 0);
  corridor_bent_store_clear (self->bent_texts);
  corridor_candidates_clear (self->candidates);
}

void
corridor_labels_free (CorridorLabels *self)
{
  corridor_labels_clear (self);
  corridor_label_obstacles_clear (&self->obstacles);
  corridor_bent_store_free (self->bent_texts);
  corridor_candidates_free (self->candidates);
  g_array_unref (self->turns);
  g_array_unref (self->placed);
  g_array_unref (self->labels);
  g_free (self);
}

/* Ties go by place, so that the order does not depend on what else is there. */
static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *t = a;
  const Turn *u = b;
  const CorridorCandidate *p = t->candidate;
  const CorridorCandidate *q = u->candidate;

  if (t->order != u->order)
    return t->order < u->order ? -1 : 1;
  if (p->point.x != q->point.x)
    return p->point.x < q->point.x ? -1 : 1;
  if (p->point.y != q->point.y)
    return p->point.y < q->point.y ? -1 : 1;

  return (int) p->spots - (int) q->spots;
}

static gboolean
can_stay (const Placing *placing,
          const Turn    *turn,
          guint          spot)
{
  CorridorLabelTrial trial;

  return corridor_label_trial_repeat (&trial, &placing->ground, turn->candidate, turn->px, spot) &&
         corridor_label_trial_may_be (&trial, &placing->ground, turn->candidate, turn->px, TRUE) &&
         corridor_label_trial_is_free (&trial, &placing->ground, turn->candidate, FALSE);
}

static Turn
take_turn (const Placing           *placing,
           const CorridorCandidate *candidate)
{
  Turn turn = {
    candidate, corridor_viewport_to_px (placing->ground.viewport, candidate->point), NO_SPOT, candidate->priority,
  };
  guint spot;

  if (placing->memory != NULL && corridor_label_memory_find (placing->memory, candidate->who, candidate->part, &spot) &&
      can_stay (placing, &turn, spot))
    {
      turn.spot = spot;
      turn.order -= STICKINESS;
    }

  return turn;
}

/* A village by a river, or a town at the end of a road, is another thing with perhaps the same name. */
static gboolean
is_named_already (const Placing *placing,
                  const Turn    *turn)
{
  gboolean is_line = turn->candidate->course != NULL;
  double reach = is_line ? SAME_ALONG_PX : placing->same_px;
  const GArray *placed = placing->self->placed;

  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *other = &g_array_index (placed, Placed, i);

      double dx = other->px.x - turn->px.x;
      double dy = other->px.y - turn->px.y;

      if (other->is_line == is_line && dx * dx + dy * dy < reach * reach &&
          corridor_label_name_same (other->name, turn->candidate->name))
        return TRUE;
    }

  return FALSE;
}

static void
show (const Placing            *placing,
      const Turn               *turn,
      const CorridorLabelTrial *trial)
{
  const CorridorCandidate *candidate = turn->candidate;
  CorridorPoint px = turn->px;
  double gap;
  CorridorLabel label = {
    .who = candidate->who,
    .part = candidate->part,
    .priority = candidate->priority,
    .text = trial->bent != NULL ? candidate->name->line : candidate->name->text,
    .bent = trial->bent,
    .px = trial->px,
    .ink = candidate->ink,
    .anchor = px,
    .dot_radius = candidate->dot_radius,
  };

  if (label.dot_radius > 0 && corridor_label_obstacles_marker (&placing->self->obstacles, px, &gap))
    label.dot_radius = 0;
  if (label.dot_radius > 0)
    corridor_label_placer_block (placing->self->obstacles.placer, (cairo_rectangle_t) { px.x - 3, px.y - 3, 6, 6 });
  g_array_append_val (placing->self->labels, label);
}

static void
put (const Placing            *placing,
     const Turn               *turn,
     const CorridorLabelTrial *trial,
     guint                     spot)
{
  Placed placed = { turn->candidate->name, turn->px, turn->candidate->course != NULL };

  for (guint i = 0; i < trial->n_boxes; i++)
    corridor_label_placer_block (placing->self->obstacles.placer, trial->boxes[i]);
  g_array_append_val (placing->self->placed, placed);
  if (placing->memory != NULL)
    corridor_label_memory_keep (placing->memory, turn->candidate->who, turn->candidate->part, spot);
  if (corridor_label_trial_may_be (trial, &placing->ground, turn->candidate, turn->px, TRUE))
    show (placing, turn, trial);
}

static gboolean
put_bent (const Placing *placing,
          const Turn    *turn,
          gboolean       shown,
          gboolean       clear)
{
  guint n_spots = corridor_label_spots_bent (turn->candidate);
  CorridorLabelTrial trial;

  for (guint i = 0; i < n_spots; i++)
    if (corridor_label_trial_bend (&trial, &placing->ground, turn->candidate, i) &&
        corridor_label_trial_may_be (&trial, &placing->ground, turn->candidate, turn->px, shown) &&
        corridor_label_trial_is_free (&trial, &placing->ground, turn->candidate, clear))
      {
        put (placing, turn, &trial, i);
        return TRUE;
      }

  return FALSE;
}

static gboolean
put_straight (const Placing *placing,
              const Turn    *turn,
              gboolean       shown,
              gboolean       clear)
{
  CorridorPoint spots[CORRIDOR_LABEL_MAX_SPOTS];
  guint n_spots = corridor_label_ground_spots (&placing->ground, turn->candidate, turn->px, spots);
  CorridorLabelTrial trial;

  for (guint i = 0; i < n_spots; i++)
    {
      corridor_label_trial_put (&trial, turn->candidate, spots[i]);
      if (corridor_label_trial_may_be (&trial, &placing->ground, turn->candidate, turn->px, shown) &&
          corridor_label_trial_is_free (&trial, &placing->ground, turn->candidate, clear) &&
          corridor_label_spots_fit (turn->candidate, placing->ground.viewport, trial.boxes[0]))
        {
          put (placing, turn, &trial, CORRIDOR_LABEL_STRAIGHT + i);
          return TRUE;
        }
    }

  return FALSE;
}

/* A name on a road is better than none, but the road's own name has the whole road to find a place. */
static gboolean
put_anywhere (const Placing *placing,
              const Turn    *turn,
              gboolean       shown)
{
  gboolean is_line = turn->candidate->course != NULL;
  gboolean is_route = is_line && turn->candidate->geometry != NULL;

  return put_bent (placing, turn, shown, TRUE) ||
         (is_route && put_bent (placing, turn, shown, FALSE)) ||
         put_straight (placing, turn, shown, TRUE) ||
         ((!is_line || turn->candidate->priority == CORRIDOR_LABEL_PRIORITY_SELECTED) &&
          put_straight (placing, turn, shown, FALSE));
}

/* Under the legend or the caption there is nothing to be named. */
static gboolean
is_covered (const cairo_rectangle_t *boxes,
            CorridorPoint            px)
{
  for (guint i = 0; i < CORRIDOR_FURNITURE_N_BOXES; i++)
    if (px.x >= boxes[i].x && px.x < boxes[i].x + boxes[i].width &&
        px.y >= boxes[i].y && px.y < boxes[i].y + boxes[i].height)
      return TRUE;

  return FALSE;
}

/*
 * What is not shown is placed, too, outside of the picture. But what is beside a place in the picture has to be shown or nowhere, and the
 * names of rivers and roads matter too little.
 */
static void
put_aside (const Placing *placing,
           const Turn    *turn,
           gboolean       inside)
{
  const CorridorCandidate *candidate = turn->candidate;

  if (candidate->spots == CORRIDOR_SPOTS_AROUND ? !inside : candidate->course == NULL || candidate->geometry != NULL)
    put_anywhere (placing, turn, FALSE);
}

/* A name that cannot stay after all is a newcomer like others: it waits until those as important as itself have come. */
static void
put_off (const Placing *placing,
         guint          i)
{
  GArray *turns = placing->self->turns;
  Turn turn = g_array_index (turns, Turn, i);

  turn.spot = NO_SPOT;
  turn.order = turn.candidate->priority;
  for (i++; i < turns->len && compare_turns (&g_array_index (turns, Turn, i), &turn) < 0;)
    i++;
  g_array_insert_val (turns, i, turn);
}

static void
place (const Placing *placing,
       guint          i)
{
  Turn turn = g_array_index (placing->self->turns, Turn, i);
  gboolean around = turn.candidate->spots == CORRIDOR_SPOTS_AROUND;
  gboolean inside = corridor_label_ground_holds (&placing->ground, turn.px);
  CorridorLabelTrial trial;

  if (is_named_already (placing, &turn) || (around && is_covered (placing->around->furniture, turn.px)))
    return;

  if (turn.spot == NO_SPOT)
    {
      if ((around && !inside) || !put_anywhere (placing, &turn, TRUE))
        put_aside (placing, &turn, inside);
    }
  else if (corridor_label_trial_repeat (&trial, &placing->ground, turn.candidate, turn.px, turn.spot) &&
           corridor_label_trial_is_free (&trial, &placing->ground, turn.candidate, FALSE))
    put (placing, &turn, &trial, turn.spot);
  else
    put_off (placing, i);
}

static void
take_turns (const Placing *placing)
{
  GArray *turns = placing->self->turns;
  const GArray *candidates = corridor_candidates_collect (placing->self->candidates, placing->around);

  for (guint i = 0; i < candidates->len; i++)
    {
      Turn turn = take_turn (placing, &g_array_index (candidates, CorridorCandidate, i));

      g_array_append_val (turns, turn);
    }
  g_array_sort (turns, compare_turns);
}

void
corridor_labels_place (CorridorLabels           *self,
                       const CorridorLabelScene *around)
{
  const CorridorViewport *viewport = &around->scene->viewport;
  Placing placing = {
    self, around, { &self->obstacles, self->bent_texts, viewport }, around->scene->label_memory,
    MAX (SAME_PX, SAME_METRES / corridor_viewport_metres_per_px (viewport)),
  };

  g_array_set_size (self->turns, 0);
  g_array_set_size (self->placed, 0);
  g_array_set_size (self->labels, 0);
  corridor_bent_store_begin (self->bent_texts, corridor_viewport_world (viewport));
  corridor_label_obstacles_place (&self->obstacles, around);
  take_turns (&placing);
  for (guint i = 0; i < self->turns->len; i++)
    place (&placing, i);
  if (placing.memory != NULL)
    corridor_label_memory_turn (placing.memory);
}

const GArray *
corridor_labels_get (CorridorLabels *self)
{
  return self->labels;
}

guint
corridor_label_get_boxes (const CorridorLabel *self,
                          cairo_rectangle_t   *boxes,
                          guint                max_boxes)
{
  const cairo_rectangle_t *bent;
  guint n_boxes;

  if (self->bent == NULL)
    {
      boxes[0] = (cairo_rectangle_t) { self->px.x, self->px.y, self->text->width, self->text->height };
      return 1;
    }

  bent = corridor_bent_text_get_boxes (self->bent, &n_boxes);
  for (guint i = 0; i < MIN (n_boxes, max_boxes); i++)
    boxes[i] = (cairo_rectangle_t) { bent[i].x + self->px.x, bent[i].y + self->px.y, bent[i].width, bent[i].height };

  return MIN (n_boxes, max_boxes);
}

static void
paint_dot (const CorridorCanvas *canvas,
           const CorridorLabel  *label)
{
  cairo_t *cr = canvas->cr;

  cairo_new_path (cr);
  cairo_arc (cr, label->anchor.x, label->anchor.y, label->dot_radius, 0, 2 * G_PI);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, CORRIDOR_INK_HALO),
                             corridor_theme_opacity (canvas->theme, 0.9));
  cairo_set_line_width (cr, 2);
  cairo_stroke_preserve (cr);
  corridor_theme_set_source (cr, corridor_theme_ink (canvas->theme, label->ink), 1);
  cairo_fill (cr);
}

/* With what is around its letters. */
static gboolean
lies_across (const CorridorLabel *label,
             double               cut)
{
  cairo_rectangle_t boxes[CORRIDOR_LABEL_MAX_BOXES];
  guint n_boxes = corridor_label_get_boxes (label, boxes, G_N_ELEMENTS (boxes));
  double halo = corridor_typeset_get_halo (label->text);
  gboolean begins_left = FALSE;
  gboolean ends_right = FALSE;

  for (guint i = 0; i < n_boxes; i++)
    {
      begins_left |= boxes[i].x - halo < cut;
      ends_right |= boxes[i].x + boxes[i].width + halo > cut;
    }
  return begins_left && ends_right;
}

void
corridor_labels_paint (CorridorLabels       *self,
                       const CorridorCanvas *canvas,
                       double                cut)
{
  cairo_save (canvas->cr);
  for (guint i = 0; i < self->labels->len; i++)
    {
      const CorridorLabel *label = &g_array_index (self->labels, CorridorLabel, i);

      if (label->dot_radius > 0)
        paint_dot (canvas, label);
      if (cut > 0 && lies_across (label, cut))
        continue;
      if (label->bent != NULL)
        corridor_bent_text_paint (label->bent, canvas, label->px, label->ink);
      else
        corridor_typeset_paint (label->text, canvas, label->px, label->ink);
    }
  cairo_restore (canvas->cr);
}
