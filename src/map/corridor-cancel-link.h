/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorridorCancelLink:
 * @cancellable: (owned): of a request; may be cancelled by itself
 *
 * Has a request end when any of two cancellables is cancelled, while it can also be ended without them.
 */
typedef struct
{
  GCancellable *cancellable;

  /*< private >*/
  GCancellable *others[2];
  gulong        handlers[2];
} CorridorCancelLink;

/**
 * corridor_cancel_link_new:
 * @one: (nullable): a cancellable
 * @other: (nullable): another
 *
 * Returns: (transfer full): the link, its cancellable being cancelled if one of these is
 */
CorridorCancelLink *corridor_cancel_link_new          (GCancellable       *one,
                                                       GCancellable       *other);

/* Whether one of the two was cancelled, rather than the request by itself. */
gboolean            corridor_cancel_link_is_cancelled (CorridorCancelLink *self);

/**
 * corridor_cancel_link_free:
 *
 * Not to be called while one of the two is being cancelled: see g_cancellable_disconnect().
 */
void                corridor_cancel_link_free         (CorridorCancelLink *self);

G_END_DECLS
