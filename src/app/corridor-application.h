/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "corridor-options.h"

G_BEGIN_DECLS

/**
 * CorridorApplication:
 *
 * The program with a window. There is one a session bus: a second launch hands its command line to the first.
 *
 * What the command line can do, the actions of the application do too, on the session bus as elsewhere. Each takes the
 * option's value as a string: `open` (a path or URI), `at`, `window`, `select`, `bbox`, `category`, `state`, `claimed-by`,
 * `lang`, `names`; `since-start` and `certain` take none. Trouble with one is shown in the window.
 *
 * The others are `about`, `quit` and, while there is a window, `name-order` (string state).
 */
#define CORRIDOR_TYPE_APPLICATION (corridor_application_get_type ())
G_DECLARE_FINAL_TYPE (CorridorApplication, corridor_application, CORRIDOR, APPLICATION, AdwApplication)

/**
 * corridor_application_new:
 *
 * Returns: (transfer full): the application
 */
CorridorApplication *corridor_application_new             (void);

/**
 * corridor_application_get_exit_status:
 *
 * Returns: what to tell the shell about the command line that started the program: g_application_run() forgets it as
 *   soon as there is a window
 */
CorridorExitStatus   corridor_application_get_exit_status (CorridorApplication *self);

G_END_DECLS
