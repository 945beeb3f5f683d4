/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-calendar.h"

#include <glib/gi18n-lib.h>

/*
 * Dates as text. The names of the months are translated with the program and not taken from LC_TIME, so that one
 * sentence never mixes two languages.
 */

/* Many languages inflect the month after a day (12 декабря, but декабрь 2022), hence two tables. */
static const char *const months_after_day[] = {
  NC_("month after a day", "January"),   NC_("month after a day", "February"), NC_("month after a day", "March"),
  NC_("month after a day", "April"),     NC_("month after a day", "May"),      NC_("month after a day", "June"),
  NC_("month after a day", "July"),      NC_("month after a day", "August"),   NC_("month after a day", "September"),
  NC_("month after a day", "October"),   NC_("month after a day", "November"), NC_("month after a day", "December"),
};

static const char *const months_alone[] = {
  NC_("month alone", "January"),   NC_("month alone", "February"), NC_("month alone", "March"),
  NC_("month alone", "April"),     NC_("month alone", "May"),      NC_("month alone", "June"),
  NC_("month alone", "July"),      NC_("month alone", "August"),   NC_("month alone", "September"),
  NC_("month alone", "October"),   NC_("month alone", "November"), NC_("month alone", "December"),
};

static const char *
month_after_day (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month after a day", months_after_day[month - 1]);
}

static const char *
month_alone (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month alone", months_alone[month - 1]);
}

/* Years since that of which @year is one: 1992 in tens gives 1990, -5 gives -10. */
static gint64
floor_year (gint64 year,
            gint64 to)
{
  gint64 rest = year % to;

  return year - (rest < 0 ? rest + to : rest);
}

/* Winter is that of the year in which its December lies. */
static gint64
season_year (const CorridorCivil *civil)
{
  return civil->month <= 2 ? civil->year - 1 : civil->year;
}

/* 0 for spring to 3 for winter. */
static int
season (const CorridorCivil *civil)
{
  return (civil->month + 9) % 12 / 3;
}

static char *
iso_year (gint64 year)
{
  if (year > 9999)
    return g_strdup_printf ("+%" G_GINT64_FORMAT, year);

  return g_strdup_printf ("%s%04" G_GINT64_FORMAT, year < 0 ? "-" : "", ABS (year));
}

static char *
iso_year_alone (gint64 year)
{
  if (year < -9999 || year > 9999)
    return g_strdup_printf ("Y%" G_GINT64_FORMAT, year);

  return iso_year (year);
}

/* Years that are written with unspecified digits end in X only within four digits; others are written out. */
static char *
iso_years (gint64      year,
           gint64      n_years,
           int         n_digits,
           const char *unspecified)
{
  gint64 first = floor_year (year, n_years);

  if (first < 0 || first > 9999)
    return iso_year_alone (first);

  return g_strdup_printf ("%0*" G_GINT64_FORMAT "%s", n_digits, first / n_years, unspecified);
}

char *
corridor_calendar_format_iso (gint64            time,
                              CorridorPrecision precision)
{
  CorridorCivil c = corridor_calendar_to_civil (time);
  g_autofree char *year = iso_year (c.year);

  switch (precision)
    {
    case CORRIDOR_PRECISION_SECOND:
      return g_strdup_printf ("%s-%02d-%02dT%02d:%02d:%02d", year, c.month, c.day, c.hour, c.minute, c.second);
    case CORRIDOR_PRECISION_MINUTE:
      return g_strdup_printf ("%s-%02d-%02dT%02d:%02d", year, c.month, c.day, c.hour, c.minute);
    case CORRIDOR_PRECISION_HOUR:
      return g_strdup_printf ("%s-%02d-%02dT%02d", year, c.month, c.day, c.hour);
    case CORRIDOR_PRECISION_DAY:
      return g_strdup_printf ("%s-%02d-%02d", year, c.month, c.day);
    case CORRIDOR_PRECISION_MONTH:
      return g_strdup_printf ("%s-%02d", year, c.month);
    case CORRIDOR_PRECISION_SEASON:
      {
        g_autofree char *of = iso_year (season_year (&c));

        return g_strdup_printf ("%s-%d", of, 21 + season (&c));
      }
    case CORRIDOR_PRECISION_YEAR:
      return iso_year_alone (c.year);
    case CORRIDOR_PRECISION_DECADE:
      return iso_years (c.year, 10, 3, "X");
    case CORRIDOR_PRECISION_CENTURY:
      return iso_years (c.year, 100, 2, "XX");
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
year_words (gint64 year)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, year > 0 ? year : 1 - year);

  if (year > 0)
    return g_steal_pointer (&number);

  /* Translators: a year before the common era: 44 BC */
  return g_strdup_printf (C_("year", "%s BC"), number);
}

static char *
day_words (const CorridorCivil *c)
{
  g_autofree char *year = year_words (c->year);

  /* Translators: day, month, year: 12 December 2022 */
  return g_strdup_printf (C_("date", "%1$d %2$s %3$s"), c->day, month_after_day (c->month), year);
}

static char *
day_and_month_words (const CorridorCivil *c)
{
  /* Translators: day and month: 12 December */
  return g_strdup_printf (C_("date", "%1$d %2$s"), c->day, month_after_day (c->month));
}

/* @clock is the time of day as digits. */
static char *
clock_words (const CorridorCivil *c,
             const char          *clock)
{
  g_autofree char *day = day_words (c);

  /* Translators: date and time of day: 19 September 2023, 13:00 */
  return g_strdup_printf (C_("date", "%1$s, %2$s"), day, clock);
}

static char *
time_words (const CorridorCivil *c,
            CorridorPrecision    precision)
{
  g_autofree char *clock = NULL;

  if (precision == CORRIDOR_PRECISION_SECOND)
    clock = g_strdup_printf ("%02d:%02d:%02d", c->hour, c->minute, c->second);
  else if (precision == CORRIDOR_PRECISION_MINUTE)
    clock = g_strdup_printf ("%02d:%02d", c->hour, c->minute);
  else
    clock = g_strdup_printf ("%02d:00–%02d:59", c->hour, c->hour);

  return clock_words (c, clock);
}

static char *
month_words (const CorridorCivil *c)
{
  g_autofree char *year = year_words (c->year);

  /* Translators: month and year: May 1992 */
  return g_strdup_printf (C_("date", "%1$s %2$s"), month_alone (c->month), year);
}

static char *
season_words (const CorridorCivil *c)
{
  gint64 of = season_year (c);
  g_autofree char *year = year_words (of);
  g_autofree char *next = year_words (of + 1);

  switch (season (c))
    {
    case 0:
      return g_strdup_printf (_("spring %s"), year);
    case 1:
      return g_strdup_printf (_("summer %s"), year);
    case 2:
      return g_strdup_printf (_("autumn %s"), year);
    default:
      /* Translators: the years of its December and of its January */
      return g_strdup_printf (_("winter %1$s–%2$s"), year, next);
    }
}

static char *
years_words (gint64 year,
             gint64 n_years)
{
  gint64 first = floor_year (year, n_years);
  g_autofree char *from = year_words (first);
  g_autofree char *to = year_words (first + n_years - 1);

  if (n_years == 10 && first > 0 && first % 100 != 0)
    /* Translators: a decade: 1990s */
    return g_strdup_printf (C_("decade", "%ss"), from);

  /* Translators: first and last year */
  return g_strdup_printf (C_("years", "%1$s–%2$s"), from, to);
}

char *
corridor_calendar_format_words (gint64            time,
                                CorridorPrecision precision)
{
  CorridorCivil c = corridor_calendar_to_civil (time);

  switch (precision)
    {
    case CORRIDOR_PRECISION_SECOND:
    case CORRIDOR_PRECISION_MINUTE:
    case CORRIDOR_PRECISION_HOUR:
      return time_words (&c, precision);
    case CORRIDOR_PRECISION_DAY:
      return day_words (&c);
    case CORRIDOR_PRECISION_MONTH:
      return month_words (&c);
    case CORRIDOR_PRECISION_SEASON:
      return season_words (&c);
    case CORRIDOR_PRECISION_YEAR:
      return year_words (c.year);
    case CORRIDOR_PRECISION_DECADE:
      return years_words (c.year, 10);
    case CORRIDOR_PRECISION_CENTURY:
      return years_words (c.year, 100);
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
corridor_calendar_format_day_range (gint64 first,
                                    gint64 last)
{
  CorridorCivil a = corridor_calendar_to_civil (first);
  CorridorCivil b = corridor_calendar_to_civil (last);
  g_autofree char *to = day_words (&b);

  if (a.year != b.year)
    {
      g_autofree char *from = day_words (&a);

      /* Translators: first and last day, both with the year: 12 December 2022 – 22 April 2023 */
      return g_strdup_printf (C_("range", "%1$s – %2$s"), from, to);
    }
  if (a.month != b.month)
    {
      g_autofree char *from = day_and_month_words (&a);

      /* Translators: first day without the year, last day with it: 27 September – 10 November 2020 */
      return g_strdup_printf (C_("range within a year", "%1$s – %2$s"), from, to);
    }
  if (a.day != b.day)
    /* Translators: first day of the month, last day with month and year: 19–20 September 2023 */
    return g_strdup_printf (C_("range within a month", "%1$d–%2$s"), a.day, to);

  return g_steal_pointer (&to);
}

static char *
one_of_two_days_words (const CorridorCivil *a,
                       const CorridorCivil *b)
{
  g_autofree char *from = NULL;
  g_autofree char *to = day_words (b);

  if (a->year == b->year && a->month == b->month)
    /* Translators: first day of the month, second day with month and year: 17 or 18 May 1992 */
    return g_strdup_printf (C_("range within a month", "%1$d or %2$s"), a->day, to);

  from = a->year == b->year ? day_and_month_words (a) : day_words (a);
  /* Translators: first day with or without the year, second day with it: 31 May or 1 June 1992 */
  return g_strdup_printf (C_("range", "%1$s or %2$s"), from, to);
}

char *
corridor_calendar_format_day_between (gint64 first,
                                      gint64 last)
{
  CorridorCivil a = corridor_calendar_to_civil (first);
  CorridorCivil b = corridor_calendar_to_civil (last);
  g_autofree char *to = day_words (&b);

  if (corridor_calendar_floor_day (last) - corridor_calendar_floor_day (first) == CORRIDOR_DAY)
    return one_of_two_days_words (&a, &b);

  if (a.year != b.year)
    {
      g_autofree char *from = day_words (&a);

      /* Translators: both with the year */
      return g_strdup_printf (C_("range", "between %1$s and %2$s"), from, to);
    }
  if (a.month != b.month)
    {
      g_autofree char *from = day_and_month_words (&a);

      /* Translators: first day without the year, last day with it */
      return g_strdup_printf (C_("range within a year", "between %1$s and %2$s"), from, to);
    }
  if (a.day != b.day)
    /* Translators: first day of the month, last day with month and year: between 3 and 9 October 2020 */
    return g_strdup_printf (C_("range within a month", "between %1$d and %2$s"), a.day, to);

  return g_steal_pointer (&to);
}
