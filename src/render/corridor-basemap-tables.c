/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-basemap-tables-private.h"

#include <string.h>

/* The form is described byte by byte in data/basemap/README.md. */
#define MAGIC "CORRBASE"
#define VERSION 1
#define HEADER_SIZE 32
#define VERTEX_SIZE 8

#define LEVEL_SHIFT 28

G_DEFINE_QUARK (corridor-basemap-error-quark, corridor_basemap_error)

guint32
corridor_basemap_u32 (const guint8 *data)
{
  return data[0] | (guint32) data[1] << 8 | (guint32) data[2] << 16 | (guint32) data[3] << 24;
}

gint32
corridor_basemap_i32 (const guint8 *data)
{
  return (gint32) corridor_basemap_u32 (data);
}

/* The place of every fault is a record and a field: "features[3].kind: 9, expected at most 2". */
gboolean
corridor_basemap_check_at_most (const char *table,
                                guint       row,
                                const char *field,
                                guint64     value,
                                guint64     greatest,
                                GError    **error)
{
  if (value <= greatest)
    return TRUE;

  g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
               "base map: %s[%u].%s: %" G_GUINT64_FORMAT ", expected at most %" G_GUINT64_FORMAT,
               table, row, field, value, greatest);
  return FALSE;
}

static gboolean
check_magic (const CorridorBasemapTables *tables,
             GError                     **error)
{
  if (tables->size < HEADER_SIZE || memcmp (tables->data, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: header: expected %u bytes that begin with “%s”", HEADER_SIZE, MAGIC);
      return FALSE;
    }

  if (corridor_basemap_u32 (tables->data + 8) != VERSION)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: header.version: %u, expected %u", corridor_basemap_u32 (tables->data + 8), VERSION);
      return FALSE;
    }

  return TRUE;
}

gboolean
corridor_basemap_tables_find (CorridorBasemapTables *tables,
                              GError               **error)
{
  guint64 size;

  if (!check_magic (tables, error))
    return FALSE;

  tables->n_features = corridor_basemap_u32 (tables->data + 16);
  tables->n_vertices = corridor_basemap_u32 (tables->data + 20);
  tables->n_places = corridor_basemap_u32 (tables->data + 24);
  tables->strings_size = corridor_basemap_u32 (tables->data + 28);
  size = HEADER_SIZE + (guint64) tables->n_features * CORRIDOR_BASEMAP_FEATURE_SIZE +
         (guint64) tables->n_places * CORRIDOR_BASEMAP_PLACE_SIZE +
         (guint64) tables->n_vertices * VERTEX_SIZE + tables->strings_size;

  if (size != tables->size || corridor_basemap_u32 (tables->data + 12) != tables->size)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: header: its size (%u bytes) and its tables (%" G_GUINT64_FORMAT " bytes) "
                   "do not match the file's %" G_GSIZE_FORMAT " bytes",
                   corridor_basemap_u32 (tables->data + 12), size, tables->size);
      return FALSE;
    }

  tables->features = tables->data + HEADER_SIZE;
  tables->places = tables->features + (gsize) tables->n_features * CORRIDOR_BASEMAP_FEATURE_SIZE;
  tables->vertices = tables->places + (gsize) tables->n_places * CORRIDOR_BASEMAP_PLACE_SIZE;
  tables->strings = (const char *) tables->vertices + (gsize) tables->n_vertices * VERTEX_SIZE;

  return TRUE;
}

/* Once the table begins and ends with NUL and all of it is UTF-8, every offset in it is a string. */
gboolean
corridor_basemap_tables_check_strings (const CorridorBasemapTables *tables,
                                       GError                     **error)
{
  const char *end = tables->strings + tables->strings_size;

  if (tables->strings_size == 0 || tables->strings[0] != '\0' || end[-1] != '\0')
    {
      g_set_error_literal (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                           "base map: strings: expected a table that begins and ends with a zero byte");
      return FALSE;
    }

  for (const char *string = tables->strings; string < end; string += strlen (string) + 1)
    if (!g_utf8_validate (string, -1, NULL))
      {
        g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                     "base map: strings: at byte %" G_GSIZE_FORMAT ": expected UTF-8",
                     (gsize) (string - tables->strings));
        return FALSE;
      }

  return TRUE;
}

const char *
corridor_basemap_tables_name (const CorridorBasemapTables *tables,
                              const guint8                *offset)
{
  const char *name = tables->strings + corridor_basemap_u32 (offset);

  return *name != '\0' ? name : NULL;
}

/* Checks @n vertices from @first on, which are in the table. */
gboolean
corridor_basemap_tables_check_vertices (const CorridorBasemapTables *tables,
                                        guint32                      first,
                                        guint32                      n,
                                        GError                     **error)
{
  for (guint32 i = first; i < first + n; i++)
    {
      guint level;
      CorridorBasemapVertex vertex = corridor_basemap_tables_vertex (tables, i, &level);

      if (!corridor_basemap_check_at_most ("vertices", i, "level", level, CORRIDOR_BASEMAP_N_LEVELS - 1, error) ||
          !corridor_basemap_check_at_most ("vertices", i, "y", vertex.y, CORRIDOR_BASEMAP_MAX_POSITION, error))
        return FALSE;
    }

  return TRUE;
}

/* @level: (out) (optional): the coarsest level of detail that needs it */
CorridorBasemapVertex
corridor_basemap_tables_vertex (const CorridorBasemapTables *tables,
                                guint32                      row,
                                guint                       *level)
{
  const guint8 *record = tables->vertices + (gsize) row * VERTEX_SIZE;
  guint32 x = corridor_basemap_u32 (record);

  if (level != NULL)
    *level = x >> LEVEL_SHIFT;

  return (CorridorBasemapVertex) { x & CORRIDOR_BASEMAP_MAX_POSITION, corridor_basemap_u32 (record + 4) };
}
