/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-date.h"

G_BEGIN_DECLS

/**
 * CorridorCertainty:
 * @CORRIDOR_CERTAINTY_NOT: false
 * @CORRIDOR_CERTAINTY_POSSIBLE: true for some of the moments at which the span may start and end, false for others
 * @CORRIDOR_CERTAINTY_CERTAIN: true wherever it starts and ends between its bounds
 */
typedef enum
{
  CORRIDOR_CERTAINTY_NOT,
  CORRIDOR_CERTAINTY_POSSIBLE,
  CORRIDOR_CERTAINTY_CERTAIN,
} CorridorCertainty;

/**
 * CorridorBoundText:
 * @in: (nullable): the date, or `..`
 * @earliest: (nullable): not before this date, or `..`
 * @latest: (nullable): not after this date, or `..`
 *
 * The texts of a start or an end in a Linked Places timespan. Either @in, or one or both of the others.
 */
typedef struct
{
  const char *in;
  const char *earliest;
  const char *latest;
} CorridorBoundText;

/**
 * CorridorBoundKind:
 * @CORRIDOR_BOUND_UNIT: (only as an end) none is written: the span is one unit of its start long
 * @CORRIDOR_BOUND_IN: in the unit of the date
 * @CORRIDOR_BOUND_BETWEEN: from the date's unit to that of the `until` date, both included
 * @CORRIDOR_BOUND_EARLIEST: in the date's unit or later
 * @CORRIDOR_BOUND_LATEST: in the date's unit or earlier
 * @CORRIDOR_BOUND_OPEN: always has been so, or still is
 * @CORRIDOR_BOUND_UNKNOWN: at a time that is not known
 *
 * How a start or an end is written.
 */
typedef enum
{
  CORRIDOR_BOUND_UNIT,
  CORRIDOR_BOUND_IN,
  CORRIDOR_BOUND_BETWEEN,
  CORRIDOR_BOUND_EARLIEST,
  CORRIDOR_BOUND_LATEST,
  CORRIDOR_BOUND_OPEN,
  CORRIDOR_BOUND_UNKNOWN,
} CorridorBoundKind;

/**
 * CorridorSpan:
 * @start_earliest: seconds, or %CORRIDOR_TIME_MIN
 * @start_latest: seconds, inclusive; %CORRIDOR_TIME_MAX when only `earliest` is known of an endless span
 * @end_earliest: seconds
 * @end_latest: seconds, or %CORRIDOR_TIME_MAX
 * @start: as written, for words; set with the kinds in, between, earliest and latest
 * @start_until: as written; set with the kind between
 * @end: as @start
 * @end_until: as @start_until
 * @start_kind: what is written of the start
 * @end_kind: what is written of the end
 *
 * A span that starts at some moment in [start_earliest, start_latest] and ends, exclusively, at some moment in
 * [end_earliest, end_latest]. A plain value.
 *
 * What is written becomes bounds so:
 *
 * - The quantum of a pure date is the day: a start in a day is its midnight, an end in a day is the next midnight.
 * - A start in a longer unit is on one of its days: from the first to the last midnight. An end is the end of one of them.
 * - `?`, `~` and `%` make the unit longer by one of its kind on either side, before that.
 * - A time of day is its moment, as a start and as an end. A span that starts and ends at the same one lasts its unit.
 * - Where no end is given the span lasts one quantum: a day, or the second, minute or hour of a time of day.
 * - The start is before the end: bounds that contradict that are cut.
 */
typedef struct
{
  gint64            start_earliest;
  gint64            start_latest;
  gint64            end_earliest;
  gint64            end_latest;
  CorridorDate      start;
  CorridorDate      start_until;
  CorridorDate      end;
  CorridorDate      end_until;
  CorridorBoundKind start_kind;
  CorridorBoundKind end_kind;
} CorridorSpan;

/**
 * corridor_span_parse:
 * @start: (nullable): the start; %NULL is an error that says so
 * @end: (nullable): the end; %NULL where none is given, which is not the same as one that is open: that is `..` in
 *   @end->in, and what to pass for an end of JSON's null, "still so"
 * @span: (out caller-allocates): filled on success only
 * @error: return location for a %CORRIDOR_TIME_ERROR, prefixed with `start.in: ` or the like when it is about one text
 *
 * Reads the texts of a Linked Places timespan, see #CorridorSpan for what they mean. An end before the start, or a `latest`
 * before its `earliest`, is %CORRIDOR_TIME_ERROR_ORDER. Times of day are compared as clocks on the wall.
 *
 * Returns: whether it is a span
 */
gboolean          corridor_span_parse        (const CorridorBoundText *start,
                                              const CorridorBoundText *end,
                                              CorridorSpan            *span,
                                              GError                 **error);

/**
 * corridor_span_parse_edtf:
 * @text: UTF-8 from anywhere
 * @span: (out caller-allocates): filled on success only
 * @error: return location for a %CORRIDOR_TIME_ERROR
 *
 * Reads a date or an interval of EDTF level 1: `2022-12-12/2023-04-22`, `2024-05-24/..` (still so), `../1991` (always was
 * so), `2020/` (its end is not known).
 *
 * Returns: whether it is a span
 */
gboolean          corridor_span_parse_edtf   (const char    *text,
                                              CorridorSpan  *span,
                                              GError       **error);

/**
 * corridor_span_certainty:
 * @span: a span
 * @begin: seconds, inclusive
 * @end: seconds, exclusive, after @begin
 *
 * Tells whether the span has a moment in [@begin, @end). It is certain when that is so wherever the span starts and ends
 * between its bounds. So "in April 1993" is possible on each day of that month, and certain of the month.
 */
CorridorCertainty corridor_span_certainty    (const CorridorSpan *span,
                                              gint64              begin,
                                              gint64              end);

/**
 * corridor_span_get_certain:
 * @span: a span
 * @begin: (out): seconds, when it has started for certain
 * @end: (out): seconds, exclusive, until when it has not ended for certain
 *
 * Finds what corridor_span_certainty() goes by, for whoever has to ask of many at once: the span is certain in a time that begins
 * before @end and ends after @begin, and no other. Where @begin is not before @end, such a time has to hold both.
 *
 * Returns: whether there is a moment at which it is certain: whether @begin is before @end
 */
gboolean          corridor_span_get_certain  (const CorridorSpan *span,
                                              gint64             *begin,
                                              gint64             *end);

/**
 * corridor_span_to_words:
 * @span: a span
 *
 * "12 December 2022", "12 December 2022 – 22 April 2023", "since 29 September 2023", "between 3 and 9 October 2020",
 * "24–26 March 1990 (uncertain) – 18 April 2024", in the language of the user interface.
 *
 * Returns: (transfer full): the text
 */
char             *corridor_span_to_words     (const CorridorSpan *span);

/**
 * corridor_span_start_to_iso:
 * @span: a span
 *
 * Writes the start as it is given, without its qualifier: of two dates the earlier one.
 *
 * Returns: (transfer full) (nullable): an ISO 8601 date, or %NULL when the start is open or not known
 */
char             *corridor_span_start_to_iso (const CorridorSpan *span);

/**
 * corridor_span_end_to_iso:
 * @span: a span
 *
 * Writes the end as it is given, without its qualifier: of two dates the later one, and where none is given that of the
 * start. A day is the last on which it is true.
 *
 * Returns: (transfer full) (nullable): an ISO 8601 date, or %NULL when the end is open or not known
 */
char             *corridor_span_end_to_iso   (const CorridorSpan *span);

G_END_DECLS
