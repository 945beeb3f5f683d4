/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_listing_command_new:
 * @session: what is seen
 *
 * Writes the command that lists what is seen of the story, with its sources: for a picture that has no room for them. It says day,
 * mode, filter, and the language where it is not what the desktop asks for; of a story that is not the bundled one the name of its
 * file, without the folder, which is nobody's business. While two days are compared there is a command for each.
 *
 * Returns: (transfer full): for a shell
 */
char *corridor_listing_command_new (CorridorSession *session);

G_END_DECLS
