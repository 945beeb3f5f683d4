/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-basemap-private.h"
#include "corridor-basemap-tables-private.h"

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

static gint64
day_to_seconds (gint32 day)
{
  if (day == G_MININT32)
    return G_MININT64;
  if (day == G_MAXINT32)
    return G_MAXINT64;

  return (gint64) day * SECONDS_A_DAY;
}

/* Adds a feature's course to each level: the vertices that the level needs, in their order. */
static void
add_course (CorridorBasemap             *self,
            const CorridorBasemapTables *tables,
            CorridorBasemapRun           run,
            guint32                      first,
            guint32                      n)
{
  g_autofree CorridorBasemapVertex *course = g_new (CorridorBasemapVertex, MAX (n, 1));

  for (guint level = 0; level < CORRIDOR_BASEMAP_N_LEVELS; level++)
    {
      guint n_in_level = 0;

      for (guint32 i = first; i < first + n; i++)
        {
          guint first_level;
          CorridorBasemapVertex vertex = corridor_basemap_tables_vertex (tables, i, &first_level);

          if (first_level <= level)
            course[n_in_level++] = vertex;
        }
      corridor_basemap_paths_add (self->levels[level], course, n_in_level, run);
    }
}

/* What a name can run along. */
static void
add_named_line (CorridorBasemap             *self,
                const CorridorBasemapTables *tables,
                guint                        row,
                const guint8                *record)
{
  const char *name = corridor_basemap_tables_name (tables, record + 20);
  guint32 first = corridor_basemap_u32 (record + 4);
  guint32 n = corridor_basemap_u32 (record + 8);
  g_autofree CorridorPoint *points = NULL;

  if (name == NULL || n < 2 || (record[0] != CORRIDOR_BASEMAP_RIVER && record[0] != CORRIDOR_BASEMAP_ROAD))
    return;

  points = g_new (CorridorPoint, n);
  for (guint i = 0; i < n; i++)
    {
      CorridorBasemapVertex vertex = corridor_basemap_tables_vertex (tables, first + i, NULL);

      points[i] = (CorridorPoint) { vertex.x / CORRIDOR_BASEMAP_UNITS, vertex.y / CORRIDOR_BASEMAP_UNITS };
    }
  corridor_basemap_add_line (self, name, record[0] == CORRIDOR_BASEMAP_ROAD, row, corridor_course_new (points, n));
}

static CorridorBasemapRun
run_of (const guint8 *record)
{
  if (record[2] != 0)
    return CORRIDOR_BASEMAP_CLOSED;

  /* Not rivers: many are borders, too, and the stories have these with corners. */
  return record[0] == CORRIDOR_BASEMAP_ROAD ? CORRIDOR_BASEMAP_BENT : CORRIDOR_BASEMAP_OPEN;
}

static gboolean
check_columns (const CorridorBasemapTables *tables,
               guint                        row,
               const guint8                *record,
               GError                     **error)
{
  guint32 first = corridor_basemap_u32 (record + 4);
  guint32 n = corridor_basemap_u32 (record + 8);

  return corridor_basemap_check_at_most ("features", row, "class", record[0], CORRIDOR_BASEMAP_N_CLASSES - 1, error) &&
         corridor_basemap_check_at_most ("features", row, "kind", record[1], n_kinds[record[0]] - 1, error) &&
         corridor_basemap_check_at_most ("features", row, "closed", record[2], 1, error) &&
         corridor_basemap_check_at_most ("features", row, "first_vertex", first, tables->n_vertices, error) &&
         corridor_basemap_check_at_most ("features", row, "n_vertices", n, tables->n_vertices - first, error) &&
         corridor_basemap_check_at_most ("features", row, "name", corridor_basemap_u32 (record + 20),
                                         tables->strings_size - 1, error);
}

static gboolean
check_order (guint         row,
             const guint8 *record,
             guint         class_before,
             GError      **error)
{
  if (record[0] >= class_before)
    return TRUE;

  g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
               "base map: features[%u].class: %u after %u, expected ascending order", row, record[0], class_before);
  return FALSE;
}

static gboolean
check_days (guint         row,
            const guint8 *record,
            GError      **error)
{
  gint32 begin = corridor_basemap_i32 (record + 12);
  gint32 end = corridor_basemap_i32 (record + 16);

  if (day_to_seconds (begin) < day_to_seconds (end))
    return TRUE;

  g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
               "base map: features[%u]: valid from day %d to day %d, expected the first before the second", row, begin, end);
  return FALSE;
}

/* @class: (inout): of the row before, then of this one */
static gboolean
read_feature (CorridorBasemap             *self,
              const CorridorBasemapTables *tables,
              guint                        row,
              guint                       *class,
              GError                     **error)
{
  const guint8 *record = tables->features + (gsize) row * CORRIDOR_BASEMAP_FEATURE_SIZE;
  guint32 first = corridor_basemap_u32 (record + 4);
  guint32 n = corridor_basemap_u32 (record + 8);

  if (!check_columns (tables, row, record, error) || !check_order (row, record, *class, error) ||
      !check_days (row, record, error) || !corridor_basemap_tables_check_vertices (tables, first, n, error))
    return FALSE;

  *class = record[0];
  self->features[row] = (CorridorBasemapFeature) {
    .kind = record[1],
    .closed = record[2] != 0,
    .min_zoom = record[3] / 10.0,
    .begin = day_to_seconds (corridor_basemap_i32 (record + 12)),
    .end = day_to_seconds (corridor_basemap_i32 (record + 16)),
  };
  add_course (self, tables, run_of (record), first, n);
  if (!self->features[row].closed)
    add_named_line (self, tables, row, record);

  return TRUE;
}

static gboolean
read_features (CorridorBasemap             *self,
               const CorridorBasemapTables *tables,
               GError                     **error)
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
  corridor_basemap_join_lines (self, CORRIDOR_BASEMAP_RIVER);
  corridor_basemap_join_lines (self, CORRIDOR_BASEMAP_ROAD);

  return TRUE;
}

static gboolean
check_place (const CorridorBasemapTables *tables,
             const guint8                *record,
             guint                        row,
             GError                     **error)
{
  static const char * const names[] = { "name_en", "name_hy", "name_az", "name_ru" };

  if (!corridor_basemap_check_at_most ("places", row, "x", corridor_basemap_u32 (record), CORRIDOR_BASEMAP_MAX_POSITION, error) ||
      !corridor_basemap_check_at_most ("places", row, "y", corridor_basemap_u32 (record + 4), CORRIDOR_BASEMAP_MAX_POSITION, error) ||
      !corridor_basemap_check_at_most ("places", row, "kind", record[8], N_PLACE_KINDS - 1, error) ||
      !corridor_basemap_check_at_most ("places", row, "rank", record[9], MAX_RANK, error) ||
      !corridor_basemap_check_at_most ("places", row, "min_zoom", record[10], MAX_ZOOM, error) ||
      !corridor_basemap_check_at_most ("places", row, "reserved", record[11], 0, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!corridor_basemap_check_at_most ("places", row, names[i], corridor_basemap_u32 (record + 12 + 4 * i),
                                         tables->strings_size - 1, error))
      return FALSE;

  if (corridor_basemap_tables_name (tables, record + 12) == NULL)
    {
      g_set_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT,
                   "base map: places[%u].name_en: expected a name", row);
      return FALSE;
    }

  return TRUE;
}

static CorridorSettlement
read_settlement (const CorridorBasemapTables *tables,
                 const guint8                *record)
{
  return (CorridorSettlement) {
    .point = {
      corridor_basemap_u32 (record) / CORRIDOR_BASEMAP_UNITS, corridor_basemap_u32 (record + 4) / CORRIDOR_BASEMAP_UNITS,
    },
    .name = corridor_basemap_tables_name (tables, record + 12),
    .name_hy = corridor_basemap_tables_name (tables, record + 16),
    .name_az = corridor_basemap_tables_name (tables, record + 20),
    .name_ru = corridor_basemap_tables_name (tables, record + 24),
    .rank = record[9],
    .min_zoom = record[10],
  };
}

static void
add_place (CorridorBasemap   *self,
           guint              kind,
           CorridorSettlement place)
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
read_places (CorridorBasemap             *self,
             const CorridorBasemapTables *tables,
             GError                     **error)
{
  guint rank = 0;

  self->settlements = g_array_sized_new (FALSE, FALSE, sizeof (CorridorSettlement), tables->n_places);
  self->extent_names = g_array_new (FALSE, FALSE, sizeof (CorridorExtentName));

  for (guint row = 0; row < tables->n_places; row++)
    {
      const guint8 *record = tables->places + (gsize) row * CORRIDOR_BASEMAP_PLACE_SIZE;
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

CorridorBasemap *
corridor_basemap_new (GBytes  *bytes,
                      GError **error)
{
  g_autoptr(CorridorBasemap) self = NULL;
  CorridorBasemapTables tables = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_atomic_rc_box_new0 (CorridorBasemap);
  self->bytes = g_bytes_ref (bytes);
  tables.data = g_bytes_get_data (bytes, &tables.size);

  if (!corridor_basemap_tables_find (&tables, error) ||
      !corridor_basemap_tables_check_strings (&tables, error) ||
      !read_features (self, &tables, error) ||
      !read_places (self, &tables, error))
    return NULL;

  return g_steal_pointer (&self);
}

CorridorBasemap *
corridor_basemap_ref (CorridorBasemap *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_basemap_unref (CorridorBasemap *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}
