/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-export-plan.h"
#include "corridor-scene-copy.h"

G_BEGIN_DECLS

/**
 * CorridorExportPreview:
 *
 * A picture as it will be, only smaller, and its size in words, or why there can be no such picture. It is painted in a
 * thread, one at a time: whoever drags a value sees it follow, however long a painting takes.
 *
 * Properties, all read-only: #CorridorExportPreview:busy, while it does not show yet what it was told to;
 * #CorridorExportPreview:possible, whether there can be the picture that is shown.
 */
#define CORRIDOR_TYPE_EXPORT_PREVIEW (corridor_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (CorridorExportPreview, corridor_export_preview, CORRIDOR, EXPORT_PREVIEW, GtkBox)

/**
 * corridor_export_preview_show:
 * @screen: what is on the screen
 * @plan: what is wanted of it
 *
 * Shows another picture, as soon as it is painted.
 */
void     corridor_export_preview_show         (CorridorExportPreview    *self,
                                               CorridorSceneCopy        *screen,
                                               const CorridorExportPlan *plan);

/**
 * corridor_export_preview_stop:
 *
 * Gives up what is being painted.
 */
void     corridor_export_preview_stop         (CorridorExportPreview    *self);

/**
 * corridor_export_preview_get_busy:
 * @self: a preview
 *
 * Returns: whether it does not show yet what it was told to
 */
gboolean corridor_export_preview_get_busy     (CorridorExportPreview    *self);

/**
 * corridor_export_preview_get_possible:
 * @self: a preview
 *
 * Returns: whether there can be the picture that is shown
 */
gboolean corridor_export_preview_get_possible (CorridorExportPreview    *self);

/**
 * corridor_export_preview_set_height:
 * @height: px that the picture has at least; -1 for as many as there are
 */
void     corridor_export_preview_set_height   (CorridorExportPreview    *self,
                                               int                       height);

G_END_DECLS
