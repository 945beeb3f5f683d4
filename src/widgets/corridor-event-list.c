/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-event-list.h"

#include "corridor-event-rows.h"
#include "corridor-event-selection.h"
#include "corridor-filter-chip.h"
#include "corridor-filter-pane.h"
#include "corridor-session-filter.h"
#include "corridor-words.h"

struct _CorridorEventList
{
  GtkWidget               parent_instance;
  CorridorSession        *session; /* (owned) (nullable) */
  GtkLabel               *heading; /* (unowned) the template's */
  GtkWidget              *head; /* (unowned) the template's */
  CorridorFilterPane     *filter_pane; /* (unowned) the template's */
  CorridorFilterChip     *filter_chip; /* (unowned) the template's */
  GtkStack               *stack; /* (unowned) the template's */
  GtkListView            *list; /* (unowned) the template's */
  CorridorEventSelection *selection; /* (owned) */
  CorridorEventRows      *rows; /* (owned) */
  GdkFrameClock          *clock; /* (owned) (nullable) of the surface, while there is one */
  gboolean                scrolls; /* the rows are to be scrolled when they are laid out */
  gboolean                strays; /* the reader has scrolled: the rows do not follow the time */
  GtkScrolledWindow      *scroller; /* (unowned) the template's */
  GtkWidget              *follow; /* (unowned) the template's */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (CorridorEventList, corridor_event_list, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The row of what is selected, and otherwise of what began last in the story, or where that has none, in the topmost layer. */
static guint
find_row_in_charge (CorridorEventList *self)
{
  guint selected = corridor_event_selection_get_selected (self->selection);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint n_hits;

  corridor_session_get_hits (self->session, &n_hits);
  return selected < n_rows ? selected : (n_hits > 0 ? n_hits : n_rows) - 1;
}

static void
scroll (CorridorEventList *self)
{
  self->scrolls = FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", find_row_in_charge (self));
}

/*
 * A row has a place only after it has been laid out, so the list is scrolled then. That is after the window's own handler,
 * which is as old as its surface, and still before the frame is drawn: the clock lays out again what asks for it here.
 */
static void
on_layout (CorridorEventList *self)
{
  if (self->scrolls)
    scroll (self);
}

static void
queue_scroll (CorridorEventList *self)
{
  self->scrolls = TRUE;
  if (self->clock != NULL)
    gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

/* The selection has followed already. */
static void
on_session_selected (CorridorEventList *self)
{
  if (corridor_event_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    queue_scroll (self);
}

static void
on_activate (CorridorEventList *self,
             guint              position)
{
  g_autoptr(CorridorPhase) phase = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (phase == NULL)
    return;

  corridor_session_set_selected (self->session, phase);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
set_strays (CorridorEventList *self,
            gboolean           strays)
{
  self->strays = strays;
  gtk_widget_set_visible (self->follow, strays);
}

/* By wheel, scroll bar or finger. */
static gboolean
on_reader_scrolls (CorridorEventList *self)
{
  set_strays (self, TRUE);
  return GDK_EVENT_PROPAGATE;
}

static void
on_follow (CorridorEventList *self)
{
  set_strays (self, FALSE);
  queue_scroll (self);
}

static const char *
find_page (CorridorEventList *self)
{
  if (corridor_session_count_visible (self->session) > 0)
    return "list";

  return corridor_session_is_filtered (self->session) && corridor_session_count_all (self->session) > 0 ? "filtered" : "empty";
}

static void
on_changed (CorridorEventList *self)
{
  g_autofree char *heading = corridor_words_heading (self->session);

  gtk_label_set_text (self->heading, heading);
  gtk_stack_set_visible_child_name (self->stack, find_page (self));
  corridor_event_rows_update (self->rows);
  if (!self->strays)
    queue_scroll (self);
}

/* Of many records the rows follow later than all else. The list knows where its rows are by now. */
static void
on_rows_changed (CorridorEventList *self)
{
  if (self->session == NULL)
    return;

  corridor_event_rows_update (self->rows);
  if (!self->strays)
    queue_scroll (self);
}

/* Which says how fine the groups are. */
static void
on_axis_changed (CorridorEventList *self)
{
  corridor_event_rows_update (self->rows);
}

/* The rows show other words, and their model is the same. */
static void
on_language_notify (CorridorEventList *self)
{
  corridor_event_selection_set_session (self->selection, self->session);
}

static void
corridor_event_list_realize (GtkWidget *widget)
{
  CorridorEventList *self = CORRIDOR_EVENT_LIST (widget);

  GTK_WIDGET_CLASS (corridor_event_list_parent_class)->realize (widget);

  g_set_object (&self->clock, gtk_widget_get_frame_clock (widget));
  g_signal_connect_object (self->clock, "layout", G_CALLBACK (on_layout), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
corridor_event_list_unrealize (GtkWidget *widget)
{
  CorridorEventList *self = CORRIDOR_EVENT_LIST (widget);

  g_signal_handlers_disconnect_by_func (self->clock, on_layout, self);
  g_clear_object (&self->clock);

  GTK_WIDGET_CLASS (corridor_event_list_parent_class)->unrealize (widget);
}

/* Of the rows that are there: a list that was scrolled away by hand keeps none of the others. */
static gboolean
focus_row_in_charge (CorridorEventList *self)
{
  g_autoptr(CorridorPhase) phase = NULL;
  GtkWidget *row;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    phase = g_list_model_get_item (G_LIST_MODEL (self->selection), find_row_in_charge (self));
  row = phase != NULL ? corridor_event_rows_find (self->rows, phase) : NULL;
  return row != NULL && gtk_widget_grab_focus (row);
}

/* To what stands before or after them in the pane. */
static gboolean
leave_rows (CorridorEventList *self,
            GtkDirectionType   direction)
{
  if (direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_child_focus (GTK_WIDGET (self->follow), direction);
  return gtk_widget_child_focus (GTK_WIDGET (self->filter_chip), direction) || gtk_widget_child_focus (GTK_WIDGET (self->head), direction);
}

/*
 * GTK 4.8 makes every row a stop of the Tab key: some fifty presses from the header bar to the map. Arrows go from row to
 * row, so one stop is enough, the row that the list is scrolled to. GTK would choose the first, which newer versions of it
 * have thrown away by then, and the focus with it.
 */
static gboolean
corridor_event_list_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  CorridorEventList *self = CORRIDOR_EVENT_LIST (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    return leave_rows (self, direction);

  if (!GTK_WIDGET_CLASS (corridor_event_list_parent_class)->focus (widget, direction))
    return FALSE;
  if (is_tab && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    focus_row_in_charge (self);
  return TRUE;
}

static void
corridor_event_list_get_property (GObject    *object,
                                  guint       property,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_EVENT_LIST (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_event_list_set_property (GObject      *object,
                                  guint         property,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      corridor_event_list_set_session (CORRIDOR_EVENT_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_event_list_dispose (GObject *object)
{
  CorridorEventList *self = CORRIDOR_EVENT_LIST (object);

  if (self->selection != NULL)
    corridor_event_list_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_EVENT_LIST);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (corridor_event_list_parent_class)->dispose (object);
}

static void
corridor_event_list_class_init (CorridorEventListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_event_list_get_property;
  object_class->set_property = corridor_event_list_set_property;
  object_class->dispose = corridor_event_list_dispose;
  widget_class->focus = corridor_event_list_focus;
  widget_class->realize = corridor_event_list_realize;
  widget_class->unrealize = corridor_event_list_unrealize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ACTIVATED] = g_signal_new ("activated", CORRIDOR_TYPE_EVENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  g_type_ensure (CORRIDOR_TYPE_FILTER_CHIP);
  g_type_ensure (CORRIDOR_TYPE_FILTER_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-event-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorEventList, head);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventList, heading);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventList, stack);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventList, list);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventList, scroller);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventList, follow);
  gtk_widget_class_bind_template_callback (widget_class, on_reader_scrolls);
  gtk_widget_class_bind_template_callback (widget_class, on_follow);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventList, filter_pane);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventList, filter_chip);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_set_css_name (widget_class, "eventlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* A press on the bar, before the bar takes it. */
static void
watch_scroll_bar (CorridorEventList *self)
{
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (on_reader_scrolls), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gtk_scrolled_window_get_vscrollbar (self->scroller), GTK_EVENT_CONTROLLER (press));
}

static void
corridor_event_list_init (CorridorEventList *self)
{
  GtkLayoutManager *layout;

  self->selection = corridor_event_selection_new ();
  self->rows = corridor_event_rows_new (G_LIST_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_rows_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_list_view_set_factory (self->list, corridor_event_rows_get_factory (self->rows));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  watch_scroll_bar (self);
}

void
corridor_event_list_set_session (CorridorEventList *self,
                                 CorridorSession   *session)
{
  g_return_if_fail (CORRIDOR_IS_EVENT_LIST (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  corridor_event_rows_set_session (self->rows, session);
  corridor_event_selection_set_session (self->selection, session);
  corridor_filter_pane_set_session (self->filter_pane, session);
  corridor_filter_chip_set_session (self->filter_chip, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selected", G_CALLBACK (on_session_selected), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      g_signal_connect_object (session, "notify::story", G_CALLBACK (on_follow), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::axis-begin", G_CALLBACK (on_axis_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::axis-end", G_CALLBACK (on_axis_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::language", G_CALLBACK (on_language_notify), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::name-order", G_CALLBACK (on_language_notify), self, G_CONNECT_SWAPPED);
      on_changed (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
corridor_event_list_take_focus (CorridorEventList *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EVENT_LIST (self), FALSE);

  return focus_row_in_charge (self) || gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
