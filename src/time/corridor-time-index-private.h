/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-morton-private.h"
#include "corridor-span-column-private.h"
#include "corridor-time-index.h"
#include "corridor-time-inverse-private.h"
#include "corridor-wavelet-matrix-private.h"
#include "corridor-z-column-private.h"

G_BEGIN_DECLS

/* Up to so many items are looked at one by one, eight at a time: about the cost of a split by walks. */
#define CORRIDOR_TIME_SCAN_LIMIT 2048

/**
 * CorridorTimeGroup:
 * @first: its first slot
 * @n: number of its items
 * @category: of them all
 * @is_boxes: whether they are boxes, whose code is that of the middle
 * @first_box: number of the first among all boxes
 * @reach_x: the largest width of a box, in grid cells
 * @reach_y: the largest height
 *
 * Neighbouring slots of one category that are sorted by Z-order code: its points, or its boxes of one size class. (A loose
 * quadtree, T. Ulrich 2000: how far a box reaches beyond its middle is known within a factor of two.)
 */
typedef struct
{
  guint    first;
  guint    n;
  guint    category;
  gboolean is_boxes;
  guint    first_box;
  guint32  reach_x;
  guint32  reach_y;
} CorridorTimeGroup;

typedef struct
{
  guint32 width;
  guint32 height;
} CorridorTimeExtent;

/**
 * CorridorTimeIndex:
 * @places: (owned) (nullable): the index of the same items that owns @groups, @first_slots, @extents and @codes; %NULL when it is
 *   this one
 * @groups: (owned): in order of slots
 * @first_slots: (owned): of each category, and the number of items
 * @begins: (owned): the different begins, ascending; a rank is a place in it
 * @ends: (owned): the different ends, ascending
 * @codes: of each slot
 * @spans: ranks of each slot
 * @extents: (owned): of each box, in order of slots: grid cells from its first to its last
 * @begin_matrix: ranks of begins in order of slots
 * @end_matrix: ranks of ends in order of slots
 * @list_matrix: ranks of ends in order of the list: by category, then begin, then slot
 * @inverse: (owned) (nullable): of items that do not begin before they end
 * @starts: (owned): with @inverse, the ranks of the begins of the others, by category, ascending
 * @first_starts: (owned): with @inverse, the first of each category, and the number of them
 */
struct _CorridorTimeIndex
{
  gatomicrefcount       ref_count;
  CorridorTimeIndex    *places;
  guint                 n_items;
  guint                 n_categories;
  guint                 n_groups;
  guint                 n_begins;
  guint                 n_ends;
  guint                 n_boxes;
  CorridorTimeGroup    *groups;
  guint                *first_slots;
  gint64               *begins;
  gint64               *ends;
  CorridorTimeExtent   *extents;
  CorridorZColumn       codes;
  CorridorSpanColumn    spans;
  CorridorWaveletMatrix begin_matrix;
  CorridorWaveletMatrix end_matrix;
  CorridorWaveletMatrix list_matrix;
  CorridorTimeInverse  *inverse;
  guint32              *starts;
  guint                *first_starts;
};

/* A filter in terms of ranks. */
typedef struct
{
  const CorridorTimeIndex *index; /* (unowned) */
  CorridorTimeMissed      *missed; /* (owned) (nullable) of inverse items, if it misses any */
  CorridorRankWindow       window;
  CorridorWaveletProbe     begin_below;
  CorridorWaveletProbe     end_below;
} CorridorTimeProbe;

/* A box of grid cells, edges included. */
typedef struct
{
  guint32 min_x, min_y, max_x, max_y;
} CorridorGridBox;

/* A range of slots and how many of its items are active, as the number of those before either end of it. */
typedef struct
{
  guint first;
  guint end;
  guint active_first;
  guint active_end;
} CorridorTimeRange;

typedef void (*CorridorTimeRangeFunc) (const CorridorTimeProbe *probe,
                                       const CorridorTimeGroup *group,
                                       CorridorTimeRange        range,
                                       gpointer                 user_data);

/* How many of the @n ascending times are before @time; with @inclusive also those at it. */
guint             corridor_time_rank               (const gint64 *times,
                                                    guint         n,
                                                    gint64        time,
                                                    gboolean      inclusive);

/* For each time of @column its rank among the different ones, which become @times. Returns: (transfer full) */
guint32          *corridor_time_rank_all           (const gint64  *column,
                                                    guint          n,
                                                    gint64       **times,
                                                    guint         *n_times);

/* Gives an index that has its places and the times of ranks the rest. Both columns are in order of slots, and are used up. */
void              corridor_time_index_date         (CorridorTimeIndex *index,
                                                    guint32           *begins,
                                                    guint32           *ends);

/* With @starts how many of the category's are below @rank. */
guint             corridor_time_index_count_starts (const CorridorTimeIndex *self,
                                                    guint                    category,
                                                    guint                    rank);

/* To be cleared by corridor_time_probe_clear(). */
CorridorTimeProbe corridor_time_probe              (const CorridorTimeIndex  *index,
                                                    const CorridorTimeFilter *filter);
void              corridor_time_probe_clear        (CorridorTimeProbe *probe);

/* How many items before each of @n slots are active: those that have begun but for those that are over. */
void              corridor_time_probe_actives      (const CorridorTimeProbe *probe,
                                                    const guint             *slots,
                                                    guint                   *active,
                                                    guint                    n);

/* The range of slots with its active items counted, by two walks or, when it is short, one by one. */
CorridorTimeRange corridor_time_probe_range        (const CorridorTimeProbe *probe,
                                                    guint                    first,
                                                    guint                    end);

/* Splits the range of a quadtree cell into those of its quarters, of 2^@shift codes each; @code: the lowest of the cell. */
void              corridor_time_probe_split        (const CorridorTimeProbe *probe,
                                                    CorridorTimeRange        range,
                                                    guint64                  code,
                                                    guint                    shift,
                                                    CorridorTimeRange        parts[4]);

/* Calls back for each active slot of the range, ascending. */
void              corridor_time_probe_each         (const CorridorTimeProbe *probe,
                                                    CorridorTimeRange        range,
                                                    CorridorTimeSlotFunc     func,
                                                    gpointer                 user_data);

const CorridorTimeGroup *
                  corridor_time_index_group_of     (const CorridorTimeIndex *self,
                                                    guint                    slot);

guint32           corridor_grid_from_unit          (double value);
CorridorGridBox   corridor_grid_box                (const CorridorUnitBox *box);
CorridorGridBox   corridor_time_group_item_box     (const CorridorTimeIndex *self,
                                                    const CorridorTimeGroup *group,
                                                    guint                    slot);

/* The extents of boxes that are below a size are below this many grid cells. */
guint64           corridor_grid_extent_below       (double size);

/* Calls back with ranges of slots, ascending. Their active items are those of the group that touch the box. */
void              corridor_time_index_each_in_box  (const CorridorTimeProbe *probe,
                                                    const CorridorTimeGroup *group,
                                                    CorridorGridBox          box,
                                                    CorridorTimeRangeFunc    func,
                                                    gpointer                 user_data);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorTimeProbe, corridor_time_probe_clear)

static inline gboolean
corridor_time_is_hidden (const gboolean *hidden,
                         guint           category)
{
  return hidden != NULL && hidden[category];
}

/* Whether all its items stand in cells: points, and boxes whose extents are all below. */
static inline gboolean
corridor_time_group_is_below (const CorridorTimeGroup *group,
                              guint64                  extent)
{
  return !group->is_boxes || MAX (group->reach_x, group->reach_y) < extent;
}

static inline guint
corridor_time_range_n_active (const CorridorTimeRange *range)
{
  return range->active_end - range->active_first;
}

static inline gboolean
corridor_grid_box_touches (const CorridorGridBox *a,
                           const CorridorGridBox *b)
{
  return a->min_x <= b->max_x && b->min_x <= a->max_x && a->min_y <= b->max_y && b->min_y <= a->max_y;
}

static inline gboolean
corridor_grid_box_holds (const CorridorGridBox *outer,
                         const CorridorGridBox *inner)
{
  return outer->min_x <= inner->min_x && inner->max_x <= outer->max_x && outer->min_y <= inner->min_y &&
         inner->max_y <= outer->max_y;
}

/* From the first cell of @extent + 1 to the one that their middle is in, which is the next where it is between two. */
static inline guint32
corridor_grid_half (guint32 extent)
{
  return extent / 2 + extent % 2;
}

/* The quadtree cell of the 2^@shift codes from @code on. */
static inline CorridorGridBox
corridor_grid_box_of_cell (guint64 code,
                           guint   shift)
{
  guint32 size = shift == 64 ? G_MAXUINT32 : (1u << (shift / 2)) - 1;
  guint32 x = corridor_morton_x (code);
  guint32 y = corridor_morton_y (code);

  return (CorridorGridBox) { x, y, x + size, y + size };
}

G_END_DECLS
