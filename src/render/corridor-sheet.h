/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-imprint.h"

G_BEGIN_DECLS

/**
 * CorridorSheetParts:
 * @CORRIDOR_SHEET_CAPTION: the date
 * @CORRIDOR_SHEET_LEGEND: what the signs mean
 * @CORRIDOR_SHEET_SCALE: the scale bar
 * @CORRIDOR_SHEET_SOURCES: the small print: title, data added, sources
 * @CORRIDOR_SHEET_ALL: all of them
 *
 * What a picture has beside the map. Whom the base map and the story are owed to is on it in any case.
 */
typedef enum
{
  CORRIDOR_SHEET_CAPTION = 1 << 0,
  CORRIDOR_SHEET_LEGEND = 1 << 1,
  CORRIDOR_SHEET_SCALE = 1 << 2,
  CORRIDOR_SHEET_SOURCES = 1 << 3,
  CORRIDOR_SHEET_ALL = CORRIDOR_SHEET_CAPTION | CORRIDOR_SHEET_LEGEND | CORRIDOR_SHEET_SCALE | CORRIDOR_SHEET_SOURCES,
} CorridorSheetParts;

/**
 * CorridorSheetOptions:
 * @parts: what it has beside the map
 * @keeps_map: whether the map is just that of the scene, in size and place, and the small print makes the sheet higher; else
 *   the sheet is as high as the scene's viewport, and the map gives up room for the small print
 * @rest: (nullable): where the sources are that the small print has no room for; %NULL for the scene's command
 */
typedef struct
{
  CorridorSheetParts parts;
  gboolean           keeps_map;
  const char        *rest;
} CorridorSheetOptions;

/**
 * CorridorSheet:
 *
 * A picture that leaves the program: the map, and the small print under it. It is made of layers, so that a format that
 * has them can keep them apart. For one thread at a time.
 */
typedef struct _CorridorSheet CorridorSheet;

CorridorSheet         *corridor_sheet_new            (const CorridorScene        *scene,
                                                      const CorridorSheetOptions *options);
void                   corridor_sheet_free           (CorridorSheet              *self);

const CorridorScene   *corridor_sheet_get_scene      (CorridorSheet              *self);
const CorridorCredits *corridor_sheet_get_credits    (CorridorSheet              *self);
double                 corridor_sheet_get_width      (CorridorSheet              *self); /* px */
double                 corridor_sheet_get_height     (CorridorSheet              *self); /* px */

gboolean               corridor_sheet_has_sources    (CorridorSheet              *self);

guint                  corridor_sheet_get_n_layers   (CorridorSheet              *self);
const char            *corridor_sheet_get_layer_id   (CorridorSheet              *self,
                                                      guint                       layer);
char                  *corridor_sheet_dup_layer_name (CorridorSheet              *self,
                                                      guint                       layer);
gboolean               corridor_sheet_has_layer      (CorridorSheet              *self,
                                                      guint                       layer);
void                   corridor_sheet_paint_layer    (CorridorSheet              *self,
                                                      guint                       layer,
                                                      cairo_t                    *cr,
                                                      GString                    *svg_texts);
gboolean               corridor_sheet_paint          (CorridorSheet              *self,
                                                      cairo_t                    *cr,
                                                      GCancellable               *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSheet, corridor_sheet_free)

G_END_DECLS
