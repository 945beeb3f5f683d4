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

/* When a start or an end was, to stand alone or after "began" or "ended". */
static char *
bound_words (CorridorBoundKind   kind,
             const CorridorDate *date,
             const CorridorDate *until)
{
  g_autofree char *words = NULL;

  if (kind == CORRIDOR_BOUND_BETWEEN)
    return between_words (date, until);

  words = corridor_date_to_words (date);
  if (kind == CORRIDOR_BOUND_EARLIEST)
    return g_strdup_printf (C_("date", "%s or later"), words);
  if (kind == CORRIDOR_BOUND_LATEST)
    return g_strdup_printf (C_("date", "%s or earlier"), words);

  return g_steal_pointer (&words);
}

/* A start or an end that is not simply one date needs a word that says which of them it is. */
static char *
began_words (const CorridorSpan *span)
{
  g_autofree char *when = NULL;

  if (span->start_kind == CORRIDOR_BOUND_UNKNOWN)
    return g_strdup (C_("span", "start unknown"));

  when = bound_words (span->start_kind, &span->start, &span->start_until);
  return g_strdup_printf (C_("span", "began %s"), when);
}

static char *
ended_words (const CorridorSpan *span)
{
  g_autofree char *when = NULL;

  if (span->end_kind == CORRIDOR_BOUND_OPEN)
    return g_strdup (C_("span", "goes on"));
  if (span->end_kind == CORRIDOR_BOUND_UNKNOWN)
    return g_strdup (C_("span", "end unknown"));

  when = bound_words (span->end_kind, &span->end, &span->end_until);
  return g_strdup_printf (C_("span", "ended %s"), when);
}

static char *
began_and_ended_words (const CorridorSpan *span)
{
  g_autofree char *began = NULL;
  g_autofree char *ended = ended_words (span);

  if (span->start_kind == CORRIDOR_BOUND_OPEN)
    return g_steal_pointer (&ended);

  began = began_words (span);
  /* Translators: began …, then ended … */
  return g_strdup_printf (C_("span", "%1$s, %2$s"), began, ended);
}

char *
corridor_span_to_words (const CorridorSpan *span)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (span != NULL, NULL);

  if (span->end_kind == CORRIDOR_BOUND_UNIT)
    return bound_words (span->start_kind, &span->start, &span->start_until);
  if (span->start_kind == CORRIDOR_BOUND_IN && span->end_kind == CORRIDOR_BOUND_IN)
    return range_words (&span->start, &span->end);

  if (span->start_kind == CORRIDOR_BOUND_IN && span->end_kind == CORRIDOR_BOUND_OPEN)
    {
      words = corridor_date_to_words (&span->start);
      return g_strdup_printf (C_("span", "since %s"), words);
    }
  if (span->start_kind == CORRIDOR_BOUND_OPEN && span->end_kind == CORRIDOR_BOUND_IN)
    {
      words = corridor_date_to_words (&span->end);
      return g_strdup_printf (C_("span", "until %s"), words);
    }

  return began_and_ended_words (span);
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
