/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-json-cursor-private.h"
#include "corridor-span.h"

G_BEGIN_DECLS

#define CORRIDOR_DATE_VALUE_SIZE 64

typedef enum
{
  CORRIDOR_DATE_VALUE_ABSENT, /* no such member */
  CORRIDOR_DATE_VALUE_EMPTY, /* null, or a text with nothing in it */
  CORRIDOR_DATE_VALUE_GIVEN,
  CORRIDOR_DATE_VALUE_BAD, /* with a fault */
} CorridorDateValueKind;

/*
 * CorridorDateSide:
 *
 * A start or an end as some file spells it, as text that src/time reads. Not to be moved: the text points into it.
 */
typedef struct
{
  CorridorBoundText text;
  char              buffers[2][CORRIDOR_DATE_VALUE_SIZE];
} CorridorDateSide;

CorridorDateValueKind corridor_date_value_read      (const CorridorJsonCursor *cursor,
                                                     gboolean                  is_timestamp,
                                                     char                     *buffer);
CorridorDateValueKind corridor_date_value_read_side (const CorridorJsonCursor *cursor,
                                                     CorridorDateSide         *side);

G_END_DECLS
