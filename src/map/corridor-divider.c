/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-divider.h"

#include <glib/gi18n.h>
#include <math.h>

#include "corridor-session-compare.h"

#define SIZE 44       /* px: wide enough for a finger */
#define STEP 0.02     /* of the width, an arrow key */
#define BIG_STEP 0.1  /* with Shift */

struct _CorridorDivider
{
  GtkWidget        parent_instance;
  GtkWidget       *handle; /* (owned) the child */
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */
  double           grab; /* px from the line to where the pointer took hold */
};

G_DEFINE_FINAL_TYPE (CorridorDivider, corridor_divider, GTK_TYPE_WIDGET)

static int
get_width (CorridorDivider *self)
{
  return gtk_widget_get_width (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
tell (CorridorDivider *self)
{
  double divider = corridor_session_get_divider (self->session);
  g_autofree char *left = corridor_calendar_format_words (corridor_session_get_other (self->session), CORRIDOR_PRECISION_DAY);
  g_autofree char *right = corridor_calendar_format_words (corridor_session_get_now (self->session), CORRIDOR_PRECISION_DAY);
  int percent = (int) round (divider * 100);
  /* Translators: where the line between two days is; %1$d is a percentage, %2$s and %3$s are dates */
  g_autofree char *text = g_strdup_printf (_("%1$d%% for %2$s, the rest for %3$s"), percent, left, right);

  /* GTK 4.8 tells the value of its own ranges alone to screen readers: so the words are the description, too. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, divider * 100,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_changed (CorridorDivider *self)
{
  gboolean comparing = self->session != NULL && corridor_session_get_comparing (self->session);

  gtk_widget_set_visible (GTK_WIDGET (self), comparing);
  if (!comparing)
    return;

  gtk_widget_queue_allocate (gtk_widget_get_parent (GTK_WIDGET (self)));
  tell (self);
}

/* Its middle on the line, and as far inside the map as that allows. */
static gboolean
on_get_child_position (GtkOverlay   *overlay,
                       GtkWidget    *child,
                       GdkRectangle *allocation,
                       gpointer      user_data)
{
  CorridorDivider *self = user_data;
  double divider = self->session != NULL ? corridor_session_get_divider (self->session) : 0.5;

  if (child != GTK_WIDGET (self))
    return FALSE;

  *allocation = (GdkRectangle) {
    (int) round (divider * gtk_widget_get_width (GTK_WIDGET (overlay))) - SIZE / 2,
    gtk_widget_get_height (GTK_WIDGET (overlay)) / 2 - SIZE / 2, SIZE, SIZE,
  };
  return TRUE;
}

/* The handle moves under the pointer, so that places count in what it lies on. */
static double
to_parent (CorridorDivider *self,
           double           x)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, 0);

  if (!gtk_widget_compute_point (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)), &point, &point))
    return x;

  return point.x;
}

static void
on_drag_begin (CorridorDivider *self,
               double           x)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->grab = to_parent (self, x) - corridor_session_get_divider (self->session) * get_width (self);
}

static void
on_drag_update (CorridorDivider *self,
                double           dx,
                double           dy,
                GtkGestureDrag  *drag)
{
  double x, y;

  if (!gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  corridor_session_set_divider (self->session, (to_parent (self, x + dx) - self->grab) / get_width (self));
}

static gboolean
on_move (GtkWidget *widget,
         GVariant  *by,
         gpointer   user_data)
{
  CorridorDivider *self = CORRIDOR_DIVIDER (widget);

  corridor_session_set_divider (self->session, corridor_session_get_divider (self->session) + g_variant_get_double (by));
  return TRUE;
}

static void
corridor_divider_dispose (GObject *object)
{
  CorridorDivider *self = CORRIDOR_DIVIDER (object);

  corridor_divider_set_session (self, NULL);
  g_clear_object (&self->session_signals);
  g_clear_pointer (&self->handle, gtk_widget_unparent);

  G_OBJECT_CLASS (corridor_divider_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class,
      guint           key,
      guint           keypad,
      double          step,
      double          big_step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, on_move, "d", step);
  gtk_widget_class_add_binding (widget_class, keypad, 0, on_move, "d", step);
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, on_move, "d", big_step);
}

static void
corridor_divider_class_init (CorridorDividerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_divider_dispose;

  bind (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -STEP, -BIG_STEP);
  bind (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, STEP, BIG_STEP);

  gtk_widget_class_set_css_name (widget_class, "divider");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
corridor_divider_init (CorridorDivider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->session_signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (on_changed), self);
  self->handle = gtk_image_new_from_icon_name ("object-flip-horizontal-symbolic");
  gtk_widget_set_halign (self->handle, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->handle, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Divider"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0, -1);

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

CorridorDivider *
corridor_divider_new (GtkOverlay *overlay)
{
  CorridorDivider *self;

  g_return_val_if_fail (GTK_IS_OVERLAY (overlay), NULL);

  self = g_object_new (CORRIDOR_TYPE_DIVIDER, NULL);
  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (on_get_child_position), self, 0);
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self));
  gtk_overlay_set_clip_overlay (overlay, GTK_WIDGET (self), TRUE);

  return self;
}

void
corridor_divider_set_session (CorridorDivider *self,
                              CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_DIVIDER (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    on_changed (self);
}
