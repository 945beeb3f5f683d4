/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-axis-hand.h"

#include "corridor-session-axis.h"
#include "corridor-session-play.h"
#include "corridor-time-axis-private.h"

#include <math.h>

#define DATA          "corridor-axis-hand"
#define REACH         12.0 /* px from the middle of a handle, for a pointer */
#define TOUCH_REACH   22.0 /* for a finger */
#define THRESHOLD     8.0 /* px that a click may wander */
#define FINE          0.1 /* how much of the way counts with Shift */
#define WHEEL_ZOOM    1.25 /* a notch */
#define WHEEL_PAN     60.0 /* px a notch */

typedef enum
{
  GRIP_NONE,
  GRIP_TIME,
  GRIP_EDGE,
  GRIP_PENDING, /* a click, or the begin of a pan */
  GRIP_PAN,
} Grip;

typedef struct
{
  CorridorTimeAxis *axis; /* (unowned) it owns this */
  Grip              grip;
  CorridorAxisPart  part; /* that was pressed */
  double            start_x; /* px, where */
  double            last_dx; /* px from there, at the last news */
  double            x; /* px, where what is dragged is */
  CorridorAxis      start_axis; /* before a pan or a pinch */
  gint64            start_now; /* the time when it was pressed */
  gint64            pinch_at; /* the time between the fingers */
  double            pointer_x; /* px, where it was seen last */
} Hand;

static CorridorSession *
get_session (Hand *self)
{
  return corridor_time_axis_get_session (self->axis);
}

static void
go_to (Hand  *self,
       double x)
{
  CorridorAxisView view = corridor_time_axis_get_view (self->axis);

  corridor_session_set_now (get_session (self), corridor_axis_view_snap (&view, corridor_axis_view_x_to_time (&view, x)));
}

/* The days from that at @x to that of the time, both included. */
static void
set_window (Hand  *self,
            double x)
{
  CorridorAxisView view = corridor_time_axis_get_view (self->axis);
  gint64 first = corridor_calendar_floor_day (corridor_axis_view_x_to_time (&view, x));
  gint64 last = corridor_calendar_floor_day (corridor_session_get_now (get_session (self)));

  corridor_session_set_window_days (get_session (self), (guint) CLAMP ((last - first) / CORRIDOR_DAY + 1, 1, G_MAXINT));
}

static void
grip_time (Hand *self)
{
  self->grip = GRIP_TIME;
  corridor_session_set_scrubbing (get_session (self), TRUE);
}

static void
let_go (Hand *self)
{
  if (self->grip == GRIP_TIME && get_session (self) != NULL)
    corridor_session_set_scrubbing (get_session (self), FALSE);
  self->grip = GRIP_NONE;
}

static gboolean
is_finger (GtkGesture *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* What is dragged stays under the pointer as it was gripped, not with its middle. */
static double
get_handle_x (Hand *self)
{
  CorridorAxisView view = corridor_time_axis_get_view (self->axis);
  CorridorQueryRange range = corridor_query_get_range (corridor_session_get_query (get_session (self)));

  return corridor_axis_view_time_to_x (&view, self->part == CORRIDOR_AXIS_PART_EDGE ? range.events_begin
                                                                                    : corridor_session_get_now (get_session (self)));
}

static void
on_drag_begin (GtkGestureDrag *gesture,
               double          x,
               double          y,
               Hand           *self)
{
  if (get_session (self) == NULL)
    return;

  if (!is_finger (GTK_GESTURE (gesture)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (corridor_time_axis_get_slider (self->axis));
  self->part = corridor_time_axis_pick (self->axis, x, y, is_finger (GTK_GESTURE (gesture)) ? TOUCH_REACH : REACH);
  self->start_x = x;
  self->last_dx = 0;
  self->x = x;
  self->start_axis = corridor_session_get_axis (get_session (self));
  self->start_now = corridor_session_get_now (get_session (self));
  switch (self->part)
    {
    case CORRIDOR_AXIS_PART_THUMB:
      self->x = get_handle_x (self);
      grip_time (self);
      break;
    case CORRIDOR_AXIS_PART_EDGE:
      self->x = get_handle_x (self);
      self->grip = GRIP_EDGE;
      break;
    case CORRIDOR_AXIS_PART_TRACK:
      grip_time (self);
      go_to (self, x);
      break;
    case CORRIDOR_AXIS_PART_BANDS:
    case CORRIDOR_AXIS_PART_EMPTY:
    default:
      self->grip = GRIP_PENDING;
      break;
    }
}

static void
begin_pan (Hand *self)
{
  if (corridor_session_shows_whole_axis (get_session (self)))
    grip_time (self); /* there is nowhere to go to */
  else
    self->grip = GRIP_PAN;
}

static void
pan (Hand  *self,
     double dx)
{
  CorridorAxisView view = corridor_time_axis_get_view (self->axis);
  CorridorAxis whole = { corridor_session_get_begin (get_session (self)), corridor_session_get_end (get_session (self)) };

  corridor_session_set_axis (get_session (self), corridor_axis_pan (self->start_axis, whole, -corridor_axis_view_length (&view, dx)));
}

static void
on_drag_update (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                Hand           *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double way = dx - self->last_dx;

  if (get_session (self) == NULL)
    return;

  if (fabs (dx) > THRESHOLD)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED); /* a finger, until now perhaps the first of two */
  self->last_dx = dx;
  self->x += (state & GDK_SHIFT_MASK) != 0 ? way * FINE : way;
  if (self->grip == GRIP_PENDING && fabs (dx) > THRESHOLD)
    begin_pan (self);

  if (way != 0 && self->grip == GRIP_TIME)
    go_to (self, self->x);
  else if (way != 0 && self->grip == GRIP_EDGE)
    set_window (self, self->x);
  else if (self->grip == GRIP_PAN)
    pan (self, dx);
}

static void
on_drag_end (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             Hand           *self)
{
  if (self->grip == GRIP_PENDING && self->part == CORRIDOR_AXIS_PART_EMPTY && get_session (self) != NULL)
    go_to (self, self->start_x);
  let_go (self);
}

static void
on_cancel (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           Hand             *self)
{
  let_go (self);
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Hand            *self)
{
  CorridorPeriod *period = n_press == 2 ? corridor_time_axis_find_period (self->axis, x, y) : NULL;

  if (period == NULL)
    return;

  self->grip = GRIP_NONE; /* the second press drags nothing */
  corridor_session_show_period (get_session (self), period);
}

static void
zoom_about_pointer (Hand  *self,
                    double factor)
{
  CorridorAxisView view = corridor_time_axis_get_view (self->axis);

  corridor_session_zoom_axis (get_session (self), corridor_axis_view_x_to_time (&view, self->pointer_x), factor);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           Hand                     *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double sideways = dx != 0 || (state & GDK_SHIFT_MASK) == 0 ? dx : dy;

  if (get_session (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  if (sideways != 0)
    {
      self->start_axis = corridor_session_get_axis (get_session (self));
      pan (self, -sideways * WHEEL_PAN);
    }
  else if (dy != 0)
    zoom_about_pointer (self, pow (WHEEL_ZOOM, dy));

  return GDK_EVENT_STOP;
}

/* The first finger of two has been taken for one that drags; a touchpad has no such sequence. */
static void
undo_press (Hand             *self,
            GdkEventSequence *sequence)
{
  if (sequence != NULL)
    corridor_session_set_now (get_session (self), self->start_now);
  let_go (self);
}

static void
on_pinch_begin (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                Hand             *self)
{
  CorridorAxisView view = corridor_time_axis_get_view (self->axis);
  double x = self->pointer_x;
  double y;

  if (get_session (self) == NULL)
    return;

  undo_press (self, sequence);
  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  self->start_axis = view.axis;
  self->pinch_at = corridor_axis_view_x_to_time (&view, x);
}

static void
on_pinch (GtkGestureZoom *gesture,
          double          scale,
          Hand           *self)
{
  CorridorAxis whole;

  if (get_session (self) == NULL || scale <= 0)
    return;

  whole = (CorridorAxis) { corridor_session_get_begin (get_session (self)), corridor_session_get_end (get_session (self)) };
  corridor_session_set_axis (get_session (self), corridor_axis_zoom (self->start_axis, whole, self->pinch_at, 1 / scale));
}

static const char *
get_cursor (Hand  *self,
            double x,
            double y)
{
  CorridorAxisPart part = corridor_time_axis_pick (self->axis, x, y, REACH);

  if (part == CORRIDOR_AXIS_PART_THUMB || part == CORRIDOR_AXIS_PART_EDGE)
    return "ew-resize";
  if (part == CORRIDOR_AXIS_PART_TRACK || corridor_session_shows_whole_axis (get_session (self)))
    return NULL;

  return self->grip == GRIP_PAN ? "grabbing" : "grab";
}

static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           Hand                     *self)
{
  self->pointer_x = x;
  if (get_session (self) != NULL && (self->grip == GRIP_NONE || self->grip == GRIP_PAN))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->axis), get_cursor (self, x, y));
}

static void
add (Hand               *self,
     GtkEventController *controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->axis), controller);
}

void
corridor_axis_hand_add (CorridorTimeAxis *axis)
{
  Hand *self;
  GtkGesture *drag, *click, *pinch;
  GtkEventController *scroll, *motion;

  g_return_if_fail (CORRIDOR_IS_TIME_AXIS (axis));

  self = g_new0 (Hand, 1);
  self->axis = axis;
  g_object_set_data_full (G_OBJECT (axis), DATA, self, g_free);

  click = gtk_gesture_click_new ();
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  drag = gtk_gesture_drag_new ();
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_cancel), self);
  add (self, GTK_EVENT_CONTROLLER (click));
  add (self, GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (drag, click); /* a press that is claimed for a drag still counts as a click */

  pinch = gtk_gesture_zoom_new ();
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  add (self, GTK_EVENT_CONTROLLER (pinch));

  scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  add (self, scroll);

  motion = gtk_event_controller_motion_new ();
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  add (self, motion);
}
