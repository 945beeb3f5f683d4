/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-span.h"

#include "corridor-date-private.h"

/* Where a start or an end may be, both inclusive, and how it is written. */
typedef struct
{
  gint64            earliest;
  gint64            latest;
  CorridorDate      date;
  CorridorDate      until;
  CorridorBoundKind kind;
} Bound;

static gboolean
is_time_of_day (const CorridorDate *date)
{
  return date->precision < CORRIDOR_PRECISION_DAY;
}

/* The part of a date's unit in which a thing of that date begins and ends. */
static gint64
quantum (const CorridorDate *date)
{
  return is_time_of_day (date) ? date->end - date->begin : CORRIDOR_DAY;
}

static gint64
widened_begin (const CorridorDate *date)
{
  return date->qualifier == CORRIDOR_QUALIFIER_NONE ? date->begin
                                                    : corridor_calendar_add (date->begin, -1, date->precision);
}

static gint64
widened_end (const CorridorDate *date)
{
  return date->qualifier == CORRIDOR_QUALIFIER_NONE ? date->end
                                                    : corridor_calendar_add (date->end, 1, date->precision);
}

/* A start is the begin of a quantum, an end of a pure date is the end of one. */
static gint64
first_moment (const CorridorDate *date,
              gboolean            is_end)
{
  gint64 begin = widened_begin (date);

  return is_end && !is_time_of_day (date) ? corridor_calendar_add (begin, quantum (date), CORRIDOR_PRECISION_SECOND)
                                          : begin;
}

static gint64
last_moment (const CorridorDate *date,
             gboolean            is_end)
{
  gint64 end = widened_end (date);

  return is_end && !is_time_of_day (date) ? end
                                          : corridor_calendar_add (end, -quantum (date), CORRIDOR_PRECISION_SECOND);
}

static gboolean
is_open (const char *text)
{
  return text != NULL && g_str_equal (text, "..");
}

static gboolean
read_in (const char    *text,
         gboolean       is_end,
         Bound         *bound,
         GError       **error)
{
  if (is_open (text))
    {
      bound->kind = CORRIDOR_BOUND_OPEN;
      bound->earliest = bound->latest = is_end ? CORRIDOR_TIME_MAX : CORRIDOR_TIME_MIN;
      return TRUE;
    }

  if (!corridor_date_parse (text, &bound->date, error))
    return FALSE;

  bound->kind = CORRIDOR_BOUND_IN;
  bound->earliest = first_moment (&bound->date, is_end);
  bound->latest = last_moment (&bound->date, is_end);
  return TRUE;
}

static const char *
side_name (gboolean is_end)
{
  return is_end ? "end" : "start";
}

/* Either text may be missing or "..": both leave that side open. */
static gboolean
read_between (const CorridorBoundText *text,
              gboolean                 is_end,
              Bound                   *bound,
              GError                 **error)
{
  const char *earliest = is_open (text->earliest) ? NULL : text->earliest;
  const char *latest = is_open (text->latest) ? NULL : text->latest;

  bound->kind = CORRIDOR_BOUND_UNKNOWN;
  bound->earliest = CORRIDOR_TIME_MIN;
  bound->latest = CORRIDOR_TIME_MAX;

  if (earliest != NULL)
    {
      if (!corridor_date_parse (earliest, &bound->date, error))
        {
          g_prefix_error (error, "%s.earliest: ", side_name (is_end));
          return FALSE;
        }
      bound->kind = CORRIDOR_BOUND_EARLIEST;
      bound->earliest = first_moment (&bound->date, is_end);
    }

  if (latest != NULL)
    {
      CorridorDate *date = earliest != NULL ? &bound->until : &bound->date;

      if (!corridor_date_parse (latest, date, error))
        {
          g_prefix_error (error, "%s.latest: ", side_name (is_end));
          return FALSE;
        }
      bound->kind = earliest != NULL ? CORRIDOR_BOUND_BETWEEN : CORRIDOR_BOUND_LATEST;
      bound->latest = last_moment (date, is_end);
    }

  if (bound->latest < bound->earliest)
    {
      corridor_time_error_set (error, CORRIDOR_TIME_ERROR_ORDER, latest, "a date not before the earliest %s", earliest);
      g_prefix_error (error, "%s.latest: ", side_name (is_end));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_bound (const CorridorBoundText *text,
            gboolean                 is_end,
            Bound                   *bound,
            GError                 **error)
{
  gboolean has_either = text->earliest != NULL || text->latest != NULL;

  if (text->in == NULL && has_either)
    return read_between (text, is_end, bound, error);

  if (text->in != NULL && !has_either)
    {
      if (read_in (text->in, is_end, bound, error))
        return TRUE;

      g_prefix_error (error, "%s.in: ", side_name (is_end));
      return FALSE;
    }

  g_set_error (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_SYNTAX,
               "%s: expected either \"in\" or \"earliest\" and \"latest\", got %s", side_name (is_end),
               has_either ? "both" : "none of them");
  return FALSE;
}

static const CorridorDate *
last_date (const Bound *bound)
{
  return bound->kind == CORRIDOR_BOUND_BETWEEN ? &bound->until : &bound->date;
}

static gboolean
has_date (const Bound *bound)
{
  return bound->kind != CORRIDOR_BOUND_UNIT && bound->kind != CORRIDOR_BOUND_OPEN &&
         bound->kind != CORRIDOR_BOUND_UNKNOWN;
}

/* The end of a span that is one quantum of its start long. */
static Bound
unit_end (const Bound *start)
{
  Bound end = { .kind = CORRIDOR_BOUND_UNIT, .earliest = CORRIDOR_TIME_MAX, .latest = CORRIDOR_TIME_MAX };

  if (!has_date (start))
    return end; /* no date at all, which is refused when they are joined */

  end.earliest = corridor_calendar_add (start->earliest, quantum (&start->date), CORRIDOR_PRECISION_SECOND);
  end.latest = corridor_calendar_add (start->latest, quantum (last_date (start)), CORRIDOR_PRECISION_SECOND);
  return end;
}

static gboolean
is_same_moment (const Bound *start,
                const Bound *end)
{
  return start->kind == CORRIDOR_BOUND_IN && end->kind == CORRIDOR_BOUND_IN && is_time_of_day (&start->date) &&
         is_time_of_day (&end->date) && start->date.begin == end->date.begin;
}

/* It lasts a quantum at least: it does not start so late, nor end so early, that it would not. */
static void
cut (Bound *start,
     Bound *end)
{
  gint64 least = has_date (start) ? MIN (quantum (&start->date), quantum (last_date (start))) : CORRIDOR_DAY;
  gint64 soonest = corridor_calendar_add (start->earliest, least, CORRIDOR_PRECISION_SECOND);
  gint64 last = corridor_calendar_add (end->latest, -least, CORRIDOR_PRECISION_SECOND);

  end->earliest = MIN (MAX (end->earliest, soonest), end->latest);
  start->latest = MAX (MIN (start->latest, last), start->earliest);
}

static void
join (Bound        *start,
      Bound        *end,
      CorridorSpan *span)
{
  cut (start, end);

  *span = (CorridorSpan) {
    .start_earliest = start->earliest,
    .start_latest = start->latest,
    .end_earliest = end->earliest,
    .end_latest = end->latest,
    .start = start->date,
    .start_until = start->until,
    .end = end->date,
    .end_until = end->until,
    .start_kind = start->kind,
    .end_kind = end->kind,
  };
}

static gboolean
join_in_order (Bound        *start,
               Bound        *end,
               CorridorSpan *span,
               GError      **error)
{
  if (is_same_moment (start, end))
    *end = unit_end (start);

  if (!has_date (start) && !has_date (end))
    {
      g_set_error_literal (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_SYNTAX,
                           "start: expected a date there or at the end, got none");
      return FALSE;
    }
  if (end->latest <= start->earliest)
    {
      g_autofree char *first = corridor_date_to_iso (&start->date);
      g_autofree char *last = corridor_date_to_iso (last_date (end));

      corridor_time_error_set (error, CORRIDOR_TIME_ERROR_ORDER, last, "a date not before the start %s", first);
      g_prefix_error (error, "end: ");
      return FALSE;
    }

  join (start, end, span);
  return TRUE;
}

gboolean
corridor_span_parse (const CorridorBoundText *start,
                     const CorridorBoundText *end,
                     CorridorSpan            *span,
                     GError                 **error)
{
  Bound from = { 0 };
  Bound to = { 0 };

  g_return_val_if_fail (span != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (start == NULL)
    {
      g_set_error_literal (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_SYNTAX, "start: expected one, got none");
      return FALSE;
    }
  if (!read_bound (start, FALSE, &from, error))
    return FALSE;
  if (end == NULL)
    to = unit_end (&from);
  else if (!read_bound (end, TRUE, &to, error))
    return FALSE;

  return join_in_order (&from, &to, span, error);
}

/* One side of an interval; an empty text stands for a time that is not known. */
static gboolean
read_side (const char *text,
           gboolean    is_end,
           Bound      *bound,
           GError    **error)
{
  if (*text != '\0')
    return read_in (text, is_end, bound, error);

  *bound = (Bound) { .kind = CORRIDOR_BOUND_UNKNOWN, .earliest = CORRIDOR_TIME_MIN, .latest = CORRIDOR_TIME_MAX };
  return TRUE;
}

gboolean
corridor_span_parse_edtf (const char    *text,
                          CorridorSpan  *span,
                          GError       **error)
{
  g_auto(GStrv) sides = NULL;
  Bound start = { 0 };
  Bound end = { 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (span != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  sides = g_strsplit (text, "/", 3);
  if (g_strv_length (sides) > 2)
    return corridor_time_error_set (error, CORRIDOR_TIME_ERROR_SYNTAX, text, "one date, or two with one / between them");

  /* A text without a slash is one date, and an empty one is none: the date reader says so. */
  if (sides[0] == NULL || sides[1] == NULL)
    {
      if (!read_in (text, FALSE, &start, error))
        return FALSE;
      end = unit_end (&start);
    }
  else if (!read_side (sides[0], FALSE, &start, error) || !read_side (sides[1], TRUE, &end, error))
    {
      return FALSE;
    }

  return join_in_order (&start, &end, span, error);
}

gboolean
corridor_span_get_certain (const CorridorSpan *span,
                           gint64             *begin,
                           gint64             *end)
{
  g_return_val_if_fail (span != NULL, FALSE);
  g_return_val_if_fail (begin != NULL && end != NULL, FALSE);

  *begin = span->start_latest;
  *end = span->end_earliest;
  return *begin < *end;
}

CorridorCertainty
corridor_span_certainty (const CorridorSpan *span,
                         gint64              begin,
                         gint64              end)
{
  gint64 certain_begin, certain_end;

  g_return_val_if_fail (span != NULL, CORRIDOR_CERTAINTY_NOT);
  g_return_val_if_fail (begin < end, CORRIDOR_CERTAINTY_NOT);

  if (span->start_earliest >= end || span->end_latest <= begin)
    return CORRIDOR_CERTAINTY_NOT;

  corridor_span_get_certain (span, &certain_begin, &certain_end);
  return certain_begin < end && certain_end > begin ? CORRIDOR_CERTAINTY_CERTAIN : CORRIDOR_CERTAINTY_POSSIBLE;
}
