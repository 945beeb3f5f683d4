/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-error.h"
#include "corridor-tile-host.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define FIRST_PAUSE (2 * SECOND)
#define LONGEST_PAUSE (300 * SECOND)

static CorridorTileHost
make_host (void)
{
  CorridorTileHost host;

  corridor_tile_host_init (&host, FIRST_PAUSE, LONGEST_PAUSE);
  return host;
}

static GError *
make_error (CorridorTileError code)
{
  return g_error_new (CORRIDOR_TILE_ERROR, (int) code, "fault %d", (int) code);
}

static void
test_two (void)
{
  CorridorTileHost host = make_host ();

  for (host.n_open = 0; host.n_open < 2; host.n_open++)
    g_assert_true (corridor_tile_host_may_send (&host, 0));
  g_assert_false (corridor_tile_host_may_send (&host, 0));
  corridor_tile_host_clear (&host);
}

/* Pauses double, up to the longest, a quarter more or less; after each a single request may go. */
static void
test_pauses (void)
{
  CorridorTileHost host = make_host ();
  g_autoptr(GError) error = make_error (CORRIDOR_TILE_ERROR_UNREACHABLE);
  gint64 now = 1000 * SECOND;
  gint64 expected = FIRST_PAUSE;
  gboolean differ = FALSE;

  for (int i = 0; i < 20; i++)
    {
      gint64 pause;

      g_assert_cmpint (corridor_tile_host_fail (&host, error, -1, now), ==, i == 0); /* news once */
      pause = host.pause_end - now;
      g_assert_cmpint (pause, >=, expected * 3 / 4);
      g_assert_cmpint (pause, <=, expected * 5 / 4);
      differ |= pause != expected;
      g_assert_false (corridor_tile_host_may_send (&host, host.pause_end - 1));

      now = host.pause_end;
      g_assert_true (corridor_tile_host_may_send (&host, now));
      host.n_open = 1;
      g_assert_false (corridor_tile_host_may_send (&host, now));
      host.n_open = 0;
      expected = MIN (2 * expected, LONGEST_PAUSE);
    }
  g_assert_true (differ);

  g_assert_true (corridor_tile_host_succeed (&host));
  g_assert_null (host.trouble);
  host.n_open = 1;
  g_assert_true (corridor_tile_host_may_send (&host, now)); /* two again */
  g_assert_false (corridor_tile_host_succeed (&host));

  corridor_tile_host_fail (&host, error, -1, now); /* and from the beginning */
  g_assert_cmpint (host.pause_end - now, <=, FIRST_PAUSE * 5 / 4);
  corridor_tile_host_clear (&host);
}

/* A server that has been away for days is not asked sooner again. */
static void
test_many_pauses (void)
{
  CorridorTileHost host = make_host ();

  for (guint n = 20; n < 100; n++)
    {
      gint64 pause = corridor_tile_host_reckon_pause (&host, n);

      g_assert_cmpint (pause, >=, LONGEST_PAUSE * 3 / 4);
      g_assert_cmpint (pause, <=, LONGEST_PAUSE * 5 / 4);
    }
}

/* Two requests that were on their way together and fail together are one failure. */
static void
test_together (void)
{
  CorridorTileHost host = make_host ();
  g_autoptr(GError) error = make_error (CORRIDOR_TILE_ERROR_TIMEOUT);
  gint64 pause_end;

  corridor_tile_host_fail (&host, error, -1, 0);
  pause_end = host.pause_end;
  corridor_tile_host_fail (&host, error, -1, 1000);
  g_assert_cmpint (host.pause_end, ==, pause_end);
  corridor_tile_host_clear (&host);
}

static void
test_retry_after (void)
{
  CorridorTileHost host = make_host ();
  g_autoptr(GError) error = make_error (CORRIDOR_TILE_ERROR_BUSY);

  corridor_tile_host_fail (&host, error, 3600, 0);
  g_assert_false (corridor_tile_host_may_send (&host, 3600 * SECOND - 1));
  g_assert_true (corridor_tile_host_may_send (&host, 3600 * SECOND));

  corridor_tile_host_fail (&host, error, 0, 4000 * SECOND); /* at once: not sooner than we would by ourselves */
  g_assert_cmpint (host.pause_end, >, 4000 * SECOND + FIRST_PAUSE);

  corridor_tile_host_fail (&host, error, 7200, 4000 * SECOND + 1); /* the other request, with other words */
  g_assert_cmpint (host.pause_end, >=, 4000 * SECOND + 1 + 7200 * SECOND);
  corridor_tile_host_clear (&host);
}

/* What may be one tile's fault is the server's after three in a row. */
static void
test_of_tile (void)
{
  CorridorTileHost host = make_host ();
  g_autoptr(GError) error = make_error (CORRIDOR_TILE_ERROR_NOT_A_PICTURE);

  for (int round = 0; round < 3; round++)
    {
      g_assert_false (corridor_tile_host_fail (&host, error, -1, 0));
      g_assert_false (corridor_tile_host_fail (&host, error, -1, 0));
      g_assert_true (corridor_tile_host_may_send (&host, 0));
      g_assert_false (corridor_tile_host_succeed (&host));
    }

  for (int i = 0; i < CORRIDOR_TILE_HOST_MAX_FAILURES; i++)
    g_assert_cmpint (corridor_tile_host_fail (&host, error, -1, 0), ==, i == CORRIDOR_TILE_HOST_MAX_FAILURES - 1);
  g_assert_error (host.trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_NOT_A_PICTURE);
  g_assert_false (corridor_tile_host_may_send (&host, 0));
  corridor_tile_host_clear (&host);
}

static void
test_other_trouble (void)
{
  CorridorTileHost host = make_host ();
  g_autoptr(GError) refused = make_error (CORRIDOR_TILE_ERROR_UNREACHABLE);
  g_autoptr(GError) busy = make_error (CORRIDOR_TILE_ERROR_BUSY);

  g_assert_true (corridor_tile_host_fail (&host, refused, -1, 0));
  g_assert_true (corridor_tile_host_fail (&host, busy, -1, host.pause_end));
  g_assert_error (host.trouble, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_BUSY);
  g_assert_false (corridor_tile_host_fail (&host, busy, -1, host.pause_end));
  corridor_tile_host_clear (&host);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tile-host/two", test_two);
  g_test_add_func ("/tile-host/fail/pauses", test_pauses);
  g_test_add_func ("/tile-host/fail/together", test_together);
  g_test_add_func ("/tile-host/fail/many-pauses", test_many_pauses);
  g_test_add_func ("/tile-host/fail/retry-after", test_retry_after);
  g_test_add_func ("/tile-host/fail/of-tile", test_of_tile);
  g_test_add_func ("/tile-host/fail/other-trouble", test_other_trouble);

  return g_test_run ();
}
