/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-options.h"

G_BEGIN_DECLS

/**
 * corridor_options_choose_phase:
 * @session: a session
 * @feature: a feature of its story
 *
 * Returns: (transfer none): what to select of it when nothing more is said: the phase that is true at the session's time, or
 *   else the first one
 */
CorridorPhase *corridor_options_choose_phase         (CorridorSession *session,
                                                      CorridorFeature *feature);

/**
 * corridor_options_dup_desktop_language:
 * @story: a story
 *
 * Returns: (transfer full): the first language that the desktop asks for and the story has anything in, or English
 */
char          *corridor_options_dup_desktop_language (CorridorStory   *story);

/**
 * corridor_options_fail:
 * @format: of the message
 *
 * For a link, too, which stands for options.
 *
 * Returns: %FALSE, with @error set to %CORRIDOR_OPTIONS_ERROR_USAGE
 */
gboolean       corridor_options_fail                 (GError         **error,
                                                      const char      *format,
                                                      ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
