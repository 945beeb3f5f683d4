/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-event-rows.h"

#include "corridor-event-groups.h"
#include "corridor-event-row.h"

struct _CorridorEventRows
{
  GObject             parent_instance;
  GListModel         *phases; /* (owned) (element-type CorridorPhase) */
  GtkListItemFactory *factory; /* (owned) */
  CorridorSession    *session; /* (owned) (nullable) */
  GHashTable         *rows; /* (owned) (element-type CorridorEventRow GtkListItem) */
};

G_DEFINE_FINAL_TYPE (CorridorEventRows, corridor_event_rows, G_TYPE_OBJECT)

/* GTK 4.8 has no gtk_list_item_set_accessible_label(); the widget of the item is the parent of its child. */
static void
name_item (CorridorEventRow *row)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autofree char *name = corridor_event_row_dup_description (row);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* From the rows that are there, where it is one of them: to ask the model for a record takes a search. (transfer full) (nullable) */
static CorridorPhase *
dup_phase_at (CorridorEventRows *self,
              GHashTable        *items,
              guint              position)
{
  GtkListItem *item = items != NULL ? g_hash_table_lookup (items, GUINT_TO_POINTER (position)) : NULL;

  if (item != NULL)
    return g_object_ref (gtk_list_item_get_item (item));

  return g_list_model_get_item (self->phases, position);
}

/* @items: (nullable): the items that have rows, by their positions */
static void
update_heading (CorridorEventRows *self,
                CorridorEventRow  *row,
                GtkListItem       *item,
                GHashTable        *items)
{
  guint position = gtk_list_item_get_position (item);
  CorridorPhase *phase = gtk_list_item_get_item (item);
  g_autoptr(CorridorPhase) before = NULL;
  g_autofree char *heading = NULL;

  if (phase == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  if (position > 0)
    before = dup_phase_at (self, items, position - 1);
  heading = corridor_event_groups_dup_heading (self->session, phase, before);
  corridor_event_row_set_heading (row, heading);
}

/* (transfer full): as update_heading() takes them */
static GHashTable *
index_items (CorridorEventRows *self)
{
  GHashTable *items = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      guint position = gtk_list_item_get_position (item);

      if (position != GTK_INVALID_LIST_POSITION && gtk_list_item_get_item (item) != NULL)
        g_hash_table_insert (items, GUINT_TO_POINTER (position), item);
    }

  return items;
}

static void
on_setup (CorridorEventRows *self,
          GtkListItem       *item)
{
  gtk_list_item_set_child (item, corridor_event_row_new ());
}

static void
on_bind (CorridorEventRows *self,
         GtkListItem       *item)
{
  CorridorEventRow *row = CORRIDOR_EVENT_ROW (gtk_list_item_get_child (item));

  corridor_event_row_show (row, self->session, gtk_list_item_get_item (item));
  name_item (row);
  update_heading (self, row, item, NULL);
  g_hash_table_insert (self->rows, row, item);
}

static void
on_unbind (CorridorEventRows *self,
           GtkListItem       *item)
{
  g_hash_table_remove (self->rows, gtk_list_item_get_child (item));
}

static void
corridor_event_rows_dispose (GObject *object)
{
  CorridorEventRows *self = CORRIDOR_EVENT_ROWS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->factory);
  g_clear_object (&self->phases);

  G_OBJECT_CLASS (corridor_event_rows_parent_class)->dispose (object);
}

static void
corridor_event_rows_finalize (GObject *object)
{
  g_hash_table_unref (CORRIDOR_EVENT_ROWS (object)->rows);

  G_OBJECT_CLASS (corridor_event_rows_parent_class)->finalize (object);
}

static void
corridor_event_rows_class_init (CorridorEventRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = corridor_event_rows_dispose;
  object_class->finalize = corridor_event_rows_finalize;
}

static void
corridor_event_rows_init (CorridorEventRows *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  self->factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (self->factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
}

CorridorEventRows *
corridor_event_rows_new (GListModel *phases)
{
  CorridorEventRows *self = g_object_new (CORRIDOR_TYPE_EVENT_ROWS, NULL);

  self->phases = g_object_ref (phases);
  return self;
}

GtkListItemFactory *
corridor_event_rows_get_factory (CorridorEventRows *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVENT_ROWS (self), NULL);

  return self->factory;
}

void
corridor_event_rows_set_session (CorridorEventRows *self,
                                 CorridorSession   *session)
{
  g_return_if_fail (CORRIDOR_IS_EVENT_ROWS (self));

  g_set_object (&self->session, session);
}

void
corridor_event_rows_update (CorridorEventRows *self)
{
  g_autoptr(GHashTable) items = NULL;
  GHashTableIter iter;
  gpointer row, item;

  g_return_if_fail (CORRIDOR_IS_EVENT_ROWS (self));

  items = index_items (self);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, &item))
    {
      if (corridor_event_row_update (row, self->session))
        name_item (row);
      update_heading (self, row, item, items);
    }
}

GtkWidget *
corridor_event_rows_find (CorridorEventRows *self,
                          CorridorPhase     *phase)
{
  GHashTableIter iter;
  gpointer row;

  g_return_val_if_fail (CORRIDOR_IS_EVENT_ROWS (self), NULL);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (corridor_event_row_get_phase (row) == phase)
      return gtk_widget_get_parent (row);

  return NULL;
}
