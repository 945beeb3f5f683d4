/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for a short number in any language. */
#define CORRIDOR_SHORT_NUMBER_SIZE 32

/**
 * corridor_short_number:
 * @number: to be written
 * @buffer: (out caller-allocates): %CORRIDOR_SHORT_NUMBER_SIZE bytes
 *
 * Writes a number so that it fits into a small disc: all of it below a thousand, else rounded to two or three digits, as in
 * 7, 340, 1.2k, 12k, 340k, 3.4M.
 *
 * Returns: @buffer
 */
const char *corridor_short_number (guint  number,
                                   char  *buffer);

G_END_DECLS
