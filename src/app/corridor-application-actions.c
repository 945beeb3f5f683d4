/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-application-private.h"

#include "corridor-about.h"

static const struct
{
  const char *action;
  const char *option;
  gboolean    has_value;
} option_actions[] = {
  { "at", "--at", TRUE },
  { "compare", "--compare", TRUE },
  { "divider", "--divider", TRUE },
  { "window", "--window", TRUE },
  { "since-start", "--since-start", FALSE },
  { "select", "--select", TRUE },
  { "bbox", "--bbox", TRUE },
  { "category", "--category", TRUE },
  { "state", "--state", TRUE },
  { "claimed-by", "--claimed-by", TRUE },
  { "certain", "--certain", FALSE },
  { "lang", "--lang", TRUE },
  { "names", "--names", TRUE },
  { "open", NULL, TRUE },
};

static const struct
{
  const char *action;
  const char *accels[4];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.copy-link", { "<Control><Shift>c" } },
  { "win.compare", { "<Control>k" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.layers", { "<Control>l" } },
  { "win.search", { "<Control>f" } },
  { "win.go-to-date", { "<Control>d" } },
  { "win.clear-filter", { "<Control><Shift>f" } },
  { "win.show-list", { "F9" } },
  { "win.show-details", { "<Shift>F9" } },
  { "win.next-region", { "F6" } },
  { "win.previous-region", { "<Shift>F6" } },
};

/* An action is the option of the same name, with the same reading and the same faults. */
static void
on_option_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  CorridorApplication *self = user_data;
  const char *option = g_object_get_data (G_OBJECT (action), "option");
  const char *value = parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL;
  g_autofree char *assignment = value != NULL ? g_strconcat (option, "=", value, NULL) : g_strdup (option);
  const char *arguments[] = { "corridor", option != NULL ? assignment : "--", option != NULL ? NULL : value, NULL };
  g_autoptr(GError) error = NULL;
  CorridorOptions *options;

  g_application_activate (G_APPLICATION (self));
  if (corridor_application_get_window (self) == NULL)
    return;

  options = corridor_options_parse (arguments, &error);
  if (options != NULL)
    corridor_application_carry_out (self, NULL, options);
  else
    corridor_window_show_toast (corridor_application_get_window (self), error->message);
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  corridor_about_present (GTK_WINDOW (corridor_application_get_window (CORRIDOR_APPLICATION (user_data))));
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  CorridorWindow *window = corridor_application_get_window (user_data);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window)); /* which keeps what is to come back */
  g_application_quit (G_APPLICATION (user_data));
}

static void
add_option_actions (CorridorApplication *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (option_actions); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (option_actions[i].action,
                                                             option_actions[i].has_value ? G_VARIANT_TYPE_STRING : NULL);

      g_object_set_data (G_OBJECT (action), "option", (gpointer) option_actions[i].option);
      g_signal_connect (action, "activate", G_CALLBACK (on_option_action), self);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
}

void
corridor_application_add_actions (CorridorApplication *self)
{
  static const GActionEntry entries[] = {
    { "about", on_about },
    { "quit", on_quit },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_option_actions (self);
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}
