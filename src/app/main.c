/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-application.h"
#include "corridor-command-line.h"
#include "corridor-picture-language.h"
#include "corridor-renderer.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>

/* run.sh starts the program from the build folder, where nothing is installed. */
static const char *
locale_dir (void)
{
  const char *built = g_getenv ("CORRIDOR_LOCALEDIR");

  return built != NULL ? built : LOCALEDIR;
}

static int
run_window (int    argc,
            char **argv)
{
  g_autoptr(CorridorApplication) application = NULL;
  int status;

  corridor_renderer_choose ();
  if (!gtk_init_check ())
    {
      g_printerr ("corridor: %s\n", _("expected a display to open the window on, got none; "
                                      "--list, --check and --export need none"));
      return CORRIDOR_EXIT_COMMAND;
    }

  application = corridor_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  return status != 0 ? status : (int) corridor_application_get_exit_status (application);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(CorridorOptions) options = NULL;
  g_autoptr(GError) error = NULL;

  setlocale (LC_ALL, "");
  corridor_picture_language_use ((const char *const *) argv);
  bindtextdomain (GETTEXT_PACKAGE, locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  options = corridor_options_parse ((const char *const *) argv, &error);
  if (options == NULL)
    {
      g_printerr ("corridor: %s\n", error->message);
      return CORRIDOR_EXIT_COMMAND;
    }
  if (options->command != CORRIDOR_COMMAND_WINDOW)
    return (int) corridor_command_line_run (options);

  return run_window (argc, argv);
}
