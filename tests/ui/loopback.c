/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "loopback.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <libsoup/soup.h>

struct _Loopback
{
  GMainContext *context; /* (owned) the thread's */
  GMainLoop    *loop; /* (owned) */
  GThread      *thread; /* (owned) (nullable) until stopped */
  SoupServer   *server; /* (owned) the thread's */
  GBytes       *picture; /* (owned) */
  guint         port; /* set before the thread runs */
  int           n_requests; /* atomic */
};

static GBytes *
make_picture (void)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 256, 256);
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_fill (pixbuf, ((guint) LOOPBACK_RGB) << 8 | 0xff);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static void
on_request (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  Loopback *self = user_data;

  g_atomic_int_inc (&self->n_requests);
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "image/png", SOUP_MEMORY_COPY, g_bytes_get_data (self->picture, NULL),
                                    g_bytes_get_size (self->picture));
}

static gpointer
serve (gpointer data)
{
  Loopback *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  soup_server_disconnect (self->server);
  g_clear_object (&self->server);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

static void
listen_to (Loopback *self)
{
  g_autoptr(GError) error = NULL;
  GSList *uris;

  g_main_context_push_thread_default (self->context);
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, on_request, self, NULL);
  soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);
  uris = soup_server_get_uris (self->server);
  self->port = (guint) g_uri_get_port (uris->data);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);
  g_main_context_pop_thread_default (self->context);
}

Loopback *
loopback_start (void)
{
  Loopback *self = g_new0 (Loopback, 1);

  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->picture = make_picture ();
  listen_to (self);
  self->thread = g_thread_new ("loopback", serve, self);
  return self;
}

void
loopback_stop (Loopback *self)
{
  if (self->thread == NULL)
    return;

  g_main_loop_quit (self->loop);
  g_thread_join (g_steal_pointer (&self->thread));
}

void
loopback_free (Loopback *self)
{
  loopback_stop (self);
  g_bytes_unref (self->picture);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_free (self);
}

guint
loopback_get_port (Loopback *self)
{
  return self->port;
}

guint
loopback_count (Loopback *self)
{
  return (guint) g_atomic_int_get (&self->n_requests);
}
