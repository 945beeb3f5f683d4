/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-record-reader-private.h"

#include "corridor-geometry-reader-private.h"
#include "corridor-json-build-private.h"
#include "corridor-json-check-private.h"
#include "corridor-printable-private.h"

/* What a category may be called by, in the order in which they are looked for. */
static const char *const category_names[] = { "category", "kind", "type", "class", "event_type" };

static void
clear_spot (gpointer data)
{
  CorridorRecordSpot *spot = data;

  g_clear_pointer (&spot->outline, corridor_outline_unref);
}

void
corridor_record_reader_init (CorridorRecordReader *self)
{
  *self = (CorridorRecordReader) {
    .positions = g_array_new (FALSE, FALSE, sizeof (CorridorPosition)),
    .parts = g_array_new (FALSE, FALSE, sizeof (CorridorPart)),
    .spots = g_array_new (FALSE, FALSE, sizeof (CorridorRecordSpot)),
    .spans = g_array_new (FALSE, FALSE, sizeof (CorridorRecordSpan)),
  };
  g_array_set_clear_func (self->spots, clear_spot);
}

void
corridor_record_reader_clear (CorridorRecordReader *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->positions, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->spots, g_array_unref);
  g_clear_pointer (&self->spans, g_array_unref);
}

/* What is read of a million features. Of properties these are all that are asked for, and what is deeper is left as it is. */
static gboolean
is_wanted (guint       depth,
           const char *name,
           gsize       length)
{
  static const char *const members[] = { "type", "geometry", "properties", "when", "phases", NULL };
  static const char *const of_those[] = {
    /* of properties */
    "category", "kind", "type", "class", "event_type", "when", "timespan", "start_date", "start_date:edtf", "end_date",
    "end_date:edtf", "start", "end", "times", "time", "timestamp", "date",
    /* of geometry and when */
    "coordinates", "geometries", "timespans", NULL,
  };
  const char *const *names = depth == 1 ? members : of_those;

  if (depth > 2)
    return TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    if (names[i][0] == name[0] && strncmp (names[i], name, length) == 0 && names[i][length] == '\0')
      return TRUE;
  return FALSE;
}

/*
 * corridor_record_reader_parse:
 * @all: whether all of it is wanted, and not only what corridor_record_reader_read() and _dup_category() look at
 * @fault_offset: (out): where in the text its JSON is broken, else 0
 *
 * Returns: (transfer none) (nullable): the tree, until the next one is parsed; NULL after a fault
 */
JsonNode *
corridor_record_reader_parse (CorridorRecordReader *self,
                              const char           *text,
                              gsize                 length,
                              gboolean              all,
                              CorridorFaults       *faults,
                              gsize                *fault_offset)
{
  g_autofree char *message = NULL;

  *fault_offset = 0;
  g_clear_pointer (&self->root, json_node_unref);
  if (!corridor_json_check_part (text, length, "feature", fault_offset, &message))
    {
      corridor_faults_add (faults, CORRIDOR_STORY_ERROR_JSON, "", message);
      return NULL;
    }

  self->root = corridor_json_build (text, length, all ? NULL : is_wanted);
  return self->root;
}

static void
add_spots (CorridorRecordReader *self,
           CorridorGeometryKind  kind)
{
  const CorridorPosition *positions = (const CorridorPosition *) (gpointer) self->positions->data;
  CorridorRecordSpot spot = { 0 };

  if (kind != CORRIDOR_GEOMETRY_POINTS)
    {
      spot.outline = corridor_outline_new (kind, positions, (const CorridorPart *) (gpointer) self->parts->data,
                                           self->parts->len);
      g_array_append_val (self->spots, spot);
      return;
    }
  for (guint i = 0; i < self->positions->len; i++)
    {
      spot.point = corridor_mercator_project (positions[i]);
      g_array_append_val (self->spots, spot);
    }
}

static void
read_geometry (CorridorRecordReader     *self,
               const CorridorJsonCursor *cursor)
{
  CorridorGeometryKind kind;

  if (corridor_geometry_reader_read_positions (cursor, &kind, self->positions, self->parts))
    add_spots (self, kind);
}

static gboolean
is_collection (const CorridorJsonCursor *geometry)
{
  CorridorJsonCursor type;

  if (!JSON_NODE_HOLDS_OBJECT (geometry->node))
    return FALSE;
  type = corridor_json_cursor_member (geometry, "type");
  return corridor_json_cursor_exists (&type) && JSON_NODE_HOLDS_VALUE (type.node)
         && json_node_get_value_type (type.node) == G_TYPE_STRING
         && g_str_equal (json_node_get_string (type.node), "GeometryCollection");
}

static void
read_collection (CorridorRecordReader     *self,
                 const CorridorJsonCursor *cursor)
{
  CorridorJsonCursor geometries = corridor_json_cursor_member (cursor, "geometries");
  guint n;

  if (!corridor_json_cursor_check_array (&geometries, 1, "an array of at least one geometry", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor geometry = corridor_json_cursor_element (&geometries, i);

      read_geometry (self, &geometry);
    }
}

static void
read_spots (CorridorRecordReader     *self,
            const CorridorJsonCursor *feature)
{
  CorridorJsonCursor geometry = corridor_json_cursor_member (feature, "geometry");

  g_array_set_size (self->spots, 0);
  if (!corridor_json_cursor_exists (&geometry) || corridor_json_cursor_is_null (&geometry))
    corridor_json_cursor_fault (&geometry, "a geometry (what has no place cannot be shown on a map)");
  else if (is_collection (&geometry))
    read_collection (self, &geometry);
  else
    read_geometry (self, &geometry);
}

static gboolean
is_line (CorridorRecordReader *self)
{
  const CorridorRecordSpot *spot = &g_array_index (self->spots, CorridorRecordSpot, 0);

  return spot->outline != NULL && corridor_outline_get_kind (spot->outline) == CORRIDOR_GEOMETRY_LINES;
}

/*
 * corridor_record_reader_read:
 * @feature: at the root of what was parsed
 *
 * Fills in spots, spans and spelling.
 *
 * Returns: FALSE after a fault
 */
gboolean
corridor_record_reader_read (CorridorRecordReader     *self,
                             const CorridorJsonCursor *feature)
{
  static const char *const types[] = { "Feature", NULL };
  guint64 n_faults_before = feature->faults->n_faults;
  CorridorJsonCursor type;
  guint choice;

  if (!corridor_json_cursor_check_object (feature, "a feature, which is an object"))
    return FALSE;
  type = corridor_json_cursor_member (feature, "type");
  if (!corridor_json_cursor_get_choice (&type, types, &choice))
    return FALSE;

  read_spots (self, feature);
  if (feature->faults->n_faults > n_faults_before)
    return FALSE;
  if (!corridor_record_dates_read (feature, is_line (self), self->spans, &self->spelling))
    return FALSE;

  if ((guint64) self->spots->len * MAX (1, self->spans->len) <= CORRIDOR_RECORD_READER_MAX_RECORDS)
    return TRUE;
  corridor_json_cursor_fault_full (feature, "expected a feature of at most "
                                   G_STRINGIFY (CORRIDOR_RECORD_READER_MAX_RECORDS) " positions times spans, got more");
  return FALSE;
}

/* Returns: (transfer full) (nullable): a string that is not empty, a number or a boolean as text */
static char *
dup_scalar (JsonNode *node)
{
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (type == G_TYPE_STRING)
    return *json_node_get_string (node) != '\0' ? corridor_printable (json_node_get_string (node), -1) : NULL;
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (type == G_TYPE_DOUBLE)
    return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", json_node_get_double (node)));
  if (type == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  return NULL;
}

static JsonObject *
get_properties (JsonNode *feature)
{
  JsonNode *properties;

  if (!JSON_NODE_HOLDS_OBJECT (feature))
    return NULL;
  properties = json_object_get_member (json_node_get_object (feature), "properties");
  return properties != NULL && JSON_NODE_HOLDS_OBJECT (properties) ? json_node_get_object (properties) : NULL;
}

/*
 * corridor_record_reader_dup_id:
 *
 * Returns: (transfer full) (nullable): the "id" of the feature, else of its properties, shortened and fit to be shown
 */
char *
corridor_record_reader_dup_id (JsonNode *feature)
{
  JsonObject *properties = get_properties (feature);
  char *id = NULL;

  if (JSON_NODE_HOLDS_OBJECT (feature))
    id = dup_scalar (json_object_get_member (json_node_get_object (feature), "id"));
  return id != NULL || properties == NULL ? id : dup_scalar (json_object_get_member (properties, "id"));
}

/*
 * corridor_record_reader_dup_category:
 *
 * Returns: (transfer full) (nullable): the value of the first category property that the feature has, fit to be shown
 */
char *
corridor_record_reader_dup_category (JsonNode *feature)
{
  JsonObject *properties = get_properties (feature);
  char *value = NULL;

  for (guint i = 0; properties != NULL && value == NULL && i < G_N_ELEMENTS (category_names); i++)
    value = dup_scalar (json_object_get_member (properties, category_names[i]));
  return value;
}
