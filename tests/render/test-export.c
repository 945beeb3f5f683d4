/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export.h"
#include "stage.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define WIDTH 500
#define HEIGHT 400

typedef struct
{
  Stage stage;
  char *folder; /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  stage_init (&fixture->stage, WIDTH, HEIGHT);
  stage_set_day (&fixture->stage, "2008-06-01");
  fixture->folder = g_dir_make_tmp ("corridor-export-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  stage_clear (&fixture->stage);
}

static GBytes *
export (Fixture    *fixture,
        const char *name,
        double      scale)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GError) error = NULL;
  CorridorExportOptions options = CORRIDOR_EXPORT_OPTIONS_INIT;
  char *contents;
  gsize length;

  options.scale = scale;
  g_assert_true (corridor_export (&fixture->stage.scene, &options, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));

  return g_bytes_new_take (contents, length);
}

static void
test_png (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GBytes) bytes = export (fixture, "picture.png", 2);
  g_autofree char *path = g_build_filename (fixture->folder, "picture.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 2 * WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 2 * HEIGHT);
  cairo_surface_destroy (surface);
}

static void
collect_text (GMarkupParseContext  *context,
              const char           *text,
              gsize                 length,
              gpointer              user_data,
              GError              **error)
{
  if (g_strcmp0 (g_markup_parse_context_get_element (context), "text") == 0)
    {
      g_string_append_len (user_data, text, (gssize) length);
      g_string_append_c (user_data, '\n');
    }
}

/* The SVG is well formed, and caption, legend, names and sources are text in it. */
static void
test_svg (Fixture       *fixture,
          gconstpointer  data)
{
  static const char *const texts[] = {
    "1 June 2008\n", "Shared\n", "Towns\n", "Charlie / not a form\n", "Ալֆա", "Things to paint\n", "Paper, It is so (6 May 2001)",
    "Story: CC0\n", "20 km\n",
  };
  const GMarkupParser parser = { .text = collect_text };
  g_autoptr(GBytes) bytes = export (fixture, "picture.SVG", 1);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GMarkupParseContext) context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, text, NULL);
  g_autoptr(GError) error = NULL;
  gsize length;
  const char *svg = g_bytes_get_data (bytes, &length);

  g_markup_parse_context_parse (context, svg, (gssize) length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strstr (text->str, texts[i]) == NULL)
      g_error ("no \"%s\" in: %s", texts[i], text->str);
  /* And no pictures. */
  g_assert_null (g_strstr_len (svg, (gssize) length, "<image"));
}

static gboolean
holds (const char *data,
       gsize       length,
       const char *text)
{
  gsize n = strlen (text);

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (data + i, text, n) == 0)
      return TRUE;

  return FALSE;
}

/* Appends what was packed in a stream, if that is what begins here. */
static void
append_unpacked (const char *data,
                 gsize       length,
                 GString    *text)
{
  g_autoptr(GConverter) unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      char buffer[4096];
      gsize n_read, n_written;

      result = g_converter_convert (unpacker, data, length, buffer, sizeof buffer, G_CONVERTER_NO_FLAGS, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        return;
      g_string_append_len (text, buffer, (gssize) n_written);
      data += n_read;
      length -= n_read;
    }
}

/* All that is said in a PDF: cairo packs the drawing and, from 1.17 on, most of the objects, too. */
static GString *
read_pdf (GBytes *bytes)
{
  static const char begin[] = "stream\n";
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  GString *text = g_string_new_len (data, (gssize) length);

  for (gsize i = 0; i + strlen (begin) < length; i++)
    if (memcmp (data + i, begin, strlen (begin)) == 0)
      append_unpacked (data + i + strlen (begin), length - i - strlen (begin), text);

  return text;
}

static void
test_pdf (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(GBytes) bytes = export (fixture, "picture.pdf", 1);
  g_autoptr(GString) pdf = read_pdf (bytes);

  g_assert_true (g_str_has_prefix (pdf->str, "%PDF-"));
  g_assert_true (holds (pdf->str, pdf->len, "/Font"));
  g_assert_true (holds (pdf->str, pdf->len, "DejaVuSans"));
  g_assert_true (holds (pdf->str, pdf->len, "0 0 375 300"));
  g_assert_true (holds (pdf->str, pdf->len, "/Count 2")); /* pages, the second with the sources */
}

typedef struct
{
  const char         *name;
  const char         *file;
  double              width;
  double              height;
  double              scale;
  CorridorExportError code;
  const char         *message;
} Fault;

static const Fault faults[] = {
  { "ending", "picture.jpeg", 500, 400, 1, CORRIDOR_EXPORT_ERROR_FORMAT, "expected a name that ends in .png, .svg or .pdf" },
  { "no-ending", "png", 500, 400, 1, CORRIDOR_EXPORT_ERROR_FORMAT, "expected a name that ends in" },
  { "too-wide", "picture.png", 20000, 400, 1, CORRIDOR_EXPORT_ERROR_SIZE, "20000 × 400" },
  { "too-high", "picture.svg", 500, 20000, 1, CORRIDOR_EXPORT_ERROR_SIZE, "expected 64 to 16384" },
  { "too-fine", "picture.png", 500, 400, 100, CORRIDOR_EXPORT_ERROR_SIZE, "50000 × 40000" },
  { "too-many", "picture.png", 16000, 16000, 1, CORRIDOR_EXPORT_ERROR_SIZE, "at most 134217728 pixels" },
  { "too-small", "picture.png", 500, 10, 1, CORRIDOR_EXPORT_ERROR_SIZE, "expected 64 to 16384" },
  { "no-scale", "picture.png", 500, 400, 0, CORRIDOR_EXPORT_ERROR_SIZE, "expected 64 to 16384" },
  { "below-nothing", "picture.pdf", 500, 400, -1, CORRIDOR_EXPORT_ERROR_SIZE, "expected 64 to 16384" },
  { "no-number", "picture.pdf", 500, 400, NAN, CORRIDOR_EXPORT_ERROR_SIZE, "expected 64 to 16384" },
  { "no-folder", "nowhere/picture.png", 500, 400, 1, CORRIDOR_EXPORT_ERROR_WRITE, "cannot be written" },
};

static void
test_fault (Fixture       *fixture,
            gconstpointer  data)
{
  const Fault *fault = data;
  CorridorExportOptions options = CORRIDOR_EXPORT_OPTIONS_INIT;
  g_autofree char *path = g_build_filename (fixture->folder, fault->file, NULL);
  g_autoptr(GError) error = NULL;

  fixture->stage.scene.viewport.width = fault->width;
  fixture->stage.scene.viewport.height = fault->height;
  options.scale = fault->scale;
  g_assert_false (corridor_export (&fixture->stage.scene, &options, path, NULL, &error));
  g_assert_error (error, CORRIDOR_EXPORT_ERROR, (int) fault->code);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_nonnull (strstr (error->message, fault->message));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What was there stays there when the new picture cannot be made. */
static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "picture.png", NULL);
  CorridorExportOptions options = CORRIDOR_EXPORT_OPTIONS_INIT;
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  fixture->stage.scene.viewport.width = 1e6;
  g_assert_false (corridor_export (&fixture->stage.scene, &options, path, NULL, &error));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static void
add (const char *path,
     gconstpointer data,
     void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/export/write/png", NULL, test_png);
  add ("/export/write/svg", NULL, test_svg);
  add ("/export/write/pdf", NULL, test_pdf);
  add ("/export/write/keep", NULL, test_keep);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/fault/%s", faults[i].name);

      add (path, &faults[i], test_fault);
    }

  return g_test_run ();
}
