/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-date.h"

G_BEGIN_DECLS

typedef enum
{
  CORRIDOR_CERTAINTY_NOT,
  CORRIDOR_CERTAINTY_POSSIBLE,
  CORRIDOR_CERTAINTY_CERTAIN,
} CorridorCertainty;

/* The texts of a Linked Places timespan, each (nullable). */
typedef struct
{
  const char *in;
  const char *earliest;
  const char *latest;
} CorridorBoundText;

/*
 * A span with four bounds: it starts at some moment in [start_earliest, start_latest] and ends, exclusively, at some
 * moment in [end_earliest, end_latest]. An open bound is CORRIDOR_TIME_MIN or CORRIDOR_TIME_MAX.
 */
typedef struct
{
  gint64       start_earliest;
  gint64       start_latest;
  gint64       end_earliest;
  gint64       end_latest;
  CorridorDate start; /* as written, for words; of `in`, else of `earliest` or `latest` */
  CorridorDate end; /* as written; meaningless when the end is open */
} CorridorSpan;

gboolean          corridor_span_parse        (const CorridorBoundText *start,
                                              const CorridorBoundText *end,
                                              CorridorSpan            *span,
                                              GError                 **error);
gboolean          corridor_span_parse_edtf   (const char    *text,
                                              CorridorSpan  *span,
                                              GError       **error);
CorridorCertainty corridor_span_certainty    (const CorridorSpan *span,
                                              gint64              begin,
                                              gint64              end);
char             *corridor_span_to_words     (const CorridorSpan *span);
char             *corridor_span_start_to_iso (const CorridorSpan *span);
char             *corridor_span_end_to_iso   (const CorridorSpan *span);

G_END_DECLS
