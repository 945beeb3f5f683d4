/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * corridor_spoken_calendar_name:
 * @calendar: a calendar
 *
 * Gives a screen reader words for a calendar, of which GTK says nothing: the chosen day, also while it changes, and what its
 * arrows do. The role of a group has to come from who makes the calendar.
 */
void corridor_spoken_calendar_name (GtkCalendar *calendar);

G_END_DECLS
