/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-geometry-reader-private.h"

/*
 * The types of RFC 7946, section 3.1, differ in how deep their positions lie and in what a run of positions has to be.
 * Runs are lines, rings, or all the points of a MultiPoint.
 */
typedef struct
{
  CorridorGeometryKind kind;
  guint                depth; /* levels of arrays above a run; a Point has no run */
  guint                n_positions_min;
  const char          *run;
} Type;

static const char *const type_names[] = {
  "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", NULL
};

static const Type types[] = {
  { CORRIDOR_GEOMETRY_POINTS, 0, 1, NULL },
  { CORRIDOR_GEOMETRY_POINTS, 0, 1, "an array of at least one position" },
  { CORRIDOR_GEOMETRY_LINES, 0, 2, "a line: an array of at least two positions" },
  { CORRIDOR_GEOMETRY_LINES, 1, 2, "a line: an array of at least two positions" },
  { CORRIDOR_GEOMETRY_AREAS, 1, 4, "a ring: an array of at least four positions" },
  { CORRIDOR_GEOMETRY_AREAS, 2, 4, "a ring: an array of at least four positions" },
};

typedef struct
{
  const Type *type;
  GArray     *positions; /* (unowned) (element-type CorridorPosition) */
  GArray     *parts; /* (unowned) (element-type CorridorPart) */
} Builder;

static gboolean
read_position (const CorridorJsonCursor *cursor,
               GArray                   *positions)
{
  CorridorJsonCursor longitude, latitude;
  CorridorPosition position;
  gboolean is_good;
  guint n;

  if (!corridor_json_cursor_check_array (cursor, 2, "a position: [longitude, latitude]", &n))
    return FALSE;
  if (n > 3) /* a third number is the altitude, which a flat map leaves out */
    {
      corridor_json_cursor_fault (cursor, "a position: [longitude, latitude]");
      return FALSE;
    }

  longitude = corridor_json_cursor_element (cursor, 0);
  latitude = corridor_json_cursor_element (cursor, 1);
  is_good = corridor_json_cursor_get_number (&longitude, -180, 180, "a longitude from -180 to 180",
                                             &position.longitude);
  is_good &= corridor_json_cursor_get_number (&latitude, -90, 90, "a latitude from -90 to 90", &position.latitude);
  if (is_good)
    g_array_append_val (positions, position);
  return is_good;
}

static void
check_ring (const CorridorJsonCursor *cursor,
            const CorridorPosition   *positions,
            guint                     n)
{
  CorridorJsonCursor last = corridor_json_cursor_element (cursor, n - 1);
  g_autofree char *message = NULL;

  if (positions[0].longitude == positions[n - 1].longitude && positions[0].latitude == positions[n - 1].latitude)
    return;

  message = g_strdup_printf ("expected a closed ring, which ends where it begins at [%.9g, %.9g], got [%.9g, %.9g]",
                             positions[0].longitude, positions[0].latitude,
                             positions[n - 1].longitude, positions[n - 1].latitude);
  corridor_json_cursor_fault_full (&last, message);
}

static void
read_run (Builder                  *self,
          const CorridorJsonCursor *cursor)
{
  CorridorPart part = { .first = self->positions->len };

  if (!corridor_json_cursor_check_array (cursor, self->type->n_positions_min, self->type->run, &part.n_points))
    return;

  for (guint i = 0; i < part.n_points; i++)
    {
      CorridorJsonCursor position = corridor_json_cursor_element (cursor, i);

      read_position (&position, self->positions);
    }

  if (self->positions->len - part.first < part.n_points)
    return; /* faults enough: the ring was perhaps closed */
  if (self->type->kind == CORRIDOR_GEOMETRY_AREAS)
    check_ring (cursor, &g_array_index (self->positions, CorridorPosition, part.first), part.n_points);
  g_array_append_val (self->parts, part);
}

/* Recurses as deep as the type says, not as the file does. */
static void
read_runs (Builder                  *self,
           const CorridorJsonCursor *cursor,
           guint                     depth)
{
  guint n;

  if (depth == 0)
    {
      read_run (self, cursor);
      return;
    }
  if (!corridor_json_cursor_check_array (cursor, 1, "an array that is not empty", &n))
    return;

  for (guint i = 0; i < n; i++)
    {
      CorridorJsonCursor element = corridor_json_cursor_element (cursor, i);

      read_runs (self, &element, depth - 1);
    }
}

static void
read_point (Builder                  *self,
            const CorridorJsonCursor *cursor)
{
  CorridorPart part = { .first = 0, .n_points = 1 };

  if (read_position (cursor, self->positions))
    g_array_append_val (self->parts, part);
}

/*
 * corridor_geometry_reader_read_positions:
 * @positions: (element-type CorridorPosition): emptied, then filled with those of all runs
 * @parts: (element-type CorridorPart): emptied, then filled with the runs; of points there is one
 *
 * Reads any geometry of RFC 7946 but GeometryCollection. The winding of rings is not looked at.
 */
gboolean
corridor_geometry_reader_read_positions (const CorridorJsonCursor *cursor,
                                         CorridorGeometryKind     *kind,
                                         GArray                   *positions,
                                         GArray                   *parts)
{
  guint64 n_faults_before = cursor->faults->n_faults;
  CorridorJsonCursor type, coordinates;
  Builder builder;
  guint choice;

  g_array_set_size (positions, 0);
  g_array_set_size (parts, 0);
  if (!corridor_json_cursor_check_object (cursor, "a geometry or null"))
    return FALSE;
  type = corridor_json_cursor_member (cursor, "type");
  if (!corridor_json_cursor_get_choice (&type, type_names, &choice))
    return FALSE;

  builder = (Builder) { .type = &types[choice], .positions = positions, .parts = parts };
  *kind = builder.type->kind;
  coordinates = corridor_json_cursor_member (cursor, "coordinates");
  if (builder.type->run == NULL)
    read_point (&builder, &coordinates);
  else
    read_runs (&builder, &coordinates, builder.type->depth);

  return cursor->faults->n_faults == n_faults_before;
}

/*
 * corridor_geometry_reader_read:
 *
 * Reads what corridor_geometry_reader_read_positions() reads.
 *
 * Returns: (transfer full) (nullable): NULL after a fault
 */
CorridorGeometry *
corridor_geometry_reader_read (const CorridorJsonCursor *cursor)
{
  g_autoptr(GArray) positions = g_array_new (FALSE, FALSE, sizeof (CorridorPosition));
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (CorridorPart));
  CorridorGeometryKind kind;

  if (!corridor_geometry_reader_read_positions (cursor, &kind, positions, parts))
    return NULL;
  return corridor_geometry_new (kind, (const CorridorPosition *) (void *) positions->data,
                                (const CorridorPart *) (void *) parts->data, parts->len);
}

/*
 * corridor_geometry_reader_read_bbox:
 *
 * Reads [west, south, east, north] with some room between them.
 */
gboolean
corridor_geometry_reader_read_bbox (const CorridorJsonCursor *cursor,
                                    CorridorBbox             *bbox)
{
  static const char *const expected[] = {
    "a longitude from -180 to 180", "a latitude from -90 to 90",
  };
  double numbers[4];
  gboolean is_good = TRUE;
  guint n;

  if (!corridor_json_cursor_check_array (cursor, 4, "[west, south, east, north]", &n))
    return FALSE;

  for (guint i = 0; i < 4; i++)
    {
      CorridorJsonCursor number = corridor_json_cursor_element (cursor, i);
      double limit = i % 2 == 0 ? 180 : 90;

      is_good &= corridor_json_cursor_get_number (&number, -limit, limit, expected[i % 2], &numbers[i]);
    }
  *bbox = (CorridorBbox) { numbers[0], numbers[1], numbers[2], numbers[3] };
  if (is_good && (n > 4 || bbox->west >= bbox->east || bbox->south >= bbox->north))
    {
      g_autofree char *message = g_strdup_printf ("expected four numbers [west, south, east, north], west below east and "
                                                  "south below north, got [%.9g, %.9g, %.9g, %.9g%s]", numbers[0],
                                                  numbers[1], numbers[2], numbers[3], n > 4 ? ", …" : "");

      corridor_json_cursor_fault_full (cursor, message);
      return FALSE;
    }
  return is_good;
}
