/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Makes MBTiles files in the folder for temporary files, by SQLite itself.
 */
typedef struct _MbtilesMaker MbtilesMaker;

/* An empty file with the tables of the specification, under a new name. */
MbtilesMaker *mbtiles_maker_new      (void);

/* Adds a line of metadata. */
void          mbtiles_maker_set      (MbtilesMaker *self,
                                      const char   *name,
                                      const char   *value);

/* Adds a tile of 256 px in one colour, 0xRRGGBB. The row is from the north, as in an address. */
void          mbtiles_maker_add      (MbtilesMaker *self,
                                      const char   *format, /* as gdk-pixbuf calls it: png, jpeg, webp */
                                      guint         zoom,
                                      guint         x,
                                      guint         y,
                                      guint         rgb);

/* Does something else to it, in SQL. */
void          mbtiles_maker_run      (MbtilesMaker *self,
                                      const char   *sql);

/* Where the file is. (transfer none) */
const char   *mbtiles_maker_get_path (MbtilesMaker *self);

/* Lets go of the file, which stays: writes what is not written yet. */
void          mbtiles_maker_close    (MbtilesMaker *self);

/* Deletes the file. */
void          mbtiles_maker_free     (MbtilesMaker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MbtilesMaker, mbtiles_maker_free)

G_END_DECLS
