/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "corridor-calendar.h"

G_BEGIN_DECLS

/**
 * CorridorTimeIndex:
 *
 * An immutable index over dated items in the plane: points and boxes of the unit square, each with a span of time and a
 * category. It answers what is active at some time in some box without a look at the rest.
 *
 * Times are in seconds since 1970-01-01T00:00Z, spans are half-open, %CORRIDOR_TIME_MIN and %CORRIDOR_TIME_MAX stand for open.
 * Positions are those of #CorridorPoint, kept on a grid of 2^32 by 2^32 cells (9 mm at the equator). The grid decides what lies
 * in a box: a box reaches to the far side of the grid cells that its edges are in.
 *
 * The index puts the items into an order of its own, by category, then along a Z-order curve. A *slot* is a place in that
 * order, from 0. Nothing changes after construction, so that threads may share one index.
 *
 * Memory: about 15 bytes a point where a million begin and end on 14,000 different days; it grows with the logarithm of the
 * number of different times. Boxes take 8 bytes more. Of an index of the same items at other times the places cost nothing, but
 * items that do not begin before they end take 4 to 8 bytes more each, and cost a filter about 0.1 ns each.
 */
typedef struct _CorridorTimeIndex CorridorTimeIndex;

/**
 * CorridorTimeIndexBuilder:
 *
 * Takes the items of an index that is to be made. For one thread at a time.
 */
typedef struct _CorridorTimeIndexBuilder CorridorTimeIndexBuilder;

/**
 * CorridorUnitBox:
 *
 * A box in the unit square, with its edges: 0 <= min <= max <= 1. The origin is in the north west, as in #CorridorPoint.
 */
typedef struct
{
  double min_x, min_y, max_x, max_y;
} CorridorUnitBox;

/**
 * CorridorTimeFilter:
 * @begin: seconds, inclusive; %CORRIDOR_TIME_MIN for "up to" @end
 * @end: seconds, exclusive, not before @begin
 * @hidden: (nullable): for each category whether it is left out; %NULL when none is
 *
 * An item is active when its category is not hidden, it begins before @end, and it ends after @begin. A plain value that
 * borrows @hidden.
 */
typedef struct
{
  gint64          begin;
  gint64          end;
  const gboolean *hidden;
} CorridorTimeFilter;

/**
 * CorridorTimeItem:
 * @box: as large as what was added or up to two grid cells larger; a point's is the middle of its grid cell, and has no size
 * @begin: seconds, inclusive
 * @end: seconds, exclusive
 * @category: as added
 * @is_box: whether it was added as a box
 *
 * What the index keeps of an item.
 */
typedef struct
{
  CorridorUnitBox box;
  gint64          begin;
  gint64          end;
  guint           category;
  gboolean        is_box;
} CorridorTimeItem;

/**
 * CorridorTimeCell:
 * @x: column of the cell, from 0 to 2^depth - 1
 * @y: row of the cell, likewise
 * @n: active points in it, and boxes that are as points
 * @by_category: (unowned): the same by category, for each of the index; until the callback returns
 * @at_x: where to draw it: x of one of them, active or not
 * @at_y: likewise
 *
 * Points that are drawn as one. @at_x and @at_y depend on the cell and the hidden categories but not on the time, so that
 * a cluster stays where it is while its count changes.
 */
typedef struct
{
  guint        x;
  guint        y;
  guint        n;
  const guint *by_category;
  double       at_x;
  double       at_y;
} CorridorTimeCell;

typedef void (*CorridorTimeCellFunc) (const CorridorTimeCell *cell,
                                      gpointer                user_data);
typedef void (*CorridorTimeSlotFunc) (guint    slot,
                                      gpointer user_data);

/* The deepest quadtree level; its cells are the grid's. */
#define CORRIDOR_TIME_INDEX_MAX_DEPTH 32

/**
 * corridor_time_index_builder_new:
 * @n_categories: at least 1; categories are 0 to @n_categories - 1
 *
 * Returns: (transfer full): a builder, to be consumed by corridor_time_index_builder_finish()
 */
CorridorTimeIndexBuilder *corridor_time_index_builder_new        (guint n_categories);

/**
 * corridor_time_index_builder_add_point:
 * @x: from 0 to 1
 * @y: from 0 to 1
 * @begin: seconds, inclusive
 * @end: seconds, exclusive, after @begin
 * @category: of the item
 *
 * Adds a point as the next row. There is room for 2^31 - 1 rows.
 */
void                      corridor_time_index_builder_add_point  (CorridorTimeIndexBuilder *self,
                                                                  double                    x,
                                                                  double                    y,
                                                                  gint64                    begin,
                                                                  gint64                    end,
                                                                  guint                     category);

/**
 * corridor_time_index_builder_add_box:
 * @box: what the line or area fills
 * @begin: seconds, inclusive
 * @end: seconds, exclusive, after @begin
 * @category: of the item
 *
 * Adds a box as the next row.
 */
void                      corridor_time_index_builder_add_box    (CorridorTimeIndexBuilder *self,
                                                                  const CorridorUnitBox    *box,
                                                                  gint64                    begin,
                                                                  gint64                    end,
                                                                  guint                     category);

/**
 * corridor_time_index_builder_finish:
 * @self: (transfer full): a builder
 * @order: (out) (optional) (transfer full) (array): for each slot the row, in the order of adding, that is in it; free it with
 *   g_free() when your own columns are in that order. The index keeps no copy
 *
 * Builds the index: about 0.4 µs a row, with 60 bytes a row beside those of the builder while it lasts. May run in any thread.
 *
 * Returns: (transfer full): the index
 */
CorridorTimeIndex        *corridor_time_index_builder_finish     (CorridorTimeIndexBuilder  *self,
                                                                  guint                    **order);

/**
 * corridor_time_index_builder_free:
 *
 * For a builder that is not to be finished.
 */
void                      corridor_time_index_builder_free       (CorridorTimeIndexBuilder *self);

/**
 * corridor_time_index_redate:
 * @self: an index
 * @begins: (array): for each slot, in seconds, inclusive
 * @ends: (array): for each slot, in seconds, exclusive
 *
 * Makes an index of the same items in the same slots at other times. These may also be *inverse*: begin at their end or after it.
 * Such an item is active by the same rule as any other, so where a filter reaches from before its end to after its begin, and
 * one that begins at %CORRIDOR_TIME_MAX never is. It is not counted in histograms, and is nothing to step to.
 *
 * About 0.15 µs a row. May run in any thread.
 *
 * Returns: (transfer full): the other index; it shares its places with @self
 */
CorridorTimeIndex        *corridor_time_index_redate             (CorridorTimeIndex *self,
                                                                  const gint64      *begins,
                                                                  const gint64      *ends);

/**
 * corridor_time_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
CorridorTimeIndex        *corridor_time_index_ref                (CorridorTimeIndex *self);

/**
 * corridor_time_index_unref:
 * @self: (transfer full): an index
 */
void                      corridor_time_index_unref              (CorridorTimeIndex *self);

/**
 * corridor_time_index_get_n_items:
 * @self: an index
 *
 * Returns: how many slots there are
 */
guint                     corridor_time_index_get_n_items        (const CorridorTimeIndex *self);

/**
 * corridor_time_index_get_n_categories:
 * @self: an index
 *
 * Returns: how many categories there are
 */
guint                     corridor_time_index_get_n_categories   (const CorridorTimeIndex *self);

/**
 * corridor_time_index_get_n_boxes:
 * @self: an index
 *
 * Returns: how many of the items have an extent
 */
guint                     corridor_time_index_get_n_boxes        (const CorridorTimeIndex *self);

/**
 * corridor_time_index_get_box:
 * @i: below the number of boxes
 *
 * Returns: the slot of a box, counted in order of slot
 */
guint                     corridor_time_index_get_box            (const CorridorTimeIndex *self,
                                                                  guint                    i);

/**
 * corridor_time_index_get_memory:
 *
 * Returns: bytes on the heap that are the index's
 */
gsize                     corridor_time_index_get_memory         (const CorridorTimeIndex *self);

/**
 * corridor_time_index_get_item:
 * @slot: below the number of items
 *
 * O(log categories). An item's category, begin and end are exact, its place is the grid's.
 */
CorridorTimeItem          corridor_time_index_get_item           (const CorridorTimeIndex *self,
                                                                  guint                    slot);

/**
 * corridor_time_index_get_span:
 * @slot: below the number of items
 * @begin: (out): seconds, inclusive
 * @end: (out): seconds, exclusive
 *
 * The same of its time alone. O(1).
 */
void                      corridor_time_index_get_span           (const CorridorTimeIndex *self,
                                                                  guint                    slot,
                                                                  gint64                  *begin,
                                                                  gint64                  *end);

/**
 * corridor_time_index_count:
 * @box: (nullable): where, or %NULL for everywhere
 * @filter: which
 * @by_category: (out caller-allocates) (optional): for each category its part, 0 where hidden
 *
 * Counts the active items that touch the box. Everywhere: two walks of the height of the index a category. In a box: what
 * grows with the edge of the box, not with what is in it, for points; boxes whose middle is near its edge are looked at.
 *
 * Returns: the number
 */
guint                     corridor_time_index_count              (const CorridorTimeIndex  *self,
                                                                  const CorridorUnitBox    *box,
                                                                  const CorridorTimeFilter *filter,
                                                                  guint                    *by_category);

/**
 * corridor_time_index_find_standing:
 * @box: where
 * @filter: which
 * @min_size: as in corridor_time_index_is_below()
 * @slots: (element-type guint): emptied, then filled with slots in ascending order
 *
 * Finds the active points in the box, and of the active boxes below @min_size those whose middle is in it: in the box of a
 * cell, what the cell was counted from. The cost follows the number found.
 */
void                      corridor_time_index_find_standing      (const CorridorTimeIndex  *self,
                                                                  const CorridorUnitBox    *box,
                                                                  const CorridorTimeFilter *filter,
                                                                  double                    min_size,
                                                                  GArray                   *slots);

/**
 * corridor_time_index_is_below:
 * @slot: below the number of items
 * @min_size: boxes below this are as points in their middle; 0 for none
 *
 * Tells whether an item stands in a cell: whether it is a point, or a box below @min_size. Those are boxes of whole size
 * classes, which part at 2^-24 (2.4 m at the equator), 2^-23, 2^-22, … of the square: with such a size, those are below
 * it whose longer side is. With a size between two of them, it depends on the class.
 */
gboolean                  corridor_time_index_is_below           (const CorridorTimeIndex  *self,
                                                                  guint                     slot,
                                                                  double                    min_size);

/**
 * corridor_time_index_visit_boxes:
 * @box: where
 * @filter: which
 * @min_size: as in corridor_time_index_is_below()
 * @func: (scope call): called once for each
 * @user_data: for @func
 *
 * Visits the active boxes that touch the box and are not below @min_size, in order of slot.
 */
void                      corridor_time_index_visit_boxes        (const CorridorTimeIndex  *self,
                                                                  const CorridorUnitBox    *box,
                                                                  const CorridorTimeFilter *filter,
                                                                  double                    min_size,
                                                                  CorridorTimeSlotFunc      func,
                                                                  gpointer                  user_data);

/**
 * corridor_time_index_histogram:
 * @box: (nullable): where, or %NULL for everywhere
 * @edges: (array): @n_bins + 1 times, ascending; bin i is from edge i, inclusive, to edge i + 1, exclusive
 * @n_bins: at least 1
 * @counts: (out caller-allocates): @n_bins numbers for category 0, then for category 1, …: @n_bins · n_categories in all
 *
 * Counts the items that begin in each bin and touch the box. Everywhere: a walk of the height of the index a category and
 * edge. In a box: that for each of the parts which it cuts out of the Z-order, so milliseconds where a million are loaded.
 */
void                      corridor_time_index_histogram          (const CorridorTimeIndex *self,
                                                                  const CorridorUnitBox   *box,
                                                                  const gint64            *edges,
                                                                  guint                    n_bins,
                                                                  guint                   *counts);

/**
 * corridor_time_index_next_begin:
 * @time: seconds
 * @hidden: (nullable): as in #CorridorTimeFilter
 * @begin: (out): where the next item begins, after @time
 *
 * O(categories · height).
 *
 * Returns: whether an item begins after @time
 */
gboolean                  corridor_time_index_next_begin         (const CorridorTimeIndex *self,
                                                                  gint64                   time,
                                                                  const gboolean          *hidden,
                                                                  gint64                  *begin);

/**
 * corridor_time_index_previous_begin:
 * @time: seconds
 * @hidden: (nullable): as in #CorridorTimeFilter
 * @begin: (out): where the last item before @time begins
 *
 * An open begin (%CORRIDOR_TIME_MIN) is not one to step to.
 *
 * Returns: whether an item begins before @time
 */
gboolean                  corridor_time_index_previous_begin     (const CorridorTimeIndex *self,
                                                                  gint64                   time,
                                                                  const gboolean          *hidden,
                                                                  gint64                  *begin);

/**
 * corridor_time_index_nth_active:
 * @filter: which
 * @k: below corridor_time_index_count() of everywhere and @filter
 * @slot: (out): the slot of the item
 *
 * Finds the @k-th of the active items in order of begin, then of slot, which is that of category first: a row of a virtual
 * list. O(categories · height²).
 *
 * Returns: %FALSE when there are not as many
 */
gboolean                  corridor_time_index_nth_active         (const CorridorTimeIndex  *self,
                                                                  const CorridorTimeFilter *filter,
                                                                  guint                     k,
                                                                  guint                    *slot);

/**
 * corridor_time_index_rank_active:
 * @filter: which
 * @slot: an item
 * @k: (out): how many active items come before it in the order of corridor_time_index_nth_active()
 *
 * The way back: the row of an item. O(categories · height).
 *
 * Returns: whether the item is active; when it is not, @k is where it would be
 */
gboolean                  corridor_time_index_rank_active        (const CorridorTimeIndex  *self,
                                                                  const CorridorTimeFilter *filter,
                                                                  guint                     slot,
                                                                  guint                    *k);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTimeIndex, corridor_time_index_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTimeIndexBuilder, corridor_time_index_builder_free)

G_END_DECLS
