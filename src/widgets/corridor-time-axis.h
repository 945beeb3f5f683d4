/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorTimeAxis:
 *
 * The slider of the timeline with what stands beside it at the same scale: the story's named periods, a histogram of how much begins
 * when, stacked by category, and the years, or months, days and hours: the axis shows the part of the time that is the session's, see
 * corridor_session_get_axis().
 *
 * The slider is a real #GtkScale, named "Timeline" for assistive technology. Its range is all of the session's time, whatever part of
 * it is shown, and its value the time, in days since 1970; whatever sets it (keys, assistive technology) sets the session's time at
 * once, rounded down to the day. Its value text is the date and the count in words. What is seen of it is drawn by the axis: GTK's own
 * thumb could not leave the part that is shown.
 *
 * What pointers do here, corridor_axis_hand_add() says. A tooltip tells the period, or the stretch of time under the pointer and how
 * much began in it.
 *
 * Property: #CorridorTimeAxis:session.
 */
#define CORRIDOR_TYPE_TIME_AXIS (corridor_time_axis_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTimeAxis, corridor_time_axis, CORRIDOR, TIME_AXIS, GtkWidget)

/**
 * corridor_time_axis_set_session:
 * @session: (nullable): the session to follow
 */
void       corridor_time_axis_set_session (CorridorTimeAxis *self,
                                           CorridorSession  *session);

/**
 * corridor_time_axis_get_slider:
 *
 * Returns: (transfer none): the slider
 */
GtkWidget *corridor_time_axis_get_slider   (CorridorTimeAxis *self);

G_END_DECLS
