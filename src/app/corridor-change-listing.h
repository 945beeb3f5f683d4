/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdio.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_change_listing_print_text:
 * @session: a session that compares two days
 * @out: a stream
 * @error: return location for a #GFileError
 *
 * Prints what of the story differs between the days, a line each: what, and how it changed.
 *
 * Returns: whether all of it was written
 */
gboolean corridor_change_listing_print_text (CorridorSession *session,
                                             FILE            *out,
                                             GError         **error);

/**
 * corridor_change_listing_print_json:
 * @session: a session that compares two days
 * @out: a stream
 * @error: return location for a #GFileError
 *
 * Prints the same as a JSON array. Each is an object of
 *
 * - `id`: of the feature
 * - `category`: id
 * - `before`, `after`: null, or an object of `state` (id or null), `title` (in the session's language), `certainty`
 *   (`certain` or `possible`) and `sources` (ids)
 *
 * Returns: whether all of it was written
 */
gboolean corridor_change_listing_print_json (CorridorSession *session,
                                             FILE            *out,
                                             GError         **error);

G_END_DECLS
