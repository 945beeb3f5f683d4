/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-things.h"

#include "corridor-corners.h"
#include "corridor-seams.h"

struct _CorridorThings
{
  GHashTable      *shared_states; /* (owned) (element-type CorridorState) */
  CorridorSeams   *seams; /* (owned) */
  CorridorCorners *corners; /* (owned) */
  GArray          *areas; /* (owned) (element-type CorridorThing) in drawing order */
  GArray          *lines; /* (owned) (element-type CorridorThing) in drawing order */
  GArray          *points; /* (owned) (element-type CorridorThing) in the order of the hits */
};

static CorridorCategory *
category_of (CorridorPhase *phase)
{
  return corridor_feature_get_category (corridor_phase_get_feature (phase));
}

/* States that lines and areas of more than one category have: their label alone does not say what is meant. */
static GHashTable *
find_shared_states (CorridorStory *story)
{
  GPtrArray *phases = corridor_story_get_phases (story);
  g_autoptr(GHashTable) first = g_hash_table_new (NULL, NULL);
  GHashTable *shared = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorState *state = corridor_phase_get_state (phase);
      CorridorGeometry *geometry = corridor_feature_get_geometry (corridor_phase_get_feature (phase));
      CorridorCategory *category = category_of (phase);
      CorridorCategory *known;

      if (state == NULL || geometry == NULL || geometry->kind == CORRIDOR_GEOMETRY_POINTS)
        continue;
      known = g_hash_table_lookup (first, state);
      if (known == NULL)
        g_hash_table_insert (first, state, category);
      else if (known != category)
        g_hash_table_add (shared, state);
    }

  return shared;
}

CorridorThings *
corridor_things_new (CorridorStory *story)
{
  CorridorThings *self = g_new0 (CorridorThings, 1);

  self->shared_states = find_shared_states (story);
  self->seams = corridor_seams_new (story);
  self->corners = corridor_corners_new (story);
  self->areas = g_array_new (FALSE, FALSE, sizeof (CorridorThing));
  self->lines = g_array_new (FALSE, FALSE, sizeof (CorridorThing));
  self->points = g_array_new (FALSE, FALSE, sizeof (CorridorThing));

  return self;
}

void
corridor_things_free (CorridorThings *self)
{
  g_hash_table_unref (self->shared_states);
  corridor_seams_free (self->seams);
  corridor_corners_free (self->corners);
  g_array_unref (self->areas);
  g_array_unref (self->lines);
  g_array_unref (self->points);
  g_free (self);
}

static GArray *
list_for (CorridorThings         *self,
          const CorridorGeometry *geometry)
{
  switch (geometry->kind)
    {
    case CORRIDOR_GEOMETRY_AREAS:
      return self->areas;
    case CORRIDOR_GEOMETRY_LINES:
      return self->lines;
    case CORRIDOR_GEOMETRY_POINTS:
    default:
      return self->points;
    }
}

/* Lower categories first, then what is less important: what matters most is drawn last. */
static int
compare_shapes (gconstpointer a,
                gconstpointer b)
{
  const CorridorThing *p = a;
  const CorridorThing *q = b;
  guint importance_p = corridor_feature_get_importance (p->feature);
  guint importance_q = corridor_feature_get_importance (q->feature);

  if (p->category->order != q->category->order)
    return p->category->order < q->category->order ? -1 : 1;
  if (importance_p != importance_q)
    return importance_p > importance_q ? -1 : 1;

  return corridor_phase_compare (p->phase, q->phase);
}

/*
 * Hits are in time order. Of a feature that changed hands during the day several phases are true on it: only the last
 * that started is drawn, in the place of the first.
 */
static void
add_thing (CorridorThings *self,
           GHashTable     *last,
           CorridorHit     hit)
{
  CorridorThing thing = corridor_thing_new (hit);
  GArray *list;
  gpointer place;

  if (thing.geometry == NULL)
    return;

  thing.corners = corridor_corners_get (self->corners, thing.geometry);
  list = list_for (self, thing.geometry);
  if (corridor_feature_get_phases (thing.feature)->len > 1)
    {
      if (g_hash_table_lookup_extended (last, thing.feature, NULL, &place))
        {
          g_array_index (list, CorridorThing, GPOINTER_TO_UINT (place)) = thing;
          return;
        }
      g_hash_table_insert (last, thing.feature, GUINT_TO_POINTER (list->len));
    }
  g_array_append_val (list, thing);
}

void
corridor_things_sort (CorridorThings    *self,
                      const CorridorHit *hits,
                      guint              n_hits)
{
  g_autoptr(GHashTable) last = g_hash_table_new (NULL, NULL);

  g_array_set_size (self->areas, 0);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->points, 0);
  for (guint i = 0; i < n_hits; i++)
    add_thing (self, last, hits[i]);

  g_array_sort (self->areas, compare_shapes);
  g_array_sort (self->lines, compare_shapes);
  corridor_seams_mark (self->seams, (CorridorThing *) (gpointer) self->areas->data, self->areas->len);
}

const GArray *
corridor_things_get_areas (const CorridorThings *self)
{
  return self->areas;
}

const GArray *
corridor_things_get_lines (const CorridorThings *self)
{
  return self->lines;
}

const GArray *
corridor_things_get_points (const CorridorThings *self)
{
  return self->points;
}

GHashTable *
corridor_things_get_shared_states (const CorridorThings *self)
{
  return self->shared_states;
}
