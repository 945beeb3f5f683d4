/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/* What a query means in seconds. */
typedef struct
{
  gint64 events_begin; /* inclusive, for events */
  gint64 day_begin;    /* inclusive, for what stays */
  gint64 end;          /* exclusive, for both */
} CorridorQueryRange;

CorridorQueryRange corridor_query_get_range (const CorridorQuery *query);

G_END_DECLS
