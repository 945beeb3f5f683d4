/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "corridor-tile-fetcher.h"
#include "tile-fixture.h"

#define DAY (24 * 60 * 60)

static void
send_picture (TileServer        *self,
              SoupServerMessage *message,
              const char        *path,
              guint              n)
{
  tile_server_send_picture (message);
}

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

int
main (int    argc,
      char **argv)
{
  tile_fixture_init (&argc, &argv);

  g_test_add_func ("/tile-fetcher/fetch", test_fetch);
  g_test_add_func ("/tile-fetcher/user-agent", test_user_agent);
  g_test_add_func ("/tile-fetcher/cache/seven-days", test_seven_days);

  return g_test_run ();
}
