/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "corridor-export-plan.h"
#include "corridor-scene-copy.h"

G_BEGIN_DECLS

/*
 * Making pictures without keeping the window from drawing: each of these works in a thread. Errors are those of
 * corridor_export() and, with @cancellable, %G_IO_ERROR_CANCELLED.
 */

/**
 * corridor_export_job_preview_async:
 * @screen: what is on the screen
 * @plan: (transfer none): what is wanted; copied
 * @side: device pixels that the longer side of the preview has at most
 *
 * Paints the picture as it will be, only smaller.
 */
void        corridor_export_job_preview_async  (CorridorSceneCopy         *screen,
                                                const CorridorExportPlan  *plan,
                                                double                     side,
                                                GCancellable              *cancellable,
                                                GAsyncReadyCallback        callback,
                                                gpointer                   user_data);

/**
 * corridor_export_job_preview_finish:
 * @width: (out): pixels that the picture will have
 * @height: (out): likewise
 *
 * Returns: (transfer full) (nullable): the preview
 */
GdkTexture *corridor_export_job_preview_finish (GAsyncResult              *result,
                                                double                    *width,
                                                double                    *height,
                                                GError                   **error);

/**
 * corridor_export_job_save_async:
 * @file: what to write
 */
void        corridor_export_job_save_async     (CorridorSceneCopy         *screen,
                                                const CorridorExportPlan  *plan,
                                                GFile                     *file,
                                                GCancellable              *cancellable,
                                                GAsyncReadyCallback        callback,
                                                gpointer                   user_data);

/**
 * corridor_export_job_save_finish:
 *
 * Returns: %FALSE with @error set when the file could not be written
 */
gboolean    corridor_export_job_save_finish    (GAsyncResult              *result,
                                                GError                   **error);

/**
 * corridor_export_job_copy_async:
 *
 * Makes what a clipboard takes: a PNG, an SVG, and words for who takes neither.
 */
void        corridor_export_job_copy_async     (CorridorSceneCopy         *screen,
                                                const CorridorExportPlan  *plan,
                                                GCancellable              *cancellable,
                                                GAsyncReadyCallback        callback,
                                                gpointer                   user_data);

/**
 * corridor_export_job_copy_finish:
 *
 * Returns: (transfer full) (nullable): for gdk_clipboard_set_content()
 */
GdkContentProvider *
            corridor_export_job_copy_finish    (GAsyncResult              *result,
                                                GError                   **error);

G_END_DECLS
