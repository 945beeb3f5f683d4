/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-filter.h"
#include "dataset-maker.h"

static const char *const names[] = { "raid", "talk", "march", NULL };

static void
add_random (DatasetMaker *maker)
{
  static const char *const dates[] = { "2020-01-10", "2020-01-10/2020-02-03", "2020-01/2020-03", "../2020-02-02", "2020?" };
  CorridorPosition at = { 40 + g_test_rand_int_range (0, 6) * 0.1, 46 + g_test_rand_int_range (0, 6) * 0.1 };
  CorridorPosition ring[] = { at, { at.latitude, at.longitude + 0.1 }, { at.latitude + 0.1, at.longitude }, at };
  const char *name = names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];
  int kind = g_test_rand_int_range (0, 6);

  if (kind == 0)
    dataset_maker_add_outline (maker, CORRIDOR_GEOMETRY_AREAS, ring, G_N_ELEMENTS (ring), g_test_rand_int_range (0, 9), 20,
                               corridor_dataset_builder_add_category (maker->builder, name));
  else
    dataset_maker_add (maker, at.latitude, at.longitude, kind == 1 ? NULL : dates[g_test_rand_int_range (0, G_N_ELEMENTS (dates))],
                       name);
}

static CorridorDataset *
filter (CorridorDataset *dataset,
        const char      *text)
{
  g_autoptr(CorridorKeywords) words = corridor_keywords_new (text);
  g_autoptr(GError) error = NULL;
  CorridorDataset *part = corridor_dataset_filter (dataset, words, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (part);
  return part;
}

static gboolean
has_words (CorridorDataset *dataset,
           guint            slot,
           const char      *text)
{
  g_autofree char *title = g_strdup_printf ("record %u", (guint) corridor_dataset_get_place (dataset, slot).offset);
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (title, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
assert_same_record (CorridorDataset *whole,
                    guint            slot,
                    CorridorDataset *part,
                    guint            part_slot)
{
  CorridorTimeItem a = corridor_time_index_get_item (corridor_dataset_get_index (whole), slot);
  CorridorTimeItem b = corridor_time_index_get_item (corridor_dataset_get_index (part), part_slot);

  g_assert_cmpmem (&a.box, sizeof a.box, &b.box, sizeof b.box);
  g_assert_true (a.begin == b.begin && a.end == b.end && a.category == b.category && a.is_box == b.is_box);
  g_assert_true (corridor_dataset_get_outline (whole, slot) == corridor_dataset_get_outline (part, part_slot));
  g_assert_cmpuint (corridor_dataset_get_place (whole, slot).offset, ==, corridor_dataset_get_place (part, part_slot).offset);
  for (gint64 time = 1577836800; time < 1577836800 + 100 * CORRIDOR_DAY; time += 7 * CORRIDOR_DAY)
    g_assert_cmpint (corridor_dataset_get_certainty (whole, slot, time, time + CORRIDOR_DAY), ==,
                     corridor_dataset_get_certainty (part, part_slot, time, time + CORRIDOR_DAY));
}

static void
assert_same_phase (CorridorDataset *whole,
                   guint            slot,
                   CorridorDataset *part,
                   guint            part_slot)
{
  g_autoptr(CorridorPhase) phase = corridor_dataset_dup_row (whole, slot);
  g_autoptr(CorridorPhase) again = corridor_dataset_dup_row (part, part_slot);
  guint found;

  g_assert_true (phase == again);
  g_assert_true (corridor_dataset_find_slot (part, phase, &found));
  g_assert_cmpuint (found, ==, part_slot);
}

static void
assert_not_found (CorridorDataset *whole,
                  guint            slot,
                  CorridorDataset *part)
{
  g_autoptr(CorridorPhase) phase = corridor_dataset_dup_row (whole, slot);
  guint found;

  g_assert_false (corridor_dataset_find_slot (part, phase, &found));
}

/* The obvious loop: what has the words comes next in the part, everything else does not occur. */
static void
assert_part (CorridorDataset *whole,
             CorridorDataset *part,
             const char      *text)
{
  guint n = 0;

  for (guint slot = 0; slot < (whole != NULL ? corridor_dataset_get_n_records (whole) : 0); slot++)
    if (!has_words (whole, slot, text))
      {
        if (part != NULL)
          assert_not_found (whole, slot, part);
      }
    else
      {
        g_assert_nonnull (part);
        assert_same_record (whole, slot, part, n);
        assert_same_phase (whole, slot, part, n);
        n++;
      }
  g_assert_cmpuint (part != NULL ? corridor_dataset_get_n_records (part) : 0, ==, n);
}

static void
test_random (void)
{
  static const char *const texts[] = { "record", "1", "1 2", "record 7 3", "9", "nothing" };

  for (guint round = 0; round < 30; round++)
    {
      g_auto(DatasetMaker) maker = { NULL, };
      g_autoptr(CorridorDataset) whole = NULL;

      dataset_maker_init (&maker, "T");
      for (int i = g_test_rand_int_range (0, round == 0 ? 20000 : 300); i > 0; i--)
        add_random (&maker);
      whole = dataset_maker_finish (&maker);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr(CorridorDataset) part = filter (whole, texts[i]);
          g_autoptr(CorridorDataset) smaller = filter (part, "5");
          g_autofree char *both = g_strdup_printf ("%s 5", texts[i]);

          g_assert_true (corridor_dataset_get_categories (part) == corridor_dataset_get_categories (whole));
          g_assert_cmpstr (corridor_dataset_get_title (part), ==, "T");
          assert_part (whole, part, texts[i]);
          assert_part (corridor_dataset_get_undated (whole), corridor_dataset_get_undated (part), texts[i]);
          assert_part (whole, smaller, both);
        }
    }
}

/* The part is there when the whole has gone, with the phases that were alive. */
static void
test_outlives (void)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) part = NULL;
  g_autoptr(CorridorPhase) phase = NULL;
  CorridorDataset *whole;
  guint slot;

  dataset_maker_init (&maker, "T");
  for (guint i = 0; i < 30; i++)
    dataset_maker_add (&maker, 40, 46, "2020", "raid");
  whole = dataset_maker_finish (&maker);
  phase = corridor_dataset_dup_row (whole, 21);
  part = filter (whole, "21");
  g_assert_finalize_object (whole);
  g_assert_true (corridor_dataset_find_slot (part, phase, &slot));
  g_assert_cmpuint (slot, ==, 0);
}

static void
cancel (double   fraction,
        gpointer user_data)
{
  g_assert_cmpfloat (fraction, >, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  g_cancellable_cancel (user_data);
}

static void
on_filtered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
test_cancel (void)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorKeywords) words = corridor_keywords_new ("1");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;

  dataset_maker_init (&maker, "T");
  for (guint i = 0; i < 100; i++)
    dataset_maker_add (&maker, 40, 46, "2020", "raid");
  dataset = dataset_maker_finish (&maker);

  dataset_maker_hold (&maker);
  corridor_dataset_filter_async (dataset, words, cancel, cancellable, on_filtered, &result);
  g_cancellable_cancel (cancellable);
  dataset_maker_release (&maker);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (corridor_dataset_filter_finish (dataset, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (corridor_dataset_filter (dataset, words, NULL, NULL, cancellable, &error)); /* from the beginning */
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_lost (void)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorKeywords) words = corridor_keywords_new ("1");
  g_autoptr(GError) error = NULL;

  dataset_maker_init (&maker, "T");
  dataset_maker_add (&maker, 40, 46, NULL, "raid");
  dataset = dataset_maker_finish (&maker);
  dataset_maker_lose (&maker);
  g_assert_null (corridor_dataset_filter (dataset, words, NULL, NULL, NULL, &error));
  g_assert_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset/filter/random", test_random);
  g_test_add_func ("/dataset/filter/outlives", test_outlives);
  g_test_add_func ("/dataset/filter/cancel", test_cancel);
  g_test_add_func ("/dataset/filter/lost", test_lost);
  return g_test_run ();
}
