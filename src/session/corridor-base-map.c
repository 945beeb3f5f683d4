/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-map.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OPENSTREETMAP_TILES "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
#define OPENSTREETMAP_COPYRIGHT "https://www.openstreetmap.org/copyright"
#define OPENSTREETMAP_MAX_ZOOM 19

struct _CorridorBaseMap
{
  GObject             parent_instance;
  CorridorBaseMapKind kind;
  char               *id; /* (owned) */
  char               *title; /* (owned) */
  char               *location; /* (owned) */
  char               *attribution; /* (owned) */
  guint               min_zoom;
  guint               max_zoom;
};

G_DEFINE_QUARK (corridor-base-map-error-quark, corridor_base_map_error)
G_DEFINE_FINAL_TYPE (CorridorBaseMap, corridor_base_map, G_TYPE_OBJECT)

/* As they stand in the settings. */
static const char *const kind_names[] = { "built-in", "tiles", "mbtiles", "style" };

static void
corridor_base_map_finalize (GObject *object)
{
  CorridorBaseMap *self = CORRIDOR_BASE_MAP (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->location);
  g_free (self->attribution);

  G_OBJECT_CLASS (corridor_base_map_parent_class)->finalize (object);
}

static void
corridor_base_map_class_init (CorridorBaseMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_base_map_finalize;
}

static void
corridor_base_map_init (CorridorBaseMap *self)
{
}

static CorridorBaseMap *
make (CorridorBaseMapKind kind,
      const char         *id,
      const char         *title,
      const char         *location,
      const char         *attribution,
      guint               min_zoom,
      guint               max_zoom)
{
  CorridorBaseMap *self = g_object_new (CORRIDOR_TYPE_BASE_MAP, NULL);

  self->kind = kind;
  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->title = g_strstrip (g_strdup (title));
  self->location = g_strstrip (g_strdup (location));
  self->attribution = g_strstrip (g_strdup (attribution));
  self->min_zoom = min_zoom;
  self->max_zoom = max_zoom;

  return self;
}

CorridorBaseMap *
corridor_base_map_new_built_in (void)
{
  return make (CORRIDOR_BASE_MAP_BUILT_IN, CORRIDOR_BASE_MAP_ID_BUILT_IN, _("Built-in map"), "", "", 0, CORRIDOR_BASE_MAP_MAX_ZOOM);
}

CorridorBaseMap *
corridor_base_map_new_openstreetmap (void)
{
  return make (CORRIDOR_BASE_MAP_TILES, CORRIDOR_BASE_MAP_ID_OPENSTREETMAP, "OpenStreetMap", OPENSTREETMAP_TILES,
               _("© OpenStreetMap contributors"), 0, OPENSTREETMAP_MAX_ZOOM);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
check_text (const char  *name,
            const char  *text,
            GError     **error)
{
  if (!is_blank (text))
    return TRUE;

  g_set_error (error, CORRIDOR_BASE_MAP_ERROR, CORRIDOR_BASE_MAP_ERROR_VALUE, _("%s: expected some text, got none"), name);
  return FALSE;
}

static gboolean
check_zoom (guint    min_zoom,
            guint    max_zoom,
            GError **error)
{
  if (min_zoom <= max_zoom && max_zoom <= CORRIDOR_BASE_MAP_MAX_ZOOM)
    return TRUE;

  g_set_error (error, CORRIDOR_BASE_MAP_ERROR, CORRIDOR_BASE_MAP_ERROR_VALUE,
               _("zoom: expected levels from 0 to %d, the first not above the last, got %u to %u"),
               CORRIDOR_BASE_MAP_MAX_ZOOM, min_zoom, max_zoom);
  return FALSE;
}

CorridorBaseMap *
corridor_base_map_new (CorridorBaseMapKind   kind,
                       const char           *id,
                       const char           *title,
                       const char           *location,
                       const char           *attribution,
                       guint                 min_zoom,
                       guint                 max_zoom,
                       GError              **error)
{
  g_return_val_if_fail (kind != CORRIDOR_BASE_MAP_BUILT_IN, NULL);
  g_return_val_if_fail (title != NULL && location != NULL && attribution != NULL, NULL);

  if (!check_text ("title", title, error) || !check_text ("location", location, error) ||
      !check_zoom (min_zoom, max_zoom, error))
    return NULL;

  return make (kind, id, title, location, attribution, min_zoom, max_zoom);
}

static gboolean
parse_kind (const char           *name,
            CorridorBaseMapKind  *kind,
            GError              **error)
{
  for (guint i = CORRIDOR_BASE_MAP_TILES; i < G_N_ELEMENTS (kind_names); i++)
    if (g_str_equal (name, kind_names[i]))
      {
        *kind = (CorridorBaseMapKind) i;
        return TRUE;
      }

  g_set_error (error, CORRIDOR_BASE_MAP_ERROR, CORRIDOR_BASE_MAP_ERROR_VALUE,
               _("kind: expected one of tiles, mbtiles, style, got \"%s\""), name);
  return FALSE;
}

CorridorBaseMap *
corridor_base_map_new_from_variant (GVariant  *variant,
                                    GError   **error)
{
  const char *name = "", *id = NULL, *title = "", *location = "", *attribution = "";
  guint32 min_zoom = 0, max_zoom = CORRIDOR_BASE_MAP_MAX_ZOOM;
  CorridorBaseMapKind kind;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT), NULL);

  g_variant_lookup (variant, "kind", "&s", &name);
  g_variant_lookup (variant, "id", "&s", &id);
  g_variant_lookup (variant, "title", "&s", &title);
  g_variant_lookup (variant, "location", "&s", &location);
  g_variant_lookup (variant, "attribution", "&s", &attribution);
  g_variant_lookup (variant, "min-zoom", "u", &min_zoom);
  g_variant_lookup (variant, "max-zoom", "u", &max_zoom);

  if (!parse_kind (name, &kind, error))
    return NULL;
  return corridor_base_map_new (kind, id, title, location, attribution, min_zoom, max_zoom, error);
}

GVariant *
corridor_base_map_to_variant (CorridorBaseMap *self)
{
  GVariantDict dict;

  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), NULL);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "kind", "s", kind_names[self->kind]);
  g_variant_dict_insert (&dict, "id", "s", self->id);
  g_variant_dict_insert (&dict, "title", "s", self->title);
  g_variant_dict_insert (&dict, "location", "s", self->location);
  g_variant_dict_insert (&dict, "attribution", "s", self->attribution);
  g_variant_dict_insert (&dict, "min-zoom", "u", (guint32) self->min_zoom);
  g_variant_dict_insert (&dict, "max-zoom", "u", (guint32) self->max_zoom);

  return g_variant_dict_end (&dict);
}

CorridorBaseMapKind
corridor_base_map_get_kind (CorridorBaseMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), CORRIDOR_BASE_MAP_BUILT_IN);

  return self->kind;
}

const char *
corridor_base_map_get_id (CorridorBaseMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), NULL);

  return self->id;
}

const char *
corridor_base_map_get_title (CorridorBaseMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), NULL);

  return self->title;
}

const char *
corridor_base_map_get_location (CorridorBaseMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), NULL);

  return self->location;
}

const char *
corridor_base_map_get_attribution (CorridorBaseMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), NULL);

  return self->attribution;
}

guint
corridor_base_map_get_min_zoom (CorridorBaseMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), 0);

  return self->min_zoom;
}

guint
corridor_base_map_get_max_zoom (CorridorBaseMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), 0);

  return self->max_zoom;
}

char *
corridor_base_map_dup_link (CorridorBaseMap *self)
{
  const char *link;
  gsize length;

  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), NULL);

  if (g_str_equal (self->id, CORRIDOR_BASE_MAP_ID_OPENSTREETMAP))
    return g_strdup (OPENSTREETMAP_COPYRIGHT);

  link = strstr (self->attribution, "https://");
  if (link == NULL)
    link = strstr (self->attribution, "http://");
  if (link == NULL)
    return NULL;

  length = strcspn (link, " \t\r\n<>\"()");
  while (length > 0 && strchr (".,;:", link[length - 1]) != NULL)
    length--;
  return g_strndup (link, length);
}

char *
corridor_base_map_dup_host (CorridorBaseMap *self)
{
  const char *host;
  gsize length;

  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), NULL);

  /* Not by GUri, which takes no braces. */
  host = corridor_base_map_uses_network (self) ? strstr (self->location, "://") : NULL;
  if (host == NULL)
    return NULL;

  host += strlen ("://");
  length = strcspn (host, "/?#");
  return length > 0 ? g_strndup (host, length) : NULL; /* file:///… */
}

gboolean
corridor_base_map_uses_network (CorridorBaseMap *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (self), FALSE);

  return self->kind == CORRIDOR_BASE_MAP_TILES || self->kind == CORRIDOR_BASE_MAP_STYLE;
}
