/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-phase.h"
#include "corridor-theme.h"

G_BEGIN_DECLS

/*
 * A row of the chooser: the sign of a phase, its title, and what kind of thing it is and when. It is the child of a list
 * item, whose name it sets.
 */

/**
 * corridor_chooser_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *corridor_chooser_row_new  (void);

/**
 * corridor_chooser_row_show:
 * @row: from corridor_chooser_row_new()
 * @phase: what it is about; a new reference is taken
 * @theme: of the sign
 * @language: (nullable): a BCP 47 tag, %NULL for English
 */
void       corridor_chooser_row_show (GtkWidget     *row,
                                      CorridorPhase *phase,
                                      CorridorTheme  theme,
                                      const char    *language);

G_END_DECLS
