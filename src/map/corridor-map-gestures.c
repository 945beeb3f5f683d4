/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-gestures.h"

#include <math.h>

#define LEVELS_PER_CLICK 0.5 /* of a wheel */
#define LEVELS_PER_PX (1 / 120.0) /* of a touchpad */
#define LEAST_VELOCITY 100.0 /* px a second, below which a map that is let go stays */

/* Those that zoom in jumps, and run on whatever the desktop says, and the one that turns the map: labels read better upright. */
static gboolean
is_replaced (GtkEventController *controller)
{
  return GTK_IS_EVENT_CONTROLLER_SCROLL (controller) || GTK_IS_GESTURE_CLICK (controller) ||
         GTK_IS_GESTURE_SWIPE (controller) || GTK_IS_GESTURE_ROTATE (controller);
}

static void
on_touched (CorridorCamera *camera)
{
  corridor_camera_stop (camera);
}

/* Takes out what is done otherwise here, and listens to what stays. */
static void
go_through_controllers (GtkWidget      *map,
                        CorridorCamera *camera)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (map);

  for (guint i = g_list_model_get_n_items (controllers); i-- > 0;)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (is_replaced (controller))
        gtk_widget_remove_controller (map, controller);
      else if (GTK_IS_GESTURE_ZOOM (controller) || GTK_IS_GESTURE_DRAG (controller))
        g_signal_connect_object (controller, "begin", G_CALLBACK (on_touched), camera, G_CONNECT_SWAPPED);
    }
}

/* Where the pointer is, in px of the map; its middle if it is nowhere. Scroll events themselves do not tell. */
static CorridorPoint
get_point (GtkEventController *controller)
{
  GtkWidget *map = gtk_event_controller_get_widget (controller);
  GtkNative *native = gtk_widget_get_native (map);
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);
  GdkDevice *pointer = device != NULL ? gdk_seat_get_pointer (gdk_device_get_seat (device)) : NULL; /* not the wheel's own */
  CorridorPoint middle = { gtk_widget_get_width (map) / 2.0, gtk_widget_get_height (map) / 2.0 };
  CorridorPoint point;
  double x, y, native_x, native_y;

  if (pointer == NULL || !gdk_surface_get_device_position (gtk_native_get_surface (native), pointer, &x, &y, NULL))
    return middle;

  gtk_native_get_surface_transform (native, &native_x, &native_y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (native), map, x - native_x, y - native_y, &point.x, &point.y))
    return middle;
  return point;
}

static gboolean
on_scroll (CorridorCamera           *camera,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  gboolean is_wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;

  corridor_camera_zoom_about (camera, get_point (GTK_EVENT_CONTROLLER (scroll)),
                              -dy * (is_wheel ? LEVELS_PER_CLICK : LEVELS_PER_PX));
  return TRUE;
}

static void
on_swipe (CorridorCamera *camera,
          double          velocity_x,
          double          velocity_y)
{
  if (hypot (velocity_x, velocity_y) >= LEAST_VELOCITY)
    corridor_camera_fling (camera, (CorridorPoint) { velocity_x, velocity_y });
}

static void
add (GtkWidget          *map,
     GtkEventController *controller,
     const char         *signal,
     GCallback           callback,
     gpointer            object)
{
  g_signal_connect_object (controller, signal, callback, object, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (map, controller);
}

void
corridor_map_gestures_add (ShumateMap     *map,
                           CorridorCamera *camera,
                           GtkWidget      *focus)
{
  GtkWidget *widget;

  g_return_if_fail (SHUMATE_IS_MAP (map));
  g_return_if_fail (CORRIDOR_IS_CAMERA (camera));
  g_return_if_fail (GTK_IS_WIDGET (focus));

  widget = GTK_WIDGET (map);
  go_through_controllers (widget, camera);
  add (widget, gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL), "scroll", G_CALLBACK (on_scroll), camera);
  add (widget, GTK_EVENT_CONTROLLER (gtk_gesture_swipe_new ()), "swipe", G_CALLBACK (on_swipe), camera);
  add (widget, GTK_EVENT_CONTROLLER (gtk_gesture_click_new ()), "pressed", G_CALLBACK (gtk_widget_grab_focus), focus);
}
