/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 key;
  guint32 row;
} CorridorRadixEntry;

/**
 * corridor_radix_sort:
 * @entries: (array length=n) (transfer full): to be sorted, from g_new()
 *
 * Sorts by key, stably; digits that all keys share cost no pass.
 *
 * Returns: (transfer full): the entries, in order; @entries or another array
 */
CorridorRadixEntry *corridor_radix_sort (CorridorRadixEntry *entries,
                                         guint               n);

G_END_DECLS
