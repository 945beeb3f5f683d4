/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <sys/resource.h>

#include "corridor-tile-picture.h"
#include "tile-fixture.h"

#define DEADLINE 500 /* ms */

/* What this thread itself may do in one turn of the main loop, in CPU time: more would be seen. The server's part is in it. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_TURN (3000 * 1000) /* microseconds */
#else
#define MAX_TURN (150 * 1000)
#endif

/* KiB: much more than any tile, much less than the bomb unpacked. */
#define MAX_GROWTH (400 * 1024)

static long
get_peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
assert_responsive (TileFixture *fixture)
{
  g_test_message ("%u turns of the main loop, the longest %.1f ms", fixture->n_turns, (double) fixture->longest_turn / 1000);
  g_assert_cmpuint (fixture->n_turns, >, 20);
  g_assert_cmpint (fixture->longest_turn, <, MAX_TURN);
}

/* --- how servers misbehave --- */

static void
send_403 (TileServer *self, SoupServerMessage *message)
{
  tile_server_send_status (message, 403);
}

static void
send_401 (TileServer *self, SoupServerMessage *message)
{
  tile_server_send_status (message, 401);
}

static void
send_429 (TileServer *self, SoupServerMessage *message)
{
  tile_server_send_status (message, 429);
}

static void
send_500 (TileServer *self, SoupServerMessage *message)
{
  tile_server_send_status (message, 500);
}

static void
send_503 (TileServer *self, SoupServerMessage *message)
{
  tile_server_send_status (message, 503);
}

static void
send_304 (TileServer *self, SoupServerMessage *message)
{
  tile_server_send_status (message, 304);
}

static void
send_html (TileServer *self, SoupServerMessage *message)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("\n<!DOCTYPE html><title>Please log in</title>", 44);

  tile_server_send_bytes (message, "image/png", bytes);
}

static void
send_nothing (TileServer *self, SoupServerMessage *message)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("", 0);

  tile_server_send_bytes (message, "image/png", bytes);
}

static void
send_svg (TileServer *self, SoupServerMessage *message)
{
  const char *svg = "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (svg, strlen (svg));

  tile_server_send_bytes (message, "image/svg+xml", bytes);
}

/* 20,000 px a side, one bit each: 50 kB that would be 1.6 GB. */
static void
send_bomb (TileServer *self, SoupServerMessage *message)
{
  static GBytes *bomb;

  if (bomb == NULL)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "map", "bomb.png", NULL);
      char *data;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      bomb = g_bytes_new_take (data, size);
    }
  tile_server_send_bytes (message, "image/png", bomb);
}

static void
send_large (TileServer *self, SoupServerMessage *message)
{
  gsize size = CORRIDOR_TILE_PICTURE_MAX_BYTES + 1024 * 1024;
  g_autoptr(GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);

  tile_server_send_bytes (message, "image/png", bytes);
}

/* Half a picture below @head. */
static void
send_half (TileServer        *self,
           SoupServerMessage *message,
           const char        *head,
           gboolean           close)
{
  g_autoptr(GBytes) png = tile_server_make_png (256, 256);
  g_autoptr(GString) text = g_string_new (head);

  g_string_append_len (text, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png) / 2);
  tile_server_send_raw (self, message, text->str, text->len, close);
}

static void
send_cut (TileServer *self, SoupServerMessage *message)
{
  send_half (self, message, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 9999\r\n\r\n", TRUE);
}

static void
send_cut_without_length (TileServer *self, SoupServerMessage *message)
{
  send_half (self, message, "HTTP/1.0 200 OK\r\nContent-Type: image/png\r\n\r\n", TRUE);
}

static void
send_cut_chunk (TileServer *self, SoupServerMessage *message)
{
  send_half (self, message, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n", TRUE);
}

static void
stall_body (TileServer *self, SoupServerMessage *message)
{
  send_half (self, message, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 9999\r\n\r\n", FALSE);
}

static void
stall_head (TileServer *self, SoupServerMessage *message)
{
  tile_server_stall (self, message);
}

static void
hang_up (TileServer *self, SoupServerMessage *message)
{
  tile_server_send_raw (self, message, "", 0, TRUE);
}

static void
send_nonsense (TileServer *self, SoupServerMessage *message)
{
  tile_server_send_raw (self, message, "220 mail.example.org ESMTP\r\n", 28, TRUE);
}

static void
redirect_to_self (TileServer *self, SoupServerMessage *message)
{
  soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, "/tile");
}

static void
redirect_to_file (TileServer *self, SoupServerMessage *message)
{
  soup_server_message_set_status (message, SOUP_STATUS_FOUND, NULL);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Location", "file:///etc/passwd");
}

static void
redirect_without_goal (TileServer *self, SoupServerMessage *message)
{
  soup_server_message_set_status (message, SOUP_STATUS_FOUND, NULL);
}

typedef struct
{
  const char *name;
  void      (*misbehave) (TileServer *self, SoupServerMessage *message);
  int         code;
  const char *message; /* part of it */
  guint       n_requests; /* that one failure takes */
} Fault;

static const Fault faults[] = {
  { "401", send_401, CORRIDOR_TILE_ERROR_FORBIDDEN, "does not let Corridor", 1 },
  { "403", send_403, CORRIDOR_TILE_ERROR_FORBIDDEN, "does not let Corridor", 1 },
  { "429", send_429, CORRIDOR_TILE_ERROR_BUSY, "fewer requests", 1 },
  { "503", send_503, CORRIDOR_TILE_ERROR_BUSY, "busy", 1 },
  { "500", send_500, CORRIDOR_TILE_ERROR_SERVER, "fault of its own", 1 },
  { "304-of-nothing", send_304, CORRIDOR_TILE_ERROR_SERVER, "fault of its own", 1 },
  { "html", send_html, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, "web page", 1 },
  { "svg", send_svg, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, "web page", 1 },
  { "empty", send_nothing, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, "no picture", 1 },
  { "bomb", send_bomb, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, "too large", 1 },
  { "large", send_large, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, "too large", 1 },
  { "cut", send_cut, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, "break off", 1 },
  { "cut-without-length", send_cut_without_length, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, "break off", 1 },
  { "cut-chunk", send_cut_chunk, CORRIDOR_TILE_ERROR_NOT_A_PICTURE, "break off", 1 },
  { "stalled-head", stall_head, CORRIDOR_TILE_ERROR_TIMEOUT, "in time", 1 },
  { "stalled-body", stall_body, CORRIDOR_TILE_ERROR_TIMEOUT, "in time", 1 },
  { "hang-up", hang_up, CORRIDOR_TILE_ERROR_UNREACHABLE, "hangs up", 1 },
  { "nonsense", send_nonsense, CORRIDOR_TILE_ERROR_UNREACHABLE, "failed", 1 },
  { "redirect-loop", redirect_to_self, CORRIDOR_TILE_ERROR_SERVER, "nowhere", 6 },
  { "redirect-to-file", redirect_to_file, CORRIDOR_TILE_ERROR_SERVER, "nowhere", 1 },
  { "redirect-without-goal", redirect_without_goal, CORRIDOR_TILE_ERROR_SERVER, "nowhere", 1 },
};

/* Misbehaves for the first tries, then is good. */
static void
answer_faulty (TileServer        *self,
               SoupServerMessage *message,
               const char        *path,
               guint              n)
{
  const Fault *fault = self->data;

  if (n < 2 * fault->n_requests)
    fault->misbehave (self, message);
  else
    tile_server_send_picture (message);
}

/* The fault is told by its name, the main loop goes round all the while, and the tile comes when the server is well. */
static void
test_fault (gconstpointer data)
{
  const Fault *fault = data;
  long memory = get_peak_memory ();
  g_autoptr(TileFixture) fixture = tile_fixture_new (answer_faulty);
  g_autoptr(TileFetch) fetch = NULL;

  fixture->deadline = DEADLINE;
  tile_fixture_restart (fixture);
  fixture->server->data = (gpointer) fault;
  fetch = tile_fixture_begin (fixture, "/tile");
  tile_fixture_wait_until (fixture, fetch->trouble != NULL);

  g_test_message ("%s", fetch->trouble->message);
  g_assert_error (fetch->trouble, CORRIDOR_TILE_ERROR, fault->code);
  g_assert_nonnull (strstr (fetch->trouble->message, fault->message));
  g_assert_nonnull (strstr (fetch->trouble->message, "127.0.0.1"));
  g_assert_cmpuint (fixture->server->requests->len, ==, fault->n_requests);
  if (corridor_tile_error_is_of_host (fetch->trouble))
    g_assert_error (tile_fixture_get_trouble (fixture), CORRIDOR_TILE_ERROR, fault->code);

  tile_fixture_wait (fixture, &fetch->done);
  g_assert_no_error (fetch->error);
  g_assert_null (tile_fixture_get_trouble (fixture));
  g_assert_cmpint (get_peak_memory () - memory, <, MAX_GROWTH);
  assert_responsive (fixture);
}

/* --- no server --- */

static guint
find_closed_port (void)
{
  g_autoptr(TileServer) server = tile_server_new (answer_faulty, NULL);

  return server->port;
}

static void
test_refused (void)
{
  guint port = find_closed_port ();
  g_autofree char *origin = g_strdup_printf ("http://127.0.0.1:%u", port);
  g_autofree char *url = g_strconcat (origin, "/tile", NULL);
  g_autoptr(TileFixture) fixture = tile_fixture_new (NULL);
  g_autoptr(TileFetch) fetch = tile_fixture_begin (fixture, url);
  static const Fault well = { .n_requests = 0 };

  tile_fixture_wait_until (fixture, fetch->trouble != NULL);
  g_assert_error (fetch->trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_UNREACHABLE);
  g_assert_nonnull (strstr (fetch->trouble->message, "refuses"));
  tile_fixture_wait_for (fixture, 300);
  g_assert_false (fetch->done);
  g_assert_nonnull (corridor_tile_fetcher_get_trouble (fixture->fetcher, origin));

  fixture->server = tile_server_new_on (answer_faulty, NULL, port); /* and here it comes */
  fixture->server->data = (gpointer) &well;
  tile_fixture_wait (fixture, &fetch->done);
  g_assert_no_error (fetch->error);
  g_assert_null (tile_fixture_get_trouble (fixture));
  assert_responsive (fixture);
}

static void
test_no_such_name (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (NULL);
  g_autoptr(TileFetch) fetch = tile_fixture_begin (fixture, "https://tiles.invalid/1/0/0.png");

  tile_fixture_wait_until (fixture, fetch->trouble != NULL);
  g_assert_error (fetch->trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_UNREACHABLE);
  g_assert_cmpstr (fetch->trouble->message, ==, "No server is known as tiles.invalid: is there a network?");
  tile_fixture_wait_for (fixture, 200);
  g_assert_false (fetch->done);
}

/* A pause of half a minute is not sat out when the network is back. */
static void
test_network_back (void)
{
  static const Fault well = { .n_requests = 0 };
  guint port = find_closed_port ();
  g_autofree char *url = g_strdup_printf ("http://127.0.0.1:%u/tile", port);
  g_autoptr(TileFixture) fixture = tile_fixture_new (NULL);
  g_autoptr(TileFetch) fetch = NULL;

  fixture->pause = 30000;
  tile_fixture_restart (fixture);
  fetch = tile_fixture_begin (fixture, url);
  tile_fixture_wait_until (fixture, fetch->trouble != NULL);

  fixture->server = tile_server_new_on (answer_faulty, NULL, port);
  fixture->server->data = (gpointer) &well;
  g_signal_emit_by_name (g_network_monitor_get_default (), "network-changed", FALSE);
  tile_fixture_wait_for (fixture, 100);
  g_assert_cmpuint (fixture->server->requests->len, ==, 0);
  g_signal_emit_by_name (g_network_monitor_get_default (), "network-changed", TRUE);
  tile_fixture_wait (fixture, &fetch->done);
  g_assert_no_error (fetch->error);
}

/* --- certificates --- */

static char *
get_pem (void)
{
  return g_test_build_filename (G_TEST_DIST, "map", "loopback.pem", NULL);
}

static TileFixture *
make_secure_fixture (void)
{
  static const Fault well = { .n_requests = 0 };
  g_autofree char *path = get_pem ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GTlsCertificate) certificate = g_tls_certificate_new_from_file (path, &error);
  TileFixture *fixture;

  g_assert_no_error (error);
  fixture = tile_fixture_new_secure (answer_faulty, certificate);
  fixture->server->data = (gpointer) &well;
  return fixture;
}

static void
test_self_signed (void)
{
  g_autoptr(TileFixture) fixture = make_secure_fixture ();
  g_autoptr(TileFetch) fetch = tile_fixture_begin (fixture, "/tile");

  tile_fixture_wait_until (fixture, fetch->trouble != NULL);
  g_assert_error (fetch->trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_CERTIFICATE);
  tile_fixture_wait_for (fixture, 200);
  g_assert_false (fetch->done);
  g_assert_cmpuint (fixture->server->requests->len, ==, 0); /* it was not told what we wanted */
  assert_responsive (fixture);
}

/* The same server, once the desktop trusts it. */
static void
test_trusted (void)
{
  g_autofree char *path = get_pem ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GTlsDatabase) trusting = g_tls_file_database_new (path, &error);
  g_autoptr(GTlsDatabase) usual = g_tls_backend_get_default_database (g_tls_backend_get_default ());

  g_assert_no_error (error);
  g_tls_backend_set_default_database (g_tls_backend_get_default (), trusting);
    {
      g_autoptr(TileFixture) fixture = make_secure_fixture ();
      g_autoptr(GdkTexture) texture = tile_fixture_fetch (fixture, "/tile");

      g_assert_cmpint (gdk_texture_get_width (texture), ==, 256);
    }
  g_tls_backend_set_default_database (g_tls_backend_get_default (), usual);
}

static void
redirect_to_data (TileServer        *self,
                  SoupServerMessage *message,
                  const char        *path,
                  guint              n)
{
  soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, self->data);
}

/* From https to http, where anybody on the way could change the map: the other server is not asked. */
static void
test_downgrade (void)
{
  static const Fault well = { .n_requests = 0 };
  g_autofree char *path = get_pem ();
  g_autoptr(GTlsDatabase) trusting = g_tls_file_database_new (path, NULL);
  g_autoptr(GTlsDatabase) usual = g_tls_backend_get_default_database (g_tls_backend_get_default ());
  g_autoptr(TileServer) plain = tile_server_new (answer_faulty, NULL);
  g_autofree char *goal = tile_server_dup_url (plain, "/tile");

  plain->data = (gpointer) &well;
  g_tls_backend_set_default_database (g_tls_backend_get_default (), trusting);
    {
      g_autoptr(TileFixture) fixture = make_secure_fixture ();
      g_autoptr(TileFetch) fetch = NULL;

      fixture->server->answer = redirect_to_data;
      fixture->server->data = goal;
      fetch = tile_fixture_begin (fixture, "/tile");
      tile_fixture_wait_until (fixture, fetch->trouble != NULL);
      g_assert_error (fetch->trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_SERVER);
      g_assert_cmpuint (plain->requests->len, ==, 0);
    }
  g_tls_backend_set_default_database (g_tls_backend_get_default (), usual);
}

/* And from http to another server one may be sent. */
static void
test_redirect (void)
{
  static const Fault well = { .n_requests = 0 };
  g_autoptr(TileServer) other = tile_server_new (answer_faulty, NULL);
  g_autofree char *goal = tile_server_dup_url (other, "/moved");
  g_autoptr(TileFixture) fixture = tile_fixture_new (redirect_to_data);

  other->data = (gpointer) &well;
  fixture->server->data = goal;
  g_object_unref (tile_fixture_fetch (fixture, "/tile"));
  g_assert_cmpuint (tile_server_count (other, "/moved"), ==, 1);
}

/* --- trying out --- */

typedef struct
{
  gboolean    done;
  GdkTexture *texture; /* (owned) (nullable) */
  GError     *error; /* (owned) (nullable) */
} Trial;

static void
on_tried (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Trial *trial = user_data;

  trial->texture = corridor_tile_fetcher_test_finish (CORRIDOR_TILE_FETCHER (source), result, &trial->error);
  trial->done = TRUE;
}

static Trial
try_out (TileFixture  *fixture,
         GCancellable *cancellable)
{
  g_autofree char *url = tile_server_dup_url (fixture->server, "/tile?{z}/{x}/{y}");
  g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new (url, NULL);
  Trial trial = { FALSE, };

  corridor_tile_fetcher_test_async (fixture->fetcher, template, 5, 20, 12, cancellable, on_tried, &trial);
  tile_fixture_wait (fixture, &trial.done);
  return trial;
}

static void
trial_clear (Trial *trial)
{
  g_clear_object (&trial->texture);
  g_clear_error (&trial->error);
}

/* Each fault is told in the same words as for any tile, after one try; when all is well there is a picture. */
static void
test_try_out (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(TileFixture) fixture = tile_fixture_new (answer_faulty);
      Trial trial;

      fixture->deadline = DEADLINE;
      tile_fixture_restart (fixture);
      fixture->server->data = (gpointer) &faults[i];
      trial = try_out (fixture, NULL);

      g_test_message ("%s", faults[i].name);
      g_assert_null (trial.texture);
      g_assert_error (trial.error, CORRIDOR_TILE_ERROR, faults[i].code);
      g_assert_nonnull (strstr (trial.error->message, faults[i].message));
      g_assert_cmpuint (fixture->server->requests->len, ==, faults[i].n_requests);
      trial_clear (&trial);
    }
}

/* A trial does not wait for a pause to end, and its success ends it for all. */
static void
test_try_out_well (void)
{
  static const Fault busy = { "503", send_503, 0, "", 1 };
  static const Fault well = { .n_requests = 0 };
  g_autoptr(TileFixture) fixture = tile_fixture_new (answer_faulty);
  g_autoptr(TileFetch) fetch = NULL;
  Trial trial;

  fixture->pause = 30000;
  tile_fixture_restart (fixture);
  fixture->server->data = (gpointer) &busy;
  fetch = tile_fixture_begin (fixture, "/tile");
  tile_fixture_wait_until (fixture, fetch->trouble != NULL);

  fixture->server->data = (gpointer) &well;
  trial = try_out (fixture, NULL);
  g_assert_no_error (trial.error);
  g_assert_cmpint (gdk_texture_get_width (trial.texture), ==, 256);
  g_assert_null (tile_fixture_get_trouble (fixture));
  tile_fixture_wait (fixture, &fetch->done);
  g_assert_no_error (fetch->error);
  trial_clear (&trial);
}

static void
test_try_out_cancel (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (answer_faulty);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  static const Fault stalled = { "stall", stall_head, 0, "", 1 };
  Trial trial;

  fixture->server->data = (gpointer) &stalled;
  g_cancellable_cancel (cancellable);
  trial = try_out (fixture, cancellable);
  g_assert_error (trial.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  trial_clear (&trial);
}

int
main (int    argc,
      char **argv)
{
  tile_fixture_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/tile-faults/", faults[i].name, NULL);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/tile-faults/refused", test_refused);
  g_test_add_func ("/tile-faults/no-such-name", test_no_such_name);
  g_test_add_func ("/tile-faults/network-back", test_network_back);
  g_test_add_func ("/tile-faults/certificate/self-signed", test_self_signed);
  g_test_add_func ("/tile-faults/certificate/trusted", test_trusted);

  g_test_add_func ("/tile-faults/certificate/downgrade", test_downgrade);
  g_test_add_func ("/tile-faults/redirect", test_redirect);
  g_test_add_func ("/tile-faults/try-out/faults", test_try_out);
  g_test_add_func ("/tile-faults/try-out/well", test_try_out_well);
  g_test_add_func ("/tile-faults/try-out/cancel", test_try_out_cancel);

  return g_test_run ();
}
