/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-window-state.h"

#include "corridor-settings.h"

void
corridor_window_state_restore (GtkWindow *window)
{
  g_autoptr(GSettings) settings = corridor_settings_open ();

  if (settings == NULL)
    return;

  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"), g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "is-maximized"))
    gtk_window_maximize (window);
}

static void
save_length (GSettings  *settings,
             const char *key,
             int         length)
{
  g_autoptr(GSettingsSchema) schema = NULL;
  g_autoptr(GSettingsSchemaKey) schema_key = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  if (g_settings_schema_key_range_check (schema_key, g_variant_new_int32 (length)))
    g_settings_set_int (settings, key, length);
}

void
corridor_window_state_save (GtkWindow *window)
{
  g_autoptr(GSettings) settings = corridor_settings_open ();
  int width, height;

  if (settings == NULL)
    return;

  gtk_window_get_default_size (window, &width, &height);
  save_length (settings, "window-width", width);
  save_length (settings, "window-height", height);
  g_settings_set_boolean (settings, "is-maximized", gtk_window_is_maximized (window));
}
