/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_name_preference_keep:
 * @session: whose order of names
 * @restore: whether to start with the order that was kept last
 *
 * Keeps the order of names from now on, for the next start. Does nothing where the settings' schema is not installed, as
 * when the program is run from the build folder by itself.
 */
void corridor_name_preference_keep (CorridorSession *session,
                                    gboolean         restore);

G_END_DECLS
