/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-export.h"

G_BEGIN_DECLS

/**
 * CorridorExportSize:
 * @CORRIDOR_EXPORT_SIZE_SCREEN: the map just as it is on the screen, and the small print below
 * @CORRIDOR_EXPORT_SIZE_HD: 1920 × 1080
 * @CORRIDOR_EXPORT_SIZE_UHD: 3840 × 2160
 * @CORRIDOR_EXPORT_SIZE_SQUARE: 2048 × 2048
 * @CORRIDOR_EXPORT_SIZE_A4_PORTRAIT: a page of paper, as a PNG of 300 dots per inch
 * @CORRIDOR_EXPORT_SIZE_A4_LANDSCAPE: likewise
 * @CORRIDOR_EXPORT_SIZE_OTHER: what the reader says
 */
typedef enum
{
  CORRIDOR_EXPORT_SIZE_SCREEN,
  CORRIDOR_EXPORT_SIZE_HD,
  CORRIDOR_EXPORT_SIZE_UHD,
  CORRIDOR_EXPORT_SIZE_SQUARE,
  CORRIDOR_EXPORT_SIZE_A4_PORTRAIT,
  CORRIDOR_EXPORT_SIZE_A4_LANDSCAPE,
  CORRIDOR_EXPORT_SIZE_OTHER,
  CORRIDOR_EXPORT_N_SIZES,
} CorridorExportSize;

/**
 * CorridorExportPlan:
 * @format: of the file
 * @size: which size was chosen
 * @width: pixels of the picture, unless it is as on the screen
 * @height: likewise
 * @scale: pixels for each px: how big type and signs are
 * @theme: light or dark
 * @parts: what is on it beside the map
 *
 * What a reader wants of a picture. A plain value.
 */
typedef struct
{
  CorridorExportFormat format;
  CorridorExportSize   size;
  double               width;
  double               height;
  double               scale;
  CorridorTheme        theme;
  CorridorSheetParts   parts;
} CorridorExportPlan;

/**
 * corridor_export_plan_set_size:
 * @size: another size
 * @screen_width: of the map on the screen, px
 * @screen_height: likewise
 * @screen_scale: device pixels per px there
 *
 * Chooses a size, with the scale that suits it.
 */
void corridor_export_plan_set_size (CorridorExportPlan       *self,
                                    CorridorExportSize        size,
                                    double                    screen_width,
                                    double                    screen_height,
                                    double                    screen_scale);

/**
 * corridor_export_plan_apply:
 * @scene: (inout): what is on the screen; becomes what is on the picture
 * @options: (out caller-allocates): for corridor_export()
 *
 * Whatever the size, all is in the picture that is on the screen.
 */
void corridor_export_plan_apply    (const CorridorExportPlan *self,
                                    CorridorScene            *scene,
                                    CorridorExportOptions    *options);

G_END_DECLS
