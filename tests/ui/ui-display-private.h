/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <X11/Xlib.h>
#include <glib.h>

G_BEGIN_DECLS

/*
 * The X side of the driver: which window of the program is in front and where, keys and pointer, a picture of it all.
 */
typedef struct
{
  Window window;
  int    x; /* of its top left corner, on the screen */
  int    y;
  int    width;
  int    height;
} UiWindow;

gboolean ui_display_find_window (Display    *display,
                                 GPid        pid,
                                 UiWindow   *found);
void     ui_display_press       (Display    *display,
                                 guint       keysym,
                                 guint       modifier);
void     ui_display_move        (Display    *display,
                                 int         x,
                                 int         y);
void     ui_display_button      (Display    *display,
                                 gboolean    is_down);
void     ui_display_save        (Display    *display,
                                 const char *path);

G_END_DECLS
