/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-options.h"

G_BEGIN_DECLS

/**
 * corridor_command_session_open:
 * @options: a command that needs no display, with the files it is about
 * @view: (out): what part of the world there is to be seen, unless the options name one
 *
 * Reads a story and any number of datasets, in any order, as the window opens them: each dataset is a layer above those before
 * it. Without a story, and without a link, which is about the bundled one, datasets are by themselves. Blocks. How many
 * features of a dataset are bad, if any, is told on standard error.
 *
 * Returns: (transfer full) (nullable): a session to which the options are applied, or %NULL with @error set: as by
 *   corridor_options_apply(), corridor_story_read() or corridor_dataset_read(), or to %CORRIDOR_OPTIONS_ERROR_USAGE for two
 *   stories or a base map
 */
CorridorSession *corridor_command_session_open (const CorridorOptions *options,
                                                CorridorBbox          *view,
                                                GError               **error);

G_END_DECLS
