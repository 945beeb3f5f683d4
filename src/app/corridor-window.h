/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "corridor-base-maps.h"
#include "corridor-basemap.h"
#include "corridor-map.h"
#include "corridor-session.h"
#include "corridor-tile-fetcher.h"

G_BEGIN_DECLS

/**
 * CorridorWindow:
 *
 * The window: list, map, details and timeline, all watching one session, and the actions that wire them.
 *
 * The details are open while something is selected, or when the reader has opened them.
 *
 * Its actions, on the session bus too: `layers`, `clear-filter`, `go-to-date`, `zoom-in`, `zoom-out`, `whole-region`,
 * `next-region`, `previous-region`, `back`; `show-list` and `show-details` (boolean states); and those of
 * corridor_clock_actions_add(), corridor_compare_actions_add(), corridor_tour_actions_add(), corridor_open_actions_add(),
 * corridor_layer_actions_add(), corridor_base_map_actions_add(), corridor_export_actions_add(), corridor_search_actions_add()
 * and corridor_link_actions_add().
 */
#define CORRIDOR_TYPE_WINDOW (corridor_window_get_type ())
G_DECLARE_FINAL_TYPE (CorridorWindow, corridor_window, CORRIDOR, WINDOW, AdwApplicationWindow)

/**
 * corridor_window_new:
 * @session: what the window shows for its whole life
 * @basemap: (nullable): the ground of the map
 * @base_maps: of which the chosen one lies on it
 * @fetcher: what gets tiles
 *
 * Returns: (transfer none): a window, not yet on the screen
 */
CorridorWindow  *corridor_window_new         (AdwApplication      *application,
                                              CorridorSession     *session,
                                              CorridorBasemap     *basemap,
                                              CorridorBaseMaps    *base_maps,
                                              CorridorTileFetcher *fetcher);

/**
 * corridor_window_get_session:
 *
 * Returns: (transfer none): what the window shows
 */
CorridorSession *corridor_window_get_session (CorridorWindow *self);

/**
 * corridor_window_get_map:
 *
 * Returns: (transfer none): where the window looks
 */
CorridorMap     *corridor_window_get_map     (CorridorWindow *self);

/**
 * corridor_window_is_narrow:
 *
 * Returns: whether the panes have room only over the map
 */
gboolean         corridor_window_is_narrow   (CorridorWindow *self);

/**
 * corridor_window_keep_view:
 *
 * What corridor_window_open_async() opens next does not move the map: somebody has said what it is to show.
 */
void             corridor_window_keep_view   (CorridorWindow *self);

/**
 * corridor_window_show_bbox:
 * @bbox: degrees
 *
 * Moves the map there.
 */
void             corridor_window_show_bbox   (CorridorWindow *self,
                                              CorridorBbox    bbox);

/**
 * corridor_window_bring_into_view:
 * @bbox: degrees
 *
 * Moves the map there unless a part of it is seen already.
 */
void             corridor_window_bring_into_view (CorridorWindow *self,
                                                  CorridorBbox    bbox);

/**
 * corridor_window_open_async:
 * @files: (element-type GFile): a story and datasets, in any order
 * @callback: called when all of them are open, or are not to be
 *
 * Opens files as corridor_opener_open_async() does, and tells how it went: a file with faults leaves the window as it was and
 * opens a dialog that says what is wrong.
 */
void             corridor_window_open_async  (CorridorWindow      *self,
                                              GPtrArray           *files,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);

/**
 * corridor_window_open_finish:
 *
 * Returns: %FALSE with @error set, as by corridor_opener_open_finish(), when a file is not open
 */
gboolean         corridor_window_open_finish (CorridorWindow *self,
                                              GAsyncResult   *result,
                                              GError        **error);

/**
 * corridor_window_show_fault:
 * @error: what is wrong with a file
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

/**
 * corridor_window_take_toast:
 * @toast: (transfer full): a toast
 *
 * The same, with a button.
 */
void             corridor_window_take_toast  (CorridorWindow *self,
                                              AdwToast       *toast);

G_END_DECLS
