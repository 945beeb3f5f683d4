/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-place-order-private.h"

#include <stdlib.h>

/*
 * A sort of ten million slots by offset would take seconds, or 300 MB. So they are dealt out over stretches of the file of
 * one length, and a stretch is sorted when its turn comes.
 */

/* How many records a stretch has where they are evenly spread. */
#define STRETCH_RECORDS 1024

/* After how many records to look whether it is still wanted. */
#define BLOCK_LENGTH 65536

struct _CorridorPlaceOrder
{
  CorridorDataset *dataset; /* (owned) */
  guint           *slots; /* (owned) [n] those of one stretch after those of the other */
  guint           *ends; /* (owned) [n_stretches] in slots */
  guint            n_stretches;
  guint            stretch; /* the next one to be sorted */
  guint            n_sorted; /* slots before that */
  guint            n_taken;
};

typedef struct
{
  guint64 offset;
  guint   slot;
} Entry;

static guint64
get_offset (CorridorDataset *dataset,
            guint            slot)
{
  return corridor_dataset_get_place (dataset, slot).offset;
}

static gboolean
is_wanted (GCancellable *cancellable,
           guint         i)
{
  return i % BLOCK_LENGTH != 0 || !g_cancellable_is_cancelled (cancellable);
}

static guint64
find_stretch_length (CorridorPlaceOrder *self,
                     GCancellable       *cancellable)
{
  guint64 last = 0;

  for (guint i = 0; i < corridor_dataset_get_n_records (self->dataset) && is_wanted (cancellable, i); i++)
    last = MAX (last, get_offset (self->dataset, i));
  return last / self->n_stretches + 1;
}

/* Each pass looks before its first record, so none goes by what a pass before it was stopped in. */
static void
deal_out (CorridorPlaceOrder *self,
          GCancellable       *cancellable)
{
  guint n = corridor_dataset_get_n_records (self->dataset);
  guint64 length = find_stretch_length (self, cancellable);
  guint sum = 0;

  for (guint i = 0; i < n && is_wanted (cancellable, i); i++)
    self->ends[get_offset (self->dataset, i) / length]++;
  for (guint i = 0; i < self->n_stretches; i++)
    {
      guint count = self->ends[i];

      self->ends[i] = sum;
      sum += count;
    }
  for (guint i = 0; i < n && is_wanted (cancellable, i); i++)
    self->slots[self->ends[get_offset (self->dataset, i) / length]++] = i;
}

/*
 * corridor_place_order_new:
 * @cancellable: (nullable): once it is cancelled there is no order
 *
 * Takes some 0.05 µs a record.
 *
 * Returns: (transfer full) (nullable): NULL when it was cancelled
 */
CorridorPlaceOrder *
corridor_place_order_new (CorridorDataset *dataset,
                          GCancellable    *cancellable)
{
  CorridorPlaceOrder *self = g_new0 (CorridorPlaceOrder, 1);
  guint n = corridor_dataset_get_n_records (dataset);

  self->dataset = g_object_ref (dataset);
  self->n_stretches = n / STRETCH_RECORDS + 1;
  self->slots = g_new (guint, n);
  self->ends = g_new0 (guint, self->n_stretches);
  deal_out (self, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    g_clear_pointer (&self, corridor_place_order_free);
  return self;
}

void
corridor_place_order_free (CorridorPlaceOrder *self)
{
  g_object_unref (self->dataset);
  g_free (self->slots);
  g_free (self->ends);
  g_free (self);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;

  return (x->offset > y->offset) - (x->offset < y->offset);
}

static void
sort_stretch (CorridorPlaceOrder *self)
{
  guint *slots = self->slots + self->n_sorted;
  guint n = self->ends[self->stretch] - self->n_sorted;
  g_autofree Entry *entries = g_new (Entry, n);

  for (guint i = 0; i < n; i++)
    entries[i] = (Entry) { get_offset (self->dataset, slots[i]), slots[i] };
  if (n > 1)
    qsort (entries, n, sizeof (Entry), compare_entries);
  for (guint i = 0; i < n; i++)
    slots[i] = entries[i].slot;
  self->n_sorted = self->ends[self->stretch++];
}

/*
 * corridor_place_order_next:
 * @n_max: how many, at most
 * @places: (out caller-allocates) (array length=n): where they are, in order of offset
 * @n: (out): how many; 0 after the last one
 *
 * Returns: (transfer none) (array length=n): the slots of what comes next
 */
const guint *
corridor_place_order_next (CorridorPlaceOrder  *self,
                           guint                n_max,
                           CorridorRecordPlace *places,
                           guint               *n)
{
  const guint *slots = self->slots + self->n_taken;

  while (self->n_sorted - self->n_taken < n_max && self->stretch < self->n_stretches)
    sort_stretch (self);

  *n = MIN (n_max, self->n_sorted - self->n_taken);
  for (guint i = 0; i < *n; i++)
    places[i] = corridor_dataset_get_place (self->dataset, slots[i]);
  self->n_taken += *n;
  return slots;
}
