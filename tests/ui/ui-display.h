/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <X11/Xlib.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * UiWindow:
 * @window: the X window
 * @x: of its top left corner, in pixels from the left of the screen
 * @y: likewise from the top
 * @width: in pixels
 * @height: in pixels
 *
 * A window of the program under test.
 */
typedef struct
{
  Window window;
  int    x;
  int    y;
  int    width;
  int    height;
} UiWindow;

/**
 * ui_display_find_window:
 * @display: the display
 * @pid: a process
 * @found: (out): its topmost window
 *
 * There is no window manager on the display of a test, so all windows are children of the root.
 *
 * Returns: whether the process has a window on the screen
 */
gboolean ui_display_find_window (Display    *display,
                                 GPid        pid,
                                 UiWindow   *found);

/**
 * ui_display_settle:
 * @display: the display
 *
 * Sees to it that keys and pointer events are on their way to the program.
 */
void     ui_display_settle      (Display    *display);

/**
 * ui_display_press:
 * @display: the display
 * @keysym: a key, as in X11/keysym.h
 * @modifier: a key to hold meanwhile, or 0
 *
 * Presses a key and lets it go.
 */
void     ui_display_press       (Display    *display,
                                 guint       keysym,
                                 guint       modifier);

/**
 * ui_display_move:
 * @display: the display
 * @x: pixels from the left of the screen
 * @y: pixels from the top of the screen
 *
 * Moves the pointer.
 */
void     ui_display_move        (Display    *display,
                                 int         x,
                                 int         y);

/**
 * ui_display_button:
 * @display: the display
 * @is_down: whether to press or to let go
 *
 * Works the first button of the pointer.
 */
void     ui_display_button      (Display    *display,
                                 gboolean    is_down);

/**
 * ui_display_wheel:
 * @display: the display
 * @notches: how far to turn it, towards the user; negative for away
 *
 * Turns the pointer's wheel.
 */
void     ui_display_wheel       (Display    *display,
                                 int         notches);

/**
 * ui_display_hold:
 * @display: the display
 * @keysym: a key
 * @is_down: whether to press or to let go
 *
 * Holds a key.
 */
void     ui_display_hold        (Display    *display,
                                 guint       keysym,
                                 gboolean    is_down);

/**
 * ui_display_pixel:
 * @display: the display
 * @x: pixels from the left of the screen
 * @y: pixels from the top of the screen
 *
 * Returns: what colour is there, 0xRRGGBB
 */
guint    ui_display_pixel       (Display    *display,
                                 int         x,
                                 int         y);

/**
 * ui_display_hash:
 * @display: the display
 *
 * Two screens that look the same have the same hash. Costs about 3 ms at 1280x800.
 *
 * Returns: a hash of all pixels of the screen
 */
guint    ui_display_hash        (Display    *display);

/**
 * ui_display_save:
 * @display: the display
 * @path: of a PNG file
 *
 * Writes the whole screen as a picture.
 *
 * Returns: whether it could be written
 */
gboolean ui_display_save        (Display    *display,
                                 const char *path);

G_END_DECLS
