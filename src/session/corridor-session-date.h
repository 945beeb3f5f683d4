/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_session_find_date:
 * @self: a session
 * @text: what somebody typed
 * @today: seconds: what `today` is
 * @date: (out caller-allocates): filled on success only; a part of it lies within the time of the session
 * @name: (out) (transfer full) (nullable): what has that date, in the story's language; %NULL where a date was typed
 * @error: return location for a %CORRIDOR_TIME_ERROR, of which the message says what was expected
 *
 * Finds the date that is meant: one as corridor_date_words_parse() reads it, from the time shown; else that on which the period
 * begins, or what has a title, with all of the words, in any language and script. Of several titles the most important one counts,
 * and of these the first.
 *
 * Returns: whether there is one
 */
gboolean corridor_session_find_date (CorridorSession  *self,
                                     const char       *text,
                                     gint64            today,
                                     CorridorDate     *date,
                                     char            **name,
                                     GError          **error);

G_END_DECLS
