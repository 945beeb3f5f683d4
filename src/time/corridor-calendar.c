/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-calendar.h"

/*
 * Own arithmetic, because GDateTime ends at the years 1 and 9999, allocates, and knows no years before the common era.
 * Days and dates are converted as in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013): years are
 * counted from March, so that the leap day is a year's last, in eras of 400 years, which all have the same length.
 */

#define DAYS_PER_ERA G_GINT64_CONSTANT (146097)
#define EPOCH_DAYS   G_GINT64_CONSTANT (719468) /* from 0000-03-01 to 1970-01-01 */

/* Years beyond this have no second on the axis; up to it, the arithmetic in days cannot overflow. */
#define YEAR_LIMIT G_GINT64_CONSTANT (292277026600)

static gint64
floor_div (gint64 a,
           gint64 b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

static gint64
saturate (gboolean negative)
{
  return negative ? CORRIDOR_TIME_MIN : CORRIDOR_TIME_MAX;
}

static gint64
add_saturating (gint64 a,
                gint64 b)
{
  gint64 sum;

  return __builtin_add_overflow (a, b, &sum) ? saturate (b < 0) : sum;
}

static gint64
multiply_saturating (gint64 a,
                     gint64 b)
{
  gint64 product;

  return __builtin_mul_overflow (a, b, &product) ? saturate ((a < 0) != (b < 0)) : product;
}

static gboolean
is_open (gint64 time)
{
  return time == CORRIDOR_TIME_MIN || time == CORRIDOR_TIME_MAX;
}

static gboolean
is_leap_year (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static gint64
days_from_date (gint64 year,
                int    month,
                int    day)
{
  gint64 march_year = month <= 2 ? year - 1 : year;
  gint64 era = floor_div (march_year, 400);
  gint64 year_of_era = march_year - era * 400;
  gint64 day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
  gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - EPOCH_DAYS;
}

static void
date_from_days (gint64         days,
                CorridorCivil *civil)
{
  gint64 since_march = days + EPOCH_DAYS;
  gint64 era = floor_div (since_march, DAYS_PER_ERA);
  gint64 day_of_era = since_march - era * DAYS_PER_ERA;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int march_month = (int) ((5 * day_of_year + 2) / 153);

  civil->day = (int) (day_of_year - (153 * march_month + 2) / 5) + 1;
  civil->month = march_month < 10 ? march_month + 3 : march_month - 9;
  civil->year = era * 400 + year_of_era + (civil->month <= 2 ? 1 : 0);
}

static gint64
add_months (gint64 time,
            gint64 n)
{
  CorridorCivil civil = corridor_calendar_to_civil (time);
  gint64 months = add_saturating (civil.year * 12 + civil.month - 1, n);

  civil.year = floor_div (months, 12);
  civil.month = (int) (months - civil.year * 12) + 1;
  civil.day = MIN (civil.day, corridor_calendar_days_in_month (civil.year, civil.month));

  return corridor_calendar_from_civil (civil);
}

int
corridor_calendar_days_in_month (gint64 year,
                                 int    month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

gint64
corridor_calendar_from_civil (CorridorCivil civil)
{
  gint64 days, seconds, time;

  g_return_val_if_fail (civil.month >= 1 && civil.month <= 12, 0);

  if (civil.year < -YEAR_LIMIT || civil.year > YEAR_LIMIT)
    return saturate (civil.year < 0);

  /* In the earliest year the midnight may be off the axis though the moment is on it: count back from the day after. */
  days = days_from_date (civil.year, civil.month, civil.day);
  seconds = civil.hour * CORRIDOR_HOUR + civil.minute * CORRIDOR_MINUTE + civil.second;
  if (days < 0)
    {
      days++;
      seconds -= CORRIDOR_DAY;
    }

  return __builtin_mul_overflow (days, CORRIDOR_DAY, &time) || __builtin_add_overflow (time, seconds, &time)
         ? saturate (civil.year < 0)
         : time;
}

CorridorCivil
corridor_calendar_to_civil (gint64 time)
{
  CorridorCivil civil;
  gint64 days = floor_div (time, CORRIDOR_DAY);
  int seconds = (int) (time % CORRIDOR_DAY);

  if (seconds < 0)
    seconds += (int) CORRIDOR_DAY;
  date_from_days (days, &civil);
  civil.hour = seconds / (int) CORRIDOR_HOUR;
  civil.minute = seconds / (int) CORRIDOR_MINUTE % 60;
  civil.second = seconds % 60;

  return civil;
}

gint64
corridor_calendar_floor_day (gint64 time)
{
  if (is_open (time))
    return time;

  return multiply_saturating (floor_div (time, CORRIDOR_DAY), CORRIDOR_DAY);
}

gint64
corridor_calendar_add (gint64            time,
                       gint64            n,
                       CorridorPrecision unit)
{
  if (is_open (time))
    return time;

  switch (unit)
    {
    case CORRIDOR_PRECISION_SECOND:
      return add_saturating (time, n);
    case CORRIDOR_PRECISION_MINUTE:
      return add_saturating (time, multiply_saturating (n, CORRIDOR_MINUTE));
    case CORRIDOR_PRECISION_HOUR:
      return add_saturating (time, multiply_saturating (n, CORRIDOR_HOUR));
    case CORRIDOR_PRECISION_DAY:
      return add_saturating (time, multiply_saturating (n, CORRIDOR_DAY));
    case CORRIDOR_PRECISION_MONTH:
      return add_months (time, n);
    case CORRIDOR_PRECISION_SEASON:
      return add_months (time, multiply_saturating (n, 3));
    case CORRIDOR_PRECISION_YEAR:
      return add_months (time, multiply_saturating (n, 12));
    case CORRIDOR_PRECISION_DECADE:
      return add_months (time, multiply_saturating (n, 120));
    case CORRIDOR_PRECISION_CENTURY:
      return add_months (time, multiply_saturating (n, 1200));
    default:
      g_return_val_if_reached (time);
    }
}
