/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-bent-text.h"
#include "corridor-label-name.h"
#include "corridor-label-scene.h"

G_BEGIN_DECLS

/**
 * CorridorSpots:
 * @CORRIDOR_SPOTS_AROUND: beside a point
 * @CORRIDOR_SPOTS_WITHIN: in the middle of an area
 * @CORRIDOR_SPOTS_ALONG: along a line, above or below it
 * @CORRIDOR_SPOTS_ON: along a line and on it
 */
typedef enum
{
  CORRIDOR_SPOTS_AROUND,
  CORRIDOR_SPOTS_WITHIN,
  CORRIDOR_SPOTS_ALONG,
  CORRIDOR_SPOTS_ON,
} CorridorSpots;

/* Comes before all others. */
#define CORRIDOR_LABEL_PRIORITY_SELECTED -1

/**
 * CorridorCandidate:
 * @who: (unowned): what bears the name; only compared
 * @part: which of the names of @who, if it has several
 * @name: (unowned)
 * @spots: where it may be
 * @priority: lower comes first
 * @point: mercator: what is named; of lines the middle of the stretch
 * @geometry: (unowned) (nullable): of lines and areas of the story
 * @course: (unowned) (nullable): of lines
 * @from: where the stretch of @course begins that this name is for, px along it
 * @to: where it ends
 * @gap: px between line and name
 * @must_fit: whether it has to be inside of @geometry
 * @ink: its colour
 * @dot_radius: px, 0 for none
 *
 * A name that wants a place.
 */
typedef struct
{
  gconstpointer            who;
  guint                    part;
  const CorridorLabelName *name;
  CorridorSpots            spots;
  int                      priority;
  CorridorPoint            point;
  const CorridorGeometry  *geometry;
  const CorridorCourse    *course;
  double                   from;
  double                   to;
  double                   gap;
  gboolean                 must_fit;
  CorridorInk              ink;
  double                   dot_radius;
} CorridorCandidate;

typedef struct _CorridorCandidates CorridorCandidates;

/**
 * corridor_candidates_new:
 * @typesetter: lays out names; must outlive the candidates
 *
 * Returns: (transfer full): no candidates yet
 */
CorridorCandidates *corridor_candidates_new     (CorridorTypesetter       *typesetter);

/**
 * corridor_candidates_free:
 * @self: (transfer full): candidates
 */
void                corridor_candidates_free    (CorridorCandidates       *self);

/**
 * corridor_candidates_clear:
 * @self: candidates
 *
 * Forgets all of them: what bears their names is about to go.
 */
void                corridor_candidates_clear   (CorridorCandidates       *self);

/**
 * corridor_candidates_collect:
 * @self: candidates
 * @around: the picture, with markers and furniture in their places
 *
 * Finds all that wants a name in a picture and close around it.
 *
 * Returns: (transfer none) (element-type CorridorCandidate): in no order; the caller may sort them
 */
GArray             *corridor_candidates_collect (CorridorCandidates       *self,
                                                 const CorridorLabelScene *around);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCandidates, corridor_candidates_free)

G_END_DECLS
