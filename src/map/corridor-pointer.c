/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-pointer.h"

#include "corridor-map-legend.h"

/* How far from a thing its pixels still count as it, in px: a fingertip covers more than an arrow's point. */
#define MOUSE_RADIUS 3.0
#define TOUCH_RADIUS 14.0
/* From the pointer to words about what is under it, px. */
#define TIP_DISTANCE 10

struct _CorridorPointer
{
  GObject           parent_instance;

  CorridorMapFrame *frame; /* (owned) */
  CorridorCamera   *camera; /* (owned) */
  GtkWidget        *map; /* (unowned) */
  GtkGesture       *click; /* (unowned) the map's */
  CorridorSpot     *spot; /* (owned) */
  CorridorLegendRow row; /* that the last pick found; number 0 for none */
  gboolean          has_legend; /* there */
  const char       *link; /* (unowned) (nullable) interned: of the attribution that is there */
  gboolean          is_clickable; /* what the cursor tells */
  gboolean          is_drag; /* the press under way has moved: even if it comes back it is no click */
  CorridorPoint     press; /* where the last one was, px */
  int               n_press; /* in quick succession */
};

G_DEFINE_FINAL_TYPE (CorridorPointer, corridor_pointer, G_TYPE_OBJECT)

/* Fills self->row with what is there of the legend, or self->link with that of the attribution, or else what is at the spot. */
static void
pick (CorridorPointer *self,
      double           x,
      double           y,
      double           radius)
{
  CorridorPoint px = { x, y };
  CorridorScene scene;
  const char *link;

  self->has_legend = FALSE;
  self->link = NULL;
  self->row.number = 0;
  corridor_spot_forget (self->spot);
  if (!corridor_map_frame_get_scene (self->frame, gtk_widget_get_width (self->map), gtk_widget_get_height (self->map), &scene))
    return;

  self->has_legend = corridor_scene_covers (&scene, px);
  if (self->has_legend)
    {
      if (!corridor_scene_pick_legend (&scene, px, &self->row))
        self->row.number = 0;
      return;
    }

  link = corridor_map_frame_get_ground_link (self->frame);
  if (link != NULL && corridor_scene_attributes (&scene, px))
    self->link = link;
  else
    corridor_spot_look (self->spot, px, radius);
}

static double
get_radius (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    return TOUCH_RADIUS;

  return MOUSE_RADIUS;
}

static void
on_drag_begin (CorridorPointer *self)
{
  self->is_drag = FALSE;
}

static void
on_drag_update (CorridorPointer *self,
                double           dx,
                double           dy)
{
  self->is_drag = self->is_drag || gtk_drag_check_threshold (self->map, 0, 0, (int) dx, (int) dy);
}

/* The row stays under the pointer, and is another by now. */
static void
toggle_row (CorridorPointer *self,
            CorridorSession *session)
{
  guint number = self->row.number;

  corridor_map_legend_toggle (session, &self->row);
  corridor_map_frame_set_hovered_row (self->frame, number);
}

static void
on_click (CorridorPointer *self,
          int              n_press,
          double           x,
          double           y)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);

  if (self->is_drag)
    return;

  pick (self, x, y, get_radius (GTK_EVENT_CONTROLLER (self->click)));
  if (n_press == 2 && !self->has_legend)
    corridor_camera_zoom_step (self->camera, 1, (CorridorPoint) { x, y });
  if (session == NULL)
    return;
  if (self->row.number > 0)
    toggle_row (self, session); /* also twice in quick succession */
  if (self->has_legend || n_press != 1)
    return;

  if (self->link != NULL)
    gtk_widget_activate_action (self->map, "win.open-link", "s", self->link);
  else
    corridor_spot_take (self->spot, (CorridorPoint) { x, y });
}

static void
on_pressed (CorridorPointer *self,
            int              n_press,
            double           x,
            double           y)
{
  self->n_press = n_press;
  self->press = (CorridorPoint) { x, y };
}

static gboolean
is_near_press (CorridorPointer *self,
               double           x,
               double           y)
{
  return !gtk_drag_check_threshold (self->map, (int) self->press.x, (int) self->press.y, (int) x, (int) y);
}

/*
 * After a layout GTK makes a motion event of its own, with the buttons as the server tells them just then. If the button is up
 * already, and the event that says so waits for the frame to end, GTK gives up the click, which is one all the same.
 */
static void
on_cancelled (CorridorPointer  *self,
              GdkEventSequence *sequence,
              GtkGesture       *click)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (click));
  double x, y;

  if (event == NULL || gdk_event_get_event_type (event) != GDK_MOTION_NOTIFY)
    return;
  if ((gdk_event_get_modifier_state (event) & GDK_BUTTON1_MASK) != 0 || !gtk_gesture_get_point (click, sequence, &x, &y))
    return;

  if (is_near_press (self, x, y))
    on_click (self, self->n_press, x, y);
}

/* A cluster is nothing that could be marked as one thing, and yet can be clicked on. */
static void
set_hovered (CorridorPointer *self,
             CorridorPhase   *phase)
{
  gboolean is_clickable = corridor_spot_has_found (self->spot) || self->row.number > 0 || self->link != NULL;

  corridor_map_frame_set_hovered (self->frame, phase);
  corridor_map_frame_set_hovered_row (self->frame, self->row.number);
  if (is_clickable == self->is_clickable)
    return;

  self->is_clickable = is_clickable;
  gtk_widget_set_cursor_from_name (self->map, is_clickable ? "pointer" : "grab");
}

static void
on_motion (CorridorPointer          *self,
           double                    x,
           double                    y,
           GtkEventControllerMotion *motion)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (motion));
  g_autoptr(CorridorPhase) top = NULL;

  if ((state & GDK_BUTTON1_MASK) != 0)
    return; /* a drag: libshumate shows its own cursor */

  pick (self, x, y, MOUSE_RADIUS);
  top = corridor_spot_dup_top (self->spot);
  set_hovered (self, top);
}

static void
on_leave (CorridorPointer *self)
{
  corridor_spot_forget (self->spot);
  self->row.number = 0;
  self->link = NULL;
  set_hovered (self, NULL);
}

static gboolean
on_query_tooltip (CorridorPointer *self,
                  int              x,
                  int              y,
                  gboolean         keyboard,
                  GtkTooltip      *tooltip)
{
  const GdkRectangle about = { x - TIP_DISTANCE, y - TIP_DISTANCE, 2 * TIP_DISTANCE, 2 * TIP_DISTANCE };
  g_autofree char *words = NULL;

  if (keyboard || corridor_map_frame_get_session (self->frame) == NULL)
    return FALSE;
  if (corridor_spot_is_offering (self->spot))
    return FALSE; /* it says all that, and would be covered */

  pick (self, x, y, MOUSE_RADIUS);
  words = self->link != NULL ? g_strdup (self->link) : corridor_spot_describe (self->spot);
  if (words == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &about);
  return TRUE;
}

static void
corridor_pointer_dispose (GObject *object)
{
  CorridorPointer *self = CORRIDOR_POINTER (object);

  g_clear_object (&self->spot);
  g_clear_object (&self->frame);
  g_clear_object (&self->camera);

  G_OBJECT_CLASS (corridor_pointer_parent_class)->dispose (object);
}

static void
corridor_pointer_class_init (CorridorPointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_pointer_dispose;
}

static void
corridor_pointer_init (CorridorPointer *self)
{
}

static void
watch_clicks (CorridorPointer *self)
{
  self->click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (self->click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->click, "released", G_CALLBACK (on_click), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->click, "cancel", G_CALLBACK (on_cancelled), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, GTK_EVENT_CONTROLLER (self->click));
}

/* Before the clicks, which ask what it saw. */
static void
watch_drags (CorridorPointer *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, GTK_EVENT_CONTROLLER (drag));
}

static void
watch_motion (CorridorPointer *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, motion);
}

static void
watch_rest (CorridorPointer *self)
{
  gtk_widget_set_has_tooltip (self->map, TRUE);
  g_signal_connect_object (self->map, "query-tooltip", G_CALLBACK (on_query_tooltip), self, G_CONNECT_SWAPPED);
}

CorridorPointer *
corridor_pointer_new (ShumateMap       *map,
                      CorridorSpot     *spot,
                      CorridorMapFrame *frame,
                      CorridorCamera   *camera)
{
  CorridorPointer *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (CORRIDOR_IS_SPOT (spot), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);
  g_return_val_if_fail (CORRIDOR_IS_CAMERA (camera), NULL);

  self = g_object_new (CORRIDOR_TYPE_POINTER, NULL);
  self->map = GTK_WIDGET (map);
  self->frame = g_object_ref (frame);
  self->camera = g_object_ref (camera);
  self->spot = g_object_ref (spot);
  watch_drags (self);
  watch_clicks (self);
  watch_motion (self);
  watch_rest (self);

  return self;
}
