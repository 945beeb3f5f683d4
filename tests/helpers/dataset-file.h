/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset-reader.h"

G_BEGIN_DECLS

/**
 * dataset_file_write:
 * @text: (array length=length): what is to be in it
 * @length: bytes, or -1 when @text ends in NUL
 *
 * Returns: (transfer full): a new file in a temporary folder, to be let go of with dataset_file_remove()
 */
GFile           *dataset_file_write  (const char            *text,
                                      gssize                 length);

/**
 * dataset_file_remove:
 * @file: (transfer full): a file
 *
 * Deletes it and its folder.
 */
void             dataset_file_remove (GFile                 *file);

/**
 * dataset_file_read:
 * @text: what is to be read; ends in NUL
 * @report: (out) (optional) (transfer full): what became of it
 *
 * Returns: (transfer full): the dataset; a text that is none ends the test
 */
CorridorDataset *dataset_file_read   (const char            *text,
                                      CorridorImportReport **report);

/**
 * dataset_file_dup_dates:
 * @dataset: a dataset
 *
 * Returns: (transfer full): "START/END" of each record in seconds, in order, with " " between them; `min` and `max` are open,
 *   and bounds that are apart stand as EARLIEST~LATEST
 */
char            *dataset_file_dup_dates (CorridorDataset    *dataset);

G_END_DECLS
