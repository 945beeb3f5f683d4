/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story-reader.h"

G_BEGIN_DECLS

/**
 * corridor_story_check:
 * @story: a sealed story
 * @name: what messages call its file
 * @faults: (nullable) (element-type utf8): an array with the free function g_free(); gets a line for every fault
 * @error: return location for %CORRIDOR_STORY_ERROR_STRICT
 *
 * Holds a story to the rules under which it can be cited, "What a strict check asks for" in data/stories/FORMAT.md.
 * They come on top of those of corridor_story_read(), without which there is no story: that every phase, claim and figure has
 * a source, every claim an owner, and every address is one of the web.
 *
 * The lines have the form that the reader's have.
 *
 * Overlaps are looked for along lines 50 m apart, or a 4000th of the height that two areas share when that is more, so
 * that one with room for a square of that side is found. Takes about 30 ms for 500 phases.
 *
 * Returns: %TRUE when there is no fault
 */
gboolean corridor_story_check (CorridorStory *story,
                               const char    *name,
                               GPtrArray     *faults,
                               GError       **error);

G_END_DECLS
