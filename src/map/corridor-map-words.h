/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_map_words_tell:
 * @map: what shows the session
 * @session: (nullable): the session
 *
 * Tells assistive technology in a sentence what the map shows: the date, and how many things.
 */
void corridor_map_words_tell (GtkAccessible   *map,
                              CorridorSession *session);

G_END_DECLS
