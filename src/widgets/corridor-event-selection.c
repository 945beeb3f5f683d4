/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-event-selection.h"

struct _CorridorEventSelection
{
  GObject          parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GListModel      *rows; /* (owned) (nullable) */
  guint            selected; /* row, or GTK_INVALID_LIST_POSITION */
};

static void list_model_iface_init (GListModelInterface *iface);
static void selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorEventSelection, corridor_event_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_iface_init))

static guint
find_selected (CorridorEventSelection *self)
{
  CorridorPhase *selected = self->session != NULL ? corridor_session_get_selected (self->session) : NULL;
  guint row;

  return selected != NULL && corridor_session_find_visible (self->session, selected, &row) ? row : GTK_INVALID_LIST_POSITION;
}

static void
tell_row (CorridorEventSelection *self,
          guint                   row)
{
  if (row < g_list_model_get_n_items (G_LIST_MODEL (self)))
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), row, 1);
}

static void
on_selected_notify (CorridorEventSelection *self)
{
  guint was = self->selected;

  self->selected = find_selected (self);
  if (self->selected == was)
    return;

  tell_row (self, was);
  tell_row (self, self->selected);
}

/*
 * GTK 4.8 takes the wrong widgets away when the first row that goes is amid rows without widgets, which are one node of its tree:
 * all of these go (gtk_list_item_manager_remove_items(), which newer versions have split the node), and for each one too many a
 * widget stays whose row is gone, so that the list shows what is not true. Where rows go from the first one on, that cannot be; the
 * list finds those again that are still there, and keeps their widgets.
 */
static void
tell_rows (CorridorEventSelection *self,
           guint                   position,
           guint                   n_removed,
           guint                   n_added)
{
  if (n_removed > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, position + n_removed, position + n_added);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n_added);
}

/* Rows outside the change keep what they are, and those inside it are asked anew. */
static void
on_rows_changed (CorridorEventSelection *self,
                 guint                   position,
                 guint                   n_removed,
                 guint                   n_added)
{
  self->selected = find_selected (self);
  tell_rows (self, position, n_removed, n_added);
  tell_row (self, self->selected);
}

static GType
corridor_event_selection_get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_PHASE;
}

static guint
corridor_event_selection_get_n_items (GListModel *model)
{
  CorridorEventSelection *self = CORRIDOR_EVENT_SELECTION (model);

  return self->rows != NULL ? g_list_model_get_n_items (self->rows) : 0;
}

static gpointer
corridor_event_selection_get_item (GListModel *model,
                                   guint       position)
{
  CorridorEventSelection *self = CORRIDOR_EVENT_SELECTION (model);

  return self->rows != NULL ? g_list_model_get_item (self->rows, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = corridor_event_selection_get_item_type;
  iface->get_n_items = corridor_event_selection_get_n_items;
  iface->get_item = corridor_event_selection_get_item;
}

static gboolean
corridor_event_selection_is_selected (GtkSelectionModel *model,
                                      guint              position)
{
  return CORRIDOR_EVENT_SELECTION (model)->selected == position;
}

static GtkBitset *
corridor_event_selection_get_selection_in_range (GtkSelectionModel *model,
                                                 guint              position,
                                                 guint              n_items)
{
  CorridorEventSelection *self = CORRIDOR_EVENT_SELECTION (model);
  GtkBitset *selection = gtk_bitset_new_empty ();

  if (self->selected != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (selection, self->selected);
  return selection;
}

static gboolean
corridor_event_selection_select_item (GtkSelectionModel *model,
                                      guint              position,
                                      gboolean           unselect_rest)
{
  g_autoptr(CorridorPhase) phase = g_list_model_get_item (G_LIST_MODEL (model), position);

  if (phase == NULL)
    return FALSE;

  corridor_session_set_selected (CORRIDOR_EVENT_SELECTION (model)->session, phase);
  return TRUE;
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = corridor_event_selection_is_selected;
  iface->get_selection_in_range = corridor_event_selection_get_selection_in_range;
  iface->select_item = corridor_event_selection_select_item;
}

/* Tells nobody. */
static void
forget_session (CorridorEventSelection *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->session);
  g_clear_object (&self->rows);
  self->selected = GTK_INVALID_LIST_POSITION;
}

static void
corridor_event_selection_dispose (GObject *object)
{
  forget_session (CORRIDOR_EVENT_SELECTION (object));

  G_OBJECT_CLASS (corridor_event_selection_parent_class)->dispose (object);
}

static void
corridor_event_selection_class_init (CorridorEventSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_event_selection_dispose;
}

static void
corridor_event_selection_init (CorridorEventSelection *self)
{
  self->selected = GTK_INVALID_LIST_POSITION;
}

CorridorEventSelection *
corridor_event_selection_new (void)
{
  return g_object_new (CORRIDOR_TYPE_EVENT_SELECTION, NULL);
}

void
corridor_event_selection_set_session (CorridorEventSelection *self,
                                      CorridorSession        *session)
{
  g_autoptr(CorridorSession) next = NULL;
  guint n_before;

  g_return_if_fail (CORRIDOR_IS_EVENT_SELECTION (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  n_before = g_list_model_get_n_items (G_LIST_MODEL (self));
  next = session != NULL ? g_object_ref (session) : NULL;
  forget_session (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  if (next == NULL)
    return;

  self->session = g_steal_pointer (&next);
  self->rows = g_object_ref (corridor_session_get_visible (session));
  self->selected = find_selected (self);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (on_selected_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (on_rows_changed), self, G_CONNECT_SWAPPED);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, g_list_model_get_n_items (self->rows));
}

guint
corridor_event_selection_get_selected (CorridorEventSelection *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVENT_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return self->selected;
}
