/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-json-cursor-private.h"
#include "corridor-printable-private.h"

static void
append_place (const CorridorJsonCursor *self,
              GString                  *place)
{
  const CorridorJsonCursor *parent = self->parent;
  g_autofree char *member = NULL;

  if (self->feature_id != NULL)
    {
      g_string_append_printf (place, "feature %s", self->feature_id);
      return;
    }
  if (parent == NULL)
    return;

  append_place (parent, place);
  if (self->member == NULL)
    {
      g_string_append_printf (place, "[%u]", self->element);
      return;
    }
  member = corridor_printable (self->member, -1);
  if (place->len > 0)
    g_string_append (place, parent->feature_id != NULL ? ": " : ".");
  g_string_append (place, member);
}

static char *
dup_place (const CorridorJsonCursor *self)
{
  GString *place = g_string_new (NULL);

  append_place (self, place);
  return g_string_free (place, FALSE);
}

static char *
describe_value (JsonNode *node)
{
  GType type = json_node_get_value_type (node);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (type == G_TYPE_STRING)
    {
      g_autofree char *printable = corridor_printable (json_node_get_string (node), -1);

      return g_strconcat ("\"", printable, "\"", NULL);
    }
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", json_node_get_double (node)));
}

static char *
describe (JsonNode *node)
{
  guint n;

  if (node == NULL)
    return g_strdup ("nothing");

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return g_strdup ("an object");
    case JSON_NODE_ARRAY:
      n = json_array_get_length (json_node_get_array (node));
      return n == 0 ? g_strdup ("an empty array") : g_strdup_printf ("an array of %u", n);
    case JSON_NODE_VALUE:
      return describe_value (node);
    case JSON_NODE_NULL:
    default:
      return g_strdup ("null");
    }
}

CorridorJsonCursor
corridor_json_cursor_root (CorridorFaults *faults,
                           JsonNode       *node)
{
  return (CorridorJsonCursor) { .faults = faults, .node = node };
}

/*
 * corridor_json_cursor_member:
 * @name: has to outlive what is returned
 *
 * The member need not exist, and then what is returned says so. @self has to be at an object.
 */
CorridorJsonCursor
corridor_json_cursor_member (const CorridorJsonCursor *self,
                             const char               *name)
{
  return (CorridorJsonCursor) {
    .faults = self->faults,
    .parent = self,
    .member = name,
    .node = json_object_get_member (json_node_get_object (self->node), name),
  };
}

/*
 * corridor_json_cursor_element:
 * @element: has to be within the array that @self is at
 */
CorridorJsonCursor
corridor_json_cursor_element (const CorridorJsonCursor *self,
                              guint                     element)
{
  return (CorridorJsonCursor) {
    .faults = self->faults,
    .parent = self,
    .element = element,
    .node = json_array_get_element (json_node_get_array (self->node), element),
  };
}

gboolean
corridor_json_cursor_exists (const CorridorJsonCursor *self)
{
  return self->node != NULL;
}

gboolean
corridor_json_cursor_is_null (const CorridorJsonCursor *self)
{
  return self->node != NULL && JSON_NODE_HOLDS_NULL (self->node);
}

/*
 * corridor_json_cursor_fault_full:
 * @message: all of what stands behind the place
 */
void
corridor_json_cursor_fault_full (const CorridorJsonCursor *self,
                                 const char               *message)
{
  g_autofree char *place = corridor_faults_is_full (self->faults) ? NULL : dup_place (self);

  corridor_faults_add (self->faults, CORRIDOR_STORY_ERROR_SHAPE, place, message);
}

/*
 * corridor_json_cursor_fault:
 * @expected: what should be here, to stand behind "expected"; what is here is found out
 */
void
corridor_json_cursor_fault (const CorridorJsonCursor *self,
                            const char               *expected)
{
  gboolean is_full = corridor_faults_is_full (self->faults); /* a million faults, and nobody reads the words */
  g_autofree char *got = is_full ? NULL : describe (self->node);
  g_autofree char *message = is_full ? NULL : g_strdup_printf ("expected %s, got %s", expected, got);

  corridor_json_cursor_fault_full (self, message);
}

/*
 * corridor_json_cursor_check_object:
 * @expected: what the object should be, with its article
 */
gboolean
corridor_json_cursor_check_object (const CorridorJsonCursor *self,
                                   const char               *expected)
{
  if (self->node != NULL && JSON_NODE_HOLDS_OBJECT (self->node))
    return TRUE;

  corridor_json_cursor_fault (self, expected);
  return FALSE;
}

/*
 * corridor_json_cursor_check_array:
 * @minimum: fewer elements are a fault
 * @expected: what the array should be, with its article, and the minimum in words
 */
gboolean
corridor_json_cursor_check_array (const CorridorJsonCursor *self,
                                  guint                     minimum,
                                  const char               *expected,
                                  guint                    *n_elements)
{
  if (self->node != NULL && JSON_NODE_HOLDS_ARRAY (self->node))
    {
      *n_elements = json_array_get_length (json_node_get_array (self->node));
      if (*n_elements >= minimum)
        return TRUE;
    }

  corridor_json_cursor_fault (self, expected);
  return FALSE;
}

static GType
value_type (const CorridorJsonCursor *self)
{
  if (self->node == NULL || !JSON_NODE_HOLDS_VALUE (self->node))
    return G_TYPE_INVALID;
  return json_node_get_value_type (self->node);
}

/*
 * corridor_json_cursor_get_string:
 * @expected: what the string should be, with its article
 *
 * Returns: (nullable): never empty; NULL after a fault
 */
const char *
corridor_json_cursor_get_string (const CorridorJsonCursor *self,
                                 const char               *expected)
{
  const char *string = value_type (self) == G_TYPE_STRING ? json_node_get_string (self->node) : NULL;

  if (string != NULL && *string != '\0')
    return string;

  corridor_json_cursor_fault (self, expected);
  return NULL;
}

/*
 * corridor_json_cursor_get_number:
 * @minimum: inclusive
 * @maximum: inclusive
 * @expected: what the number should be, with its article and range
 * @number: (out): set only when it is in the range
 */
gboolean
corridor_json_cursor_get_number (const CorridorJsonCursor *self,
                                 double                    minimum,
                                 double                    maximum,
                                 const char               *expected,
                                 double                   *number)
{
  GType type = value_type (self);

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    {
      double value = json_node_get_double (self->node);

      if (value >= minimum && value <= maximum) /* false for NaN too */
        {
          *number = value;
          return TRUE;
        }
    }

  corridor_json_cursor_fault (self, expected);
  return FALSE;
}

gboolean
corridor_json_cursor_get_boolean (const CorridorJsonCursor *self,
                                  gboolean                 *boolean)
{
  if (value_type (self) == G_TYPE_BOOLEAN)
    {
      *boolean = json_node_get_boolean (self->node);
      return TRUE;
    }

  corridor_json_cursor_fault (self, "true or false");
  return FALSE;
}

/*
 * corridor_json_cursor_get_choice:
 * @choices: (array zero-terminated=1): every string that may be here
 * @choice: (out): the place of the one that is
 */
gboolean
corridor_json_cursor_get_choice (const CorridorJsonCursor *self,
                                 const char *const        *choices,
                                 guint                    *choice)
{
  const char *string = value_type (self) == G_TYPE_STRING ? json_node_get_string (self->node) : NULL;
  g_autofree char *all = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; string != NULL && choices[i] != NULL; i++)
    if (g_str_equal (string, choices[i]))
      {
        *choice = i;
        return TRUE;
      }

  all = g_strjoinv (", ", (char **) choices);
  expected = g_strconcat (choices[1] != NULL ? "one of " : "", all, NULL);
  corridor_json_cursor_fault (self, expected);
  return FALSE;
}
