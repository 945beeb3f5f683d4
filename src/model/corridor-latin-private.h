/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * corridor_latin_find:
 * @c: a lowercase letter without diacritics
 *
 * Writes Armenian as ISO 9985 and BGN/PCGN do on a keyboard without diacritics, and Cyrillic as BGN/PCGN does, with the letters of
 * Azerbaijani Cyrillic. Letter by letter, as a folding has to be: ու comes out as `ow`, for CorridorSound to make something of.
 *
 * Returns: (nullable): Latin letters, maybe none; %NULL for what is of neither script
 */
const char *corridor_latin_find (gunichar c);

G_END_DECLS
