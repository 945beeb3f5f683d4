/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-options.h"

G_BEGIN_DECLS

/* What the commands that need no display do with a dataset, see corridor_file_kind_read(). */

/**
 * corridor_dataset_command_check:
 * @file: a dataset
 *
 * Prints a line for every fault to standard error, or how many features there are to standard output.
 *
 * Returns: whether there was no fault
 */
gboolean corridor_dataset_command_check (GFile                  *file);

/**
 * corridor_dataset_command_list:
 * @file: a dataset
 * @options: of them the date, the mode, the categories and whether it is to be JSON
 * @error: what kept it from being done
 *
 * Prints the records that are active, in order of their begin: lines and objects as a story's, see corridor-listing.h. One is
 * read, printed and forgotten before the next. Without a date it is the last day of the dataset.
 *
 * Returns: whether it was done
 */
gboolean corridor_dataset_command_list  (GFile                  *file,
                                         const CorridorOptions  *options,
                                         GError                **error);

G_END_DECLS
