/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void corridor_record_words_fold (GString    *folded,
                                 const char *text,
                                 gsize       length);

G_END_DECLS
