/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/**
 * CorridorTheme:
 * @CORRIDOR_THEME_LIGHT: dark ink on light paper; also what goes to print
 * @CORRIDOR_THEME_DARK: light ink on a dark ground
 * @CORRIDOR_THEME_LIGHT_CONTRAST: the light one for who needs more contrast: words have at least %CORRIDOR_CONTRAST_WORDS from
 *   their ground, lines and marks at least %CORRIDOR_CONTRAST_MARKS, and nothing is told by a pale tint alone
 * @CORRIDOR_THEME_DARK_CONTRAST: the dark one likewise
 *
 * The looks of every picture.
 */
typedef enum
{
  CORRIDOR_THEME_LIGHT,
  CORRIDOR_THEME_DARK,
  CORRIDOR_THEME_LIGHT_CONTRAST,
  CORRIDOR_THEME_DARK_CONTRAST,
  CORRIDOR_N_THEMES,
} CorridorTheme;

/**
 * CorridorInk:
 *
 * The fixed colours of the program's pictures. Colours that belong to a story (categories, states) are in the story.
 */
typedef enum
{
  CORRIDOR_INK_LAND,
  CORRIDOR_INK_WATER,
  CORRIDOR_INK_SHORE, /* the line between land and water */
  CORRIDOR_INK_RIVER,
  CORRIDOR_INK_ROAD,
  CORRIDOR_INK_ROAD_CASING,
  CORRIDOR_INK_ROAD_FAR, /* too thin to have a casing */
  CORRIDOR_INK_BORDER, /* dated borders of countries */
  CORRIDOR_INK_GRATICULE,
  CORRIDOR_INK_TEXT, /* labels, caption, legend */
  CORRIDOR_INK_TEXT_SOFT, /* what matters less */
  CORRIDOR_INK_TEXT_WATER, /* names of waters */
  CORRIDOR_INK_HALO, /* around labels on the map */
  CORRIDOR_INK_CASING, /* around lines and markers */
  CORRIDOR_INK_PANEL, /* under caption and legend */
  CORRIDOR_INK_PANEL_EDGE,
  CORRIDOR_INK_SELECTION,
  CORRIDOR_INK_NEUTRAL, /* what a story gives no colour */
  CORRIDOR_N_INKS,
} CorridorInk;

CorridorTheme corridor_theme_for           (gboolean      dark,
                                            gboolean      contrast);
gboolean      corridor_theme_is_dark       (CorridorTheme theme);
gboolean      corridor_theme_has_contrast  (CorridorTheme theme);
guint32       corridor_theme_ink           (CorridorTheme theme,
                                            CorridorInk   ink);
guint32       corridor_theme_pick          (CorridorTheme theme,
                                            CorridorColor color);
guint32       corridor_theme_pick_filling  (CorridorTheme theme,
                                            CorridorColor color);
guint32       corridor_theme_strengthen    (CorridorTheme theme,
                                            guint32       rgb);
double        corridor_theme_opacity       (CorridorTheme theme,
                                            double        usual);
guint32       corridor_theme_mix           (guint32 from,
                                            guint32 to,
                                            double  share);
void          corridor_theme_set_source    (cairo_t *cr,
                                            guint32  rgb,
                                            double   alpha);

G_END_DECLS
