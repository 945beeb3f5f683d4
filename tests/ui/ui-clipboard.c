/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-clipboard.h"

#include <X11/Xlib.h>
#include <X11/Xatom.h>

#include "ui-driver.h"

static char *
read_property (Display *display,
               Window   window,
               Atom     property)
{
  Atom type;
  int format;
  unsigned long n, n_left;
  unsigned char *data = NULL;
  char *text = NULL;

  XGetWindowProperty (display, window, property, 0, G_MAXINT / 4, True, AnyPropertyType, &type, &format, &n, &n_left, &data);
  if (data != NULL && format == 8)
    text = g_strndup ((const char *) data, n);
  if (data != NULL)
    XFree (data);
  return text;
}

char *
ui_clipboard_dup_text (void)
{
  Display *display = XOpenDisplay (NULL);
  Window window = XCreateSimpleWindow (display, DefaultRootWindow (display), 0, 0, 1, 1, 0, 0, 0);
  Atom property = XInternAtom (display, "UI_CLIPBOARD", False);
  XEvent event;
  gboolean is_answered;
  char *text = NULL;

  XConvertSelection (display, XInternAtom (display, "CLIPBOARD", False), XInternAtom (display, "UTF8_STRING", False), property, window,
                     CurrentTime);
  XFlush (display);
  is_answered = ui_driver_comes_true (XCheckTypedWindowEvent (display, window, SelectionNotify, &event), UI_DRIVER_PATIENCE);
  if (is_answered && event.xselection.property != None)
    text = read_property (display, window, property);

  XCloseDisplay (display);
  g_assert_true (is_answered);
  return text;
}
