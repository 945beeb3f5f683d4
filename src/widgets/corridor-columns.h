/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorridorColumns:
 *
 * Lays out its children side by side in equal columns where each gets at least a given width, and one
 * below the other where not. Claims of two sides stand next to each other, neither above nor before the other.
 *
 * Never more than two columns: a third claim starts a second row.
 */
#define CORRIDOR_TYPE_COLUMNS (corridor_columns_get_type ())
G_DECLARE_FINAL_TYPE (CorridorColumns, corridor_columns, CORRIDOR, COLUMNS, GtkLayoutManager)

/**
 * corridor_columns_new:
 * @column_width: px that a column needs at the least
 * @spacing: px between columns and between rows
 *
 * Returns: (transfer full): a layout for gtk_widget_set_layout_manager()
 */
GtkLayoutManager *corridor_columns_new (int column_width,
                                        int spacing);

G_END_DECLS
