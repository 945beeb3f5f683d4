/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-picture.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <string.h>

#include "corridor-picture.h"
#include "corridor-tile-error.h"

#define PIECE 4096 /* bytes a loader gets at a time: with all at once it would unpack all, wish to stop or not */
#define TAIL 1024 /* bytes: some servers send a little more after a picture's end */

typedef struct
{
  const char *name; /* gdk-pixbuf's */
  const char *head; /* how its files begin */
  const char *tail; /* what they end with, about */
} Format;

static const Format formats[] = {
  { "png", "\x89PNG\r\n\x1a\n", "IEND" },
  { "jpeg", "\xff\xd8\xff", "\xff\xd9" },
  { "webp", "RIFF", "" },
};

static gpointer
refuse (GError    **error,
        const char *message,
        const char *host)
{
  g_autoptr(GString) text = g_string_new (message);

  g_string_replace (text, "%s", host, 1);
  g_set_error_literal (error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, text->str);
  return NULL;
}

static const Format *
find_format (const guchar *data,
             gsize         size)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      gsize length = strlen (formats[i].head);

      if (size > length && memcmp (data, formats[i].head, length) == 0)
        return &formats[i];
    }

  return NULL;
}

/* Loaders take a picture that breaks off, and leave its rest blank. */
static gboolean
has_end (const Format *format,
         const guchar *data,
         gsize         size)
{
  gsize length = strlen (format->tail);
  gsize first = size > TAIL ? size - TAIL : 0;

  for (gsize i = first; i + length <= size; i++)
    if (memcmp (data + i, format->tail, length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_web_page (const guchar *data,
             gsize         size)
{
  while (size > 0 && g_ascii_isspace (*data))
    {
      data++;
      size--;
    }

  return size > 0 && *data == '<';
}

/* A size of nothing is what loaders take as a wish to stop, before they take memory. */
static void
on_size_prepared (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gboolean        *too_large)
{
  *too_large = width > CORRIDOR_TILE_PICTURE_MAX_SIDE || height > CORRIDOR_TILE_PICTURE_MAX_SIDE;
  if (*too_large)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

/* In the form that needs no conversion when it goes to the graphics card, which the main thread would do. */
static GdkTexture *
make_texture (GdkPixbuf *pixbuf)
{
  cairo_t *cr = corridor_picture_begin (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf), 1);

  gdk_cairo_set_source_pixbuf (cr, pixbuf, 0, 0);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);

  return corridor_picture_end (cr);
}

static GdkTexture *
load (GdkPixbufLoader *loader,
      GBytes          *bytes,
      const char      *host,
      GError         **error)
{
  gboolean too_large = FALSE;
  gboolean loaded = TRUE;
  gboolean closed;
  GdkPixbuf *pixbuf;
  gsize size;
  const guchar *data = g_bytes_get_data (bytes, &size);

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), &too_large);
  for (gsize i = 0; i < size && loaded && !too_large; i += PIECE)
    loaded = gdk_pixbuf_loader_write (loader, data + i, MIN (PIECE, size - i), NULL);
  closed = gdk_pixbuf_loader_close (loader, NULL); /* also after a failure */
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);

  if (too_large)
    return refuse (error, _("What %s sends is too large for a map tile"), host);
  if (!loaded || !closed || pixbuf == NULL)
    return refuse (error, _("Pictures from %s are damaged"), host);

  return make_texture (pixbuf);
}

GdkTexture *
corridor_tile_picture_decode (GBytes     *bytes,
                              const char *host,
                              GError    **error)
{
  g_autoptr(GdkPixbufLoader) loader = NULL;
  const Format *format;
  const guchar *data;
  gsize size;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (host != NULL, NULL);

  data = g_bytes_get_data (bytes, &size);
  format = find_format (data, size);
  if (format == NULL && is_web_page (data, size))
    return refuse (error, _("%s sends a web page instead of a map tile"), host);
  if (format == NULL)
    return refuse (error, _("What %s sends is no picture that Corridor can read"), host);
  if (!has_end (format, data, size))
    return refuse (error, _("Pictures from %s break off"), host);

  loader = gdk_pixbuf_loader_new_with_type (format->name, NULL);
  if (loader == NULL)
    return refuse (error, _("What %s sends is no picture that Corridor can read"), host);

  return load (loader, bytes, host, error);
}
