/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story-reader.h"

#include "corridor-bytes-reader-private.h"
#include "corridor-feature-reader-private.h"
#include "corridor-geometry-reader-private.h"
#include "corridor-json-check-private.h"
#include "corridor-period-reader-private.h"
#include "corridor-tour-reader-private.h"
#include "corridor-value-reader-private.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct
{
  CorridorText *title; /* (owned) */
  CorridorText *method; /* (owned) (nullable) */
  const char   *licence; /* (unowned) (nullable) the file's tree keeps it */
  const char   *uri; /* (unowned) (nullable) */
  CorridorDate  begin;
  CorridorDate  cut_off;
  CorridorBbox  view;
} Header;

G_DEFINE_QUARK (corridor-story-error-quark, corridor_story_error)

static void
header_clear (Header *self)
{
  g_clear_pointer (&self->title, corridor_text_unref);
  g_clear_pointer (&self->method, corridor_text_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Header, header_clear)

/*
 * Returns: (transfer full) (nullable): NULL after a fault
 */
static JsonNode *
parse_json (GBytes         *bytes,
            CorridorFaults *faults)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length >= 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (length == 0)
    {
      corridor_faults_add (faults, CORRIDOR_STORY_ERROR_JSON, "", "expected JSON, got an empty file");
      return NULL;
    }
  if (!corridor_json_check (text, length, &place, &message))
    {
      corridor_faults_add (faults, CORRIDOR_STORY_ERROR_JSON, place, message);
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, (gssize) length, &error))
    {
      corridor_faults_add (faults, CORRIDOR_STORY_ERROR_JSON, "", error->message);
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/* The ends of the timeline are days. */
static void
read_day (const CorridorJsonCursor *header,
          const char               *member,
          CorridorDate             *date)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (header, member);

  if (!corridor_value_reader_read_date (&cursor, date))
    return;
  if (date->precision != CORRIDOR_PRECISION_DAY || date->qualifier != CORRIDOR_QUALIFIER_NONE)
    corridor_json_cursor_fault (&cursor, "a day such as \"1988-02-01\"");
}

static void
read_days (const CorridorJsonCursor *cursor,
           Header                   *header)
{
  guint64 n_faults_before = cursor->faults->n_faults;

  read_day (cursor, "begin", &header->begin);
  read_day (cursor, "cut_off", &header->cut_off);
  if (cursor->faults->n_faults == n_faults_before && header->cut_off.begin < header->begin.begin)
    {
      CorridorJsonCursor cut_off = corridor_json_cursor_member (cursor, "cut_off");

      corridor_json_cursor_fault (&cut_off, "a day that is not before corridor.begin");
    }

  /* So that no date is held against a timeline that is wrong itself. */
  if (cursor->faults->n_faults > n_faults_before)
    header->begin = header->cut_off = (CorridorDate) { 0 };
}

static void
read_view (const CorridorJsonCursor *header,
           CorridorBbox             *bbox)
{
  CorridorJsonCursor view = corridor_json_cursor_member (header, "view");
  CorridorJsonCursor bbox_cursor;

  if (!corridor_json_cursor_check_object (&view, "an object such as {\"bbox\": [44, 38.8, 47.5, 41.3]}"))
    return;

  bbox_cursor = corridor_json_cursor_member (&view, "bbox");
  corridor_geometry_reader_read_bbox (&bbox_cursor, bbox);
}

static void
read_header (const CorridorJsonCursor *cursor,
             Header                   *header)
{
  CorridorJsonCursor title = corridor_json_cursor_member (cursor, "title");
  CorridorJsonCursor method = corridor_json_cursor_member (cursor, "method");
  CorridorJsonCursor licence = corridor_json_cursor_member (cursor, "licence");

  header->title = corridor_value_reader_read_text (&title);
  if (corridor_json_cursor_exists (&method))
    header->method = corridor_value_reader_read_text (&method);
  if (corridor_json_cursor_exists (&licence))
    header->licence = corridor_json_cursor_get_string (&licence, "the name of a licence");
  read_days (cursor, header);
  read_view (cursor, &header->view);
}

/* Of a file that is something else, or of another version, nothing more is worth saying. */
static gboolean
check_kind (const CorridorJsonCursor *root)
{
  static const char *const types[] = { "FeatureCollection", NULL };
  CorridorJsonCursor type, header, version;
  double number;
  guint choice;

  if (!corridor_json_cursor_check_object (root, "a GeoJSON FeatureCollection"))
    return FALSE;
  type = corridor_json_cursor_member (root, "type");
  if (!corridor_json_cursor_get_choice (&type, types, &choice))
    return FALSE;
  header = corridor_json_cursor_member (root, "corridor");
  if (!corridor_json_cursor_check_object (&header, "an object with the story's title, categories, states and sources"))
    return FALSE;
  version = corridor_json_cursor_member (&header, "version");
  return corridor_json_cursor_get_number (&version, 1, 1, "1", &number);
}

static gboolean
read_features (const CorridorJsonCursor *root,
               const CorridorVocabulary *vocabulary,
               GPtrArray                *features,
               GHashTable               *ids,
               GCancellable             *cancellable,
               GError                  **error)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (root, "features");
  guint n;

  if (!corridor_json_cursor_check_array (&cursor, 0, "an array of features", &n))
    return TRUE;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor element = corridor_json_cursor_element (&cursor, i);
      CorridorFeature *feature;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      feature = corridor_feature_reader_read (&element, vocabulary, ids);
      if (feature != NULL)
        g_ptr_array_add (features, feature);
    }
  return TRUE;
}

static CorridorStory *
make_story (const Header             *header,
            const CorridorVocabulary *vocabulary,
            GPtrArray                *features,
            GPtrArray                *tours,
            GPtrArray                *periods)
{
  CorridorStory *story = corridor_story_new (header->title, header->begin.begin, header->cut_off.end, header->view);

  corridor_story_set_method (story, header->method);
  corridor_story_set_licence (story, header->licence);
  corridor_story_set_uri (story, header->uri);
  for (guint i = 0; i < vocabulary->categories.items->len; i++)
    corridor_story_add_category (story, corridor_category_ref (vocabulary->categories.items->pdata[i]));
  for (guint i = 0; i < vocabulary->states.items->len; i++)
    corridor_story_add_state (story, corridor_state_ref (vocabulary->states.items->pdata[i]));
  for (guint i = 0; i < vocabulary->sources.items->len; i++)
    corridor_story_add_source (story, corridor_source_ref (vocabulary->sources.items->pdata[i]));
  for (guint i = 0; i < features->len; i++)
    corridor_story_add_feature (story, g_object_ref (features->pdata[i]));
  for (guint i = 0; i < tours->len; i++)
    corridor_story_add_tour (story, corridor_tour_ref (tours->pdata[i]));
  for (guint i = 0; i < periods->len; i++)
    corridor_story_add_period (story, corridor_period_ref (periods->pdata[i]));
  corridor_story_seal (story);
  return story;
}

static void
read_periods (const CorridorJsonCursor *header_cursor,
              const Header             *header,
              const CorridorVocabulary *vocabulary,
              GPtrArray                *periods)
{
  CorridorPeriodSetting setting = {
    .vocabulary = vocabulary,
    .begin = header->begin.begin,
    .end = header->cut_off.end,
  };

  corridor_period_reader_read (header_cursor, &setting, periods);
}

/* What can only be read once all features are. */
static void
read_references (const CorridorJsonCursor *header_cursor,
                 const Header             *header,
                 GPtrArray                *features,
                 GHashTable               *ids,
                 GPtrArray                *tours)
{
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  CorridorTourSetting setting = {
    .index = { .ids = ids, .features = by_id },
    .begin = header->begin.begin,
    .end = header->cut_off.end,
  };

  for (guint i = 0; i < features->len; i++)
    g_hash_table_insert (by_id, (char *) corridor_feature_get_id (features->pdata[i]), features->pdata[i]);
  for (guint i = 0; i < features->len; i++)
    corridor_feature_reader_check_parent (features->pdata[i], &setting.index, header_cursor->faults);
  corridor_tour_reader_read (header_cursor, &setting, tours);
}

/*
 * Returns: (transfer full) (nullable): NULL after a fault, or with @error set when cancelled
 */
static CorridorStory *
read_story (const CorridorJsonCursor *root,
            const char               *uri,
            GCancellable             *cancellable,
            GError                  **error)
{
  g_autoptr(GPtrArray) features = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) tours = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_tour_unref);
  g_autoptr(GPtrArray) periods = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_period_unref);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(CorridorVocabulary) vocabulary = { 0 };
  g_auto(Header) header = { .uri = uri };
  CorridorJsonCursor header_cursor;

  corridor_vocabulary_init (&vocabulary);
  if (!check_kind (root))
    return NULL;

  header_cursor = corridor_json_cursor_member (root, "corridor");
  read_header (&header_cursor, &header);
  corridor_vocabulary_read (&vocabulary, &header_cursor);
  read_periods (&header_cursor, &header, &vocabulary, periods);
  if (!read_features (root, &vocabulary, features, ids, cancellable, error))
    return NULL;
  read_references (&header_cursor, &header, features, ids, tours);
  if (root->faults->n_faults > 0)
    return NULL;
  return make_story (&header, &vocabulary, features, tours, periods);
}

static CorridorStory *
parse_story (GBytes         *bytes,
             const char     *uri,
             CorridorFaults *faults,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr(JsonNode) node = parse_json (bytes, faults);
  CorridorJsonCursor root = corridor_json_cursor_root (faults, node);

  return node != NULL ? read_story (&root, uri, cancellable, error) : NULL;
}

CorridorStory *
corridor_story_read (GFile         *file,
                     GPtrArray     *faults,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autofree char *name = NULL;
  g_autofree char *uri = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) cancelled = NULL;
  g_auto(CorridorFaults) all = { 0 };
  CorridorStory *story = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = g_file_get_parse_name (file);
  uri = g_file_get_uri (file);
  corridor_faults_init (&all, name, faults);
  bytes = corridor_bytes_reader_read (file, &all, cancellable, &cancelled);
  if (bytes != NULL)
    story = parse_story (bytes, uri, &all, cancellable, &cancelled);

  if (cancelled != NULL)
    g_propagate_error (error, g_steal_pointer (&cancelled));
  else
    corridor_faults_propagate (&all, error);
  return story;
}

CorridorStory *
corridor_story_parse (GBytes      *bytes,
                      const char  *name,
                      GPtrArray   *faults,
                      GError     **error)
{
  g_auto(CorridorFaults) all = { 0 };
  CorridorStory *story;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  corridor_faults_init (&all, name, faults);
  story = parse_story (bytes, NULL, &all, NULL, NULL);
  corridor_faults_propagate (&all, error);
  return story;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_read (task_data, NULL, cancellable, &error);

  if (story != NULL)
    g_task_return_pointer (task, g_steal_pointer (&story), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
corridor_story_read_async (GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, corridor_story_read_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

CorridorStory *
corridor_story_read_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
