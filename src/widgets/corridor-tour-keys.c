/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tour-keys.h"

#include "corridor-session-tour.h"

static const struct
{
  guint           keyval;
  guint           keypad;
  GdkModifierType modifiers;
  int             steps;
} tour_keys[] = {
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, -1 },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, 1 },
  { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_ALT_MASK, -1 },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_ALT_MASK, 1 },
};

/* 0 for any other key. */
static int
find_steps (guint           keyval,
            GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  for (gsize i = 0; i < G_N_ELEMENTS (tour_keys); i++)
    if ((tour_keys[i].keyval == keyval || tour_keys[i].keypad == keyval) && tour_keys[i].modifiers == modifiers)
      return tour_keys[i].steps;

  return 0;
}

static gboolean
turns_pages (GtkWidget *focus)
{
  return focus != NULL && (GTK_IS_EDITABLE (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_SCROLLED_WINDOW) != NULL ||
                           gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                CorridorSession       *session)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  gboolean is_page = (state & GDK_ALT_MASK) == 0;
  int steps = find_steps (keyval, state);

  if (!is_page && gtk_widget_get_direction (window) == GTK_TEXT_DIR_RTL)
    steps = -steps; /* forth is to the left then */
  if (steps == 0 || corridor_session_get_tour (session) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (is_page && turns_pages (gtk_root_get_focus (gtk_widget_get_root (window))))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (window, "win.tour-step", "i", steps);
}

void
corridor_tour_keys_add (GtkWidget       *window,
                        CorridorSession *session)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));

  /* Before the focused widget: the slider would take Page Up and Page Down for longer steps in time. */
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key_pressed), session, 0);
  gtk_widget_add_controller (window, controller);
}
