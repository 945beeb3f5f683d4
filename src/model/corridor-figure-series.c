/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-vocabulary.h"

/* Figures that change: a value at each of several dates. */

void
corridor_figure_set_points (CorridorFigure            *self,
                            const CorridorFigurePoint *points,
                            guint                      n_points)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (points != NULL);
  g_return_if_fail (n_points >= 2);

  g_free (self->points);
  self->points = g_memdup2 (points, n_points * sizeof *points);
  self->n_points = n_points;
  self->low = points[0].value;
  self->high = points[0].value;
  for (guint i = 1; i < n_points; i++)
    {
      self->low = MIN (self->low, points[i].value);
      self->high = MAX (self->high, points[i].value);
    }
}

const CorridorFigurePoint *
corridor_figure_find_point (const CorridorFigure *self,
                            gint64                time)
{
  const CorridorFigurePoint *found = NULL;
  gint64 midnight;

  g_return_val_if_fail (self != NULL, NULL);

  midnight = corridor_calendar_add (corridor_calendar_floor_day (time), 1, CORRIDOR_PRECISION_DAY);
  for (guint i = 0; i < self->n_points && self->points[i].at.begin < midnight; i++)
    found = &self->points[i];

  return found;
}
