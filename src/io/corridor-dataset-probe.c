/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-probe.h"

#include "corridor-feature-cutter-private.h"
#include "corridor-record-reader-private.h"

#define CHUNK (256 * 1024)

typedef struct
{
  gboolean has_first;
  gboolean is_feature; /* the first one */
} Finding;

static JsonNode *
parse (CorridorRecordReader *reader,
       const char           *text,
       gsize                 length)
{
  g_auto(CorridorFaults) faults = { 0 };
  gsize offset;

  corridor_faults_init (&faults, "", NULL);
  return corridor_record_reader_parse (reader, text, length, TRUE, &faults, &offset);
}

static gboolean
has_member (JsonNode   *node,
            const char *name)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), name);
}

/* Looks at the first of the features, and lets go of the others. */
static void
drop_features (CorridorFeatureCutter *cutter,
               Finding               *finding)
{
  g_auto(CorridorRecordReader) reader = { 0 };
  g_autoptr(GByteArray) text = NULL;
  g_autoptr(GArray) cuts = NULL;
  const CorridorCut *cut;
  JsonNode *node;

  if (corridor_feature_cutter_get_n_ready (cutter) == 0)
    return;
  text = corridor_feature_cutter_take (cutter, &cuts);
  if (finding->has_first)
    return;

  corridor_record_reader_init (&reader);
  cut = &g_array_index (cuts, CorridorCut, 0);
  node = parse (&reader, (const char *) text->data + cut->start, cut->text_length);
  finding->has_first = TRUE;
  finding->is_feature = has_member (node, "geometry");
}

static gboolean
is_dataset (CorridorFeatureCutter *cutter,
            const Finding         *finding)
{
  GString *collection = corridor_feature_cutter_get_collection (cutter);
  g_auto(CorridorRecordReader) reader = { 0 };
  JsonNode *node;

  if (collection == NULL)
    return finding->is_feature;

  corridor_record_reader_init (&reader);
  node = parse (&reader, collection->str, collection->len);
  if (node == NULL) /* cut short: the header of a story comes first, as a rule */
    return finding->is_feature && strstr (collection->str, "\"corridor\"") == NULL;
  return has_member (node, "type") && !has_member (node, "corridor");
}

gboolean
corridor_dataset_probe (GFile *file)
{
  g_autoptr(CorridorFeatureCutter) cutter = corridor_feature_cutter_new ();
  g_autoptr(GFileInputStream) stream = NULL;
  g_autofree char *buffer = g_malloc (CHUNK);
  Finding finding = { 0 };
  gssize n = 0;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return FALSE;
  stream = g_file_read (file, NULL, NULL);
  while (stream != NULL && corridor_feature_cutter_wants_more (cutter)
         && (n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, CHUNK, NULL, NULL)) > 0)
    {
      corridor_feature_cutter_feed (cutter, buffer, (gsize) n);
      drop_features (cutter, &finding);
    }
  corridor_feature_cutter_end (cutter);
  drop_features (cutter, &finding);

  return stream != NULL && n >= 0 && is_dataset (cutter, &finding);
}
