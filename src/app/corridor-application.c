/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-application-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CorridorApplication, corridor_application, ADW_TYPE_APPLICATION)

static int
corridor_application_command_line (GApplication            *application,
                                   GApplicationCommandLine *command_line)
{
  CorridorApplication *self = CORRIDOR_APPLICATION (application);
  g_auto(GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) options = corridor_options_parse ((const char *const *) arguments, &error);

  if (options == NULL)
    return (int) corridor_application_answer (command_line, error);

  if (corridor_application_get_window (self) == NULL)
    return (int) (self->exit_status = corridor_application_start (self, command_line, g_steal_pointer (&options)));

  gtk_window_present (GTK_WINDOW (corridor_application_get_window (self)));
  if (options->reset)
    {
      g_set_error (&error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE,
                   _("--reset: expected no open window; close it first"));
      return (int) corridor_application_answer (command_line, error);
    }

  return (int) corridor_application_carry_out (self, command_line, g_steal_pointer (&options));
}

static void
corridor_application_activate (GApplication *application)
{
  static const char *const no_arguments[] = { "corridor", NULL };
  CorridorApplication *self = CORRIDOR_APPLICATION (application);

  if (corridor_application_get_window (self) == NULL)
    corridor_application_start (self, NULL, corridor_options_parse (no_arguments, NULL));
  else
    gtk_window_present (GTK_WINDOW (corridor_application_get_window (self)));
}

static void
corridor_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (corridor_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  corridor_application_add_actions (CORRIDOR_APPLICATION (application));
}

static void
corridor_application_finalize (GObject *object)
{
  g_clear_pointer (&CORRIDOR_APPLICATION (object)->basemap, corridor_basemap_unref);

  G_OBJECT_CLASS (corridor_application_parent_class)->finalize (object);
}

static void
corridor_application_class_init (CorridorApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = corridor_application_finalize;
  application_class->startup = corridor_application_startup;
  application_class->activate = corridor_application_activate;
  application_class->command_line = corridor_application_command_line;
}

static void
corridor_application_init (CorridorApplication *self)
{
}

CorridorApplication *
corridor_application_new (void)
{
  return g_object_new (CORRIDOR_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/corridor_map/Corridor",
                       NULL);
}

CorridorExitStatus
corridor_application_get_exit_status (CorridorApplication *self)
{
  g_return_val_if_fail (CORRIDOR_IS_APPLICATION (self), CORRIDOR_EXIT_COMMAND);

  return self->exit_status;
}

CorridorWindow *
corridor_application_get_window (CorridorApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CORRIDOR_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}
