/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_listing_to_text:
 *
 * Returns: (transfer full): what the session shows, a line each in time order: dates, category, title, and "(possible)"
 *   where it is not certain
 */
char *corridor_listing_to_text (CorridorSession *session);

/**
 * corridor_listing_to_json:
 *
 * What the session shows as a JSON array in time order. Each is an object of
 *
 * - `id`: of the feature
 * - `category`: id; `state`: id or null
 * - `title`: in the session's language
 * - `names`: array of strings, every name of the feature once
 * - `start`, `end`: ISO 8601 dates as precise as they are known (`2022-12-12`, `1992-05`), or null where open
 * - `certainty`: `certain` or `possible`
 * - `sources`: array of ids into the story's `sources`
 *
 * Returns: (transfer full): JSON, with a newline at the end
 */
char *corridor_listing_to_json (CorridorSession *session);

/**
 * corridor_listing_hit_to_line:
 * @hit: a phase of a feature
 * @width: of the widest category id, in bytes
 * @language: (nullable): a BCP 47 tag, %NULL for English
 *
 * Returns: (transfer full): one line of corridor_listing_to_text(), with its end
 */
char *corridor_listing_hit_to_line (const CorridorHit *hit,
                                    int                width,
                                    const char        *language);

/**
 * corridor_listing_hit_to_json:
 * @hit: a phase of a feature
 * @language: (nullable): a BCP 47 tag, %NULL for English
 *
 * Returns: (transfer full): one object of corridor_listing_to_json(), on one line, without its end
 */
char *corridor_listing_hit_to_json (const CorridorHit *hit,
                                    const char        *language);

G_END_DECLS
