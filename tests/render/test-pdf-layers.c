/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <qpdf/qpdf-c.h>

#include "corridor-pdf-layers.h"

static const char *const words[] = { "ground", "roads", "names", NULL };
static const char *const names[] = { "Ground", "Lachin road", "Имена", NULL };

static cairo_status_t
append (void                *bytes,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A page with a word in each layer, and another that has none. */
static GBytes *
make_pdf (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 300, 200);
  cairo_t *cr = cairo_create (surface);

  cairo_set_font_size (cr, 20);
  for (guint i = 0; words[i] != NULL; i++)
    {
      corridor_pdf_layers_begin (cr);
      cairo_save (cr);
      cairo_rectangle (cr, 10, 60 * i, 200, 50);
      cairo_clip (cr);
      cairo_move_to (cr, 20, 60 * i + 30);
      cairo_show_text (cr, words[i]);
      cairo_restore (cr);
      corridor_pdf_layers_end (cr);
    }
  cairo_show_page (cr);
  cairo_move_to (cr, 20, 30);
  cairo_show_text (cr, "sources");
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
make_layered_pdf (void)
{
  g_autoptr(GBytes) plain = make_pdf ();
  g_autoptr(GError) error = NULL;
  GBytes *layered = corridor_pdf_layers_name (plain, names, &error);

  g_assert_no_error (error);
  return layered;
}

static qpdf_data
open_pdf (GBytes *pdf)
{
  qpdf_data qpdf = qpdf_init ();
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  g_assert_cmpint (qpdf_read_memory (qpdf, "PDF", data, length, NULL), ==, QPDF_SUCCESS);
  return qpdf;
}

static qpdf_oh
get_properties (qpdf_data qpdf)
{
  return qpdf_oh_get_key (qpdf, qpdf_get_root (qpdf), "/OCProperties");
}

static qpdf_oh
get_group (qpdf_data qpdf,
           int       number)
{
  return qpdf_oh_get_array_item (qpdf, qpdf_oh_get_key (qpdf, get_properties (qpdf), "/OCGs"), number);
}

/* What a reader of PDF reads on the first page with one layer off, or none if @off is -1. */
static char *
read_page (GBytes *pdf,
           int     off)
{
  qpdf_data qpdf = open_pdf (pdf);
  qpdf_oh hidden = qpdf_oh_new_array (qpdf);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *command = NULL;
  int fd = g_file_open_tmp ("corridor-XXXXXX.pdf", &path, &error);
  char *text;

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  command = g_strdup_printf ("pdftotext -l 1 '%s' -", path);

  if (off >= 0)
    qpdf_oh_append_item (qpdf, hidden, get_group (qpdf, off));
  qpdf_oh_replace_key (qpdf, qpdf_oh_get_key (qpdf, get_properties (qpdf), "/D"), "/OFF", hidden);
  g_assert_cmpint (qpdf_init_write (qpdf, path), ==, QPDF_SUCCESS);
  g_assert_cmpint (qpdf_write (qpdf), ==, QPDF_SUCCESS);
  qpdf_cleanup (&qpdf);
  g_spawn_command_line_sync (command, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);

  return text;
}

static void
test_names (void)
{
  g_autoptr(GBytes) pdf = make_layered_pdf ();
  qpdf_data qpdf = open_pdf (pdf);

  g_assert_cmpint (qpdf_get_num_pages (qpdf), ==, 2);
  for (int i = 0; names[i] != NULL; i++)
    {
      qpdf_oh name = qpdf_oh_get_key (qpdf, get_group (qpdf, i), "/Name");

      g_assert_cmpstr (qpdf_oh_get_utf8_value (qpdf, name), ==, names[i]);
    }
  qpdf_cleanup (&qpdf);
}

static void
test_switch (void)
{
  g_autoptr(GBytes) pdf = make_layered_pdf ();

  for (int off = -1; off < (int) G_N_ELEMENTS (names) - 1; off++)
    {
      g_autofree char *text = read_page (pdf, off);

      for (int i = 0; words[i] != NULL; i++)
        g_assert_cmpint (g_strstr_len (text, -1, words[i]) != NULL, ==, i != off);
    }
}

static void
test_no_pdf (void)
{
  g_autoptr(GBytes) text = g_bytes_new_static ("no PDF", 6);
  g_autoptr(GError) error = NULL;

  g_assert_null (corridor_pdf_layers_name (text, names, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpstr (error->message, !=, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-layers/names", test_names);
  g_test_add_func ("/pdf-layers/switch", test_switch);
  g_test_add_func ("/pdf-layers/no-pdf", test_no_pdf);

  return g_test_run ();
}
