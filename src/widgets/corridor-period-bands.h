/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-axis-view.h"

G_BEGIN_DECLS

/**
 * CorridorPeriodBands:
 *
 * The named periods of a story as bands above the axis, in as many rows as it takes for none to cover another: a period keeps its row
 * however far one zooms. What is only possible of a period is drawn fainter. Where a band has no room for its name, that stands beside
 * it if nothing else does.
 */
typedef struct _CorridorPeriodBands CorridorPeriodBands;

/**
 * corridor_period_bands_new:
 * @session: whose story and language
 *
 * A snapshot of the story's periods: it does not follow the session.
 *
 * Returns: (transfer full): free with corridor_period_bands_free()
 */
CorridorPeriodBands *corridor_period_bands_new        (CorridorSession *session);

/**
 * corridor_period_bands_free:
 * @self: (transfer full): bands
 */
void                 corridor_period_bands_free       (CorridorPeriodBands *self);

/**
 * corridor_period_bands_get_n_rows:
 *
 * Returns: how many rows there are, 0 for a story without periods
 */
guint                corridor_period_bands_get_n_rows (CorridorPeriodBands *self);

/**
 * corridor_period_bands_find:
 * @view: where times are
 * @row: from the top
 * @x: px
 *
 * Returns: (transfer none) (nullable): the period there; a little beside it where it is too short to be hit
 */
CorridorPeriod      *corridor_period_bands_find       (CorridorPeriodBands    *self,
                                                       const CorridorAxisView *view,
                                                       guint                   row,
                                                       double                  x);

/**
 * corridor_period_bands_snapshot:
 * @widget: whose font
 * @view: where times are
 * @row_height: px
 * @ink: the colour of text
 *
 * Draws the rows from the top of @snapshot on.
 */
void                 corridor_period_bands_snapshot   (CorridorPeriodBands    *self,
                                                       GtkWidget              *widget,
                                                       GtkSnapshot            *snapshot,
                                                       const CorridorAxisView *view,
                                                       int                     row_height,
                                                       const GdkRGBA          *ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorPeriodBands, corridor_period_bands_free)

G_END_DECLS
