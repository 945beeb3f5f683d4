/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "corridor-import-report.h"

G_BEGIN_DECLS

/**
 * CorridorReportWindow:
 *
 * What became of a file: counts, where its dates were found, and what is wrong with each feature that was not taken. All of it
 * can be copied as text.
 */
#define CORRIDOR_TYPE_REPORT_WINDOW (corridor_report_window_get_type ())
G_DECLARE_FINAL_TYPE (CorridorReportWindow, corridor_report_window, CORRIDOR, REPORT_WINDOW, AdwWindow)

/**
 * corridor_report_window_new:
 * @parent: (nullable): the window to be in front of
 * @report: what to show
 *
 * Returns: (transfer none): a window, not yet on the screen
 */
GtkWindow *corridor_report_window_new (GtkWindow            *parent,
                                       CorridorImportReport *report);

G_END_DECLS
