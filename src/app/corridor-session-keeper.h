/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-options.h"
#include "corridor-window.h"

G_BEGIN_DECLS

/*
 * What was seen of the bundled story comes back at the next start without arguments: time, mode, filter, selection and view as a
 * link, and which panes are open. Nothing is kept of a start with arguments, nor of other stories: looking something up does
 * not lose the reader's place.
 */

/**
 * corridor_session_keeper_load:
 *
 * Returns: (transfer full) (nullable): what was kept; %NULL when nothing was, or nothing that can be read
 */
CorridorOptions *corridor_session_keeper_load    (void);

/**
 * corridor_session_keeper_watch:
 * @window: shows the bundled story
 *
 * Opens the panes that were open, and keeps from now on what the window shows: when it closes, and a while after the last change.
 */
void             corridor_session_keeper_watch   (CorridorWindow *window);

G_END_DECLS
