/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Text as it is compared when somebody looks for words: without case and without diacritics, and in Latin where it is Armenian or
 * Cyrillic. Each character is case-folded and decomposed (NFKD), combining marks are left out, and letters of these scripts are
 * written as is usual, so that "Şuşa" is "susa", "Գետաշեն" "getashen" and "Шуша" "shusha". Two letters of the names here that
 * Unicode does not decompose are taken for those that stand in for them on a keyboard without them: ə for e, ı for i.
 *
 * A text's folding is that of its characters one after the other. Any thread may fold.
 */

/**
 * corridor_fold_append:
 * @folded: gets the folding at its end
 * @text: (array length=length): UTF-8; what is not valid is left out
 * @length: bytes
 *
 * Folds a text: 1 ns a byte of ASCII, 5 ns another character.
 */
void corridor_fold_append      (GString    *folded,
                                const char *text,
                                gsize       length);

/**
 * corridor_fold_append_char:
 * @folded: gets the folding at its end
 * @c: a character; what is none is left out
 *
 * Folds one character.
 */
void corridor_fold_append_char (GString    *folded,
                                gunichar    c);

G_END_DECLS
