/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A window on an X server of the test's own, and the hand at its mouse and keyboard: events go through the server (XTEST),
 * so they take the way that a user's take. Every function returns when the program has seen what was done.
 */

/* Shows a widget in a bare window of a size, with the keyboard focus, and waits for its first frame. */
GtkWindow  *x_input_show    (GtkWidget  *child,
                             int         width,
                             int         height);

/* Moves the mouse to a point of a widget, in px. */
void        x_input_move    (GtkWidget  *widget,
                             double      x,
                             double      y);
void        x_input_press   (GtkWidget  *widget);
void        x_input_release (GtkWidget  *widget);
void        x_input_click   (GtkWidget  *widget,
                             double      x,
                             double      y);

/* Clicks just after the window has been laid out, and lets go when a frame has begun that does not take events any more. */
void        x_input_click_amid_frame (GtkWidget  *widget,
                                      double      x,
                                      double      y);

/* Presses, moves on without a halt, and lets go. */
void        x_input_sweep   (GtkWidget  *widget,
                             double      x,
                             double      y,
                             double      dx,
                             double      dy);

/* A step of the wheel, away from the user (zooming in). */
void        x_input_scroll  (GtkWidget  *widget);

/* So many steps of the wheel at once; below 0 towards the user (zooming out). */
void        x_input_turn    (GtkWidget  *widget,
                             int         n_steps);

/* A key, named as gdk_keyval_name() does. */
void        x_input_key     (GtkWidget  *widget,
                             const char *name);

/* Waits until a frame has been drawn that was asked for after everything so far. */
void        x_input_settle  (GtkWidget  *widget);

G_END_DECLS
