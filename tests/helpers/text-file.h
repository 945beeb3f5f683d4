/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * text_file_write:
 * @text: what is to be in it
 *
 * Writes a file for temporary use, which is called as no other: corridor-XXXXXX.geojson.
 *
 * Returns: (transfer full): its path, for g_unlink() at the end
 */
char *text_file_write (const char *text);

G_END_DECLS
