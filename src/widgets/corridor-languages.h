/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * corridor_languages_get_name:
 * @tag: a BCP 47 tag
 *
 * Returns: the language's name in the language of the interface ("Armenian, in Latin script"); @tag itself for one
 *   that a story of this region hardly has
 */
const char *corridor_languages_get_name (const char *tag);

G_END_DECLS
