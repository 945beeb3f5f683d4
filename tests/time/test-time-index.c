/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "corridor-time-cells.h"
#include "slot-finder.h"

/*
 * Everything is compared with a look at all rows. Places and times are from small ranges, so that they meet: on edges, in the
 * same second, on one spot. Places are whole parts of the square, so that doubles compare them as exactly as the grid does.
 */

typedef struct
{
  CorridorUnitBox box;
  gint64          begin;
  gint64          end;
  guint           category;
  gboolean        is_box;
} Row;

typedef struct
{
  const char *name;
  guint       n_max;
  guint       n_categories;
  int         n_places;    /* along each side: whole parts of the square */
  int         n_times;
  gint64      epoch;       /* the first time */
  gint64      unit;        /* seconds from one to the next */
  int         percent_box;
  int         percent_open;
} Recipe;

#define YEAR (G_GINT64_CONSTANT (31556952))

static const Recipe recipes[] = {
  { "few", 12, 2, 4, 6, 0, 1, 30, 10 },
  { "one category of points", 16000, 1, 1024, 300, 0, CORRIDOR_DAY, 0, 0 },
  { "many categories", 5000, 7, 256, 100, 0, CORRIDOR_DAY, 10, 5 },
  { "boxes", 3000, 3, 64, 40, 0, CORRIDOR_DAY, 100, 5 },
  { "before the common era", 2500, 3, 128, 40, -3500 * YEAR, 90 * YEAR, 10, 20 },
  { "on one spot", 9000, 2, 1, 50, -20, 1, 0, 5 },
  { "all in the same second", 4000, 3, 128, 1, -1, 1, 20, 0 },
  { "four times", 12000, 3, 4096, 4, 0, 1, 5, 10 },
};

typedef struct
{
  const Recipe      *recipe;
  Row               *rows;   /* (owned) in order of slots */
  guint              n;
  CorridorTimeIndex *index;  /* (owned) */
  gboolean          *hidden; /* (owned) */
} Fixture;

static gboolean
chance (int percent)
{
  return g_test_rand_int_range (0, 100) < percent;
}

static double
random_place (const Recipe *recipe)
{
  return (double) g_test_rand_int_range (0, recipe->n_places + 1) / recipe->n_places;
}

static CorridorUnitBox
random_box (const Recipe *recipe)
{
  double size = pow (2, g_test_rand_int_range (-12, 1)) * recipe->n_places;
  double width = floor (g_test_rand_double () * size) / recipe->n_places;
  double height = floor (g_test_rand_double () * size) / recipe->n_places;
  double x = random_place (recipe);
  double y = random_place (recipe);

  return (CorridorUnitBox) { x, y, MIN (1, x + width), MIN (1, y + height) };
}

static gint64
random_time (const Recipe *recipe)
{
  return recipe->epoch + recipe->unit * g_test_rand_int_range (0, recipe->n_times);
}

static Row
random_row (const Recipe *recipe)
{
  Row row = { .is_box = chance (recipe->percent_box), .box = random_box (recipe) };
  gint64 last = random_time (recipe);

  if (!row.is_box)
    {
      row.box.max_x = row.box.min_x;
      row.box.max_y = row.box.min_y;
    }
  row.begin = random_time (recipe);
  row.end = chance (50) ? row.begin + recipe->unit : MAX (row.begin, last) + 1;
  if (chance (recipe->percent_open))
    row.begin = CORRIDOR_TIME_MIN;
  if (chance (recipe->percent_open))
    row.end = CORRIDOR_TIME_MAX;
  row.category = (guint) g_test_rand_int_range (0, (gint32) recipe->n_categories);

  return row;
}

static void
add_row (CorridorTimeIndexBuilder *builder,
         const Row                *row)
{
  if (row->is_box)
    corridor_time_index_builder_add_box (builder, &row->box, row->begin, row->end, row->category);
  else
    corridor_time_index_builder_add_point (builder, row->box.min_x, row->box.min_y, row->begin, row->end, row->category);
}

static void
setup_with (Fixture      *fixture,
            const Recipe *recipe,
            guint         n)
{
  CorridorTimeIndexBuilder *builder = corridor_time_index_builder_new (recipe->n_categories);
  g_autofree Row *rows = g_new (Row, n);
  g_autofree guint *order = NULL;

  for (guint i = 0; i < n; i++)
    {
      rows[i] = random_row (recipe);
      add_row (builder, &rows[i]);
    }
  fixture->recipe = recipe;
  fixture->n = n;
  fixture->index = corridor_time_index_builder_finish (builder, &order);
  fixture->rows = g_new (Row, n);
  for (guint i = 0; i < n; i++)
    fixture->rows[i] = rows[order[i]];
  fixture->hidden = g_new0 (gboolean, recipe->n_categories);
}

/* Gives the items other times, of which some are inverse, and some are never. */
static void
redate (Fixture *fixture)
{
  CorridorTimeIndex *index = fixture->index;
  g_autofree gint64 *begins = g_new (gint64, fixture->n);
  g_autofree gint64 *ends = g_new (gint64, fixture->n);
  int percent_inverse = g_test_rand_int_range (0, 3) * 50;
  int percent_never = chance (50) ? 5 : 0;

  for (guint i = 0; i < fixture->n; i++)
    {
      Row *row = &fixture->rows[i];
      gint64 a = random_time (fixture->recipe);
      gint64 b = chance (50) ? a + fixture->recipe->unit : random_time (fixture->recipe);

      row->begin = chance (percent_inverse) ? MAX (a, b) : MIN (a, b);
      row->end = row->begin == MAX (a, b) ? MIN (a, b) : MAX (a, b);
      if (chance (percent_never))
        row->begin = CORRIDOR_TIME_MAX;
      if (chance (percent_never))
        row->end = CORRIDOR_TIME_MIN;
      begins[i] = row->begin;
      ends[i] = row->end;
    }
  fixture->index = corridor_time_index_redate (index, begins, ends);
  corridor_time_index_unref (index);
}

static void
clear (Fixture *fixture)
{
  corridor_time_index_unref (fixture->index);
  g_free (fixture->rows);
  g_free (fixture->hidden);
}

static CorridorTimeFilter
random_filter (Fixture *fixture)
{
  gint64 a = random_time (fixture->recipe) + g_test_rand_int_range (-1, 2);
  gint64 b = chance (30) ? a + 1 : random_time (fixture->recipe) + g_test_rand_int_range (-1, 2);
  CorridorTimeFilter filter = { .begin = MIN (a, b), .end = MAX (a, b) };

  if (chance (20))
    filter.begin = CORRIDOR_TIME_MIN;
  if (chance (20))
    filter.end = CORRIDOR_TIME_MAX;
  for (guint i = 0; i < fixture->recipe->n_categories; i++)
    fixture->hidden[i] = chance (30);
  if (chance (70))
    filter.hidden = fixture->hidden;

  return filter;
}

static gboolean
is_active (const Row                *row,
           const CorridorTimeFilter *filter)
{
  return (filter->hidden == NULL || !filter->hidden[row->category]) && row->begin < filter->end && row->end > filter->begin;
}

static gboolean
is_inverse (const Row *row)
{
  return row->begin >= row->end;
}

static gboolean
touches (const CorridorUnitBox *a,
         const CorridorUnitBox *b)
{
  return a->min_x <= b->max_x && b->min_x <= a->max_x && a->min_y <= b->max_y && b->min_y <= a->max_y;
}

static void
check_items (Fixture *fixture)
{
  double grid = pow (2, -32);

  g_assert_cmpuint (corridor_time_index_get_n_items (fixture->index), ==, fixture->n);
  for (guint i = 0; i < fixture->n; i++)
    {
      CorridorTimeItem item = corridor_time_index_get_item (fixture->index, i);
      const Row *row = &fixture->rows[i];

      gint64 begin, end;

      corridor_time_index_get_span (fixture->index, i, &begin, &end);
      g_assert_cmpint (begin, ==, row->begin);
      g_assert_cmpint (end, ==, row->end);
      g_assert_cmpint (item.begin, ==, row->begin);
      g_assert_cmpint (item.end, ==, row->end);
      g_assert_cmpuint (item.category, ==, row->category);
      g_assert_cmpint (item.is_box, ==, row->is_box);
      g_assert_cmpfloat_with_epsilon (item.box.min_x, row->box.min_x, 1.01 * grid);
      g_assert_cmpfloat_with_epsilon (item.box.min_y, row->box.min_y, 1.01 * grid);
      g_assert_cmpfloat_with_epsilon (item.box.max_x, row->box.max_x, 1.01 * grid);
      g_assert_cmpfloat_with_epsilon (item.box.max_y, row->box.max_y, 1.01 * grid);
      g_assert_cmpuint (i == 0 ? 0 : fixture->rows[i - 1].category, <=, row->category);
    }
}

static void
check_count (Fixture                  *fixture,
             const CorridorUnitBox    *box,
             const CorridorTimeFilter *filter)
{
  g_autofree guint *expected = g_new0 (guint, fixture->recipe->n_categories);
  g_autofree guint *counts = g_new (guint, fixture->recipe->n_categories);
  guint total = 0;

  for (guint i = 0; i < fixture->n; i++)
    if (is_active (&fixture->rows[i], filter) && (box == NULL || touches (&fixture->rows[i].box, box)))
      {
        expected[fixture->rows[i].category]++;
        total++;
      }
  g_assert_cmpuint (corridor_time_index_count (fixture->index, box, filter, counts), ==, total);
  g_assert_cmpuint (corridor_time_index_count (fixture->index, box, filter, NULL), ==, total);
  for (guint i = 0; i < fixture->recipe->n_categories; i++)
    g_assert_cmpuint (counts[i], ==, expected[i]);
}

/* Points, and all boxes: what touches a box is the one or the other. */
static void
check_find (Fixture                  *fixture,
            const CorridorUnitBox    *box,
            const CorridorTimeFilter *filter)
{
  g_autoptr(GArray) slots = slot_finder_find (fixture->index, box, filter);
  guint next = 0;

  for (guint i = 0; i < fixture->n; i++)
    if (is_active (&fixture->rows[i], filter) && touches (&fixture->rows[i].box, box))
      {
        g_assert_cmpuint (next, <, slots->len);
        g_assert_cmpuint (g_array_index (slots, guint, next++), ==, i);
      }
  g_assert_cmpuint (slots->len, ==, next);
}

typedef struct
{
  Fixture    *fixture;
  GHashTable *cells;   /* (owned) from a cell's key to its counts by category, with the total behind */
  GHashTable *singles; /* (owned) a set of slots */
  guint       depth;
} Picture;

/* The grid cell that a place is in. */
static double
grid_at (double place)
{
  return MIN (floor (ldexp (place, 32)), ldexp (1, 32) - 1);
}

/* The grid cells that the edges of a box are in, in units of the square. */
static CorridorUnitBox
grid_box (const CorridorUnitBox *box)
{
  return (CorridorUnitBox) { ldexp (grid_at (box->min_x), -32), ldexp (grid_at (box->min_y), -32),
                             ldexp (grid_at (box->max_x), -32), ldexp (grid_at (box->max_y), -32) };
}

/* Likewise the one that the middle of the row is in. */
static CorridorUnitBox
middle_of (const Row *row)
{
  double x = ldexp (floor ((grid_at (row->box.min_x) + grid_at (row->box.max_x) + 1) / 2), -32);
  double y = ldexp (floor ((grid_at (row->box.min_y) + grid_at (row->box.max_y) + 1) / 2), -32);

  return (CorridorUnitBox) { x, y, x, y };
}

/* Only for sizes at which classes part. */
static gboolean
is_standing (const Row *row,
             double     min_size)
{
  CorridorUnitBox cells = grid_box (&row->box);

  return !row->is_box || MAX (cells.max_x - cells.min_x, cells.max_y - cells.min_y) < min_size;
}

static double
random_size (void)
{
  return chance (30) ? 0 : pow (2, g_test_rand_int_range (-24, 2));
}

static gint64
cell_at (double place,
         guint  depth)
{
  return (gint64) MIN (floor (ldexp (place, (int) depth)), ldexp (1, (int) depth) - 1);
}

static gint64 *
make_key (gint64 x,
          gint64 y)
{
  guint64 key = (guint64) x << 32 | (guint64) y;

  return g_memdup2 (&key, sizeof key);
}

static void
init_picture (Picture *picture,
              Fixture *fixture,
              guint    depth)
{
  picture->fixture = fixture;
  picture->depth = depth;
  picture->cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  picture->singles = g_hash_table_new (NULL, NULL);
}

static void
clear_picture (Picture *picture)
{
  g_hash_table_unref (picture->cells);
  g_hash_table_unref (picture->singles);
}

static void
on_cell (const CorridorTimeCell *cell,
         gpointer                user_data)
{
  Picture *picture = user_data;
  guint n_categories = picture->fixture->recipe->n_categories;
  guint *counts = g_new (guint, n_categories + 1);

  for (guint i = 0; i < n_categories; i++)
    counts[i] = cell->by_category[i];
  counts[n_categories] = cell->n;
  g_assert_true (g_hash_table_insert (picture->cells, make_key (cell->x, cell->y), counts));
  g_assert_cmpint (cell_at (cell->at_x, picture->depth), ==, cell->x);
  g_assert_cmpint (cell_at (cell->at_y, picture->depth), ==, cell->y);
}

static void
on_slot (guint    slot,
         gpointer user_data)
{
  Picture *picture = user_data;

  g_assert_true (g_hash_table_add (picture->singles, GUINT_TO_POINTER (slot)));
}

/* The counts of all cells that the box is in, from a look at all rows. */
static GHashTable *
count_cells (Fixture                  *fixture,
             const CorridorUnitBox    *box,
             const CorridorTimeFilter *filter,
             guint                     depth,
             double                    min_size)
{
  GHashTable *cells = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  guint n_categories = fixture->recipe->n_categories;

  for (guint i = 0; i < fixture->n; i++)
    {
      const Row *row = &fixture->rows[i];
      CorridorUnitBox middle = middle_of (row);
      gint64 x = cell_at (middle.min_x, depth);
      gint64 y = cell_at (middle.min_y, depth);
      g_autofree gint64 *key = make_key (x, y);
      guint *counts = g_hash_table_lookup (cells, key);

      if (!is_standing (row, min_size) || !is_active (row, filter) || x < cell_at (box->min_x, depth) || x > cell_at (box->max_x, depth) ||
          y < cell_at (box->min_y, depth) || y > cell_at (box->max_y, depth))
        continue;
      if (counts == NULL)
        {
          counts = g_new0 (guint, n_categories + 1);
          g_hash_table_insert (cells, g_steal_pointer (&key), counts);
        }
      counts[row->category]++;
      counts[n_categories]++;
    }

  return cells;
}

static void
check_cells (Picture    *picture,
             GHashTable *expected,
             guint       max_single)
{
  guint n_categories = picture->fixture->recipe->n_categories;
  GHashTableIter iter;
  gpointer key, value;
  guint n_cells = 0;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const guint *counts = g_hash_table_lookup (picture->cells, key);

      if (((guint *) value)[n_categories] <= max_single)
        {
          g_assert_null (counts);
          continue;
        }
      g_assert_nonnull (counts);
      for (guint i = 0; i <= n_categories; i++)
        g_assert_cmpuint (counts[i], ==, ((guint *) value)[i]);
      n_cells++;
    }
  g_assert_cmpuint (g_hash_table_size (picture->cells), ==, n_cells);
}

/* As whoever paints does it. */
static void
visit (const CorridorTimeIndex  *index,
       const CorridorUnitBox    *box,
       const CorridorTimeFilter *filter,
       guint                     depth,
       double                    min_size,
       guint                     max_single,
       CorridorTimeCellFunc      cell_func,
       CorridorTimeSlotFunc      slot_func,
       gpointer                  user_data)
{
  g_autoptr(CorridorTimeCells) cells = corridor_time_cells_new (index, box, depth, min_size);

  corridor_time_cells_visit (cells, filter, max_single, cell_func, slot_func, user_data);
  corridor_time_index_visit_boxes (index, box, filter, min_size, slot_func, user_data);
}

static void
check_visit (Fixture                  *fixture,
             const CorridorUnitBox    *box,
             const CorridorTimeFilter *filter)
{
  static const guint depths[] = { 0, 1, 3, 5, 8, 20, CORRIDOR_TIME_INDEX_MAX_DEPTH };
  static const guint limits[] = { 0, 1, 2, 20, 300, G_MAXUINT };
  guint depth = depths[g_test_rand_int_range (0, G_N_ELEMENTS (depths))];
  guint max_single = limits[g_test_rand_int_range (0, G_N_ELEMENTS (limits))];
  double min_size = random_size ();
  g_autoptr(GHashTable) expected = count_cells (fixture, box, filter, depth, min_size);
  guint n_singles = 0;
  Picture picture;

  init_picture (&picture, fixture, depth);
  visit (fixture->index, box, filter, depth, min_size, max_single, on_cell, on_slot, &picture);
  check_cells (&picture, expected, max_single);
  for (guint i = 0; i < fixture->n; i++)
    {
      const Row *row = &fixture->rows[i];
      CorridorUnitBox middle = middle_of (row);
      g_autofree gint64 *key = make_key (cell_at (middle.min_x, depth), cell_at (middle.min_y, depth));
      guint *counts = g_hash_table_lookup (expected, key);
      gboolean is_single = is_active (row, filter);

      g_assert_cmpint (corridor_time_index_is_below (fixture->index, i, min_size), ==, is_standing (row, min_size));
      if (!is_standing (row, min_size))
        is_single = is_single && touches (&row->box, box);
      else
        is_single = is_single && counts != NULL && counts[fixture->recipe->n_categories] <= max_single;
      g_assert_cmpint (g_hash_table_contains (picture.singles, GUINT_TO_POINTER (i)), ==, is_single);
      n_singles += is_single ? 1 : 0;
    }
  g_assert_cmpuint (g_hash_table_size (picture.singles), ==, n_singles);
  clear_picture (&picture);
}

static void
check_standing (Fixture                  *fixture,
                const CorridorUnitBox    *box,
                const CorridorTimeFilter *filter)
{
  g_autoptr(GArray) slots = g_array_new (FALSE, FALSE, sizeof (guint));
  CorridorUnitBox cells = grid_box (box);
  double min_size = random_size ();
  guint next = 0;

  corridor_time_index_find_standing (fixture->index, box, filter, min_size, slots);
  for (guint i = 0; i < fixture->n; i++)
    {
      CorridorUnitBox middle = middle_of (&fixture->rows[i]);

      if (!is_active (&fixture->rows[i], filter) || !is_standing (&fixture->rows[i], min_size) || !touches (&middle, &cells))
        continue;
      g_assert_cmpuint (next, <, slots->len);
      g_assert_cmpuint (g_array_index (slots, guint, next++), ==, i);
    }
  g_assert_cmpuint (slots->len, ==, next);
}

/* Cells that are kept count what new ones count, whatever was asked before. */
static void
check_kept_cells (Fixture               *fixture,
                  const CorridorUnitBox *box)
{
  guint depth = (guint) g_test_rand_int_range (0, 9);
  double min_size = random_size ();
  g_autoptr(CorridorTimeCells) cells = corridor_time_cells_new (fixture->index, box, depth, min_size);

  g_assert_true (corridor_time_cells_match (cells, fixture->index, box, depth, min_size));
  g_assert_false (corridor_time_cells_match (cells, fixture->index, box, depth + 1, min_size));
  g_assert_false (corridor_time_cells_match (cells, fixture->index, box, depth, min_size > 0 ? min_size / 2 : 1));
  for (guint round = 0; round < 3; round++)
    {
      CorridorTimeFilter filter = random_filter (fixture);
      g_autoptr(GHashTable) expected = count_cells (fixture, box, &filter, depth, min_size);
      guint max_single = (guint) g_test_rand_int_range (0, 4);
      Picture picture;

      init_picture (&picture, fixture, depth);
      corridor_time_cells_visit (cells, &filter, max_single, on_cell, on_slot, &picture);
      check_cells (&picture, expected, max_single);
      clear_picture (&picture);
    }
}

static void
check_histogram (Fixture               *fixture,
                 const CorridorUnitBox *box)
{
  guint n_bins = (guint) g_test_rand_int_range (1, 12);
  guint n_counts = n_bins * fixture->recipe->n_categories;
  g_autofree gint64 *edges = g_new (gint64, n_bins + 1);
  g_autofree guint *counts = g_new (guint, n_counts);
  g_autofree guint *expected = g_new0 (guint, n_counts);

  edges[0] = chance (20) ? CORRIDOR_TIME_MIN : random_time (fixture->recipe);
  for (guint i = 1; i <= n_bins; i++)
    {
      gint64 edge = random_time (fixture->recipe);

      edges[i] = MAX (edges[i - 1], edge);
    }
  for (guint i = 0; i < fixture->n; i++)
    for (guint bin = 0; bin < n_bins; bin++)
      if (edges[bin] <= fixture->rows[i].begin && fixture->rows[i].begin < edges[bin + 1] &&
          !is_inverse (&fixture->rows[i]) && (box == NULL || touches (&fixture->rows[i].box, box)))
        expected[fixture->rows[i].category * n_bins + bin]++;

  corridor_time_index_histogram (fixture->index, box, edges, n_bins, counts);
  for (guint i = 0; i < n_counts; i++)
    g_assert_cmpuint (counts[i], ==, expected[i]);
}

static void
check_steps (Fixture                  *fixture,
             const CorridorTimeFilter *filter)
{
  gint64 time = chance (90) ? random_time (fixture->recipe) : CORRIDOR_TIME_MIN;
  gint64 next = CORRIDOR_TIME_MAX;
  gint64 previous = CORRIDOR_TIME_MIN;
  gint64 found;

  for (guint i = 0; i < fixture->n; i++)
    {
      const Row *row = &fixture->rows[i];

      if (is_inverse (row) || (filter->hidden != NULL && filter->hidden[row->category]))
        continue;
      if (row->begin > time)
        next = MIN (next, row->begin);
      if (row->begin < time)
        previous = MAX (previous, row->begin);
    }
  g_assert_cmpint (corridor_time_index_next_begin (fixture->index, time, filter->hidden, &found), ==,
                   next != CORRIDOR_TIME_MAX);
  if (next != CORRIDOR_TIME_MAX)
    g_assert_cmpint (found, ==, next);
  g_assert_cmpint (corridor_time_index_previous_begin (fixture->index, time, filter->hidden, &found), ==,
                   previous != CORRIDOR_TIME_MIN);
  if (previous != CORRIDOR_TIME_MIN)
    g_assert_cmpint (found, ==, previous);
}

static int
compare_in_list (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const Row *rows = user_data;
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  if (rows[x].begin != rows[y].begin)
    return rows[x].begin < rows[y].begin ? -1 : 1;

  return x < y ? -1 : x > y;
}

/* All in a short list, some in a long one. */
static void
check_list (Fixture                  *fixture,
            const CorridorTimeFilter *filter)
{
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  guint next = 0;
  guint slot, k;

  for (guint i = 0; i < fixture->n; i++)
    g_array_append_val (all, i);
  g_array_sort_with_data (all, compare_in_list, fixture->rows);
  for (guint i = 0; i < all->len; i++)
    {
      guint row = g_array_index (all, guint, i);
      gboolean active = is_active (&fixture->rows[row], filter);

      if (fixture->n < 50 || chance (5))
        {
          g_assert_cmpint (corridor_time_index_rank_active (fixture->index, filter, row, &k), ==, active);
          g_assert_cmpuint (k, ==, next);
          g_assert_true (!active || corridor_time_index_nth_active (fixture->index, filter, k, &slot));
          g_assert_true (!active || slot == row);
        }
      next += active ? 1 : 0;
    }
  g_assert_false (corridor_time_index_nth_active (fixture->index, filter, next, &slot));
}

static CorridorUnitBox
random_query (const Recipe *recipe)
{
  static const CorridorUnitBox everywhere = { 0, 0, 1, 1 };

  return chance (15) ? everywhere : random_box (recipe);
}

static void
check_all (Fixture *fixture)
{
  check_items (fixture);
  for (guint round = 0; round < 40; round++)
    {
      CorridorTimeFilter filter = random_filter (fixture);
      CorridorUnitBox box = random_query (fixture->recipe);

      check_count (fixture, NULL, &filter);
      check_count (fixture, &box, &filter);
      check_find (fixture, &box, &filter);
      check_visit (fixture, &box, &filter);
      check_standing (fixture, &box, &filter);
      check_histogram (fixture, NULL);
      check_histogram (fixture, &box);
      check_steps (fixture, &filter);
      if (round % 4 == 0)
        check_kept_cells (fixture, &box);
      if (round % 10 == 0 || fixture->n < 50)
        check_list (fixture, &filter);
    }
}

static void
test_random (gconstpointer data)
{
  const Recipe *recipe = data;

  for (guint round = 0; round < (recipe->n_max < 50 ? 100 : 3); round++)
    {
      Fixture fixture;

      setup_with (&fixture, recipe, (guint) g_test_rand_int_range ((gint32) recipe->n_max / 2, (gint32) recipe->n_max + 1));
      check_all (&fixture);
      clear (&fixture);
    }
}

/* The same items at other times, more than once. */
static void
test_redated (gconstpointer data)
{
  const Recipe *recipe = data;

  for (guint round = 0; round < (recipe->n_max < 50 ? 100 : 1); round++)
    {
      Fixture fixture;

      setup_with (&fixture, recipe, (guint) g_test_rand_int_range (0, (gint32) recipe->n_max / 2));
      redate (&fixture);
      check_all (&fixture);
      redate (&fixture);
      check_all (&fixture);
      clear (&fixture);
    }
}

static void
test_smallest (void)
{
  for (guint n = 0; n <= 2; n++)
    for (guint round = 0; round < 30; round++)
      {
        Fixture fixture;

        setup_with (&fixture, &recipes[0], n);
        check_all (&fixture);
        clear (&fixture);
      }
}

/* More different times than 16 bits tell apart. */
static void
test_many_times (void)
{
  static const Recipe recipe = { "many times", 150000, 2, 4096, 100000000, 0, 1, 5, 1 };
  Fixture fixture;

  setup_with (&fixture, &recipe, recipe.n_max);
  for (guint round = 0; round < 5; round++)
    {
      CorridorTimeFilter filter = random_filter (&fixture);
      CorridorUnitBox box = random_query (&recipe);

      check_count (&fixture, NULL, &filter);
      check_find (&fixture, &box, &filter);
      check_visit (&fixture, &box, &filter);
      check_histogram (&fixture, &box);
      check_list (&fixture, &filter);
      if (round == 2)
        redate (&fixture);
    }
  clear (&fixture);
}

static void
on_cell_place (const CorridorTimeCell *cell,
               gpointer                user_data)
{
  CorridorTimeCell *cells = user_data;

  cells[cell->y * 8 + cell->x] = *cell;
}

static void
no_slot (guint    slot,
         gpointer user_data)
{
  g_assert_not_reached ();
}

/* A cluster stays where it is while its count changes, whichever way it was found. */
static void
test_cell_place (void)
{
  static const Recipe recipe = { "one cell", 3000, 2, 4096, 1000, 0, 1, 0, 0 };
  CorridorUnitBox everywhere = { 0, 0, 1, 1 };
  CorridorTimeCell many[64] = { 0 };
  Fixture fixture;
  guint n_compared = 0;

  setup_with (&fixture, &recipe, recipe.n_max);
  visit (fixture.index, &everywhere, &(CorridorTimeFilter) { 0, 1000, NULL }, 3, 0, 0, on_cell_place,
                             no_slot, many);
  for (gint64 time = 0; time < 1000; time += 10)
    {
      CorridorTimeCell few[64] = { 0 };

      visit (fixture.index, &everywhere, &(CorridorTimeFilter) { time, time + 1, NULL }, 3, 0, 0,
                                 on_cell_place, no_slot, few);
      for (guint i = 0; i < G_N_ELEMENTS (few); i++)
        {
          if (few[i].n == 0)
            continue;
          g_assert_cmpfloat (few[i].at_x, ==, many[i].at_x);
          g_assert_cmpfloat (few[i].at_y, ==, many[i].at_y);
          n_compared++;
        }
    }
  g_assert_cmpuint (n_compared, >, 100);
  clear (&fixture);
}

static void
test_ref (void)
{
  g_autoptr(CorridorTimeIndexBuilder) unfinished = corridor_time_index_builder_new (1);
  CorridorTimeIndex *index = corridor_time_index_builder_finish (corridor_time_index_builder_new (3), NULL);
  g_autoptr(CorridorTimeIndex) other = corridor_time_index_ref (index);

  corridor_time_index_unref (index);
  corridor_time_index_builder_add_point (unfinished, 0, 1, CORRIDOR_TIME_MIN, CORRIDOR_TIME_MAX, 0);
  g_assert_cmpuint (corridor_time_index_get_n_categories (other), ==, 3);
  g_assert_cmpuint (corridor_time_index_get_n_items (other), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (recipes); i++)
    {
      g_autofree char *path = g_strdelimit (g_strdup_printf ("/time-index/random/%s", recipes[i].name), " ", '-');
      g_autofree char *redated = g_strdelimit (g_strdup_printf ("/time-index/redated/%s", recipes[i].name), " ", '-');

      g_test_add_data_func (path, &recipes[i], test_random);
      g_test_add_data_func (redated, &recipes[i], test_redated);
    }
  g_test_add_func ("/time-index/smallest", test_smallest);
  g_test_add_func ("/time-index/many-times", test_many_times);
  g_test_add_func ("/time-index/cell-place", test_cell_place);
  g_test_add_func ("/time-index/ref", test_ref);

  return g_test_run ();
}
