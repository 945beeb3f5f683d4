/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_listing_print_text:
 * @out: a stream
 * @error: return location for a #GFileError
 *
 * Prints what the session shows, a line each in the order of its visible model: dates, category, title, and "(possible)"
 * where it is not certain. One after the other: a layer may have millions.
 *
 * Returns: whether all of it was written
 */
gboolean corridor_listing_print_text (CorridorSession *session,
                                      FILE            *out,
                                      GError         **error);

/**
 * corridor_listing_print_json:
 * @out: a stream
 * @error: return location for a #GFileError
 *
 * Prints the same as a JSON array. Each is an object of
 *
 * - `id`: of the feature
 * - `category`: id; `state`: id or null
 * - `title`: in the session's language
 * - `names`: array of strings, every name of the feature once
 * - `start`, `end`: ISO 8601 dates as precise as they are known (`2022-12-12`, `1992-05`), or null where open
 * - `certainty`: `certain` or `possible`
 * - `sources`: array of ids into the story's `sources`
 *
 * Returns: whether all of it was written
 */
gboolean corridor_listing_print_json (CorridorSession *session,
                                      FILE            *out,
                                      GError         **error);

G_END_DECLS
