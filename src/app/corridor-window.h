/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "corridor-basemap.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorWindow:
 *
 * The window: list, map, details and timeline, all watching one session, and the actions that wire them.
 *
 * The details are open while something is selected, or when the reader has opened them.
 *
 * Its actions, on the session bus too: those of corridor_clock_actions_add(), and `open`, `export`, `zoom-in`, `zoom-out`,
 * `whole-region`, `show-list` and `show-details` (boolean states), `next-region`, `previous-region`, `back`,
 * `open-link (s)`.
 */
#define CORRIDOR_TYPE_WINDOW (corridor_window_get_type ())
G_DECLARE_FINAL_TYPE (CorridorWindow, corridor_window, CORRIDOR, WINDOW, AdwApplicationWindow)

/**
 * corridor_window_new:
 * @session: what the window shows for its whole life
 * @basemap: (nullable): the ground of the map
 *
 * Returns: (transfer none): a window, not yet on the screen
 */
CorridorWindow  *corridor_window_new         (AdwApplication  *application,
                                              CorridorSession *session,
                                              CorridorBasemap *basemap);

/**
 * corridor_window_get_session:
 *
 * Returns: (transfer none): what the window shows
 */
CorridorSession *corridor_window_get_session (CorridorWindow *self);

/**
 * corridor_window_show_bbox:
 * @bbox: degrees
 *
 * Moves the map there.
 */
void             corridor_window_show_bbox   (CorridorWindow *self,
                                              CorridorBbox    bbox);

/**
 * corridor_window_read_async:
 * @file: a story
 * @callback: called when the story is shown, or is not to be
 *
 * Reads a story off the main thread and shows it in place of the one that is open. The newest call wins: one that was
 * still reading ends with %G_IO_ERROR_CANCELLED. A story with faults leaves the window as it was and opens a dialog
 * that says what is wrong.
 */
void             corridor_window_read_async  (CorridorWindow      *self,
                                              GFile               *file,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);

/**
 * corridor_window_read_finish:
 *
 * Returns: %FALSE with @error set, as by corridor_story_read(), when the story is not shown
 */
gboolean         corridor_window_read_finish (CorridorWindow *self,
                                              GAsyncResult   *result,
                                              GError        **error);

/**
 * corridor_window_show_fault:
 * @error: what is wrong with a story
 *
 * Tells it in a dialog, whole.
 */
void             corridor_window_show_fault  (CorridorWindow *self,
                                              const GError   *error);

/**
 * corridor_window_show_toast:
 * @text: plain text
 *
 * Tells something in passing.
 */
void             corridor_window_show_toast  (CorridorWindow *self,
                                              const char     *text);

G_END_DECLS
