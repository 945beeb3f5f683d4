/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-label-memory.h"

/* A picture has some hundred names at most: looking through all of them costs less than any index of them. */
typedef struct
{
  gconstpointer who; /* (unowned) only compared: what has gone may at worst lend its spot to what came after it */
  guint         part;
  guint         spot;
} Entry;

struct _CorridorLabelMemory
{
  GArray *before; /* (owned) (element-type Entry) of the picture before */
  GArray *now; /* (owned) (element-type Entry) of the picture in the making */
};

CorridorLabelMemory *
corridor_label_memory_new (void)
{
  CorridorLabelMemory *self = g_new0 (CorridorLabelMemory, 1);

  self->before = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->now = g_array_new (FALSE, FALSE, sizeof (Entry));

  return self;
}

void
corridor_label_memory_free (CorridorLabelMemory *self)
{
  g_array_unref (self->before);
  g_array_unref (self->now);
  g_free (self);
}

gboolean
corridor_label_memory_find (const CorridorLabelMemory *self,
                            gconstpointer              who,
                            guint                      part,
                            guint                     *spot)
{
  for (guint i = 0; i < self->before->len; i++)
    {
      const Entry *entry = &g_array_index (self->before, Entry, i);

      if (entry->who == who && entry->part == part)
        {
          *spot = entry->spot;
          return TRUE;
        }
    }

  return FALSE;
}

void
corridor_label_memory_keep (CorridorLabelMemory *self,
                            gconstpointer        who,
                            guint                part,
                            guint                spot)
{
  Entry entry = { who, part, spot };

  g_array_append_val (self->now, entry);
}

void
corridor_label_memory_turn (CorridorLabelMemory *self)
{
  GArray *before = self->before;

  self->before = self->now;
  self->now = before;
  g_array_set_size (self->now, 0);
}
