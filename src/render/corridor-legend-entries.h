/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-legend.h"

G_BEGIN_DECLS

/**
 * CorridorLegendEntry:
 * @kind: what its sample shows
 * @category: (unowned)
 * @state: (unowned) (nullable)
 * @style: of the sample
 * @hidden: whether the reader has hidden all of it
 *
 * Something of the story that wants a row in a legend: it is in the picture, or would be if the reader had not hidden its kind.
 */
typedef struct
{
  CorridorRowKind   kind;
  CorridorCategory *category;
  CorridorState    *state;
  CorridorStyle     style;
  gboolean          hidden;
} CorridorLegendEntry;

/**
 * corridor_legend_row_kind:
 * @kind: of a geometry
 *
 * Returns: what a sample of such a thing shows
 */
CorridorRowKind corridor_legend_row_kind      (CorridorGeometryKind         kind);

/**
 * corridor_legend_entries_new:
 * @content: what a legend has to explain
 *
 * Finds the rows. What is hidden stays where it was, so that a row does not move away from the pointer that clicked on it.
 *
 * Returns: (transfer full) (element-type CorridorLegendEntry): in the order of the legend
 */
GArray         *corridor_legend_entries_new   (const CorridorLegendContent *content);

/**
 * corridor_legend_entries_needs_category:
 * @entries: (element-type CorridorLegendEntry): all of a legend
 * @entry: one of them
 * @shared_states: see #CorridorLegendContent
 * @needs_state: (out): whether its state has to be named
 *
 * A state that belongs to one category says enough ("Road blockaded"). One that several share ("In force") needs the
 * category, and where the category has it alone, the category is enough.
 *
 * Returns: whether its category has to be named
 */
gboolean        corridor_legend_entries_needs_category (const GArray              *entries,
                                                        const CorridorLegendEntry *entry,
                                                        GHashTable                *shared_states,
                                                        gboolean                  *needs_state);

G_END_DECLS
