/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-toaster.h"
#include "widget-finder.h"

/* What is freed too early shows here because the test runs with MALLOC_PERTURB_: see the meson.build beside this. */

#define ARRIVAL 500 /* ms, as libadwaita has it where a toast comes in the place of another */

typedef struct
{
  GtkWindow       *window; /* (unowned) GTK's */
  AdwToastOverlay *overlay; /* (unowned) the window's */
  AdwToast        *first; /* (owned) */
  AdwToast        *second; /* (owned) */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->window = GTK_WINDOW (gtk_window_new ());
  self->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  self->first = adw_toast_new ("first");
  self->second = adw_toast_new ("second");
  adw_toast_overlay_set_child (self->overlay, gtk_button_new ());
  gtk_window_set_default_size (self->window, 600, 400); /* toasts do not make it larger */
  gtk_window_set_child (self->window, GTK_WIDGET (self->overlay));
  gtk_window_present (self->window);
  widget_finder_settle (GTK_WIDGET (self->overlay));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  if (self->window != NULL)
    gtk_window_destroy (self->window);
  g_assert_finalize_object (self->first);
  g_assert_finalize_object (self->second);
}

static void
show_both (Fixture *self)
{
  corridor_toaster_show (self->overlay, g_object_ref (self->first));
  corridor_toaster_show (self->overlay, g_object_ref (self->second));
}

static gboolean
is_shown (Fixture    *self,
          const char *title)
{
  return widget_finder_find (GTK_WIDGET (self->overlay), GTK_TYPE_LABEL, title) != NULL;
}

static void
wait_for (Fixture    *self,
          const char *title,
          gboolean    shown)
{
  while (is_shown (self, title) != shown)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
on_time (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* With frames, for twice as long as a toast moves. */
static void
wait_for_arrivals (Fixture *self)
{
  gboolean over = FALSE;

  g_timeout_add (2 * ARRIVAL, on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  widget_finder_settle (GTK_WIDGET (self->overlay));
}

/* Escape pressed twice. */
static void
test_dismiss_while_it_comes (Fixture       *self,
                             gconstpointer  data)
{
  show_both (self);
  wait_for_arrivals (self);
  g_assert_true (is_shown (self, "first"));
  adw_toast_dismiss (self->first);
  wait_for (self, "second", TRUE);
  adw_toast_dismiss (self->second);
  adw_toast_dismiss (self->second);
  wait_for (self, "first", FALSE);
  wait_for (self, "second", FALSE);
  wait_for_arrivals (self);
}

/* In the frame with which it came: libadwaita ends the newer one of two movements first. */
static void
test_dismiss_at_once (Fixture       *self,
                      gconstpointer  data)
{
  show_both (self);
  adw_toast_dismiss (self->first);
  wait_for (self, "first", FALSE);
  wait_for (self, "second", TRUE);
  adw_toast_dismiss (self->second);
  wait_for (self, "second", FALSE);
  wait_for_arrivals (self);
}

static void
test_close_window (Fixture       *self,
                   gconstpointer  data)
{
  show_both (self);
  adw_toast_dismiss (self->first);
  widget_finder_settle (GTK_WIDGET (self->overlay));
  gtk_window_destroy (g_steal_pointer (&self->window));
}

static void
test_hide_window (Fixture       *self,
                  gconstpointer  data)
{
  show_both (self);
  adw_toast_dismiss (self->first);
  gtk_widget_hide (GTK_WIDGET (self->window));
  gtk_window_present (self->window);
  wait_for (self, "first", FALSE);
  wait_for (self, "second", TRUE);
}

/* There is nothing to wait for. */
static void
test_no_animations (Fixture       *self,
                    gconstpointer  data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  show_both (self);
  g_assert_true (is_shown (self, "first"));
  adw_toast_dismiss (self->first);
  g_assert_false (is_shown (self, "first"));
  adw_toast_dismiss (self->second);
  g_assert_false (is_shown (self, "second"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/toaster/dismiss/while-it-comes", Fixture, NULL, set_up, test_dismiss_while_it_comes, tear_down);
  g_test_add ("/toaster/dismiss/at-once", Fixture, NULL, set_up, test_dismiss_at_once, tear_down);
  g_test_add ("/toaster/dismiss/no-animations", Fixture, NULL, set_up, test_no_animations, tear_down);
  g_test_add ("/toaster/window/close", Fixture, NULL, set_up, test_close_window, tear_down);
  g_test_add ("/toaster/window/hide", Fixture, NULL, set_up, test_hide_window, tear_down);
  return g_test_run ();
}
