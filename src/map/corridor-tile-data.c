/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-data.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "corridor-tile-error.h"
#include "corridor-tile-picture.h"

/* Of protocol buffers. */
#define WIRE_VARINT 0
#define WIRE_64_BIT 1
#define WIRE_BYTES 2
#define WIRE_32_BIT 5

/* Of a vector tile. */
#define FIELD_LAYER 3
#define FIELD_NAME 1

#define MAX_DEPTH 200 /* expressions of styles are some twenty deep */

struct _CorridorTileData
{
  GObject  parent_instance;
  GBytes  *bytes; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CorridorTileData, corridor_tile_data, G_TYPE_OBJECT)

static void
corridor_tile_data_finalize (GObject *object)
{
  g_bytes_unref (CORRIDOR_TILE_DATA (object)->bytes);

  G_OBJECT_CLASS (corridor_tile_data_parent_class)->finalize (object);
}

static void
corridor_tile_data_class_init (CorridorTileDataClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_tile_data_finalize;
}

static void
corridor_tile_data_init (CorridorTileData *self)
{
}

static GObject *
make (GBytes *bytes)
{
  CorridorTileData *self = g_object_new (CORRIDOR_TYPE_TILE_DATA, NULL);

  self->bytes = g_bytes_ref (bytes);
  return G_OBJECT (self);
}

static GObject *
refuse (GError     **error,
        const char  *message,
        const char  *host)
{
  g_autoptr(GString) text = g_string_new (message);

  g_string_replace (text, "%s", host, 1);
  g_set_error_literal (error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, text->str);
  return NULL;
}

/* --- vectors --- */

/* A message of protocol buffers that is being read. */
typedef struct
{
  const guchar *next;
  const guchar *end;
} Message;

static gboolean
read_varint (Message *message,
             guint64 *value)
{
  *value = 0;
  for (guint shift = 0; shift < 64 && message->next < message->end; shift += 7)
    {
      guchar byte = *message->next++;

      *value |= (guint64) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return TRUE;
    }

  return FALSE;
}

static gboolean
skip (Message *message,
      guint64  size)
{
  if (size > (gsize) (message->end - message->next))
    return FALSE;

  message->next += size;
  return TRUE;
}

/* Reads a field; what is in it is left in @inner if it is a string of bytes. */
static gboolean
read_field (Message *message,
            guint   *number,
            Message *inner)
{
  guint64 key, size;

  *inner = (Message) { 0 };
  if (!read_varint (message, &key) || key >> 3 == 0 || key >> 3 > G_MAXUINT32 >> 3)
    return FALSE;

  *number = (guint) (key >> 3);
  switch (key & 7)
    {
    case WIRE_VARINT:
      return read_varint (message, &size);
    case WIRE_64_BIT:
      return skip (message, 8);
    case WIRE_32_BIT:
      return skip (message, 4);
    case WIRE_BYTES:
      if (!read_varint (message, &size))
        return FALSE;
      inner->next = message->next;
      if (!skip (message, size))
        return FALSE;
      inner->end = message->next;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_layer (Message layer)
{
  gboolean has_name = FALSE;
  Message inner;
  guint number;

  while (layer.next < layer.end)
    {
      if (!read_field (&layer, &number, &inner))
        return FALSE;
      has_name |= number == FIELD_NAME && inner.next < inner.end;
    }

  return has_name;
}

static gboolean
is_vector_tile (GBytes *bytes)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);
  Message tile = { data, data + size };
  Message inner;
  guint number;

  while (tile.next < tile.end)
    {
      if (!read_field (&tile, &number, &inner) || (number == FIELD_LAYER && !is_layer (inner)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_packed (GBytes *bytes)
{
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  return size > 2 && data[0] == 0x1f && data[1] == 0x8b;
}

/* NULL if it is damaged, or larger than any tile: what a few bytes unpack to may be without end. */
static GBytes *
unpack (GBytes *bytes)
{
  g_autoptr(GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr(GInputStream) packed = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GInputStream) stream = g_converter_input_stream_new (packed, converter);
  g_autofree guchar *data = g_malloc (CORRIDOR_TILE_PICTURE_MAX_BYTES + 1);
  gsize size;

  if (!g_input_stream_read_all (stream, data, CORRIDOR_TILE_PICTURE_MAX_BYTES + 1, &size, NULL, NULL) ||
      size > CORRIDOR_TILE_PICTURE_MAX_BYTES)
    return NULL;

  return g_bytes_new (data, size);
}

GObject *
corridor_tile_data_decode_vectors (GBytes      *bytes,
                                   const char  *host,
                                   GError     **error)
{
  g_autoptr(GBytes) plain = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (host != NULL, NULL);

  plain = is_packed (bytes) ? unpack (bytes) : g_bytes_ref (bytes);
  if (plain == NULL || !is_vector_tile (plain))
    return refuse (error, _("What %s sends is no vector tile"), host);

  return make (plain);
}

/* --- JSON --- */

/* JSON-GLib reads by calling itself, as deep as the text has it, and so does libshumate: a megabyte of brackets would end both. */
static gboolean
is_too_deep (const char *data,
             gsize       size)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < size; i++)
    {
      if (in_text && data[i] == '\\')
        i++;
      else if (data[i] == '"')
        in_text = !in_text;
      else if (!in_text && (data[i] == '[' || data[i] == '{') && ++depth > MAX_DEPTH)
        return TRUE;
      else if (!in_text && (data[i] == ']' || data[i] == '}') && depth > 0)
        depth--;
    }

  return FALSE;
}

GObject *
corridor_tile_data_decode_json (GBytes      *bytes,
                                const char  *host,
                                GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *data;
  JsonNode *root;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (host != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  if (data == NULL || !g_utf8_validate_len (data, size, NULL) || is_too_deep (data, size) ||
      !json_parser_load_from_data (parser, data, (gssize) size, NULL))
    return refuse (error, _("What %s sends is no JSON"), host);

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return refuse (error, _("What %s sends is no style of a map"), host);

  return make (bytes);
}

GBytes *
corridor_tile_data_get_bytes (CorridorTileData *self)
{
  g_return_val_if_fail (CORRIDOR_IS_TILE_DATA (self), NULL);

  return self->bytes;
}
