/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-options.h"

G_BEGIN_DECLS

/**
 * corridor_command_line_run:
 * @options: any command but %CORRIDOR_COMMAND_WINDOW
 *
 * Carries out what needs no display: results go to standard output, messages to standard error.
 *
 * Returns: what to tell the shell
 */
CorridorExitStatus corridor_command_line_run (const CorridorOptions *options);

G_END_DECLS
