/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-json-build-private.h"
#include "corridor-json-check-private.h"

#include <string.h>

/* Against json-glib's own parser. */

static const char *const texts[] = {
  "{}", "[]", "[[]]", "{\"a\": {}}", "[{}, {}]", " {\n\t\"a\" :\r[ 1 , 2 ] } ",
  "\"\"", "\"a\"", "5", "-5", "0", "-0.5e-3", "12345678901", "1E2", "9223372036854775807", "true", "false", "null",
  "0.1234567890123456789012345678901234567890",
  "[true, false, null, 1, 1.0, \"x\"]",
  "{\"\\\"\\\\\\/\\b\\f\\n\\r\\t\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}",
  "{\"\\u0041\\u00e9\\u20AC\\uD83D\\uDE00\": \"\\u0041\\u00e9\\u20AC\\uD83D\\uDE00 \xC3\xA9\"}",
  "{\"a\": \"{[}],:\", \"b\": [\"\\\"]\", {\"c\": \"\\\\\"}], \"d\": {\"e\": {\"f\": [[[1]]]}}, \"g\": \"\"}",
  "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [46.1, -39]}, \"properties\": null}",
};

static void
assert_same (const char *text,
             gsize       length)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(JsonNode) built = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *message = NULL;
  gsize offset;

  g_assert_true (corridor_json_check_part (text, length, "text", &offset, &message));
  json_parser_load_from_data (parser, text, (gssize) length, &error);
  g_assert_no_error (error);
  built = corridor_json_build (text, length, NULL);
  g_assert_true (json_node_equal (built, json_parser_get_root (parser)));
}

/* Also where more text follows, as one feature does another. */
static void
test_same (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *followed = g_strconcat (texts[i], "7]", NULL);

      g_test_message ("%s", texts[i]);
      assert_same (texts[i], strlen (texts[i]));
      assert_same (followed, strlen (texts[i]));
    }
}

static JsonNode *
make_node (guint depth)
{
  switch (g_test_rand_int_range (0, depth > 5 ? 4 : 7))
    {
    case 0:
      return json_node_init_int (json_node_alloc (), g_test_rand_int ());
    case 1:
      return json_node_init_double (json_node_alloc (), g_test_rand_double_range (-1e9, 1e9));
    case 2:
      return json_node_init_string (json_node_alloc (), "\"\\\n\x01 €");
    case 3:
      return json_node_init_null (json_node_alloc ());
    case 4:
      return json_node_init_boolean (json_node_alloc (), g_test_rand_int_range (0, 2) == 0);
    case 5:
      {
        JsonArray *array = json_array_new ();
        JsonNode *node = json_node_new (JSON_NODE_ARRAY);

        for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
          json_array_add_element (array, make_node (depth + 1));
        json_node_take_array (node, array);
        return node;
      }
    default:
      {
        JsonObject *object = json_object_new ();
        JsonNode *node = json_node_new (JSON_NODE_OBJECT);

        for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
          {
            g_autofree char *name = g_strdup_printf ("%d\"\\", i);

            json_object_set_member (object, name, make_node (depth + 1));
          }
        json_node_take_object (node, object);
        return node;
      }
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(JsonNode) node = make_node (3);
      g_autofree char *text = json_to_string (node, i % 2 == 0);

      assert_same (text, strlen (text));
    }
}

static gboolean
wants (guint       depth,
       const char *name,
       gsize       length)
{
  return depth > 1 || (length == 1 && (*name == 'a' || *name == 'c'));
}

static void
test_wants (void)
{
  static const char text[] = "{\"b\": {\"x\": [\"}\\\"\", 2]}, \"a\": {\"b\": 1}, \"dd\": -1.5e3, \"e\": null, \"c\": 2, \"f\": \"\\\\\"}";
  g_autoptr(JsonNode) expected = json_from_string ("{\"a\": {\"b\": 1}, \"c\": 2}", NULL);
  g_autoptr(JsonNode) built = corridor_json_build (text, strlen (text), wants);

  g_assert_true (json_node_equal (built, expected));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-build/same", test_same);
  g_test_add_func ("/json-build/random", test_random);
  g_test_add_func ("/json-build/wants", test_wants);
  return g_test_run ();
}
