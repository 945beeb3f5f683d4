/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-focus-keeper.h"

/*
 * A label that can be selected, when it takes the focus, asks afterwards whether the widget that had it was inside of it
 * (gtk_label_grab_focus(), in GTK 4.8 and 4.18 alike), and holds no reference to that. Where the row of a list goes, it keeps
 * the focus until the next frame, and nothing but the focus keeps the row: to go to the details before that frame, as Return
 * on a row does, read what was freed.
 */

typedef struct
{
  GtkWidget *focus; /* (owned) (nullable) */
  GPtrArray *left; /* (owned) (element-type GtkWidget) which had it before, since the main loop turned */
  guint      source; /* of the main loop, which lets go of them; 0 for none */
} Keeper;

static void
keeper_free (gpointer data)
{
  Keeper *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_unref (self->left);
  g_clear_object (&self->focus);
  g_free (self);
}

static gboolean
on_turn (gpointer user_data)
{
  Keeper *self = user_data;

  self->source = 0;
  g_ptr_array_set_size (self->left, 0);
  return G_SOURCE_REMOVE;
}

static void
on_focus_notify (GtkWindow  *window,
                 GParamSpec *pspec,
                 Keeper     *self)
{
  if (self->focus != NULL)
    g_ptr_array_add (self->left, g_steal_pointer (&self->focus));
  g_set_object (&self->focus, gtk_window_get_focus (window));
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH, on_turn, self, NULL);
}

void
corridor_focus_keeper_watch (GtkWindow *window)
{
  Keeper *self;

  g_return_if_fail (GTK_IS_WINDOW (window));

  self = g_new0 (Keeper, 1);
  self->left = g_ptr_array_new_with_free_func (g_object_unref);
  g_set_object (&self->focus, gtk_window_get_focus (window));
  g_object_set_data_full (G_OBJECT (window), "corridor-focus-keeper", self, keeper_free);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_notify), self);
}
