/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * CorridorSearch:
 *
 * All words of a story in all its languages, ready to be looked for: titles, texts, names, states, kinds, claims, figures and
 * sources. Immutable; any thread may make and use one. About as large as the words themselves.
 */
typedef struct _CorridorSearch CorridorSearch;

/**
 * CorridorSearchPart:
 *
 * Where words were found, what tells most first.
 */
typedef enum
{
  CORRIDOR_SEARCH_NAME,
  CORRIDOR_SEARCH_TITLE,
  CORRIDOR_SEARCH_LABEL, /* of the kind or the state */
  CORRIDOR_SEARCH_TEXT,
  CORRIDOR_SEARCH_CLAIM,
  CORRIDOR_SEARCH_FIGURE,
  CORRIDOR_SEARCH_SOURCE,
} CorridorSearchPart;

/**
 * CorridorSearchHit:
 * @phase: (unowned): the story keeps it
 * @part: where the words were found that count most
 * @text: (unowned): what is written there, in whatever language
 * @score: the higher the better
 */
typedef struct
{
  CorridorPhase      *phase;
  CorridorSearchPart  part;
  const char         *text;
  double              score;
} CorridorSearchHit;

/**
 * corridor_search_new:
 * @story: a sealed story, which it keeps
 *
 * Takes some 20 ns a byte of the story's texts.
 *
 * Returns: (transfer full): the words of the story
 */
CorridorSearch *corridor_search_new   (CorridorStory        *story);

/**
 * corridor_search_free:
 * @self: (transfer full): the words of a story
 */
void            corridor_search_free  (CorridorSearch       *self);

/**
 * corridor_search_find:
 * @self: words
 * @query: (nullable): words between blanks, in any script, as corridor_sound_append() compares them
 *
 * Finds the phases that have all of the words, each at the beginning of a word, or from three letters on anywhere in one. Names
 * count more than titles, these more than texts, all that is written more than a word of it, whole words more than parts, and
 * important features a little more than others. Costs a look at every byte for each word.
 *
 * Returns: (transfer full) (element-type CorridorSearchHit): the best first, and of equals those that began first
 */
GArray         *corridor_search_find  (const CorridorSearch *self,
                                       const char           *query);

/**
 * corridor_search_mark:
 * @text: UTF-8
 * @query: (nullable): as above
 * @most: how many characters it may be long
 * @ranges: (element-type guint): gets begin and end of each word that matches, in bytes of what is returned
 *
 * Cuts out of a text the part with the first word that matches, with "…" for what was left out.
 *
 * Returns: (transfer full): the excerpt
 */
char           *corridor_search_mark  (const char *text,
                                       const char *query,
                                       guint       most,
                                       GArray     *ranges);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorSearch, corridor_search_free)

G_END_DECLS
