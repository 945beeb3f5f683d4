/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-phase-private.h"

#include "corridor-geometry-reader-private.h"
#include "corridor-record-reader-private.h"
#include "corridor-value-reader-private.h"

/* As much as somebody might read in a pane. */
#define MAX_TEXT_LENGTH 16384

static const char *const title_names[] = { "name", "title", "label" };
static const char *const link_names[] = { "url", "link", "source", "source_url", "website" };

static JsonNode *
get_member (JsonNode   *node,
            const char *name)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

static const char *
get_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return *json_node_get_string (node) != '\0' ? json_node_get_string (node) : NULL;
}

/* Keeps a value on its line: every control or format character is a blank there. */
static void
append_flat (GString    *text,
             const char *value)
{
  for (const char *p = value; *p != '\0' && text->len < MAX_TEXT_LENGTH; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (text, g_unichar_isprint (c) ? c : ' ');
    }
}

static gboolean
append_value (GString  *text,
              JsonNode *node)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (type == G_TYPE_STRING)
    append_flat (text, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    g_string_append (text, g_ascii_formatd (digits, sizeof digits, "%.15g", json_node_get_double (node)));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true" : "false");
  else
    return FALSE;
  return TRUE;
}

/* Returns: (transfer full) (nullable): a line for every property that is not an object, an array or null */
static CorridorText *
make_text (JsonNode *properties)
{
  g_autoptr(GString) text = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (properties == NULL || !JSON_NODE_HOLDS_OBJECT (properties))
    return NULL;

  json_object_iter_init_ordered (&iter, json_node_get_object (properties));
  while (text->len < MAX_TEXT_LENGTH && json_object_iter_next_ordered (&iter, &name, &node))
    {
      gsize length = text->len;

      if (length > 0)
        g_string_append_c (text, '\n');
      append_flat (text, name);
      g_string_append (text, ": ");
      if (!append_value (text, node))
        g_string_truncate (text, length);
    }
  if (text->len >= MAX_TEXT_LENGTH)
    g_string_append (text, "…");
  return text->len > 0 ? corridor_text_new (text->str) : NULL;
}

static CorridorText *
new_flat_text (const char *value)
{
  g_autoptr(GString) flat = g_string_new (NULL);

  append_flat (flat, value);
  return corridor_text_new (flat->str);
}

/* Linked Places has the names of a place in "names", with "toponym". */
static const char *
get_toponym (JsonNode *feature)
{
  JsonNode *names = get_member (feature, "names");

  if (names == NULL || !JSON_NODE_HOLDS_ARRAY (names) || json_array_get_length (json_node_get_array (names)) == 0)
    return NULL;
  return get_string (get_member (json_array_get_element (json_node_get_array (names), 0), "toponym"));
}

/* Returns: (transfer full) (nullable): what a story calls a phase */
static CorridorText *
make_phase_title (const CorridorJsonCursor *feature,
                  guint                     number)
{
  CorridorJsonCursor phases = corridor_json_cursor_member (feature, "phases");
  CorridorJsonCursor phase, title;

  if (!corridor_json_cursor_exists (&phases) || !JSON_NODE_HOLDS_ARRAY (phases.node)
      || number >= json_array_get_length (json_node_get_array (phases.node)))
    return NULL;
  phase = corridor_json_cursor_element (&phases, number);
  if (!JSON_NODE_HOLDS_OBJECT (phase.node))
    return NULL;
  title = corridor_json_cursor_member (&phase, "title");
  return corridor_value_reader_read_text (&title);
}

static CorridorText *
make_title (const CorridorJsonCursor *feature,
            JsonNode                 *properties,
            const char               *id,
            guint                     phase)
{
  CorridorText *title = make_phase_title (feature, phase);
  const char *name = NULL;

  if (title != NULL)
    return title;

  for (guint i = 0; name == NULL && i < G_N_ELEMENTS (title_names); i++)
    name = get_string (get_member (properties, title_names[i]));
  if (name == NULL)
    name = get_toponym (feature->node);
  return new_flat_text (name != NULL ? name : id);
}

static void
add_sources (CorridorPhase *phase,
             JsonNode      *properties)
{
  for (guint i = 0; i < G_N_ELEMENTS (link_names); i++)
    {
      const char *address = get_string (get_member (properties, link_names[i]));
      g_autoptr(CorridorSource) source = NULL;

      if (address == NULL || !corridor_value_reader_is_web_address (address))
        continue;
      source = corridor_source_new (link_names[i]);
      source->url = g_strdup (address);
      source->title = g_strdup (address);
      corridor_phase_add_source (phase, source);
    }
}

/* Of several geometries the first one. */
static CorridorGeometry *
make_geometry (const CorridorJsonCursor *feature)
{
  CorridorJsonCursor geometry = corridor_json_cursor_member (feature, "geometry");
  CorridorJsonCursor geometries = corridor_json_cursor_member (&geometry, "geometries");
  CorridorJsonCursor first;

  if (!corridor_json_cursor_exists (&geometries))
    return corridor_geometry_reader_read (&geometry);
  first = corridor_json_cursor_element (&geometries, 0);
  return corridor_geometry_reader_read (&first);
}

/* A record without a date always was so and still is. */
static CorridorRecordSpan
pick_span (CorridorRecordReader *reader,
           guint                 part)
{
  static const CorridorRecordSpan always = {
    .span = {
      .start_earliest = CORRIDOR_TIME_MIN, .start_latest = CORRIDOR_TIME_MIN, .start_kind = CORRIDOR_BOUND_UNKNOWN,
      .end_earliest = CORRIDOR_TIME_MAX, .end_latest = CORRIDOR_TIME_MAX, .end_kind = CORRIDOR_BOUND_UNKNOWN,
    },
  };

  return reader->spans->len > 0 ? g_array_index (reader->spans, CorridorRecordSpan, part % reader->spans->len) : always;
}

static CorridorPhase *
make_phase (CorridorRecordReader      *reader,
            const CorridorJsonCursor  *cursor,
            const CorridorRecordPlace *place,
            CorridorCategory          *category)
{
  CorridorRecordSpan span = pick_span (reader, place->part);
  JsonNode *properties = get_member (cursor->node, "properties");
  g_autofree char *own_id = corridor_record_reader_dup_id (cursor->node);
  g_autofree char *id = own_id != NULL ? g_steal_pointer (&own_id)
                                       : g_strdup_printf ("@%" G_GUINT64_FORMAT, place->offset);
  g_autoptr(CorridorText) title = make_title (cursor, properties, id, span.phase);
  g_autoptr(CorridorText) text = make_text (properties);
  g_autoptr(CorridorGeometry) geometry = make_geometry (cursor);
  CorridorFeature *feature = corridor_feature_new (id, category, geometry);
  CorridorPhase *phase = corridor_phase_new (&span.span, 1, title);

  corridor_phase_set_text (phase, text);
  add_sources (phase, properties);
  corridor_feature_add_phase (feature, phase);
  return corridor_feature_into_phase (feature);
}

/*
 * corridor_record_phase_make:
 * @text: the bytes of the feature
 * @place: how long they are, and which record of it is meant
 * @name: of the file, for messages
 *
 * Makes what a reader gets to see of a record. Its text has a line for each property, plain text as everywhere.
 *
 * Returns: (transfer full) (nullable): NULL when the bytes are no such feature any more
 */
CorridorPhase *
corridor_record_phase_make (const char                 *text,
                            const CorridorRecordPlace  *place,
                            CorridorCategory           *category,
                            const char                 *name,
                            GError                    **error)
{
  g_auto(CorridorRecordReader) reader = { 0 };
  g_auto(CorridorFaults) faults = { 0 };
  CorridorJsonCursor cursor;
  gsize fault_offset;
  JsonNode *node;

  corridor_record_reader_init (&reader);
  corridor_faults_init (&faults, name, NULL);
  node = corridor_record_reader_parse (&reader, text, place->length, TRUE, &faults, &fault_offset);
  cursor = corridor_json_cursor_root (&faults, node);
  if (node != NULL && corridor_record_reader_read (&reader, &cursor)
      && place->part < reader.spots->len * MAX (1, reader.spans->len))
    return make_phase (&reader, &cursor, place, category);

  g_set_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED,
               "%s: expected the feature that was at byte %" G_GUINT64_FORMAT " when it was opened, got something else",
               name, place->offset);
  return NULL;
}
