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

G_END_DECLS
