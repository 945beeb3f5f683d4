/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

#define CORRIDOR_STORY_ERROR (corridor_story_error_quark ())
GQuark corridor_story_error_quark (void);

/**
 * CorridorStoryError:
 * @CORRIDOR_STORY_ERROR_READ: the file is not there, cannot be read, or is too large
 * @CORRIDOR_STORY_ERROR_JSON: it is not UTF-8, not JSON (RFC 8259), has a name twice in one object, a number that no
 *   double or #gint64 holds, or too many values or levels
 * @CORRIDOR_STORY_ERROR_SHAPE: it is JSON and no story: a member is missing, of the wrong type, or has a value that is not
 *   allowed
 * @CORRIDOR_STORY_ERROR_STRICT: it is a story, and does not keep a rule of corridor_story_check()
 *
 * What is wrong with a story file. Messages are for people who can open the file, and in English: they speak of members
 * and values, and may be searched for.
 */
typedef enum
{
  CORRIDOR_STORY_ERROR_READ,
  CORRIDOR_STORY_ERROR_JSON,
  CORRIDOR_STORY_ERROR_SHAPE,
  CORRIDOR_STORY_ERROR_STRICT,
} CorridorStoryError;

/**
 * corridor_story_read:
 * @file: a story as data/stories/FORMAT.md describes it
 * @faults: (nullable) (element-type utf8): an array with the free function g_free(); gets a line for every fault
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a %CORRIDOR_STORY_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads a story. A file with any fault is not loaded; reading goes on behind a fault, so that all of them are known
 * afterwards. JSON that is broken is the exception, since nothing is certain behind its first fault.
 *
 * Each line names the file, the feature by its id (by its place when it has none), the member, what was expected and
 * what is there:
 *
 *     war.geojson: feature lachin-road: phases[2].when.timespans[0].start.in: expected a month from 01 to 12 …, got "2022-13-01"
 *
 * Places are counted from 0 as in the file, lines and columns of broken JSON from 1. After 1000 lines comes one with the
 * number of the rest. @error has the first line and the number of the others. Values are shortened, and no control
 * character of the file gets into a message.
 *
 * Blocks; for a main loop there is corridor_story_read_async(). A file of more than 128 MiB or 4194304 values is
 * refused: json-glib takes up to 1.3 GB for one at that limit, and 40 MB for one of 100,000 values.
 *
 * Returns: (transfer full) (nullable): a sealed story, or %NULL with @error set
 */
CorridorStory *corridor_story_read        (GFile                *file,
                                           GPtrArray            *faults,
                                           GCancellable         *cancellable,
                                           GError              **error);

/**
 * corridor_story_parse:
 * @bytes: what would stand in a file
 * @name: what messages call it
 * @faults: (nullable) (element-type utf8): as in corridor_story_read()
 * @error: return location for a %CORRIDOR_STORY_ERROR
 *
 * Reads a story from memory, by the same rules.
 *
 * Returns: (transfer full) (nullable): a sealed story, or %NULL with @error set
 */
CorridorStory *corridor_story_parse       (GBytes               *bytes,
                                           const char           *name,
                                           GPtrArray            *faults,
                                           GError              **error);

/**
 * corridor_story_read_async:
 * @file: as in corridor_story_read()
 * @cancellable: (nullable): cancel it when another file supersedes this one, or when whoever waits goes away
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * Runs corridor_story_read() in a thread.
 */
void           corridor_story_read_async  (GFile                *file,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);

/**
 * corridor_story_read_finish:
 * @result: what the callback got
 * @error: as in corridor_story_read()
 *
 * Returns: (transfer full) (nullable): a sealed story, or %NULL with @error set
 */
CorridorStory *corridor_story_read_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
