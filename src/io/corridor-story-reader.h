/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

#define CORRIDOR_STORY_ERROR (corridor_story_error_quark ())
GQuark corridor_story_error_quark (void);

typedef enum
{
  CORRIDOR_STORY_ERROR_READ,  /* the file cannot be read */
  CORRIDOR_STORY_ERROR_JSON,  /* not UTF-8, not JSON, nested too deep */
  CORRIDOR_STORY_ERROR_SHAPE, /* a member is missing, of the wrong type or has a value that is not allowed */
} CorridorStoryError;

/*
 * corridor_story_read: the sync twin; every fault of the file is appended to @faults (element-type utf8) (nullable),
 * one line each: "FILE: feature lachin-road: phases[2].when.timespans[0].start.in: expected …, got "2022-13-01"".
 * Returns NULL with @error set to the first fault (and how many more) when there is any.
 */
CorridorStory *corridor_story_read        (GFile         *file,
                                           GPtrArray     *faults,
                                           GCancellable  *cancellable,
                                           GError       **error);
CorridorStory *corridor_story_parse       (GBytes        *bytes,
                                           const char    *name,
                                           GPtrArray     *faults,
                                           GError       **error);
void           corridor_story_read_async  (GFile               *file,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
CorridorStory *corridor_story_read_finish (GAsyncResult  *result,
                                           GError       **error);

G_END_DECLS
