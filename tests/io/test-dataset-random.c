/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-file.h"

/* Random features, written out as JSON and read back: what is in the columns is what was written. */

#define MAX_FEATURES 400
#define DAY_0 G_GINT64_CONSTANT (631152000) /* 1990-01-01 */

typedef struct
{
  double   longitude, latitude; /* of a point or the first end of a line */
  gint64   begin, end; /* days after DAY_0, both included */
  gboolean is_dated;
  gboolean is_line;
  gboolean is_bad;
  guint    category;
} Feature;

static void
append_date (GString    *text,
             const char *name,
             gint64      day)
{
  g_autofree char *iso = corridor_calendar_format_iso (DAY_0 + day * CORRIDOR_DAY, CORRIDOR_PRECISION_DAY);

  g_string_append_printf (text, ", \"%s\": \"%s\"", name, iso);
}

static void
append_feature (GString       *text,
                guint          id,
                const Feature *feature)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (x, sizeof x, "%.7f", feature->longitude);
  g_ascii_formatd (y, sizeof y, "%.7f", feature->latitude);
  g_string_append_printf (text, "{\"type\": \"%s\", \"id\": %u, \"geometry\": ", feature->is_bad ? "Fixture" : "Feature", id);
  if (feature->is_line)
    g_string_append_printf (text, "{\"coordinates\": [[%s, %s], [0, 0]], \"type\": \"LineString\"}", x, y);
  else
    g_string_append_printf (text, "{\"type\": \"Point\", \"coordinates\": [%s,%s, 12]}", x, y);
  g_string_append_printf (text, ", \"properties\": {\"category\": \"c%u\"", feature->category);
  if (feature->is_dated)
    {
      append_date (text, "start", feature->begin);
      append_date (text, "end", feature->end);
    }
  g_string_append (text, "}}");
}

static void
make_features (Feature *features,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      features[i] = (Feature) {
        .longitude = g_test_rand_double_range (-180, 180),
        .latitude = g_test_rand_double_range (-85, 85),
        .begin = g_test_rand_int_range (-20000, 20000),
        .is_dated = g_test_rand_int_range (0, 5) > 0,
        .is_line = g_test_rand_int_range (0, 4) == 0,
        .is_bad = g_test_rand_int_range (0, 6) == 0,
        .category = (guint) g_test_rand_int_range (0, 6),
      };
      features[i].end = features[i].begin + g_test_rand_int_range (0, 3);
    }
}

/* As one of the kinds of file that there are. */
static char *
write_features (const Feature *features,
                guint          n,
                guint          kind)
{
  static const char *const before[] = { "{\"type\": \"FeatureCollection\", \"features\": [", "", "\x1E" };
  static const char *const between[] = { " ,\n", "\n", "\n\x1E" };
  static const char *const after[] = { "]}", "\n", "\n" };
  GString *text = g_string_new (before[kind]);

  for (guint i = 0; i < n; i++)
    {
      append_feature (text, i, &features[i]);
      if (i + 1 < n)
        g_string_append (text, between[kind]);
    }
  g_string_append (text, after[kind]);
  return g_string_free (text, FALSE);
}

static void
assert_feature (CorridorDataset *dataset,
                guint            slot,
                const Feature   *feature)
{
  CorridorTimeItem item = corridor_time_index_get_item (corridor_dataset_get_index (dataset), slot);
  const CorridorCategory *category = g_ptr_array_index (corridor_dataset_get_categories (dataset), item.category);
  CorridorPoint point = corridor_mercator_project ((CorridorPosition) { feature->latitude, feature->longitude });
  g_autofree char *name = g_strdup_printf ("c%u", feature->category);

  g_assert_false (feature->is_bad);
  g_assert_cmpstr (category->id, ==, name);
  g_assert_cmpint (item.begin, ==, feature->is_dated ? DAY_0 + feature->begin * CORRIDOR_DAY : CORRIDOR_TIME_MIN);
  g_assert_cmpint (item.end, ==, feature->is_dated ? DAY_0 + (feature->end + 1) * CORRIDOR_DAY : CORRIDOR_TIME_MAX);
  g_assert_cmpint (item.is_box, ==, feature->is_line);
  if (feature->is_line)
    {
      CorridorOutlineLevel level = corridor_outline_get_level (corridor_dataset_get_outline (dataset, slot), 20);

      g_assert_cmpuint (level.n_points, ==, 2);
      g_assert_cmpfloat_with_epsilon (level.points[0].x / CORRIDOR_GRID_SIZE, point.x, 1e-9);
      g_assert_cmpfloat_with_epsilon (level.points[0].y / CORRIDOR_GRID_SIZE, point.y, 1e-8);
      return;
    }
  g_assert_cmpfloat_with_epsilon (item.box.min_x, point.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (item.box.min_y, point.y, 1e-8);
}

static guint
assert_all (CorridorDataset *dataset,
            const Feature   *features,
            gboolean        *seen)
{
  guint n = dataset != NULL ? corridor_dataset_get_n_records (dataset) : 0;

  for (guint slot = 0; slot < n; slot++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorPhase) phase = corridor_dataset_dup_phase (dataset, slot, &error);
      guint64 id;

      g_assert_no_error (error);
      id = g_ascii_strtoull (corridor_feature_get_id (corridor_phase_get_feature (phase)), NULL, 10);
      g_assert_cmpuint (id, <, MAX_FEATURES);
      g_assert_false (seen[id]);
      seen[id] = TRUE;
      assert_feature (dataset, slot, &features[id]);
    }
  return n;
}

static void
test_round (void)
{
  g_autofree Feature *features = g_new (Feature, MAX_FEATURES);

  for (guint round = 0; round < 30; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, MAX_FEATURES);
      gboolean seen[MAX_FEATURES] = { FALSE };
      g_autofree char *text = NULL;
      GFile *file;
      g_autoptr(CorridorImportReport) report = NULL;
      g_autoptr(CorridorDataset) dataset = NULL;
      guint n_bad = 0, n_undated, n_dated;

      make_features (features, n);
      features[0].is_bad = FALSE; /* a file in which all are is none */
      text = write_features (features, n, round % 3);
      file = dataset_file_write (text, -1);
      dataset = corridor_dataset_read (file, NULL, NULL, &report, NULL);
      g_assert_nonnull (dataset);
      for (guint i = 0; i < n; i++)
        n_bad += features[i].is_bad;

      n_dated = assert_all (dataset, features, seen);
      n_undated = assert_all (corridor_dataset_get_undated (dataset), features, seen);
      g_assert_cmpuint (n_dated + n_undated + n_bad, ==, n);
      g_assert_cmpuint (corridor_import_report_get_n_shown (report), ==, n_dated);
      g_assert_cmpuint (corridor_import_report_get_n_undated (report), ==, n_undated);
      g_assert_cmpuint (corridor_import_report_get_n_bad (report), ==, n_bad);
      g_assert_cmpuint (corridor_import_report_get_n_features (report), ==, n);
      dataset_file_remove (file);
    }
}

/* What is read on demand has what the file says of a feature, as plain text. */
static void
test_phase (void)
{
  GFile *file = dataset_file_write ("{\"type\": \"Feature\", \"geometry\": {\"type\": \"MultiPoint\", \"coordinates\": [[1, 2], [3, 4]]}, "
                                    "\"properties\": {\"title\": \"<b>T\\u0007\", \"n\": 1.5, \"x\": [1], \"y\": null, \"z\": true, "
                                    "\"text\": \"a\\nb\", \"url\": \"https://example.org/a\", \"source\": \"javascript:x\", "
                                    "\"date\": \"1990-01-02\"}}", -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);
  g_autoptr(CorridorPhase) phase = NULL;
  GPtrArray *sources;

  g_assert_no_error (error);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, 2);
  phase = corridor_dataset_dup_phase (dataset, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (corridor_text_get (corridor_phase_get_title (phase), NULL), ==, "<b>T ");
  g_assert_cmpstr (corridor_text_get (corridor_phase_get_text (phase), NULL), ==,
                   "title: <b>T \nn: 1.5\nz: true\ntext: a b\nurl: https://example.org/a\nsource: javascript:x\ndate: 1990-01-02");
  g_assert_cmpuint (corridor_feature_get_geometry (corridor_phase_get_feature (phase))->n_points, ==, 2);
  sources = corridor_phase_get_sources (phase);
  g_assert_cmpuint (sources->len, ==, 1);
  g_assert_cmpstr (((CorridorSource *) g_ptr_array_index (sources, 0))->url, ==, "https://example.org/a");
  dataset_file_remove (file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset-random/round", test_round);
  g_test_add_func ("/dataset-random/phase", test_phase);
  return g_test_run ();
}
