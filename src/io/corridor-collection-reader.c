/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-collection-reader-private.h"

#include "corridor-json-check-private.h"
#include "corridor-json-cursor-private.h"
#include "corridor-printable-private.h"

/* What is wrong with the file itself, outside of its features. */
static void
add_fault (CorridorImportReport *report,
           guint64               offset,
           guint64               line,
           const char           *field,
           const char           *reason)
{
  CorridorImportFault *fault = g_new0 (CorridorImportFault, 1);

  fault->offset = offset;
  fault->line = line;
  fault->field = g_strdup (field);
  fault->reason = g_strdup (reason);
  corridor_import_report_add_fault (report, fault);
}

static JsonNode *
parse (GString              *text,
       CorridorImportReport *report)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autofree char *message = NULL;
  g_autoptr(GError) error = NULL;
  gsize offset;

  if (!corridor_json_check_part (text->str, text->len, "collection", &offset, &message))
    add_fault (report, 0, 0, "outside of the features", message);
  else if (!json_parser_load_from_data (parser, text->str, (gssize) text->len, &error))
    add_fault (report, 0, 0, "outside of the features", error->message);
  return json_parser_steal_root (parser);
}

static void
check_type (JsonNode             *root,
            CorridorImportReport *report)
{
  static const char *const types[] = { "FeatureCollection", NULL };
  g_auto(CorridorFaults) faults = { 0 };
  CorridorJsonCursor cursor, type;
  guint choice;

  corridor_faults_init (&faults, "", NULL);
  cursor = corridor_json_cursor_root (&faults, root);
  type = corridor_json_cursor_member (&cursor, "type");
  if (!corridor_json_cursor_get_choice (&type, types, &choice))
    add_fault (report, 0, 0, faults.first_place, faults.first_message);
}

/* A text, or the English of a text in several languages. */
static char *
dup_text (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    node = json_object_get_member (json_node_get_object (node), "en");
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
      || *json_node_get_string (node) == '\0')
    return NULL;
  return corridor_printable (json_node_get_string (node), -1);
}

static char *
dup_title (JsonObject *collection)
{
  char *title = dup_text (json_object_get_member (collection, "name"));

  if (title == NULL)
    title = dup_text (json_object_get_member (collection, "title"));
  return title;
}

/*
 * corridor_collection_reader_read:
 * @cutter: at its end
 * @report: gets what is wrong
 *
 * Reads what a file has around its features.
 *
 * Returns: (transfer full) (nullable): the title of the collection, when it is one and has one
 */
char *
corridor_collection_reader_read (CorridorFeatureCutter *cutter,
                                 CorridorImportReport  *report)
{
  GString *text = corridor_feature_cutter_get_collection (cutter);
  g_autoptr(JsonNode) root = NULL;
  guint64 offset, line;
  const char *fault = corridor_feature_cutter_get_fault (cutter, &offset, &line);

  /* When it is not whole there is nothing in it to be read. */
  if (fault != NULL)
    {
      add_fault (report, offset, line, "", fault);
      return NULL;
    }
  if (text == NULL)
    return NULL;

  root = parse (text, report);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  check_type (root, report);
  return dup_title (json_node_get_object (root));
}
