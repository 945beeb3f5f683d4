/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-template.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_LENGTH 2000 /* bytes: what servers and proxies take as an address */
#define N_SUBDOMAINS 3

struct _CorridorTileTemplate
{
  gatomicrefcount refs;

  char           *text; /* (owned) */
  char           *host; /* (owned) */
};

G_DEFINE_BOXED_TYPE (CorridorTileTemplate, corridor_tile_template, corridor_tile_template_ref, corridor_tile_template_unref)
G_DEFINE_QUARK (corridor-tile-template-error-quark, corridor_tile_template_error)

typedef enum
{
  PLACE_ZOOM,
  PLACE_COLUMN,
  PLACE_ROW,
  PLACE_ROW_FROM_SOUTH,
  PLACE_SUBDOMAIN,
  PLACE_SCALE,
  N_PLACES
} Place;

static const char *const places[N_PLACES] = { "{z}", "{x}", "{y}", "{-y}", "{s}", "{r}" };

/* What goes into the places. */
typedef struct
{
  guint zoom;
  guint x;
  guint y;
  int   scale;
} Tile;

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, CORRIDOR_TILE_TEMPLATE_ERROR, CORRIDOR_TILE_TEMPLATE_ERROR_INVALID, message);
  return FALSE;
}

/* The place that a text begins with, or N_PLACES. */
static guint
find_place (const char *text)
{
  guint i;

  for (i = 0; i < N_PLACES; i++)
    if (g_str_has_prefix (text, places[i]))
      break;

  return i;
}

static void
append_place (GString    *string,
              guint       place,
              const Tile *tile)
{
  switch (place)
    {
    case PLACE_ZOOM:
      g_string_append_printf (string, "%u", tile->zoom);
      break;
    case PLACE_COLUMN:
      g_string_append_printf (string, "%u", tile->x);
      break;
    case PLACE_ROW:
      g_string_append_printf (string, "%u", tile->y);
      break;
    case PLACE_ROW_FROM_SOUTH:
      g_string_append_printf (string, "%u", (1u << tile->zoom) - 1 - tile->y);
      break;
    case PLACE_SUBDOMAIN:
      g_string_append_c (string, (char) ('a' + (tile->x + tile->y) % N_SUBDOMAINS));
      break;
    case PLACE_SCALE:
      g_string_append (string, tile->scale >= 2 ? "@2x" : "");
      break;
    default:
      g_assert_not_reached ();
    }
}

static char *
expand (const char *text,
        const Tile *tile)
{
  GString *string = g_string_sized_new (strlen (text) + 16);

  while (*text != '\0')
    {
      guint place = find_place (text);

      if (place < N_PLACES)
        append_place (string, place, tile);
      else
        g_string_append_c (string, *text);
      text += place < N_PLACES ? strlen (places[place]) : 1;
    }

  return g_string_free (string, FALSE);
}

/* Every character once, so that no other check meets what it does not expect. */
static gboolean
check_characters (const char *text,
                  GError    **error)
{
  if (*text == '\0')
    return refuse (error, _("Expected an address like https://tiles.example.org/{z}/{x}/{y}.png"));
  if (strlen (text) > MAX_LENGTH)
    return refuse (error, _("Expected an address of at most 2000 characters"));
  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error, _("Expected an address in UTF-8"));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)) || g_unichar_iscntrl (g_utf8_get_char (p)))
      return refuse (error, _("Expected an address without spaces in it"));

  return TRUE;
}

/* Counts the places; anything else in braces is a mistake, or a kind of template that would have to be known. */
static gboolean
count_places (const char *text,
              guint       counts[N_PLACES],
              GError    **error)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      guint place = find_place (p);
      const char *end = strchr (p, '}');

      if (place < N_PLACES)
        {
          counts[place]++;
          p += strlen (places[place]) - 1;
          continue;
        }
      if (*p == '{' && end != NULL)
        {
          g_set_error (error, CORRIDOR_TILE_TEMPLATE_ERROR, CORRIDOR_TILE_TEMPLATE_ERROR_INVALID,
                       _("Expected only {z}, {x}, {y}, {-y}, {s} and {r} in braces, got %.*s"), (int) (end - p) + 1, p);
          return FALSE;
        }
      if (*p == '{' || *p == '}')
        return refuse (error, _("Expected braces in pairs, as in {z}"));
    }

  return TRUE;
}

static gboolean
check_places (const guint counts[N_PLACES],
              GError    **error)
{
  if (counts[PLACE_ZOOM] == 0)
    return refuse (error, _("Expected {z}, where the zoom level goes"));
  if (counts[PLACE_COLUMN] == 0)
    return refuse (error, _("Expected {x}, where the column goes"));
  if (counts[PLACE_ROW] + counts[PLACE_ROW_FROM_SOUTH] == 0)
    return refuse (error, _("Expected {y}, where the row goes, or {-y} if rows are counted from the south"));
  if (counts[PLACE_ROW] + counts[PLACE_ROW_FROM_SOUTH] > 1)
    return refuse (error, _("Expected {y} or {-y} once"));

  return TRUE;
}

/* Everything up to the path: scheme, host and port, where of the places only {s} makes sense. */
static char *
dup_authority (const char *text)
{
  const char *slashes = strstr (text, "://");
  gsize length = slashes != NULL ? strcspn (slashes + 3, "/?#") : 0;

  return slashes != NULL ? g_strndup (text, (gsize) (slashes + 3 - text) + length) : g_strdup ("");
}

static gboolean
check_authority (const char *text,
                 GError    **error)
{
  g_autofree char *authority = dup_authority (text);
  guint counts[N_PLACES] = { 0 };

  count_places (authority, counts, NULL);
  counts[PLACE_SUBDOMAIN] = 0;
  for (guint i = 0; i < N_PLACES; i++)
    if (counts[i] > 0)
      return refuse (error, _("Expected no part of the host’s name in braces but {s}"));

  if (strchr (authority, '@') != NULL)
    return refuse (error, _("Expected no user name and no password in the address"));

  return TRUE;
}

static gboolean
check_address (const char *text,
               GError    **error)
{
  g_autofree char *address = expand (text, &(Tile) { 1, 0, 0, 2 });
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);
  g_autofree char *scheme = g_uri_parse_scheme (address);

  if (scheme == NULL || (g_ascii_strcasecmp (scheme, "http") != 0 && g_ascii_strcasecmp (scheme, "https") != 0))
    return refuse (error, _("Expected an address that begins with https:// or http://"));
  if (uri == NULL)
    return refuse (error, _("Expected the name of a host after https://, perhaps with a port, as in https://example.org:8080/"));
  if (g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return refuse (error, _("Expected the name of a host after https://"));
  if (g_uri_get_fragment (uri) != NULL)
    return refuse (error, _("Expected no # in the address: a server never gets to see what comes after it"));

  return TRUE;
}

/* Of a text that was checked. */
static char *
dup_host (const char *text)
{
  g_autofree char *authority = dup_authority (text);
  const char *host = strstr (authority, "://") + 3;
  const char *port = strrchr (host, ':');
  gboolean has_port = port != NULL && strchr (port, ']') == NULL; /* [::1] */

  return has_port ? g_strndup (host, (gsize) (port - host)) : g_strdup (host);
}

CorridorTileTemplate *
corridor_tile_template_new (const char *text,
                            GError    **error)
{
  CorridorTileTemplate *self;
  g_autofree char *stripped = NULL;
  guint counts[N_PLACES] = { 0 };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  stripped = g_strstrip (g_strdup (text));
  if (!check_characters (stripped, error) || !count_places (stripped, counts, error) ||
      !check_authority (stripped, error) || !check_address (stripped, error) || !check_places (counts, error))
    return NULL;

  self = g_new0 (CorridorTileTemplate, 1);
  g_atomic_ref_count_init (&self->refs);
  self->text = g_steal_pointer (&stripped);
  self->host = dup_host (self->text);

  return self;
}

CorridorTileTemplate *
corridor_tile_template_ref (CorridorTileTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
corridor_tile_template_unref (CorridorTileTemplate *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_free (self->text);
  g_free (self->host);
  g_free (self);
}

const char *
corridor_tile_template_get_text (CorridorTileTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

const char *
corridor_tile_template_get_host (CorridorTileTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->host;
}

char *
corridor_tile_template_expand (CorridorTileTemplate *self,
                               guint                 zoom,
                               guint                 x,
                               guint                 y,
                               int                   scale)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (zoom <= 30, NULL);

  return expand (self->text, &(Tile) { zoom, x, y, scale });
}
