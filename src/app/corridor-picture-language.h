/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * corridor_picture_language_use:
 * @arguments: (array zero-terminated=1): a command line, with the program's name first
 *
 * Puts the words that the program itself adds to a picture, such as its date, into the language that is asked for with it: a
 * picture is for its readers, and not for whoever makes it. Does nothing for any other command. To be called after setlocale()
 * and before anything is translated, for what is translated then stays so.
 */
void corridor_picture_language_use (const char *const *arguments);

G_END_DECLS
