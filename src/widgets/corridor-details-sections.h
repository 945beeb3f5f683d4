/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/*
 * The parts of the details pane whose length depends on the phase. Each empties @box, fills it anew, and hides the
 * section (the parent of @box, which holds the heading too) when there is nothing to tell.
 */

/**
 * corridor_sections_collect_sources:
 *
 * Returns: (transfer container) (element-type CorridorSource): every source that the phase, its claims, the figures
 *   beside it and the names of its feature give, once, in that order; a source's number for the reader is its place here plus one
 */
GPtrArray *corridor_sections_collect_sources (CorridorPhase *phase);

/**
 * corridor_sections_fill_claims:
 * @box: emptied, then filled
 * @phase: whose claims
 * @language: of the story's texts
 * @sources: (element-type CorridorSource): from corridor_sections_collect_sources(), for their numbers
 */
void       corridor_sections_fill_claims     (GtkWidget     *box,
                                              CorridorPhase *phase,
                                              const char    *language,
                                              GPtrArray     *sources);

/**
 * corridor_sections_fill_figures:
 * @session: whose time the series follow
 *
 * Shows every series of the feature, since it runs through all phases, and then the phase's other figures.
 */
void       corridor_sections_fill_figures    (GtkWidget       *box,
                                              CorridorPhase   *phase,
                                              CorridorSession *session,
                                              GPtrArray       *sources);

/**
 * corridor_sections_fill_names:
 * @box: emptied, then filled
 * @phase: of whose feature the names are
 * @sources: (element-type CorridorSource): from corridor_sections_collect_sources(), for their numbers
 */
void       corridor_sections_fill_names      (GtkWidget     *box,
                                              CorridorPhase *phase,
                                              GPtrArray     *sources);

/**
 * corridor_sections_fill_certainty:
 * @box: emptied, then filled
 * @phase: of which is told how sure its makers are, and how closely its feature's position is known
 */
void       corridor_sections_fill_certainty  (GtkWidget     *box,
                                              CorridorPhase *phase);

/**
 * corridor_sections_fill_sources:
 * @box: emptied, then filled
 * @sources: (element-type CorridorSource): from corridor_sections_collect_sources()
 */
void       corridor_sections_fill_sources    (GtkWidget     *box,
                                              GPtrArray     *sources);

/**
 * corridor_sections_fill_history:
 * @box: a #GtkListBox
 * @phase: the one that is shown among the others
 *
 * Fills the list with all phases of the feature, when there is more than one, in order of time, @phase selected.
 */
void           corridor_sections_fill_history (GtkListBox    *box,
                                               CorridorPhase *phase,
                                               const char    *language);

/**
 * corridor_sections_get_phase:
 * @row: a row of corridor_sections_fill_history()
 *
 * Returns: (transfer none): what the row shows
 */
CorridorPhase *corridor_sections_get_phase    (GtkListBoxRow *row);

G_END_DECLS
