/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-builder.h"

/* A store whose records say where they are. */
#define TEST_TYPE_STORE (test_store_get_type ())
G_DECLARE_FINAL_TYPE (TestStore, test_store, TEST, STORE, GObject)

struct _TestStore
{
  GObject parent_instance;
  guint   n_made;
};

static CorridorPhase *
make_phase (CorridorRecordStore        *store,
            const CorridorRecordPlace  *place,
            CorridorCategory           *category,
            GError                    **error)
{
  g_autofree char *id = g_strdup_printf ("%" G_GUINT64_FORMAT "+%u#%u", place->offset, place->length, place->part);
  g_autoptr(CorridorText) title = corridor_text_new (id);
  CorridorFeature *feature = corridor_feature_new (id, category, NULL);
  CorridorSpan span;

  TEST_STORE (store)->n_made++;
  if (place->offset == 0)
    {
      g_object_unref (feature);
      g_set_error_literal (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED, "gone");
      return NULL;
    }
  g_assert_true (corridor_span_parse_edtf ("1990", &span, NULL));
  corridor_feature_add_phase (feature, corridor_phase_new (&span, 1, title));
  return corridor_feature_into_phase (feature);
}

static void
init_store (CorridorRecordStoreInterface *iface)
{
  iface->dup_phase = make_phase;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestStore, test_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CORRIDOR_TYPE_RECORD_STORE, init_store))

static void
test_store_class_init (TestStoreClass *klass)
{
}

static void
test_store_init (TestStore *self)
{
}

/* Small ranges, so that everything occurs together. */
static CorridorRecord
make_record (guint            i,
             CorridorOutline *outline)
{
  CorridorRecord record = {
    .is_dated = g_test_rand_int_range (0, 10) > 0,
    .point = { g_test_rand_int_range (0, 8) / 8.0, g_test_rand_int_range (0, 8) / 8.0 },
    .outline = g_test_rand_int_range (0, 5) == 0 ? outline : NULL,
    .place = { i + 1, i % 1000 + 1, g_test_rand_int_range (0, 3) == 0 ? i : 0 },
  };

  record.start_earliest = g_test_rand_int_range (0, 20) == 0 ? CORRIDOR_TIME_MIN : g_test_rand_int_range (0, 50);
  record.end_latest = g_test_rand_int_range (0, 20) == 0 ? CORRIDOR_TIME_MAX : g_test_rand_int_range (51, 100);
  record.start_latest = record.start_earliest;
  record.end_earliest = record.end_latest;
  if (g_test_rand_int_range (0, 3) == 0)
    {
      record.start_latest = g_test_rand_int_range (50, 60);
      record.end_earliest = g_test_rand_int_range (40, 51);
    }
  return record;
}

static CorridorOutline *
make_outline (void)
{
  static const CorridorPosition positions[] = { { 10, 10 }, { 20, 30 } };
  static const CorridorPart part = { 0, 2 };

  return corridor_outline_new (CORRIDOR_GEOMETRY_LINES, positions, &part, 1);
}

static void
assert_record (CorridorDataset      *dataset,
               guint                 slot,
               const CorridorRecord *record,
               const char           *category)
{
  CorridorTimeItem item = corridor_time_index_get_item (corridor_dataset_get_index (dataset), slot);
  CorridorRecordPlace place = corridor_dataset_get_place (dataset, slot);
  const CorridorCategory *is = g_ptr_array_index (corridor_dataset_get_categories (dataset), item.category);

  g_assert_true (place.offset == record->place.offset && place.length == record->place.length);
  g_assert_cmpuint (place.part, ==, record->place.part);
  g_assert_true (corridor_dataset_get_outline (dataset, slot) == record->outline);
  g_assert_cmpint (item.is_box, ==, record->outline != NULL);
  g_assert_cmpstr (is->id, ==, category);
  for (gint64 time = 0; time < 110; time += 7)
    {
      CorridorSpan span = {
        .start_earliest = record->is_dated ? record->start_earliest : CORRIDOR_TIME_MIN,
        .start_latest = record->is_dated ? record->start_latest : CORRIDOR_TIME_MIN,
        .end_earliest = record->is_dated ? record->end_earliest : CORRIDOR_TIME_MAX,
        .end_latest = record->is_dated ? record->end_latest : CORRIDOR_TIME_MAX,
      };

      g_assert_cmpint (corridor_dataset_get_certainty (dataset, slot, time, time + 3), ==,
                       corridor_span_certainty (&span, time, time + 3));
    }
}

/* Against the records as they were given: every one is there once, with all that belongs to it. */
static void
assert_dataset (CorridorDataset      *dataset,
                const CorridorRecord *records,
                const char *const    *names,
                guint                 n)
{
  CorridorDataset *undated = corridor_dataset_get_undated (dataset);
  CorridorDataset *halves[] = { dataset, undated };
  g_autofree gboolean *seen = g_new0 (gboolean, n + 1);
  guint n_seen = 0;

  for (guint half = 0; half < (undated != NULL ? 2 : 1); half++)
    for (guint slot = 0; slot < corridor_dataset_get_n_records (halves[half]); slot++)
      {
        guint64 i = corridor_dataset_get_place (halves[half], slot).offset - 1;

        g_assert_cmpuint (i, <, n);
        g_assert_false (seen[i]);
        g_assert_cmpint (records[i].is_dated, ==, half == 0);
        assert_record (halves[half], slot, &records[i], names[records[i].category]);
        seen[i] = TRUE;
        n_seen++;
      }
  g_assert_cmpuint (n_seen, ==, n);
}

static void
test_columns (void)
{
  static const char *const names[] = { "a", "b", "c", "(none)" };
  g_autoptr(TestStore) store = g_object_new (TEST_TYPE_STORE, NULL);
  g_autoptr(CorridorOutline) outline = make_outline ();

  for (guint round = 0; round < 20; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, round == 0 ? 140000 : 300);
      CorridorDatasetBuilder *builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (store), "T");
      g_autofree CorridorRecord *records = g_new (CorridorRecord, n);
      g_autoptr(CorridorDataset) partial = NULL;
      g_autoptr(CorridorDataset) dataset = NULL;
      guint n_partial = n / 2;

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        g_assert_cmpuint (corridor_dataset_builder_add_category (builder, i == 3 ? NULL : names[i]), ==, i);
      for (guint i = 0; i < n; i++)
        {
          records[i] = make_record (i, outline);
          records[i].category = (guint) g_test_rand_int_range (0, 4);
          corridor_dataset_builder_add (builder, &records[i]);
          if (i + 1 == n_partial)
            partial = corridor_dataset_builder_build (builder);
        }
      g_assert_cmpuint (corridor_dataset_builder_get_n_records (builder), ==, n);
      dataset = corridor_dataset_builder_finish (builder);
      assert_dataset (dataset, records, names, n);
      if (partial != NULL)
        assert_dataset (partial, records, names, n_partial);
    }
}

static void
test_ends (void)
{
  g_autoptr(TestStore) store = g_object_new (TEST_TYPE_STORE, NULL);
  CorridorDatasetBuilder *builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (store), "T");
  CorridorRecord record = { .is_dated = TRUE, .point = { 0.5, 0.5 }, .place = { 1, 1, 0 } };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorDataset) empty = corridor_dataset_builder_build (builder);
  gint64 begin, end;
  CorridorBbox bbox;

  g_assert_false (corridor_dataset_get_range (empty, &begin, &end));
  g_assert_false (corridor_dataset_get_extent (empty, &bbox));
  g_assert_cmpuint (corridor_dataset_get_categories (empty)->len, ==, 1);

  record.category = corridor_dataset_builder_add_category (builder, NULL);
  record.start_earliest = record.start_latest = 100;
  record.end_earliest = record.end_latest = CORRIDOR_TIME_MAX;
  corridor_dataset_builder_add (builder, &record);
  record.start_earliest = record.start_latest = CORRIDOR_TIME_MIN;
  record.end_earliest = record.end_latest = 50;
  record.point = (CorridorPoint) { 0.25, 0.5 };
  corridor_dataset_builder_add (builder, &record);
  record.is_dated = FALSE;
  record.point = (CorridorPoint) { 0.5, 0.75 };
  corridor_dataset_builder_add (builder, &record);
  dataset = corridor_dataset_builder_finish (builder);

  g_assert_true (corridor_dataset_get_range (dataset, &begin, &end));
  g_assert_cmpint (begin, ==, 50);
  g_assert_cmpint (end, ==, 100);
  g_assert_true (corridor_dataset_get_extent (dataset, &bbox));
  g_assert_cmpfloat_with_epsilon (bbox.west, -90, 1e-6);
  g_assert_cmpfloat_with_epsilon (bbox.east, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (bbox.north, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (bbox.south, -66.51326044, 1e-6);
}

static void
test_categories (void)
{
  g_autoptr(TestStore) store = g_object_new (TEST_TYPE_STORE, NULL);
  CorridorDatasetBuilder *builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (store), "T");
  CorridorRecord record = { .is_dated = TRUE, .end_earliest = 1, .end_latest = 1, .place = { 1, 1, 0 } };
  g_autoptr(CorridorDataset) dataset = NULL;
  GPtrArray *categories;

  /* Value number i has i + 1 records, from the 5000th on there is no room for their names. */
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *name = g_strdup_printf ("v%u", i);

      record.category = corridor_dataset_builder_add_category (builder, name);
      g_assert_cmpuint (corridor_dataset_builder_add_category (builder, name), ==, record.category);
      for (guint j = 0; j <= MIN (i, 20); j++)
        corridor_dataset_builder_add (builder, &record);
    }
  dataset = corridor_dataset_builder_finish (builder);
  categories = corridor_dataset_get_categories (dataset);
  g_assert_cmpuint (categories->len, ==, CORRIDOR_DATASET_MAX_CATEGORIES + 1);
  g_assert_cmpstr (((CorridorCategory *) g_ptr_array_index (categories, 0))->id, ==, "v20");
  g_assert_cmpstr (((CorridorCategory *) g_ptr_array_index (categories, 16))->id, ==, "(other)");
  for (guint i = 0; i < categories->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const CorridorCategory *a = g_ptr_array_index (categories, i), *b = g_ptr_array_index (categories, j);

        g_assert_true (a->shape != b->shape || a->color.light != b->color.light);
        g_assert_cmpuint (a->order, ==, i);
      }
}

/* The most frequent category changes, and what each looks like does not. */
static void
test_looks_stay (void)
{
  g_autoptr(TestStore) store = g_object_new (TEST_TYPE_STORE, NULL);
  CorridorDatasetBuilder *builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (store), "T");
  CorridorRecord record = { .is_dated = TRUE, .end_earliest = 1, .end_latest = 1, .place = { 1, 1, 0 } };
  g_autoptr(CorridorDataset) part = NULL;
  g_autoptr(CorridorDataset) whole = NULL;
  guint n_same = 0;

  for (guint round = 0; round < 400; round++)
    {
      g_autofree char *name = g_strdup_printf ("v%d", round < 100 ? g_test_rand_int_range (0, 10) : g_test_rand_int_range (8, 16));

      if (round == 100)
        part = corridor_dataset_builder_build (builder);
      record.category = corridor_dataset_builder_add_category (builder, round % 10 == 3 ? NULL : name);
      corridor_dataset_builder_add (builder, &record);
    }
  whole = corridor_dataset_builder_finish (builder);

  for (guint i = 0; i < corridor_dataset_get_categories (part)->len; i++)
    for (guint j = 0; j < corridor_dataset_get_categories (whole)->len; j++)
      {
        const CorridorCategory *a = g_ptr_array_index (corridor_dataset_get_categories (part), i);
        const CorridorCategory *b = g_ptr_array_index (corridor_dataset_get_categories (whole), j);

        if (!g_str_equal (a->id, b->id) || g_str_equal (a->id, "(other)"))
          continue;
        n_same++;
        g_assert_cmpint (a->shape, ==, b->shape);
        g_assert_cmphex (a->color.light, ==, b->color.light);
        g_assert_cmphex (a->color.dark, ==, b->color.dark);
      }
  g_assert_cmpuint (n_same, >=, 8);
}

/* A record is the same in whatever dataset of its file, by where it is there. */
static void
test_counterpart (void)
{
  g_autoptr(TestStore) store = g_object_new (TEST_TYPE_STORE, NULL);
  g_autoptr(TestStore) other_store = g_object_new (TEST_TYPE_STORE, NULL);
  CorridorDatasetBuilder *builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (store), "T");
  CorridorDatasetBuilder *other_builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (other_store), "T");
  CorridorRecord record = { .is_dated = TRUE };
  g_autoptr(CorridorDataset) part = NULL;
  g_autoptr(CorridorDataset) whole = NULL;
  g_autoptr(CorridorDataset) other = NULL;
  guint slot;

  /* Two records a feature, far apart in a long file. */
  for (guint i = 0; i < 300; i++)
    {
      if (i == 100)
        part = corridor_dataset_builder_build (builder);
      record.start_earliest = record.start_latest = g_test_rand_int_range (0, 100);
      record.end_earliest = record.end_latest = 100;
      record.point = (CorridorPoint) { g_test_rand_double (), g_test_rand_double () };
      record.place = (CorridorRecordPlace) { G_GUINT64_CONSTANT (0x90000000) * (i / 2), 1, i % 2 };
      record.category = corridor_dataset_builder_add_category (builder, i % 3 == 0 ? "a" : "b");
      corridor_dataset_builder_add (builder, &record);
      record.category = corridor_dataset_builder_add_category (other_builder, NULL);
      corridor_dataset_builder_add (other_builder, &record);
    }
  whole = corridor_dataset_builder_finish (builder);
  other = corridor_dataset_builder_finish (other_builder);

  for (guint i = 0; i < corridor_dataset_get_n_records (part); i++)
    {
      CorridorRecordPlace place = corridor_dataset_get_place (part, i);
      CorridorRecordPlace found;

      g_assert_true (corridor_dataset_find_counterpart (whole, part, i, &slot));
      found = corridor_dataset_get_place (whole, slot);
      g_assert_cmpuint (found.offset, ==, place.offset);
      g_assert_cmpuint (found.part, ==, place.part);
      g_assert_true (corridor_dataset_find_counterpart (part, whole, slot, &slot));
      g_assert_cmpuint (slot, ==, i);
      g_assert_false (corridor_dataset_find_counterpart (other, part, i, &slot));
    }
  for (guint i = 0, n_missing = 0; i < 300; i++)
    {
      n_missing += !corridor_dataset_find_counterpart (part, whole, i, &slot);
      g_assert_cmpuint (n_missing, <=, 200);
      if (i == 299)
        g_assert_cmpuint (n_missing, ==, 200);
    }
}

static void
test_phase (void)
{
  g_autoptr(TestStore) store = g_object_new (TEST_TYPE_STORE, NULL);
  CorridorDatasetBuilder *builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (store), "T");
  CorridorRecord record = { .is_dated = TRUE, .end_earliest = 1, .end_latest = 1, .place = { 0, 1, 0 } };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(GError) error = NULL;
  CorridorPhase *a, *b;

  record.category = corridor_dataset_builder_add_category (builder, "x");
  corridor_dataset_builder_add (builder, &record);
  record.point.x = record.point.y = 0.5;
  record.place.offset = 7;
  corridor_dataset_builder_add (builder, &record);
  dataset = corridor_dataset_builder_finish (builder);

  a = corridor_dataset_dup_phase (dataset, 1, &error);
  b = corridor_dataset_dup_phase (dataset, 1, &error);
  g_assert_no_error (error);
  g_assert_true (a == b);
  g_assert_cmpuint (store->n_made, ==, 1);
  g_assert_cmpstr (corridor_feature_get_id (corridor_phase_get_feature (a)), ==, "7+1#0");
  g_assert_true (g_ptr_array_index (corridor_feature_get_phases (corridor_phase_get_feature (a)), 0) == a);
  g_object_unref (b);
  g_assert_finalize_object (a);

  a = corridor_dataset_dup_phase (dataset, 1, &error);
  g_assert_cmpuint (store->n_made, ==, 2);
  g_object_unref (a);
  g_assert_null (corridor_dataset_dup_phase (dataset, 0, &error));
  g_assert_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED);
}

/* The phase holds its feature; the feature survives its phase without it. */
static void
test_into_phase (void)
{
  g_autoptr(CorridorText) text = corridor_text_new ("T");
  g_autoptr(CorridorCategory) category = corridor_category_new ("c", text);
  CorridorFeature *feature = corridor_feature_new ("f", category, NULL);
  CorridorPhase *phase;
  CorridorSpan span;

  g_assert_true (corridor_span_parse_edtf ("1990", &span, NULL));
  corridor_feature_add_phase (feature, corridor_phase_new (&span, 1, text));
  phase = corridor_feature_into_phase (g_object_ref (feature));
  g_assert_true (corridor_phase_get_feature (phase) == feature);
  g_assert_finalize_object (phase);
  g_assert_cmpuint (corridor_feature_get_phases (feature)->len, ==, 0);
  g_object_unref (feature); /* the reference of its maker */
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset/columns", test_columns);
  g_test_add_func ("/dataset/ends", test_ends);
  g_test_add_func ("/dataset/categories", test_categories);
  g_test_add_func ("/dataset/categories/looks-stay", test_looks_stay);
  g_test_add_func ("/dataset/counterpart", test_counterpart);
  g_test_add_func ("/dataset/phase", test_phase);
  g_test_add_func ("/dataset/into-phase", test_into_phase);
  return g_test_run ();
}
