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

/**
 * corridor_sheet_new:
 * @scene: what to show; its viewport is the size of the whole picture, or of the map
 * @options: what else is on it
 *
 * Lays out a picture. It borrows from the scene what that borrows itself.
 *
 * Returns: (transfer full): a sheet
 */
CorridorSheet         *corridor_sheet_new            (const CorridorScene        *scene,
                                                      const CorridorSheetOptions *options);

/**
 * corridor_sheet_free:
 * @self: (transfer full): a sheet
 */
void                   corridor_sheet_free           (CorridorSheet              *self);

/**
 * corridor_sheet_get_scene:
 * @self: a sheet
 *
 * Returns: (transfer none): the map on it
 */
const CorridorScene   *corridor_sheet_get_scene      (CorridorSheet              *self);

/**
 * corridor_sheet_get_credits:
 * @self: a sheet
 *
 * Returns: (transfer none): whom it is owed to
 */
const CorridorCredits *corridor_sheet_get_credits    (CorridorSheet              *self);

double                 corridor_sheet_get_width      (CorridorSheet              *self); /* px */
double                 corridor_sheet_get_height     (CorridorSheet              *self); /* px */

/**
 * corridor_sheet_has_sources:
 * @self: a sheet
 *
 * Returns: whether it names its sources
 */
gboolean               corridor_sheet_has_sources    (CorridorSheet              *self);

/**
 * corridor_sheet_get_n_layers:
 * @self: a sheet
 *
 * Returns: how many layers it is made of, the same for every picture
 */
guint                  corridor_sheet_get_n_layers   (CorridorSheet              *self);

/**
 * corridor_sheet_get_layer_id:
 * @self: a sheet
 * @layer: from 0 for the lowest
 *
 * Returns: a word that stands for the layer, the same in every picture
 */
const char            *corridor_sheet_get_layer_id   (CorridorSheet              *self,
                                                      guint                       layer);

/**
 * corridor_sheet_dup_layer_name:
 * @self: a sheet
 * @layer: from 0 for the lowest
 *
 * Returns: (transfer full): the layer's name for people
 */
char                  *corridor_sheet_dup_layer_name (CorridorSheet              *self,
                                                      guint                       layer);

/**
 * corridor_sheet_has_layer:
 * @self: a sheet
 * @layer: from 0 for the lowest
 *
 * Returns: whether there can be something on it
 */
gboolean               corridor_sheet_has_layer      (CorridorSheet              *self,
                                                      guint                       layer);

/**
 * corridor_sheet_paint_layer:
 * @self: a sheet
 * @layer: from 0 for the lowest
 * @cr: what to paint on, in px, the top left of the picture at the origin
 * @svg_texts: (nullable): takes the texts as elements of an SVG, which are not painted then
 *
 * Paints one layer.
 */
void                   corridor_sheet_paint_layer    (CorridorSheet              *self,
                                                      guint                       layer,
                                                      cairo_t                    *cr,
                                                      GString                    *svg_texts);

/**
 * corridor_sheet_paint:
 * @self: a sheet
 * @cr: what to paint on
 * @cancellable: (nullable): asked between layers
 *
 * Paints all of it.
 *
 * Returns: %FALSE when it was cancelled on the way
 */
gboolean               corridor_sheet_paint          (CorridorSheet              *self,
                                                      cairo_t                    *cr,
                                                      GCancellable               *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSheet, corridor_sheet_free)

G_END_DECLS
