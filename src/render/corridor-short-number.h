/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for a short number in any language. */
#define CORRIDOR_SHORT_NUMBER_SIZE 32

const char *corridor_short_number (guint  number,
                                   char  *buffer);

G_END_DECLS
