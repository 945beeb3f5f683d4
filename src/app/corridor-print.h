/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-scene-copy.h"
#include "corridor-sheet.h"

G_BEGIN_DECLS

/**
 * corridor_print_new:
 * @screen: what is on the screen
 * @parts: what is on the page beside the map
 *
 * A print job: the map on the first page, always in the light theme, and its sources, each with its address, on those after
 * it. The page shows all that is on the screen, and lies as the screen does until the reader says otherwise.
 *
 * Returns: (transfer full): an operation to be run
 */
GtkPrintOperation *corridor_print_new (CorridorSceneCopy  *screen,
                                       CorridorSheetParts  parts);

/**
 * corridor_print_run:
 * @operation: from corridor_print_new()
 * @parent: the window that the dialog belongs to
 *
 * Asks for printer and paper, and prints. #GtkPrintOperation::done tells when it is done. What was chosen is proposed the next
 * time.
 */
void               corridor_print_run         (GtkPrintOperation       *operation,
                                               GtkWindow               *parent);

/**
 * corridor_print_dup_failure:
 * @operation: that is done
 * @result: how
 *
 * Returns: (transfer full) (nullable): words for what went wrong, if anything did
 */
char              *corridor_print_dup_failure (GtkPrintOperation       *operation,
                                               GtkPrintOperationResult  result);

G_END_DECLS
