/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-window.h"

G_BEGIN_DECLS

/* The program's whole window in a process that has other business than to be the program: a test or a benchmark. */

typedef void (* ProgramWindowFunc) (gpointer user_data);

/**
 * program_window_run:
 * @func: (scope call): what is to be done
 * @user_data: what it is given
 *
 * Runs the application, which has no window but those that @func makes and destroys again, and calls @func once inside of it.
 *
 * Returns: exit status of the application
 */
int             program_window_run       (ProgramWindowFunc  func,
                                          gpointer           user_data);

/**
 * program_window_run_tests:
 *
 * Runs g_test_run() inside of the application.
 *
 * Returns: what that returns
 */
int             program_window_run_tests (void);

/**
 * program_window_new:
 * @session: what it shows
 *
 * Makes a window with the bundled base map inside of program_window_run().
 *
 * Returns: (transfer none): a window that is not shown yet, the application's until gtk_window_destroy()
 */
CorridorWindow *program_window_new       (CorridorSession   *session);

/**
 * program_window_show:
 * @width: px
 * @height: px
 *
 * Shows a window and waits until it has been drawn.
 */
void            program_window_show      (CorridorWindow    *window,
                                          int                width,
                                          int                height);

G_END_DECLS
