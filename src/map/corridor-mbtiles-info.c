/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mbtiles-info.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "corridor-base-map.h"

G_DEFINE_QUARK (corridor-mbtiles-error-quark, corridor_mbtiles_error)

static gboolean
refuse (const char  *field,
        const char  *value,
        const char  *expected,
        GError     **error)
{
  /* Translators: the first %s is a field of a file, the second what was expected of it, the third what it says */
  g_set_error (error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_VALUE, _("%s: expected %s, got \"%s\""), field, expected, value);
  return FALSE;
}

/* Names of formats as they are found, the media types of the specification and those that are written without thinking. */
static gboolean
read_format (CorridorMbtilesInfo *self,
             GHashTable          *metadata,
             GError             **error)
{
  static const struct { const char *written; const char *format; } formats[] = {
    { "png", "png" }, { "image/png", "png" }, { "jpg", "jpg" }, { "jpeg", "jpg" }, { "image/jpeg", "jpg" },
    { "webp", "webp" }, { "image/webp", "webp" },
  };
  const char *value = g_hash_table_lookup (metadata, "format");

  if (value == NULL)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (value, formats[i].written) == 0)
      {
        self->format = g_strdup (formats[i].format);
        return TRUE;
      }

  if (g_ascii_strcasecmp (value, "pbf") != 0)
    return refuse ("format", value, _("png, jpg or webp"), error);

  g_set_error (error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_VECTOR,
               _("format: expected pictures (png, jpg or webp), got \"%s\": vector tiles, which have no look without a style"), value);
  return FALSE;
}

static gboolean
read_type (CorridorMbtilesInfo *self,
           GHashTable          *metadata,
           GError             **error)
{
  const char *value = g_hash_table_lookup (metadata, "type");

  self->is_overlay = g_strcmp0 (value, "overlay") == 0;
  if (value == NULL || self->is_overlay || g_str_equal (value, "baselayer"))
    return TRUE;

  return refuse ("type", value, _("overlay or baselayer"), error);
}

/* Numbers between commas, exactly @n of them. */
static gboolean
parse_numbers (const char *text,
               double     *numbers,
               guint       n)
{
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);

  if (g_strv_length (parts) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      char *part = g_strstrip (parts[i]);
      char *end;

      numbers[i] = g_ascii_strtod (part, &end);
      if (end == part || *end != '\0' || !isfinite (numbers[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_bounds (CorridorMbtilesInfo *self,
             GHashTable          *metadata,
             GError             **error)
{
  const char *value = g_hash_table_lookup (metadata, "bounds");
  double n[4];

  if (value == NULL)
    return TRUE;
  if (!parse_numbers (value, n, 4) || n[0] < -180 || n[2] > 180 || n[0] >= n[2] || n[1] < -90 || n[3] > 90 || n[1] >= n[3])
    return refuse ("bounds", value, _("west,south,east,north in degrees, west before east and south before north"), error);

  self->has_bounds = TRUE;
  self->west = n[0];
  self->south = n[1];
  self->east = n[2];
  self->north = n[3];
  return TRUE;
}

static gboolean
read_center (CorridorMbtilesInfo *self,
             GHashTable          *metadata,
             GError             **error)
{
  const char *value = g_hash_table_lookup (metadata, "center");
  double n[3];

  if (value == NULL)
    return TRUE;
  if (!parse_numbers (value, n, 3) || fabs (n[0]) > 180 || fabs (n[1]) > 90 || n[2] < 0 || n[2] > CORRIDOR_BASE_MAP_MAX_ZOOM)
    return refuse ("center", value, _("longitude,latitude,zoom"), error);

  self->has_center = TRUE;
  self->longitude = n[0];
  self->latitude = n[1];
  self->zoom = (int) n[2];
  return TRUE;
}

static gboolean
read_zoom (GHashTable  *metadata,
           const char  *field,
           int         *zoom,
           GError     **error)
{
  const char *value = g_hash_table_lookup (metadata, field);
  g_autofree char *expected = NULL;
  guint64 number;

  *zoom = -1;
  if (value == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (value, 10, 0, CORRIDOR_BASE_MAP_MAX_ZOOM, &number, NULL))
    {
      expected = g_strdup_printf (_("a whole number from 0 to %d"), CORRIDOR_BASE_MAP_MAX_ZOOM);
      return refuse (field, value, expected, error);
    }

  *zoom = (int) number;
  return TRUE;
}

static gboolean
check_zooms (CorridorMbtilesInfo *self,
             GHashTable          *metadata,
             GError             **error)
{
  g_autofree char *expected = NULL;

  if (self->min_zoom < 0 || self->max_zoom < 0 || self->min_zoom <= self->max_zoom)
    return TRUE;

  expected = g_strdup_printf (_("%d (minzoom) or more"), self->min_zoom);
  return refuse ("maxzoom", g_hash_table_lookup (metadata, "maxzoom"), expected, error);
}

gboolean
corridor_mbtiles_info_init (CorridorMbtilesInfo *self,
                            GHashTable          *metadata,
                            GError             **error)
{
  const char *attribution = g_hash_table_lookup (metadata, "attribution");
  const char *name = g_hash_table_lookup (metadata, "name");

  *self = (CorridorMbtilesInfo) { .min_zoom = -1, .max_zoom = -1 };
  self->name = name != NULL ? g_strstrip (g_strdup (name)) : NULL;
  self->attribution = corridor_mbtiles_plain_text (attribution != NULL ? attribution : "");

  return read_format (self, metadata, error) &&
         read_type (self, metadata, error) &&
         read_bounds (self, metadata, error) &&
         read_center (self, metadata, error) &&
         read_zoom (metadata, "minzoom", &self->min_zoom, error) &&
         read_zoom (metadata, "maxzoom", &self->max_zoom, error) &&
         check_zooms (self, metadata, error);
}

void
corridor_mbtiles_info_clear (CorridorMbtilesInfo *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->attribution, g_free);
}

/* At an ampersand: appends what it stands for, and returns what follows it. One that stands for nothing is itself. */
static const char *
append_entity (GString    *text,
               const char *at)
{
  static const struct { const char *entity; const char *means; } entities[] = {
    { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" },
    { "&nbsp;", " " }, { "&copy;", "©" }, { "&reg;", "®" }, { "&middot;", "·" }, { "&mdash;", "—" }, { "&ndash;", "–" },
  };
  gboolean is_hex = g_str_has_prefix (at, "&#x") || g_str_has_prefix (at, "&#X");
  guint64 code;
  char *end;

  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (at, entities[i].entity))
      {
        g_string_append (text, entities[i].means);
        return at + strlen (entities[i].entity);
      }

  code = g_str_has_prefix (at, "&#") ? g_ascii_strtoull (at + (is_hex ? 3 : 2), &end, is_hex ? 16 : 10) : 0;
  if (code > 0 && code <= 0x10ffff && *end == ';' && g_unichar_validate ((gunichar) code))
    {
      g_string_append_unichar (text, (gunichar) code);
      return end + 1;
    }

  g_string_append_c (text, '&');
  return at + 1;
}

/* The address in a tag, NULL where it is not that of a link to the web. (transfer full) */
static char *
dup_address (const char *tag)
{
  g_autoptr(GRegex) regex = g_regex_new ("^<a\\s[^>]*?\\bhref\\s*=\\s*[\"']?(https?://[^\"'\\s>]+)",
                                         G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  return g_regex_match (regex, tag, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

static gboolean
is_tag (const char *at)
{
  return at[0] == '<' && (g_ascii_isalpha (at[1]) || at[1] == '/' || at[1] == '!') && strchr (at, '>') != NULL;
}

/* At a tag: keeps the address of a link until the link ends, where it is told. Returns what follows the tag. */
static const char *
pass_tag (GString     *text,
          const char  *at,
          char       **address)
{
  const char *after = strchr (at, '>') + 1;

  if (g_ascii_strncasecmp (at, "</a>", 4) == 0 && *address != NULL)
    {
      g_string_append_printf (text, " (%s)", *address);
      g_clear_pointer (address, g_free);
    }
  else if (g_ascii_strncasecmp (at, "<a", 2) == 0 && g_ascii_isspace (at[2]))
    {
      g_free (*address);
      *address = dup_address (at);
    }
  else if (g_ascii_strncasecmp (at, "<br", 3) == 0 || g_ascii_strncasecmp (at, "<p", 2) == 0)
    {
      g_string_append_c (text, ' ');
    }

  return after;
}

/* One blank where there were several, and none around. (transfer full) */
static char *
squeeze (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr(GStrvBuilder) kept = g_strv_builder_new ();
  g_auto(GStrv) list = NULL;

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_strv_builder_add (kept, *word);
  list = g_strv_builder_end (kept);
  return g_strjoinv (" ", list);
}

char *
corridor_mbtiles_plain_text (const char *html)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *address = NULL;
  const char *at = html;

  g_return_val_if_fail (html != NULL, NULL);

  while (*at != '\0')
    {
      if (is_tag (at))
        at = pass_tag (text, at, &address);
      else if (*at == '&')
        at = append_entity (text, at);
      else
        g_string_append_c (text, *at++);
    }

  return squeeze (text->str);
}
