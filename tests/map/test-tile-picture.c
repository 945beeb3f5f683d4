/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "corridor-tile-error.h"
#include "corridor-tile-picture.h"

/* A picture with something in it, so that its file is some kilobytes. */
static GBytes *
make (const char *format,
      int         width,
      int         height,
      gboolean    has_alpha)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, has_alpha, 8, width, height);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  gsize row = (gsize) width * (has_alpha ? 4 : 3);
  g_autoptr(GError) error = NULL;
  char *data;
  gsize size;

  for (gsize y = 0; y < (gsize) height; y++)
    for (gsize i = 0; i < row; i++)
      pixels[y * stride + i] = (guchar) ((y * 7 + i * 13) ^ (i >> 3));
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, format, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

static void
test_good (gconstpointer data)
{
  g_autoptr(GBytes) bytes = make (data, 256, 200, FALSE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = corridor_tile_picture_decode (bytes, "h", &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 256);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 200);
}

/* What the file says is what is shown: the pixels of an opaque picture are as they were, a hole is a hole. */
static void
test_pixels (void)
{
  g_autoptr(GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 2, 1);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  guint32 pixels[2];
  char *data;
  gsize size;

  memcpy (gdk_pixbuf_get_pixels (pixbuf), "\x33\x66\xcc\xff\x33\x66\xcc\x00", 8);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", NULL, NULL);
  bytes = g_bytes_new_take (data, size);
  texture = corridor_tile_picture_decode (bytes, "h", NULL);
  g_assert_nonnull (texture);
  gdk_texture_download (texture, (guchar *) pixels, 8);
  g_assert_cmphex (pixels[0], ==, 0xff3366cc);
  g_assert_cmphex (pixels[1], ==, 0);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = corridor_tile_picture_decode (bytes, "example.org", &error);

  g_assert_null (texture);
  g_assert_error (error, CORRIDOR_TILE_ERROR, CORRIDOR_TILE_ERROR_NOT_A_PICTURE);
  g_assert_nonnull (strstr (error->message, "example.org"));
}

/* Cut anywhere before its end mark. */
static void
test_cut (gconstpointer data)
{
  g_autoptr(GBytes) whole = make (data, 64, 64, FALSE);
  gsize size = g_bytes_get_size (whole);

  for (gsize length = 0; length + 8 < size; length += 1 + length / 50)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (whole, 0, length);

      assert_refused (part);
    }
}

/* Some servers send a line break, or a comment, after the picture. */
static void
test_more_after (void)
{
  g_autoptr(GBytes) png = make ("png", 16, 16, TRUE);
  g_autoptr(GByteArray) longer = g_byte_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  g_byte_array_append (longer, g_bytes_get_data (png, NULL), (guint) g_bytes_get_size (png));
  g_byte_array_append (longer, (const guint8 *) "\r\n", 2);
  bytes = g_bytes_new (longer->data, longer->len);
  texture = corridor_tile_picture_decode (bytes, "h", NULL);
  g_assert_nonnull (texture);
}

static void
test_size (void)
{
  g_autoptr(GBytes) largest = make ("png", CORRIDOR_TILE_PICTURE_MAX_SIDE, 1, FALSE);
  g_autoptr(GBytes) wide = make ("png", CORRIDOR_TILE_PICTURE_MAX_SIDE + 1, 1, FALSE);
  g_autoptr(GBytes) high = make ("jpeg", 1, CORRIDOR_TILE_PICTURE_MAX_SIDE + 1, FALSE);
  g_autoptr(GdkTexture) texture = corridor_tile_picture_decode (largest, "h", NULL);

  g_assert_nonnull (texture);
  assert_refused (wide);
  assert_refused (high);
}

/* Formats that desktops read, but that no map comes in. */
static void
test_other_formats (void)
{
  static const char *const texts[] = {
    "GIF89a", "BM", "/* XPM */\nstatic char *x[] = {\"1 1 1 1\",\"a c red\",\"a\"};", "<svg/>", "\0\0\1\0", "II*\0", "P6 1 1 255 aaa", "",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

      assert_refused (bytes);
    }
}

/* Whatever bytes are wrong: a picture of the right size, or a refusal. */
static void
test_random (gconstpointer data)
{
  g_autoptr(GBytes) whole = make (data, 40, 40, TRUE);
  gsize size = g_bytes_get_size (whole);

  for (int i = 0; i < 400; i++)
    {
      g_autofree guchar *copy = g_memdup2 (g_bytes_get_data (whole, NULL), size);
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GdkTexture) texture = NULL;

      for (int j = g_test_rand_int_range (1, 6); j > 0; j--)
        copy[g_test_rand_int_range (0, (gint32) size)] = (guchar) g_test_rand_int_range (0, 256);
      bytes = g_bytes_new (copy, size);
      texture = corridor_tile_picture_decode (bytes, "h", NULL);
      g_assert_true (texture == NULL || gdk_texture_get_width (texture) <= CORRIDOR_TILE_PICTURE_MAX_SIDE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/tile-picture/good/png", "png", test_good);
  g_test_add_data_func ("/tile-picture/good/jpeg", "jpeg", test_good);
  g_test_add_func ("/tile-picture/pixels", test_pixels);
  g_test_add_data_func ("/tile-picture/cut/png", "png", test_cut);
  g_test_add_data_func ("/tile-picture/cut/jpeg", "jpeg", test_cut);
  g_test_add_func ("/tile-picture/more-after", test_more_after);
  g_test_add_func ("/tile-picture/size", test_size);
  g_test_add_func ("/tile-picture/other-formats", test_other_formats);
  g_test_add_data_func ("/tile-picture/random/png", "png", test_random);
  g_test_add_data_func ("/tile-picture/random/jpeg", "jpeg", test_random);

  return g_test_run ();
}
