/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * bundled_story_read:
 *
 * Returns: (transfer full): the story that the program comes with, read anew; one with faults ends the test
 */
CorridorStory *bundled_story_read (void);

G_END_DECLS
