/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-span.h"

/* libFuzzer's entry point: it declares none. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_order (const CorridorSpan *span)
{
  g_assert_cmpint (span->start_earliest, <=, span->start_latest);
  g_assert_cmpint (span->end_earliest, <=, span->end_latest);
  g_assert_cmpint (span->start_earliest, <, span->end_latest);
}

static void
ask (const CorridorSpan *span)
{
  g_autofree char *words = corridor_span_to_words (span);
  g_autofree char *start = corridor_span_start_to_iso (span);
  g_autofree char *end = corridor_span_end_to_iso (span);

  check_order (span);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_true (start == NULL || *start != '\0');
  g_assert_true (end == NULL || *end != '\0');
  corridor_span_certainty (span, 0, CORRIDOR_DAY);
  corridor_span_certainty (span, CORRIDOR_TIME_MIN, CORRIDOR_TIME_MAX);
  if (span->start_earliest > CORRIDOR_TIME_MIN && span->end_latest < CORRIDOR_TIME_MAX)
    g_assert_cmpint (corridor_span_certainty (span, span->start_earliest, span->end_latest), ==, CORRIDOR_CERTAINTY_CERTAIN);
}

/* What is written of a date reads as that date. */
static void
check_round_trip (const CorridorDate *date)
{
  g_autofree char *iso = corridor_date_to_iso (date);
  g_autofree char *words = corridor_date_to_words (date);
  g_autoptr(GError) error = NULL;
  CorridorDate again;

  g_assert_nonnull (words);
  g_assert_true (corridor_date_parse (iso, &again, &error));
  g_assert_no_error (error);
  g_assert_cmpint (again.begin, ==, date->begin);
  g_assert_cmpint (again.end, ==, date->end);
  g_assert_cmpint (again.precision, ==, date->precision);
  g_assert_cmpint (again.qualifier, ==, date->qualifier);
  g_assert_cmpint (again.utc_offset, ==, date->utc_offset);
}

/* An empty text stands for none. */
static const char *
pick (GStrv texts,
      guint i)
{
  return i < g_strv_length (texts) && *texts[i] != '\0' ? texts[i] : NULL;
}

/* The input is read as a date, as an interval, and as the six texts of a timespan with tabs between them. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto(GStrv) texts = g_strsplit (text, "\t", 6);
  CorridorBoundText start = { pick (texts, 0), pick (texts, 1), pick (texts, 2) };
  CorridorBoundText end = { pick (texts, 3), pick (texts, 4), pick (texts, 5) };
  CorridorDate date;
  CorridorSpan span;

  if (corridor_date_parse (text, &date, NULL))
    check_round_trip (&date);
  if (corridor_span_parse_edtf (text, &span, NULL))
    ask (&span);
  if (corridor_span_parse (&start, g_strv_length (texts) > 3 ? &end : NULL, &span, NULL))
    ask (&span);
  return 0;
}
