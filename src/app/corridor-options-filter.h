/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-options.h"

G_BEGIN_DECLS

/**
 * corridor_options_check_filter:
 * @self: options
 * @session: a session with the story that the options are about
 *
 * The part of corridor_options_apply() that is about what to see, before anything is changed.
 *
 * Returns: %FALSE with @error set, to %CORRIDOR_OPTIONS_ERROR_STORY, when the story lacks what was asked for
 */
gboolean corridor_options_check_filter (const CorridorOptions *self,
                                        CorridorSession       *session,
                                        GError               **error);

/**
 * corridor_options_apply_filter:
 * @self: options
 * @session: a session for which corridor_options_check_filter() returned %TRUE
 */
void     corridor_options_apply_filter (const CorridorOptions *self,
                                        CorridorSession       *session);

G_END_DECLS
