/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-finder.h"

G_BEGIN_DECLS

/**
 * CorridorFoundRow:
 *
 * Something that was found: its symbol, title, date and place, of a record its layer, and where the words stand if that is in
 * none of these. The words are bold and underlined.
 */
#define CORRIDOR_TYPE_FOUND_ROW (corridor_found_row_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFoundRow, corridor_found_row, CORRIDOR, FOUND_ROW, GtkWidget)

/**
 * corridor_found_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *corridor_found_row_new             (void);

/**
 * corridor_found_row_show:
 * @self: a row
 * @session: whose language counts
 * @found: what to show
 * @words: what was looked for, to be made bold
 */
void       corridor_found_row_show            (CorridorFoundRow *self,
                                               CorridorSession  *session,
                                               CorridorFound    *found,
                                               const char       *words);

/**
 * corridor_found_row_dup_description:
 * @self: a row
 *
 * Returns: (transfer full): all that the row reads, and what its symbol stands for, for assistive technology
 */
char      *corridor_found_row_dup_description (CorridorFoundRow *self);

G_END_DECLS
