/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-basemap-private.h"

/* From which zoom on rivers and roads of a kind, great to small, bear their names: later than they are drawn. */
static const double river_zooms[CORRIDOR_BASEMAP_N_KINDS] = { 6.5, 8.5, 9.5 };
static const double road_zooms[CORRIDOR_BASEMAP_N_KINDS] = { 8, 9, 10.5 };

/* How far outside the picture, in px, the point of a label may be whose text still reaches into it. */
#define LABEL_REACH 120.0

/* No name is for a lower zoom, so a view from further out has those of this. */
#define LOWEST_ZOOM 5.0

/* A view fitted to a box of the whole zoom 6 has a zoom of 5.9999999. */
#define ZOOM_SLACK 1e-6

static gboolean
is_worth_a_name (double                  min_zoom,
                 const CorridorViewport *viewport)
{
  return min_zoom <= MAX (viewport->zoom, LOWEST_ZOOM) + ZOOM_SLACK;
}

static void
clear_line (gpointer data)
{
  CorridorNamedLine *line = data;

  corridor_course_free (line->course);
}

GArray *
corridor_basemap_lines_array_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CorridorNamedLine));

  g_array_set_clear_func (lines, clear_line);

  return lines;
}

/* @course: (transfer full) */
void
corridor_basemap_add_line (CorridorBasemap *self,
                           const char      *name,
                           gboolean         road,
                           guint            row,
                           CorridorCourse  *course)
{
  guint8 kind = self->features[row].kind;
  CorridorNamedLine line = {
    .label = { .name = name, .rank = kind },
    .road = road,
    .min_zoom = road ? road_zooms[kind] : river_zooms[kind],
    .course = course,
  };

  g_array_append_val (self->lines, line);
}

/* Gives all pieces of a river its names in the other languages. */
void
corridor_basemap_name_river (CorridorBasemap          *self,
                             const CorridorSettlement *names)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      CorridorNamedLine *line = &g_array_index (self->lines, CorridorNamedLine, i);
      guint8 kind = line->label.rank;

      if (line->road || !g_str_equal (line->label.name, names->name))
        continue;
      line->label = *names;
      line->label.rank = kind;
    }
}

static gboolean
wants_label (const CorridorSettlement *place,
             const CorridorViewport   *viewport)
{
  return is_worth_a_name (place->min_zoom, viewport) &&
         corridor_viewport_overlaps (viewport, place->point, place->point, LABEL_REACH);
}

void
corridor_basemap_settlements (CorridorBasemap        *self,
                              const CorridorViewport *viewport,
                              GArray                 *settlements)
{
  g_array_set_size (settlements, 0);
  for (guint i = 0; i < self->settlements->len; i++)
    {
      const CorridorSettlement *settlement = &g_array_index (self->settlements, CorridorSettlement, i);

      if (wants_label (settlement, viewport))
        g_array_append_val (settlements, *settlement);
    }
}

void
corridor_basemap_extent_names (CorridorBasemap        *self,
                               const CorridorViewport *viewport,
                               GArray                 *names)
{
  g_array_set_size (names, 0);
  for (guint i = 0; i < self->extent_names->len; i++)
    {
      const CorridorExtentName *name = &g_array_index (self->extent_names, CorridorExtentName, i);

      if (wants_label (&name->label, viewport))
        g_array_append_val (names, *name);
    }
}

void
corridor_basemap_lines (CorridorBasemap        *self,
                        const CorridorViewport *viewport,
                        double                  margin,
                        GArray                 *lines)
{
  g_array_set_size (lines, 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CorridorNamedLine *line = &g_array_index (self->lines, CorridorNamedLine, i);

      if (is_worth_a_name (line->min_zoom, viewport) &&
          corridor_viewport_overlaps (viewport, line->course->min, line->course->max, margin))
        g_array_append_vals (lines, line, 1);
    }
}
