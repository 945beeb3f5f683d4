/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-canvas.h"
#include "corridor-cluster-layout.h"
#include "corridor-hidden.h"
#include "corridor-mark.h"
#include "corridor-thing.h"
#include "corridor-typeset.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_ROW_AREA,
  CORRIDOR_ROW_LINE,
  CORRIDOR_ROW_MARK,
  CORRIDOR_ROW_UNCERTAIN, /* the disc or band around what is not known more closely */
  CORRIDOR_ROW_COUNT, /* a marker that stands for several things */
  CORRIDOR_ROW_TITLE, /* of a layer, above its rows */
  CORRIDOR_ROW_CLUSTER, /* records of a layer that are drawn as one */
  CORRIDOR_ROW_MORE, /* how many rows had no room */
} CorridorRowKind;

/**
 * CorridorRow:
 * @kind: what the sample shows
 * @style: of the sample
 * @shape: of the sample, for marks
 * @label: (owned): what it means, in words
 * @dataset: (unowned) (nullable): of a layer, which @category is of then
 * @category: (unowned) (nullable): of the story or of a layer, which a click on it hides or shows; %NULL where it is nothing to
 *   click on
 * @state: (unowned) (nullable): of the story
 * @names_state: whether it names the state alone: then a click on it hides that, of whatever category
 * @hidden: whether the reader has hidden it; it is struck out
 *
 * One line of a legend.
 */
typedef struct
{
  CorridorRowKind   kind;
  CorridorStyle     style;
  CorridorShape     shape;
  CorridorTypeset  *label;
  CorridorDataset  *dataset;
  CorridorCategory *category;
  CorridorState    *state;
  gboolean          names_state;
  gboolean          hidden;
} CorridorRow;

/**
 * CorridorLegend:
 * @rows: (element-type CorridorRow)
 * @compact: whether it is set small, for a narrow picture
 * @width: px
 * @height: px; 0 when there is nothing to explain, or no room
 *
 * What the colours, hatches, dashes and shapes in a picture mean; only of those that are in it.
 */
typedef struct
{
  GArray  *rows;
  gboolean compact;
  double   width;
  double   height;
} CorridorLegend;

/**
 * CorridorLegendContent:
 * @theme: light or dark
 * @language: (nullable): of the words
 * @shared_states: (element-type CorridorState): a set: states that more than one category of lines and areas has
 * @things: (element-type CorridorThing): what of the story is in the picture
 * @hidden: (element-type CorridorHiddenHit): what of the story would be in the picture if the reader had not hidden its kind
 * @everything: (element-type CorridorThing): both
 * @uncertain: whether the picture shows how closely positions are known
 * @clusters: whether a marker of the story in the picture stands for several things
 * @layers: (nullable) (array length=n_layers): the reader's own data
 * @n_layers: how many
 * @layout: what of the layers is in the picture, or would be if no kind of them was hidden: then that is struck out
 *
 * What a legend has to explain.
 */
typedef struct
{
  CorridorTheme                theme;
  const char                  *language;
  GHashTable                  *shared_states;
  const GArray                *things;
  const GArray                *hidden;
  const GArray                *everything;
  gboolean                     uncertain;
  gboolean                     clusters;
  const CorridorLayerView     *layers;
  guint                        n_layers;
  const CorridorClusterLayout *layout;
} CorridorLegendContent;

/**
 * corridor_legend_init:
 * @self: (out caller-allocates): made an empty legend
 */
void corridor_legend_init  (CorridorLegend              *self);

/**
 * corridor_legend_clear:
 * @self: a legend
 *
 * Frees what corridor_legend_init() made.
 */
void corridor_legend_clear (CorridorLegend              *self);

/**
 * corridor_legend_set:
 * @self: emptied, then filled
 * @typesetter: lays out the words
 * @content: what to explain
 * @compact: whether to set it small
 * @max_width: px
 * @max_height: px
 *
 * Makes the legend of a picture: of the story first, then of the layers. It is never bigger than allowed: rows are left out,
 * or all of them.
 */
void corridor_legend_set   (CorridorLegend              *self,
                            CorridorTypesetter          *typesetter,
                            const CorridorLegendContent *content,
                            gboolean                     compact,
                            double                       max_width,
                            double                       max_height);

/**
 * corridor_legend_paint:
 * @self: a legend
 * @canvas: where to paint
 * @px: its top left
 * @hovered: the number of the row that the pointer is over, from 1; 0 for none
 *
 * Paints the rows; the panel under them is the caller's.
 */
void corridor_legend_paint (const CorridorLegend        *self,
                            const CorridorCanvas        *canvas,
                            CorridorPoint                px,
                            guint                        hovered);

/**
 * corridor_legend_find_row:
 * @self: a legend
 * @y: px from its top
 *
 * Returns: the number of the row there, from 1; 0 on its rims
 */
guint corridor_legend_find_row (const CorridorLegend        *self,
                                double                       y);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorLegend, corridor_legend_clear)

G_END_DECLS
