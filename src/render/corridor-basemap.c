/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-basemap-private.h"

#include <string.h>

/* The form is described byte by byte in data/basemap/README.md. */
#define MAGIC "CORRBASE"
#define VERSION 1
#define HEADER_SIZE 32
#define FEATURE_SIZE 24
#define PLACE_SIZE 28
#define VERTEX_SIZE 8

#define POSITION_MASK 0x0fffffffu
#define LEVEL_SHIFT 28

#define MAX_RANK 9
#define MAX_ZOOM 22
#define SECONDS_A_DAY 86400

enum
{
  PLACE_SETTLEMENT,
  PLACE_COUNTRY,
  PLACE_REGION,
  PLACE_SEA,
  PLACE_LAKE,
  PLACE_RIVER,
  N_PLACE_KINDS,
};

const double corridor_basemap_level_zooms[CORRIDOR_BASEMAP_N_LEVELS] = { 6.0, 7.5, 9.0, 10.5, 22.0 };

static const guint n_kinds[CORRIDOR_BASEMAP_N_CLASSES] = { 2, 2, 3, 3, 3 };

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
} Tables;

G_DEFINE_QUARK (corridor-basemap-error-quark, corridor_basemap_error)

static guint32
read_u32 (const guint8 *data)
{
  return data[0] | (guint32) data[1] << 8 | (guint32) data[2] << 16 | (guint32) data[3] << 24;
}

static gint32
read_i32 (const guint8 *data)
{
  return (gint32) read_u32 (data);
}

/* The place of every fault is a record and a field: "features[3].kind: 9, expected at most 2". */
static gboolean
check_at_most (const char *table,
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
check_magic (const Tables *tables,
             GError      **error)
{
  if (tables->size < HEADER_SIZE || memcmp (tables->data, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: header: expected %u bytes that begin with “%s”", HEADER_SIZE, MAGIC);
      return FALSE;
    }

  if (read_u32 (tables->data + 8) != VERSION)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: header.version: %u, expected %u", read_u32 (tables->data + 8), VERSION);
      return FALSE;
    }

  return TRUE;
}

static gboolean
find_tables (Tables  *tables,
             GError **error)
{
  guint64 size;

  if (!check_magic (tables, error))
    return FALSE;

  tables->n_features = read_u32 (tables->data + 16);
  tables->n_vertices = read_u32 (tables->data + 20);
  tables->n_places = read_u32 (tables->data + 24);
  tables->strings_size = read_u32 (tables->data + 28);
  size = HEADER_SIZE + (guint64) tables->n_features * FEATURE_SIZE + (guint64) tables->n_places * PLACE_SIZE +
         (guint64) tables->n_vertices * VERTEX_SIZE + tables->strings_size;

  if (size != tables->size || read_u32 (tables->data + 12) != tables->size)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: header: its size (%u bytes) and its tables (%" G_GUINT64_FORMAT " bytes) "
                   "do not match the file's %" G_GSIZE_FORMAT " bytes",
                   read_u32 (tables->data + 12), size, tables->size);
      return FALSE;
    }

  tables->features = tables->data + HEADER_SIZE;
  tables->places = tables->features + (gsize) tables->n_features * FEATURE_SIZE;
  tables->vertices = tables->places + (gsize) tables->n_places * PLACE_SIZE;
  tables->strings = (const char *) tables->vertices + (gsize) tables->n_vertices * VERTEX_SIZE;

  return TRUE;
}

/* Once the table begins and ends with NUL and all of it is UTF-8, every offset in it is a string. */
static gboolean
check_strings (const Tables *tables,
               GError      **error)
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

static gint64
day_to_seconds (gint32 day)
{
  if (day == G_MININT32)
    return G_MININT64;
  if (day == G_MAXINT32)
    return G_MAXINT64;

  return (gint64) day * SECONDS_A_DAY;
}

static guint
vertex_level (const guint8 *record)
{
  return read_u32 (record) >> LEVEL_SHIFT;
}

static gboolean
check_course (const Tables *tables,
              guint32       first,
              guint32       n,
              GError      **error)
{
  for (guint32 i = first; i < first + n; i++)
    {
      const guint8 *record = tables->vertices + (gsize) i * VERTEX_SIZE;

      if (!check_at_most ("vertices", i, "level", vertex_level (record), CORRIDOR_BASEMAP_N_LEVELS - 1, error) ||
          !check_at_most ("vertices", i, "y", read_u32 (record + 4), POSITION_MASK, error))
        return FALSE;
    }

  return TRUE;
}

/* Adds a feature's course to each level: the vertices that the level needs, in their order. */
static void
add_course (CorridorBasemap *self,
            const Tables    *tables,
            gboolean         closed,
            guint32          first,
            guint32          n)
{
  g_autofree CorridorBasemapVertex *course = g_new (CorridorBasemapVertex, MAX (n, 1));

  for (guint level = 0; level < CORRIDOR_BASEMAP_N_LEVELS; level++)
    {
      guint n_in_level = 0;

      for (guint32 i = first; i < first + n; i++)
        {
          const guint8 *record = tables->vertices + (gsize) i * VERTEX_SIZE;

          if (vertex_level (record) <= level)
            course[n_in_level++] = (CorridorBasemapVertex) { read_u32 (record) & POSITION_MASK, read_u32 (record + 4) };
        }
      corridor_basemap_paths_add (self->levels[level], course, n_in_level, closed);
    }
}

static const char *
read_name (const Tables *tables,
           const guint8 *offset)
{
  const char *name = tables->strings + read_u32 (offset);

  return *name != '\0' ? name : NULL;
}

/* What a name can run along. */
static void
add_named_line (CorridorBasemap *self,
                const Tables    *tables,
                guint            row,
                const guint8    *record)
{
  const char *name = read_name (tables, record + 20);
  guint32 first = read_u32 (record + 4);
  guint32 n = read_u32 (record + 8);
  g_autofree CorridorPoint *points = NULL;

  if (name == NULL || n < 2 || (record[0] != CORRIDOR_BASEMAP_RIVER && record[0] != CORRIDOR_BASEMAP_ROAD))
    return;

  points = g_new (CorridorPoint, n);
  for (guint i = 0; i < n; i++)
    {
      const guint8 *vertex = tables->vertices + (gsize) (first + i) * VERTEX_SIZE;

      points[i] = (CorridorPoint) {
        (read_u32 (vertex) & POSITION_MASK) / CORRIDOR_BASEMAP_UNITS, read_u32 (vertex + 4) / CORRIDOR_BASEMAP_UNITS,
      };
    }
  corridor_basemap_add_line (self, name, record[0] == CORRIDOR_BASEMAP_ROAD, row, corridor_course_new (points, n));
}

static gboolean
read_feature (CorridorBasemap *self,
              const Tables    *tables,
              guint            row,
              guint           *class,
              GError         **error)
{
  const guint8 *record = tables->features + (gsize) row * FEATURE_SIZE;
  CorridorBasemapFeature *feature = &self->features[row];
  guint32 first = read_u32 (record + 4);
  guint32 n = read_u32 (record + 8);

  if (!check_at_most ("features", row, "class", record[0], CORRIDOR_BASEMAP_N_CLASSES - 1, error) ||
      !check_at_most ("features", row, "kind", record[1], n_kinds[record[0]] - 1, error) ||
      !check_at_most ("features", row, "closed", record[2], 1, error) ||
      !check_at_most ("features", row, "first_vertex", first, tables->n_vertices, error) ||
      !check_at_most ("features", row, "n_vertices", n, tables->n_vertices - first, error) ||
      !check_at_most ("features", row, "name", read_u32 (record + 20), tables->strings_size - 1, error))
    return FALSE;

  if (record[0] < *class)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: features[%u].class: %u after %u, expected ascending order", row, record[0], *class);
      return FALSE;
    }

  *class = record[0];
  *feature = (CorridorBasemapFeature) {
    .kind = record[1],
    .closed = record[2] != 0,
    .min_zoom = record[3] / 10.0,
    .begin = day_to_seconds (read_i32 (record + 12)),
    .end = day_to_seconds (read_i32 (record + 16)),
  };

  if (feature->begin >= feature->end)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: features[%u]: valid from day %d to day %d, expected the first before the second",
                   row, read_i32 (record + 12), read_i32 (record + 16));
      return FALSE;
    }

  if (!check_course (tables, first, n, error))
    return FALSE;

  add_course (self, tables, feature->closed, first, n);
  if (!feature->closed)
    add_named_line (self, tables, row, record);

  return TRUE;
}

static gboolean
read_features (CorridorBasemap *self,
               const Tables    *tables,
               GError         **error)
{
  guint class = 0;

  self->n_features = tables->n_features;
  self->features = g_new (CorridorBasemapFeature, tables->n_features);
  self->lines = corridor_basemap_lines_array_new ();
  for (guint level = 0; level < CORRIDOR_BASEMAP_N_LEVELS; level++)
    self->levels[level] = corridor_basemap_paths_new ();

  for (guint row = 0; row < tables->n_features; row++)
    {
      guint before = class;

      if (!read_feature (self, tables, row, &class, error))
        return FALSE;
      while (before < class)
        self->first_of_class[++before] = row;
    }
  while (class < CORRIDOR_BASEMAP_N_CLASSES)
    self->first_of_class[++class] = tables->n_features;

  return TRUE;
}

static gboolean
check_place (const Tables *tables,
             const guint8 *record,
             guint         row,
             GError      **error)
{
  static const char * const names[] = { "name_en", "name_hy", "name_az", "name_ru" };

  if (!check_at_most ("places", row, "x", read_u32 (record), POSITION_MASK, error) ||
      !check_at_most ("places", row, "y", read_u32 (record + 4), POSITION_MASK, error) ||
      !check_at_most ("places", row, "kind", record[8], N_PLACE_KINDS - 1, error) ||
      !check_at_most ("places", row, "rank", record[9], MAX_RANK, error) ||
      !check_at_most ("places", row, "min_zoom", record[10], MAX_ZOOM, error) ||
      !check_at_most ("places", row, "reserved", record[11], 0, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!check_at_most ("places", row, names[i], read_u32 (record + 12 + 4 * i), tables->strings_size - 1, error))
      return FALSE;

  if (read_name (tables, record + 12) == NULL)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: places[%u].name_en: expected a name", row);
      return FALSE;
    }

  return TRUE;
}

static CorridorSettlement
read_settlement (const Tables *tables,
                 const guint8 *record)
{
  return (CorridorSettlement) {
    .point = { read_u32 (record) / CORRIDOR_BASEMAP_UNITS, read_u32 (record + 4) / CORRIDOR_BASEMAP_UNITS },
    .name = read_name (tables, record + 12),
    .name_hy = read_name (tables, record + 16),
    .name_az = read_name (tables, record + 20),
    .name_ru = read_name (tables, record + 24),
    .rank = record[9],
    .min_zoom = record[10],
  };
}

static void
add_place (CorridorBasemap    *self,
           guint               kind,
           CorridorSettlement  place)
{
  static const CorridorExtentKind extents[N_PLACE_KINDS] = {
    [PLACE_COUNTRY] = CORRIDOR_EXTENT_COUNTRY,
    [PLACE_REGION] = CORRIDOR_EXTENT_REGION,
    [PLACE_SEA] = CORRIDOR_EXTENT_SEA,
    [PLACE_LAKE] = CORRIDOR_EXTENT_LAKE,
  };
  CorridorExtentName name = { extents[kind], place };

  if (kind == PLACE_SETTLEMENT)
    g_array_append_val (self->settlements, place);
  else if (kind == PLACE_RIVER)
    corridor_basemap_name_river (self, &place);
  else
    g_array_append_val (self->extent_names, name);
}

static gboolean
read_places (CorridorBasemap *self,
             const Tables    *tables,
             GError         **error)
{
  guint rank = 0;

  self->settlements = g_array_sized_new (FALSE, FALSE, sizeof (CorridorSettlement), tables->n_places);
  self->extent_names = g_array_new (FALSE, FALSE, sizeof (CorridorExtentName));

  for (guint row = 0; row < tables->n_places; row++)
    {
      const guint8 *record = tables->places + (gsize) row * PLACE_SIZE;
      CorridorSettlement place;

      if (!check_place (tables, record, row, error))
        return FALSE;

      place = read_settlement (tables, record);
      if (place.rank < rank)
        {
          g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                       "base map: places[%u].rank: %u after %u, expected ascending order", row, place.rank, rank);
          return FALSE;
        }
      rank = place.rank;
      add_place (self, record[8], place);
    }

  return TRUE;
}

static void
clear (CorridorBasemap *self)
{
  for (guint level = 0; level < CORRIDOR_BASEMAP_N_LEVELS; level++)
    g_clear_pointer (&self->levels[level], corridor_basemap_paths_free);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->settlements, g_array_unref);
  g_clear_pointer (&self->extent_names, g_array_unref);
  g_clear_pointer (&self->features, g_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
}

/**
 * corridor_basemap_new:
 * @bytes: a base map, as data/basemap/README.md describes it
 * @error: return location for a #GError
 *
 * Reads a base map. Every count, offset and number of @bytes is checked before it is used. O(size).
 *
 * Returns: (transfer full) (nullable): the base map; %NULL with CORRIDOR_BASEMAP_ERROR_FORMAT and the record, field,
 *   value and expectation in the message
 */
CorridorBasemap *
corridor_basemap_new (GBytes  *bytes,
                      GError **error)
{
  g_autoptr(CorridorBasemap) self = NULL;
  Tables tables = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorBasemap);
  self->bytes = g_bytes_ref (bytes);
  tables.data = g_bytes_get_data (bytes, &tables.size);

  if (!find_tables (&tables, error) ||
      !check_strings (&tables, error) ||
      !read_features (self, &tables, error) ||
      !read_places (self, &tables, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * corridor_basemap_ref:
 * @self: a base map
 *
 * Returns: (transfer full): @self
 */
CorridorBasemap *
corridor_basemap_ref (CorridorBasemap *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * corridor_basemap_unref:
 * @self: (transfer full): a base map
 */
void
corridor_basemap_unref (CorridorBasemap *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}
