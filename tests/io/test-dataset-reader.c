/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-file.h"


#define AT(id, longitude) "{\"type\": \"Feature\", \"id\": \"" id "\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [" longitude ", 40]}, " \
                          "\"properties\": {\"name\": \"{[\\\"" id "\\\\\", \"start\": \"1990-01-02\"}}"
#define A AT ("a", "45")
#define B AT ("b", "46")
#define C AT ("c", "47")
#define OF_STORY "{\"type\": \"Feature\", \"id\": \"a\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [45, 40]}, \"properties\":" \
  " {\"category\": \"road\"}, \"phases\": [{\"when\": {\"timespans\": [{\"start\": {\"in\": \"1990\"}}]}, \"title\": {\"en\": \"P\"}}]}"
#define HEAD "{\"type\": \"FeatureCollection\", "

typedef struct
{
  const char *name;
  const char *text;
  const char *title;
  const char *ids; /* of the records that are shown, in order of longitude */
  const char *faults; /* the lines of the report behind the file's name, with "|" between them */
} Case;

static const Case cases[] = {
  /* Kinds of file */
  { "collection", HEAD "\"name\": \"N\", \"features\": [" A ",\n" B "]}", "N", "a b", "" },
  { "collection/empty-name", HEAD "\"name\": \"\", \"title\": \"T\", \"features\": [" A "]}", "T", "a", "" },
  { "collection/features-first", "{\"features\": [" A "," B "], \"title\": \"T\", \"type\": \"FeatureCollection\"}", "T", "a b", "" },
  { "collection/pretty", HEAD "\n\"features\":\n[\n" A "\n,\n" B "\n]\n}\n", "data.geojson", "a b", "" },
  { "collection/empty", HEAD "\"features\": []}", "data.geojson", "", "" },
  { "collection/mark", "\xEF\xBB\xBF\n" HEAD "\"features\": [" A "]}", "data.geojson", "a", "" },
  { "collection/members", HEAD "\"x\": {\"features\": [1, \"}\"]}, \"y\": \"features\", \"features\": [" A "], \"z\": [[]]}",
    "data.geojson", "a", "" },
  { "lines", A "\n" B "\n", "data.geojson", "a b", "" },
  { "lines/blank", "\n" A "\r\n\r\n\n" B, "data.geojson", "a b", "" },
  { "lines/one", A, "data.geojson", "a", "" },
  { "sequence", "\x1E" A "\n\x1E" B "\n", "data.geojson", "a b", "" },
  { "sequence/pretty", "\x1E\n{\n" "\"type\": \"Feature\", \"id\": \"a\", \"geometry\":\n {\"type\": \"Point\", \"coordinates\": [45, 40]},\n"
    " \"properties\": {\"date\": \"1990\"}}\n\x1E" B "\n", "data.geojson", "a b", "" },
  { "features-of-story", HEAD "\"title\": {\"en\": \"S\"}, \"features\": [" OF_STORY "]}", "S", "a", "" },

  /* Bad features between good ones */
  { "bad/geometry", HEAD "\"features\": [" A ",\n{\"type\": \"Feature\", \"id\": 5, \"geometry\": null},\n" C "]}", "data.geojson", "a c",
    "feature 2 (id 5), line 2: geometry: expected a geometry (what has no place cannot be shown on a map), got null" },
  { "bad/latitude", HEAD "\"features\": [" A ",{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 95]}}]}",
    "data.geojson", "a", "feature 2, line 1: geometry.coordinates[1]: expected a latitude from -90 to 90, got 95" },
  { "bad/type", HEAD "\"features\": [" A ", {\"type\": \"Point\"}, 5, null, \"x\", [], " C "]}", "data.geojson", "a c",
    "feature 2, line 1: type: expected Feature, got \"Point\"|feature 3, line 1: expected a feature, which is an object, got 5|"
    "feature 4, line 1: expected a feature, which is an object, got null|"
    "feature 5, line 1: expected a feature, which is an object, got \"x\"|"
    "feature 6, line 1: expected a feature, which is an object, got an empty array" },
  { "bad/json", HEAD "\"features\": [" A ", {\"type\": \"Feature\", \"x\":}, " C "]}", "data.geojson", "a c",
    "feature 2, line 1: byte 24: expected a value, got \"}\"" },
  { "bad/twice", HEAD "\"features\": [" A ", {\"type\": \"Feature\", \"type\": \"Feature\"}]}", "data.geojson", "a",
    "feature 2, line 1: byte 20: expected every member of an object once, got \"type\"" },
  { "bad/open", HEAD "\"features\": [\n" A ",\n{\"type\": \"Feature\", \"x\": {\"y\": \"z\n" B ",\n" C "\n]}", "data.geojson", "a b c",
    "feature 2, line 3: byte 33: expected the rest of a string, got \"\\u000A\"" },
  { "bad/line", A "\n{\"type\": \"Feature\",\n" B "\n", "data.geojson", "a b",
    "feature 2, line 2: byte 19: expected the name of a member in quotation marks, got the end of the feature (it is cut short)" },
  { "bad/first-line", "{\"type\": \"Feature\", \"x\": [\n" B "\n" C, "data.geojson", "b c",
    "feature 1, line 1: byte 27: expected a value, got the end of the feature (it is cut short)" },
  { "bad/sequence", "\x1E" A "\x1E{\"type\": \x1E" B "\n", "data.geojson", "a b",
    "feature 2, line 1: byte 9: expected a value, got the end of the feature (it is cut short)" },
  { "bad/utf-8", HEAD "\"features\": [" A ", {\"x\": \"\xFF\"}, " C "]}", "data.geojson", "a c",
    "feature 2, line 1: byte 7: expected UTF-8 text, got the byte 0xFF" },
  { "bad/words", HEAD "\"features\": [" A ", {\"type\": \"\\u202E\\n<b>\"}]}", "data.geojson", "a",
    "feature 2, line 1: type: expected Feature, got \"\\u202E\\u000A<b>\"" },

  /* Bad collections */
  { "cut/feature", HEAD "\"features\": [" A ", {\"type\": \"Feat", "data.geojson", "a",
    "feature 2, line 1: expected the rest of the feature, got the end of the file (it is cut short)|"
    "line 1: expected the end of the collection, got the end of the file (it is cut short)" },
  { "cut/between", HEAD "\"features\": [" A ",\n", "data.geojson", "a",
    "line 2: expected the end of the collection, got the end of the file (it is cut short)" },
  { "cut/behind", HEAD "\"features\": [" A "], \"na", "data.geojson", "a",
    "line 1: expected the end of the collection, got the end of the file (it is cut short)" },
  { "cut/line", A "\n{\"type\": \"Fea", "data.geojson", "a",
    "feature 2, line 2: byte 13: expected the rest of a string, got the end of the feature (it is cut short)" },
  { "more", HEAD "\"features\": [" A "]} x", "data.geojson", "a", "line 1: expected the end of the file behind the collection, got more" },
  { "members", HEAD "\"x\": nil, \"features\": [" A "]}", "data.geojson", "a",
    "outside of the features: expected a value, got \"n\"" },
  { "type", "{\"type\": \"Topology\", \"features\": [" A "]}", "data.geojson", "a",
    "type: expected FeatureCollection, got \"Topology\"" },
};

static char *
dup_faults (CorridorImportReport *report)
{
  GPtrArray *faults = corridor_import_report_get_faults (report);
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    {
      g_autofree char *line = corridor_import_report_fault_to_line (report, g_ptr_array_index (faults, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "|" : "",
                              line + strlen (corridor_import_report_get_name (report)) + strlen (": "));
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
dup_ids (CorridorDataset *dataset)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint slot = 0; slot < corridor_dataset_get_n_records (dataset); slot++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorPhase) phase = corridor_dataset_dup_phase (dataset, slot, &error);

      g_assert_no_error (error);
      g_ptr_array_add (ids, g_strdup (corridor_feature_get_id (corridor_phase_get_feature (phase))));
    }
  g_ptr_array_sort (ids, compare_strings);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
test_case (gconstpointer data)
{
  const Case *item = data;
  GFile *file = dataset_file_write (item->text, -1);
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, &report, &error);
  g_autofree char *ids = NULL;
  g_autofree char *faults = NULL;

  g_assert_no_error (error);
  ids = dup_ids (dataset);
  faults = dup_faults (report);
  g_assert_cmpstr (faults, ==, item->faults);
  g_assert_cmpstr (ids, ==, item->ids);
  g_assert_cmpstr (corridor_dataset_get_title (dataset), ==, item->title);
  g_assert_cmpuint (corridor_import_report_get_n_features (report), ==,
                    corridor_import_report_get_n_shown (report) + corridor_import_report_get_n_bad (report));
  dataset_file_remove (file);
}

/* Wherever a story has its head, it is for another reader, which gets all of it. */
static void
test_story (gconstpointer data)
{
  GFile *file = dataset_file_write (data, -1);
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (corridor_dataset_read (file, NULL, NULL, &report, &error));
  g_assert_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_STORY);
  g_assert_true (g_str_has_prefix (error->message, g_file_peek_path (file)));
  g_assert_null (report);
  dataset_file_remove (file);
}

typedef struct
{
  const char          *name;
  const char          *text;
  const char          *message; /* behind the file's name */
} Refused;

static const Refused refused[] = {
  { "empty", "", "line 1: expected GeoJSON, got an empty file" },
  { "blank", " \n\n", "line 3: expected GeoJSON, got an empty file" },
  { "text", "Hello", "line 1: expected GeoJSON, which begins with \"{\", got something else" },
  { "array", "[" A "]", "line 1: expected GeoJSON, which begins with \"{\", got something else" },
  { "object", "{\"a\": 1}", "feature 1, line 1: type: expected Feature, got nothing" },
  { "no-features", "{\"type\": \"FeatureCollection\"}", "feature 1, line 1: type: expected Feature, got \"FeatureCollection\"" },
  { "null-features", HEAD "\"features\": null}", "feature 1, line 1: type: expected Feature, got \"FeatureCollection\"" },
  { "open", "{\"type\"", "feature 1, line 1: expected the rest of the feature, got the end of the file (it is cut short)" },
};

static void
test_refused (gconstpointer data)
{
  const Refused *item = data;
  GFile *file = dataset_file_write (item->text, -1);
  g_autofree char *message = g_strdup_printf ("%s: %s", g_file_peek_path (file), item->message);
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (corridor_dataset_read (file, NULL, NULL, &report, &error));
  g_assert_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_FORMAT);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_nonnull (report);
  dataset_file_remove (file);
}

static void
assert_unreadable (GFile      *file,
                   const char *message)
{
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (corridor_dataset_read (file, NULL, NULL, &report, &error));
  g_assert_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_READ);
  g_assert_true (g_str_has_suffix (error->message, message));
  g_assert_null (report);
}

static void
test_unreadable (void)
{
  g_autoptr(GFile) missing = g_file_new_for_path ("/nonexistent/data.geojson");
  g_autoptr(GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr(GFile) remote = g_file_new_for_uri ("nosuchscheme://host/data.geojson");

  assert_unreadable (missing, ": expected a file, got nothing of that name");
  assert_unreadable (folder, ": expected a file, got a directory");
  assert_unreadable (remote, "");
}

/* Wherever a chunk ends, and a feature longer than some chunks. */
static void
test_chunks (void)
{
  g_autoptr(GString) text = g_string_new (HEAD "\"features\": [\n");
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = NULL;
  const guint n = 6000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"type\": \"Feature\", \"id\": %u, \"geometry\": {\"type\": \"Point\", \"coordinates\": [%u.5, 1]}, "
                            "\"properties\": {\"date\": \"1990-01-02\", \"text\": \"%*s\\\\\\\"\"}}", i > 0 ? ",\n" : "", i, i % 180,
                            i == 77 ? 600000 : (int) (i * 7 % 301), "}\\\"]{");
  g_string_append (text, "]}");
  dataset = dataset_file_read (text->str, &report);
  g_assert_cmpuint (corridor_import_report_get_n_faults (report), ==, 0);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, n);
  for (guint slot = 0; slot < n; slot += 13)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorPhase) phase = corridor_dataset_dup_phase (dataset, slot, &error);
      CorridorTimeItem item = corridor_time_index_get_item (corridor_dataset_get_index (dataset), slot);
      guint64 id;

      g_assert_no_error (error);
      id = g_ascii_strtoull (corridor_feature_get_id (corridor_phase_get_feature (phase)), NULL, 10);
      g_assert_cmpfloat_with_epsilon (item.box.min_x, (id % 180 + 0.5) / 360 + 0.5, 1e-9);
    }
}

static void
test_many_faults (void)
{
  g_autoptr(GString) text = g_string_new (HEAD "\"features\": [");
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autofree char *words = NULL;
  const guint n = 5000;

  for (guint i = 0; i < n; i++)
    g_string_append (text, "{\"type\":\"Feature\"},");
  g_string_append (text, A "]}");
  dataset = dataset_file_read (text->str, &report);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, 1);
  g_assert_cmpuint (corridor_import_report_get_n_bad (report), ==, n);
  g_assert_cmpuint (corridor_import_report_get_n_faults (report), ==, n);
  g_assert_cmpuint (corridor_import_report_get_faults (report)->len, ==, CORRIDOR_IMPORT_REPORT_MAX_FAULTS);
  words = corridor_import_report_to_text (report);
  g_assert_true (g_str_has_suffix (words, ": and 4000 more\n"));
}

/* Several threads read, and yet the faults are in the order of the file. */
static void
test_order (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = NULL;
  GPtrArray *faults;

  for (guint i = 0; i < 40000; i++)
    g_string_append (text, i % 100 == 99 ? "{\"type\": \"Feature\"}\n" : A "\n");
  dataset = dataset_file_read (text->str, &report);
  faults = corridor_import_report_get_faults (report);
  g_assert_cmpuint (faults->len, ==, 400);
  for (guint i = 0; i < faults->len; i++)
    {
      const CorridorImportFault *fault = g_ptr_array_index (faults, i);

      g_assert_cmpuint (fault->number, ==, (i + 1) * 100);
      g_assert_cmpuint (fault->line, ==, fault->number);
      g_assert_cmpint (text->str[fault->offset - 1], ==, '\n');
      g_assert_true (g_str_has_prefix (text->str + fault->offset, "{\"type\": \"Feature\"}\n"));
    }
}

static void
test_nesting (void)
{
  g_autoptr(GString) text = g_string_new (A "\n{\"type\": \"Feature\", \"x\": ");
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = NULL;
  const CorridorImportFault *fault;

  for (guint i = 0; i < 10000; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < 10000; i++)
    g_string_append_c (text, ']');
  g_string_append (text, "}\n" B);
  dataset = dataset_file_read (text->str, &report);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, 2);
  fault = g_ptr_array_index (corridor_import_report_get_faults (report), 0);
  g_assert_cmpstr (fault->reason, ==, "expected at most 64 arrays and objects inside each other, got \"[\"");
}

static void
test_too_long (void)
{
  const gsize length = 65 * 1024 * 1024;
  g_autoptr(GString) text = g_string_sized_new (length + 1000);
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autofree char *faults = NULL;

  g_string_append (text, HEAD "\"features\": [" A ", {\"type\": \"Feature\", \"x\": \"");
  while (text->len < length)
    g_string_append (text, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
  g_string_append (text, "\"}, " C "]}");
  dataset = dataset_file_read (text->str, &report);
  faults = dup_faults (report);
  g_assert_cmpstr (faults, ==, "feature 2, line 1: expected a feature of at most 64 MiB, got a longer one");
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dataset-reader/case/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dataset-reader/refused/%s", refused[i].name);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  g_test_add_data_func ("/dataset-reader/story/head-first", HEAD "\"corridor\": {}, \"features\": [" OF_STORY "]}", test_story);
  g_test_add_data_func ("/dataset-reader/story/head-last", HEAD "\"features\": [" OF_STORY "], \"corridor\": {}}", test_story);
  g_test_add_func ("/dataset-reader/unreadable", test_unreadable);
  g_test_add_func ("/dataset-reader/chunks", test_chunks);
  g_test_add_func ("/dataset-reader/many-faults", test_many_faults);
  g_test_add_func ("/dataset-reader/order", test_order);
  g_test_add_func ("/dataset-reader/nesting", test_nesting);
  g_test_add_func ("/dataset-reader/too-long", test_too_long);
  return g_test_run ();
}
