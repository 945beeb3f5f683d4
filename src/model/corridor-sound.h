/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-fold.h"

G_BEGIN_DECLS

/*
 * Words as they are compared when somebody looks for a name that is spelled in several scripts and in several ways: `Şuşa`,
 * `Shusha` and `Шуша` sound alike, and so do `Նոյեմբերյան`, `Noyemberyan` and `Ноемберян`. It is the folding (corridor_fold_append())
 * with the habits of transliteration taken out: of `sh` is left `s`, of `kh` and `x` `h`, of `gh` and `q` `g`, a `y` beside a vowel
 * goes, a letter that stands twice stands once. It errs on the side of finding too much.
 */

/**
 * corridor_sound_append:
 * @sound: gets the words at its end, a blank before the first, between two, and after the last
 * @text: UTF-8
 *
 * Writes how a text sounds. What is neither letter nor digit parts words, but for apostrophes. Any thread may call it.
 */
void     corridor_sound_append   (GString    *sound,
                                  const char *text);

/**
 * corridor_sound_dup_words:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): its words, without those that have no sound
 */
char   **corridor_sound_dup_words (const char *text);

G_END_DECLS
