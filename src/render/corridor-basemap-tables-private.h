/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-basemap-private.h"

G_BEGIN_DECLS

/* Sizes of the records, bytes. The form is described byte by byte in data/basemap/README.md. */
#define CORRIDOR_BASEMAP_FEATURE_SIZE 24
#define CORRIDOR_BASEMAP_PLACE_SIZE 28

/* The greatest x and y, units. */
#define CORRIDOR_BASEMAP_MAX_POSITION 0x0fffffffu

/* Where the four tables of a file begin and how long they are. */
typedef struct
{
  const guint8 *data;
  gsize         size;
  guint32       n_features;
  guint32       n_vertices;
  guint32       n_places;
  guint32       strings_size;
  const guint8 *features;
  const guint8 *places;
  const guint8 *vertices;
  const char   *strings;
} CorridorBasemapTables;

guint32               corridor_basemap_u32                   (const guint8                 *data);
gint32                corridor_basemap_i32                   (const guint8                 *data);
gboolean              corridor_basemap_check_at_most         (const char                   *table,
                                                              guint                         row,
                                                              const char                   *field,
                                                              guint64                       value,
                                                              guint64                       greatest,
                                                              GError                      **error);

gboolean              corridor_basemap_tables_find           (CorridorBasemapTables        *tables,
                                                              GError                      **error);
gboolean              corridor_basemap_tables_check_strings  (const CorridorBasemapTables  *tables,
                                                              GError                      **error);
const char           *corridor_basemap_tables_name           (const CorridorBasemapTables  *tables,
                                                              const guint8                 *offset);
gboolean              corridor_basemap_tables_check_vertices (const CorridorBasemapTables  *tables,
                                                              guint32                       first,
                                                              guint32                       n,
                                                              GError                      **error);
CorridorBasemapVertex corridor_basemap_tables_vertex         (const CorridorBasemapTables  *tables,
                                                              guint32                       row,
                                                              guint                        *level);

G_END_DECLS
