/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-filter.h"
#include "corridor-record-words-private.h"
#include "dataset-file.h"

#include <json-glib/json-glib.h>
#include <unistd.h>

#define FEATURE(id, members, properties) \
  "{\"type\": \"Feature\", \"id\": " id ", \"geometry\": {\"type\": \"Point\", \"coordinates\": [46.75, 39.82]}, " members \
  "\"properties\": {" properties "}}"

static const char collection[] =
  "{\"type\": \"FeatureCollection\", \"title\": \"Collected\", \"features\": [\n"
  FEATURE ("\"r1\"", "", "\"name\": \"\\u015Eu\\u015fa\", \"date\": \"1992-05-08\", \"note\": null") ",\n"
  FEATURE ("\"r2\"", "", "\"name\": \"Stepanakert\", \"date\": \"1992\", \"sources\": [{\"publisher\": \"Civilnet\"}]") ",\n"
  FEATURE ("\"r3\"", "\"names\": [{\"toponym\": \"Շուշի\", \"lang\": \"hye\"}],", "\"date\": \"1992\", \"dead\": 17.50") ",\n"
  FEATURE ("4711", "", "\"name\": \"Шуша\\tи \\\"Агдам\\\"\", \"date\": \"1992\", \"confirmed\": true") ",\n"
  FEATURE ("\"r5\"", "", "\"name\": \"Xankəndi\", \"properties\": {\"geometry\": \"nested \\uD83D\\uDE00\"}") ",\n"
  "{\"type\": \"Feature\", \"id\": \"r6\", \"geometry\": {\"type\": \"MultiPoint\", \"coordinates\": [[46, 40], [47, 40]]},"
  " \"properties\": {\"name\": \"Twice\", \"date\": \"1992\"}}\n"
  "]}\n";

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The ids of what is found, in their order. */
static char *
find (CorridorDataset *dataset,
      const char      *text)
{
  g_autoptr(CorridorKeywords) words = corridor_keywords_new (text);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) part = corridor_dataset_filter (dataset, words, NULL, NULL, NULL, &error);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  CorridorDataset *halves[] = { part, part != NULL ? corridor_dataset_get_undated (part) : NULL };

  g_assert_no_error (error);
  for (guint half = 0; half < G_N_ELEMENTS (halves) && halves[half] != NULL; half++)
    for (guint slot = 0; slot < corridor_dataset_get_n_records (halves[half]); slot++)
      {
        g_autoptr(CorridorPhase) phase = corridor_dataset_dup_phase (halves[half], slot, &error);

        g_assert_no_error (error);
        g_ptr_array_add (ids, g_strdup (corridor_feature_get_id (corridor_phase_get_feature (phase))));
      }
  g_ptr_array_sort (ids, compare_strings);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
assert_found (CorridorDataset *dataset,
              const char      *text,
              const char      *expected)
{
  g_autofree char *found = find (dataset, text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_table (void)
{
  static const struct { const char *words, *ids; } cases[] = {
    { "susa", "r1" },
    { "ŞUŞA", "r1" },
    { "stepanakert", "r2" },
    { "civilnet step", "r2" },
    { "շուշի", "r3" },
    { "ШУША агдам", "4711" },
    { "\"агдам\"", "4711" },
    { "xankendi", "r5" },
    { "nested 😀", "r5" },
    { "4711", "4711" },
    { "17.50", "r3" },
    { "true", "4711" },
    { "1992-05", "r1" },
    { "1992", "4711 r1 r2 r3 r6 r6" },
    { "twice", "r6 r6" },
    /* neither names of members, nor geometry, nor what is nowhere or nothing */
    { "publisher", "" },
    { "geometry", "" },
    { "39.82", "" },
    { "hye", "" },
    { "Feature", "" },
    { "Collected", "" },
    { "null", "" },
    { "susa shelling", "" },
  };
  GFile *file = dataset_file_write (collection, -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (dataset, cases[i].words, cases[i].ids);
  dataset_file_remove (file);
}

static const char *const pieces[] = {
  "Şuşa", "step", "Ագ", "дом", "\\", "\"", "\n", "\t", "/", "x", "\001", "😀", "1", " ", "ğ", "\xCC\x81", ",", "}", "]",
};

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static JsonNode *
random_value (guint depth)
{
  JsonNode *node = json_node_alloc ();
  g_autofree char *text = random_text ();
  int kind = g_test_rand_int_range (0, depth > 3 ? 4 : 6);

  if (kind == 0)
    return json_node_init_int (node, g_test_rand_int ());
  if (kind == 1)
    return json_node_init_boolean (node, g_test_rand_bit ());
  if (kind == 2)
    return json_node_init_null (node);
  if (kind == 3)
    return json_node_init_string (node, text);

  json_node_init (node, kind == 4 ? JSON_NODE_OBJECT : JSON_NODE_ARRAY);
  if (kind == 4)
    json_node_take_object (node, json_object_new ());
  else
    json_node_take_array (node, json_array_new ());
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    {
      g_autofree char *name = random_text ();

      if (kind == 4)
        json_object_set_member (json_node_get_object (node), name, random_value (depth + 1));
      else
        json_array_add_element (json_node_get_array (node), random_value (depth + 1));
    }
  return node;
}

/* The obvious, of the tree: every value that is one, on a line of its own. */
static void
collect (JsonNode *node,
         GString  *text)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr(GList) values = json_object_get_values (json_node_get_object (node));

      for (GList *l = values; l != NULL; l = l->next)
        collect (l->data, text);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        collect (json_array_get_element (json_node_get_array (node), i), text);
    }
  else if (!JSON_NODE_HOLDS_NULL (node))
    {
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        corridor_fold_append (text, json_node_get_string (node), strlen (json_node_get_string (node)));
      else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
        g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
      else
        g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
      g_string_append_c (text, '\n');
    }
}

/* Control characters are blanks to the walk, which nobody looks for. */
static void
flatten (GString *text)
{
  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == '\t' || text->str[i] == '\n')
      text->str[i] = ' ';
}

static char *
random_feature (JsonNode **properties)
{
  g_autoptr(JsonNode) root = json_node_alloc ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  JsonObject *feature = json_object_new ();

  json_node_init (root, JSON_NODE_OBJECT);
  json_node_take_object (root, feature);
  json_object_set_string_member (feature, "type", "Feature");
  json_object_set_member (feature, "geometry", random_value (0));
  json_object_set_member (feature, "when", random_value (0));
  json_object_set_member (feature, "properties", random_value (0));
  *properties = json_node_copy (json_object_get_member (feature, "properties"));
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, g_test_rand_bit ());
  return json_generator_to_data (generator, NULL);
}

static void
test_random (void)
{
  g_autoptr(GString) folded = g_string_new (NULL);

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr(JsonNode) properties = NULL;
      g_autofree char *feature = random_feature (&properties);
      g_autoptr(GString) expected = g_string_new (NULL);

      collect (properties, expected);
      flatten (expected);
      corridor_record_words_fold (folded, feature, strlen (feature));
      flatten (folded);
      g_assert_cmpstr (folded->str, ==, expected->str);
    }
}

/* The file may be anything by now: the walk ends, and within it. */
static void
test_broken (void)
{
  g_autoptr(GString) folded = g_string_new (NULL);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr(JsonNode) properties = NULL;
      g_autofree char *feature = random_feature (&properties);
      gsize length = (gsize) g_test_rand_int_range (0, (int) strlen (feature) + 1);
      g_autofree char *broken = g_memdup2 (feature, length); /* without NUL */

      for (int i = g_test_rand_int_range (0, 5); i > 0 && length > 0; i--)
        broken[g_test_rand_int_range (0, (int) length)] = (char) "{}[]\",:\\u\xC3\xFF\0"[g_test_rand_int_range (0, 12)];
      corridor_record_words_fold (folded, broken, length);
    }
}

static void
test_deep (void)
{
  g_autofree char *open = g_strnfill (100000, '[');
  g_autofree char *text = g_strdup_printf ("{\"properties\": %s", open);
  g_autoptr(GString) folded = g_string_new (NULL);

  corridor_record_words_fold (folded, text, strlen (text));
  g_assert_cmpuint (folded->len, ==, 0);
}

static void
test_changed (void)
{
  GFile *file = dataset_file_write (collection, -1);
  g_autoptr(CorridorKeywords) words = corridor_keywords_new ("susa");
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);
  int code;

  g_assert_no_error (error);
  code = truncate (g_file_peek_path (file), 200);
  g_assert_cmpint (code, ==, 0);
  g_assert_null (corridor_dataset_filter (dataset, words, NULL, NULL, NULL, &error));
  g_assert_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (file)));
  dataset_file_remove (file);
}

/* Far more than are read together, some far apart, in more than one batch; a feature of many records is one of them. */
static void
test_large (void)
{
  g_autoptr(GString) text = g_string_new ("{\"type\": \"FeatureCollection\", \"features\": [\n");
  g_autofree char *filling = g_strnfill (40000, 'x');
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorDataset) part = NULL;
  g_autoptr(CorridorKeywords) words = corridor_keywords_new ("w7");
  g_autoptr(GError) error = NULL;
  GFile *file;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s{\"type\": \"Feature\", \"geometry\": {\"type\": \"MultiPoint\", \"coordinates\": [[%u, 4], [5, 6]]}, "
                            "\"note\": \"%s\", \"properties\": {\"name\": \"w%u\", \"date\": \"1992\"}}", i > 0 ? ",\n" : "", i % 90,
                            i % 100 == 0 ? filling : "", i % 10);
  g_string_append (text, "]}");
  file = dataset_file_write (text->str, (gssize) text->len);
  dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  part = corridor_dataset_filter (dataset, words, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, 40000);
  g_assert_cmpuint (corridor_dataset_get_n_records (part), ==, 4000);
  dataset_file_remove (file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset-words/table", test_table);
  g_test_add_func ("/dataset-words/random", test_random);
  g_test_add_func ("/dataset-words/broken", test_broken);
  g_test_add_func ("/dataset-words/deep", test_deep);
  g_test_add_func ("/dataset-words/changed", test_changed);
  g_test_add_func ("/dataset-words/large", test_large);
  return g_test_run ();
}
