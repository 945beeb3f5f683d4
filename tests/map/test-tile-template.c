/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-template.h"

typedef struct
{
  const char *text;
  const char *host;
  guint       zoom, x, y;
  const char *plain; /* the address at scale 1 */
  const char *fine; /* and at scale 2 */
} Good;

static const Good goods[] = {
  { "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "tile.openstreetmap.org", 8, 160, 97,
    "https://tile.openstreetmap.org/8/160/97.png", "https://tile.openstreetmap.org/8/160/97.png" },
  { "  http://example.org/{z}/{x}/{y}\n", "example.org", 0, 0, 0, "http://example.org/0/0/0", "http://example.org/0/0/0" },
  { "HTTPS://example.org:8443/t/{z}/{x}/{y}{r}.jpg?key=a%20b", "example.org", 1, 1, 0,
    "HTTPS://example.org:8443/t/1/1/0.jpg?key=a%20b", "HTTPS://example.org:8443/t/1/1/0@2x.jpg?key=a%20b" },
  { "https://example.org/{z}/{x}/{-y}.png", "example.org", 3, 5, 1, "https://example.org/3/5/6.png", "https://example.org/3/5/6.png" },
  { "https://example.org/{z}/{x}/{-y}.png", "example.org", 0, 0, 0, "https://example.org/0/0/0.png", "https://example.org/0/0/0.png" },
  { "https://example.org/{z}/{x}/{-y}.png", "example.org", 30, 0, 0, "https://example.org/30/0/1073741823.png",
    "https://example.org/30/0/1073741823.png" },
  { "https://{s}.example.org/{z}/{x}/{y}.png", "{s}.example.org", 4, 3, 3, "https://a.example.org/4/3/3.png",
    "https://a.example.org/4/3/3.png" },
  { "https://{s}.example.org/{z}/{x}/{y}.png", "{s}.example.org", 4, 4, 3, "https://b.example.org/4/4/3.png",
    "https://b.example.org/4/4/3.png" },
  { "https://{s}.example.org/{z}/{x}/{y}.png", "{s}.example.org", 4, 4, 4, "https://c.example.org/4/4/4.png",
    "https://c.example.org/4/4/4.png" },
  { "https://example.org/{z}/{x}/{y}@2x.png", "example.org", 2, 1, 3, "https://example.org/2/1/3@2x.png",
    "https://example.org/2/1/3@2x.png" },
  { "http://127.0.0.1:8080/?z={z}&x={x}&y={y}", "127.0.0.1", 2, 1, 3, "http://127.0.0.1:8080/?z=2&x=1&y=3",
    "http://127.0.0.1:8080/?z=2&x=1&y=3" },
  { "http://[::1]:8080/{z}/{x}/{y}", "[::1]", 2, 1, 3, "http://[::1]:8080/2/1/3", "http://[::1]:8080/2/1/3" },
  { "http://[::1]/{z}/{x}/{y}", "[::1]", 2, 1, 3, "http://[::1]/2/1/3", "http://[::1]/2/1/3" },
  { "https://example.org/{z}/{y}/{x}?again={z}-{x}", "example.org", 2, 1, 3, "https://example.org/2/3/1?again=2-1",
    "https://example.org/2/3/1?again=2-1" },
  { "https://example.org/@home/{z}/{x}/{y}", "example.org", 2, 1, 3, "https://example.org/@home/2/1/3", "https://example.org/@home/2/1/3" },
};

static void
test_expand (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (goods); i++)
    {
      const Good *good = &goods[i];
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new (good->text, &error);
      g_autofree char *plain = NULL;
      g_autofree char *fine = NULL;

      g_test_message ("%s", good->text);
      g_assert_no_error (error);
      plain = corridor_tile_template_expand (template, good->zoom, good->x, good->y, 1);
      fine = corridor_tile_template_expand (template, good->zoom, good->x, good->y, 2);
      g_assert_cmpstr (plain, ==, good->plain);
      g_assert_cmpstr (fine, ==, good->fine);
      g_assert_cmpstr (corridor_tile_template_get_host (template), ==, good->host);
    }
}

static const struct
{
  const char *text;
  const char *message; /* what its message has in it */
} bads[] = {
  { "", "https://tiles.example.org/{z}/{x}/{y}.png" },
  { " \t\n", "https://tiles.example.org/{z}/{x}/{y}.png" },
  { "{z}/{x}/{y}", "begins with https:// or http://" },
  { "tile.example.org/{z}/{x}/{y}.png", "begins with https:// or http://" },
  { "//tile.example.org/{z}/{x}/{y}.png", "begins with https:// or http://" },
  { "ftp://example.org/{z}/{x}/{y}.png", "begins with https:// or http://" },
  { "file:///tiles/{z}/{x}/{y}.png", "begins with https:// or http://" },
  { "data:image/png,{z}{x}{y}", "begins with https:// or http://" },
  { "javascript:{z}{x}{y}", "begins with https:// or http://" },
  { "httpsx://example.org/{z}/{x}/{y}.png", "begins with https:// or http://" },
  { "https:///{z}/{x}/{y}.png", "name of a host" },
  { "https://:80/{z}/{x}/{y}.png", "name of a host" },
  { "https://example.org:port/{z}/{x}/{y}.png", "with a port" },
  { "https://example.org/{x}/{y}.png", "{z}" },
  { "https://example.org/{z}/{y}.png", "{x}" },
  { "https://example.org/{z}/{x}.png", "{-y}" },
  { "https://example.org/{z}/{x}/{y}/{-y}.png", "once" },
  { "https://example.org/{z}/{x}/{y}/{y}.png", "once" },
  { "https://example.org/{Z}/{x}/{y}.png", "got {Z}" },
  { "https://example.org/{zoom}/{x}/{y}.png", "got {zoom}" },
  { "https://example.org/{z}/{x}/{y}.png?{apikey}", "got {apikey}" },
  { "https://example.org/{z}/{x}/{y}.png{}", "got {}" },
  { "https://example.org/${z}/{x}/{y.png", "in pairs" },
  { "https://example.org/{z}/{x}/{y}}.png", "in pairs" },
  { "https://{z}.example.org/{x}/{y}.png", "host" },
  { "https://example.org{r}/{z}/{x}/{y}.png", "host" },
  { "{s}://example.org/{z}/{x}/{y}.png", "begins with" },
  { "https://user:secret@example.org/{z}/{x}/{y}.png", "password" },
  { "https://user@example.org/{z}/{x}/{y}.png", "password" },
  { "https://example.org/{z}/{x}/{y}.png#a", "#" },
  { "https://example.org/a b/{z}/{x}/{y}.png", "without spaces" },
  { "https://example.org/\r\nHost: evil/{z}/{x}/{y}.png", "without spaces" },
  { "https://example.org/\xff/{z}/{x}/{y}.png", "UTF-8" },
  { "https://[::1/{z}/{x}/{y}.png", "name of a host" },
};

static void
test_refuse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CorridorTileTemplate) template = corridor_tile_template_new (bads[i].text, &error);

      g_test_message ("%s", bads[i].text);
      g_assert_null (template);
      g_assert_error (error, CORRIDOR_TILE_TEMPLATE_ERROR, CORRIDOR_TILE_TEMPLATE_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, bads[i].message));
    }
}

static void
test_too_long (void)
{
  g_autofree char *padding = g_strnfill (2000, 'a');
  g_autofree char *text = g_strconcat ("https://example.org/{z}/{x}/{y}?", padding, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (corridor_tile_template_new (text, &error));
  g_assert_error (error, CORRIDOR_TILE_TEMPLATE_ERROR, CORRIDOR_TILE_TEMPLATE_ERROR_INVALID);
}

/* Whatever is put together from such pieces is refused, or expands to an address that has no brace left and the host it says. */
static void
test_random (void)
{
  static const char *const pieces[] = {
    "https://", "http://", "example.org", "/", "{z}", "{x}", "{y}", "{-y}", "{s}", "{r}", "{", "}", "@", ":", "?", "#", "é", "%", "[",
  };
  guint n_taken = 0;

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr(GString) text = g_string_new (g_test_rand_bit () ? "https://example.org/" : "");
      g_autoptr(CorridorTileTemplate) template = NULL;
      g_autoptr(GUri) uri = NULL;
      g_autofree char *url = NULL;

      for (int j = g_test_rand_int_range (1, 9); j > 0; j--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      template = corridor_tile_template_new (text->str, NULL);
      if (template == NULL)
        continue;

      n_taken++;
      url = corridor_tile_template_expand (template, 5, 3, 4, 2);
      uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
      g_assert_null (strpbrk (url, "{}#"));
      g_assert_nonnull (uri);
      g_assert_null (g_uri_get_userinfo (uri));
    }
  g_assert_cmpuint (n_taken, >, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tile-template/expand", test_expand);
  g_test_add_func ("/tile-template/new/refuse", test_refuse);
  g_test_add_func ("/tile-template/new/too-long", test_too_long);
  g_test_add_func ("/tile-template/random", test_random);

  return g_test_run ();
}
