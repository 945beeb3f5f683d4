/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tile-fixture.h"

#define DAY (24 * 60 * 60)

/* --- answers --- */

static void
send_picture (TileServer        *self,
              SoupServerMessage *message,
              const char        *path,
              guint              n)
{
  tile_server_send_picture (message);
}

/* With the headers that are in data, each as "Name: value". */
static void
send_with_headers (TileServer        *self,
                   SoupServerMessage *message,
                   const char        *path,
                   guint              n)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  tile_server_send_picture (message);
  for (char **header = self->data; *header != NULL; header++)
    {
      g_auto(GStrv) parts = g_strsplit (*header, ": ", 2);

      soup_message_headers_replace (headers, parts[0], parts[1]);
    }
}

static void
send_late (TileServer        *self,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  tile_server_send_picture (message);
  tile_server_delay (message, 30);
}

static void
send_404 (TileServer        *self,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  tile_server_send_status (message, 404);
}

/* --- on the wire --- */

static void
test_fetch (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);
  g_autoptr(GdkTexture) texture = tile_fixture_fetch (fixture, "/1/0/0.png");

  g_assert_cmpint (gdk_texture_get_width (texture), ==, 256);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 256);
  g_assert_cmpuint (fixture->server->requests->len, ==, 1);
}

static void
test_user_agent (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);
  g_autoptr(GdkTexture) texture = tile_fixture_fetch (fixture, "/1/0/0.png");
  const char *agent = tile_server_get_header (fixture->server, 0, "User-Agent");

  g_assert_true (g_str_has_prefix (agent, "Corridor/" PACKAGE_VERSION " (+https://"));
  g_assert_null (tile_server_get_header (fixture->server, 0, "Cookie"));
  g_assert_null (tile_server_get_header (fixture->server, 0, "Referer"));
}

/* Nothing at all happens before the first request: no file, no connection. */
static void
test_idle (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);
  g_autofree char *path = g_build_filename (fixture->folder, "tiles.sqlite", NULL);

  tile_fixture_wait_for (fixture, 100);
  g_assert_cmpuint (fixture->server->requests->len, ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static GPtrArray *
begin_many (TileFixture *fixture,
            guint        n)
{
  GPtrArray *fetches = g_ptr_array_new_with_free_func ((GDestroyNotify) tile_fetch_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", i);

      g_ptr_array_add (fetches, tile_fixture_begin (fixture, path));
    }

  return fetches;
}

static void
wait_for_all (TileFixture *fixture,
              GPtrArray   *fetches)
{
  for (guint i = 0; i < fetches->len; i++)
    tile_fixture_wait (fixture, &((TileFetch *) fetches->pdata[i])->done);
}

static void
test_two_at_once (void)
{
  enum { N = 15 };
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_late);
  g_autoptr(GPtrArray) fetches = begin_many (fixture, N);

  wait_for_all (fixture, fetches);
  for (guint i = 0; i < N; i++)
    g_assert_no_error (((TileFetch *) fetches->pdata[i])->error);
  g_assert_cmpuint (fixture->server->max_open, ==, 2);
  g_assert_cmpuint (fixture->server->requests->len, ==, N);
}

/* What was asked for last is what the reader looks at now. */
static void
test_newest_first (void)
{
  enum { N = 8 };
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_late);
  g_autoptr(GPtrArray) fetches = begin_many (fixture, N);
  g_autoptr(TileFetch) last = NULL;

  tile_fixture_wait_until (fixture, fixture->server->requests->len == 2);
  last = tile_fixture_begin (fixture, "/last");
  wait_for_all (fixture, fetches);

  for (guint i = 0; i < 6; i++)
    if (g_str_equal (((TileServerRequest *) fixture->server->requests->pdata[i])->path, "/last"))
      return;
  g_assert_not_reached ();
}

static void
test_twins (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_late);
  g_autoptr(GPtrArray) fetches = g_ptr_array_new_with_free_func ((GDestroyNotify) tile_fetch_free);

  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (fetches, tile_fixture_begin (fixture, "/same"));
  wait_for_all (fixture, fetches);
  for (guint i = 0; i < fetches->len; i++)
    g_assert_nonnull (((TileFetch *) fetches->pdata[i])->texture);
  g_assert_cmpuint (fixture->server->requests->len, ==, 1);
}

static void
stall (TileServer        *self,
       SoupServerMessage *message,
       const char        *path,
       guint              n)
{
  if (g_str_equal (path, "/good"))
    tile_server_send_picture (message);
  else
    tile_server_stall (self, message);
}

/* Those that wait are never sent, those on their way break off and make room. */
static void
test_cancel (void)
{
  enum { N = 10 };
  g_autoptr(TileFixture) fixture = tile_fixture_new (stall);
  g_autoptr(GPtrArray) fetches = begin_many (fixture, N);
  g_autoptr(GdkTexture) texture = NULL;

  tile_fixture_wait_until (fixture, fixture->server->requests->len == 2);
  for (guint i = 0; i < N; i++)
    g_cancellable_cancel (((TileFetch *) fetches->pdata[i])->cancellable);
  wait_for_all (fixture, fetches);

  for (guint i = 0; i < N; i++)
    g_assert_error (((TileFetch *) fetches->pdata[i])->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (tile_fixture_get_trouble (fixture)); /* it was not the server's fault */

  texture = tile_fixture_fetch (fixture, "/good");
  g_assert_cmpuint (fixture->server->requests->len, ==, 3);
}

static void
test_cancel_before (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);
  g_autoptr(TileFetch) fetch = tile_fixture_begin (fixture, "/a");

  g_cancellable_cancel (fetch->cancellable);
  tile_fixture_wait (fixture, &fetch->done);
  g_assert_error (fetch->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->server->requests->len, ==, 0);
}

/* At any moment: each is answered once, and all that were not cancelled come. */
static void
test_cancel_random (void)
{
  enum { N = 120 };
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);
  g_autoptr(GPtrArray) fetches = begin_many (fixture, N);

  for (guint i = 0; i < N / 2; i++)
    {
      TileFetch *fetch = fetches->pdata[g_test_rand_int_range (0, N)];

      g_cancellable_cancel (fetch->cancellable);
      for (int turns = g_test_rand_int_range (0, 20); turns > 0; turns--)
        tile_fixture_turn (fixture);
    }
  wait_for_all (fixture, fetches);

  for (guint i = 0; i < N; i++)
    {
      TileFetch *fetch = fetches->pdata[i];

      g_assert_true (fetch->texture != NULL || g_cancellable_is_cancelled (fetch->cancellable));
    }
  g_assert_cmpuint (fixture->server->max_open, <=, 2);
}

/* --- what is kept, and how long --- */

static void
test_seven_days (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);

  for (int day = 0; day < 7; day++)
    {
      g_object_unref (tile_fixture_fetch (fixture, "/a"));
      fixture->now += DAY;
    }
  g_assert_cmpuint (fixture->server->requests->len, ==, 1);
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_assert_cmpuint (fixture->server->requests->len, ==, 2);
}

static void
test_restart (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);

  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  tile_fixture_restart (fixture);
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_assert_cmpuint (fixture->server->requests->len, ==, 1);
}

typedef struct
{
  const char *name;
  const char *headers[4];
  int         lifetime; /* seconds for which nothing is asked */
} Lifetime;

static const Lifetime lifetimes[] = {
  { "max-age", { "Cache-Control: public, max-age=3600" }, 3600 },
  { "max-age-before-expires", { "Cache-Control: max-age=600", "Expires: Wed, 01 Jan 2070 00:00:00 GMT" }, 600 },
  { "expires", { "Date: Tue, 14 Nov 2023 22:13:20 GMT", "Expires: Tue, 14 Nov 2023 23:13:20 GMT" }, 3600 },
  { "expires-by-a-wrong-clock", { "Date: Thu, 01 Jan 1970 00:00:00 GMT", "Expires: Thu, 01 Jan 1970 00:10:00 GMT" }, 600 },
  { "no-cache", { "Cache-Control: no-cache" }, 0 },
  { "no-store", { "Cache-Control: no-store" }, 0 },
  { "expires-zero", { "Expires: 0" }, 0 },
};

static void
test_lifetime (gconstpointer data)
{
  const Lifetime *lifetime = data;
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_with_headers);

  fixture->server->data = (gpointer) lifetime->headers;
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  if (lifetime->lifetime > 0)
    {
      fixture->now += lifetime->lifetime - 1;
      g_object_unref (tile_fixture_fetch (fixture, "/a"));
      g_assert_cmpuint (fixture->server->requests->len, ==, 1);
      fixture->now += 1;
    }
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_assert_cmpuint (fixture->server->requests->len, ==, 2);
}

/* What must not be kept is not there when the server is not. */
static void
test_no_store (void)
{
  static const char *const headers[] = { "Cache-Control: no-store", NULL };
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_with_headers);
  g_autofree char *url = tile_server_dup_url (fixture->server, "/a");
  g_autoptr(TileFetch) fetch = NULL;

  fixture->server->data = (gpointer) headers;
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_clear_pointer (&fixture->server, tile_server_free);

  fetch = tile_fixture_begin (fixture, url);
  tile_fixture_wait_until (fixture, fetch->trouble != NULL);
  g_assert_null (fetch->stale);
  g_assert_false (fetch->done);
}

/* 304 to who has this version. */
static void
send_version (TileServer        *self,
              SoupServerMessage *message,
              const char        *path,
              guint              n)
{
  const char *name = self->data;
  gboolean by_etag = g_str_equal (name, "ETag");
  const char *value = by_etag ? "\"v1\"" : "Tue, 14 Nov 2023 22:13:20 GMT";
  const char *asked = soup_message_headers_get_one (soup_server_message_get_request_headers (message),
                                                    by_etag ? "If-None-Match" : "If-Modified-Since");

  if (g_strcmp0 (asked, value) == 0)
    soup_server_message_set_status (message, SOUP_STATUS_NOT_MODIFIED, NULL);
  else
    tile_server_send_picture (message);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), name, value);
}

static void
test_revalidate (gconstpointer data)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_version);
  g_autoptr(TileFetch) fetch = NULL;

  fixture->server->data = (gpointer) data;
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_assert_null (tile_server_get_header (fixture->server, 0, "If-None-Match"));
  g_assert_null (tile_server_get_header (fixture->server, 0, "If-Modified-Since"));

  fixture->now += 8 * DAY;
  fetch = tile_fixture_begin (fixture, "/a");
  tile_fixture_wait (fixture, &fetch->done);
  g_assert_no_error (fetch->error);
  g_assert_nonnull (fetch->stale); /* shown meanwhile */
  g_assert_true (fetch->texture == fetch->stale);
  g_assert_cmpuint (fixture->server->requests->len, ==, 2);

  fixture->now += 6 * DAY; /* it was good for another seven */
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_assert_cmpuint (fixture->server->requests->len, ==, 2);
}

/* An old map is better than none, the fault is told, and the map is renewed when the server is there again. */
static void
test_offline (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);
  g_autofree char *url = tile_server_dup_url (fixture->server, "/a");
  guint port = fixture->server->port;
  g_autoptr(TileFetch) fetch = NULL;
  g_autoptr(TileFetch) again = NULL;

  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  fixture->now += 400 * DAY;
  g_clear_pointer (&fixture->server, tile_server_free);
  tile_fixture_restart (fixture);

  fetch = tile_fixture_begin (fixture, url);
  tile_fixture_wait_until (fixture, fetch->stale != NULL && fetch->trouble != NULL);
  g_assert_error (fetch->trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_UNREACHABLE);
  again = tile_fixture_begin (fixture, url);
  tile_fixture_wait_until (fixture, again->stale != NULL && again->trouble != NULL);
  g_assert_false (fetch->done);

  fixture->server = tile_server_new_on (send_picture, NULL, port);
  tile_fixture_wait (fixture, &fetch->done);
  tile_fixture_wait (fixture, &again->done);
  g_assert_nonnull (fetch->texture);
  g_assert_true (fetch->texture != fetch->stale);
  g_assert_true (again->texture == fetch->texture);
  g_assert_cmpuint (fixture->server->requests->len, ==, 1);
  g_assert_null (tile_fixture_get_trouble (fixture));
}

static void
test_missing (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_404);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr(TileFetch) fetch = tile_fixture_begin (fixture, "/a");

      tile_fixture_wait (fixture, &fetch->done);
      g_assert_error (fetch->error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_MISSING);
      g_assert_null (fetch->trouble);
      g_assert_null (tile_fixture_get_trouble (fixture));
      g_assert_cmpuint (fixture->server->requests->len, ==, i < 2 ? 1 : 2); /* a day is over at the last */
      fixture->now += DAY / 2;
    }
}

/* One tile is some 800 bytes: two have room, and the one that was not used goes. */
static void
test_limit (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);
  g_autoptr(GBytes) png = tile_server_make_png (256, 256);

  fixture->cache_size = g_bytes_get_size (png) * 5 / 2;
  tile_fixture_restart (fixture);
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  fixture->now += DAY;
  g_object_unref (tile_fixture_fetch (fixture, "/b"));
  fixture->now += DAY;
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  fixture->now += DAY;
  g_object_unref (tile_fixture_fetch (fixture, "/c"));
  g_assert_cmpuint (fixture->server->requests->len, ==, 3);

  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_assert_cmpuint (tile_server_count (fixture->server, "/a"), ==, 1);
  g_object_unref (tile_fixture_fetch (fixture, "/b"));
  g_assert_cmpuint (tile_server_count (fixture->server, "/b"), ==, 2);
}

/* Without a place to keep tiles there are tiles all the same. */
static void
test_no_folder (void)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_picture);
  g_autofree char *folder = g_steal_pointer (&fixture->folder);

  fixture->folder = g_build_filename ("/proc", "corridor", NULL);
  tile_fixture_restart (fixture);
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_object_unref (tile_fixture_fetch (fixture, "/a"));
  g_assert_cmpuint (fixture->server->requests->len, ==, 2);
  g_rmdir (folder);
}

/* --- leaving a server alone --- */

static void
ask_to_wait (TileServer        *self,
             SoupServerMessage *message,
             const char        *path,
             guint              n)
{
  if (self->requests->len == 1)
    {
      tile_server_send_status (message, 429);
      soup_message_headers_replace (soup_server_message_get_response_headers (message), "Retry-After", self->data);
    }
  else
    tile_server_send_picture (message);
}

/* Not only that tile: nothing is asked of the server before its time. */
static void
test_retry_after (gconstpointer data)
{
  g_autoptr(TileFixture) fixture = tile_fixture_new (ask_to_wait);
  g_autoptr(TileFetch) fetch = NULL;
  g_autoptr(TileFetch) other = NULL;
  GPtrArray *requests = fixture->server->requests;

  fixture->server->data = (gpointer) data;
  fetch = tile_fixture_begin (fixture, "/a");
  tile_fixture_wait_until (fixture, fetch->trouble != NULL);
  g_assert_error (fetch->trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_BUSY);
  other = tile_fixture_begin (fixture, "/b");
  tile_fixture_wait (fixture, &fetch->done);
  tile_fixture_wait (fixture, &other->done);

  g_assert_error (other->trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_BUSY);
  g_assert_cmpuint (requests->len, ==, 3);
  g_assert_cmpint (((TileServerRequest *) requests->pdata[1])->time - ((TileServerRequest *) requests->pdata[0])->time, >=,
                   G_USEC_PER_SEC);
}

static void
send_500_until_told (TileServer        *self,
                     SoupServerMessage *message,
                     const char        *path,
                     guint              n)
{
  if (self->data == NULL)
    tile_server_send_status (message, 500);
  else
    tile_server_send_picture (message);
}

/* Twenty tiles do not mean twenty requests to a server that fails: three, and then one a pause. All come in the end. */
static void
test_circuit (void)
{
  enum { N = 20 };
  g_autoptr(TileFixture) fixture = tile_fixture_new (send_500_until_told);
  g_autoptr(GPtrArray) fetches = begin_many (fixture, N);

  tile_fixture_wait_until (fixture, tile_fixture_get_trouble (fixture) != NULL);
  tile_fixture_wait_for (fixture, 10 * TILE_FIXTURE_PAUSE);
  g_assert_cmpuint (fixture->server->requests->len, >=, 3);
  g_assert_cmpuint (fixture->server->requests->len, <, 4 + 10);
  for (guint i = 0; i < N; i++)
    g_assert_nonnull (((TileFetch *) fetches->pdata[i])->trouble);

  fixture->server->data = fixture;
  wait_for_all (fixture, fetches);
  for (guint i = 0; i < N; i++)
    g_assert_nonnull (((TileFetch *) fetches->pdata[i])->texture);
  g_assert_null (tile_fixture_get_trouble (fixture));
}

static void
fail_for_one (TileServer        *self,
              SoupServerMessage *message,
              const char        *path,
              guint              n)
{
  if (g_str_equal (path, "/3"))
    tile_server_send_status (message, 500);
  else
    tile_server_send_picture (message);
}

/* One tile that the server cannot make is no trouble of the server's. */
static void
test_one_bad_tile (void)
{
  enum { N = 30 };
  g_autoptr(TileFixture) fixture = tile_fixture_new (fail_for_one);
  g_autoptr(GPtrArray) fetches = begin_many (fixture, N);

  for (guint i = 0; i < N; i++)
    if (i != 3)
      tile_fixture_wait (fixture, &((TileFetch *) fetches->pdata[i])->done);
  tile_fixture_wait_until (fixture, ((TileFetch *) fetches->pdata[3])->trouble != NULL);
  g_assert_false (((TileFetch *) fetches->pdata[3])->done);
  g_assert_null (tile_fixture_get_trouble (fixture));
}

int
main (int    argc,
      char **argv)
{
  static const char *const waits[] = { "1", "Tue, 14 Nov 2023 22:13:21 GMT" }; /* a second after the fixture's now */

  tile_fixture_init (&argc, &argv);

  g_test_add_func ("/tile-fetcher/fetch", test_fetch);
  g_test_add_func ("/tile-fetcher/user-agent", test_user_agent);
  g_test_add_func ("/tile-fetcher/idle", test_idle);
  g_test_add_func ("/tile-fetcher/two-at-once", test_two_at_once);
  g_test_add_func ("/tile-fetcher/newest-first", test_newest_first);
  g_test_add_func ("/tile-fetcher/twins", test_twins);
  g_test_add_func ("/tile-fetcher/cancel/in-flight", test_cancel);
  g_test_add_func ("/tile-fetcher/cancel/before", test_cancel_before);
  g_test_add_func ("/tile-fetcher/cancel/random", test_cancel_random);
  g_test_add_func ("/tile-fetcher/cache/seven-days", test_seven_days);
  g_test_add_func ("/tile-fetcher/cache/restart", test_restart);
  for (gsize i = 0; i < G_N_ELEMENTS (lifetimes); i++)
    {
      g_autofree char *path = g_strconcat ("/tile-fetcher/cache/lifetime/", lifetimes[i].name, NULL);

      g_test_add_data_func (path, &lifetimes[i], test_lifetime);
    }
  g_test_add_func ("/tile-fetcher/cache/no-store", test_no_store);
  g_test_add_data_func ("/tile-fetcher/cache/revalidate/etag", "ETag", test_revalidate);
  g_test_add_data_func ("/tile-fetcher/cache/revalidate/last-modified", "Last-Modified", test_revalidate);
  g_test_add_func ("/tile-fetcher/cache/offline", test_offline);
  g_test_add_func ("/tile-fetcher/cache/missing", test_missing);
  g_test_add_func ("/tile-fetcher/cache/limit", test_limit);
  g_test_add_func ("/tile-fetcher/cache/no-folder", test_no_folder);
  g_test_add_data_func ("/tile-fetcher/pause/retry-after-seconds", waits[0], test_retry_after);
  g_test_add_data_func ("/tile-fetcher/pause/retry-after-date", waits[1], test_retry_after);
  g_test_add_func ("/tile-fetcher/pause/circuit", test_circuit);
  g_test_add_func ("/tile-fetcher/pause/one-bad-tile", test_one_bad_tile);

  return g_test_run ();
}
