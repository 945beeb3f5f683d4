/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "x-input.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

#define SWEEP_TIME    (400 * 1000) /* µs */
#define MAX_TURNS     100 /* of the main loop, for events, which it turns to first */

static Display *
get_display (GtkWidget *widget)
{
  return GDK_DISPLAY_XDISPLAY (gtk_widget_get_display (widget));
}

static Window
get_xid (GtkWidget *widget)
{
  return GDK_SURFACE_XID (gtk_native_get_surface (gtk_widget_get_native (widget)));
}

static void
on_after_paint (gboolean *painted)
{
  *painted = TRUE;
}

/* Where something moves by itself and a frame takes longer than it may, there is no end of what is pending. */
static void
take_events (void)
{
  for (int i = 0; i < 10 || (i < MAX_TURNS && g_main_context_pending (NULL)); i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

void
x_input_settle (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler;

  /* The server queues what XTEST asks for and sends the events when it turns to the next request: hence twice. */
  for (int i = 0; i < 2; i++)
    {
      XSync (get_display (widget), False);
      take_events ();
    }

  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_after_paint), &painted);
  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

GtkWindow *
x_input_show (GtkWidget *child,
              int        width,
              int        height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);

  /* No window manager is there to do it. */
  XSetInputFocus (get_display (child), get_xid (child), RevertToParent, CurrentTime);
  gtk_widget_grab_focus (child);
  x_input_settle (child);

  return window;
}

/* Without waiting for the program. */
static void
send_move (GtkWidget *widget,
           double     x,
           double     y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  Display *display = get_display (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  double surface_x, surface_y, root_x, root_y;
  int screen_x, screen_y;
  Window child;

  gtk_widget_translate_coordinates (widget, root, x, y, &root_x, &root_y);
  gtk_native_get_surface_transform (GTK_NATIVE (root), &surface_x, &surface_y);
  XTranslateCoordinates (display, get_xid (widget), DefaultRootWindow (display),
                         (int) ((root_x + surface_x) * scale), (int) ((root_y + surface_y) * scale),
                         &screen_x, &screen_y, &child);
  XTestFakeMotionEvent (display, -1, screen_x, screen_y, CurrentTime);
}

void
x_input_move (GtkWidget *widget,
              double     x,
              double     y)
{
  send_move (widget, x, y);
  x_input_settle (widget);
}

void
x_input_sweep (GtkWidget *widget,
               double     x,
               double     y,
               double     dx,
               double     dy)
{
  gint64 begin;
  double share = 0;

  x_input_move (widget, x, y);
  x_input_press (widget);
  begin = g_get_monotonic_time ();
  while (share < 1) /* a hand does not wait for a machine that is busy */
    {
      share = MIN (1, (double) (g_get_monotonic_time () - begin) / SWEEP_TIME);
      send_move (widget, x + dx * share, y + dy * share);
      XSync (get_display (widget), False);
      take_events (); /* about 10 ms; GTK hands on no more than a move a frame, and tells a speed from several */
    }
  x_input_release (widget);
}

void
x_input_press (GtkWidget *widget)
{
  XTestFakeButtonEvent (get_display (widget), 1, True, CurrentTime);
  x_input_settle (widget);
}

void
x_input_release (GtkWidget *widget)
{
  XTestFakeButtonEvent (get_display (widget), 1, False, CurrentTime);
  x_input_settle (widget);
}

void
x_input_click (GtkWidget *widget,
               double     x,
               double     y)
{
  x_input_move (widget, x, y);
  x_input_press (widget);
  x_input_release (widget);
}

static gboolean
let_go_in_frame (gpointer user_data)
{
  GtkWidget *widget = user_data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  XTestFakeButtonEvent (get_display (widget), 1, False, CurrentTime);
  for (int i = 0; i < 2; i++)
    XSync (get_display (widget), False);
  g_signal_emit_by_name (clock, "flush-events");
  g_signal_emit_by_name (clock, "resume-events");

  return G_SOURCE_REMOVE;
}

static void
on_pressed (GtkWidget *widget)
{
  g_idle_add_full (G_PRIORITY_HIGH, let_go_in_frame, widget, NULL);
}

static void
press_once (GdkFrameClock *clock,
            GtkWidget     *widget)
{
  g_signal_handlers_disconnect_by_func (clock, press_once, widget);
  XTestFakeButtonEvent (get_display (widget), 1, True, CurrentTime);
}

void
x_input_click_amid_frame (GtkWidget *widget,
                          double     x,
                          double     y)
{
  GtkGesture *watch = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (watch), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (watch, "pressed", G_CALLBACK (on_pressed), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (watch));
  x_input_move (widget, x, y);

  g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (press_once), widget);
  gtk_widget_queue_allocate (widget);
  for (int i = 0; i < 2; i++)
    x_input_settle (widget);
  gtk_widget_remove_controller (widget, GTK_EVENT_CONTROLLER (watch));
}

void
x_input_scroll (GtkWidget *widget)
{
  XTestFakeButtonEvent (get_display (widget), 4, True, CurrentTime);
  XTestFakeButtonEvent (get_display (widget), 4, False, CurrentTime);
  x_input_settle (widget);
}

void
x_input_turn (GtkWidget *widget,
              int        n_steps)
{
  guint button = n_steps > 0 ? 4 : 5;

  for (int i = 0; i < ABS (n_steps); i++)
    {
      XTestFakeButtonEvent (get_display (widget), button, True, CurrentTime);
      XTestFakeButtonEvent (get_display (widget), button, False, CurrentTime);
    }
  x_input_settle (widget);
}

void
x_input_key (GtkWidget  *widget,
             const char *name)
{
  Display *display = get_display (widget);
  KeyCode code = XKeysymToKeycode (display, XStringToKeysym (name));

  g_assert_cmpint (code, !=, 0);
  XTestFakeKeyEvent (display, code, True, CurrentTime);
  XTestFakeKeyEvent (display, code, False, CurrentTime);
  x_input_settle (widget);
}
