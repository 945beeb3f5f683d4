/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-date.h"

G_BEGIN_DECLS

/**
 * corridor_date_words_parse:
 * @text: what somebody typed, UTF-8
 * @now: seconds: from where steps are taken, and whose year is meant where none is typed
 * @today: seconds: what `today` is
 * @date: (out caller-allocates): filled on success only
 * @error: return location for a %CORRIDOR_TIME_ERROR
 *
 * Reads a date as people write it:
 *
 * - whatever corridor_date_parse() reads: `2023-09-19`, `2023-09`, `2023`, `199X`;
 * - `19.9.2023`, `9.2023`;
 * - `19 September 2023`, `September 19, 2023`, `Sep 2023`, `19 Sep`, `Sep`, with the months in the language of the user interface or in
 *   English, whole or from their third letter on;
 * - `today`, `yesterday`, `tomorrow`, in these languages;
 * - `+3d`, `-2w`, `-1m`, `+1y`: days, weeks, months and years from the day of @now. A month from 31 January is the last of February.
 *
 * Returns: whether @text is such a date
 */
gboolean corridor_date_words_parse (const char    *text,
                                    gint64         now,
                                    gint64         today,
                                    CorridorDate  *date,
                                    GError       **error);

G_END_DECLS
