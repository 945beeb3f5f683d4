/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-content.h"

G_BEGIN_DECLS

/**
 * CorridorOverlayPicture:
 *
 * A part of a scene as it was painted, and some of what is around it, to be shown moved and stretched for a while.
 */
typedef struct _CorridorOverlayPicture CorridorOverlayPicture;

/**
 * corridor_overlay_picture_new:
 *
 * Returns: (transfer full): a picture of nothing
 */
CorridorOverlayPicture *corridor_overlay_picture_new  (void);
void                    corridor_overlay_picture_free (CorridorOverlayPicture *self);

/**
 * corridor_overlay_picture_paint:
 * @scene: what to show
 * @overlay: the part of it; always the same one
 * @scale: device pixels per px
 * @bleed: px beyond the view to paint, on each side
 *
 * Paints at once.
 */
void                    corridor_overlay_picture_paint (CorridorOverlayPicture *self,
                                                        const CorridorScene    *scene,
                                                        CorridorOverlay         overlay,
                                                        int                     scale,
                                                        int                     bleed);

/**
 * corridor_overlay_picture_make_async:
 * @scene: what to show, of one day; copied
 * @overlay: the part of it
 * @scale: device pixels per px
 * @bleed: px beyond the view to paint, on each side
 * @cancellable: ends it; @user_data may be gone then
 *
 * Paints a new picture in a thread, one after the other.
 */
void                    corridor_overlay_picture_make_async (const CorridorScene *scene,
                                                             CorridorOverlay      overlay,
                                                             int                  scale,
                                                             int                  bleed,
                                                             GCancellable        *cancellable,
                                                             GAsyncReadyCallback  callback,
                                                             gpointer             user_data);

/**
 * corridor_overlay_picture_make_finish:
 *
 * Returns: (transfer full) (nullable): the picture; %NULL with %G_IO_ERROR_CANCELLED if it is not wanted any more
 */
CorridorOverlayPicture *corridor_overlay_picture_make_finish (GAsyncResult  *result,
                                                              GError       **error);

/**
 * corridor_overlay_picture_find_motion:
 * @content: what is to be shown, of the same overlay
 * @motion: (out): where the picture belongs
 *
 * Returns: whether the picture shows @content, once it is moved
 */
gboolean                corridor_overlay_picture_find_motion (CorridorOverlayPicture *self,
                                                              const CorridorContent  *content,
                                                              CorridorMotion         *motion);

/**
 * corridor_overlay_picture_get_margin:
 * @motion: where the picture belongs
 *
 * Returns: px that it then reaches beyond the view, on the side where that is the least; less than 0 if it does not cover it
 */
double                  corridor_overlay_picture_get_margin  (CorridorOverlayPicture *self,
                                                              const CorridorMotion   *motion);

/**
 * corridor_overlay_picture_append:
 * @snapshot: where to, the top left corner of the view at the origin
 * @motion: where the picture belongs
 * @for_cairo: what corridor_picture_is_for_cairo() says
 *
 * Appends what is in the view.
 */
void                    corridor_overlay_picture_append      (CorridorOverlayPicture *self,
                                                              GtkSnapshot            *snapshot,
                                                              const CorridorMotion   *motion,
                                                              gboolean                for_cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorOverlayPicture, corridor_overlay_picture_free)

G_END_DECLS
