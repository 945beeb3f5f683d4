/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-axis-view.h"

G_BEGIN_DECLS

/**
 * CorridorAxisBars:
 *
 * The histogram above the axis: how much begins when, stacked by category, and where hours can be told apart, at which time of day.
 * It is counted and drawn once for as long as the story, the
 * layers, the filter, the part of the time, the width and the colours stay.
 */
typedef struct _CorridorAxisBars CorridorAxisBars;

/**
 * corridor_axis_bars_new:
 *
 * Returns: (transfer full): bars of no session yet
 */
CorridorAxisBars *corridor_axis_bars_new      (void);

/**
 * corridor_axis_bars_free:
 * @self: (transfer full): bars
 */
void              corridor_axis_bars_free     (CorridorAxisBars *self);

/**
 * corridor_axis_bars_snapshot:
 * @session: whose things are counted
 * @view: where times are
 * @height: px
 *
 * Draws the bars from the top of @snapshot on.
 */
void              corridor_axis_bars_snapshot (CorridorAxisBars       *self,
                                               GtkSnapshot            *snapshot,
                                               CorridorSession        *session,
                                               const CorridorAxisView *view,
                                               int                     height);

/**
 * corridor_axis_bars_dup_words:
 * @session: whose things are counted
 * @view: where times are
 * @time: seconds
 *
 * Returns: (transfer full) (nullable): "November 2022 – December 2022: 5 things began", of the bar at @time
 */
char             *corridor_axis_bars_dup_words (CorridorAxisBars       *self,
                                                CorridorSession        *session,
                                                const CorridorAxisView *view,
                                                gint64                  time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorAxisBars, corridor_axis_bars_free)

G_END_DECLS
