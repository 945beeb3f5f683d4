/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* The program itself, run as a user runs it who has no display. */

static char *program; /* (owned) absolute: each test runs it in a folder of its own */

typedef struct
{
  char *folder; /* (owned) a new one for each test */
  char *out; /* (owned) what the program printed last */
  char *err;
  int   status;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  f->folder = g_dir_make_tmp ("corridor-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(GDir) folder = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  g_free (f->out);
  g_free (f->err);
}

static void
run (Fixture    *f,
     const char *arguments)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *line = g_strdup_printf ("%s %s", program, arguments);
  g_auto(GStrv) words = NULL;
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_shell_parse_argv (line, NULL, &words, &error));
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_set_cwd (launcher, f->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);

  g_clear_pointer (&f->out, g_free);
  g_clear_pointer (&f->err, g_free);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &f->out, &f->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  f->status = g_subprocess_get_exit_status (process);
}

static void
write_file (Fixture    *f,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
assert_done (Fixture *f)
{
  g_assert_cmpstr (f->err, ==, "");
  g_assert_cmpint (f->status, ==, 0);
}

static void
assert_failed (Fixture    *f,
               int         status,
               const char *message)
{
  g_assert_cmpint (f->status, ==, status);
  g_assert_cmpstr (f->out, ==, "");
  g_assert_cmpstr (f->err, ==, message);
}

static void
test_list (Fixture      *f,
           gconstpointer data)
{
  run (f, "--at 2023-01-15 --list");
  assert_done (f);
  g_assert_nonnull (strstr (f->out, "2022-12-12/2023-04-22"));
  g_assert_nonnull (strstr (f->out, "Lachin road (new route): blockaded\n"));
  g_assert_true (g_str_has_suffix (f->out, "\n"));
}

/* What differs, and nothing else; the other way round it is the other way round. */
static void
test_compare (Fixture      *f,
              gconstpointer data)
{
  run (f, "--at 2022-12-20 --compare 2022-12-01 --list");
  assert_done (f);
  g_assert_nonnull (strstr (f->out, "Lachin road / Berdzor road: Road open → Road blockaded\n"));
  g_assert_null (strstr (f->out, "Road blockaded → "));
  run (f, "--at 2022-12-01 --compare 2022-12-20 --list");
  g_assert_nonnull (strstr (f->out, "Lachin road / Berdzor road: Road blockaded → Road open\n"));
  run (f, "--at 2022-12-01 --compare 2022-12-01 --list");
  assert_done (f);
  g_assert_cmpstr (f->out, ==, "");
  run (f, "--compare 1887 --list");
  g_assert_cmpint (f->status, ==, 2);
  g_assert_nonnull (strstr (f->err, "--compare"));
}

static void
test_compare_json (Fixture      *f,
                   gconstpointer data)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  JsonArray *changes;

  run (f, "--at 2022-12-20 --compare 2022-12-01 --list --json");
  assert_done (f);
  json_parser_load_from_data (parser, f->out, -1, &error);
  g_assert_no_error (error);
  changes = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (changes), >, 0);
  for (guint i = 0; i < json_array_get_length (changes); i++)
    {
      JsonObject *change = json_array_get_object_element (changes, i);

      g_assert_nonnull (json_object_get_string_member (change, "id"));
      g_assert_false (json_object_get_null_member (change, "before") && json_object_get_null_member (change, "after"));
    }
}

static void
assert_is_string_or_null (JsonObject *object,
                          const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  g_assert_nonnull (node);
  if (!JSON_NODE_HOLDS_NULL (node))
    g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_STRING);
}

static void
assert_are_strings (JsonObject *object,
                    const char *member)
{
  JsonArray *array = json_object_get_array_member (object, member);

  g_assert_cmpuint (json_array_get_length (array), >, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_assert_cmpint (json_node_get_value_type (json_array_get_element (array, i)), ==, G_TYPE_STRING);
}

static void
assert_shape (JsonObject *object)
{
  const char *certainty = json_object_get_string_member (object, "certainty");

  g_assert_cmpuint (json_object_get_size (object), ==, 9);
  g_assert_cmpstr (json_object_get_string_member (object, "id"), !=, NULL);
  g_assert_cmpstr (json_object_get_string_member (object, "category"), !=, NULL);
  g_assert_cmpstr (json_object_get_string_member (object, "title"), !=, NULL);
  assert_is_string_or_null (object, "state");
  assert_is_string_or_null (object, "start");
  assert_is_string_or_null (object, "end");
  assert_are_strings (object, "names");
  assert_are_strings (object, "sources");
  g_assert_true (g_str_equal (certainty, "certain") || g_str_equal (certainty, "possible"));
}

static JsonObject *
find_object (JsonArray  *array,
             const char *id)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (g_str_equal (json_object_get_string_member (object, "id"), id))
        return object;
    }

  return NULL;
}

static void
test_json (Fixture      *f,
           gconstpointer data)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  JsonArray *array;
  JsonObject *road;

  run (f, "--at 2023-01-15 --list --json");
  assert_done (f);
  json_parser_load_from_data (parser, f->out, -1, &error);
  g_assert_no_error (error);
  array = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (array); i++)
    assert_shape (json_array_get_object_element (array, i));

  road = find_object (array, "lachin-road-new");
  g_assert_nonnull (road);
  g_assert_cmpstr (json_object_get_string_member (road, "category"), ==, "corridor");
  g_assert_cmpstr (json_object_get_string_member (road, "state"), ==, "blockaded");
  g_assert_cmpstr (json_object_get_string_member (road, "start"), ==, "2022-12-12");
  g_assert_cmpstr (json_object_get_string_member (road, "end"), ==, "2023-04-22");
  g_assert_cmpstr (json_object_get_string_member (road, "certainty"), ==, "certain");
}

static void
test_json_not_utf8_locale (Fixture      *f,
                           gconstpointer data)
{
  g_autofree char *old = g_strdup (g_getenv ("LC_ALL"));

  g_setenv ("LC_ALL", "C", TRUE);
  run (f, "--at 2023-01-15 --list --json");
  g_setenv ("LC_ALL", old, TRUE);
  assert_done (f);
  g_assert_nonnull (strstr (f->out, "Ստեփանակերտ"));
}

/* One thing at a time in the list, and a story of the reader's own. */
static const char good_story[] =
  "{ \"type\": \"FeatureCollection\", \"corridor\": { \"version\": 1, \"title\": {\"en\": \"T\"}, \"begin\": \"2020-01-01\","
  "  \"cut_off\": \"2020-12-31\", \"view\": {\"bbox\": [46, 39, 47, 40]},"
  "  \"categories\": [{\"id\": \"c\", \"label\": {\"en\": \"C\"}, \"shape\": \"circle\", \"color\": {\"light\": \"#112233\", \"dark\": \"#445566\"}}],"
  "  \"states\": [], \"sources\": {\"s\": {\"publisher\": \"P\", \"title\": \"T\", \"date\": null, \"url\": null, \"language\": \"en\"}} },"
  "  \"features\": [{\"type\": \"Feature\", \"id\": \"f\", \"geometry\": null, \"properties\": {\"category\": \"c\"},"
  "  \"names\": [{\"toponym\": \"N\", \"lang\": \"en\"}], \"phases\": [{\"when\": {\"timespans\": [{\"start\": {\"in\": \"2020-03\"}}, {\"start\": {\"in\": \"2020-05-02\"}}]},"
  "  \"title\": {\"en\": \"Something\"}, \"sources\": [\"s\"]}]}] }";

static void
test_own_story (Fixture      *f,
                gconstpointer data)
{
  write_file (f, "mine.geojson", good_story);
  run (f, "--at 2020-03-10 --list mine.geojson");
  assert_done (f);
  g_assert_cmpstr (f->out, ==, "2020-03/2020-05-02     c  Something (possible)\n");
  run (f, "--list mine.geojson");
  assert_done (f);
  g_assert_cmpstr (f->out, ==, "");
  run (f, "--since-start --list mine.geojson");
  g_assert_nonnull (strstr (f->out, "Something"));
  run (f, "--list --json mine.geojson");
  assert_done (f);
  g_assert_cmpstr (g_strstrip (f->out), ==, "[]");
}

static void
test_bad_story (Fixture      *f,
                gconstpointer data)
{
  run (f, "--list missing.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_cmpstr (f->out, ==, "");
  g_assert_true (g_str_has_prefix (f->err, "corridor: "));
  g_assert_nonnull (strstr (f->err, "/missing.geojson: "));

  write_file (f, "empty.geojson", "");
  run (f, "--export x.png empty.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_nonnull (strstr (f->err, "/empty.geojson: "));
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c++)
    n += *c == '\n';

  return n;
}

static void
test_check (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(GRegex) category = g_regex_new ("\"category\": \"c\"", 0, 0, NULL);
  g_autoptr(GRegex) date = g_regex_new ("2020-03\"", 0, 0, NULL);
  g_autofree char *one_fault = g_regex_replace_literal (category, good_story, -1, 0, "\"category\": \"d\"", 0, NULL);
  g_autofree char *two_faults = g_regex_replace_literal (date, one_fault, -1, 0, "2020-33\"", 0, NULL);

  write_file (f, "good.geojson", good_story);
  write_file (f, "bad.geojson", two_faults);
  run (f, "--check");
  assert_done (f);
  run (f, "--check good.geojson");
  assert_done (f);
  g_assert_true (g_str_has_suffix (f->out, "/good.geojson: no faults, 1 features, 1 phases\n"));

  run (f, "--check bad.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_cmpuint (count_lines (f->err), ==, 2);
  g_assert_nonnull (strstr (f->err, "/bad.geojson: feature f: "));
  g_assert_nonnull (strstr (f->err, "\"2020-33\""));

  run (f, "--check bad.geojson good.geojson missing.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_cmpuint (count_lines (f->out), ==, 1);
  g_assert_cmpuint (count_lines (f->err), ==, 3);
}

#define RECORD(id, members) "{\"type\": \"Feature\", \"id\": \"" id "\", \"geometry\": {\"type\": \"Point\", \"coordinates\": " \
                            "[46, 40]}, \"properties\": {\"name\": \"N" id "\", \"category\": \"c" id "\", " members "}}"

/* A file without a story's header is a dataset. */
static void
test_dataset_check (Fixture      *f,
                    gconstpointer data)
{
  write_file (f, "good.geojson", "{\"type\": \"FeatureCollection\", \"features\": ["
              RECORD ("1", "\"date\": \"2020\"") ", " RECORD ("2", "\"x\": 1") "]}");
  write_file (f, "bad.geojson", RECORD ("1", "\"date\": \"2020\"") "\n" RECORD ("2", "\"date\": \"2020-33\"") "\n{\n");

  run (f, "--check good.geojson");
  assert_done (f);
  g_assert_true (g_str_has_suffix (f->out, "/good.geojson: no faults, 2 features, 1 of them without a date\n"));

  run (f, "--check bad.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_cmpstr (f->out, ==, "");
  g_assert_cmpuint (count_lines (f->err), ==, 2);
  g_assert_nonnull (strstr (f->err, "/bad.geojson: feature 2 (id 2), line 2: properties.date: "));
}

/* The header may come after more than anybody looks at before reading. */
static void
test_late_story (Fixture      *f,
                 gconstpointer data)
{
  g_autofree char *story = g_strdup_printf ("{\"type\": \"FeatureCollection\", \"features\": [%*s], \"corridor\": {}}", 300000, "");

  write_file (f, "late.geojson", story);
  run (f, "--check late.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_cmpstr (f->out, ==, "");
  g_assert_nonnull (strstr (f->err, "/late.geojson: corridor.version: expected"));

  run (f, "--list late.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_nonnull (strstr (f->err, "/late.geojson: corridor.version: expected"));
}

static void
test_dataset_list (Fixture      *f,
                   gconstpointer data)
{
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(GError) error = NULL;

  write_file (f, "lines.geojson", RECORD ("2", "\"start\": \"2020-03-01\", \"end\": \"2020-03-05\"") "\n"
              RECORD ("1", "\"start\": \"2020-02-01\", \"end\": \"2020-03\"") "\n" RECORD ("3", "\"date\": \"2020-03-09\""));

  run (f, "--at 2020-03-03 --list lines.geojson");
  assert_done (f);
  g_assert_cmpstr (f->out, ==, "2020-02-01/2020-03     c1  N1 (possible)\n2020-03-01/2020-03-05  c2  N2\n");
  run (f, "--at 2020-03-06 --window 3 --category c2 --list lines.geojson");
  g_assert_cmpstr (f->out, ==, "2020-03-01/2020-03-05  c2  N2\n");
  run (f, "--list --since-start lines.geojson");
  g_assert_cmpuint (count_lines (f->out), ==, 3);
  run (f, "--list --category road lines.geojson");
  assert_failed (f, 2, "corridor: --category: expected one of c2, c1, c3, got \"road\"\n");

  run (f, "--at 2020-03-03 --list --json lines.geojson");
  assert_done (f);
  root = json_from_string (f->out, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 2);
  run (f, "--at 2020-03-08 --category c2 --list --json lines.geojson");
  g_assert_cmpstr (f->out, ==, "[]\n");
  run (f, "--at 1900-01-01 --list lines.geojson");
  assert_failed (f, 2, "corridor: --at: expected a date from 2020-02-01 to 2020-03-31, the time of the story, got \"1900-01-01\"\n");
}

/* A story and data beside it, in any order, as the window opens them. */
static void
test_several_files (Fixture      *f,
                    gconstpointer data)
{
  static const char all[] = "2020-03/2020-05-02     c   Something (possible)\n2020-03-01/2020-03-12  c1  N1\n2020-03-10             c2  N2\n";

  write_file (f, "story.geojson", good_story);
  write_file (f, "one.geojson", RECORD ("1", "\"start\": \"2020-03-01\", \"end\": \"2020-03-12\""));
  write_file (f, "two.geojson", RECORD ("2", "\"date\": \"2020-03-10\""));

  run (f, "--at 2020-03-10 --list story.geojson one.geojson two.geojson");
  assert_done (f);
  g_assert_cmpstr (f->out, ==, all);
  run (f, "--at 2020-03-10 --list one.geojson story.geojson two.geojson");
  assert_done (f);
  g_assert_cmpstr (f->out, ==, all);
  run (f, "--at 2020-03-10 --list --category c2 one.geojson story.geojson two.geojson");
  g_assert_cmpstr (f->out, ==, "2020-03-10             c2  N2\n");

  run (f, "--at 2020-03-10 --list one.geojson two.geojson"); /* by themselves */
  assert_done (f);
  g_assert_cmpstr (f->out, ==, strchr (all, '\n') + 1);
  run (f, "--at 2020-04-01 --list one.geojson two.geojson");
  assert_failed (f, 2, "corridor: --at: expected a date from 2020-03-01 to 2020-03-12, the time of the story, got \"2020-04-01\"\n");
}

/* A link is about the bundled story when it names no other. */
static void
test_link_and_data (Fixture      *f,
                    gconstpointer data)
{
  write_file (f, "one.geojson", RECORD ("1", "\"date\": \"2022-12-12\""));
  run (f, "--list one.geojson corridor:?at=2022-12-12&select=lachin-road-new");
  assert_done (f);
  g_assert_nonnull (strstr (f->out, "  N1\n"));
  g_assert_nonnull (strstr (f->out, "  corridor "));
}

static void
test_files_that_do_not_go (Fixture      *f,
                           gconstpointer data)
{
  g_autofree char *late = g_strdup_printf ("{\"type\": \"FeatureCollection\", \"features\": [%*s], \"corridor\": {}}", 300000, "");

  write_file (f, "story.geojson", good_story);
  write_file (f, "other.geojson", good_story);
  write_file (f, "late.geojson", late);
  write_file (f, "map.mbtiles", "");

  run (f, "--list story.geojson other.geojson");
  g_assert_cmpint (f->status, ==, 2);
  g_assert_nonnull (strstr (f->err, "corridor: expected one story, got 2: "));
  run (f, "--list story.geojson late.geojson");
  g_assert_cmpint (f->status, ==, 2);
  g_assert_nonnull (strstr (f->err, "corridor: expected one story, got 2: "));
  run (f, "--list story.geojson map.mbtiles");
  g_assert_cmpint (f->status, ==, 2);
  g_assert_nonnull (strstr (f->err, "map.mbtiles: expected a story or a dataset, got a base map"));
  run (f, "--list story.geojson missing.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_nonnull (strstr (f->err, "missing.geojson"));
}

/* What is certain in each mode: on no day of a month that is all that is known, but in a window that holds it, and after it. */
static void
test_dataset_certain (Fixture      *f,
                      gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    const char *lines;
  } cases[] = {
    { "--at 2020-03-03", "2020-03-01/2020-03-05  c1  N1\n2020-03                c2  N2 (possible)\n" },
    { "--at 2020-03-03 --certain", "2020-03-01/2020-03-05  c1  N1\n" },
    { "--at 2020-03-31 --window 31 --certain", "2020-03-01/2020-03-05  c1  N1\n2020-03-20             c3  N3\n2020-03                c2  N2\n" },
    { "--at 2020-03-31 --window 30 --certain", "2020-03-01/2020-03-05  c1  N1\n2020-03-20             c3  N3\n" },
    { "--at 2020-03-30 --since-start --certain", "2020-03-01/2020-03-05  c1  N1\n2020-03-20             c3  N3\n" },
    { "--at 2020-03-31 --since-start --certain --category c2", "2020-03                c2  N2\n" },
    { "--at 2020-03-03 --certain --category c2", "" },
    { "--at 2020-03-03 --certain --json --category c2", "[]\n" },
  };

  write_file (f, "lines.geojson", RECORD ("1", "\"start\": \"2020-03-01\", \"end\": \"2020-03-05\"") "\n"
              RECORD ("2", "\"date\": \"2020-03\"") "\n" RECORD ("3", "\"date\": \"2020-03-20\""));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *arguments = g_strdup_printf ("%s --list lines.geojson", cases[i].arguments);

      run (f, arguments);
      assert_done (f);
      g_assert_cmpstr (f->out, ==, cases[i].lines);
    }
}

/* So many that a window would go on meanwhile. */
static void
test_dataset_certain_many (Fixture      *f,
                           gconstpointer data)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < 30000; i++)
    g_string_append (lines, i % 3 == 0 ? RECORD ("1", "\"date\": \"2020-03-03\"") "\n" : RECORD ("2", "\"date\": \"2020-03\"") "\n");
  write_file (f, "lines.geojson", lines->str);
  run (f, "--at 2020-03-03 --certain --list lines.geojson");
  assert_done (f);
  g_assert_cmpuint (count_lines (f->out), ==, 10000);
}

static void
test_check_strict (Fixture      *f,
                   gconstpointer data)
{
  g_autoptr(GRegex) title = g_regex_new ("\"title\": \\{\"en\"", 0, 0, NULL);
  g_autofree char *half = g_regex_replace_literal (title, good_story, -1, 0, "\"title\": {\"pt\": \"Um <b>\", \"en\"", 0, NULL);

  write_file (f, "half.geojson", half);
  run (f, "--check --strict");
  assert_done (f);
  run (f, "--check half.geojson");
  assert_done (f);
  g_assert_cmpuint (count_lines (f->out), ==, 2);
  g_assert_nonnull (strstr (f->out, "/half.geojson: missing: pt "));

  run (f, "--check --strict half.geojson");
  g_assert_cmpint (f->status, ==, 1);
  g_assert_nonnull (strstr (f->err, "/half.geojson: corridor.title.pt: expected plain text, got the markup \"<b>\"\n"));
  g_assert_cmpstr (f->out, ==, "");
}

static void
test_bad_command (Fixture      *f,
                  gconstpointer data)
{
  run (f, "--bogus");
  assert_failed (f, 2, "corridor: Unknown option --bogus\n");
  run (f, "--at 1987-01-01 --list");
  g_assert_cmpint (f->status, ==, 2);
  g_assert_true (g_str_has_prefix (f->err, "corridor: --at: expected a date from 1988-02-01 to "));
  run (f, "--select nowhere --list");
  assert_failed (f, 2, "corridor: --select: expected the id of a feature of the story, got \"nowhere\"\n");
}

static void
test_no_display (Fixture      *f,
                 gconstpointer data)
{
  run (f, "--at 2022-12-12");
  assert_failed (f, 2, "corridor: expected a display to open the window on, got none; --list, --check and --export need none\n");
}

static void
test_export (Fixture      *f,
             gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    const char *name;
    const char *magic;
  } cases[] = {
    { "--at 2022-12-20 --export a.png --size 320x240 --scale 2 --theme dark", "a.png", "\x89PNG" },
    { "--at 2022-12-20 --export a.svg --size 320x240 --bbox 46,39.4,47.2,40.2", "a.svg", "<?xml" },
    { "--at 2022-12-20 --export a.pdf --size 320x240 --select lachin-road-new", "a.pdf", "%PDF" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, cases[i].name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      run (f, cases[i].arguments);
      assert_done (f);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpmem (contents, strlen (cases[i].magic), cases[i].magic, strlen (cases[i].magic));
    }

  run (f, "--export nowhere/a.png");
  g_assert_cmpint (f->status, ==, 2);
  g_assert_nonnull (strstr (f->err, "nowhere/a.png"));
  run (f, "--export a.bmp");
  g_assert_cmpint (f->status, ==, 2);
  g_assert_nonnull (strstr (f->err, "a.bmp"));
}

/* The layers of the map are groups with names, and whoever has the picture has its sources. */
static void
test_export_svg (Fixture      *f,
                 gconstpointer data)
{
  static const char *const parts[] = {
    "<title>Nagorno-Karabakh and the Lachin road, 1988–2026: 20 December 2022</title>",
    "<dc:source>Prime Minister of Armenia, Statement by the Prime Minister",
    "<g id=\"ground\" inkscape:groupmode=\"layer\" inkscape:label=\"Base map\">",
    "<g id=\"areas\" inkscape:groupmode=\"layer\" inkscape:label=\"Areas\">",
    "<g id=\"names\" inkscape:groupmode=\"layer\" inkscape:label=\"Names\">",
    ">20 December 2022</text>",
    ">Armenian control</text>",
    "more: corridor --at 2022-12-20 --window 30 --list --json</text>",
  };
  g_autofree char *path = g_build_filename (f->folder, "a.svg", NULL);
  g_autofree char *svg = NULL;

  run (f, "--at 2022-12-20 --window 30 --export a.svg");
  assert_done (f);
  g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (svg, parts[i]) == NULL)
      g_error ("no %s", parts[i]);
}

/* Whether there is a locale here in which anything is translated: since glibc 2.39 nothing is in that of C. */
static gboolean
is_translated (Fixture *f)
{
  static const char *const others[] = { "en_US.UTF-8", "en_GB.UTF-8", "ru_RU.UTF-8", "hy_AM.UTF-8", "C.UTF-8" };
  gboolean translated = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (others) && !translated; i++)
    {
      g_autofree char *was = g_strdup (g_getenv ("LC_ALL"));

      g_setenv ("LC_ALL", others[i], TRUE);
      g_setenv ("LANGUAGE", "ru", TRUE);
      run (f, "--help");
      translated = strstr (f->out, "--at=DATE") == NULL;
      g_unsetenv ("LANGUAGE");
      g_setenv ("LC_ALL", was != NULL ? was : "C.UTF-8", TRUE);
    }

  return translated;
}

/* A picture is for its readers: all words on it are in the language that is asked for, whatever that of the desktop. */
static void
test_export_language (Fixture      *f,
                      gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    const char *date;
  } cases[] = {
    { "--at 2023-09-28 --lang ru", ">28 сентября 2023<" },
    { "--lang=hy 'corridor:?at=2023-09-28'", ">28 սեպտեմբերի 2023 թ.<" },
    { "'corridor:?at=2023-09-28&lang=ru'", ">28 сентября 2023<" },
    { "--at 2023-09-28", ">28 September 2023<" },
  };
  g_autofree char *path = g_build_filename (f->folder, "a.svg", NULL);

  if (!is_translated (f))
    {
      g_test_skip ("no locale in which anything is translated");
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command = g_strdup_printf ("%s --size 800x600 --export a.svg", cases[i].arguments);
      g_autofree char *svg = NULL;

      run (f, command);
      assert_done (f);
      g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
      g_test_message ("%s", cases[i].arguments);
      g_assert_nonnull (strstr (svg, cases[i].date));
    }
}

/* The picture shows the data, too: where the story is, unless that is elsewhere. */
static void
test_export_several_files (Fixture      *f,
                           gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "a.svg", NULL);
  g_autofree char *here = NULL;
  g_autofree char *elsewhere = NULL;
  g_autofree char *alone = NULL;

  write_file (f, "story.geojson", good_story);
  write_file (f, "here.geojson", RECORD ("1", "\"date\": \"2020-03-10\""));
  write_file (f, "far.geojson", "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [44, 41]}, "
              "\"properties\": {\"category\": \"far\", \"date\": \"2020-03-10\"}}");

  run (f, "--at 2020-03-10 --export a.svg --size 640x480 story.geojson here.geojson");
  assert_done (f);
  g_assert_true (g_file_get_contents (path, &here, NULL, NULL));
  g_assert_nonnull (strstr (here, ">c1<"));
  run (f, "--at 2020-03-10 --export a.svg --size 640x480 story.geojson far.geojson");
  assert_done (f);
  g_assert_true (g_file_get_contents (path, &elsewhere, NULL, NULL));
  g_assert_nonnull (strstr (elsewhere, ">far<"));
  run (f, "--at 2020-03-10 --export a.svg --size 640x480 far.geojson here.geojson");
  assert_done (f);
  g_assert_true (g_file_get_contents (path, &alone, NULL, NULL));
  g_assert_nonnull (strstr (alone, ">c1<"));
  g_assert_nonnull (strstr (alone, ">far<"));
}

/* A picture does not keep quiet of what is filtered, and says nothing where nothing is. */
static void
test_export_filtered (Fixture      *f,
                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (f->folder, "a.svg", NULL);
  g_autofree char *filtered = NULL;
  g_autofree char *all = NULL;

  run (f, "--at 2022-12-20 --category peacekeepers --export a.svg");
  assert_done (f);
  g_assert_true (g_file_get_contents (path, &filtered, NULL, NULL));
  g_assert_nonnull (strstr (filtered, " things shown · Only: "));
  run (f, "--at 2022-12-20 --export a.svg");
  assert_done (f);
  g_assert_true (g_file_get_contents (path, &all, NULL, NULL));
  g_assert_null (strstr (all, "things shown"));
}

/* Where a picture has no room for its sources it says how to have them, and does not leave out what is filtered, nor which story. */
static void
test_export_command (Fixture      *f,
                     gconstpointer data)
{
  static const struct
  {
    const char *arguments;
    const char *command;
  } cases[] = {
    { "--at 2022-12-20 --window 30", "corridor --at 2022-12-20 --window 30 --list --json" },
    { "--at 2022-12-20 --certain --claimed-by azerbaijan", "corridor --at 2022-12-20 --claimed-by Azerbaijan --certain --list --json" },
    { "--at 2022-12-20 --category corridor --lang hy", "corridor --at 2022-12-20 --category corridor --lang hy --list --json" },
    { "--at 2022-12-20 'my story.geojson'", "corridor 'my story.geojson' --at 2022-12-20 --list --json" },
  };
  g_autofree char *path = g_build_filename (f->folder, "a.svg", NULL);
  g_autofree char *bundled = g_test_build_filename (G_TEST_DIST, "..", "data", "stories", "nagorno-karabakh.geojson", NULL);
  g_autofree char *story = NULL;

  g_assert_true (g_file_get_contents (bundled, &story, NULL, NULL));
  write_file (f, "my story.geojson", story);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command = g_strdup_printf ("%s --size 800x120 --export a.svg", cases[i].arguments);
      g_autofree char *svg = NULL;
      g_autofree char *escaped = g_markup_escape_text (cases[i].command, -1);

      run (f, command);
      assert_done (f);
      g_assert_true (g_file_get_contents (path, &svg, NULL, NULL));
      if (strstr (svg, escaped) == NULL)
        g_error ("no %s in %s", escaped, svg);
    }
}

static void
test_export_size (Fixture      *f,
                  gconstpointer data)
{
  run (f, "--export a.png --size 40000x100");
  assert_failed (f, 2, "corridor: a.png: a picture of 40000 × 100 pixels cannot be made: expected 64 to 16384 on each side\n");
  run (f, "--export a.png --size 1000x1000 --scale 16");
  assert_failed (f, 2, "corridor: a.png: a picture of 16000 × 16000 pixels cannot be made: expected at most 134217728 pixels in all\n");
}

static void
test_help (Fixture      *f,
           gconstpointer data)
{
  run (f, "--help");
  assert_done (f);
  g_assert_nonnull (strstr (f->out, "--at=DATE"));
  run (f, "--version");
  assert_done (f);
  g_assert_cmpstr (f->out, ==, "corridor " PACKAGE_VERSION "\n");
}

/* A link says the same as the options. */
static void
test_link (Fixture      *f,
           gconstpointer data)
{
  g_autofree char *listed = NULL;

  run (f, "--at 2023-01-15 --category corridor,humanitarian --window 60 --list");
  assert_done (f);
  listed = g_steal_pointer (&f->out);
  g_assert_cmpstr (listed, !=, "");
  run (f, "--list 'corridor:?at=2023-01-15&category=corridor,humanitarian&window=60'");
  assert_done (f);
  g_assert_cmpstr (f->out, ==, listed);

  run (f, "--list 'corridor:?at=1850'");
  assert_failed (f, 2, "corridor: --at: expected a date from 1988-02-01 to 2026-06-25, the time of the story, got \"1850\"\n");
  run (f, "'corridor:?export=x.png'");
  assert_failed (f, 2, "corridor: link: expected one of the parameters at, compare, divider, window, since-start, axis, bbox, select, category, "
                       "state, claimed-by, certain, lang, names, got \"export\"\n");
  run (f, "'corridor:?at=2023-01-15' --export x.png --size 300x200");
  assert_done (f);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  program = g_canonicalize_filename (argv[1], NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/command-line/compare/text", test_compare);
  ADD ("/command-line/compare/json", test_compare_json);
  ADD ("/command-line/list/text", test_list);
  ADD ("/command-line/list/json", test_json);
  ADD ("/command-line/list/json-in-ascii-locale", test_json_not_utf8_locale);
  ADD ("/command-line/list/own-story", test_own_story);
  ADD ("/command-line/list/bad-story", test_bad_story);
  ADD ("/command-line/check/faults", test_check);
  ADD ("/command-line/check/strict", test_check_strict);
  ADD ("/command-line/dataset/check", test_dataset_check);
  ADD ("/command-line/dataset/list", test_dataset_list);
  ADD ("/command-line/dataset/certain", test_dataset_certain);
  ADD ("/command-line/dataset/certain-many", test_dataset_certain_many);
  ADD ("/command-line/late-story", test_late_story);
  ADD ("/command-line/several-files/list", test_several_files);
  ADD ("/command-line/export/language", test_export_language);
  ADD ("/command-line/several-files/export", test_export_several_files);
  ADD ("/command-line/several-files/link", test_link_and_data);
  ADD ("/command-line/several-files/bad", test_files_that_do_not_go);
  ADD ("/command-line/bad/options", test_bad_command);
  ADD ("/command-line/bad/no-display", test_no_display);
  ADD ("/command-line/export/formats", test_export);
  ADD ("/command-line/export/svg", test_export_svg);
  ADD ("/command-line/export/filtered", test_export_filtered);
  ADD ("/command-line/export/command", test_export_command);
  ADD ("/command-line/export/size", test_export_size);
  ADD ("/command-line/help/version", test_help);
  ADD ("/command-line/link", test_link);
#undef ADD

  status = g_test_run ();
  g_free (program);
  return status;
}
