/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-opener.h"
#include "corridor-window.h"

G_BEGIN_DECLS

/**
 * corridor_open_actions_add:
 * @window: gets the actions, and takes what is dropped on it
 * @opener: (unowned): opens what was chosen; lives as long as @window
 *
 * Adds `open`, which asks for files, and `open-link (s)`, which shows a web page and nothing else.
 */
void corridor_open_actions_add (CorridorWindow *window,
                                CorridorOpener *opener);

G_END_DECLS
