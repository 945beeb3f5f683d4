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
 *
 * Every function here is pure and thread-safe. Results beyond the axis saturate at its ends, which are the open bounds.
 */

#define CORRIDOR_MINUTE (G_GINT64_CONSTANT (60))
#define CORRIDOR_HOUR   (60 * CORRIDOR_MINUTE)
#define CORRIDOR_DAY    (24 * CORRIDOR_HOUR)

/* Open bounds: no moment is before the first or after the last. */
#define CORRIDOR_TIME_MIN G_MININT64
#define CORRIDOR_TIME_MAX G_MAXINT64

/**
 * CorridorPrecision:
 * @CORRIDOR_PRECISION_SEASON: three months: March to May, June to August, September to November, December to February
 * @CORRIDOR_PRECISION_DECADE: ten years from one that ends in 0
 * @CORRIDOR_PRECISION_CENTURY: a hundred years from one that ends in 00
 *
 * How long a unit a date names, from short to long.
 */
typedef enum
{
  CORRIDOR_PRECISION_SECOND,
  CORRIDOR_PRECISION_MINUTE,
  CORRIDOR_PRECISION_HOUR,
  CORRIDOR_PRECISION_DAY,
  CORRIDOR_PRECISION_MONTH,
  CORRIDOR_PRECISION_SEASON,
  CORRIDOR_PRECISION_YEAR,
  CORRIDOR_PRECISION_DECADE,
  CORRIDOR_PRECISION_CENTURY,
} CorridorPrecision;

/**
 * CorridorCivil:
 * @year: astronomical: 0 is 1 BC, -1 is 2 BC
 * @month: 1 to 12
 * @day: 1 to 31
 * @hour: 0 to 23
 * @minute: 0 to 59
 * @second: 0 to 59
 *
 * A moment as the calendar and the clock on the wall say it.
 */
typedef struct
{
  gint64 year;
  int    month;
  int    day;
  int    hour, minute, second;
} CorridorCivil;

/**
 * corridor_calendar_days_in_month:
 * @year: astronomical
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int           corridor_calendar_days_in_month (gint64 year,
                                               int    month);

/**
 * corridor_calendar_from_civil:
 * @civil: fields within the ranges of #CorridorCivil
 *
 * Returns: seconds; %CORRIDOR_TIME_MIN or %CORRIDOR_TIME_MAX for what lies beyond the axis (about 292 billion years)
 */
gint64        corridor_calendar_from_civil    (CorridorCivil civil);

/**
 * corridor_calendar_to_civil:
 * @time: seconds
 *
 * The inverse of corridor_calendar_from_civil(), for every @time.
 */
CorridorCivil corridor_calendar_to_civil      (gint64 time);

/**
 * corridor_calendar_floor_day:
 * @time: seconds
 *
 * Returns: the midnight at which the day of @time begins; an open bound stays as it is
 */
gint64        corridor_calendar_floor_day     (gint64 time);

/**
 * corridor_calendar_add:
 * @time: seconds
 * @n: how many units, negative for back
 * @unit: of what
 *
 * Moves by calendar units. From months upwards the day of the month and the time of day stay, except that a day that
 * the month does not have becomes its last: 31 January and one month is 28 or 29 February.
 *
 * Returns: seconds; an open bound stays as it is
 */
gint64        corridor_calendar_add           (gint64            time,
                                               gint64            n,
                                               CorridorPrecision unit);

/**
 * corridor_calendar_format_iso:
 * @time: seconds
 * @precision: what to keep
 *
 * Writes the unit of @precision that holds @time as ISO 8601-2 (EDTF) does: `2022-12-12T13:00`, `2022-12-12`, `2022-12`,
 * `2022-21`, `2022`, `199X`, `19XX`. A year beyond four digits has its sign, or `Y` where it stands alone.
 *
 * Returns: (transfer full): the text
 */
char         *corridor_calendar_format_iso    (gint64            time,
                                               CorridorPrecision precision);

/**
 * corridor_calendar_format_words:
 * @time: seconds
 * @precision: what to keep
 *
 * Writes the unit of @precision that holds @time in words, in the language of the user interface: "12 December 2022",
 * "May 1992", "spring 1992", "1990s". Month names are the program's own: LC_TIME plays no part.
 *
 * Returns: (transfer full): the text
 */
char         *corridor_calendar_format_words  (gint64            time,
                                               CorridorPrecision precision);

/**
 * corridor_calendar_format_short:
 * @time: seconds
 * @precision: what to keep
 *
 * The same where there is little room: "12 Dec 2022, 13:00", "12 Dec 2022", "Dec 2022".
 *
 * Returns: (transfer full): the text
 */
char         *corridor_calendar_format_short  (gint64            time,
                                               CorridorPrecision precision);

/**
 * corridor_calendar_format_part:
 * @time: seconds
 * @precision: what to keep
 *
 * Only what tells the unit from its neighbours, as on an axis: "13:00", "12 Dec", "Dec", "2022".
 *
 * Returns: (transfer full): the text
 */
char         *corridor_calendar_format_part   (gint64            time,
                                               CorridorPrecision precision);

/**
 * corridor_calendar_format_day_range:
 * @first: seconds, on the first day
 * @last: seconds, on the last day, not before @first
 *
 * Writes two days without saying twice what they share: "19–20 September 2023", "27 September – 10 November 2020",
 * "12 December 2022 – 22 April 2023". A range of one day is that day.
 *
 * Returns: (transfer full): the text
 */
char         *corridor_calendar_format_day_range   (gint64 first,
                                                    gint64 last);

/**
 * corridor_calendar_format_day_between:
 * @first: seconds, on the first day
 * @last: seconds, on the last day, not before @first
 *
 * Writes that something was on one of several days: "between 3 and 9 October 2020", of two days "17 or 18 May 1992".
 *
 * Returns: (transfer full): the text
 */
char         *corridor_calendar_format_day_between (gint64 first,
                                                    gint64 last);

G_END_DECLS
