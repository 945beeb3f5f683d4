/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-set.h"

/* Tiles that are kept beyond what is wanted: going back a bit, or a level up, finds them there. */
#define N_SPARE 64

/* A tile that is there, on its way, or refused. */
typedef struct
{
  CorridorTileKey key;
  ShumateTile    *tile; /* (owned) */
  GCancellable   *cancellable; /* (owned) (nullable) while it is on its way */
  gboolean        is_filled;
  guint           wanted; /* the round in which it was wanted last */
} Entry;

struct _CorridorTileSet
{
  GObject           parent_instance;
  ShumateMapSource *source; /* (owned) (nullable) until closed */
  GHashTable       *entries; /* (owned) (element-type CorridorTileKey Entry) by their own keys */
  guint             round; /* of wishes */
};

enum
{
  CHANGED,
  TILE_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorTileSet, corridor_tile_set, G_TYPE_OBJECT)

static guint
hash_key (gconstpointer data)
{
  const CorridorTileKey *key = data;

  return key->x * 73856093u ^ key->y * 19349663u ^ key->zoom * 83492791u;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const CorridorTileKey *key_a = a;
  const CorridorTileKey *key_b = b;

  return key_a->x == key_b->x && key_a->y == key_b->y && key_a->zoom == key_b->zoom;
}

static void
changed (CorridorTileSet *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_paintable (CorridorTileSet *self,
              GParamSpec      *pspec,
              ShumateTile     *tile)
{
  GdkPaintable *paintable = shumate_tile_get_paintable (tile);

  changed (self);
  if (GDK_IS_TEXTURE (paintable))
    g_signal_emit (self, signals[TILE_SHOWN], 0, paintable);
}

static void
entry_free (Entry *entry)
{
  if (entry->cancellable != NULL)
    g_cancellable_cancel (entry->cancellable);
  g_clear_object (&entry->cancellable);
  g_object_unref (entry->tile);
  g_free (entry);
}

/* --- asking --- */

typedef struct
{
  CorridorTileSet *set; /* (owned) */
  ShumateTile     *tile; /* (owned) */
  CorridorTileKey  key;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->set);
  g_object_unref (request->tile);
  g_free (request);
}

/* The entry of a request; %NULL if the tile was given up, or asked for anew, since. */
static Entry *
find_entry (const Request *request)
{
  Entry *entry = g_hash_table_lookup (request->set->entries, &request->key);

  return entry != NULL && entry->tile == request->tile ? entry : NULL;
}

/* A source that fails tells its user by itself; here the tile just does not come. */
static void
on_filled (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Request *request = user_data;
  gboolean is_filled = shumate_map_source_fill_tile_finish (SHUMATE_MAP_SOURCE (source), result, NULL);
  Entry *entry = find_entry (request);

  if (entry != NULL)
    {
      g_clear_object (&entry->cancellable);
      entry->is_filled = is_filled;
      changed (request->set);
    }
  request_free (request);
}

static Entry *
ask (CorridorTileSet *self,
     CorridorTileKey  key)
{
  Entry *entry = g_new0 (Entry, 1);
  Request *request = g_new (Request, 1);
  guint size = shumate_map_source_get_tile_size (self->source);

  entry->key = key;
  entry->tile = shumate_tile_new_full (key.x, key.y, size, key.zoom); /* no widget, so not floating */
  entry->cancellable = g_cancellable_new ();
  g_signal_connect_object (entry->tile, "notify::paintable", G_CALLBACK (on_paintable), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->entries, &entry->key, entry);

  *request = (Request) { g_object_ref (self), g_object_ref (entry->tile), key };
  shumate_map_source_fill_tile_async (self->source, entry->tile, entry->cancellable, on_filled, request);
  return entry;
}

/* --- giving up --- */

static gboolean
is_pointless (gpointer key,
              gpointer value,
              gpointer user_data)
{
  CorridorTileSet *self = user_data;
  Entry *entry = value;

  return entry->wanted != self->round && !entry->is_filled;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  guint wanted_a = (*(Entry *const *) a)->wanted;
  guint wanted_b = (*(Entry *const *) b)->wanted;

  return (wanted_a < wanted_b) - (wanted_a > wanted_b);
}

/* The tiles that are not wanted now, those that were wanted last first. (transfer container) */
static GPtrArray *
collect_spare (CorridorTileSet *self)
{
  GPtrArray *spare = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      if (((Entry *) value)->wanted != self->round)
        g_ptr_array_add (spare, value);
    }
  g_ptr_array_sort (spare, compare_entries);

  return spare;
}

static void
corridor_tile_set_dispose (GObject *object)
{
  corridor_tile_set_close (CORRIDOR_TILE_SET (object));

  G_OBJECT_CLASS (corridor_tile_set_parent_class)->dispose (object);
}

static void
corridor_tile_set_finalize (GObject *object)
{
  g_hash_table_unref (CORRIDOR_TILE_SET (object)->entries);

  G_OBJECT_CLASS (corridor_tile_set_parent_class)->finalize (object);
}

static void
corridor_tile_set_class_init (CorridorTileSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = corridor_tile_set_dispose;
  object_class->finalize = corridor_tile_set_finalize;

  signals[CHANGED] = g_signal_new ("changed", CORRIDOR_TYPE_TILE_SET, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TILE_SHOWN] = g_signal_new ("tile-shown", CORRIDOR_TYPE_TILE_SET, G_SIGNAL_RUN_LAST,
                                      0, NULL, NULL, NULL, G_TYPE_NONE, 1, GDK_TYPE_TEXTURE);
}

static void
corridor_tile_set_init (CorridorTileSet *self)
{
  self->entries = g_hash_table_new_full (hash_key, equal_keys, NULL, (GDestroyNotify) entry_free);
  self->round = 1;
}

CorridorTileSet *
corridor_tile_set_new (ShumateMapSource *source)
{
  CorridorTileSet *self;

  g_return_val_if_fail (SHUMATE_IS_MAP_SOURCE (source), NULL);

  self = g_object_new (CORRIDOR_TYPE_TILE_SET, NULL);
  self->source = g_object_ref (source);
  return self;
}

void
corridor_tile_set_close (CorridorTileSet *self)
{
  g_return_if_fail (CORRIDOR_IS_TILE_SET (self));

  g_hash_table_remove_all (self->entries);
  g_clear_object (&self->source);
}

void
corridor_tile_set_want (CorridorTileSet *self,
                        CorridorTileKey  key)
{
  Entry *entry;

  g_return_if_fail (CORRIDOR_IS_TILE_SET (self));
  g_return_if_fail (self->source != NULL);

  entry = g_hash_table_lookup (self->entries, &key);
  if (entry == NULL)
    entry = ask (self, key);
  entry->wanted = self->round;
}

void
corridor_tile_set_want_no_more (CorridorTileSet *self)
{
  g_autoptr(GPtrArray) spare = NULL;

  g_return_if_fail (CORRIDOR_IS_TILE_SET (self));

  g_hash_table_foreach_remove (self->entries, is_pointless, self);
  spare = collect_spare (self);
  for (guint i = N_SPARE; i < spare->len; i++)
    g_hash_table_remove (self->entries, &((Entry *) g_ptr_array_index (spare, i))->key);
  self->round++;
}

GdkPaintable *
corridor_tile_set_get (CorridorTileSet *self,
                       CorridorTileKey  key)
{
  Entry *entry;

  g_return_val_if_fail (CORRIDOR_IS_TILE_SET (self), NULL);

  entry = g_hash_table_lookup (self->entries, &key);
  return entry != NULL ? shumate_tile_get_paintable (entry->tile) : NULL;
}

guint
corridor_tile_set_count (CorridorTileSet *self)
{
  GHashTableIter iter;
  gpointer value;
  guint n = 0;

  g_return_val_if_fail (CORRIDOR_IS_TILE_SET (self), 0);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n += ((Entry *) value)->is_filled;

  return n;
}
