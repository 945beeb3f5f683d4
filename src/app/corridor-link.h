/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-options.h"

G_BEGIN_DECLS

/*
 * A link holds what is seen: `corridor:?at=2022-12-12&bbox=46,39.4,47.2,40.2&select=lachin-road`. Its parameters are the options of
 * the same names, with the same values; those that are about files or what to do with them are none of a link's. It names no
 * story: it is about the one that is open, or else the bundled one. What it does not say is as at a start, but for what
 * belongs to the reader: files beside the story, and the language and the order of names.
 */

#define CORRIDOR_LINK_SCHEME "corridor"

/**
 * corridor_link_is_one:
 * @text: anything
 *
 * Returns: whether @text is a link, if maybe a broken one, and no file
 */
gboolean         corridor_link_is_one       (const char        *text);

/**
 * corridor_link_expand:
 * @link: one of @arguments
 * @arguments: (array zero-terminated=1): a command line, with the program's name first
 *
 * Puts the options that say what @link says in its place: before all others, so that what is given beside a link wins.
 *
 * Returns: (transfer full) (nullable): the arguments without @link, or %NULL with @error set to %CORRIDOR_OPTIONS_ERROR_USAGE with a
 *   message that names the parameter, its value and what was expected
 */
char           **corridor_link_expand       (const char        *link,
                                             const char *const *arguments,
                                             GError           **error);

/**
 * corridor_link_parse:
 * @link: a link, from anywhere
 *
 * Returns: (transfer full) (nullable): the options that show what the link shows, or %NULL with @error set as by
 *   corridor_options_parse()
 */
CorridorOptions *corridor_link_parse        (const char        *link,
                                             GError           **error);

/**
 * corridor_link_from_session:
 * @session: what is seen
 * @bbox: (nullable): of which part of the world; %NULL for the story's own region
 *
 * Writes what the story shows: time, mode, other day and where it ends, filter, selection, part of the timeline, and the language
 * where it is not what the desktop asks for. Layers are the reader's own files, so nothing of them is in a link.
 *
 * Returns: (transfer full): the link
 */
char            *corridor_link_from_session (CorridorSession   *session,
                                             CorridorBbox      *bbox);

G_END_DECLS
