/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "corridor-span-column-private.h"

/*
 * Vectors of 16 bytes are what the baseline of every 64-bit processor has; the compiler splits them elsewhere. The two
 * widths differ in type and number of lanes only, hence the macros.
 */
typedef guint16 Lanes16 __attribute__ ((vector_size (16)));
typedef guint32 Lanes32 __attribute__ ((vector_size (16)));

/* Each lane is all ones where the span is active. */
#define DEFINE_LOAD(bits) \
  static inline Lanes##bits \
  load_##bits (const CorridorSpanColumn *self, \
               guint                     i, \
               CorridorRankWindow        window) \
  { \
    Lanes##bits begins, ends; \
    \
    memcpy (&begins, (const guint##bits *) self->begins + i, sizeof begins); \
    memcpy (&ends, (const guint##bits *) self->ends + i, sizeof ends); \
    \
    return (Lanes##bits) ((begins < (guint##bits) window.begin_below) & (ends >= (guint##bits) window.end_from)); \
  }

#define DEFINE_COUNT(bits, lanes) \
  static guint \
  count_##bits (const CorridorSpanColumn *self, \
                guint                     i, \
                guint                     to, \
                CorridorRankWindow        window) \
  { \
    Lanes##bits sums = { 0 }; \
    guint count = 0; \
    \
    for (; i + lanes <= to; i += lanes) \
      sums -= load_##bits (self, i, window); \
    for (guint j = 0; j < lanes; j++) \
      count += sums[j]; \
    for (; i < to; i++) \
      count += is_active (self, i, window); \
    \
    return count; \
  }

#define DEFINE_COLLECT(bits, lanes) \
  static guint \
  collect_##bits (const CorridorSpanColumn *self, \
                  guint                     i, \
                  guint                     to, \
                  CorridorRankWindow        window, \
                  guint                    *places) \
  { \
    guint count = 0; \
    \
    for (; i + lanes <= to; i += lanes) \
      { \
        Lanes##bits active = load_##bits (self, i, window); \
        guint64 halves[2]; \
        \
        memcpy (halves, &active, sizeof halves); \
        for (guint j = 0; (halves[0] | halves[1]) != 0 && j < lanes; j++) \
          if (active[j] != 0) \
            places[count++] = i + j; \
      } \
    for (; i < to; i++) \
      if (is_active (self, i, window)) \
        places[count++] = i; \
    \
    return count; \
  }

guint
corridor_span_column_get_begin (const CorridorSpanColumn *self,
                                guint                     i)
{
  return self->is_wide ? ((const guint32 *) self->begins)[i] : ((const guint16 *) self->begins)[i];
}

guint
corridor_span_column_get_end (const CorridorSpanColumn *self,
                              guint                     i)
{
  return self->is_wide ? ((const guint32 *) self->ends)[i] : ((const guint16 *) self->ends)[i];
}

static gboolean
is_active (const CorridorSpanColumn *self,
           guint                     i,
           CorridorRankWindow        window)
{
  return corridor_span_column_get_begin (self, i) < window.begin_below &&
         corridor_span_column_get_end (self, i) >= window.end_from;
}

DEFINE_LOAD (16)
DEFINE_LOAD (32)
DEFINE_COUNT (16, 8)
DEFINE_COUNT (32, 4)
DEFINE_COLLECT (16, 8)
DEFINE_COLLECT (32, 4)

static gpointer
pack (const guint32 *ranks,
      guint          n,
      gboolean       is_wide)
{
  guint16 *narrow;

  if (is_wide)
    return g_memdup2 (ranks, n * sizeof (guint32));

  narrow = g_new (guint16, n);
  for (guint i = 0; i < n; i++)
    narrow[i] = (guint16) ranks[i];

  return narrow;
}

void
corridor_span_column_init (CorridorSpanColumn *self,
                           const guint32      *begins,
                           const guint32      *ends,
                           guint               n,
                           guint               n_ranks)
{
  self->n = n;
  self->is_wide = n_ranks > G_MAXUINT16;
  self->begins = pack (begins, n, self->is_wide);
  self->ends = pack (ends, n, self->is_wide);
}

void
corridor_span_column_clear (CorridorSpanColumn *self)
{
  g_clear_pointer (&self->begins, g_free);
  g_clear_pointer (&self->ends, g_free);
}

gsize
corridor_span_column_get_memory (const CorridorSpanColumn *self)
{
  return (gsize) self->n * 2 * (self->is_wide ? sizeof (guint32) : sizeof (guint16));
}

guint
corridor_span_column_count (const CorridorSpanColumn *self,
                            guint                     from,
                            guint                     to,
                            CorridorRankWindow        window)
{
  return self->is_wide ? count_32 (self, from, to, window) : count_16 (self, from, to, window);
}

guint
corridor_span_column_collect (const CorridorSpanColumn *self,
                              guint                     from,
                              guint                     to,
                              CorridorRankWindow        window,
                              guint                    *places)
{
  return self->is_wide ? collect_32 (self, from, to, window, places) : collect_16 (self, from, to, window, places);
}
