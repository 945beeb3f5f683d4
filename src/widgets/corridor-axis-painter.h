/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-axis-view.h"

G_BEGIN_DECLS

/*
 * What stands on the axis beside bars and bands. The places are px from the top of the widget, the colour is that of text.
 */

/**
 * corridor_axis_painter_ticks:
 * @ticks: (element-type gint64): emptied and filled
 * @y: where the track ends
 *
 * Draws the ticks and as many of their labels as there is room for.
 */
void   corridor_axis_painter_ticks (GtkWidget              *widget,
                                    GtkSnapshot            *snapshot,
                                    const CorridorAxisView *view,
                                    GArray                 *ticks,
                                    int                     y,
                                    const GdkRGBA          *ink);

/**
 * corridor_axis_painter_reach:
 * @session: whose time and mode
 * @top: where it begins
 * @bottom: where it ends
 *
 * Tints the time that the mode asks for.
 */
void   corridor_axis_painter_reach (GtkSnapshot            *snapshot,
                                    const CorridorAxisView *view,
                                    CorridorSession        *session,
                                    int                     top,
                                    int                     bottom,
                                    const GdkRGBA          *ink);

/**
 * corridor_axis_painter_track:
 * @y: its middle
 *
 * Draws the line that the thumb runs on.
 */
void   corridor_axis_painter_track (GtkSnapshot            *snapshot,
                                    const CorridorAxisView *view,
                                    int                     y,
                                    const GdkRGBA          *ink);

/**
 * corridor_axis_painter_thumb:
 * @top: where the line of the time begins
 * @y: the middle of the track
 * @focus: (nullable): the colour of the ring of the keyboard focus, %NULL without it
 *
 * Draws the time, the thumb and, where the mode is that of a window, the handle at the window's other end. A time that is not shown is
 * pointed at from the end of the track that it lies beyond.
 */
void   corridor_axis_painter_thumb (GtkSnapshot            *snapshot,
                                    const CorridorAxisView *view,
                                    CorridorSession        *session,
                                    int                     top,
                                    int                     y,
                                    const GdkRGBA          *ink,
                                    const GdkRGBA          *focus);

/**
 * corridor_axis_painter_get_edge:
 * @session: a session
 * @x: (out): where the handle of the window is: at its first moment, or as far beside the thumb as it takes to see both
 *
 * Returns: whether there is one on the track
 */
gboolean corridor_axis_painter_get_edge (const CorridorAxisView *view,
                                         CorridorSession        *session,
                                         double                 *x);

G_END_DECLS
