/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorSeriesView:
 *
 * A figure that changes: the value that is known at the session's time, with its date, over a chart of all. It follows the
 * session.
 */
#define CORRIDOR_TYPE_SERIES_VIEW (corridor_series_view_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSeriesView, corridor_series_view, CORRIDOR, SERIES_VIEW, GtkWidget)

/**
 * corridor_series_view_new:
 * @session: whose time is marked, and whose language is shown
 * @phase: whose figure it is; a new reference is taken
 * @figure: (transfer none): a series among the phase's figures
 *
 * Returns: (transfer full): the view
 */
GtkWidget *corridor_series_view_new (CorridorSession      *session,
                                     CorridorPhase        *phase,
                                     const CorridorFigure *figure);

G_END_DECLS
