/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-base-maps.h"
#include "corridor-importer.h"

G_BEGIN_DECLS

/**
 * CorridorOpener:
 *
 * Opens files of any kind: a story takes the place of the one that is open, a dataset becomes a layer on top, an MBTiles file
 * becomes the base map. To be used from one thread; files are looked at and read in others.
 */
#define CORRIDOR_TYPE_OPENER (corridor_opener_get_type ())
G_DECLARE_FINAL_TYPE (CorridorOpener, corridor_opener, CORRIDOR, OPENER, GObject)

/**
 * CorridorOpener::story-shown:
 *
 * A story has taken the place of the one that was open.
 */

/**
 * CorridorOpener::imported:
 * @layer: a #CorridorLayer
 *
 * A dataset is there, whole; corridor_importer_get_report() says what became of its file.
 */

/**
 * CorridorOpener::base-map-shown:
 * @file: a #CorridorMbtilesFile
 *
 * An MBTiles file is among the base maps, and chosen.
 */

/**
 * CorridorOpener::failed:
 * @error: a #GError that names the file
 *
 * A file cannot be opened, and what was open is as it was. Not emitted for what was cancelled.
 */

/**
 * corridor_opener_new:
 * @session: where files are opened
 * @base_maps: where MBTiles files are opened
 *
 * Returns: (transfer full): an opener
 */
CorridorOpener   *corridor_opener_new          (CorridorSession      *session,
                                                CorridorBaseMaps     *base_maps);

/**
 * corridor_opener_get_importer:
 * @self: an opener
 *
 * Returns: (transfer none): what reads datasets for it
 */
CorridorImporter *corridor_opener_get_importer (CorridorOpener       *self);

/**
 * corridor_opener_open_async:
 * @files: (element-type GFile): a story and datasets, in any order
 * @callback: called when all of them are open, or are not to be
 *
 * Opens files: the datasets one after another, in this order. The newest story wins: one of an earlier call that is still
 * being read ends with %G_IO_ERROR_CANCELLED.
 */
void              corridor_opener_open_async   (CorridorOpener       *self,
                                                GPtrArray            *files,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);

/**
 * corridor_opener_open_finish:
 *
 * Returns: %FALSE with @error set when a file is not open: the first error of as many as there were, as by
 *   corridor_story_read() and corridor_importer_import_finish(), or %CORRIDOR_OPTIONS_ERROR_USAGE for more than one story
 */
gboolean          corridor_opener_open_finish  (CorridorOpener       *self,
                                                GAsyncResult         *result,
                                                GError              **error);

/**
 * corridor_opener_cancel:
 *
 * Gives up all that is being opened. Whoever has opened files has to call it before letting go: an opening keeps the opener.
 */
void              corridor_opener_cancel       (CorridorOpener       *self);

/**
 * corridor_opener_split:
 * @files: (element-type GFile): a story and datasets, in any order
 * @story: (out) (nullable) (transfer full): the story, or what cannot be told from one
 * @others: (out) (element-type GFile) (transfer full): the others
 *
 * Finds the story, for who needs it first. Blocks while it looks at the files.
 *
 * Returns: %FALSE with @error set to %CORRIDOR_OPTIONS_ERROR_USAGE when there is more than one story
 */
gboolean          corridor_opener_split        (GPtrArray            *files,
                                                GFile               **story,
                                                GPtrArray           **others,
                                                GError              **error);

G_END_DECLS
