/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorridorText:
 *
 * A plain text in several languages; English is always there. Ref-counted; immutable once whoever makes it has shared it,
 * and from then on for any thread. Languages are BCP 47 tags, compared without regard to case.
 */
typedef struct _CorridorText CorridorText;

/**
 * corridor_text_new:
 * @english: UTF-8
 *
 * Returns: (transfer full): the text
 */
CorridorText *corridor_text_new   (const char   *english);

/**
 * corridor_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
CorridorText *corridor_text_ref   (CorridorText *self);

/**
 * corridor_text_unref:
 * @self: (transfer full): a text
 */
void          corridor_text_unref (CorridorText *self);

/**
 * corridor_text_add:
 * @self: a text that is not shared yet
 * @language: a BCP 47 tag
 * @value: UTF-8
 *
 * Adds what the text is in a language, or replaces it.
 */
void          corridor_text_add   (CorridorText *self,
                                   const char   *language,
                                   const char   *value);

/**
 * corridor_text_get:
 * @self: a text
 * @language: (nullable): a BCP 47 tag, %NULL for English
 *
 * Looks for @language, then for what remains of it without its last subtag (`hy-Latn-AM`, `hy-Latn`, `hy`; RFC 4647 §3.4),
 * then takes English.
 *
 * Returns: (transfer none): the text
 */
const char   *corridor_text_get   (const CorridorText *self,
                                   const char         *language);

/**
 * corridor_text_has:
 * @self: a text
 * @language: a BCP 47 tag
 *
 * Returns: whether corridor_text_get() finds @language, or what remains of it, without taking English in its place
 */
gboolean      corridor_text_has   (const CorridorText *self,
                                   const char         *language);

/**
 * corridor_text_get_n_languages:
 * @self: a text
 *
 * Returns: in how many languages there is something, English included: at least 1
 */
guint         corridor_text_get_n_languages (const CorridorText *self);

/**
 * corridor_text_get_nth:
 * @self: a text
 * @n: below corridor_text_get_n_languages(); 0 is English, the others follow as they were added
 * @language: (out) (transfer none): its BCP 47 tag
 *
 * Returns: (transfer none): what the text is in that language
 */
const char   *corridor_text_get_nth         (const CorridorText *self,
                                             guint               n,
                                             const char        **language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorText, corridor_text_unref)

G_END_DECLS
