/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CorridorTileEntry:
 * @url: the address
 * @body: the picture as it came; empty when the server has none of it
 * @etag: (nullable): what the server calls this version
 * @modified: (nullable): when it made it, in its own words
 * @expires: until when it is good without asking, in seconds since 1970
 *
 * One tile that is kept.
 */
typedef struct
{
  char   *url; /* (owned) */
  GBytes *body; /* (owned) */
  char   *etag; /* (owned) (nullable) */
  char   *modified; /* (owned) (nullable) */
  gint64  expires;
} CorridorTileEntry;

/**
 * corridor_tile_entry_free:
 * @entry: (transfer full): an entry
 */
void               corridor_tile_entry_free   (CorridorTileEntry *entry);

/**
 * CorridorTileStore:
 *
 * Tiles on disk, up to a number of bytes: those used least recently go first.
 *
 * One SQLite file, which is made by the first call that needs it. libsoup's own cache would not do: it evicts by how
 * often, not how long ago, something was used, never gives out what is old while the server cannot be reached, keeps its
 * index in memory until it is told to write it, and tells no time but the real one. A file that is damaged is replaced by
 * an empty one; when nothing can be written nothing is kept, in silence. Two programs may share one file. Any thread may
 * call; calls take turns and block for the disk.
 */
typedef struct _CorridorTileStore CorridorTileStore;

/**
 * corridor_tile_store_new:
 * @folder: where the file is; made when needed
 * @max_size: bytes of pictures
 */
CorridorTileStore *corridor_tile_store_new    (const char        *folder,
                                               guint64            max_size);

/**
 * corridor_tile_store_free:
 * @self: (transfer full): a store
 */
void               corridor_tile_store_free   (CorridorTileStore *self);

/**
 * corridor_tile_store_find:
 * @self: a store
 * @url: an address
 * @now: seconds since 1970; it counts as used then
 *
 * Returns: (transfer full) (nullable): what is kept, good or expired
 */
CorridorTileEntry *corridor_tile_store_find   (CorridorTileStore *self,
                                               const char        *url,
                                               gint64             now);

/**
 * corridor_tile_store_put:
 * @self: a store
 * @entry: what came; copied
 * @now: seconds since 1970; it counts as used then
 *
 * Keeps an entry, in place of what was kept of the same address.
 */
void               corridor_tile_store_put    (CorridorTileStore       *self,
                                               const CorridorTileEntry *entry,
                                               gint64                   now);

/**
 * corridor_tile_store_renew:
 * @self: a store
 * @url: an address
 * @expires: seconds since 1970: until when what is kept is good
 *
 * The server said that the tile did not change.
 */
void               corridor_tile_store_renew  (CorridorTileStore *self,
                                               const char        *url,
                                               gint64             expires);

/**
 * corridor_tile_store_remove:
 * @self: a store
 * @url: an address of which nothing is to be kept
 */
void               corridor_tile_store_remove (CorridorTileStore *self,
                                               const char        *url);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTileEntry, corridor_tile_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorTileStore, corridor_tile_store_free)

G_END_DECLS
