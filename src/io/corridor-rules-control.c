/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ground-private.h"
#include "corridor-rules-private.h"

/* The words of the file format that this rule goes by. */
#define CONTROL   "control"
#define CONTESTED "contested"

#define SQUARE_M  50.0 /* the least overlap that counts */
#define MAX_LINES 4000 /* to look along, so that areas as large as the world take no minutes */

typedef struct
{
  GPtrArray      *phases; /* (owned) (element-type CorridorPhase) (unowned elements) those that say who holds an area */
  GHashTable     *spots; /* (owned) the pairs of areas looked at so far → where they overlap, NULL where they do not */
  gint64          begin; /* of the timeline */
  CorridorFaults *faults; /* (unowned) */
} Check;

static void
check_clear (Check *self)
{
  g_clear_pointer (&self->phases, g_ptr_array_unref);
  g_clear_pointer (&self->spots, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static gboolean
says_who_holds_it (CorridorPhase *phase)
{
  CorridorFeature *feature = corridor_phase_get_feature (phase);
  CorridorGeometry *geometry = corridor_feature_get_geometry (feature);
  CorridorState *state = corridor_phase_get_state (phase);

  return g_str_equal (corridor_feature_get_category (feature)->id, CONTROL)
         && geometry != NULL && geometry->kind == CORRIDOR_GEOMETRY_AREAS
         && state != NULL && !g_str_equal (state->id, CONTESTED);
}

static GPtrArray *
collect_phases (CorridorStory *story)
{
  GPtrArray *phases = corridor_story_get_phases (story);
  GPtrArray *collected = g_ptr_array_new ();

  for (guint i = 0; i < phases->len; i++)
    if (says_who_holds_it (phases->pdata[i]))
      g_ptr_array_add (collected, phases->pdata[i]);

  return collected;
}

/*
 * A span is certain from its latest start to its earliest end. Where two are merely possible they may well take turns.
 */
static gboolean
find_shared_time (CorridorPhase *a,
                  CorridorPhase *b,
                  gint64        *time)
{
  guint n_a, n_b;
  const CorridorSpan *spans_a = corridor_phase_get_spans (a, &n_a);
  const CorridorSpan *spans_b = corridor_phase_get_spans (b, &n_b);

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      {
        *time = MAX (spans_a[i].start_latest, spans_b[j].start_latest);
        if (*time < MIN (spans_a[i].end_earliest, spans_b[j].end_earliest))
          return TRUE;
      }

  return FALSE;
}

/* In mercator units, at the middle of what the two boxes share. */
static double
choose_size (const CorridorGeometry *a,
             const CorridorGeometry *b)
{
  double top = MAX (a->min.y, b->min.y);
  double bottom = MIN (a->max.y, b->max.y);

  return MAX (SQUARE_M / corridor_ground_metres ((top + bottom) / 2), (bottom - top) / MAX_LINES);
}

/* Areas have many phases, and stay where they are. */
static const CorridorPoint *
find_shared_spot (Check            *self,
                  CorridorGeometry *a,
                  CorridorGeometry *b)
{
  g_autofree char *pair = g_strdup_printf ("%p %p", (void *) MIN (a, b), (void *) MAX (a, b));
  CorridorPoint spot;
  gpointer known;

  if (g_hash_table_lookup_extended (self->spots, pair, NULL, &known))
    return known;

  known = corridor_geometry_find_overlap (a, b, choose_size (a, b), &spot) ? g_memdup2 (&spot, sizeof spot) : NULL;
  g_hash_table_insert (self->spots, g_steal_pointer (&pair), known);
  return known;
}

static void
add_fault (Check               *self,
           CorridorPhase       *a,
           CorridorPhase       *b,
           const CorridorPoint *spot,
           gint64               time)
{
  g_autofree char *place = g_strdup_printf ("feature %s: phases[%u].state", corridor_feature_get_id (corridor_phase_get_feature (a)),
                                            corridor_phase_get_number (a));
  g_autofree char *where = corridor_ground_to_words (*spot);
  g_autofree char *day = corridor_calendar_format_iso (MAX (time, self->begin), CORRIDOR_PRECISION_DAY);

  corridor_rules_add_fault (self->faults, place, "expected one controller at %s on %s, got \"%s\" and, of feature %s, \"%s\"",
                            where, day, corridor_phase_get_state (a)->id,
                            corridor_feature_get_id (corridor_phase_get_feature (b)), corridor_phase_get_state (b)->id);
}

static void
check_pair (Check         *self,
            CorridorPhase *a,
            CorridorPhase *b)
{
  const CorridorPoint *spot;
  gint64 time;

  if (corridor_phase_get_state (a) == corridor_phase_get_state (b) || !find_shared_time (a, b, &time))
    return;

  spot = find_shared_spot (self, corridor_feature_get_geometry (corridor_phase_get_feature (a)),
                           corridor_feature_get_geometry (corridor_phase_get_feature (b)));
  if (spot != NULL)
    add_fault (self, a, b, spot, time);
}

/* The phases come in order of their beginnings: behind the first that begins too late, all do. */
static void
check_later (Check *self,
             guint  number)
{
  CorridorPhase *phase = self->phases->pdata[number];

  for (guint i = number + 1; i < self->phases->len; i++)
    {
      if (corridor_phase_get_begin (self->phases->pdata[i]) >= corridor_phase_get_end (phase))
        break;
      check_pair (self, phase, self->phases->pdata[i]);
    }
}

void
corridor_rules_check_control (CorridorStory  *story,
                              CorridorFaults *faults)
{
  g_auto(Check) check = {
    .phases = collect_phases (story),
    .spots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .begin = corridor_story_get_begin (story),
    .faults = faults,
  };

  for (guint i = 0; i < check.phases->len; i++)
    check_later (&check, i);
}
