/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-aim.h"

G_BEGIN_DECLS

/**
 * CorridorMapWords:
 *
 * Tells assistive technology in a sentence what a map shows: the date, how many things, and what is in its middle. Only who is
 * at the map is told: at every step of the slider a screen reader would hear of both.
 */
#define CORRIDOR_TYPE_MAP_WORDS (corridor_map_words_get_type ())
G_DECLARE_FINAL_TYPE (CorridorMapWords, corridor_map_words, CORRIDOR, MAP_WORDS, GObject)

/**
 * corridor_map_words_new:
 * @map: what has the focus, and is described; it outlives the words
 * @aim: what is in its middle
 */
CorridorMapWords *corridor_map_words_new         (GtkWidget        *map,
                                                  CorridorAim      *aim);

/**
 * corridor_map_words_set_session:
 * @session: (nullable): what the map shows
 */
void              corridor_map_words_set_session (CorridorMapWords *self,
                                                  CorridorSession  *session);

G_END_DECLS
