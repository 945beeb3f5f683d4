/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-maps.h"

#define N_GIVEN 2 /* the built-in map and OpenStreetMap */

struct _CorridorBaseMaps
{
  GObject          parent_instance;
  GPtrArray       *maps; /* (owned) (element-type CorridorBaseMap) */
  CorridorBaseMap *chosen; /* (owned) */
  char           **allowed; /* (owned) ids */
  char            *trouble; /* (owned) (nullable) */
};

enum
{
  PROP_CHOSEN = 1,
  PROP_ALLOWED,
  PROP_TROUBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorBaseMaps, corridor_base_maps, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_BASE_MAP;
}

static guint
get_n_items (GListModel *model)
{
  return CORRIDOR_BASE_MAPS (model)->maps->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *maps = CORRIDOR_BASE_MAPS (model)->maps;

  return position < maps->len ? g_object_ref (g_ptr_array_index (maps, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* What troubled one map is not another's trouble. */
static void
set_chosen (CorridorBaseMaps *self,
            CorridorBaseMap  *map)
{
  if (!g_set_object (&self->chosen, map))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  corridor_base_maps_set_trouble (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
corridor_base_maps_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CorridorBaseMaps *self = CORRIDOR_BASE_MAPS (object);

  switch (property_id)
    {
    case PROP_CHOSEN:
      g_value_set_object (value, self->chosen);
      break;
    case PROP_ALLOWED:
      g_value_set_boxed (value, self->allowed);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_base_maps_finalize (GObject *object)
{
  CorridorBaseMaps *self = CORRIDOR_BASE_MAPS (object);

  g_ptr_array_unref (self->maps);
  g_object_unref (self->chosen);
  g_strfreev (self->allowed);
  g_free (self->trouble);

  G_OBJECT_CLASS (corridor_base_maps_parent_class)->finalize (object);
}

static void
corridor_base_maps_class_init (CorridorBaseMapsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = corridor_base_maps_get_property;
  object_class->finalize = corridor_base_maps_finalize;

  /**
   * CorridorBaseMaps:chosen: (getter get_chosen)
   *
   * The map that is shown. See corridor_base_maps_choose().
   */
  properties[PROP_CHOSEN] = g_param_spec_object ("chosen", NULL, NULL, CORRIDOR_TYPE_BASE_MAP,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CorridorBaseMaps:allowed: (getter get_allowed)
   *
   * The ids of the maps whose servers may be asked.
   */
  properties[PROP_ALLOWED] = g_param_spec_boxed ("allowed", NULL, NULL, G_TYPE_STRV, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CorridorBaseMaps:trouble: (getter get_trouble)
   *
   * In words, why the chosen map cannot be shown.
   */
  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_base_maps_init (CorridorBaseMaps *self)
{
  self->maps = g_ptr_array_new_with_free_func (g_object_unref);
  self->allowed = g_new0 (char *, 1);
  g_ptr_array_add (self->maps, corridor_base_map_new_built_in ());
  g_ptr_array_add (self->maps, corridor_base_map_new_openstreetmap ());
  self->chosen = g_object_ref (g_ptr_array_index (self->maps, 0));
}

CorridorBaseMaps *
corridor_base_maps_new (void)
{
  return g_object_new (CORRIDOR_TYPE_BASE_MAPS, NULL);
}

void
corridor_base_maps_add (CorridorBaseMaps *self,
                        CorridorBaseMap  *map)
{
  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (self));
  g_return_if_fail (CORRIDOR_IS_BASE_MAP (map));
  g_return_if_fail (corridor_base_maps_find (self, corridor_base_map_get_id (map)) == NULL);

  g_ptr_array_add (self->maps, g_object_ref (map));
  g_list_model_items_changed (G_LIST_MODEL (self), self->maps->len - 1, 0, 1);
}

static void
disallow (CorridorBaseMaps *self,
          const char       *id)
{
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;

  for (char **allowed = self->allowed; *allowed != NULL; allowed++)
    if (!g_str_equal (*allowed, id))
      g_strv_builder_add (kept, *allowed);
  ids = g_strv_builder_end (kept);
  corridor_base_maps_set_allowed (self, (const char *const *) ids);
}

void
corridor_base_maps_remove (CorridorBaseMaps *self,
                           CorridorBaseMap  *map)
{
  guint position;

  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (self));
  g_return_if_fail (corridor_base_maps_is_own (self, map));

  if (map == self->chosen)
    set_chosen (self, g_ptr_array_index (self->maps, 0));
  disallow (self, corridor_base_map_get_id (map));
  g_ptr_array_find (self->maps, map, &position);
  g_ptr_array_remove_index (self->maps, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

void
corridor_base_maps_replace (CorridorBaseMaps *self,
                            CorridorBaseMap  *was,
                            CorridorBaseMap  *is)
{
  g_autoptr(CorridorBaseMap) old = NULL;
  guint position;

  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (self));
  g_return_if_fail (corridor_base_maps_is_own (self, was));
  g_return_if_fail (CORRIDOR_IS_BASE_MAP (is));

  old = g_object_ref (was);
  g_ptr_array_find (self->maps, old, &position);
  g_set_object ((CorridorBaseMap **) &self->maps->pdata[position], is);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);

  if (self->chosen == old)
    set_chosen (self, corridor_base_maps_is_allowed (self, is) ? is : g_ptr_array_index (self->maps, 0));
  if (!g_str_equal (corridor_base_map_get_id (old), corridor_base_map_get_id (is)))
    disallow (self, corridor_base_map_get_id (old));
}

CorridorBaseMap *
corridor_base_maps_find (CorridorBaseMaps *self,
                         const char       *id)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->maps->len; i++)
    if (g_str_equal (corridor_base_map_get_id (g_ptr_array_index (self->maps, i)), id))
      return g_ptr_array_index (self->maps, i);

  return NULL;
}

CorridorBaseMap *
corridor_base_maps_find_location (CorridorBaseMaps    *self,
                                  CorridorBaseMapKind  kind,
                                  const char          *location)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (self), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  for (guint i = 0; i < self->maps->len; i++)
    {
      CorridorBaseMap *map = g_ptr_array_index (self->maps, i);

      if (corridor_base_map_get_kind (map) == kind && g_str_equal (corridor_base_map_get_location (map), location))
        return map;
    }

  return NULL;
}

gboolean
corridor_base_maps_is_own (CorridorBaseMaps *self,
                           CorridorBaseMap  *map)
{
  guint position;

  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (self), FALSE);

  return g_ptr_array_find (self->maps, map, &position) && position >= N_GIVEN;
}

CorridorBaseMap *
corridor_base_maps_get_chosen (CorridorBaseMaps *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (self), NULL);

  return self->chosen;
}

gboolean
corridor_base_maps_choose (CorridorBaseMaps *self,
                           CorridorBaseMap  *map)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (self), FALSE);
  g_return_val_if_fail (g_ptr_array_find (self->maps, map, NULL), FALSE);

  if (!corridor_base_maps_is_allowed (self, map))
    return FALSE;

  set_chosen (self, map);
  return TRUE;
}

gboolean
corridor_base_maps_is_allowed (CorridorBaseMaps *self,
                               CorridorBaseMap  *map)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAP (map), FALSE);

  return !corridor_base_map_uses_network (map) ||
         g_strv_contains ((const char *const *) self->allowed, corridor_base_map_get_id (map));
}

void
corridor_base_maps_allow (CorridorBaseMaps *self,
                          CorridorBaseMap  *map)
{
  g_autoptr(GStrvBuilder) all = g_strv_builder_new ();
  g_auto(GStrv) ids = NULL;

  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (self));
  g_return_if_fail (CORRIDOR_IS_BASE_MAP (map));

  if (corridor_base_maps_is_allowed (self, map))
    return;

  g_strv_builder_addv (all, (const char **) self->allowed);
  g_strv_builder_add (all, corridor_base_map_get_id (map));
  ids = g_strv_builder_end (all);
  corridor_base_maps_set_allowed (self, (const char *const *) ids);
}

const char *const *
corridor_base_maps_get_allowed (CorridorBaseMaps *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (self), NULL);

  return (const char *const *) self->allowed;
}

void
corridor_base_maps_set_allowed (CorridorBaseMaps   *self,
                                const char *const  *ids)
{
  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (self));
  g_return_if_fail (ids != NULL);

  if (g_strv_equal ((const char *const *) self->allowed, ids))
    return;

  g_strfreev (self->allowed);
  self->allowed = g_strdupv ((char **) ids);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALLOWED]);
}

const char *
corridor_base_maps_get_trouble (CorridorBaseMaps *self)
{
  g_return_val_if_fail (CORRIDOR_IS_BASE_MAPS (self), NULL);

  return self->trouble;
}

void
corridor_base_maps_set_trouble (CorridorBaseMaps *self,
                                const char       *trouble)
{
  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (self));

  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}
