/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-geometry.h"

G_BEGIN_DECLS

/* Works out what corridor_geometry_anchor() returns. */
CorridorPoint corridor_geometry_find_anchor   (const CorridorGeometry *self);

/* (type double): a GCompareFunc for lists of them in order. */
static inline int
corridor_compare_doubles (gconstpointer a,
                          gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

G_END_DECLS
