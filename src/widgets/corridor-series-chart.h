/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/**
 * CorridorSeriesChart:
 *
 * A small chart of a figure that changes: steps, since a value holds until the next is known, with a dot at each value,
 * hollow where it is a round number, and a mark at one moment. Time goes with the text, the values begin at 0, and the
 * greatest one is written over its level.
 *
 * A picture for assistive technology; the words are for whoever shows it.
 */
#define CORRIDOR_TYPE_SERIES_CHART (corridor_series_chart_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSeriesChart, corridor_series_chart, CORRIDOR, SERIES_CHART, GtkWidget)

/**
 * corridor_series_chart_new:
 * @figure: (transfer none): a series; it has to outlive the chart
 * @color: of the line
 * @language: (nullable): of the unit, as in corridor_figure_to_words()
 *
 * Returns: (transfer full): a chart with its mark at %CORRIDOR_TIME_MIN, which is nowhere
 */
GtkWidget *corridor_series_chart_new     (const CorridorFigure *figure,
                                          CorridorColor         color,
                                          const char           *language);

/**
 * corridor_series_chart_set_now:
 * @now: seconds, where to put the mark; outside of the series there is none
 */
void       corridor_series_chart_set_now (CorridorSeriesChart  *self,
                                          gint64                now);

G_END_DECLS
