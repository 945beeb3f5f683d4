/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "corridor-imprint.h"
#include "corridor-scene-cache-private.h"
#include "corridor-svg-text.h"

/* The small print may take so much of the picture. */
#define MAX_IMPRINT 0.15
/* A px is 1/96 inch, a point of PDF 1/72. */
#define POINTS_PER_PX 0.75

G_DEFINE_QUARK (corridor-export-error-quark, corridor_export_error)

/* Makes the bytes of a file; returns NULL with @error set to a message without the path. */
typedef GBytes *(*Encoder) (const CorridorScene *scene,
                            double               scale,
                            GError             **error);

/* A picture as it will be: the map above, the small print below. */
typedef struct
{
  CorridorScene   scene;
  CorridorImprint imprint;
} Sheet;

static void
clear_sheet (Sheet *sheet)
{
  corridor_imprint_clear (&sheet->imprint);
}

/* The map gives up some height for the small print, and shows what it showed: it zooms out so far. */
static void
lay_out (Sheet               *sheet,
         const CorridorScene *scene)
{
  double height = scene->viewport.height;

  sheet->scene = *scene;
  sheet->scene.hovered = NULL;
  sheet->scene.hides_legend = FALSE; /* a picture that leaves the program explains itself, and has no buttons */
  sheet->scene.kept_free.width = 0;
  corridor_imprint_init (&sheet->imprint, scene->cache->typesetter, &sheet->scene, scene->viewport.width,
                         floor (height * MAX_IMPRINT));
  sheet->imprint.height = ceil (sheet->imprint.height);
  sheet->scene.viewport.height = height - sheet->imprint.height;
  sheet->scene.viewport.zoom += log2 (sheet->scene.viewport.height / height);
}

static void
paint_sheet (Sheet   *sheet,
             cairo_t *cr)
{
  CorridorScene *scene = &sheet->scene;
  CorridorCanvas canvas = corridor_scene_cache_get_canvas (scene->cache, scene, cr);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, scene->viewport.width, scene->viewport.height);
  cairo_clip (cr);
  corridor_theme_set_source (cr, corridor_theme_ink (scene->theme, CORRIDOR_INK_LAND), 1);
  cairo_paint (cr);
  corridor_scene_paint (scene, cr);
  cairo_restore (cr);
  corridor_imprint_paint (&sheet->imprint, &canvas, scene->viewport.height);
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error_literal (error, CORRIDOR_EXPORT_ERROR, CORRIDOR_EXPORT_ERROR_WRITE, cairo_status_to_string (status));

  return FALSE;
}

/* Paints a sheet to a surface and finishes it; TRUE when that went well. */
static gboolean
paint_surface (cairo_surface_t      *surface,
               const CorridorScene  *scene,
               double                scale,
               GError              **error)
{
  Sheet sheet;
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  lay_out (&sheet, scene);
  paint_sheet (&sheet, cr);
  clear_sheet (&sheet);
  cairo_surface_show_page (surface);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return check_status (status, error);
}

static GBytes *
encode_png (const CorridorScene  *scene,
            double                scale,
            GError              **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) round (scene->viewport.width * scale),
                                                         (int) round (scene->viewport.height * scale));
  gboolean done = check_status (cairo_surface_status (surface), error) &&
                  paint_surface (surface, scene, scale, error) &&
                  check_status (cairo_surface_write_to_png_stream (surface, append_bytes, bytes), error);

  cairo_surface_destroy (surface);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static void
set_metadata (cairo_surface_t     *surface,
              const CorridorScene *scene)
{
  const char *title = corridor_text_get (corridor_story_get_title (scene->story), scene->language);
  g_autofree char *date = corridor_calendar_format_words (scene->query.now, CORRIDOR_PRECISION_DAY);
  g_autofree char *full = g_strdup_printf ("%s: %s", title, date);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, full);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Corridor " PACKAGE_VERSION);
}

static GBytes *
encode_pdf (const CorridorScene  *scene,
            double                scale,
            GError              **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  double unit = POINTS_PER_PX * scale;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, scene->viewport.width * unit,
                                                                  scene->viewport.height * unit);
  gboolean done;

  set_metadata (surface, scene);
  done = paint_surface (surface, scene, unit, error);
  cairo_surface_finish (surface);
  done = done && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

static GBytes *
encode_svg (const CorridorScene  *scene,
            double                scale,
            GError              **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(GString) texts = g_string_new (NULL);
  g_autoptr(GString) svg = NULL;
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, scene->viewport.width * scale,
                                                                  scene->viewport.height * scale);
  gboolean done;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  scene->cache->svg_texts = texts;
  done = paint_surface (surface, scene, scale, error);
  scene->cache->svg_texts = NULL;
  cairo_surface_finish (surface);
  done = done && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  if (!done)
    return NULL;

  svg = g_string_new_len ((const char *) bytes->data, bytes->len);
  if (!corridor_svg_text_insert (svg, texts))
    g_return_val_if_reached (NULL);

  return g_string_free_to_bytes (g_steal_pointer (&svg));
}

static Encoder
find_encoder (const char  *path,
              GError     **error)
{
  static const struct
  {
    const char *ending;
    Encoder     encode;
  } encoders[] = { { ".png", encode_png }, { ".svg", encode_svg }, { ".pdf", encode_pdf } };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (encoders); i++)
    if (g_str_has_suffix (lower, encoders[i].ending))
      return encoders[i].encode;

  g_set_error (error, CORRIDOR_EXPORT_ERROR, CORRIDOR_EXPORT_ERROR_FORMAT,
               _("%s: expected a name that ends in .png, .svg or .pdf"), path);

  return NULL;
}

static gboolean
check_size (const CorridorScene  *scene,
            double                scale,
            const char           *path,
            GError              **error)
{
  double width = scene->viewport.width * scale;
  double height = scene->viewport.height * scale;

  /* Written so that a NaN fails too. */
  if (!(MIN (scene->viewport.width, scene->viewport.height) >= CORRIDOR_EXPORT_MIN_SIDE && scale > 0 &&
        MIN (width, height) >= CORRIDOR_EXPORT_MIN_SIDE && MAX (width, height) <= CORRIDOR_EXPORT_MAX_SIDE &&
        MAX (scene->viewport.width, scene->viewport.height) <= CORRIDOR_EXPORT_MAX_SIDE))
    {
      g_set_error (error, CORRIDOR_EXPORT_ERROR, CORRIDOR_EXPORT_ERROR_SIZE,
                   _("%s: a picture of %.0f × %.0f pixels cannot be made: expected %d to %d on each side"),
                   path, width, height, CORRIDOR_EXPORT_MIN_SIDE, CORRIDOR_EXPORT_MAX_SIDE);
      return FALSE;
    }
  if (width * height > CORRIDOR_EXPORT_MAX_PIXELS)
    {
      g_set_error (error, CORRIDOR_EXPORT_ERROR, CORRIDOR_EXPORT_ERROR_SIZE,
                   _("%s: a picture of %.0f × %.0f pixels cannot be made: expected at most %d pixels in all"),
                   path, width, height, CORRIDOR_EXPORT_MAX_PIXELS);
      return FALSE;
    }

  return TRUE;
}

/* To a temporary name first, so that a failure leaves neither half a picture nor the loss of an old one. */
static gboolean
write_file (const char  *path,
            GBytes      *bytes,
            GError     **error)
{
  g_autoptr(GError) cause = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, &cause))
    return TRUE;

  g_set_error (error, CORRIDOR_EXPORT_ERROR, CORRIDOR_EXPORT_ERROR_WRITE,
               _("%s: cannot be written: %s"), path, cause->message);

  return FALSE;
}

/**
 * corridor_export:
 * @scene: what to show; its viewport is the size of the whole picture
 * @scale: how many pixels a px is; in SVG and PDF, how big a px is
 * @path: (type filename): the file; what it ends in (.png, .svg, .pdf) says what it will be
 * @error: return location for a CorridorExportError
 *
 * Writes a picture with its caption, legend, scale, attribution and, in small print under the map, the sources of what
 * it shows. The map shows all that the viewport does, a little smaller, to make room for the small print. In SVG and
 * PDF, text stays text. A file of that name is replaced only when the new one is whole.
 *
 * Returns: whether the picture was written
 */
gboolean
corridor_export (const CorridorScene  *scene,
                 double                scale,
                 const char           *path,
                 GError              **error)
{
  g_autoptr(CorridorSceneCache) cache = NULL;
  g_autoptr(GBytes) bytes = NULL;
  CorridorScene own;
  Encoder encode;

  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  encode = find_encoder (path, error);
  if (encode == NULL || !check_size (scene, scale, path, error))
    return FALSE;

  cache = corridor_scene_cache_new ();
  own = *scene;
  own.cache = cache;
  bytes = encode (&own, scale, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  return write_file (path, bytes, error);
}
