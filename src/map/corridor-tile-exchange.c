/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-exchange.h"

#include "corridor-tile-picture.h"

#define MAX_REDIRECTS 5
#define CHUNK (32 * 1024) /* bytes */

/* One exchange. Its own cancellable is cancelled by the caller's, and by whatever else ends it early; the reason is kept. */
typedef struct
{
  SoupMessage  *message; /* (owned) */
  GInputStream *stream; /* (owned) (nullable) */
  GByteArray   *body; /* (owned) */
  GCancellable *inner; /* (owned) */
  GError       *reason; /* (owned) (nullable) */
  GSource      *deadline; /* (owned) */
  GSource      *cancelled; /* (owned) (nullable) */
  guint         n_redirects;
  gboolean      is_secure;
} Exchange;

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
exchange_free (Exchange *exchange)
{
  clear_source (&exchange->deadline);
  clear_source (&exchange->cancelled);
  g_signal_handlers_disconnect_by_data (exchange->message, exchange);
  g_clear_object (&exchange->message);
  g_clear_object (&exchange->stream);
  g_byte_array_unref (exchange->body);
  g_clear_object (&exchange->inner);
  g_clear_error (&exchange->reason);
  g_free (exchange);
}

static void
stop (Exchange *exchange,
      GError   *reason)
{
  if (exchange->reason == NULL)
    exchange->reason = reason;
  else
    g_error_free (reason);
  g_cancellable_cancel (exchange->inner);
}

static gboolean
on_deadline (gpointer data)
{
  stop (data, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "the answer was not there in time"));
  return G_SOURCE_REMOVE;
}

static gboolean
on_cancelled (GCancellable *cancellable,
              gpointer      data)
{
  stop (data, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled"));
  return G_SOURCE_REMOVE;
}

/* A redirect is about to be followed; the message has its new address already. */
static void
on_restarted (SoupMessage *message,
              Exchange    *exchange)
{
  gboolean is_secure = g_str_equal (g_uri_get_scheme (soup_message_get_uri (message)), "https");

  exchange->n_redirects++;
  if (exchange->n_redirects > MAX_REDIRECTS)
    stop (exchange, g_error_new_literal (SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_TOO_MANY_REDIRECTS, "too many redirects"));
  else if (exchange->is_secure && !is_secure)
    stop (exchange, g_error_new_literal (SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_REDIRECT_BAD_URI, "redirect from https to http"));
}

static void
finish (GTask *task)
{
  Exchange *exchange = g_task_get_task_data (task);
  CorridorTileAnswer *answer = g_new0 (CorridorTileAnswer, 1);

  answer->status = soup_message_get_status (exchange->message);
  answer->headers = soup_message_headers_ref (soup_message_get_response_headers (exchange->message));
  answer->body = g_bytes_new (exchange->body->data, exchange->body->len);
  g_task_return_pointer (task, answer, (GDestroyNotify) corridor_tile_answer_free);
}

static void
fail (GTask  *task,
      GError *error)
{
  Exchange *exchange = g_task_get_task_data (task);

  if (exchange->reason != NULL)
    {
      g_error_free (error);
      error = g_error_copy (exchange->reason);
    }
  g_task_return_error (task, error);
}

static void read_more (GTask *task);

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Exchange *exchange = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GBytes) bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);

  if (bytes == NULL)
    {
      fail (task, error);
      return;
    }
  if (g_bytes_get_size (bytes) == 0)
    {
      finish (task);
      return;
    }

  g_byte_array_append (exchange->body, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  if (exchange->body->len > CORRIDOR_TILE_PICTURE_MAX_BYTES)
    stop (exchange, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "too large"));
  read_more (g_steal_pointer (&task));
}

static void
read_more (GTask *task)
{
  Exchange *exchange = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (exchange->stream, CHUNK, G_PRIORITY_DEFAULT, exchange->inner, on_read, task);
}

/* What comes with an error is for people, and would only take time. */
static void
on_sent (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Exchange *exchange = g_task_get_task_data (task);
  GError *error = NULL;

  exchange->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT)) /* of the head, not of the body */
    error->code = G_IO_ERROR_CONNECTION_CLOSED;
  if (exchange->stream == NULL)
    fail (task, error);
  else if (!SOUP_STATUS_IS_SUCCESSFUL (soup_message_get_status (exchange->message)))
    finish (task);
  else
    read_more (g_steal_pointer (&task));
}

static GSource *
attach (GSource     *source,
        GSourceFunc  func,
        gpointer     data)
{
  g_source_set_callback (source, func, data, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());
  return source;
}

static Exchange *
begin (SoupMessage  *message,
       guint         deadline,
       GCancellable *cancellable)
{
  Exchange *exchange = g_new0 (Exchange, 1);

  exchange->message = message;
  exchange->body = g_byte_array_new ();
  exchange->inner = g_cancellable_new ();
  exchange->is_secure = g_str_equal (g_uri_get_scheme (soup_message_get_uri (message)), "https");
  exchange->deadline = attach (g_timeout_source_new (deadline), on_deadline, exchange);
  if (cancellable != NULL)
    exchange->cancelled = attach (g_cancellable_source_new (cancellable), G_SOURCE_FUNC (on_cancelled), exchange);
  g_signal_connect (message, "restarted", G_CALLBACK (on_restarted), exchange);

  return exchange;
}

static void
ask_for_change (SoupMessageHeaders *headers,
                const char         *etag,
                const char         *modified)
{
  if (etag != NULL)
    soup_message_headers_replace (headers, "If-None-Match", etag);
  if (modified != NULL)
    soup_message_headers_replace (headers, "If-Modified-Since", modified);
}

void
corridor_tile_answer_free (CorridorTileAnswer *answer)
{
  g_clear_pointer (&answer->headers, soup_message_headers_unref);
  g_clear_pointer (&answer->body, g_bytes_unref);
  g_free (answer);
}

void
corridor_tile_exchange_async (SoupSession         *session,
                              const char          *url,
                              const char          *etag,
                              const char          *modified,
                              guint                deadline,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (session, cancellable, callback, user_data);
  SoupMessage *message = soup_message_new (SOUP_METHOD_GET, url);
  Exchange *exchange;

  g_task_set_source_tag (task, corridor_tile_exchange_async);
  if (message == NULL)
    {
      g_task_return_new_error (task, SOUP_SESSION_ERROR, SOUP_SESSION_ERROR_REDIRECT_BAD_URI, "no address: %s", url);
      return;
    }

  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept", "image/png,image/jpeg,image/*;q=0.5,*/*;q=0.1");
  ask_for_change (soup_message_get_request_headers (message), etag, modified);

  exchange = begin (message, deadline, cancellable);
  g_task_set_task_data (task, exchange, (GDestroyNotify) exchange_free);
  soup_session_send_async (session, message, G_PRIORITY_DEFAULT, exchange->inner, on_sent, g_steal_pointer (&task));
}

CorridorTileAnswer *
corridor_tile_exchange_finish (SoupSession   *session,
                               GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
