/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-axis.h"
#include "corridor-session.h"
#include "corridor-theme.h"

G_BEGIN_DECLS

/**
 * CorridorAxisView:
 * @axis: the time that is shown
 * @left: px from the left edge to the track
 * @width: px, of the track
 * @is_right_to_left: whether time runs to the left
 * @theme: in which it is painted
 *
 * Where times are on the screen, and in what colours. A plain value.
 */
typedef struct
{
  CorridorAxis  axis;
  double        left;
  double        width;
  gboolean      is_right_to_left;
  CorridorTheme theme;
} CorridorAxisView;

/**
 * corridor_axis_view_time_to_x:
 *
 * Returns: px, beyond the track for a time that is not shown
 */
double   corridor_axis_view_time_to_x (const CorridorAxisView *self,
                                       gint64                  time);

/**
 * corridor_axis_view_x_to_time:
 * @x: px
 *
 * Returns: seconds, of the part that is shown: what lies beyond the track is its end
 */
gint64   corridor_axis_view_x_to_time (const CorridorAxisView *self,
                                       double                  x);

/**
 * corridor_axis_view_snap:
 * @time: seconds
 *
 * Returns: the begin of the day, or of the hour where hours can be told apart on the screen
 */
gint64   corridor_axis_view_snap      (const CorridorAxisView *self,
                                       gint64                  time);

/**
 * corridor_axis_view_length:
 * @pixels: how many, towards the right
 *
 * Returns: how much later it is there, in seconds
 */
gint64   corridor_axis_view_length    (const CorridorAxisView *self,
                                       double                  pixels);

/**
 * corridor_axis_view_equal:
 *
 * Returns: whether all times are at the same places in both, and in the same colours
 */
gboolean corridor_axis_view_equal     (const CorridorAxisView *a,
                                       const CorridorAxisView *b);

G_END_DECLS
