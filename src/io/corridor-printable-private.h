/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *corridor_printable (const char *text,
                          gssize      length);

G_END_DECLS
