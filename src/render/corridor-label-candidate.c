/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-label-candidate.h"

#include "corridor-feature.h"
#include "corridor-name-store.h"

#include <math.h>

/* Where the priorities of the kinds of names start; lower comes first. */
#define PRIORITY_STEP 10
/* A line is named when it is as long as so much of its name: else one could not tell which line is meant. */
#define MIN_LINE_SHARE 1.0
#define MIN_GREAT_LINE_SHARE 0.5
/* A long line is named again after so many px. */
#define REPEAT_ROUTE 560.0
#define REPEAT_RIVER 460.0
#define REPEAT_ROAD 320.0
/* Half of a broad line of the story at zoom 8 with its casing, px. */
#define HALF_ROUTE 2.5
#define ROUTE_GAP 3.0
#define RIVER_GAP 1.5

struct _CorridorCandidates
{
  CorridorNameStore *names; /* (owned) */
  GHashTable        *courses; /* (owned) (element-type CorridorGeometry CorridorCourse) of lines of the story */
  GArray            *settlements; /* (owned) (element-type CorridorSettlement) reused, as are the others */
  GArray            *extents; /* (owned) (element-type CorridorExtentName) */
  GArray            *lines; /* (owned) (element-type CorridorNamedLine) */
  GArray            *found; /* (owned) (element-type CorridorCandidate) */
};

static void
free_course (gpointer course)
{
  corridor_course_free (course);
}

CorridorCandidates *
corridor_candidates_new (CorridorTypesetter *typesetter)
{
  CorridorCandidates *self = g_new0 (CorridorCandidates, 1);

  self->names = corridor_name_store_new (typesetter);
  self->courses = g_hash_table_new_full (NULL, NULL, NULL, free_course);
  self->settlements = g_array_new (FALSE, FALSE, sizeof (CorridorSettlement));
  self->extents = g_array_new (FALSE, FALSE, sizeof (CorridorExtentName));
  self->lines = g_array_new (FALSE, FALSE, sizeof (CorridorNamedLine));
  self->found = g_array_new (FALSE, FALSE, sizeof (CorridorCandidate));

  return self;
}

void
corridor_candidates_clear (CorridorCandidates *self)
{
  g_array_set_size (self->found, 0);
  g_hash_table_remove_all (self->courses);
  corridor_name_store_clear (self->names);
}

void
corridor_candidates_free (CorridorCandidates *self)
{
  corridor_candidates_clear (self);
  corridor_name_store_free (self->names);
  g_hash_table_unref (self->courses);
  g_array_unref (self->settlements);
  g_array_unref (self->extents);
  g_array_unref (self->lines);
  g_array_unref (self->found);
  g_free (self);
}

static CorridorFace
face_of_rank (guint8 rank)
{
  if (rank <= 1)
    return CORRIDOR_FACE_CAPITAL;
  if (rank <= 3)
    return CORRIDOR_FACE_CITY;
  if (rank <= 6)
    return CORRIDOR_FACE_TOWN;

  return CORRIDOR_FACE_VILLAGE;
}

/* Two villages of one name share the string of it, but not the place. */
static guint
part_of_place (CorridorPoint point)
{
  return (guint) (point.x * (1 << 30)) ^ (guint) (point.y * (1 << 15));
}

static void
collect_settlements (CorridorCandidates  *self,
                     const CorridorScene *scene)
{
  corridor_basemap_settlements (scene->basemap, &scene->viewport, self->settlements);
  for (guint i = 0; i < self->settlements->len; i++)
    {
      const CorridorSettlement *settlement = &g_array_index (self->settlements, CorridorSettlement, i);
      CorridorCandidate candidate = {
        .who = settlement->name,
        .part = part_of_place (settlement->point),
        .name = corridor_name_store_settlement (self->names, settlement, face_of_rank (settlement->rank)),
        .spots = CORRIDOR_SPOTS_AROUND,
        .priority = settlement->rank * PRIORITY_STEP,
        .point = settlement->point,
        .ink = settlement->rank <= 6 ? CORRIDOR_INK_TEXT : CORRIDOR_INK_TEXT_SOFT,
        .dot_radius = settlement->rank <= 1 ? 3 : settlement->rank <= 6 ? 2.3 : 1.7,
      };

      g_array_append_val (self->found, candidate);
    }
}

static CorridorFace
face_of_extent (CorridorExtentKind kind)
{
  switch (kind)
    {
    case CORRIDOR_EXTENT_COUNTRY:
      return CORRIDOR_FACE_COUNTRY;
    case CORRIDOR_EXTENT_SEA:
    case CORRIDOR_EXTENT_LAKE:
      return CORRIDOR_FACE_WATER;
    case CORRIDOR_EXTENT_REGION:
    default:
      return CORRIDOR_FACE_REGION;
    }
}

static void
collect_extents (CorridorCandidates  *self,
                 const CorridorScene *scene)
{
  corridor_basemap_extent_names (scene->basemap, &scene->viewport, self->extents);
  for (guint i = 0; i < self->extents->len; i++)
    {
      const CorridorExtentName *extent = &g_array_index (self->extents, CorridorExtentName, i);
      CorridorFace face = face_of_extent (extent->kind);
      CorridorCandidate candidate = {
        .who = extent->label.name,
        .part = part_of_place (extent->label.point),
        .name = corridor_name_store_settlement (self->names, &extent->label, face),
        .spots = CORRIDOR_SPOTS_WITHIN,
        .priority = extent->label.rank * PRIORITY_STEP - 3,
        .point = extent->label.point,
        .ink = face == CORRIDOR_FACE_WATER ? CORRIDOR_INK_TEXT_WATER : CORRIDOR_INK_TEXT_SOFT,
      };

      g_array_append_val (self->found, candidate);
    }
}

/* One candidate for each stretch of a line that may be in the picture. The stretches are of the line, not of the view. */
static void
add_stretches (CorridorCandidates  *self,
               const CorridorScene *scene,
               CorridorCandidate    candidate,
               double               repeat)
{
  double world = corridor_viewport_world (&scene->viewport);
  double length = candidate.course->length * world;
  double n = MAX (floor (length / repeat), 1);
  CorridorPoint min, max;
  double from, to;

  corridor_viewport_bounds (&scene->viewport, CORRIDOR_LABEL_MARGIN, &min, &max);
  if (length <= 0 || !corridor_course_range (candidate.course, min, max, &from, &to))
    return;

  for (double i = floor (from * world / length * n); i < MIN (ceil (to * world / length * n), n); i++)
    {
      candidate.part = (guint) i;
      candidate.from = i * length / n;
      candidate.to = (i + 1) * length / n;
      candidate.point = corridor_course_at (candidate.course, (candidate.from + candidate.to) / 2 / world);
      g_array_append_val (self->found, candidate);
    }
}

static void
collect_lines (CorridorCandidates  *self,
               const CorridorScene *scene)
{
  static const int river_priorities[] = { 28, 52, 72 };
  static const int road_priorities[] = { 62, 76, 88 };

  corridor_basemap_lines (scene->basemap, &scene->viewport, CORRIDOR_LABEL_MARGIN, self->lines);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CorridorNamedLine *line = &g_array_index (self->lines, CorridorNamedLine, i);

      add_stretches (self, scene, (CorridorCandidate) {
        .who = line->course,
        .name = corridor_name_store_line (self->names, line),
        .spots = line->road ? CORRIDOR_SPOTS_ON : CORRIDOR_SPOTS_ALONG,
        .priority = (line->road ? road_priorities : river_priorities)[line->label.rank],
        .course = line->course,
        .gap = RIVER_GAP,
        .ink = line->road ? CORRIDOR_INK_TEXT_SOFT : CORRIDOR_INK_TEXT_WATER,
      }, line->road ? REPEAT_ROAD : REPEAT_RIVER);
    }
}

/* From which zoom on features of an importance (1 to 5) are named. */
static gboolean
is_named_at (CorridorFeature *feature,
             double           zoom)
{
  static const double from[] = { 0, 7, 8, 9, 10.5 };
  guint importance = CLAMP (corridor_feature_get_importance (feature), 1, 5);

  return zoom >= from[importance - 1];
}

static int
priority_of (CorridorFeature *feature)
{
  static const int priorities[] = { 8, 24, 48, 66, 84 };
  guint importance = CLAMP (corridor_feature_get_importance (feature), 1, 5);

  return priorities[importance - 1];
}

static gboolean
is_selected (const CorridorScene *scene,
             CorridorFeature     *feature)
{
  return scene->selected != NULL && corridor_phase_get_feature (scene->selected) == feature;
}

/* Fills in what all features have alike. Returns whether the feature is to be named at all. */
static gboolean
complete (CorridorCandidates  *self,
          const CorridorScene *scene,
          CorridorFeature     *feature,
          CorridorFace         face,
          CorridorCandidate   *candidate)
{
  gboolean selected = is_selected (scene, feature);

  if (!selected && !is_named_at (feature, scene->viewport.zoom))
    return FALSE;

  candidate->who = feature;
  candidate->name = corridor_name_store_feature (self->names, feature, selected ? CORRIDOR_FACE_SELECTED : face);
  candidate->priority = selected ? CORRIDOR_LABEL_PRIORITY_SELECTED : priority_of (feature);
  candidate->must_fit = candidate->spots == CORRIDOR_SPOTS_WITHIN && !selected;
  candidate->ink = CORRIDOR_INK_TEXT;

  return TRUE;
}

/* The names of a feature in many places are the names of all of them: only what is selected is named, and once. */
static gboolean
is_at_one_place (const CorridorScene *scene,
                 const CorridorThing *thing,
                 CorridorPoint        point)
{
  const CorridorPoint *first = &thing->geometry->points[0];

  if (thing->geometry->n_points == 1)
    return TRUE;

  return is_selected (scene, thing->feature) && first->x == point.x && first->y == point.y;
}

static void
collect_markers (CorridorCandidates       *self,
                 const CorridorLabelScene *around)
{
  const GArray *markers = around->markers->markers;

  for (guint i = markers->len; i-- > 0;)
    {
      const CorridorMarker *marker = &g_array_index (markers, CorridorMarker, i);
      const CorridorThing *thing = &g_array_index (around->points, CorridorThing, marker->thing);
      CorridorCandidate candidate = { .spots = CORRIDOR_SPOTS_AROUND, .point = marker->point };

      if (is_at_one_place (around->scene, thing, marker->point) &&
          corridor_viewport_overlaps (&around->scene->viewport, marker->point, marker->point, CORRIDOR_LABEL_MARGIN) &&
          complete (self, around->scene, thing->feature, CORRIDOR_FACE_PLACE, &candidate))
        g_array_append_val (self->found, candidate);
    }
}

static void
collect_areas (CorridorCandidates       *self,
               const CorridorLabelScene *around)
{
  for (guint i = 0; i < around->areas->len; i++)
    {
      const CorridorThing *thing = &g_array_index (around->areas, CorridorThing, i);
      CorridorCandidate candidate = {
        .spots = CORRIDOR_SPOTS_WITHIN,
        .point = corridor_geometry_anchor (thing->geometry),
        .geometry = thing->geometry,
      };

      if (corridor_viewport_overlaps (&around->scene->viewport, thing->geometry->min, thing->geometry->max, CORRIDOR_LABEL_MARGIN) &&
          complete (self, around->scene, thing->feature, CORRIDOR_FACE_AREA, &candidate))
        g_array_append_val (self->found, candidate);
    }
}

static CorridorPart
longest_part (const CorridorGeometry *geometry)
{
  CorridorPart longest = geometry->parts[0];

  for (guint i = 1; i < geometry->n_parts; i++)
    if (geometry->parts[i].n_points > longest.n_points)
      longest = geometry->parts[i];

  return longest;
}

static const CorridorCourse *
course_of (CorridorCandidates *self,
           CorridorGeometry   *geometry)
{
  CorridorCourse *course = g_hash_table_lookup (self->courses, geometry);

  if (course == NULL)
    {
      CorridorPart part = longest_part (geometry);

      course = corridor_course_new (geometry->points + part.first, part.n_points);
      g_hash_table_insert (self->courses, geometry, course);
    }

  return course;
}

/* Whether a line is long enough in the picture to bear its name. */
static gboolean
can_bear_name (const CorridorScene     *scene,
               const CorridorCandidate *candidate,
               guint                    importance)
{
  double length = candidate->course->length * corridor_viewport_world (&scene->viewport);

  return candidate->priority == CORRIDOR_LABEL_PRIORITY_SELECTED ||
         length >= candidate->name->text->width * (importance == 1 ? MIN_GREAT_LINE_SHARE : MIN_LINE_SHARE);
}

static void
collect_routes (CorridorCandidates       *self,
                const CorridorLabelScene *around)
{
  const CorridorScene *scene = around->scene;

  for (guint i = 0; i < around->lines->len; i++)
    {
      const CorridorThing *thing = &g_array_index (around->lines, CorridorThing, i);
      CorridorCandidate candidate = { .spots = CORRIDOR_SPOTS_ALONG, .geometry = thing->geometry };

      if (!corridor_viewport_overlaps (&scene->viewport, thing->geometry->min, thing->geometry->max, CORRIDOR_LABEL_MARGIN) ||
          !complete (self, scene, thing->feature, CORRIDOR_FACE_ROUTE, &candidate))
        continue;
      candidate.course = course_of (self, thing->geometry);
      candidate.gap = ROUTE_GAP + HALF_ROUTE * CLAMP (0.6 + (scene->viewport.zoom - 6) * 0.2, 0.6, 2);
      if (can_bear_name (scene, &candidate, corridor_feature_get_importance (thing->feature)))
        add_stretches (self, scene, candidate, REPEAT_ROUTE);
    }
}

GArray *
corridor_candidates_collect (CorridorCandidates       *self,
                             const CorridorLabelScene *around)
{
  g_array_set_size (self->found, 0);
  corridor_name_store_keep (self->names, around->scene);
  if (around->scene->basemap != NULL && around->scene->ground_cover == NULL)
    {
      collect_settlements (self, around->scene);
      collect_extents (self, around->scene);
      collect_lines (self, around->scene);
    }
  collect_markers (self, around);
  collect_routes (self, around);
  collect_areas (self, around);

  return self->found;
}
