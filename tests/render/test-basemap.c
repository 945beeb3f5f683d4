/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "bundled-basemap.h"

#define DAY ((gint64) 86400)
#define UNITS 268435456.0 /* 2^28 */

/* Where the records of the small map below begin; the sizes of records are those of data/basemap/README.md. */
#define N_FEATURES 3
#define N_PLACES 2
#define N_VERTICES 9
#define FEATURE(i) (32 + 24 * (i))
#define PLACE(i) (FEATURE (N_FEATURES) + 28 * (i))
#define VERTEX(i) (PLACE (N_PLACES) + 8 * (i))
#define STRINGS VERTEX (N_VERTICES)

static const char strings[] = "\0Big\0Small"; /* and a zero byte at the end */

#define BIG 1
#define SMALL 5

/* The small map is a square of land with a road and a border through it; it fills the world's middle. */
static const double square_min = 0.4;
static const double square_max = 0.6;

static void
put_u32 (GByteArray *bytes,
         guint32     value)
{
  guint8 data[4] = { value & 0xff, value >> 8 & 0xff, value >> 16 & 0xff, value >> 24 };

  g_byte_array_append (bytes, data, sizeof data);
}

static void
put_u8 (GByteArray *bytes,
        guint8      value)
{
  g_byte_array_append (bytes, &value, 1);
}

static void
put_feature (GByteArray *bytes,
             guint8      class,
             guint8      closed,
             guint32     first,
             guint32     n,
             gint32      from,
             gint32      to)
{
  put_u8 (bytes, class);
  put_u8 (bytes, 0);
  put_u8 (bytes, closed);
  put_u8 (bytes, 0);
  put_u32 (bytes, first);
  put_u32 (bytes, n);
  put_u32 (bytes, (guint32) from);
  put_u32 (bytes, (guint32) to);
  put_u32 (bytes, 0);
}

static void
put_place (GByteArray *bytes,
           double      x,
           double      y,
           guint8      rank,
           guint32     name)
{
  put_u32 (bytes, (guint32) (x * UNITS));
  put_u32 (bytes, (guint32) (y * UNITS));
  put_u8 (bytes, 0);
  put_u8 (bytes, rank);
  put_u8 (bytes, rank);
  put_u8 (bytes, 0);
  put_u32 (bytes, name);
  for (guint i = 0; i < 3; i++)
    put_u32 (bytes, 0);
}

static void
put_vertex (GByteArray *bytes,
            double      x,
            double      y,
            guint32     level)
{
  put_u32 (bytes, (guint32) (x * UNITS) | level << 28);
  put_u32 (bytes, (guint32) (y * UNITS));
}

static GByteArray *
make_small_map (void)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "CORRBASE", 8);
  put_u32 (bytes, 1);
  put_u32 (bytes, STRINGS + sizeof strings);
  put_u32 (bytes, N_FEATURES);
  put_u32 (bytes, N_VERTICES);
  put_u32 (bytes, N_PLACES);
  put_u32 (bytes, sizeof strings);

  put_feature (bytes, 0, 1, 0, 4, G_MININT32, G_MAXINT32);
  put_feature (bytes, 3, 0, 4, 3, G_MININT32, G_MAXINT32);
  put_feature (bytes, 4, 0, 7, 2, 100, 200);
  put_place (bytes, 0.5, 0.5, 0, BIG);
  put_place (bytes, 0.55, 0.5, 7, SMALL);

  put_vertex (bytes, square_min, square_min, 0);
  put_vertex (bytes, square_max, square_min, 0);
  put_vertex (bytes, square_max, square_max, 0);
  put_vertex (bytes, square_min, square_max, 0);
  put_vertex (bytes, square_min, 0.45, 0);
  put_vertex (bytes, 0.5, 0.451, 2);
  put_vertex (bytes, square_max, 0.45, 0);
  put_vertex (bytes, square_min, 0.55, 0);
  put_vertex (bytes, square_max, 0.55, 0);
  g_byte_array_append (bytes, (const guint8 *) strings, sizeof strings);
  g_assert_cmpuint (bytes->len, ==, STRINGS + sizeof strings);

  return bytes;
}

static CorridorBasemap *
load_small_map (void)
{
  g_autoptr(GBytes) bytes = g_byte_array_free_to_bytes (make_small_map ());
  g_autoptr(GError) error = NULL;
  CorridorBasemap *basemap = corridor_basemap_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (basemap);

  return basemap;
}

static GBytes *
bundled_bytes (void)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (CORRIDOR_BASEMAP_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return bytes;
}

static cairo_surface_t *
paint (CorridorBasemap        *basemap,
       const CorridorViewport *viewport,
       CorridorTheme           theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) viewport->width, (int) viewport->height);
  cairo_t *cr = cairo_create (surface);

  corridor_basemap_paint (basemap, cr, viewport, theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static cairo_surface_t *
paint_borders (CorridorBasemap        *basemap,
               const CorridorViewport *viewport,
               gint64                  now)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) viewport->width, (int) viewport->height);
  cairo_t *cr = cairo_create (surface);

  corridor_basemap_paint_borders (basemap, cr, viewport, CORRIDOR_THEME_LIGHT, now);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  guint32 pixel;

  memcpy (&pixel, data + y * cairo_image_surface_get_stride (surface) + 4 * x, sizeof pixel);

  return pixel;
}

/* The greatest difference of a channel between two pictures, the second taken from an offset on. */
static int
difference (cairo_surface_t *a,
            cairo_surface_t *b,
            int              dx,
            int              dy)
{
  int greatest = 0;

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      {
        guint32 p = pixel_at (a, x, y);
        guint32 q = pixel_at (b, x + dx, y + dy);

        for (int shift = 0; shift < 32; shift += 8)
          greatest = MAX (greatest, ABS ((int) (p >> shift & 0xff) - (int) (q >> shift & 0xff)));
      }

  return greatest;
}

static gboolean
is_empty (cairo_surface_t *surface)
{
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (pixel_at (surface, x, y) != 0)
        return FALSE;

  return TRUE;
}

static void
test_load_bundled (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(CorridorBasemap) other = corridor_basemap_ref (basemap);
  g_autoptr(GBytes) bytes = bundled_bytes ();

  g_assert_true (other == basemap);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 1500000);
}

static void
assert_refused (const guint8 *data,
                gsize         size,
                const char   *expected)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorBasemap) basemap = corridor_basemap_new (bytes, &error);

  g_assert_null (basemap);
  g_assert_error (error, CORRIDOR_BASEMAP_ERROR, CORRIDOR_BASEMAP_ERROR_FORMAT);
  if (expected != NULL && strstr (error->message, expected) == NULL)
    g_error ("“%s” does not say “%s”", error->message, expected);
}

static void
test_load_truncated (void)
{
  g_autoptr(GBytes) bytes = bundled_bytes ();
  g_autoptr(GByteArray) small = make_small_map ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (guint n = 0; n < small->len; n++)
    assert_refused (small->data, n, "base map: header");
  for (gsize n = 0; n < size; n += 9973)
    assert_refused (data, n, "base map: header");
}

static void
test_load_trailing (void)
{
  g_autoptr(GByteArray) bytes = make_small_map ();

  put_u8 (bytes, 0);
  assert_refused (bytes->data, bytes->len, "do not match");
}

typedef struct
{
  const char *name;
  guint       at; /* byte */
  guint       size; /* 1 or 4 */
  guint32     value;
  const char *expected; /* in the message */
} Fault;

static const Fault faults[] = {
  { "magic", 0, 1, 'X', "CORRBASE" },
  { "version", 8, 4, 2, "header.version: 2, expected 1" },
  { "size", 12, 4, 7, "do not match" },
  { "n-features", 16, 4, N_FEATURES + 1, "do not match" },
  { "n-features-overflow", 16, 4, G_MAXUINT32, "do not match" },
  { "n-vertices-overflow", 20, 4, G_MAXUINT32, "do not match" },
  { "n-places", 24, 4, 1, "do not match" },
  { "strings-size", 28, 4, 0, "do not match" },
  { "class", FEATURE (1), 1, 5, "features[1].class: 5, expected at most 4" },
  { "class-order", FEATURE (0), 1, 4, "features[1].class: 3 after 4" },
  { "kind-of-land", FEATURE (0) + 1, 1, 2, "features[0].kind: 2, expected at most 1" },
  { "kind-of-road", FEATURE (1) + 1, 1, 3, "features[1].kind: 3, expected at most 2" },
  { "closed", FEATURE (0) + 2, 1, 2, "features[0].closed: 2" },
  { "first-vertex", FEATURE (2) + 4, 4, N_VERTICES + 1, "features[2].first_vertex: 10, expected at most 9" },
  { "first-vertex-overflow", FEATURE (2) + 4, 4, G_MAXUINT32, "features[2].first_vertex" },
  { "n-of-vertices", FEATURE (2) + 8, 4, 3, "features[2].n_vertices: 3, expected at most 2" },
  { "n-of-vertices-overflow", FEATURE (2) + 8, 4, G_MAXUINT32, "features[2].n_vertices" },
  { "days-reversed", FEATURE (2) + 12, 4, 201, "features[2]: valid from day 201 to day 200" },
  { "days-equal", FEATURE (2) + 12, 4, 200, "features[2]: valid from day 200 to day 200" },
  { "name-of-feature", FEATURE (1) + 20, 4, sizeof strings, "features[1].name" },
  { "level", VERTEX (5), 4, 5u << 28, "vertices[5].level: 5, expected at most 4" },
  { "y", VERTEX (3) + 4, 4, 1u << 28, "vertices[3].y" },
  { "place-x", PLACE (0), 4, 1u << 28, "places[0].x" },
  { "place-y", PLACE (0) + 4, 4, G_MAXUINT32, "places[0].y" },
  { "place-kind", PLACE (1) + 8, 1, 6, "places[1].kind: 6" },
  { "rank", PLACE (1) + 9, 1, 10, "places[1].rank: 10, expected at most 9" },
  { "rank-order", PLACE (0) + 9, 1, 8, "places[1].rank: 7 after 8" },
  { "place-zoom", PLACE (0) + 10, 1, 23, "places[0].min_zoom: 23" },
  { "reserved", PLACE (0) + 11, 1, 1, "places[0].reserved: 1" },
  { "name-en", PLACE (0) + 12, 4, sizeof strings, "places[0].name_en" },
  { "name-empty", PLACE (0) + 12, 4, 0, "places[0].name_en: expected a name" },
  { "name-ru", PLACE (1) + 24, 4, G_MAXUINT32, "places[1].name_ru" },
  { "strings-begin", STRINGS, 1, 'x', "begins and ends" },
  { "strings-end", STRINGS + sizeof strings - 1, 1, 'x', "begins and ends" },
  { "strings-not-utf8", STRINGS + SMALL, 1, 0xff, "at byte 5: expected UTF-8" },
};

static void
test_load_fault (gconstpointer data)
{
  const Fault *fault = data;
  g_autoptr(GByteArray) bytes = make_small_map ();

  for (guint i = 0; i < fault->size; i++)
    bytes->data[fault->at + i] = (guint8) (fault->value >> 8 * i);
  assert_refused (bytes->data, bytes->len, fault->expected);
}

static void
exercise (CorridorBasemap *basemap)
{
  CorridorViewport viewport = { .center = { 0.5, 0.5 }, .zoom = 2.5, .width = 64, .height = 64 };
  g_autoptr(GArray) settlements = g_array_new (FALSE, FALSE, sizeof (CorridorSettlement));
  g_autoptr(GArray) names = g_array_new (FALSE, FALSE, sizeof (CorridorExtentName));

  cairo_surface_destroy (paint (basemap, &viewport, CORRIDOR_THEME_DARK));
  cairo_surface_destroy (paint_borders (basemap, &viewport, 150 * DAY));
  corridor_basemap_settlements (basemap, &viewport, settlements);
  corridor_basemap_extent_names (basemap, &viewport, names);
}

/* Whatever gets past the checks must be safe to draw. */
static void
test_load_random (void)
{
  guint n_loaded = 0;

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr(GByteArray) bytes = make_small_map ();
      g_autoptr(GBytes) spoilt = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorBasemap) basemap = NULL;

      for (gint32 n = g_test_rand_int_range (1, 4); n > 0; n--)
        bytes->data[g_test_rand_int_range (32, (gint32) bytes->len)] = (guint8) g_test_rand_int_range (0, 256);
      spoilt = g_bytes_new (bytes->data, bytes->len);
      basemap = corridor_basemap_new (spoilt, &error);
      g_assert_true ((basemap == NULL) == (error != NULL));
      if (basemap != NULL)
        {
          exercise (basemap);
          n_loaded++;
        }
    }
  g_assert_cmpuint (n_loaded, >, 0);
}

static CorridorViewport
random_view (double zoom,
             double size)
{
  CorridorPosition position = { g_test_rand_double_range (37.5, 43), g_test_rand_double_range (39, 50) };

  return (CorridorViewport) { corridor_mercator_project (position), zoom, size, size };
}

/* In the view or so near that a label may reach into it: the promise is at least the view. */
static gboolean
is_in_view (const CorridorSettlement *settlement,
            const CorridorViewport   *viewport)
{
  CorridorPoint px = corridor_viewport_to_px (viewport, settlement->point);

  return px.x >= 0 && px.y >= 0 && px.x <= viewport->width && px.y <= viewport->height;
}

static GHashTable *
names_of (GArray *settlements)
{
  GHashTable *names = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < settlements->len; i++)
    g_hash_table_add (names, (gpointer) g_array_index (settlements, CorridorSettlement, i).name);

  return names;
}

static void
check_settlements (GArray                 *all,
                   GArray                 *found,
                   const CorridorViewport *viewport)
{
  g_autoptr(GHashTable) names = names_of (found);

  for (guint i = 0; i < all->len; i++)
    {
      const CorridorSettlement *settlement = &g_array_index (all, CorridorSettlement, i);

      if (settlement->min_zoom <= viewport->zoom && is_in_view (settlement, viewport))
        g_assert_true (g_hash_table_contains (names, settlement->name));
      else if (settlement->min_zoom > viewport->zoom)
        g_assert_false (g_hash_table_contains (names, settlement->name));
    }

  for (guint i = 1; i < found->len; i++)
    g_assert_cmpuint (g_array_index (found, CorridorSettlement, i - 1).rank, <=, g_array_index (found, CorridorSettlement, i).rank);
}

static void
test_settlements_linear_scan (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(GArray) all = g_array_new (FALSE, FALSE, sizeof (CorridorSettlement));
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (CorridorSettlement));
  CorridorViewport world = { { 0.5, 0.5 }, 22, ldexp (256, 22), ldexp (256, 22) };

  corridor_basemap_settlements (basemap, &world, all);
  g_assert_cmpuint (all->len, >, 200);

  for (guint i = 0; i < 300; i++)
    {
      CorridorViewport viewport = random_view (g_test_rand_double_range (5, 14), 600);

      corridor_basemap_settlements (basemap, &viewport, found);
      check_settlements (all, found, &viewport);
    }
}

static const CorridorSettlement *
find_name (GArray     *settlements,
           const char *name)
{
  for (guint i = 0; i < settlements->len; i++)
    if (g_str_equal (g_array_index (settlements, CorridorSettlement, i).name, name))
      return &g_array_index (settlements, CorridorSettlement, i);

  return NULL;
}

static void
test_settlements_names (void)
{
  /* What both sides have held has both names. */
  static const char *const both[] = { "Aghdam / Akna", "Fuzuli / Varanda", "Jabrayil / Jrakan", "Zangilan / Kovsakan", "Qubadli / Sanasar" };
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  g_autoptr(GArray) settlements = g_array_new (FALSE, FALSE, sizeof (CorridorSettlement));
  g_autoptr(GArray) names = g_array_new (FALSE, FALSE, sizeof (CorridorExtentName));
  CorridorViewport viewport = { corridor_mercator_project ((CorridorPosition) { 39.8, 46.75 }), 9, 1280, 800 };
  const CorridorSettlement *shusha;

  corridor_basemap_settlements (basemap, &viewport, settlements);
  shusha = find_name (settlements, "Shusha / Shushi");
  g_assert_nonnull (shusha);
  g_assert_cmpstr (shusha->name_hy, ==, "Շուշի");
  g_assert_cmpstr (shusha->name_az, ==, "Şuşa");
  g_assert_nonnull (shusha->name_ru);
  g_assert_null (find_name (settlements, "Caspian Sea"));
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    g_assert_nonnull (find_name (settlements, both[i]));

  viewport.zoom = 5;
  corridor_basemap_extent_names (basemap, &viewport, names);
  g_assert_cmpuint (names->len, >, 3);
}

/*
 * Culling and chords must not show: a small view equals the same part of a large one, which culls elsewhere. So do
 * neighbouring tiles, which are parts of one large picture.
 */
static void
test_paint_culling (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();

  for (guint i = 0; i < 60; i++)
    {
      CorridorViewport large = random_view (g_test_rand_double_range (5, 14), 768);
      CorridorViewport small = large;
      CorridorTheme theme = i % 2 == 0 ? CORRIDOR_THEME_LIGHT : CORRIDOR_THEME_DARK;
      cairo_surface_t *whole, *part;

      small.width = small.height = 256;
      whole = paint (basemap, &large, theme);
      part = paint (basemap, &small, theme);
      g_assert_cmpint (difference (part, whole, 256, 256), <=, 20);
      cairo_surface_destroy (whole);
      cairo_surface_destroy (part);
    }
}

static void
assert_color (CorridorBasemap *basemap,
              double           latitude,
              double           longitude,
              double           zoom,
              CorridorTheme    theme,
              CorridorInk      ink)
{
  CorridorViewport viewport = { corridor_mercator_project ((CorridorPosition) { latitude, longitude }), zoom, 33, 33 };
  cairo_surface_t *surface = paint (basemap, &viewport, theme);

  g_assert_cmphex (pixel_at (surface, 16, 16), ==, 0xff000000u | corridor_theme_ink (theme, ink));
  cairo_surface_destroy (surface);
}

static void
test_paint_land_and_water (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  static const struct
  {
    double      latitude;
    double      longitude;
    CorridorInk ink;
  } spots[] = {
    { 41.5, 50.9, CORRIDOR_INK_WATER }, /* the Caspian Sea */
    { 42.5, 39.5, CORRIDOR_INK_WATER }, /* the Black Sea */
    { 40.3, 45.35, CORRIDOR_INK_WATER }, /* Lake Sevan */
    { 38.6, 42.9, CORRIDOR_INK_WATER }, /* Lake Van */
    { 39.93, 46.98, CORRIDOR_INK_LAND }, /* south of Aghdam */
    { 40.52, 44.1, CORRIDOR_INK_LAND }, /* Mount Aragats */
    { 40.45, 50.2, CORRIDOR_INK_LAND }, /* the cape at Baku, with sea on three sides */
  };

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    for (double zoom = 5; zoom <= 14; zoom += 1.5)
      {
        assert_color (basemap, spots[i].latitude, spots[i].longitude, zoom, CORRIDOR_THEME_LIGHT, spots[i].ink);
        assert_color (basemap, spots[i].latitude, spots[i].longitude, zoom, CORRIDOR_THEME_DARK, spots[i].ink);
      }
}

/* In the middle of the Caspian Sea, where nothing else is: the meridian of 50° E, and none close up. */
static void
test_paint_graticule (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  CorridorViewport sea = { corridor_mercator_project ((CorridorPosition) { 42, 51 }), 5, 300, 300 };
  CorridorPoint line = corridor_viewport_to_px (&sea, corridor_mercator_project ((CorridorPosition) { 41, 50 }));
  guint32 water = 0xff000000u | corridor_theme_ink (CORRIDOR_THEME_LIGHT, CORRIDOR_INK_WATER);
  cairo_surface_t *surface = paint (basemap, &sea, CORRIDOR_THEME_LIGHT);

  g_assert_cmphex (pixel_at (surface, (int) line.x, (int) line.y), !=, water);
  g_assert_cmphex (pixel_at (surface, (int) line.x + 4, (int) line.y), ==, water);
  cairo_surface_destroy (surface);

  sea.zoom = 8.1;
  sea.center.x = corridor_mercator_project ((CorridorPosition) { 42, 50 }).x;
  surface = paint (basemap, &sea, CORRIDOR_THEME_LIGHT);
  g_assert_cmphex (pixel_at (surface, 150, 150), ==, water);
  cairo_surface_destroy (surface);
}

static gpointer
paint_in_thread (gpointer data)
{
  CorridorBasemap *basemap = data;
  CorridorViewport viewport = corridor_viewport_tile (7, 80, 48);

  return paint (basemap, &viewport, CORRIDOR_THEME_LIGHT);
}

static void
test_paint_threads (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  cairo_surface_t *expected = paint_in_thread (basemap);

  for (guint round = 0; round < 10; round++)
    {
      GThread *threads[4];

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new ("paint", paint_in_thread, basemap);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        {
          cairo_surface_t *surface = g_thread_join (threads[i]);

          g_assert_cmpint (difference (surface, expected, 0, 0), ==, 0);
          cairo_surface_destroy (surface);
        }
    }
  cairo_surface_destroy (expected);
}

static void
test_borders_dates (void)
{
  static const struct
  {
    gint64   now;
    gboolean shown;
  } cases[] = {
    { G_MININT64, FALSE }, { 100 * DAY - 1, FALSE }, { 100 * DAY, TRUE },
    { 200 * DAY - 1, TRUE }, { 200 * DAY, FALSE }, { G_MAXINT64, FALSE },
  };
  g_autoptr(CorridorBasemap) basemap = load_small_map ();
  CorridorViewport viewport = { .center = { 0.5, 0.5 }, .zoom = 2, .width = 256, .height = 256 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = paint_borders (basemap, &viewport, cases[i].now);

      g_assert_cmpint (is_empty (surface), ==, !cases[i].shown);
      cairo_surface_destroy (surface);
    }
}

/* 1990, 2000 and after the demarcation of 2024: three pictures of the border at Kirants. */
static void
test_borders_bundled (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  CorridorViewport viewport = { corridor_mercator_project ((CorridorPosition) { 41.08, 45.065 }), 12, 300, 300 };
  cairo_surface_t *union_republics = paint_borders (basemap, &viewport, 7305 * DAY);
  cairo_surface_t *states = paint_borders (basemap, &viewport, 10957 * DAY);
  cairo_surface_t *demarcated = paint_borders (basemap, &viewport, 19867 * DAY); /* 24 May 2024 */
  cairo_surface_t *day_before = paint_borders (basemap, &viewport, 19867 * DAY - 1);

  g_assert_false (is_empty (union_republics));
  g_assert_cmpint (difference (union_republics, states, 0, 0), >, 50);
  g_assert_cmpint (difference (states, demarcated, 0, 0), >, 50);
  g_assert_cmpint (difference (states, day_before, 0, 0), ==, 0);

  cairo_surface_destroy (union_republics);
  cairo_surface_destroy (states);
  cairo_surface_destroy (demarcated);
  cairo_surface_destroy (day_before);
}

/* Two times with the same "since" have the same borders, and each "since" is the first moment of its picture. */
static void
test_borders_since (void)
{
  static const struct { gint64 now; gint64 since; } cases[] = {
    { G_MININT64, G_MININT64 }, { 100 * DAY - 1, G_MININT64 }, { 100 * DAY, 100 * DAY },
    { 200 * DAY - 1, 100 * DAY }, { 200 * DAY, 200 * DAY }, { G_MAXINT64 - 1, 200 * DAY },
  };
  g_autoptr(CorridorBasemap) small = load_small_map ();
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();
  CorridorViewport viewport = { corridor_mercator_project ((CorridorPosition) { 40.3, 45.95 }), 8, 300, 300 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (corridor_basemap_borders_since (small, cases[i].now), ==, cases[i].since);

  for (guint i = 0; i < 100; i++)
    {
      gint64 now = g_test_rand_int_range (6600, 20500) * DAY;
      gint64 since = corridor_basemap_borders_since (basemap, now);
      cairo_surface_t *shown = paint_borders (basemap, &viewport, now);
      cairo_surface_t *first = paint_borders (basemap, &viewport, since);

      g_assert_cmpint (since, <=, now);
      g_assert_cmpint (difference (shown, first, 0, 0), ==, 0);
      cairo_surface_destroy (shown);
      cairo_surface_destroy (first);
    }
}

/* Dashes are fixed to the ground: a panned view shows the same dashes elsewhere. */
static void
test_borders_stay (void)
{
  g_autoptr(CorridorBasemap) basemap = bundled_basemap_load ();

  for (guint i = 0; i < 30; i++)
    {
      CorridorViewport large = { corridor_mercator_project ((CorridorPosition) { 40.3, 45.95 }),
                                 g_test_rand_double_range (7, 13), 700, 700 };
      CorridorViewport small = large;
      cairo_surface_t *whole, *part;

      small.width = small.height = 200;
      whole = paint_borders (basemap, &large, 18000 * DAY);
      part = paint_borders (basemap, &small, 18000 * DAY);
      g_assert_cmpint (difference (part, whole, 250, 250), <=, 32);
      cairo_surface_destroy (whole);
      cairo_surface_destroy (part);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/basemap/load/bundled", test_load_bundled);
  g_test_add_func ("/basemap/load/truncated", test_load_truncated);
  g_test_add_func ("/basemap/load/trailing", test_load_trailing);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/basemap/load/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_load_fault);
    }
  g_test_add_func ("/basemap/load/random", test_load_random);
  g_test_add_func ("/basemap/settlements/linear-scan", test_settlements_linear_scan);
  g_test_add_func ("/basemap/settlements/names", test_settlements_names);
  g_test_add_func ("/basemap/paint/culling", test_paint_culling);
  g_test_add_func ("/basemap/paint/land-and-water", test_paint_land_and_water);
  g_test_add_func ("/basemap/paint/graticule", test_paint_graticule);
  g_test_add_func ("/basemap/paint/threads", test_paint_threads);
  g_test_add_func ("/basemap/borders/dates", test_borders_dates);
  g_test_add_func ("/basemap/borders/bundled", test_borders_bundled);
  g_test_add_func ("/basemap/borders/since", test_borders_since);
  g_test_add_func ("/basemap/borders/stay", test_borders_stay);

  return g_test_run ();
}
