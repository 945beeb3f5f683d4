/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean corridor_svg_group_append (GString    *svg,
                                    const char *document,
                                    gsize       length,
                                    const char *texts,
                                    const char *id,
                                    const char *name);

G_END_DECLS
