/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-one-stop.h"

static void
let_others_focus (GtkListBox *list,
                  gboolean    can_focus)
{
  GtkWidget *current = gtk_widget_get_focus_child (GTK_WIDGET (list));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (GTK_WIDGET (row) != current)
      gtk_widget_set_can_focus (GTK_WIDGET (row), can_focus);
}

static gboolean
is_tab (guint keyval)
{
  return keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  GtkListBox *list = GTK_LIST_BOX (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GtkDirectionType direction = (state & GDK_SHIFT_MASK) != 0 ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;

  if (!is_tab (keyval) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  g_object_ref (list);
  let_others_focus (list, FALSE);
  g_signal_emit_by_name (gtk_widget_get_root (GTK_WIDGET (list)), "move-focus", direction);
  let_others_focus (list, TRUE);
  g_object_unref (list);
  return GDK_EVENT_STOP;
}

void
corridor_one_stop_make (GtkListBox *list)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  controller = gtk_event_controller_key_new ();
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (list), controller);
}
