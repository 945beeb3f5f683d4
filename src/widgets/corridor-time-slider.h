/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorTimeSlider:
 *
 * The slider of the time axis, for the keyboard and for assistive technology: it moves the session's time by whole days and tells
 * what is shown. Nothing of it is to be seen, as the axis draws the thumb. Its value is in days since 1970.
 */
#define CORRIDOR_TYPE_TIME_SLIDER (corridor_time_slider_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTimeSlider, corridor_time_slider, CORRIDOR, TIME_SLIDER, GtkScale)

/**
 * corridor_time_slider_new:
 *
 * Returns: (transfer floating): a slider that moves no time yet
 */
GtkWidget *corridor_time_slider_new         (void);

/**
 * corridor_time_slider_set_session:
 * @session: (nullable): whose time to follow and to move
 */
void       corridor_time_slider_set_session (CorridorTimeSlider *self,
                                             CorridorSession    *session);

G_END_DECLS
