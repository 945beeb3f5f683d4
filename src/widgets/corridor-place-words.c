/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-place-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Decimals of a degree, of which the second is about a kilometre. */
#define LEAST_DECIMALS 2
#define MOST_DECIMALS  4

static int
get_decimals (double metres)
{
  if (metres <= 0)
    return LEAST_DECIMALS;

  return CLAMP (5 - (int) ceil (log10 (metres)), LEAST_DECIMALS, MOST_DECIMALS);
}

static char *
degrees_to_words (double      degrees,
                  int         decimals,
                  const char *positive,
                  const char *negative)
{
  g_autofree char *number = g_strdup_printf ("%.*f", decimals, fabs (degrees));
  g_auto(GStrv) parts = g_strsplit (degrees >= 0 ? positive : negative, "%s", 2);

  return g_strjoinv (number, parts);
}

char *
corridor_place_words (CorridorFeature *feature)
{
  const CorridorGeometry *geometry = corridor_feature_get_geometry (feature);
  int decimals = get_decimals (corridor_feature_get_uncertainty (feature));
  g_autofree char *latitude = NULL;
  g_autofree char *longitude = NULL;
  CorridorPosition position;

  if (geometry == NULL)
    return NULL;

  position = corridor_mercator_unproject (geometry->anchor);
  latitude = degrees_to_words (position.latitude, decimals, _("%s° N"), _("%s° S"));
  longitude = degrees_to_words (position.longitude, decimals, _("%s° E"), _("%s° W"));
  if (geometry->kind == CORRIDOR_GEOMETRY_POINTS)
    /* Translators: a latitude and a longitude, as in "It is at 39.60° N, 46.53° E." */
    return g_strdup_printf (_("It is at %1$s, %2$s."), latitude, longitude);

  /* Translators: of a line or an area */
  return g_strdup_printf (_("Its middle is at %1$s, %2$s."), latitude, longitude);
}
