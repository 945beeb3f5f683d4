/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-change-list.h"

#include "corridor-change-words.h"
#include "corridor-one-stop.h"
#include "corridor-session-compare.h"
#include "corridor-symbol.h"
#include "corridor-wrapped-label.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 40  /* more than that nobody reads; they are counted */
#define PAUSE    150 /* ms between two looks: rows are not made for days that are only passed through */

struct _CorridorChangeList
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */
  GArray          *changes; /* (owned) (element-type CorridorChange) what the rows show, and what was too much for them */
  guint            look_id; /* of the timeout that looks again, 0 when nothing changed since */

  /* (unowned) the template's, all of them */
  GtkWidget       *content;
  GtkLabel        *heading;
  GtkListBox      *rows;
  GtkLabel        *rest;
};

G_DEFINE_FINAL_TYPE (CorridorChangeList, corridor_change_list, GTK_TYPE_WIDGET)

static CorridorPhase *
get_phase (const CorridorChange *change)
{
  return change->after != NULL ? change->after : change->before;
}

static GtkWidget *
new_row (CorridorChangeList   *self,
         const CorridorChange *change)
{
  g_autofree char *subject = corridor_change_words_subject (change, self->session);
  g_autofree char *how = corridor_change_words_how (change, self->session);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *symbol = g_object_new (CORRIDOR_TYPE_SYMBOL, "valign", GTK_ALIGN_START, NULL);

  corridor_symbol_set_phase (CORRIDOR_SYMBOL (symbol), get_phase (change));
  gtk_box_append (GTK_BOX (texts), corridor_wrapped_label_new (subject, NULL));
  gtk_box_append (GTK_BOX (texts), corridor_wrapped_label_new (how, "dim-label"));
  gtk_box_append (GTK_BOX (box), symbol);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, subject,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, how, -1);
  return row;
}

static void
empty (CorridorChangeList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
}

static void
tell_rest (CorridorChangeList *self)
{
  guint n = self->changes->len > MAX_ROWS ? self->changes->len - MAX_ROWS : 0;
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);

  gtk_label_set_text (self->rest, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > 0);
}

static void
tell (CorridorChangeList *self)
{
  g_autofree char *heading = corridor_change_words_heading (self->session);

  empty (self);
  corridor_session_list_changes (self->session, self->changes);
  for (guint i = 0; i < MIN (self->changes->len, MAX_ROWS); i++)
    gtk_list_box_append (self->rows, new_row (self, &g_array_index (self->changes, CorridorChange, i)));
  tell_rest (self);
  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  gtk_widget_set_visible (self->content, self->changes->len > 0);
}

static gboolean
on_look (gpointer user_data)
{
  CorridorChangeList *self = user_data;

  self->look_id = 0;
  tell (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (CorridorChangeList *self)
{
  if (self->look_id == 0 && self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->look_id = g_timeout_add (PAUSE, on_look, self);
}

static void
on_row_activated (CorridorChangeList *self,
                  GtkListBoxRow      *row)
{
  const CorridorChange *change = &g_array_index (self->changes, CorridorChange, gtk_list_box_row_get_index (row));

  corridor_session_set_selected (self->session, get_phase (change));
}

/* The phases go with their story. */
static void
on_story (CorridorChangeList *self)
{
  empty (self);
  g_array_set_size (self->changes, 0);
  gtk_widget_set_visible (self->content, FALSE);
}

static void
corridor_change_list_map (GtkWidget *widget)
{
  CorridorChangeList *self = CORRIDOR_CHANGE_LIST (widget);

  GTK_WIDGET_CLASS (corridor_change_list_parent_class)->map (widget);
  if (self->session != NULL)
    tell (self);
}

static void
corridor_change_list_unmap (GtkWidget *widget)
{
  CorridorChangeList *self = CORRIDOR_CHANGE_LIST (widget);

  g_clear_handle_id (&self->look_id, g_source_remove);
  GTK_WIDGET_CLASS (corridor_change_list_parent_class)->unmap (widget);
}

static GSignalGroup *
watch_sessions (CorridorChangeList *self)
{
  GSignalGroup *group = g_signal_group_new (CORRIDOR_TYPE_SESSION);

  g_signal_group_connect_swapped (group, "notify::story", G_CALLBACK (on_story), self);
  g_signal_group_connect_swapped (group, "changed", G_CALLBACK (on_changed), self);

  return group;
}

static void
corridor_change_list_dispose (GObject *object)
{
  CorridorChangeList *self = CORRIDOR_CHANGE_LIST (object);

  corridor_change_list_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_CHANGE_LIST);

  G_OBJECT_CLASS (corridor_change_list_parent_class)->dispose (object);
}

static void
corridor_change_list_finalize (GObject *object)
{
  g_array_unref (CORRIDOR_CHANGE_LIST (object)->changes);

  G_OBJECT_CLASS (corridor_change_list_parent_class)->finalize (object);
}

static void
corridor_change_list_class_init (CorridorChangeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_change_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_change_list_finalize;
  widget_class->map = corridor_change_list_map;
  widget_class->unmap = corridor_change_list_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-change-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorChangeList, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorChangeList, heading);
  gtk_widget_class_bind_template_child (widget_class, CorridorChangeList, rows);
  gtk_widget_class_bind_template_child (widget_class, CorridorChangeList, rest);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_set_css_name (widget_class, "changelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_change_list_init (CorridorChangeList *self)
{
  self->changes = g_array_new (FALSE, FALSE, sizeof (CorridorChange));
  self->session_signals = watch_sessions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_one_stop_make (self->rows);
}

void
corridor_change_list_set_session (CorridorChangeList *self,
                                  CorridorSession    *session)
{
  g_return_if_fail (CORRIDOR_IS_CHANGE_LIST (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (session != NULL)
    on_changed (self);
}
