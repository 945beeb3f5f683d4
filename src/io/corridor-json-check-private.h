/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A story nests 11 deep. The limit keeps json-glib, which recurses, far from the end of a thread's stack. */
#define CORRIDOR_JSON_MAX_DEPTH 64

/* json-glib takes 100 bytes for a number and 300 for an object: this many empty objects came to 1.25 GB. */
#define CORRIDOR_JSON_MAX_VALUES 4194304

gboolean corridor_json_check (const char  *text,
                              gsize        length,
                              char       **place,
                              char       **message);

/* The same for a part of a file: @whole is what it is in the words of a message, @offset where in it the fault is. */
gboolean corridor_json_check_part (const char  *text,
                                   gsize        length,
                                   const char  *whole,
                                   gsize       *offset,
                                   char       **message);

G_END_DECLS
