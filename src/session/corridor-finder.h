/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-search.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorFound:
 *
 * A phase in which words were found.
 */
#define CORRIDOR_TYPE_FOUND (corridor_found_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFound, corridor_found, CORRIDOR, FOUND, GObject)

CorridorPhase *corridor_found_get_phase (CorridorFound *self); /* (transfer none) */
const char    *corridor_found_get_text  (CorridorFound *self); /* where the words are that count most, in whatever language */

/**
 * CorridorFinder:
 *
 * Looks for words in the session's story, whatever its time and filter. What the story says is read by a thread when the first words
 * are asked for, and kept until there is another story.
 *
 * Properties: #CorridorFinder:words, #CorridorFinder:ready; notified on change only.
 */
#define CORRIDOR_TYPE_FINDER (corridor_finder_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFinder, corridor_finder, CORRIDOR, FINDER, GObject)

CorridorFinder *corridor_finder_new         (CorridorSession *session);
const char     *corridor_finder_get_words   (CorridorFinder  *self);
void            corridor_finder_set_words   (CorridorFinder  *self, const char *words);

/**
 * corridor_finder_prepare:
 * @self: a finder
 *
 * Reads the story, if that has not been done: to be called when it can be foreseen that words will be asked for.
 */
void            corridor_finder_prepare     (CorridorFinder  *self);

/* Whether the results are those of the words: not while the story is being read. */
gboolean        corridor_finder_get_ready   (CorridorFinder  *self);

/**
 * corridor_finder_get_results:
 * @self: a finder
 *
 * Returns: (transfer none): a list of #CorridorFound, the best first; one object for the life of the finder
 */
GListModel     *corridor_finder_get_results (CorridorFinder  *self);

G_END_DECLS
