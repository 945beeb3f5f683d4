/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Loopback:
 *
 * A server of tiles on the loopback device, all of one colour, in a thread of its own: the test waits for the screen.
 */
typedef struct _Loopback Loopback;

#define LOOPBACK_RGB 0x3366cc

Loopback *loopback_start       (void);
void      loopback_stop        (Loopback *self); /* may be called again; nothing answers any more */
void      loopback_free        (Loopback *self);
guint     loopback_get_port    (Loopback *self);
guint     loopback_count       (Loopback *self); /* requests so far */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loopback, loopback_free)

G_END_DECLS
