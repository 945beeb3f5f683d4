/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bent-store.h"

/* Enough for all names of a wide view; beyond that, all go. */
#define MAX_TEXTS 512

typedef struct
{
  CorridorTypeset      *text; /* (owned) so that no other text gets its address */
  const CorridorCourse *course; /* (unowned) only compared */
  double                middle;
  CorridorSide          side;
  double                gap;
} Key;

struct _CorridorBentStore
{
  GHashTable *texts; /* (owned) (element-type Key CorridorBentText) %NULL for what cannot be bent so */
  double      world;
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_direct_hash (key->text) ^ g_direct_hash (key->course) ^ (guint) key->middle * 31 ^ (guint) key->side;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *p = a;
  const Key *q = b;

  return p->text == q->text && p->course == q->course && p->middle == q->middle && p->side == q->side &&
         p->gap == q->gap;
}

static void
free_key (gpointer data)
{
  Key *key = data;

  corridor_typeset_unref (key->text);
  g_free (key);
}

static void
free_text (gpointer text)
{
  if (text != NULL)
    corridor_bent_text_free (text);
}

CorridorBentStore *
corridor_bent_store_new (void)
{
  CorridorBentStore *self = g_new0 (CorridorBentStore, 1);

  self->texts = g_hash_table_new_full (hash_key, equal_keys, free_key, free_text);

  return self;
}

void
corridor_bent_store_free (CorridorBentStore *self)
{
  g_hash_table_unref (self->texts);
  g_free (self);
}

void
corridor_bent_store_clear (CorridorBentStore *self)
{
  g_hash_table_remove_all (self->texts);
}

void
corridor_bent_store_begin (CorridorBentStore *self,
                           double             world)
{
  if (self->world != world || g_hash_table_size (self->texts) > MAX_TEXTS)
    g_hash_table_remove_all (self->texts);
  self->world = world;
}

CorridorBentText *
corridor_bent_store_get (CorridorBentStore    *self,
                         CorridorTypeset      *text,
                         const CorridorCourse *course,
                         double                middle,
                         CorridorSide          side,
                         double                gap)
{
  Key key = { text, course, middle, side, gap };
  gpointer known;

  if (!g_hash_table_lookup_extended (self->texts, &key, NULL, &known))
    {
      known = corridor_bent_text_new (text, course, self->world, middle, side, gap);
      corridor_typeset_ref (text);
      g_hash_table_insert (self->texts, g_memdup2 (&key, sizeof key), known);
    }

  return known;
}
