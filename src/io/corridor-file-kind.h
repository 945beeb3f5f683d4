/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How much of a file is looked at: most stories have their head before their features, or have all of themselves in less. */
#define CORRIDOR_FILE_KIND_LENGTH (256 * 1024)

/**
 * CorridorFileKind:
 * @CORRIDOR_FILE_KIND_UNKNOWN: cannot be read, empty, no JSON object, or one that breaks off before its first feature ends: for
 *   corridor_story_read(), which says what is wrong
 * @CORRIDOR_FILE_KIND_STORY: has a `corridor` member: for corridor_story_read()
 * @CORRIDOR_FILE_KIND_DATASET: anything else: for corridor_dataset_read(), which says so when it comes upon a story's head later
 * @CORRIDOR_FILE_KIND_MBTILES: an SQLite database, or called `.mbtiles`: a base map
 *
 * What a file is opened as.
 */
typedef enum
{
  CORRIDOR_FILE_KIND_UNKNOWN,
  CORRIDOR_FILE_KIND_STORY,
  CORRIDOR_FILE_KIND_DATASET,
  CORRIDOR_FILE_KIND_MBTILES,
} CorridorFileKind;

/**
 * corridor_file_kind_read:
 * @file: any file
 * @cancellable: (nullable): a #GCancellable
 *
 * Looks at the beginning of a file. A pipe, in which there may be nothing yet, is not looked at and taken for a dataset. Blocks.
 *
 * Returns: what it is; unknown when cancelled
 */
CorridorFileKind corridor_file_kind_read    (GFile        *file,
                                             GCancellable *cancellable);

/**
 * corridor_file_kind_of_text:
 * @text: (array length=length): the beginning of a file
 * @length: bytes
 * @is_whole: whether the file ends there
 *
 * The same for what was read already.
 *
 * Returns: what it is
 */
CorridorFileKind corridor_file_kind_of_text (const char   *text,
                                             gsize         length,
                                             gboolean      is_whole);

G_END_DECLS
