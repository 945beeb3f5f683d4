/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-span.h"

#include <glib/gi18n-lib.h>

/* Spans as text. */

static gboolean
is_plain_day (const CorridorDate *date)
{
  return date->precision == CORRIDOR_PRECISION_DAY && date->qualifier == CORRIDOR_QUALIFIER_NONE;
}

static char *
range_words (const CorridorDate *first,
             const CorridorDate *last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (is_plain_day (first) && is_plain_day (last))
    return corridor_calendar_format_day_range (first->begin, last->begin);

  from = corridor_date_to_words (first);
  to = corridor_date_to_words (last);
  if (g_str_equal (from, to))
    return g_steal_pointer (&from);

  return g_strdup_printf (C_("range", "%1$s – %2$s"), from, to);
}

static char *
between_words (const CorridorDate *first,
               const CorridorDate *last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (is_plain_day (first) && is_plain_day (last))
    return corridor_calendar_format_day_between (first->begin, last->begin);

  from = corridor_date_to_words (first);
  to = corridor_date_to_words (last);
  return g_strdup_printf (C_("range", "between %1$s and %2$s"), from, to);
}

/* When a start or an end was, to stand alone or beside the other one. */
static char *
bound_words (CorridorBoundKind   kind,
             const CorridorDate *date,
             const CorridorDate *until)
{
  g_autofree char *words = NULL;

  if (kind == CORRIDOR_BOUND_BETWEEN)
    {
      words = range_words (date, until);
      return g_strdup_printf (C_("date", "%s (uncertain)"), words);
    }

  words = corridor_date_to_words (date);
  if (kind == CORRIDOR_BOUND_EARLIEST)
    return g_strdup_printf (C_("date", "%s or later"), words);
  if (kind == CORRIDOR_BOUND_LATEST)
    return g_strdup_printf (C_("date", "%s or earlier"), words);

  return g_steal_pointer (&words);
}

static gboolean
has_date (CorridorBoundKind kind)
{
  return kind != CORRIDOR_BOUND_OPEN && kind != CORRIDOR_BOUND_UNKNOWN;
}

static char *
since_words (const CorridorSpan *span)
{
  g_autofree char *start = bound_words (span->start_kind, &span->start, &span->start_until);

  if (span->end_kind == CORRIDOR_BOUND_UNKNOWN)
    return g_strdup_printf (C_("span", "from %s, end unknown"), start);

  return g_strdup_printf (C_("span", "since %s"), start);
}

static char *
until_words (const CorridorSpan *span)
{
  g_autofree char *end = bound_words (span->end_kind, &span->end, &span->end_until);

  if (span->start_kind == CORRIDOR_BOUND_UNKNOWN)
    return g_strdup_printf (C_("span", "until %s, start unknown"), end);

  return g_strdup_printf (C_("span", "until %s"), end);
}

/* Whether the words for it have a dash that reads like the one from a start to an end: "28 September – 5 October 2023", unlike
 * "3–5 October 2020". */
static gboolean
has_wide_dash (CorridorBoundKind   kind,
               const CorridorDate *date,
               const CorridorDate *until)
{
  CorridorCivil a, b;

  if (kind != CORRIDOR_BOUND_BETWEEN)
    return FALSE;

  a = corridor_calendar_to_civil (date->begin);
  b = corridor_calendar_to_civil (until->begin);
  return !is_plain_day (date) || !is_plain_day (until) || a.year != b.year || a.month != b.month;
}

static char *
from_and_to_words (const CorridorSpan *span)
{
  g_autofree char *start = bound_words (span->start_kind, &span->start, &span->start_until);
  g_autofree char *end = bound_words (span->end_kind, &span->end, &span->end_until);

  if (has_wide_dash (span->start_kind, &span->start, &span->start_until) ||
      has_wide_dash (span->end_kind, &span->end, &span->end_until))
    /* Translators: a start and an end, one of which is only known to be in a range of its own:
     * "start 1989 – 1991 (uncertain), end 16–17 May 1992 (uncertain)" */
    return g_strdup_printf (C_("span", "start %1$s, end %2$s"), start, end);

  return g_strdup_printf (C_("range", "%1$s – %2$s"), start, end);
}

/* Neither start nor end has a date. */
static const char *
dateless_words (const CorridorSpan *span)
{
  gboolean starts = span->start_kind == CORRIDOR_BOUND_UNKNOWN;
  gboolean ends = span->end_kind == CORRIDOR_BOUND_UNKNOWN;

  if (starts && ends)
    return C_("span", "start and end unknown");
  if (starts)
    return C_("span", "start unknown, goes on");

  return ends ? C_("span", "end unknown") : C_("span", "goes on");
}

char *
corridor_span_to_words (const CorridorSpan *span)
{
  g_return_val_if_fail (span != NULL, NULL);

  if (span->end_kind == CORRIDOR_BOUND_UNIT && span->start_kind == CORRIDOR_BOUND_BETWEEN)
    return between_words (&span->start, &span->start_until);
  if (span->end_kind == CORRIDOR_BOUND_UNIT)
    return bound_words (span->start_kind, &span->start, &span->start_until);
  if (span->start_kind == CORRIDOR_BOUND_IN && span->end_kind == CORRIDOR_BOUND_IN)
    return range_words (&span->start, &span->end);
  if (has_date (span->start_kind) && has_date (span->end_kind))
    return from_and_to_words (span);
  if (has_date (span->start_kind))
    return since_words (span);
  if (has_date (span->end_kind))
    return until_words (span);

  return g_strdup (dateless_words (span));
}

/* The date without what is not ISO 8601-1. */
static char *
plain_iso (CorridorDate date)
{
  date.qualifier = CORRIDOR_QUALIFIER_NONE;
  return corridor_date_to_iso (&date);
}

char *
corridor_span_start_to_iso (const CorridorSpan *span)
{
  g_return_val_if_fail (span != NULL, NULL);

  if (span->start_kind == CORRIDOR_BOUND_OPEN || span->start_kind == CORRIDOR_BOUND_UNKNOWN)
    return NULL;

  return plain_iso (span->start);
}

char *
corridor_span_end_to_iso (const CorridorSpan *span)
{
  g_return_val_if_fail (span != NULL, NULL);

  if (span->end_kind == CORRIDOR_BOUND_OPEN || span->end_kind == CORRIDOR_BOUND_UNKNOWN)
    return NULL;
  if (span->end_kind == CORRIDOR_BOUND_UNIT)
    return plain_iso (span->start_kind == CORRIDOR_BOUND_BETWEEN ? span->start_until : span->start);

  return plain_iso (span->end_kind == CORRIDOR_BOUND_BETWEEN ? span->end_until : span->end);
}
