/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The time axis of the whole program: seconds since 1970-01-01T00:00, proleptic Gregorian, no leap seconds, as a gint64.
 *
 * It is the calendar as written. A pure date stands at its midnight and a time of day at its own wall clock, with its
 * UTC offset kept beside it, so neither shifts to another day than its source names. (On a UTC axis 02:00+04:00 on
 * 20 September would fall on the 19th, beside pure dates that do not move.)
 */

#define CORRIDOR_MINUTE (G_GINT64_CONSTANT (60))
#define CORRIDOR_HOUR   (60 * CORRIDOR_MINUTE)
#define CORRIDOR_DAY    (24 * CORRIDOR_HOUR)

/* Open bounds. */
#define CORRIDOR_TIME_MIN G_MININT64
#define CORRIDOR_TIME_MAX G_MAXINT64

typedef enum
{
  CORRIDOR_PRECISION_SECOND,
  CORRIDOR_PRECISION_MINUTE,
  CORRIDOR_PRECISION_HOUR,
  CORRIDOR_PRECISION_DAY,
  CORRIDOR_PRECISION_MONTH,
  CORRIDOR_PRECISION_YEAR,
  CORRIDOR_PRECISION_DECADE,
  CORRIDOR_PRECISION_CENTURY,
} CorridorPrecision;

typedef struct
{
  gint64 year; /* astronomical: 0 is 1 BC */
  int    month; /* 1 to 12 */
  int    day; /* 1 to 31 */
  int    hour, minute, second;
} CorridorCivil;

int           corridor_calendar_days_in_month (gint64 year,
                                               int    month);
gint64        corridor_calendar_from_civil    (CorridorCivil civil);
CorridorCivil corridor_calendar_to_civil      (gint64 time);
gint64        corridor_calendar_floor_day     (gint64 time);
gint64        corridor_calendar_add           (gint64            time,
                                               gint64            n,
                                               CorridorPrecision unit);
char         *corridor_calendar_format_iso    (gint64            time,
                                               CorridorPrecision precision);
char         *corridor_calendar_format_words  (gint64            time,
                                               CorridorPrecision precision);

G_END_DECLS
