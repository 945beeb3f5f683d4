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

G_END_DECLS
