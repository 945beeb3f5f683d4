/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-window.h"

G_BEGIN_DECLS

/**
 * corridor_link_actions_add:
 * @window: gets the action, and the toast
 *
 * Adds `copy-link`, which puts a link to what is seen on the clipboard.
 */
void  corridor_link_actions_add      (CorridorWindow *window);

/**
 * corridor_link_actions_dup_link:
 * @window: a window
 *
 * Returns: (transfer full): a link to what is seen
 */
char *corridor_link_actions_dup_link (CorridorWindow *window);

G_END_DECLS
