/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-application.h"

#include "corridor-about.h"
#include "corridor-base-map-preference.h"
#include "corridor-bundle.h"
#include "corridor-name-preference.h"
#include "corridor-opener.h"
#include "corridor-session-keeper.h"
#include "corridor-settings.h"
#include "corridor-story-reader.h"
#include "corridor-window.h"

#include <glib/gi18n-lib.h>

struct _CorridorApplication
{
  AdwApplication     parent_instance;
  CorridorBasemap   *basemap; /* (owned) (nullable) loaded with the first window */
  CorridorExitStatus exit_status; /* of the command line that started the program */
};

G_DEFINE_FINAL_TYPE (CorridorApplication, corridor_application, ADW_TYPE_APPLICATION)

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

static const struct
{
  const char *action;
  const char *option;
  gboolean    has_value;
} option_actions[] = {
  { "at", "--at", TRUE },
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

static CorridorWindow *
get_window (CorridorApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CORRIDOR_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static CorridorExitStatus
answer (GApplicationCommandLine *command_line,
        const GError            *error)
{
  CorridorExitStatus status = corridor_options_get_exit_status (error);

  if (command_line != NULL && error != NULL)
    g_application_command_line_printerr (command_line, "corridor: %s\n", error->message);
  if (command_line != NULL)
    g_application_command_line_set_exit_status (command_line, (int) status);

  return status;
}

static GPtrArray *
new_files (GApplicationCommandLine *command_line,
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
      return answer (command_line, error);
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
    status = answer (request->command_line, error);

  if (request->is_first && status != CORRIDOR_EXIT_DONE)
    request->application->exit_status = status;
}

/* Takes options over. */
static CorridorExitStatus
hand_over (CorridorApplication     *self,
           GApplicationCommandLine *command_line,
           CorridorOptions         *options)
{
  g_autoptr(Request) request = g_new0 (Request, 1);
  g_autoptr(GPtrArray) files = new_files (command_line, options);

  request->application = self;
  request->options = options;
  if (files->len == 0)
    return apply (get_window (self), command_line, options);

  /* The other launch waits for its answer for as long as somebody holds its command line. */
  g_set_object (&request->command_line, command_line);
  corridor_window_open_async (get_window (self), files, on_opened, g_steal_pointer (&request));
  return CORRIDOR_EXIT_DONE;
}

static void
add_name_order_action (CorridorApplication *self,
                       CorridorSession     *session)
{
  g_autoptr(GPropertyAction) action = g_property_action_new ("name-order", session, "name-order");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static gboolean
open_window (CorridorApplication   *self,
             CorridorStory         *story,
             const CorridorOptions *options,
             GError               **error)
{
  g_autoptr(CorridorSession) session = corridor_options_new_session (options, story, NULL, error);
  g_autoptr(CorridorBaseMaps) base_maps = corridor_base_maps_new ();
  g_autoptr(CorridorTileFetcher) fetcher = NULL;
  g_autoptr(GSettings) settings = corridor_settings_open ();
  CorridorWindow *window;

  if (session == NULL)
    return FALSE;
  if (self->basemap == NULL)
    self->basemap = corridor_bundle_load_basemap (error);
  if (self->basemap == NULL)
    return FALSE;

  corridor_name_preference_keep (session, !options->has_name_order);
  add_name_order_action (self, session);
  corridor_base_map_preference_keep (base_maps, settings);
  fetcher = corridor_tile_fetcher_new (NULL);
  window = corridor_window_new (ADW_APPLICATION (self), session, self->basemap, base_maps, fetcher);
  if (options->has_bbox)
    corridor_window_show_bbox (window, options->bbox);

  gtk_window_present (GTK_WINDOW (window));
  return TRUE;
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

/* Takes options over; NULL when they are carried out already. */
static void
open_rest (CorridorApplication     *self,
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
  gtk_widget_add_tick_callback (GTK_WIDGET (get_window (self)), on_frame, request, request_unless_opening);
}

/* What the story does not have, such as the date, may come with a dataset: then the options wait for it. */
static gboolean
open_window_with_rest (CorridorApplication     *self,
                       GApplicationCommandLine *command_line,
                       CorridorStory           *story,
                       CorridorOptions         *options,
                       GPtrArray               *rest,
                       GError                 **error)
{
  static const CorridorOptions no_options = { 0 };
  g_autoptr(CorridorOptions) waiting = options;
  gboolean has_view = options->has_bbox;
  g_autoptr(GError) why = NULL;

  if (open_window (self, story, options, &why))
    g_clear_pointer (&waiting, corridor_options_free);
  else if (rest->len == 0 || !g_error_matches (why, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY))
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  else if (!open_window (self, story, &no_options, error))
    return FALSE;

  if (rest->len > 0 && has_view)
    corridor_window_keep_view (get_window (self));
  if (rest->len > 0)
    open_rest (self, command_line, g_steal_pointer (&waiting), rest);
  return TRUE;
}

/* What was kept may be about a day or a place that the story does not have any more; then it is of no use. */
static gboolean
open_window_as_it_was (CorridorApplication *self,
                       CorridorStory       *story)
{
  g_autoptr(CorridorOptions) kept = corridor_session_keeper_load ();
  g_autoptr(GError) error = NULL;

  if (kept == NULL || open_window (self, story, kept, &error))
    return kept != NULL;

  g_message ("What was seen last: %s", error->message);
  return FALSE;
}

/* A story that cannot be read opens the bundled one with the fault in front of it: whoever clicked on a file in the
 * desktop has no terminal to read it in. Takes options over. */
static CorridorExitStatus
open_first_window (CorridorApplication     *self,
                   GApplicationCommandLine *command_line,
                   CorridorOptions         *options)
{
  g_autoptr(CorridorOptions) owned = options;
  g_autoptr(GPtrArray) files = new_files (command_line, options);
  g_autoptr(GPtrArray) rest = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) fault = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = NULL;
  gboolean is_bare = options->is_bare;

  if (options->reset)
    corridor_settings_reset ();
  if (!corridor_opener_split (files, &file, &rest, &error))
    return answer (command_line, error);

  story = file != NULL ? corridor_story_read (file, NULL, NULL, &fault) : NULL;
  if (fault != NULL)
    {
      corridor_options_free (g_steal_pointer (&owned));
      owned = g_new0 (CorridorOptions, 1);
    }
  if (story == NULL)
    story = corridor_bundle_read_story (NULL, &error);
  if (story == NULL)
    return answer (command_line, error);
  if (!(is_bare && open_window_as_it_was (self, story)) &&
      !open_window_with_rest (self, command_line, story, g_steal_pointer (&owned), rest, &error))
    return answer (command_line, error);

  if (is_bare)
    corridor_session_keeper_watch (get_window (self));
  if (fault != NULL)
    corridor_window_show_fault (get_window (self), fault);
  return answer (command_line, fault);
}

static int
corridor_application_command_line (GApplication            *application,
                                   GApplicationCommandLine *command_line)
{
  CorridorApplication *self = CORRIDOR_APPLICATION (application);
  g_auto(GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorOptions) options = corridor_options_parse ((const char *const *) arguments, &error);

  if (options == NULL)
    return (int) answer (command_line, error);

  if (get_window (self) == NULL)
    return (int) (self->exit_status = open_first_window (self, command_line, g_steal_pointer (&options)));

  gtk_window_present (GTK_WINDOW (get_window (self)));
  if (options->reset)
    {
      g_set_error (&error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE,
                   _("--reset: expected no open window; close it first"));
      return (int) answer (command_line, error);
    }

  return (int) hand_over (self, command_line, g_steal_pointer (&options));
}

static void
corridor_application_activate (GApplication *application)
{
  static const char *const no_arguments[] = { "corridor", NULL };
  CorridorApplication *self = CORRIDOR_APPLICATION (application);

  if (get_window (self) == NULL)
    open_first_window (self, NULL, corridor_options_parse (no_arguments, NULL));
  else
    gtk_window_present (GTK_WINDOW (get_window (self)));
}

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
  if (get_window (self) == NULL)
    return;

  options = corridor_options_parse (arguments, &error);
  if (options != NULL)
    hand_over (self, NULL, options);
  else
    corridor_window_show_toast (get_window (self), error->message);
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  corridor_about_present (GTK_WINDOW (get_window (CORRIDOR_APPLICATION (user_data))));
}

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  CorridorWindow *window = get_window (user_data);

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

static void
corridor_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", on_about },
    { "quit", on_quit },
  };

  G_APPLICATION_CLASS (corridor_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  add_option_actions (CORRIDOR_APPLICATION (application));
  for (gsize i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].accels);
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
