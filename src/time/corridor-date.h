/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-calendar.h"

G_BEGIN_DECLS

#define CORRIDOR_TIME_ERROR (corridor_time_error_quark ())
GQuark corridor_time_error_quark (void);

typedef enum
{
  CORRIDOR_TIME_ERROR_SYNTAX, /* not EDTF level 1 */
  CORRIDOR_TIME_ERROR_RANGE,  /* no such day, hour, offset … */
  CORRIDOR_TIME_ERROR_ORDER,  /* ends before it starts */
} CorridorTimeError;

typedef enum
{
  CORRIDOR_QUALIFIER_NONE        = 0,
  CORRIDOR_QUALIFIER_UNCERTAIN   = 1 << 0, /* ? */
  CORRIDOR_QUALIFIER_APPROXIMATE = 1 << 1, /* ~, and % for both */
} CorridorQualifier;

/* One EDTF date: a unit of time [begin, end) of some precision. */
typedef struct
{
  gint64            begin; /* inclusive */
  gint64            end; /* exclusive */
  CorridorPrecision precision;
  CorridorQualifier qualifier;
  gboolean          has_offset; /* a time of day with a zone */
  int               utc_offset; /* in minutes east, with has_offset */
} CorridorDate;

gboolean corridor_date_parse    (const char    *text,
                                 CorridorDate  *date,
                                 GError       **error);
char    *corridor_date_to_iso   (const CorridorDate *date);
char    *corridor_date_to_words (const CorridorDate *date);

G_END_DECLS
