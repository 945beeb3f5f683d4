/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-calendar.h"

#include <glib/gi18n-lib.h>

/* Dates where there is little room. As in the long forms, the names of the months are the program's own. */

static const char *const months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
  NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
  NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static const char *
get_month (const CorridorCivil *civil)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", months[civil->month - 1]);
}

static char *
format_clock (const CorridorCivil *civil)
{
  return g_strdup_printf ("%02d:%02d", civil->hour, civil->minute);
}

static char *
format_day (const CorridorCivil *civil,
            const char          *year)
{
  /* Translators: a date where there is little room: %1$d is the day, %2$s the short month, %3$s the year */
  return g_strdup_printf (C_("short date", "%1$d %2$s %3$s"), civil->day, get_month (civil), year);
}

char *
corridor_calendar_format_short (gint64            time,
                                CorridorPrecision precision)
{
  CorridorCivil civil = corridor_calendar_to_civil (time);
  g_autofree char *year = corridor_calendar_format_words (time, CORRIDOR_PRECISION_YEAR);
  g_autofree char *day = format_day (&civil, year);
  g_autofree char *clock = format_clock (&civil);

  if (precision > CORRIDOR_PRECISION_MONTH)
    return corridor_calendar_format_words (time, precision);
  if (precision == CORRIDOR_PRECISION_MONTH)
    /* Translators: a month where there is little room: %1$s is the short month, %2$s the year */
    return g_strdup_printf (C_("short date", "%1$s %2$s"), get_month (&civil), year);
  if (precision == CORRIDOR_PRECISION_DAY)
    return g_steal_pointer (&day);

  return g_strdup_printf ("%s, %s", day, clock);
}

char *
corridor_calendar_format_part (gint64            time,
                               CorridorPrecision precision)
{
  CorridorCivil civil = corridor_calendar_to_civil (time);

  if (precision > CORRIDOR_PRECISION_MONTH)
    return corridor_calendar_format_words (time, precision);
  if (precision == CORRIDOR_PRECISION_MONTH)
    return g_strdup (get_month (&civil));
  if (precision == CORRIDOR_PRECISION_DAY)
    /* Translators: a day of a year that is known: %1$d is the day, %2$s the short month */
    return g_strdup_printf (C_("short date", "%1$d %2$s"), civil.day, get_month (&civil));

  return format_clock (&civil);
}
