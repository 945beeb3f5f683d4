/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-lifetime.h"

#define NOW 1700000000 /* Tue, 14 Nov 2023 22:13:20 GMT */
#define YEAR (365 * 24 * 60 * 60)
#define FALLBACK 777

static SoupMessageHeaders *
make_headers (const char *const *lines)
{
  SoupMessageHeaders *headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[i], ": ", 2);

      soup_message_headers_append (headers, parts[0], parts[1]);
    }

  return headers;
}

static const struct
{
  const char *lines[5];
  gint64      lifetime;
} lifetimes[] = {
  { { NULL }, FALLBACK },
  { { "Cache-Control: public" }, FALLBACK },
  { { "Cache-Control: max-age=100" }, 100 },
  { { "Cache-Control: public, max-age=100, stale-while-revalidate=604800" }, 100 },
  { { "Cache-Control: public", "Cache-Control: max-age=100" }, 100 },
  { { "Cache-Control: MAX-AGE=100" }, 100 },
  { { "Cache-Control: max-age=\"100\"" }, 100 },
  { { "Cache-Control: s-maxage=5, max-age=100" }, 100 },
  { { "Cache-Control: max-age=100", "Age: 30" }, 70 },
  { { "Cache-Control: max-age=100", "Age: 300" }, 0 },
  { { "Cache-Control: max-age=100", "Age: old" }, 100 },
  { { "Cache-Control: max-age=0" }, 0 },
  { { "Cache-Control: max-age=-1" }, 0 },
  { { "Cache-Control: max-age=tomorrow" }, 0 },
  { { "Cache-Control: max-age" }, 0 },
  { { "Cache-Control: max-age=99999999999999999999999" }, YEAR },
  { { "Cache-Control: max-age=1000000000" }, YEAR },
  { { "Cache-Control: no-cache, max-age=100" }, 0 },
  { { "Cache-Control: max-age=100, no-store" }, -1 },
  { { "Cache-Control: max-age=100, must-revalidate" }, 100 },
  { { "Cache-Control: max-age=100", "Expires: 0" }, 100 },
  { { "Expires: Tue, 14 Nov 2023 22:14:20 GMT" }, 60 },
  { { "Expires: Tue, 14 Nov 2023 22:14:20 GMT", "Date: Tue, 14 Nov 2023 22:14:00 GMT" }, 20 },
  { { "Expires: Tue, 14 Nov 2023 22:14:20 GMT", "Date: once" }, 60 },
  { { "Expires: Tue, 14 Nov 2023 22:14:20 GMT", "Age: 50" }, 10 },
  { { "Expires: Tue, 14 Nov 2000 22:14:20 GMT" }, 0 },
  { { "Expires: Tue, 14 Nov 2099 22:14:20 GMT" }, YEAR },
  { { "Expires: soon" }, 0 },
  { { "Pragma: no-cache" }, FALLBACK },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lifetimes); i++)
    {
      g_autoptr(SoupMessageHeaders) headers = make_headers (lifetimes[i].lines);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (corridor_tile_lifetime_read (headers, NOW, FALLBACK), ==, lifetimes[i].lifetime);
    }
}

static const struct
{
  const char *text;
  gint64      seconds;
} retries[] = {
  { NULL, -1 },
  { "0", 0 },
  { "120", 120 },
  { "-5", -1 },
  { "a while", -1 },
  { "", -1 },
  { "1.5", -1 },
  { "99999999999999999999", 24 * 60 * 60 },
  { "Tue, 14 Nov 2023 22:13:50 GMT", 30 },
  { "Tue, 14 Nov 2023 22:13:10 GMT", 0 },
  { "Tue, 14 Nov 2033 22:13:10 GMT", 24 * 60 * 60 },
  { "Tuesday, 14-Nov-23 22:13:50 GMT", 30 },
};

static void
test_read_retry (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (retries); i++)
    {
      g_autoptr(SoupMessageHeaders) headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);

      if (retries[i].text != NULL)
        soup_message_headers_append (headers, "Retry-After", retries[i].text);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (corridor_tile_lifetime_read_retry (headers, NOW), ==, retries[i].seconds);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tile-lifetime/read", test_read);
  g_test_add_func ("/tile-lifetime/read-retry", test_read_retry);

  return g_test_run ();
}
