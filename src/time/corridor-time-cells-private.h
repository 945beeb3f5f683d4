/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-time-cells.h"
#include "corridor-time-index-private.h"

G_BEGIN_DECLS

/* Of a range that is short: it is counted one by one. */
#define CORRIDOR_TIME_NO_PLACE G_MAXUINT

/* The items of one group that are in one cell: at least one. */
typedef struct
{
  guint group;
  guint first; /* slots */
  guint end;
  guint first_place; /* number of the place that is @first, or %CORRIDOR_TIME_NO_PLACE */
  guint end_place;
} CorridorTimeCellRange;

typedef struct
{
  guint64 code;
  guint   first_range;
  guint   n_ranges;
} CorridorTimeCellRanges;

/**
 * CorridorTimeCells:
 * @index: (owned)
 * @box: whole cells
 * @shift: 2^shift codes are in a cell
 * @min_extent: boxes with a reach below this are taken, in grid cells
 * @cells: (element-type CorridorTimeCellRanges): in order of code
 * @ranges: (element-type CorridorTimeCellRange): of the cells, each cell's in order of slots
 * @places: (element-type guint): slots up to which active items are counted by walks. Cells of one group often follow each other,
 *   and then share one
 * @active: (owned): for each place what was counted last
 * @by_category: (owned): scratch
 * @counts: (owned): scratch: the ranges of a cell with their active items
 */
struct _CorridorTimeCells
{
  CorridorTimeIndex *index;
  CorridorGridBox    box;
  guint              shift;
  guint64            min_extent;
  GArray            *cells;
  GArray            *ranges;
  GArray            *places;
  guint             *active;
  guint             *by_category;
  CorridorTimeRange *counts;
};

G_END_DECLS
