/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "vector-tile-maker.h"

#include <string.h>

/* Protocol buffers: a key is the number of a field and how it is written. */
#define WIRE_VARINT 0u
#define WIRE_BYTES 2u

/* Of https://github.com/mapbox/vector-tile-spec/blob/master/2.1/vector_tile.proto */
#define TILE_LAYERS 3u
#define LAYER_NAME 1u
#define LAYER_FEATURES 2u
#define LAYER_KEYS 3u
#define LAYER_VALUES 4u
#define LAYER_EXTENT 5u
#define LAYER_VERSION 15u
#define FEATURE_TAGS 2u
#define FEATURE_TYPE 3u
#define FEATURE_GEOMETRY 4u
#define VALUE_STRING 1u

#define EXTENT 4096 /* units a side, of a tile */

#define POINT 1
#define POLYGON 3

/* Commands of a geometry: what to do, and how often. */
#define MOVE_TO(n) (1u | (n) << 3)
#define LINE_TO(n) (2u | (n) << 3)
#define CLOSE_PATH (7u | 1u << 3)

static void
add_varint (GByteArray *bytes,
            guint       value)
{
  while (value >= 0x80)
    {
      guint8 byte = (guint8) (value & 0x7f) | 0x80;

      g_byte_array_append (bytes, &byte, 1);
      value >>= 7;
    }
  g_byte_array_append (bytes, &(guint8) { (guint8) value }, 1);
}

/* Small numbers of either sign become small numbers. */
static void
add_signed (GByteArray *bytes,
            int         value)
{
  add_varint (bytes, (guint) value << 1 ^ (guint) (value >> 31));
}

static void
add_number (GByteArray *bytes,
            guint       field,
            guint       value)
{
  add_varint (bytes, field << 3 | WIRE_VARINT);
  add_varint (bytes, value);
}

static void
add_bytes (GByteArray    *bytes,
           guint          field,
           gconstpointer  data,
           gsize          size)
{
  add_varint (bytes, field << 3 | WIRE_BYTES);
  add_varint (bytes, (guint) size);
  g_byte_array_append (bytes, data, (guint) size);
}

static void
add_message (GByteArray *bytes,
             guint       field,
             GByteArray *message) /* (transfer full) */
{
  add_bytes (bytes, field, message->data, message->len);
  g_byte_array_unref (message);
}

static void
add_text (GByteArray *bytes,
          guint       field,
          const char *text)
{
  add_bytes (bytes, field, text, strlen (text));
}

static GByteArray *
make_rectangle (int west,
                int north,
                int east,
                int south)
{
  GByteArray *feature = g_byte_array_new ();
  GByteArray *geometry = g_byte_array_new ();

  add_varint (geometry, MOVE_TO (1u));
  add_signed (geometry, west);
  add_signed (geometry, north);
  add_varint (geometry, LINE_TO (3u));
  add_signed (geometry, east - west);
  add_signed (geometry, 0);
  add_signed (geometry, 0);
  add_signed (geometry, south - north);
  add_signed (geometry, west - east);
  add_signed (geometry, 0);
  add_varint (geometry, CLOSE_PATH);

  add_number (feature, FEATURE_TYPE, POLYGON);
  add_message (feature, FEATURE_GEOMETRY, geometry);
  return feature;
}

static GByteArray *
make_place (void)
{
  GByteArray *feature = g_byte_array_new ();
  GByteArray *geometry = g_byte_array_new ();

  add_varint (geometry, MOVE_TO (1u));
  add_signed (geometry, EXTENT / 2);
  add_signed (geometry, EXTENT / 2);

  add_bytes (feature, FEATURE_TAGS, (guint8[]) { 0, 0 }, 2); /* the first key has the first value */
  add_number (feature, FEATURE_TYPE, POINT);
  add_message (feature, FEATURE_GEOMETRY, geometry);
  return feature;
}

static GByteArray *
begin_layer (const char *name)
{
  GByteArray *layer = g_byte_array_new ();

  add_number (layer, LAYER_VERSION, 2);
  add_text (layer, LAYER_NAME, name);
  add_number (layer, LAYER_EXTENT, EXTENT);
  return layer;
}

GBytes *
vector_tile_make (int         n_stripes,
                  const char *name)
{
  GByteArray *tile = g_byte_array_new ();
  GByteArray *land = begin_layer ("land");
  int width = EXTENT / (2 * n_stripes);

  for (int i = 0; i < n_stripes; i++)
    add_message (land, LAYER_FEATURES, make_rectangle (2 * i * width, 0, (2 * i + 1) * width, EXTENT));
  add_message (tile, TILE_LAYERS, land);

  if (name != NULL)
    {
      GByteArray *places = begin_layer ("places");
      GByteArray *value = g_byte_array_new ();

      add_text (value, VALUE_STRING, name);
      add_message (places, LAYER_FEATURES, make_place ());
      add_text (places, LAYER_KEYS, "name");
      add_message (places, LAYER_VALUES, value);
      add_message (tile, TILE_LAYERS, places);
    }

  return g_byte_array_free_to_bytes (tile);
}
