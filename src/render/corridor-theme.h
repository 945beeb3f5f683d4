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

/**
 * corridor_theme_for:
 * @dark: whether light ink on a dark ground is asked for
 * @contrast: whether high contrast is
 *
 * Returns: the theme that is both
 */
CorridorTheme corridor_theme_for           (gboolean      dark,
                                            gboolean      contrast);

/**
 * corridor_theme_is_dark:
 * @theme: a theme
 *
 * Returns: whether its ink is lighter than its ground
 */
gboolean      corridor_theme_is_dark       (CorridorTheme theme);

/**
 * corridor_theme_has_contrast:
 * @theme: a theme
 *
 * Returns: whether it is one of high contrast
 */
gboolean      corridor_theme_has_contrast  (CorridorTheme theme);

/**
 * corridor_theme_ink:
 * @theme: a theme
 * @ink: one of the fixed colours
 *
 * Returns: the colour as 0xRRGGBB
 */
guint32       corridor_theme_ink           (CorridorTheme theme,
                                            CorridorInk   ink);

/**
 * corridor_theme_pick:
 * @theme: a theme
 * @color: a colour of a story
 *
 * Returns: the form of @color for @theme, as 0xRRGGBB
 */
guint32       corridor_theme_pick          (CorridorTheme theme,
                                            CorridorColor color);

/**
 * corridor_theme_pick_filling:
 * @theme: a theme
 * @color: a colour of a story
 *
 * Returns: the form of @color for what is inside of an edge that stands out by itself, which a mark has: there it may be as the
 *   story says in every theme, and the farther from others
 */
guint32       corridor_theme_pick_filling  (CorridorTheme theme,
                                            CorridorColor color);

/**
 * corridor_theme_strengthen:
 * @theme: a theme
 * @rgb: 0xRRGGBB, of a line or a mark
 *
 * Returns: the colour, in a theme of high contrast as near to it as stands out from land and panels, and from the casing that
 *   lines and areas have on whatever they cross
 */
guint32       corridor_theme_strengthen    (CorridorTheme theme,
                                            guint32       rgb);

/**
 * corridor_theme_opacity:
 * @theme: a theme
 * @usual: 0 (nothing) to 1 (opaque): how much of a halo or a panel covers what is under it
 *
 * Returns: @usual, but 1 in a theme of high contrast
 */
double        corridor_theme_opacity       (CorridorTheme theme,
                                            double        usual);

/**
 * corridor_theme_mix:
 * @from: 0xRRGGBB
 * @to: 0xRRGGBB
 * @share: of @to, 0 to 1
 *
 * Returns: the colour so far on the way between two others, as 0xRRGGBB
 */
guint32       corridor_theme_mix           (guint32 from,
                                            guint32 to,
                                            double  share);

/**
 * corridor_theme_set_source:
 * @cr: a cairo context
 * @rgb: 0xRRGGBB
 * @alpha: 0 (nothing) to 1 (opaque)
 *
 * Makes a colour the source of what is drawn next.
 */
void          corridor_theme_set_source    (cairo_t *cr,
                                            guint32  rgb,
                                            double   alpha);

G_END_DECLS
