/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-application-private.h"

/* Somebody's arguments on their way into the window: they may have to wait for files. */
typedef struct
{
  CorridorApplication     *application; /* (unowned) */
  GApplicationCommandLine *command_line; /* (owned) (nullable) who waits for an answer; nobody for an action */
  CorridorOptions         *options; /* (owned) (nullable) what is still to be done */
  GPtrArray               *files; /* (owned) (nullable) (element-type GFile) to be opened when the window is on the screen */
  guint                    n_frames; /* that the window has drawn meanwhile */
  gboolean                 is_first; /* it started the program, whose exit status it decides */
} Request;

static void
request_free (Request *request)
{
  g_clear_object (&request->command_line);
  g_clear_pointer (&request->options, corridor_options_free);
  g_clear_pointer (&request->files, g_ptr_array_unref);
  g_free (request);
}

/* The end of waiting for a frame: once its files are being opened, on_opened() has the request. */
static void
request_unless_opening (gpointer request)
{
  if (((Request *) request)->files != NULL)
    request_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

CorridorExitStatus
corridor_application_answer (GApplicationCommandLine *command_line,
                             const GError            *error)
{
  CorridorExitStatus status = corridor_options_get_exit_status (error);

  if (command_line != NULL && error != NULL)
    g_application_command_line_printerr (command_line, "corridor: %s\n", error->message);
  if (command_line != NULL)
    g_application_command_line_set_exit_status (command_line, (int) status);

  return status;
}

GPtrArray *
corridor_application_new_files (GApplicationCommandLine *command_line,
                                const CorridorOptions   *options)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **path = options->stories; path != NULL && *path != NULL; path++)
    g_ptr_array_add (files, command_line != NULL ? g_application_command_line_create_file_for_arg (command_line, *path)
                                                 : g_file_new_for_commandline_arg (*path));

  return files;
}

static CorridorExitStatus
apply (CorridorWindow          *window,
       GApplicationCommandLine *command_line,
       const CorridorOptions   *options)
{
  g_autoptr(GError) error = NULL;

  if (!corridor_options_apply (options, corridor_window_get_session (window), &error))
    {
      if (command_line == NULL)
        corridor_window_show_toast (window, error->message);
      return corridor_application_answer (command_line, error);
    }

  if (options->has_bbox)
    corridor_window_show_bbox (window, options->bbox);
  else if (options->is_link)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.whole-region", NULL);
  return CORRIDOR_EXIT_DONE;
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  CorridorWindow *window = CORRIDOR_WINDOW (source);
  g_autoptr(Request) request = user_data;
  g_autoptr(GError) error = NULL;
  CorridorExitStatus status = CORRIDOR_EXIT_DONE;

  if (corridor_window_open_finish (window, result, &error))
    {
      if (request->options != NULL)
        status = apply (window, request->command_line, request->options);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    status = corridor_application_answer (request->command_line, error);

  if (request->is_first && status != CORRIDOR_EXIT_DONE)
    request->application->exit_status = status;
}

CorridorExitStatus
corridor_application_carry_out (CorridorApplication     *self,
                                GApplicationCommandLine *command_line,
                                CorridorOptions         *options)
{
  g_autoptr(Request) request = g_new0 (Request, 1);
  g_autoptr(GPtrArray) files = corridor_application_new_files (command_line, options);

  request->application = self;
  request->options = options;
  if (files->len == 0)
    return apply (corridor_application_get_window (self), command_line, options);

  /* The other launch waits for its answer for as long as somebody holds its command line. */
  g_set_object (&request->command_line, command_line);
  corridor_window_open_async (corridor_application_get_window (self), files, on_opened, g_steal_pointer (&request));
  return CORRIDOR_EXIT_DONE;
}

/* The window comes first: readers take all processors, and a window that is not there yet cannot say what they do. */
static gboolean
on_frame (GtkWidget     *window,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Request *request = user_data;
  g_autoptr(GPtrArray) files = NULL;

  if (request->n_frames++ == 0)
    return G_SOURCE_CONTINUE; /* about to be drawn */

  files = g_steal_pointer (&request->files);
  corridor_window_open_async (CORRIDOR_WINDOW (window), files, on_opened, request);
  return G_SOURCE_REMOVE;
}

void
corridor_application_carry_out_later (CorridorApplication     *self,
                                      GApplicationCommandLine *command_line,
                                      CorridorOptions         *options,
                                      GPtrArray               *files)
{
  Request *request = g_new0 (Request, 1);

  request->application = self;
  request->is_first = TRUE;
  request->options = options;
  request->files = g_ptr_array_ref (files);
  g_set_object (&request->command_line, command_line);
  gtk_widget_add_tick_callback (GTK_WIDGET (corridor_application_get_window (self)), on_frame, request, request_unless_opening);
}
