/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-display.h"

#include <X11/Xatom.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <cairo-xlib.h>

static GPid
window_pid (Display *display,
            Window   window)
{
  Atom type;
  int format;
  unsigned long n_items, rest;
  unsigned char *data = NULL;
  GPid pid = 0;

  if (XGetWindowProperty (display, window, XInternAtom (display, "_NET_WM_PID", False), 0, 1, False, XA_CARDINAL,
                          &type, &format, &n_items, &rest, &data) == Success
      && format == 32 && n_items == 1)
    pid = (GPid) *(unsigned long *) data; /* Xlib hands 32 bit items over as longs */
  g_clear_pointer (&data, XFree);
  return pid;
}

/* Popovers redirect past the window manager; they never take the place of the window they belong to. */
static gboolean
is_window_of (Display                 *display,
              Window                   window,
              const XWindowAttributes *attributes,
              GPid                     pid)
{
  return attributes->map_state == IsViewable && !attributes->override_redirect && attributes->width > 1
         && window_pid (display, window) == pid;
}

gboolean
ui_display_find_window (Display  *display,
                        GPid      pid,
                        UiWindow *found)
{
  Window root, parent, *children = NULL;
  unsigned int n_children = 0;
  gboolean is_found = FALSE;

  if (XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n_children) == 0)
    return FALSE;

  for (unsigned int i = n_children; i-- > 0 && !is_found;)
    {
      XWindowAttributes attributes;

      if (XGetWindowAttributes (display, children[i], &attributes) == 0
          || !is_window_of (display, children[i], &attributes, pid))
        continue;
      *found = (UiWindow) { children[i], attributes.x, attributes.y, attributes.width, attributes.height };
      is_found = TRUE;
    }
  g_clear_pointer (&children, XFree);
  return is_found;
}

/* The server queues what the test extension asks for and sends it on when it turns to the next request. */
void
ui_display_settle (Display *display)
{
  XSync (display, False);
  XSync (display, False);
}

static void
send_key (Display  *display,
          guint     keysym,
          gboolean  is_down)
{
  KeyCode code = XKeysymToKeycode (display, keysym);

  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (display, code, is_down, CurrentTime);
}

void
ui_display_press (Display *display,
                  guint    keysym,
                  guint    modifier)
{
  if (modifier != 0)
    send_key (display, modifier, TRUE);
  send_key (display, keysym, TRUE);
  send_key (display, keysym, FALSE);
  if (modifier != 0)
    send_key (display, modifier, FALSE);
  ui_display_settle (display);
}

void
ui_display_move (Display *display,
                 int      x,
                 int      y)
{
  XTestFakeMotionEvent (display, DefaultScreen (display), x, y, CurrentTime);
  ui_display_settle (display);
}

void
ui_display_button (Display  *display,
                   gboolean  is_down)
{
  XTestFakeButtonEvent (display, 1, is_down, CurrentTime);
  ui_display_settle (display);
}

void
ui_display_wheel (Display *display,
                  int      notches)
{
  unsigned int button = notches < 0 ? 4 : 5;

  for (int i = 0; i < ABS (notches); i++)
    {
      XTestFakeButtonEvent (display, button, True, CurrentTime);
      XTestFakeButtonEvent (display, button, False, CurrentTime);
    }
  ui_display_settle (display);
}

void
ui_display_hold (Display  *display,
                 guint     keysym,
                 gboolean  is_down)
{
  send_key (display, keysym, is_down);
  ui_display_settle (display);
}

guint
ui_display_pixel (Display *display,
                  int      x,
                  int      y)
{
  XImage *image = XGetImage (display, DefaultRootWindow (display), x, y, 1, 1, AllPlanes, ZPixmap);
  gulong pixel = XGetPixel (image, 0, 0);

  XDestroyImage (image);
  return (guint) pixel & 0xffffff;
}

guint
ui_display_hash (Display *display)
{
  int screen = DefaultScreen (display);
  XImage *image = XGetImage (display, DefaultRootWindow (display), 0, 0, (unsigned int) DisplayWidth (display, screen),
                             (unsigned int) DisplayHeight (display, screen), AllPlanes, ZPixmap);
  const guint32 *pixels = (const guint32 *) (gpointer) image->data;
  gsize n_pixels = (gsize) image->bytes_per_line / sizeof *pixels * (gsize) image->height;
  guint hash = 2166136261u; /* FNV-1a, a pixel at a time */

  for (gsize i = 0; i < n_pixels; i++)
    hash = (hash ^ pixels[i]) * 16777619u;
  XDestroyImage (image);
  return hash;
}

gboolean
ui_display_save (Display    *display,
                 const char *path)
{
  int screen = DefaultScreen (display);
  cairo_surface_t *surface = cairo_xlib_surface_create (display, DefaultRootWindow (display),
                                                        DefaultVisual (display, screen),
                                                        DisplayWidth (display, screen),
                                                        DisplayHeight (display, screen));
  gboolean is_written = cairo_surface_write_to_png (surface, path) == CAIRO_STATUS_SUCCESS;

  cairo_surface_destroy (surface);
  return is_written;
}
