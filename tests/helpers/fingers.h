/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Fingers:
 *
 * Touch the screen of with-touchscreen.sh, as real ones do for all that the program can tell. The compositor takes them from the
 * session bus (org.gnome.Mutter.RemoteDesktop).
 *
 * Between two events the main loop runs, as long as it takes a person or longer.
 */
typedef struct _Fingers Fingers;

/**
 * fingers_new:
 *
 * Fails the test when the compositor does not take them.
 *
 * Returns: (transfer full): fingers, none of them on the screen
 */
Fingers *fingers_new   (void);
void     fingers_free  (Fingers *self);

/**
 * fingers_tap:
 * @x: px from the left of the screen
 * @y: px from its top
 *
 * Touches and lets go.
 */
void     fingers_tap   (Fingers *self,
                        double   x,
                        double   y);

/**
 * fingers_drag:
 * @x: px, where it begins
 * @y: likewise
 * @dx: px, how far it goes
 * @dy: likewise
 *
 * Touches, moves, stays a while, so that nothing glides on, and lets go.
 */
void     fingers_drag  (Fingers *self,
                        double   x,
                        double   y,
                        double   dx,
                        double   dy);

/**
 * fingers_pinch:
 * @x: px, in the middle between two fingers that are beside each other
 * @y: likewise
 * @from: px from the middle at which they touch
 * @to: px from the middle at which they let go
 *
 * Touches with two, moves them apart or together, and lets go.
 */
void     fingers_pinch (Fingers *self,
                        double   x,
                        double   y,
                        double   from,
                        double   to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fingers, fingers_free)

G_END_DECLS
