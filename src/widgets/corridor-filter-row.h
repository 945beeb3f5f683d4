/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorFilterRow:
 * @check: (unowned): shows and hides something
 * @count: (unowned): how much of it there is, without words at first
 *
 * A row of the filter.
 */
typedef struct
{
  GtkCheckButton *check;
  GtkLabel       *count;
} CorridorFilterRow;

/**
 * corridor_filter_row_append:
 * @box: a vertical box, which comes to own the row
 * @words: of the check
 * @name: of the check, for screen readers
 *
 * Appends a row. The words are the check's own: a click on them is one on it.
 *
 * Returns: the widgets in the row
 */
CorridorFilterRow  corridor_filter_row_append    (GtkBox     *box,
                                                  const char *words,
                                                  const char *name);

/**
 * corridor_filter_row_new_label:
 * @text: what it reads
 *
 * Returns: (transfer floating): a label that wraps and takes the width there is, as those of the rows do
 */
GtkWidget         *corridor_filter_row_new_label (const char *text);

/**
 * corridor_filter_row_clear:
 * @box: a box of rows
 *
 * Takes all out of it.
 */
void               corridor_filter_row_clear     (GtkBox     *box);

G_END_DECLS
