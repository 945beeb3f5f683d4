/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-style.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* What the two specifications say of a source that does not say it. */
#define DEFAULT_MAX_ZOOM 22
#define MAX_ZOOM 30

struct _CorridorMapStyle
{
  char       *url; /* (owned) */
  char       *name; /* (owned) (nullable) of the style */
  GPtrArray  *layers; /* (owned) (element-type JsonNode) */
  char       *source; /* (owned) */
  char       *source_url; /* (owned) (nullable) */
  char       *tiles; /* (owned) (nullable) */
  guint       min_zoom;
  guint       max_zoom;
};

G_DEFINE_QUARK (corridor-map-style-error-quark, corridor_map_style_error)

/* --- JSON, which may have anything anywhere --- */

static const char *
peek_text (JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node)
                                                                                                         : NULL;
}

static JsonObject *
peek_object (JsonObject *object,
             const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonArray *
peek_array (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static guint
read_zoom (JsonObject *object,
           const char *member,
           guint       otherwise)
{
  JsonNode *node = json_object_get_member (object, member);
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return otherwise;

  return (guint) CLAMP (json_node_get_double (node), 0, MAX_ZOOM);
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  JsonNode *root;

  if (!json_parser_load_from_data (parser, data, (gssize) size, error))
    return NULL;

  root = json_parser_steal_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return root;

  g_clear_pointer (&root, json_node_unref);
  g_set_error (error, CORRIDOR_MAP_STYLE_ERROR, CORRIDOR_MAP_STYLE_ERROR_INVALID, _("expected a JSON object"));
  return NULL;
}

/* Places to be filled in are no part of an address; for the time of reckoning they are made one. (transfer full) (nullable) */
static char *
resolve (const char *base,
         const char *reference)
{
  g_autoptr(GString) text = g_string_new (reference);
  g_autofree char *absolute = NULL;

  g_string_replace (text, "{", "%7B", 0);
  g_string_replace (text, "}", "%7D", 0);
  absolute = g_uri_resolve_relative (base, text->str, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (absolute == NULL)
    return NULL;

  g_string_assign (text, absolute);
  g_string_replace (text, "%7B", "{", 0);
  g_string_replace (text, "%7D", "}", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- sources --- */

static gboolean
is_vector (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) && g_strcmp0 (peek_text (json_node_get_object (node), "type"), "vector") == 0;
}

static guint
count_layers (JsonArray  *layers,
              const char *source)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (layers); i++)
    {
      JsonNode *node = json_array_get_element (layers, i);

      n += JSON_NODE_HOLDS_OBJECT (node) && g_strcmp0 (peek_text (json_node_get_object (node), "source"), source) == 0;
    }

  return n;
}

/* (transfer full) (nullable) */
static char *
find_source (JsonObject *sources,
             JsonArray  *layers)
{
  g_autoptr(GList) names = json_object_get_members (sources);
  const char *found = NULL;
  guint most = 0;

  for (GList *link = names; link != NULL; link = link->next)
    {
      guint n = count_layers (layers, link->data);

      if (!is_vector (json_object_get_member (sources, link->data)) || (found != NULL && n <= most))
        continue;
      found = link->data;
      most = n;
    }

  return g_strdup (found);
}

/* Whether it says where tiles are. */
static gboolean
take_source (CorridorMapStyle *self,
             JsonObject       *source,
             const char       *base)
{
  JsonArray *tiles = peek_array (source, "tiles");
  JsonNode *first = tiles != NULL && json_array_get_length (tiles) > 0 ? json_array_get_element (tiles, 0) : NULL;

  self->min_zoom = read_zoom (source, "minzoom", self->min_zoom);
  self->max_zoom = MAX (read_zoom (source, "maxzoom", self->max_zoom), self->min_zoom);
  if (first == NULL || !JSON_NODE_HOLDS_VALUE (first) || json_node_get_value_type (first) != G_TYPE_STRING)
    return FALSE;

  self->tiles = resolve (base, json_node_get_string (first));
  return self->tiles != NULL;
}

static gboolean
refuse_source (CorridorMapStyle  *self,
               GError           **error)
{
  g_set_error (error, CORRIDOR_MAP_STYLE_ERROR, CORRIDOR_MAP_STYLE_ERROR_INVALID,
               _("sources.%s: expected tiles, or the url of what says where they are"), self->source);
  return FALSE;
}

static gboolean
read_source (CorridorMapStyle  *self,
             JsonObject        *root,
             JsonArray         *layers,
             GError           **error)
{
  JsonObject *sources = peek_object (root, "sources");
  JsonObject *source;

  self->source = sources != NULL ? find_source (sources, layers) : NULL;
  if (self->source == NULL)
    {
      g_set_error (error, CORRIDOR_MAP_STYLE_ERROR, CORRIDOR_MAP_STYLE_ERROR_INVALID, _("sources: expected one of the type vector"));
      return FALSE;
    }

  source = peek_object (sources, self->source);
  if (take_source (self, source, self->url))
    return TRUE;
  if (peek_text (source, "url") != NULL)
    self->source_url = resolve (self->url, peek_text (source, "url"));

  return self->source_url != NULL || refuse_source (self, error);
}

/* --- layers --- */

static gboolean
is_drawn (CorridorMapStyle *self,
          JsonNode         *layer)
{
  static const char *const types[] = { "fill", "line", "symbol", NULL };
  const char *type = JSON_NODE_HOLDS_OBJECT (layer) ? peek_text (json_node_get_object (layer), "type") : NULL;

  if (g_strcmp0 (type, "background") == 0)
    return TRUE;

  return type != NULL && g_strv_contains (types, type) &&
         g_strcmp0 (peek_text (json_node_get_object (layer), "source"), self->source) == 0;
}

static void
read_layers (CorridorMapStyle *self,
             JsonArray        *layers)
{
  for (guint i = 0; i < json_array_get_length (layers); i++)
    {
      JsonNode *layer = json_array_get_element (layers, i);

      if (is_drawn (self, layer))
        g_ptr_array_add (self->layers, json_node_copy (layer));
    }
}

static gboolean
read_root (CorridorMapStyle  *self,
           JsonObject        *root,
           GError           **error)
{
  JsonArray *layers = peek_array (root, "layers");

  if (layers == NULL)
    {
      g_set_error (error, CORRIDOR_MAP_STYLE_ERROR, CORRIDOR_MAP_STYLE_ERROR_INVALID, _("layers: expected an array"));
      return FALSE;
    }

  self->name = g_strdup (peek_text (root, "name"));
  if (!read_source (self, root, layers, error))
    return FALSE;

  read_layers (self, layers);
  return TRUE;
}

CorridorMapStyle *
corridor_map_style_new (GBytes      *bytes,
                        const char  *url,
                        GError     **error)
{
  g_autoptr(CorridorMapStyle) self = NULL;
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (url != NULL, NULL);

  root = parse (bytes, error);
  if (root == NULL)
    return NULL;

  self = g_new0 (CorridorMapStyle, 1);
  self->url = g_strdup (url);
  self->max_zoom = DEFAULT_MAX_ZOOM;
  self->layers = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  if (!read_root (self, json_node_get_object (root), error))
    return NULL;

  return g_steal_pointer (&self);
}

void
corridor_map_style_free (CorridorMapStyle *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->layers);
  g_free (self->url);
  g_free (self->name);
  g_free (self->source);
  g_free (self->source_url);
  g_free (self->tiles);
  g_free (self);
}

const char *
corridor_map_style_get_source_url (CorridorMapStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->tiles == NULL ? self->source_url : NULL;
}

gboolean
corridor_map_style_take_source (CorridorMapStyle  *self,
                                GBytes            *bytes,
                                GError           **error)
{
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL && self->source_url != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  root = parse (bytes, error);
  if (root == NULL)
    return FALSE;

  return take_source (self, json_node_get_object (root), self->source_url) || refuse_source (self, error);
}

const char *
corridor_map_style_get_source (CorridorMapStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

const char *
corridor_map_style_get_tiles (CorridorMapStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->tiles;
}

guint
corridor_map_style_get_min_zoom (CorridorMapStyle *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->min_zoom;
}

guint
corridor_map_style_get_max_zoom (CorridorMapStyle *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->max_zoom;
}

CorridorTone
corridor_map_style_get_tone (CorridorMapStyle *self)
{
  g_return_val_if_fail (self != NULL, CORRIDOR_TONE_UNKNOWN);

  for (guint i = 0; i < self->layers->len; i++)
    {
      JsonObject *layer = json_node_get_object (self->layers->pdata[i]);
      JsonObject *paint = peek_object (layer, "paint");
      const char *color = paint != NULL ? peek_text (paint, "background-color") : NULL;
      GdkRGBA rgba;

      if (g_strcmp0 (peek_text (layer, "type"), "background") == 0 && color != NULL && gdk_rgba_parse (&rgba, color))
        return corridor_ground_tone_of_color (&rgba);
    }

  return CORRIDOR_TONE_UNKNOWN;
}

guint
corridor_map_style_get_n_layers (CorridorMapStyle *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->layers->len;
}

void
corridor_map_style_leave_out (CorridorMapStyle *self,
                              guint             layer)
{
  g_return_if_fail (self != NULL && layer < self->layers->len);

  g_ptr_array_remove_index (self->layers, layer);
}

/* --- as libshumate takes it --- */

static void
add_source (CorridorMapStyle *self,
            JsonBuilder      *builder)
{
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, self->source);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, "vector");
  json_builder_set_member_name (builder, "tiles");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, self->tiles != NULL ? self->tiles : "");
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "minzoom");
  json_builder_add_int_value (builder, self->min_zoom);
  json_builder_set_member_name (builder, "maxzoom");
  json_builder_add_int_value (builder, self->max_zoom);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static char *
print (CorridorMapStyle *self,
       guint             first,
       guint             end)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 8);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, self->name != NULL ? self->name : "");
  add_source (self, builder);
  json_builder_set_member_name (builder, "layers");
  json_builder_begin_array (builder);
  for (guint i = first; i < end; i++)
    json_builder_add_value (builder, json_node_copy (self->layers->pdata[i]));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

char *
corridor_map_style_print (CorridorMapStyle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return print (self, 0, self->layers->len);
}

char *
corridor_map_style_print_layer (CorridorMapStyle *self,
                                guint             layer)
{
  g_return_val_if_fail (self != NULL && layer < self->layers->len, NULL);

  return print (self, layer, layer + 1);
}
