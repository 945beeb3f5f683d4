/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * corridor_translation_count_to_words:
 * @story: a story
 *
 * Counts what is only in English, by language and by what it is: "az 3 texts; hy 12 titles, 1 claim". The languages are
 * those in which there is at least one text. It is no fault: a reader gets English. In English, as faults are.
 *
 * Returns: (transfer full) (nullable): the counts, or %NULL when nothing is missing
 */
char *corridor_translation_count_to_words (CorridorStory *story);

G_END_DECLS
