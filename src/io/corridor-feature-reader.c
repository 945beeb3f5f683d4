/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-feature-reader-private.h"
#include "corridor-geometry-reader-private.h"
#include "corridor-phase-reader-private.h"
#include "corridor-printable-private.h"
#include "corridor-value-reader-private.h"
#include "corridor-when-reader-private.h"

#define DEFAULT_IMPORTANCE 3
#define EQUATOR_M 40075017.0

/*
 * Returns: (nullable): NULL after a fault
 */
static const char *
read_id (const CorridorJsonCursor *feature,
         GHashTable               *ids)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (feature, "id");
  const char *id = corridor_value_reader_read_id (&cursor);
  gpointer other;

  if (id == NULL)
    return NULL;
  if (g_hash_table_lookup_extended (ids, id, NULL, &other))
    {
      g_autofree char *message = g_strdup_printf ("expected an id that no other feature has, got \"%s\" of features[%u]",
                                                  id, GPOINTER_TO_UINT (other));

      corridor_json_cursor_fault_full (&cursor, message);
      return NULL;
    }
  g_hash_table_insert (ids, g_strdup (id), GUINT_TO_POINTER (feature->element));
  return id;
}

static gboolean
read_type (const CorridorJsonCursor *feature)
{
  static const char *const types[] = { "Feature", NULL };
  CorridorJsonCursor cursor = corridor_json_cursor_member (feature, "type");
  guint choice;

  return corridor_json_cursor_get_choice (&cursor, types, &choice);
}

/* A feature without a position says so with null: a forgotten geometry is a fault. */
static CorridorGeometry *
read_geometry (const CorridorJsonCursor *feature)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (feature, "geometry");

  return corridor_json_cursor_is_null (&cursor) ? NULL : corridor_geometry_reader_read (&cursor);
}

static const char *
read_word (const CorridorJsonCursor *properties,
           const char               *member,
           const char               *expected)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (properties, member);

  return corridor_json_cursor_exists (&cursor) ? corridor_json_cursor_get_string (&cursor, expected) : NULL;
}

static guint
read_importance (const CorridorJsonCursor *properties)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (properties, "importance");
  const char *expected = "a whole number from 1 to 5";
  double importance;

  if (!corridor_json_cursor_exists (&cursor)
      || !corridor_json_cursor_get_number (&cursor, 1, 5, expected, &importance))
    return DEFAULT_IMPORTANCE;

  if (importance != (guint) importance)
    corridor_json_cursor_fault (&cursor, expected);
  return (guint) importance;
}

static void
read_uncertainty (const CorridorJsonCursor *properties,
                  CorridorFeature          *feature)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (properties, "uncertainty_m");
  const char *basis = read_word (properties, "basis", "a string that says where the geometry comes from");
  double metres = 0;

  if (corridor_json_cursor_exists (&cursor))
    corridor_json_cursor_get_number (&cursor, 0, EQUATOR_M, "metres from 0 to 40075017", &metres);
  if (feature != NULL)
    corridor_feature_set_uncertainty (feature, metres, basis);
}

/*
 * Returns: (transfer full) (nullable): NULL after a fault
 */
static CorridorFeature *
read_properties (const CorridorJsonCursor *cursor,
                 const char               *id,
                 CorridorGeometry         *geometry,
                 const CorridorVocabulary *vocabulary)
{
  CorridorFeature *feature = NULL;
  CorridorCategory *category;
  CorridorJsonCursor category_cursor;
  const char *kind, *parent;
  guint importance;

  if (!corridor_json_cursor_check_object (cursor, "an object such as {\"category\": \"…\"}"))
    return NULL;

  category_cursor = corridor_json_cursor_member (cursor, "category");
  category = corridor_id_table_read_item (&vocabulary->categories, &category_cursor);
  importance = read_importance (cursor);
  kind = read_word (cursor, "kind", "a word");
  parent = read_word (cursor, "parent", "the id of an area");
  read_word (cursor, "licence", "the name of a licence");
  if (id != NULL && category != NULL)
    {
      feature = corridor_feature_new (id, category, geometry);
      corridor_feature_set_importance (feature, importance);
      corridor_feature_set_kind (feature, kind);
      corridor_feature_set_parent (feature, parent);
    }
  read_uncertainty (cursor, feature);
  return feature;
}

/*
 * Returns: (transfer full) (nullable): NULL for an undated name and after a fault
 */
static GArray *
read_spans (const CorridorJsonCursor *name)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (name, "when");

  return corridor_json_cursor_exists (&cursor) ? corridor_when_reader_read (&cursor) : NULL;
}

/* A name needs no source, but what it says of one is read as elsewhere. */
static GPtrArray *
read_name_sources (const CorridorJsonCursor *name,
                   const CorridorVocabulary *vocabulary)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (name, "sources");
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);

  if (corridor_json_cursor_exists (&cursor))
    corridor_vocabulary_read_sources (vocabulary, name, sources);
  return sources;
}

static void
read_name (const CorridorJsonCursor *cursor,
           const CorridorVocabulary *vocabulary,
           CorridorFeature          *feature)
{
  CorridorJsonCursor toponym_cursor, language_cursor;
  g_autoptr(GPtrArray) sources = NULL;
  g_autoptr(GArray) spans = NULL;
  const char *toponym, *language;
  CorridorName *name;

  if (!corridor_json_cursor_check_object (cursor, "a name such as {\"toponym\": \"…\", \"lang\": \"hy\"}"))
    return;

  toponym_cursor = corridor_json_cursor_member (cursor, "toponym");
  language_cursor = corridor_json_cursor_member (cursor, "lang");
  toponym = corridor_json_cursor_get_string (&toponym_cursor, "a name");
  language = corridor_value_reader_read_language (&language_cursor);
  spans = read_spans (cursor);
  sources = read_name_sources (cursor, vocabulary);
  if (toponym == NULL || language == NULL || feature == NULL)
    return;

  name = corridor_name_new (toponym, language);
  corridor_name_set_spans (name, spans);
  g_ptr_array_extend_and_steal (name->sources, g_steal_pointer (&sources));
  corridor_feature_add_name (feature, name);
}

static void
read_names (const CorridorJsonCursor *owner,
            const CorridorVocabulary *vocabulary,
            CorridorFeature          *feature)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "names");
  guint n;

  if (!corridor_json_cursor_check_array (&cursor, 1, "an array of at least one name", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor name = corridor_json_cursor_element (&cursor, i);

      read_name (&name, vocabulary, feature);
    }
}

static void
read_phases (const CorridorJsonCursor *owner,
             const CorridorVocabulary *vocabulary,
             CorridorFeature          *feature)
{
  CorridorJsonCursor cursor = corridor_json_cursor_member (owner, "phases");
  guint n;

  if (!corridor_json_cursor_check_array (&cursor, 1, "an array of at least one phase", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor phase_cursor = corridor_json_cursor_element (&cursor, i);
      g_autoptr(CorridorPhase) phase = corridor_phase_reader_read (&phase_cursor, vocabulary);

      if (phase != NULL && feature != NULL)
        corridor_feature_add_phase (feature, g_steal_pointer (&phase));
    }
}

/*
 * corridor_feature_reader_read:
 * @cursor: at an element of "features"
 * @ids: (element-type utf8 guint): the ids so far and their places; gets that of this one
 *
 * Reads everything there is in a feature, also behind a fault.
 *
 * Returns: (transfer full) (nullable): perhaps incomplete, and perhaps NULL, when there was a fault
 */
CorridorFeature *
corridor_feature_reader_read (const CorridorJsonCursor *cursor,
                              const CorridorVocabulary *vocabulary,
                              GHashTable               *ids)
{
  CorridorJsonCursor self = *cursor;
  CorridorJsonCursor properties;
  g_autoptr(CorridorGeometry) geometry = NULL;
  CorridorFeature *feature;

  if (!corridor_json_cursor_check_object (cursor, "a Feature") || !read_type (cursor))
    return NULL;

  self.feature_id = read_id (cursor, ids);
  properties = corridor_json_cursor_member (&self, "properties");
  geometry = read_geometry (&self);
  feature = read_properties (&properties, self.feature_id, geometry, vocabulary);
  read_names (&self, vocabulary, feature);
  read_phases (&self, vocabulary, feature);
  return feature;
}

static gboolean
is_area (CorridorFeature *feature)
{
  CorridorGeometry *geometry = corridor_feature_get_geometry (feature);

  return geometry != NULL && geometry->kind == CORRIDOR_GEOMETRY_AREAS;
}

/*
 * corridor_feature_reader_check_parent:
 * @index: all features: a parent may stand behind its child
 *
 * Adds a fault when the feature has a parent that is no other area. Nothing is said of a parent with a fault in it.
 */
void
corridor_feature_reader_check_parent (CorridorFeature            *feature,
                                      const CorridorFeatureIndex *index,
                                      CorridorFaults             *faults)
{
  const char *id = corridor_feature_get_parent (feature);
  CorridorFeature *parent = id != NULL ? g_hash_table_lookup (index->features, id) : NULL;
  g_autofree char *place = NULL;
  g_autofree char *printable = NULL;
  g_autofree char *message = NULL;

  if (id == NULL || (parent == NULL && g_hash_table_contains (index->ids, id))
      || (parent != NULL && parent != feature && is_area (parent)))
    return;

  place = g_strdup_printf ("feature %s: properties.parent", corridor_feature_get_id (feature));
  printable = corridor_printable (id, -1);
  message = g_strdup_printf ("expected the id of another feature that is an area, got \"%s\"", printable);
  corridor_faults_add (faults, CORRIDOR_STORY_ERROR_SHAPE, place, message);
}
