/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * corridor_story_dup_languages:
 * @self: a story
 *
 * Looks through all texts and names. O(phases + names).
 *
 * Returns: (transfer full) (array zero-terminated=1): the BCP 47 tags of the languages in which there is anything, in
 *   alphabetic order; `en` is always among them
 */
char     **corridor_story_dup_languages (CorridorStory *self);

/**
 * corridor_languages_cover:
 * @languages: (array zero-terminated=1): tags, as of corridor_story_dup_languages()
 * @language: a BCP 47 tag
 *
 * Tells whether anything is in @language, whatever its script and region: `hy` and `hy-AM` are covered where there is
 * `hy-Latn`. Letters may be large or small.
 */
gboolean   corridor_languages_cover     (const char *const *languages,
                                         const char        *language);

G_END_DECLS
