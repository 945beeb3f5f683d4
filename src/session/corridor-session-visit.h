/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorBookmark:
 *
 * Where a reader is: time, mode, axis, selection and filter of a session, and what is seen of its layers, to come back to. It keeps
 * the story and the layers.
 */
typedef struct _CorridorBookmark CorridorBookmark;

/**
 * corridor_session_dup_bookmark:
 * @self: a session
 *
 * Returns: (transfer full): where the reader is now
 */
CorridorBookmark *corridor_session_dup_bookmark (CorridorSession  *self);

/**
 * corridor_bookmark_free:
 * @self: (transfer full): a bookmark
 */
void              corridor_bookmark_free        (CorridorBookmark *self);

/**
 * corridor_session_return_to:
 * @self: a session
 * @bookmark: from corridor_session_dup_bookmark()
 *
 * Goes back to where the reader was. With another story by now it does nothing.
 */
void              corridor_session_return_to    (CorridorSession        *self,
                                                 const CorridorBookmark *bookmark);

/**
 * corridor_session_visit:
 * @self: a session
 * @phase: a phase of the story, or a record of a layer, see corridor_dataset_dup_phase()
 *
 * Goes where a phase is to be seen and selects it: stops playing, stays at the time shown if the phase is true on that day, or goes
 * to the day on which it begins, and takes away what the filter has against it, or what hides it of its layer.
 */
void              corridor_session_visit        (CorridorSession        *self,
                                                 CorridorPhase          *phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorBookmark, corridor_bookmark_free)

G_END_DECLS
