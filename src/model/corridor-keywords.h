/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-fold.h"

G_BEGIN_DECLS

/**
 * CorridorKeywords:
 *
 * Words that somebody looks for, ready to be compared. They may stand anywhere in a text, in any order and as parts of other
 * words, but all of them have to. Ref-counted and immutable; any thread may use them.
 */
typedef struct _CorridorKeywords CorridorKeywords;

/**
 * corridor_keywords_new:
 * @text: (nullable): words between blanks, UTF-8
 *
 * Returns: (transfer full) (nullable): the words; %NULL where there is none to look for
 */
CorridorKeywords *corridor_keywords_new   (const char             *text);

/**
 * corridor_keywords_ref:
 * @self: words
 *
 * Returns: (transfer full): @self
 */
CorridorKeywords *corridor_keywords_ref   (CorridorKeywords       *self);

/**
 * corridor_keywords_unref:
 * @self: (transfer full): words
 */
void              corridor_keywords_unref (CorridorKeywords       *self);

/**
 * corridor_keywords_occur:
 * @self: words
 * @folded: (array length=length): from corridor_fold_append()
 * @length: bytes
 *
 * Costs what memmem() does, for each word.
 *
 * Returns: whether every word occurs
 */
gboolean          corridor_keywords_occur (const CorridorKeywords *self,
                                           const char             *folded,
                                           gsize                   length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorKeywords, corridor_keywords_unref)

G_END_DECLS
