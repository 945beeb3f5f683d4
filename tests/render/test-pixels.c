/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-pixels.h"

#include <string.h>

#define MB (1024 * 1024)

static gboolean
is_blank (cairo_surface_t *surface)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  gsize size = (gsize) cairo_image_surface_get_stride (surface) * (gsize) cairo_image_surface_get_height (surface);

  return data[0] == 0 && memcmp (data, data + 1, size - 1) == 0;
}

static void
paint (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 0.5, 0);
  cairo_paint (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

/* What is freed is had again by the next picture of about its size, and nothing of what was on it. */
static void
test_again (void)
{
  cairo_surface_t *surface = corridor_pixels_new (300, 200);
  const guchar *data = cairo_image_surface_get_data (surface);
  gsize n_used = corridor_pixels_get_n_used ();
  gsize n_spare = corridor_pixels_get_n_spare ();

  g_assert_true (is_blank (surface));
  paint (surface);
  g_assert_false (is_blank (surface));
  cairo_surface_destroy (surface);
  g_assert_cmpuint (corridor_pixels_get_n_used () + 240000, <=, n_used);
  g_assert_cmpuint (corridor_pixels_get_n_spare (), >=, n_spare + 240000);

  surface = corridor_pixels_new (299, 200);
  g_assert_true (cairo_image_surface_get_data (surface) == data);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 299);
  g_assert_true (is_blank (surface));
  g_assert_cmpuint (corridor_pixels_get_n_used (), ==, n_used);
  g_assert_cmpuint (corridor_pixels_get_n_spare (), ==, n_spare);
  cairo_surface_destroy (surface);
}

/* All that is kept goes with what is in use: what is spare gives way to it, down to a little. */
static void
test_balance (void)
{
  cairo_surface_t *surfaces[120];

  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    surfaces[i] = corridor_pixels_new (512, 512);
  for (guint i = 0; i < 60; i++)
    {
      cairo_surface_destroy (surfaces[i]);
      surfaces[i] = NULL;
    }
  g_assert_cmpuint (corridor_pixels_get_n_used (), ==, 60 * MB);
  g_assert_cmpuint (corridor_pixels_get_n_spare (), ==, 36 * MB);

  for (guint i = 0; i < 60; i++)
    surfaces[i] = corridor_pixels_new (1024, 256 + i % 2); /* every other one is of another size */
  g_assert_cmpuint (corridor_pixels_get_n_used (), >=, 120 * MB);
  g_assert_cmpuint (corridor_pixels_get_n_spare (), <=, 8 * MB);
  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    cairo_surface_destroy (surfaces[i]);
}

/* No more is kept than what is said, and that of the sizes that were in use last. */
static void
test_limit (void)
{
  cairo_surface_t *surfaces[100];
  cairo_surface_t *last;
  const guchar *data;

  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    surfaces[i] = corridor_pixels_new (512, 512);
  g_assert_cmpuint (corridor_pixels_get_n_used (), >=, 100 * MB);
  last = corridor_pixels_new (400, 400);
  data = cairo_image_surface_get_data (last);
  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    cairo_surface_destroy (surfaces[i]);
  cairo_surface_destroy (last);
  g_assert_cmpuint (corridor_pixels_get_n_used (), ==, 0);
  g_assert_cmpuint (corridor_pixels_get_n_spare (), >, 90 * MB);
  g_assert_cmpuint (corridor_pixels_get_n_spare (), <=, 96 * MB);

  last = corridor_pixels_new (400, 400);
  g_assert_true (cairo_image_surface_get_data (last) == data);
  cairo_surface_destroy (last);
}

/* The heap does for sprites; and what cairo cannot make it refuses as ever. */
static void
test_sizes (void)
{
  static const struct { int width, height; cairo_status_t status; } table[] = {
    { 16, 16, CAIRO_STATUS_SUCCESS },
    { 0, 100, CAIRO_STATUS_SUCCESS },
    { 40000, 100, CAIRO_STATUS_INVALID_SIZE },
    { 100, 40000, CAIRO_STATUS_INVALID_SIZE },
    { -100, 100, CAIRO_STATUS_INVALID_SIZE },
    { 100, -100, CAIRO_STATUS_INVALID_SIZE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      cairo_surface_t *surface = corridor_pixels_new (table[i].width, table[i].height);

      g_assert_cmpint (cairo_surface_status (surface), ==, table[i].status);
      g_assert_cmpuint (corridor_pixels_get_n_used (), ==, 0);
      cairo_surface_destroy (surface);
    }
}

static gpointer
make_many (gpointer data)
{
  GAsyncQueue *made = data;

  for (int i = 0; i < 500; i++)
    {
      cairo_surface_t *surface = corridor_pixels_new (128, 64 + i % 3 * 64);

      g_assert_true (is_blank (surface));
      paint (surface);
      g_async_queue_push (made, surface);
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr(GAsyncQueue) made = g_async_queue_new ();
  GThread *threads[3];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("maker", make_many, made);
  for (guint i = 0; i < 500 * G_N_ELEMENTS (threads); i++)
    cairo_surface_destroy (g_async_queue_pop (made));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpuint (corridor_pixels_get_n_used (), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pixels/new/again", test_again);
  g_test_add_func ("/pixels/new/limit", test_limit);
  g_test_add_func ("/pixels/new/balance", test_balance);
  g_test_add_func ("/pixels/new/sizes", test_sizes);
  g_test_add_func ("/pixels/new/threads", test_threads);

  return g_test_run ();
}
