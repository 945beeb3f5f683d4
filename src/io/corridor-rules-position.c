/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ground-private.h"
#include "corridor-rules-private.h"

#define ROAD       "road" /* a word of the file format */
#define MAX_JUMP_M 10000.0

/* How close together the points of an edge are looked at: a corner of the parent that cuts it is not missed by much. */
#define STEP_M     200.0
#define ROUNDING_M 1.0 /* of two areas that share an edge, as a file writes it */

typedef struct
{
  const CorridorGeometry *parent;
  CorridorPoint           farthest;
  double                  distance; /* of it from the parent, metres */
} Search;

static void
look_at (Search        *self,
         CorridorPoint  point)
{
  double distance = corridor_geometry_distance (self->parent, point) * corridor_ground_metres (point.y);

  if (distance > self->distance)
    {
      self->distance = distance;
      self->farthest = point;
    }
}

/* The start, and what lies between it and the end. */
static void
look_along (Search        *self,
            CorridorPoint  start,
            CorridorPoint  end)
{
  guint n = 1 + (guint) (corridor_ground_distance (start, end) / STEP_M);

  for (guint i = 0; i < n; i++)
    look_at (self, (CorridorPoint) { start.x + (end.x - start.x) * i / n, start.y + (end.y - start.y) * i / n });
}

static void
look_at_part (Search                 *self,
              const CorridorGeometry *geometry,
              const CorridorPart     *part)
{
  const CorridorPoint *points = geometry->points + part->first;

  for (guint i = 0; i < part->n_points; i++)
    {
      gboolean is_joined = geometry->kind != CORRIDOR_GEOMETRY_POINTS && i + 1 < part->n_points;

      look_along (self, points[i], points[is_joined ? i + 1 : i]);
    }
}

static void
check_parent (CorridorFeature *feature,
              CorridorFeature *parent,
              CorridorFaults  *faults)
{
  g_autofree char *place = g_strdup_printf ("feature %s: geometry", corridor_feature_get_id (feature));
  g_autofree char *where = NULL;
  const CorridorGeometry *geometry = corridor_feature_get_geometry (feature);
  double allowed = corridor_feature_get_uncertainty (feature);
  Search search = { .parent = corridor_feature_get_geometry (parent) };

  for (guint i = 0; i < geometry->n_parts; i++)
    look_at_part (&search, geometry, &geometry->parts[i]);
  if (search.distance <= allowed + ROUNDING_M)
    return;

  where = corridor_ground_to_words (search.farthest);
  corridor_rules_add_fault (faults, place, "expected positions in its parent %s, or at most its uncertainty of %.0f m outside, "
                            "got %.0f m outside at %s", corridor_feature_get_id (parent), allowed, search.distance, where);
}

static void
check_jump (CorridorPoint   from,
            CorridorPoint   to,
            const char     *place,
            CorridorFaults *faults)
{
  double metres = corridor_ground_distance (from, to);
  g_autofree char *from_words = NULL;
  g_autofree char *to_words = NULL;

  if (metres <= MAX_JUMP_M)
    return;

  from_words = corridor_ground_to_words (from);
  to_words = corridor_ground_to_words (to);
  corridor_rules_add_fault (faults, place, "expected positions of a road at most %.0f km apart, got %.1f km from %s to %s",
                            MAX_JUMP_M / 1000, metres / 1000, from_words, to_words);
}

static void
check_road (CorridorFeature *feature,
            CorridorFaults  *faults)
{
  g_autofree char *place = g_strdup_printf ("feature %s: geometry", corridor_feature_get_id (feature));
  const CorridorGeometry *geometry = corridor_feature_get_geometry (feature);

  for (guint i = 0; i < geometry->n_parts; i++)
    {
      const CorridorPart *part = &geometry->parts[i];

      for (guint j = part->first + 1; j < part->first + part->n_points; j++)
        check_jump (geometry->points[j - 1], geometry->points[j], place, faults);
    }
}

static gboolean
is_road (CorridorFeature *feature)
{
  return g_strcmp0 (corridor_feature_get_kind (feature), ROAD) == 0
         && corridor_feature_get_geometry (feature)->kind == CORRIDOR_GEOMETRY_LINES;
}

void
corridor_rules_check_position (CorridorStory  *story,
                               CorridorFaults *faults)
{
  GPtrArray *features = corridor_story_get_features (story);

  for (guint i = 0; i < features->len; i++)
    {
      CorridorFeature *feature = features->pdata[i];
      const char *parent = corridor_feature_get_parent (feature);

      if (corridor_feature_get_geometry (feature) == NULL)
        continue;
      if (parent != NULL)
        check_parent (feature, corridor_story_lookup_feature (story, parent), faults);
      if (is_road (feature))
        check_road (feature, faults);
    }
}
