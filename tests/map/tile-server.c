/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tile-server.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* For LeakSanitizer, if it is there: libsoup 3.2's server keeps its listeners' addresses and the sockets of its connections. */
const char *__lsan_default_suppressions (void);
const char *__asan_default_options (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:g_socket_accept\nleak:soup_server_listen\n";
}

const char *
__asan_default_options (void)
{
  /* Else the names of those are not seen, and the sanitizer of GCC 12 crashes over what GnuTLS keeps for each thread. */
  return "fast_unwind_on_malloc=0:intercept_tls_get_addr=0";
}

static void
request_free (gpointer data)
{
  TileServerRequest *request = data;

  g_free (request->path);
  soup_message_headers_unref (request->headers);
  g_free (request);
}

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  TileServer *self = user_data;
  TileServerRequest *request = g_new0 (TileServerRequest, 1);
  guint n = tile_server_count (self, path);

  request->path = g_strdup (path);
  request->time = g_get_monotonic_time ();
  request->headers = soup_message_headers_ref (soup_server_message_get_request_headers (message));
  g_ptr_array_add (self->requests, request);

  self->answer (self, message, path, n);
}

static void
on_started (SoupServer        *server,
            SoupServerMessage *message,
            TileServer        *self)
{
  self->n_open++;
  self->max_open = MAX (self->max_open, self->n_open);
}

static void
on_ended (SoupServer        *server,
          SoupServerMessage *message,
          TileServer        *self)
{
  self->n_open--;
}

TileServer *
tile_server_new_on (TileServerAnswer answer,
                    GTlsCertificate *certificate,
                    guint            port)
{
  TileServer *self = g_new0 (TileServer, 1);
  SoupServerListenOptions options = SOUP_SERVER_LISTEN_IPV4_ONLY | (certificate != NULL ? SOUP_SERVER_LISTEN_HTTPS : 0);
  g_autoptr(GError) error = NULL;
  GSList *uris;

  self->server = soup_server_new ("tls-certificate", certificate, NULL);
  self->answer = answer;
  self->requests = g_ptr_array_new_with_free_func (request_free);
  self->stalled = g_ptr_array_new_with_free_func (g_object_unref);

  soup_server_add_handler (self->server, NULL, on_request, self, NULL);
  g_signal_connect (self->server, "request-started", G_CALLBACK (on_started), self);
  g_signal_connect (self->server, "request-finished", G_CALLBACK (on_ended), self);
  g_signal_connect (self->server, "request-aborted", G_CALLBACK (on_ended), self);

  soup_server_listen_local (self->server, port, options, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (self->server);
  self->port = (guint) g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  return self;
}

TileServer *
tile_server_new (TileServerAnswer answer,
                 GTlsCertificate *certificate)
{
  return tile_server_new_on (answer, certificate, 0);
}

void
tile_server_free (TileServer *self)
{
  g_signal_handlers_disconnect_by_data (self->server, self);
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  g_ptr_array_unref (self->requests);
  g_ptr_array_unref (self->stalled);
  g_free (self);

  for (int i = 0; i < 10; i++) /* libsoup lets go of connections in idle moments */
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (500);
    }
}

char *
tile_server_dup_url (TileServer *self,
                     const char *path)
{
  return g_strdup_printf ("%s://127.0.0.1:%u%s", soup_server_is_https (self->server) ? "https" : "http", self->port, path);
}

guint
tile_server_count (TileServer *self,
                   const char *path)
{
  guint n = 0;

  for (guint i = 0; i < self->requests->len; i++)
    n += g_str_equal (((TileServerRequest *) self->requests->pdata[i])->path, path) ? 1 : 0;

  return n;
}

const char *
tile_server_get_header (TileServer *self,
                        guint       i,
                        const char *name)
{
  g_assert_cmpuint (i, <, self->requests->len);

  return soup_message_headers_get_one (((TileServerRequest *) self->requests->pdata[i])->headers, name);
}

GBytes *
tile_server_make_png (int width,
                      int height)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x3366ccff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

void
tile_server_send_bytes (SoupServerMessage *message,
                        const char        *type,
                        GBytes            *bytes)
{
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, type, SOUP_MEMORY_COPY, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
tile_server_send_picture (SoupServerMessage *message)
{
  g_autoptr(GBytes) png = tile_server_make_png (256, 256);

  tile_server_send_bytes (message, "image/png", png);
}

void
tile_server_send_status (SoupServerMessage *message,
                         guint              status)
{
  soup_server_message_set_status (message, status, NULL);
  if (status >= 400)
    soup_server_message_set_response (message, "text/html", SOUP_MEMORY_STATIC, "<p>No</p>", 9);
}

void
tile_server_stall (TileServer        *self,
                   SoupServerMessage *message)
{
  g_ptr_array_add (self->stalled, g_object_ref (message));
  soup_server_message_pause (message);
}

static gboolean
on_delayed (gpointer data)
{
  soup_server_message_unpause (data);
  return G_SOURCE_REMOVE;
}

void
tile_server_delay (SoupServerMessage *message,
                   guint              delay)
{
  soup_server_message_pause (message);
  g_timeout_add_full (G_PRIORITY_DEFAULT, delay, on_delayed, g_object_ref (message), g_object_unref);
}

/* A stolen connection is no request any more for the server's signals. */
void
tile_server_send_raw (TileServer        *self,
                      SoupServerMessage *message,
                      const char        *text,
                      gsize              size,
                      gboolean           close)
{
  GIOStream *stream = soup_server_message_steal_connection (message);
  g_autoptr(GError) error = NULL;

  self->n_open--;
  g_output_stream_write_all (g_io_stream_get_output_stream (stream), text, size, NULL, NULL, &error);
  g_assert_no_error (error);
  if (close)
    g_io_stream_close (stream, NULL, NULL);
  g_ptr_array_add (self->stalled, stream);
}
