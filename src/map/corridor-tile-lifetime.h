/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What is kept how long when the server does not say: as the usage policy of OpenStreetMap's tiles asks. */
#define CORRIDOR_TILE_LIFETIME_DEFAULT (7 * 24 * 60 * 60)

/**
 * corridor_tile_lifetime_read:
 * @headers: of an answer
 * @now: the time, in seconds since 1970
 * @fallback: seconds, for a server that does not say
 *
 * How long an answer stays fresh for a private cache: RFC 9111 §4.2, where Cache-Control goes before Expires, what
 * cannot be read counts as not fresh, and the heuristic of §4.2.2 is @fallback. At most a year.
 *
 * `must-revalidate` changes nothing: an old map is shown while the server cannot be reached, and asked about when it can.
 *
 * Returns: seconds, 0 if it has to be asked about each time, -1 if it must not be kept (no-store)
 */
gint64 corridor_tile_lifetime_read        (SoupMessageHeaders *headers,
                                           gint64              now,
                                           gint64              fallback);

/**
 * corridor_tile_lifetime_read_retry:
 * @headers: of an answer
 * @now: the time, in seconds since 1970
 *
 * How long Retry-After asks to wait: RFC 9110 §10.2.3, seconds or a date.
 *
 * Returns: seconds, at most a day; -1 if it does not say
 */
gint64 corridor_tile_lifetime_read_retry  (SoupMessageHeaders *headers,
                                           gint64              now);

G_END_DECLS
