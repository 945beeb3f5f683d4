/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-error.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>

G_DEFINE_QUARK (corridor-tile-error-quark, corridor_tile_error)

/* Every message has one %s, for the host. */
static GError *
say (CorridorTileError code,
     const char       *message,
     const char       *host)
{
  g_autoptr(GString) text = g_string_new (message);

  g_string_replace (text, "%s", host, 1);
  return g_error_new_literal (CORRIDOR_TILE_ERROR, code, text->str);
}

static GError *
from_io_error (const char *host,
               int         code)
{
  switch (code)
    {
    case G_IO_ERROR_CONNECTION_REFUSED:
      return say (CORRIDOR_TILE_ERROR_UNREACHABLE, _("%s refuses connections"), host);
    case G_IO_ERROR_CONNECTION_CLOSED:
      return say (CORRIDOR_TILE_ERROR_UNREACHABLE, _("%s hangs up without an answer"), host);
    case G_IO_ERROR_TIMED_OUT:
      return say (CORRIDOR_TILE_ERROR_TIMEOUT, _("%s does not answer in time"), host);
    case G_IO_ERROR_PARTIAL_INPUT:
      return say (CORRIDOR_TILE_ERROR_NOT_A_PICTURE, _("Pictures from %s break off"), host);
    case G_IO_ERROR_MESSAGE_TOO_LARGE:
      return say (CORRIDOR_TILE_ERROR_NOT_A_PICTURE, _("What %s sends is too large for a map tile"), host);
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_HOST_UNREACHABLE:
      return say (CORRIDOR_TILE_ERROR_UNREACHABLE, _("There is no way to %s: is there a network?"), host);
    default:
      return NULL;
    }
}

GError *
corridor_tile_error_from_cause (const char   *host,
                                const GError *cause)
{
  GError *error = cause->domain == G_IO_ERROR ? from_io_error (host, cause->code) : NULL;

  if (error != NULL)
    return error;
  if (cause->domain == G_RESOLVER_ERROR)
    return say (CORRIDOR_TILE_ERROR_UNREACHABLE, _("No server is known as %s: is there a network?"), host);
  if (g_error_matches (cause, G_TLS_ERROR, G_TLS_ERROR_BAD_CERTIFICATE))
    return say (CORRIDOR_TILE_ERROR_CERTIFICATE, _("%s has no valid certificate, so nothing was taken from it"), host);
  if (cause->domain == SOUP_SESSION_ERROR && cause->code != SOUP_SESSION_ERROR_PARSING)
    return say (CORRIDOR_TILE_ERROR_SERVER, _("%s redirects requests to nowhere"), host);

  return say (CORRIDOR_TILE_ERROR_UNREACHABLE, _("The connection to %s failed"), host);
}

GError *
corridor_tile_error_from_status (const char *host,
                                 guint       status)
{
  switch (status)
    {
    case SOUP_STATUS_OK:
    case SOUP_STATUS_NON_AUTHORITATIVE:
    case SOUP_STATUS_NOT_MODIFIED:
      return NULL;
    case SOUP_STATUS_UNAUTHORIZED:
    case SOUP_STATUS_PAYMENT_REQUIRED:
    case SOUP_STATUS_FORBIDDEN:
    case 451:
      return say (CORRIDOR_TILE_ERROR_FORBIDDEN, _("%s does not let Corridor have its map"), host);
    case SOUP_STATUS_NO_CONTENT:
    case SOUP_STATUS_NOT_FOUND:
    case SOUP_STATUS_GONE:
      return say (CORRIDOR_TILE_ERROR_MISSING, _("%s has no map of this place"), host);
    case 429:
      return say (CORRIDOR_TILE_ERROR_BUSY, _("%s asks for fewer requests"), host);
    case SOUP_STATUS_SERVICE_UNAVAILABLE:
      return say (CORRIDOR_TILE_ERROR_BUSY, _("%s is busy or under repair"), host);
    default:
      if (SOUP_STATUS_IS_REDIRECTION (status))
        return say (CORRIDOR_TILE_ERROR_SERVER, _("%s redirects requests to nowhere"), host);
      return say (CORRIDOR_TILE_ERROR_SERVER, _("%s has a fault of its own"), host);
    }
}

gboolean
corridor_tile_error_is_of_host (const GError *error)
{
  static const gboolean of_host[] = {
    [CORRIDOR_TILE_ERROR_UNREACHABLE] = TRUE,
    [CORRIDOR_TILE_ERROR_CERTIFICATE] = TRUE,
    [CORRIDOR_TILE_ERROR_TIMEOUT] = TRUE,
    [CORRIDOR_TILE_ERROR_FORBIDDEN] = TRUE,
    [CORRIDOR_TILE_ERROR_BUSY] = TRUE,
    [CORRIDOR_TILE_ERROR_NOT_A_PICTURE] = FALSE,
  };

  g_return_val_if_fail (error->domain == CORRIDOR_TILE_ERROR, FALSE);

  return of_host[error->code];
}
