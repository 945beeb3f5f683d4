/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-spoken-calendar.h"

#include "corridor-calendar.h"
#include "corridor-spoken-name.h"

#include <glib/gi18n-lib.h>

static void
tell_day (GtkCalendar *calendar)
{
  g_autoptr(GDateTime) date = gtk_calendar_get_date (calendar);
  CorridorCivil civil = { .year = g_date_time_get_year (date), .month = g_date_time_get_month (date),
                          .day = g_date_time_get_day_of_month (date) };
  g_autofree char *words = corridor_calendar_format_words (corridor_calendar_from_civil (civil), CORRIDOR_PRECISION_DAY);

  corridor_spoken_name_set (GTK_WIDGET (calendar), words);
}

static void
collect_buttons (GtkWidget *widget,
                 GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

/* They stand around the month, then around the year. */
static void
name_arrows (GtkCalendar *calendar)
{
  const char *names[] = { _("Previous month"), _("Next month"), _("Previous year"), _("Next year") };
  g_autoptr(GPtrArray) buttons = g_ptr_array_new ();

  collect_buttons (GTK_WIDGET (calendar), buttons);
  for (guint i = 0; buttons->len == G_N_ELEMENTS (names) && i < buttons->len; i++)
    corridor_spoken_name_set (buttons->pdata[i], names[i]);
}

void
corridor_spoken_calendar_name (GtkCalendar *calendar)
{
  static const char *const signals[] = { "notify::day", "notify::month", "notify::year" };

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  name_arrows (calendar);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect (calendar, signals[i], G_CALLBACK (tell_day), NULL);
  tell_day (calendar);
}
