/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-certain.h"
#include "corridor-dataset-filter.h"
#include "corridor-story.h"
#include "dataset-maker.h"
#include "slot-finder.h"

/* What is certain of a dataset is compared with a look at every record, in each of the three modes of the clock. */

#define N_CATEGORIES 3

static gint64
random_day (void)
{
  return g_test_rand_int_range (0, 100) * CORRIDOR_DAY;
}

static gboolean
chance (int percent)
{
  return g_test_rand_int_range (0, 100) < percent;
}

/* Exact, loose at an end or both, of no certain moment, open, or with hardly anything known. */
static CorridorSpan
random_span (void)
{
  gint64 start = random_day () + (chance (10) ? 3600 * g_test_rand_int_range (0, 24) : 0);
  gint64 end = start + (chance (50) ? CORRIDOR_DAY : 1 + random_day ());
  CorridorSpan span = { start, start, end, end };

  if (chance (40))
    span.start_latest += random_day () / (chance (50) ? 10 : 1);
  if (chance (40))
    span.end_latest += random_day () / (chance (50) ? 10 : 1);
  span.end_latest = MAX (span.end_latest, span.start_latest + 1);
  if (chance (5))
    span.start_earliest = CORRIDOR_TIME_MIN;
  if (chance (5))
    span.start_earliest = span.start_latest = CORRIDOR_TIME_MIN;
  if (chance (5))
    span.end_latest = CORRIDOR_TIME_MAX;
  if (chance (5))
    span.end_earliest = span.end_latest = CORRIDOR_TIME_MAX;
  if (chance (3))
    span = (CorridorSpan) { CORRIDOR_TIME_MIN, CORRIDOR_TIME_MAX - 1, CORRIDOR_TIME_MIN + 1, CORRIDOR_TIME_MAX };
  return span;
}

static void
add_random (DatasetMaker *maker)
{
  CorridorPosition at = { 40 + g_test_rand_int_range (0, 20) * 0.1, 46 + g_test_rand_int_range (0, 20) * 0.1 };
  CorridorPosition ring[] = { at, { at.latitude, at.longitude + 0.1 }, { at.latitude + 0.1, at.longitude }, at };
  guint category = (guint) g_test_rand_int_range (0, N_CATEGORIES);
  CorridorSpan span = random_span ();

  if (chance (5))
    dataset_maker_add_outline (maker, CORRIDOR_GEOMETRY_AREAS, ring, G_N_ELEMENTS (ring), span.start_earliest, span.end_latest, category);
  else if (chance (5))
    dataset_maker_add (maker, at.latitude, at.longitude, NULL, "raid");
  else
    dataset_maker_add_span (maker, at, &span, category);
}

static CorridorDataset *
new_random (guint n)
{
  g_auto(DatasetMaker) maker = { NULL, };

  dataset_maker_init (&maker, "T");
  for (guint i = 0; i < N_CATEGORIES; i++)
    corridor_dataset_builder_add_category (maker.builder, (const char *[]) { "raid", "talk", "march" }[i]);
  for (guint i = 0; i < n; i++)
    add_random (&maker);
  return dataset_maker_finish (&maker);
}

static CorridorTimeFilter
random_filter (gboolean *hidden)
{
  CorridorQuery query = {
    .now = random_day () * 2 + g_test_rand_int_range (0, (gint32) CORRIDOR_DAY),
    .mode = (CorridorMode) g_test_rand_int_range (0, 3),
    .window_days = (guint) g_test_rand_int_range (1, 90),
  };
  CorridorQueryRange range = corridor_query_get_range (&query);

  for (guint i = 0; i < N_CATEGORIES + 1; i++)
    hidden[i] = chance (30);
  return (CorridorTimeFilter) { range.events_begin, range.end, hidden };
}

static gboolean
is_seen (CorridorDataset          *whole,
         guint                     slot,
         const CorridorTimeFilter *filter)
{
  guint category = corridor_time_index_get_item (corridor_dataset_get_index (whole), slot).category;

  return !filter->hidden[category] &&
         corridor_dataset_get_certainty (whole, slot, filter->begin, filter->end) == CORRIDOR_CERTAINTY_CERTAIN;
}

/* As the map finds them. */
static GArray *
find_drawn (CorridorTimeIndex        *index,
            const CorridorTimeFilter *filter)
{
  static const CorridorUnitBox everywhere = { 0, 0, 1, 1 };

  return slot_finder_find (index, &everywhere, filter);
}

/* As the list finds them. */
static GArray *
find_listed (CorridorTimeIndex        *index,
             const CorridorTimeFilter *filter)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (guint));
  guint slot;

  while (corridor_time_index_nth_active (index, filter, slots->len, &slot))
    {
      guint k;

      g_assert_true (corridor_time_index_rank_active (index, filter, slot, &k));
      g_assert_cmpuint (k, ==, slots->len);
      g_array_append_val (slots, slot);
    }
  slot_finder_sort (slots);
  return slots;
}

static void
assert_seen (CorridorDataset          *whole,
             CorridorDataset          *certain,
             const CorridorTimeFilter *filter)
{
  CorridorTimeIndex *index = corridor_dataset_get_index (certain);
  g_autoptr(GArray) drawn = find_drawn (index, filter);
  g_autoptr(GArray) listed = find_listed (index, filter);
  guint n = 0;

  for (guint slot = 0; slot < corridor_dataset_get_n_records (whole); slot++)
    {
      if (!is_seen (whole, slot, filter))
        continue;
      g_assert_cmpuint (n, <, drawn->len);
      g_assert_cmpuint (n, <, listed->len);
      g_assert_cmpuint (g_array_index (drawn, guint, n), ==, slot);
      g_assert_cmpuint (g_array_index (listed, guint, n), ==, slot);
      n++;
    }
  g_assert_cmpuint (drawn->len, ==, n);
  g_assert_cmpuint (listed->len, ==, n);
  g_assert_cmpuint (corridor_time_index_count (index, NULL, filter, NULL), ==, n);
}

/* By the rule that phases of the story go by, too. */
static gboolean
find_start (CorridorDataset *whole,
            guint            slot,
            gint64          *start)
{
  g_autoptr(CorridorFilter) filter = corridor_filter_new ();
  g_autoptr(CorridorPhase) phase = corridor_dataset_dup_row (whole, slot);
  guint n_spans;

  corridor_filter_set_only_certain (filter, TRUE);
  return corridor_filter_find_start (filter, corridor_phase_get_spans (phase, &n_spans), start);
}

static void
assert_starts (CorridorDataset *whole,
               CorridorDataset *certain)
{
  const gint64 edges[] = { 0, 20 * CORRIDOR_DAY, 20 * CORRIDOR_DAY + 1, 70 * CORRIDOR_DAY, 300 * CORRIDOR_DAY };
  guint n_categories = corridor_dataset_get_categories (whole)->len;
  g_autofree guint *counts = g_new (guint, 4 * n_categories);
  guint n[4] = { 0 };
  gint64 next = CORRIDOR_TIME_MAX;
  gint64 start, found;

  for (guint slot = 0; slot < corridor_dataset_get_n_records (whole); slot++)
    if (find_start (whole, slot, &start))
      {
        for (guint bin = 0; bin < 4; bin++)
          n[bin] += edges[bin] <= start && start < edges[bin + 1] ? 1 : 0;
        next = start > edges[2] ? MIN (next, start) : next;
      }

  corridor_time_index_histogram (corridor_dataset_get_index (certain), NULL, edges, 4, counts);
  for (guint bin = 0; bin < 4; bin++)
    for (guint category = 0; category < n_categories; category++)
      n[bin] -= counts[category * 4 + bin];
  for (guint bin = 0; bin < 4; bin++)
    g_assert_cmpuint (n[bin], ==, 0);
  g_assert_cmpint (corridor_time_index_next_begin (corridor_dataset_get_index (certain), edges[2], NULL, &found), ==,
                   next != CORRIDOR_TIME_MAX);
  g_assert_true (next == CORRIDOR_TIME_MAX || found == next);
}

static void
assert_same_records (CorridorDataset *whole,
                     CorridorDataset *certain)
{
  g_assert_cmpuint (corridor_dataset_get_n_records (certain), ==, corridor_dataset_get_n_records (whole));
  g_assert_true (corridor_dataset_get_undated (certain) == corridor_dataset_get_undated (whole));
  g_assert_true (corridor_dataset_get_categories (certain) == corridor_dataset_get_categories (whole));
  g_assert_true (corridor_dataset_get_wide (certain) == whole);
  for (guint slot = 0; slot < corridor_dataset_get_n_records (whole); slot += 7)
    {
      g_autoptr(CorridorPhase) phase = corridor_dataset_dup_row (whole, slot);
      g_autoptr(CorridorPhase) again = corridor_dataset_dup_row (certain, slot);
      guint found;

      g_assert_true (phase == again);
      g_assert_true (corridor_dataset_find_slot (certain, phase, &found));
      g_assert_cmpuint (found, ==, slot);
      g_assert_true (corridor_dataset_get_outline (certain, slot) == corridor_dataset_get_outline (whole, slot));
      for (gint64 day = 0; day < 200; day += 20)
        g_assert_cmpint (corridor_dataset_get_certainty (certain, slot, day * CORRIDOR_DAY, (day + 1) * CORRIDOR_DAY), ==,
                         corridor_dataset_get_certainty (whole, slot, day * CORRIDOR_DAY, (day + 1) * CORRIDOR_DAY));
    }
}

static void
check (CorridorDataset *whole)
{
  g_autoptr(CorridorDataset) certain = corridor_dataset_dup_certain (whole);
  g_autoptr(CorridorDataset) again = corridor_dataset_dup_certain (certain);

  g_assert_true (again == certain);
  if (corridor_dataset_count_uncertain (whole) == 0)
    {
      g_assert_true (certain == whole);
      return;
    }

  assert_same_records (whole, certain);
  assert_starts (whole, certain);
  for (guint round = 0; round < 20; round++)
    {
      gboolean hidden[N_CATEGORIES + 1];
      CorridorTimeFilter filter = random_filter (hidden);

      assert_seen (whole, certain, &filter);
    }
}

static void
test_random (void)
{
  for (guint round = 0; round < 20; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, round == 0 ? 3000 : 200);
      g_autoptr(CorridorDataset) whole = new_random (n);
      g_autoptr(CorridorKeywords) words = corridor_keywords_new ("3");
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorDataset) part = corridor_dataset_filter (whole, words, NULL, NULL, NULL, &error);

      g_assert_no_error (error);
      check (whole);
      check (part);
    }
}

/* "In April" is possible on each of its days, and certain of a window that holds it, and of all time up to its end. */
static void
test_month (void)
{
  static const struct
  {
    const char *begin;
    const char *end;
    guint       n;
  } cases[] = {
    { "2021-04-10", "2021-04-11", 0 }, { "2021-04-01", "2021-04-30", 0 }, { "2021-04-02", "2021-05-01", 0 },
    { "2021-04-01", "2021-05-01", 1 }, { "2021-03-20", "2021-05-10", 1 }, { "2020-01-01", "2021-04-30", 0 },
    { NULL, "2021-04-30", 0 },         { NULL, "2021-05-01", 1 },         { NULL, "2031-05-01", 1 },
  };
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorDataset) certain = NULL;

  dataset_maker_init (&maker, "T");
  dataset_maker_add (&maker, 40, 46, "2021-04", "raid");
  dataset = dataset_maker_finish (&maker);
  certain = corridor_dataset_dup_certain (dataset);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorridorTimeFilter filter = { CORRIDOR_TIME_MIN, 0, NULL };
      CorridorDate date;

      if (cases[i].begin != NULL)
        {
          g_assert_true (corridor_date_parse (cases[i].begin, &date, NULL));
          filter.begin = date.begin;
        }
      g_assert_true (corridor_date_parse (cases[i].end, &date, NULL));
      filter.end = date.begin;
      g_assert_cmpuint (corridor_time_index_count (corridor_dataset_get_index (certain), NULL, &filter, NULL), ==, cases[i].n);
    }
}

/* It keeps what it is made of. */
static void
test_outlives (void)
{
  CorridorDataset *whole = new_random (500);
  g_autoptr(CorridorDataset) certain = corridor_dataset_dup_certain (whole);
  CorridorTimeFilter filter = { CORRIDOR_TIME_MIN, CORRIDOR_TIME_MAX, NULL };
  g_autoptr(GArray) drawn = NULL;
  g_autoptr(CorridorPhase) phase = NULL;

  g_object_unref (whole);
  drawn = find_drawn (corridor_dataset_get_index (certain), &filter);
  g_assert_cmpuint (drawn->len, >, 100);
  phase = corridor_dataset_dup_row (certain, g_array_index (drawn, guint, 100));
  g_assert_nonnull (phase);
}

static void
on_made (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_async (void)
{
  for (guint cancels = 0; cancels < 2; cancels++)
    {
      g_autoptr(CorridorDataset) whole = new_random (500);
      g_autoptr(CorridorDataset) certain = NULL;
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;

      corridor_dataset_dup_certain_async (whole, cancellable, on_made, &result);
      if (cancels)
        g_cancellable_cancel (cancellable);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);
      certain = corridor_dataset_dup_certain_finish (whole, result, &error);
      if (cancels)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        assert_same_records (whole, certain);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset-certain/random", test_random);
  g_test_add_func ("/dataset-certain/month", test_month);
  g_test_add_func ("/dataset-certain/outlives", test_outlives);
  g_test_add_func ("/dataset-certain/async", test_async);

  return g_test_run ();
}
