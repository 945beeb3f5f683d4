/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-list.h"

#include "corridor-layer-row.h"
#include "corridor-popover.h"

struct _CorridorLayerList
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GtkStack        *stack; /* (unowned) the template's */
  GtkWidget       *rows; /* (unowned) the template's */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorLayerList, corridor_layer_list, GTK_TYPE_WIDGET)

/* NULL beyond the last. */
static GtkWidget *
get_row (CorridorLayerList *self,
         guint              i)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  for (; row != NULL && i > 0; i--)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static guint
count_layers (CorridorLayerList *self)
{
  return self->session != NULL ? g_list_model_get_n_items (corridor_session_get_layers (self->session)) : 0;
}

/* Moving a layer makes a new row of it, and whoever presses the button twice wants it moved twice. */
static void
on_move (CorridorLayerList *self,
         int                direction,
         CorridorLayerRow  *row)
{
  g_autoptr(CorridorLayer) layer = g_object_ref (corridor_layer_row_get_layer (row));
  guint position;

  corridor_session_find_layer (self->session, layer, &position);
  corridor_session_move_layer (self->session, layer, direction > 0 ? position + 1 : position - 1);

  corridor_session_find_layer (self->session, layer, &position);
  corridor_layer_row_focus_move (CORRIDOR_LAYER_ROW (get_row (self, count_layers (self) - 1 - position)), direction);
}

static void
insert_row (CorridorLayerList *self,
            guint              position,
            guint              place)
{
  g_autoptr(CorridorLayer) layer = g_list_model_get_item (corridor_session_get_layers (self->session), position);
  GtkWidget *row = corridor_layer_row_new (self->session, layer);

  g_signal_connect_object (row, "move", G_CALLBACK (on_move), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (self->rows), row, place > 0 ? get_row (self, place - 1) : NULL);
}

static void
update_places (CorridorLayerList *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    corridor_layer_row_update_place (CORRIDOR_LAYER_ROW (row));
  gtk_stack_set_visible_child_name (self->stack, gtk_widget_get_first_child (self->rows) != NULL ? "layers" : "empty");
}

/* The rows run against the model, in which the lowest layer is the first. */
static void
on_items_changed (CorridorLayerList *self,
                  guint              position,
                  guint              n_removed,
                  guint              n_added)
{
  guint n_above = count_layers (self) - n_added - position;

  for (guint i = 0; i < n_removed; i++)
    gtk_box_remove (GTK_BOX (self->rows), get_row (self, n_above));
  for (guint i = 0; i < n_added; i++)
    insert_row (self, position + i, n_above);
  update_places (self);
}

static void
clear_rows (CorridorLayerList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
}

static void
on_open_clicked (CorridorLayerList *self)
{
  corridor_popover_close_around (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", NULL);
}

static void
corridor_layer_list_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_LAYER_LIST (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_layer_list_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_SESSION:
      corridor_layer_list_set_session (CORRIDOR_LAYER_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_layer_list_dispose (GObject *object)
{
  CorridorLayerList *self = CORRIDOR_LAYER_LIST (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (corridor_session_get_layers (self->session), self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_LAYER_LIST);

  G_OBJECT_CLASS (corridor_layer_list_parent_class)->dispose (object);
}

static void
corridor_layer_list_class_init (CorridorLayerListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_layer_list_get_property;
  object_class->set_property = corridor_layer_list_set_property;
  object_class->dispose = corridor_layer_list_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-layer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerList, stack);
  gtk_widget_class_bind_template_child (widget_class, CorridorLayerList, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked);
  gtk_widget_class_set_css_name (widget_class, "layerlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_layer_list_init (CorridorLayerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
corridor_layer_list_set_session (CorridorLayerList *self,
                                 CorridorSession   *session)
{
  GListModel *layers;

  g_return_if_fail (CORRIDOR_IS_LAYER_LIST (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (corridor_session_get_layers (self->session), self);
  clear_rows (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      layers = corridor_session_get_layers (session);
      g_signal_connect_object (layers, "items-changed", G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
      on_items_changed (self, 0, 0, count_layers (self));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
