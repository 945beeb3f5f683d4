/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorTimeAxis:
 *
 * The slider of the timeline with what stands above and below it at the same scale: a histogram of how much begins
 * when, stacked by category, and the years.
 *
 * The slider is a real #GtkScale, named "Timeline" for assistive technology. Its value is the session's time in seconds
 * since 1970; whatever sets it (thumb, keys, assistive technology) sets the session's time at once, rounded down to the
 * day. Its value text is the date and the count in words.
 *
 * A press or a drag in the histogram moves the time too.
 *
 * A tooltip over the histogram tells the stretch of time under the pointer and how much began in it.
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
 * corridor_time_axis_get_scale:
 *
 * Returns: (transfer none): the slider
 */
GtkWidget *corridor_time_axis_get_scale   (CorridorTimeAxis *self);

G_END_DECLS
