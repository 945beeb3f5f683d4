/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-found.h"
#include "corridor-search.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorFinder:
 *
 * Looks for words in the session's story and in its layers, whatever the time, the filter, and what is shown of them. What the story
 * says is read by a thread when the first words are asked for, and kept until there is another story. Records of layers are
 * kept in their files: for every new words a thread looks into these, and what it finds is added as it comes. Of a file that is
 * still being read it is what has been read when the words are set.
 *
 * Properties: #CorridorFinder:words, #CorridorFinder:ready, #CorridorFinder:n-found; notified on change, the last one perhaps more
 * often.
 */
#define CORRIDOR_TYPE_FINDER (corridor_finder_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFinder, corridor_finder, CORRIDOR, FINDER, GObject)

/**
 * corridor_finder_new:
 * @session: in whose story and layers to look
 *
 * Returns: (transfer full): a finder without words
 */
CorridorFinder *corridor_finder_new         (CorridorSession *session);

/**
 * corridor_finder_get_words:
 * @self: a finder
 *
 * Returns: (transfer none): what is looked for, perhaps empty
 */
const char     *corridor_finder_get_words   (CorridorFinder  *self);

/**
 * corridor_finder_set_words:
 * @self: a finder
 * @words: what to look for, UTF-8; empty for nothing
 */
void            corridor_finder_set_words   (CorridorFinder  *self, const char *words);

/**
 * corridor_finder_prepare:
 * @self: a finder
 *
 * Reads the story, if that has not been done: to be called when it can be foreseen that words will be asked for.
 */
void            corridor_finder_prepare     (CorridorFinder  *self);

/**
 * corridor_finder_get_ready:
 * @self: a finder
 *
 * Returns: whether the results are all of those of the words: not while the story is being read, nor while records are looked for
 */
gboolean        corridor_finder_get_ready   (CorridorFinder  *self);

/**
 * corridor_finder_get_n_found:
 * @self: a finder
 *
 * Returns: how many have the words so far: more than there are results where a layer has very many
 */
guint           corridor_finder_get_n_found (CorridorFinder  *self);

/**
 * corridor_finder_get_results:
 * @self: a finder
 *
 * Returns: (transfer none): a list of #CorridorFound: of the story, the best first, then of the layers, the topmost first, in the
 *   order of their files; one object for the life of the finder
 */
GListModel     *corridor_finder_get_results (CorridorFinder  *self);

G_END_DECLS
