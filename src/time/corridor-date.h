/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-calendar.h"

G_BEGIN_DECLS

#define CORRIDOR_TIME_ERROR (corridor_time_error_quark ())
GQuark corridor_time_error_quark (void);

/**
 * CorridorTimeError:
 * @CORRIDOR_TIME_ERROR_SYNTAX: not EDTF level 1
 * @CORRIDOR_TIME_ERROR_RANGE: well written, but there is no such month, day, hour, offset …
 * @CORRIDOR_TIME_ERROR_ORDER: ends before it starts
 *
 * Every message has the form `expected WHAT, got "TEXT"`.
 */
typedef enum
{
  CORRIDOR_TIME_ERROR_SYNTAX,
  CORRIDOR_TIME_ERROR_RANGE,
  CORRIDOR_TIME_ERROR_ORDER,
} CorridorTimeError;

/**
 * CorridorQualifier:
 * @CORRIDOR_QUALIFIER_UNCERTAIN: `?`, the source may be wrong
 * @CORRIDOR_QUALIFIER_APPROXIMATE: `~`, near that date; `%` is both
 */
typedef enum
{
  CORRIDOR_QUALIFIER_NONE        = 0,
  CORRIDOR_QUALIFIER_UNCERTAIN   = 1 << 0,
  CORRIDOR_QUALIFIER_APPROXIMATE = 1 << 1,
} CorridorQualifier;

/**
 * CorridorDate:
 * @begin: seconds, inclusive
 * @end: seconds, exclusive
 * @precision: how long a unit it is
 * @qualifier: what its source says of it; not yet applied to @begin and @end
 * @has_offset: whether it is a time of day with a zone
 * @utc_offset: with @has_offset, minutes east of UTC; @begin and @end are the clock there
 *
 * One EDTF date: a unit of time. A plain value.
 */
typedef struct
{
  gint64            begin;
  gint64            end;
  CorridorPrecision precision;
  CorridorQualifier qualifier;
  gboolean          has_offset;
  int               utc_offset;
} CorridorDate;

/**
 * corridor_date_parse:
 * @text: UTF-8 from anywhere
 * @date: (out caller-allocates): filled on success only
 * @error: return location for a %CORRIDOR_TIME_ERROR
 *
 * Reads one date of EDTF level 1 (ISO 8601-2:2019 annex A, https://www.loc.gov/standards/datetime/), and nothing else:
 *
 * - `1992-05-18`, `1992-05`, `1992`, `-0044`, `Y170000002` (`Y` only with more than four digits);
 * - `1992-21` to `1992-24`: spring, summer, autumn, winter of the northern hemisphere, the winter from that year's December;
 * - `199X`, `19XX`, `1992-XX`, `1992-05-XX`, `1992-XX-XX`: as the unit of which a part is not known;
 * - any of these with `?`, `~` or `%` at the end;
 * - `2023-09-19T13:00:00`, and with less than the seconds (ISO 8601-1 reduced precision), each with nothing, `Z`,
 *   `+04` or `+04:30` after it.
 *
 * Hours go from 00 to 23 and seconds from 00 to 59: the end of a day is the next day's `T00:00`, and the axis has no leap
 * seconds. `..` and intervals are not dates; see corridor_span_parse_edtf().
 *
 * Returns: whether @text is such a date
 */
gboolean corridor_date_parse    (const char    *text,
                                 CorridorDate  *date,
                                 GError       **error);

/**
 * corridor_date_to_iso:
 * @date: a date
 *
 * Writes the date as EDTF, with its qualifier and offset. Reading that gives @date again.
 *
 * Returns: (transfer full): the text
 */
char    *corridor_date_to_iso   (const CorridorDate *date);

/**
 * corridor_date_to_words:
 * @date: a date
 *
 * "12 December 2022", "May 1992", "about 1991", "perhaps 1991", "19 September 2023, 13:00 (UTC+04:00)", in the language of
 * the user interface.
 *
 * Returns: (transfer full): the text
 */
char    *corridor_date_to_words (const CorridorDate *date);

G_END_DECLS
