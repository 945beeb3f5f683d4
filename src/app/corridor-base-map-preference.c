/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-map-preference.h"

#define KEY_MAPS "base-maps"
#define KEY_CHOSEN "base-map"
#define KEY_ALLOWED "allowed-base-maps"

static void
restore_maps (CorridorBaseMaps *maps,
              GSettings        *settings)
{
  g_autoptr(GVariant) kept = g_settings_get_value (settings, KEY_MAPS);

  for (gsize i = 0; i < g_variant_n_children (kept); i++)
    {
      g_autoptr(GVariant) variant = g_variant_get_child_value (kept, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorBaseMap) map = corridor_base_map_new_from_variant (variant, &error);

      if (map == NULL)
        g_message ("Settings, %s[%" G_GSIZE_FORMAT "]: %s", KEY_MAPS, i, error->message);
      else if (corridor_base_maps_find (maps, corridor_base_map_get_id (map)) == NULL)
        corridor_base_maps_add (maps, map);
    }
}

/* A map that is not there any more leaves the built-in one; one without leave is not asked for at a start. */
static void
restore_choice (CorridorBaseMaps *maps,
                GSettings        *settings)
{
  g_auto(GStrv) allowed = g_settings_get_strv (settings, KEY_ALLOWED);
  g_autofree char *id = g_settings_get_string (settings, KEY_CHOSEN);
  CorridorBaseMap *chosen = corridor_base_maps_find (maps, id);

  corridor_base_maps_set_allowed (maps, (const char *const *) allowed);
  if (chosen != NULL)
    corridor_base_maps_choose (maps, chosen);
}

static void
save_maps (GSettings        *settings,
           guint             position,
           guint             n_removed,
           guint             n_added,
           CorridorBaseMaps *maps)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (maps)); i++)
    {
      g_autoptr(CorridorBaseMap) map = g_list_model_get_item (G_LIST_MODEL (maps), i);

      if (corridor_base_maps_is_own (maps, map))
        g_variant_builder_add_value (&builder, corridor_base_map_to_variant (map));
    }
  g_settings_set_value (settings, KEY_MAPS, g_variant_builder_end (&builder));
}

static void
save_chosen (GSettings        *settings,
             GParamSpec       *pspec,
             CorridorBaseMaps *maps)
{
  g_settings_set_string (settings, KEY_CHOSEN, corridor_base_map_get_id (corridor_base_maps_get_chosen (maps)));
}

static void
save_allowed (GSettings        *settings,
              GParamSpec       *pspec,
              CorridorBaseMaps *maps)
{
  g_settings_set_strv (settings, KEY_ALLOWED, corridor_base_maps_get_allowed (maps));
}

void
corridor_base_map_preference_keep (CorridorBaseMaps *maps,
                                   GSettings        *settings)
{
  g_return_if_fail (CORRIDOR_IS_BASE_MAPS (maps));
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));

  if (settings == NULL)
    return;

  restore_maps (maps, settings);
  restore_choice (maps, settings);

  /* The maps live as long as the settings do. */
  g_object_set_data_full (G_OBJECT (maps), "corridor-settings", g_object_ref (settings), g_object_unref);
  g_signal_connect_object (maps, "items-changed", G_CALLBACK (save_maps), settings, G_CONNECT_SWAPPED);
  g_signal_connect_object (maps, "notify::chosen", G_CALLBACK (save_chosen), settings, G_CONNECT_SWAPPED);
  g_signal_connect_object (maps, "notify::allowed", G_CALLBACK (save_allowed), settings, G_CONNECT_SWAPPED);
}
