/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-basemap-path.h"
#include "corridor-basemap.h"

G_BEGIN_DECLS

/* What the reader fills and the painter reads. In the order of the file's numbers. */
typedef enum
{
  CORRIDOR_BASEMAP_LAND,
  CORRIDOR_BASEMAP_LAKE,
  CORRIDOR_BASEMAP_RIVER,
  CORRIDOR_BASEMAP_ROAD,
  CORRIDOR_BASEMAP_BORDER,
  CORRIDOR_BASEMAP_N_CLASSES,
} CorridorBasemapClass;

/* Kinds of border. */
typedef enum
{
  CORRIDOR_BORDER_STATE,
  CORRIDOR_BORDER_REPUBLIC, /* between republics of the Soviet Union */
  CORRIDOR_BORDER_UNDEMARCATED, /* between states, but not agreed on the ground */
} CorridorBorderKind;

/* Rivers and roads: 0 great … 2 small. Borders: CorridorBorderKind. Land and lakes: 0 outer shore, 1 hole. */
#define CORRIDOR_BASEMAP_N_KINDS 3

/* What one line or shore is. Its course, a path for each level of detail, is beside it under the same number. */
typedef struct
{
  guint8  kind;
  gboolean closed;
  double  min_zoom;
  gint64  begin; /* seconds; G_MININT64: always was */
  gint64  end; /* exclusive; G_MAXINT64: still is */
} CorridorBasemapFeature;

/* The levels of detail, coarse to fine; each is fit up to its zoom, the last for every zoom. */
#define CORRIDOR_BASEMAP_N_LEVELS 5
extern const double corridor_basemap_level_zooms[CORRIDOR_BASEMAP_N_LEVELS];

struct _CorridorBasemap
{
  GBytes                 *bytes; /* (owned) the names point into it */
  CorridorBasemapFeature *features; /* (owned) (array length=n_features) ordered by class */
  guint                   n_features;
  guint                   first_of_class[CORRIDOR_BASEMAP_N_CLASSES + 1]; /* row in features; the last is n_features */
  CorridorBasemapPaths   *levels[CORRIDOR_BASEMAP_N_LEVELS]; /* (owned) */
  GArray                 *lines; /* (owned) (element-type CorridorNamedLine) each with a course of its own */
  GArray                 *settlements; /* (owned) (element-type CorridorSettlement) by rank */
  GArray                 *extent_names; /* (owned) (element-type CorridorExtentName) by rank */
};

void    corridor_basemap_join_lines      (CorridorBasemap          *self,
                                          CorridorBasemapClass      class);

GArray *corridor_basemap_lines_array_new (void);
void    corridor_basemap_add_line        (CorridorBasemap          *self,
                                          const char               *name,
                                          gboolean                  road,
                                          guint                     row,
                                          CorridorCourse           *course);
void    corridor_basemap_name_river      (CorridorBasemap          *self,
                                          const CorridorSettlement *names);

G_END_DECLS
