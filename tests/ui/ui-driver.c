/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-driver.h"

#include <X11/keysym.h>
#include <stdlib.h>

#include "ui-display.h"
#include "ui-tree-private.h"

struct _UiDriver
{
  GSubprocess        *process; /* (owned) the program */
  GPid                pid;
  Display            *display; /* (owned) */
  AtspiAccessible    *desktop; /* (owned) root of all that a screen reader sees */
  AtspiAccessible    *focus; /* (owned) (nullable) what took the keyboard focus last */
  AtspiEventListener *listener; /* (owned) hears of it */
};

typedef struct
{
  AtspiRole   role;
  const char *name;
} Wanted;

/* What the screen looked like and when. */
typedef struct
{
  guint  hash;
  gint64 time;
} Look;

/* The screen is at rest when nothing changed for so long. */
#define REST G_USEC_PER_SEC

/* What was sent reaches the program, and what the bus brought meanwhile reaches libatspi, before anything is asked. */
static void
take_news (UiDriver *self)
{
  ui_display_settle (self->display);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* libatspi warns of an application that comes or goes while it is asked; that is no fault of the program under test. */
static void
forget_message (const char     *domain,
                GLogLevelFlags  level,
                const char     *message,
                gpointer        user_data)
{
}

static gboolean
is_fatal (const char     *domain,
          GLogLevelFlags  level,
          const char     *message,
          gpointer        user_data)
{
  return g_strcmp0 (domain, "dbind") != 0;
}

static GSubprocess *
launch (const char *const *arguments)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) command = NULL;
  g_autoptr(GError) error = NULL;
  GSubprocess *process;

  g_strv_builder_add (builder, g_getenv ("CORRIDOR"));
  if (arguments != NULL)
    g_strv_builder_addv (builder, (const char **) arguments);
  command = g_strv_builder_end (builder);
  process = g_subprocess_newv ((const char *const *) command, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  return process;
}

static void
on_focus (AtspiEvent *event,
          gpointer    user_data)
{
  UiDriver *self = user_data;

  if (event->detail1 != 0)
    g_set_object (&self->focus, event->source);
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

/* A window gets no focus of itself where no window manager gives it. */
static gboolean
take_focus (UiDriver *self)
{
  UiWindow found;

  if (!ui_display_find_window (self->display, self->pid, &found))
    return FALSE;
  XSetInputFocus (self->display, found.window, RevertToParent, CurrentTime);
  XSync (self->display, False);
  return TRUE;
}

static gboolean
is_shown_frame (AtspiAccessible *accessible,
                guint            depth,
                gpointer         user_data)
{
  return atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_FRAME && ui_tree_is_shown (accessible);
}

static gboolean
has_window (UiDriver *self)
{
  g_autoptr(UiAccessible) frame = NULL;

  take_news (self);
  frame = ui_tree_search (self->desktop, is_shown_frame, NULL);
  return frame != NULL && take_focus (self);
}

/* Keys that are sent before X gave the window the focus are lost. */
static gboolean
has_focus (UiDriver *self)
{
  g_autoptr(UiAccessible) focus = ui_driver_focus (self);

  return focus != NULL;
}

UiDriver *
ui_driver_start (const char *const *arguments)
{
  g_autoptr(UiDriver) self = g_new0 (UiDriver, 1);

  g_log_set_handler ("dbind", G_LOG_LEVEL_WARNING | G_LOG_FLAG_FATAL, forget_message, NULL);
  g_test_log_set_fatal_handler (is_fatal, NULL);
  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  g_assert_cmpint (atspi_init (), <=, 1);
  self->desktop = atspi_get_desktop (0);
  /* Only what the program says now counts. */
  atspi_accessible_set_cache_mask (self->desktop, ATSPI_CACHE_NONE);

  self->listener = atspi_event_listener_new (on_focus, self, NULL);
  atspi_event_listener_register (self->listener, "object:state-changed:focused", NULL);

  self->process = launch (arguments);
  self->pid = (GPid) g_ascii_strtoll (g_subprocess_get_identifier (self->process), NULL, 10);
  ui_driver_wait (self, has_window (self));
  ui_driver_wait (self, has_focus (self));
  return g_steal_pointer (&self);
}

void
ui_driver_stop (UiDriver *self)
{
  g_autoptr(GError) error = NULL;

  if (self->process != NULL)
    {
      g_subprocess_send_signal (self->process, SIGTERM);
      g_subprocess_wait (self->process, NULL, &error);
      g_assert_no_error (error);
      if (g_subprocess_get_if_signaled (self->process))
        g_assert_cmpint (g_subprocess_get_term_sig (self->process), ==, SIGTERM);
    }
  if (self->listener != NULL)
    atspi_event_listener_deregister (self->listener, "object:state-changed:focused", NULL);
  g_clear_object (&self->listener);
  g_clear_object (&self->focus);
  g_clear_object (&self->process);
  g_clear_object (&self->desktop);
  g_clear_pointer (&self->display, XCloseDisplay);
  g_free (self);
}

void
ui_driver_close (UiDriver *self,
                 guint     keysym)
{
  g_autoptr(GError) error = NULL;

  ui_driver_press (self, keysym, XK_Control_L);
  ui_driver_wait (self, g_subprocess_get_identifier (self->process) == NULL);
  g_subprocess_wait (self->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (self->process));
  g_assert_cmpint (g_subprocess_get_exit_status (self->process), ==, 0);
  g_clear_object (&self->process);
  ui_driver_stop (self);
}

int
ui_driver_launch_again (UiDriver          *self,
                        const char *const *arguments)
{
  g_autoptr(GSubprocess) second = launch (arguments);
  g_autoptr(GError) error = NULL;

  g_subprocess_wait (second, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (second));
  return g_subprocess_get_exit_status (second);
}

/* GTK 4.8 calls the buttons that stay down buttons like all others, and groups panels. */
static AtspiRole
plain_role (AtspiRole role)
{
  if (role == ATSPI_ROLE_TOGGLE_BUTTON)
    return ATSPI_ROLE_PUSH_BUTTON;
  return role == ATSPI_ROLE_GROUPING ? ATSPI_ROLE_PANEL : role;
}

static gboolean
is_wanted (AtspiAccessible *accessible,
           guint            depth,
           gpointer         user_data)
{
  const Wanted *wanted = user_data;
  g_autofree char *name = NULL;

  if (wanted->role != ATSPI_ROLE_INVALID && plain_role (atspi_accessible_get_role (accessible, NULL)) != plain_role (wanted->role))
    return FALSE;
  name = atspi_accessible_get_name (accessible, NULL);
  return g_strcmp0 (name, wanted->name) == 0 && ui_tree_is_shown (accessible);
}

AtspiAccessible *
ui_driver_peek (UiDriver   *self,
                AtspiRole   role,
                const char *name)
{
  Wanted wanted = { role, name };

  take_news (self);
  return ui_tree_search (self->desktop, is_wanted, &wanted);
}

AtspiAccessible *
ui_driver_find (UiDriver   *self,
                AtspiRole   role,
                const char *name)
{
  AtspiAccessible *found = NULL;

  for (gint64 deadline = g_get_monotonic_time () + UI_DRIVER_PATIENCE; found == NULL; g_usleep (UI_DRIVER_INTERVAL))
    {
      found = ui_driver_peek (self, role, name);
      if (found == NULL && g_get_monotonic_time () > deadline)
        ui_driver_fail (self, G_STRLOC, name);
    }
  return found;
}

static gboolean
append_words (AtspiAccessible *accessible,
              guint            depth,
              gpointer         user_data)
{
  GString *text = user_data;
  g_autofree char *words = ui_tree_words (accessible);

  if (*words != '\0')
    g_string_append_printf (text, "%s\n", words);
  return FALSE;
}

char *
ui_driver_text (UiDriver        *self,
                AtspiAccessible *accessible)
{
  g_autoptr(UiAccessible) none = NULL;
  GString *text = g_string_new (NULL);

  take_news (self);
  none = ui_tree_search (accessible != NULL ? accessible : self->desktop, append_words, text);
  g_assert_null (none);
  return g_string_free (text, FALSE);
}

static gboolean
is_focus (AtspiAccessible *accessible,
          guint            depth,
          gpointer         user_data)
{
  return ui_tree_has (accessible, ATSPI_STATE_FOCUSED);
}

AtspiAccessible *
ui_driver_focus (UiDriver *self)
{
  take_news (self);
  if (self->focus == NULL || !ui_tree_has (self->focus, ATSPI_STATE_FOCUSED))
    {
      g_clear_object (&self->focus);
      self->focus = ui_tree_search (self->desktop, is_focus, NULL);
    }
  return self->focus != NULL ? g_object_ref (self->focus) : NULL;
}

gboolean
ui_driver_is_same (UiAccessible *a,
                   UiAccessible *b)
{
  return g_strcmp0 (ATSPI_OBJECT (a)->path, ATSPI_OBJECT (b)->path) == 0;
}

static AtspiRect
extents_in_window (AtspiAccessible *accessible)
{
  g_autoptr(UiComponent) component = atspi_accessible_get_component_iface (accessible);
  g_autofree AtspiRect *extents = NULL;

  g_assert_nonnull (component);
  /* GTK 4 knows no place on the screen, only in the window. */
  extents = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  return *extents;
}

/* Windows are what an application consists of; GTK 4.8 hands a dialog on as a filler. */
static gboolean
is_window (AtspiAccessible *accessible)
{
  g_autoptr(UiAccessible) parent = atspi_accessible_get_parent (accessible, NULL);

  return parent != NULL && atspi_accessible_get_role (parent, NULL) == ATSPI_ROLE_APPLICATION;
}

/* What fills the window that something is in, all but the border that GTK draws round it. (transfer full) */
static AtspiAccessible *
find_content (AtspiAccessible *accessible)
{
  AtspiAccessible *place = g_object_ref (accessible);

  for (;;)
    {
      g_autoptr(UiAccessible) parent = atspi_accessible_get_parent (place, NULL);

      if (parent == NULL || is_window (parent))
        return place;
      g_set_object (&place, parent);
    }
}

/* Versions of GTK count from different corners of the border; that it is as broad on every side they agree in. */
AtspiRect
ui_driver_extents (UiDriver        *self,
                   AtspiAccessible *accessible)
{
  g_autoptr(UiAccessible) content = find_content (accessible);
  AtspiRect inner = extents_in_window (content);
  AtspiRect extents = extents_in_window (accessible);
  UiWindow window;

  g_assert_true (ui_display_find_window (self->display, self->pid, &window));
  extents.x += window.x + (window.width - inner.width) / 2 - inner.x;
  extents.y += window.y + (window.height - inner.height) / 2 - inner.y;
  return extents;
}

void
ui_driver_press (UiDriver *self,
                 guint     keysym,
                 guint     modifier)
{
  ui_display_press (self->display, keysym, modifier);
}

void
ui_driver_move (UiDriver *self,
                int       x,
                int       y)
{
  ui_display_move (self->display, x, y);
}

void
ui_driver_button (UiDriver *self,
                  gboolean  is_down)
{
  ui_display_button (self->display, is_down);
}

void
ui_driver_wheel (UiDriver *self,
                 int       notches)
{
  ui_display_wheel (self->display, notches);
}

void
ui_driver_hold (UiDriver *self,
                guint     keysym,
                gboolean  is_down)
{
  ui_display_hold (self->display, keysym, is_down);
}

guint
ui_driver_pixel (UiDriver *self,
                 int       x,
                 int       y)
{
  return ui_display_pixel (self->display, x, y);
}

static Look
look (UiDriver *self)
{
  return (Look) { ui_display_hash (self->display), g_get_monotonic_time () };
}

void
ui_driver_rest (UiDriver *self)
{
  Look last = look (self);

  for (gint64 deadline = last.time + UI_DRIVER_PATIENCE; ; g_usleep (UI_DRIVER_INTERVAL))
    {
      Look now = look (self);

      if (now.hash != last.hash)
        last = now;
      if (now.time - last.time >= REST)
        return;
      if (now.time > deadline)
        ui_driver_fail (self, G_STRLOC, "the screen to come to rest");
    }
}

void
ui_driver_save (UiDriver   *self,
                const char *path)
{
  g_assert_true (ui_display_save (self->display, path));
}

void
ui_driver_fail (UiDriver   *self,
                const char *place,
                const char *what)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "ui", NULL);
  g_autofree char *name = g_path_get_basename (g_get_prgname ());
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_printerr ("%s: waited in vain for: %s\nWhat a screen reader sees:\n", place, what);
  if (self->desktop != NULL)
    ui_tree_print (self->desktop);
  if (self->display != NULL && ui_display_save (self->display, path))
    g_printerr ("The screen: %s\n", path);
  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
  abort ();
}

gboolean
ui_driver_shows (UiDriver   *self,
                 AtspiRole   role,
                 const char *name)
{
  g_autoptr(UiAccessible) found = ui_driver_peek (self, role, name);

  return found != NULL;
}

gboolean
ui_driver_has_focus (UiDriver   *self,
                     const char *name)
{
  g_autoptr(UiAccessible) focus = ui_driver_focus (self);
  g_autofree char *found = focus != NULL ? atspi_accessible_get_name (focus, NULL) : NULL;

  return g_strcmp0 (found, name) == 0;
}
