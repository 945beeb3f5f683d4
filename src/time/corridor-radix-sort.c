/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-radix-sort-private.h"

#define DIGIT_BITS 11
#define N_DIGITS   (1u << DIGIT_BITS)
#define N_PASSES   6 /* of 11 bits, for the 64 of a key */

typedef guint Histogram[N_DIGITS];

static inline guint
digit_of (guint64 key,
          guint   pass)
{
  return (guint) (key >> (DIGIT_BITS * pass)) & (N_DIGITS - 1);
}

static Histogram *
count_digits (const CorridorRadixEntry *entries,
              guint                     n)
{
  Histogram *counts = g_new0 (Histogram, N_PASSES);

  for (guint i = 0; i < n; i++)
    for (guint pass = 0; pass < N_PASSES; pass++)
      counts[pass][digit_of (entries[i].key, pass)]++;

  return counts;
}

static void
scatter (const CorridorRadixEntry *from,
         CorridorRadixEntry       *to,
         guint                     n,
         guint                     pass,
         guint                    *counts)
{
  guint next = 0;

  for (guint i = 0; i < N_DIGITS; i++)
    {
      guint count = counts[i];

      counts[i] = next;
      next += count;
    }
  for (guint i = 0; i < n; i++)
    to[counts[digit_of (from[i].key, pass)]++] = from[i];
}

CorridorRadixEntry *
corridor_radix_sort (CorridorRadixEntry *entries,
                     guint               n)
{
  g_autofree Histogram *counts = count_digits (entries, n);
  CorridorRadixEntry *from = entries;
  CorridorRadixEntry *to = g_new (CorridorRadixEntry, n);

  for (guint pass = 0; pass < N_PASSES && n > 0; pass++)
    {
      CorridorRadixEntry *swap = from;

      if (counts[pass][digit_of (from[0].key, pass)] == n)
        continue;
      scatter (from, to, n, pass, counts[pass]);
      from = to;
      to = swap;
    }
  g_free (to);

  return from;
}
