/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "corridor-export-private.h"

G_DEFINE_QUARK (corridor-export-error-quark, corridor_export_error)

static const struct
{
  const char *ending;
  GBytes   *(*encode) (CorridorSheet  *sheet,
                       double          scale,
                       GCancellable   *cancellable,
                       GError        **error);
} formats[CORRIDOR_EXPORT_N_FORMATS] = {
  [CORRIDOR_EXPORT_PNG] = { ".png", corridor_export_encode_png },
  [CORRIDOR_EXPORT_SVG] = { ".svg", corridor_export_encode_svg },
  [CORRIDOR_EXPORT_PDF] = { ".pdf", corridor_export_encode_pdf },
};

cairo_status_t
corridor_export_append (void                *bytes,
                        const unsigned char *data,
                        unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

gboolean
corridor_export_check_status (cairo_status_t   status,
                              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error_literal (error, CORRIDOR_EXPORT_ERROR, CORRIDOR_EXPORT_ERROR_WRITE, cairo_status_to_string (status));

  return FALSE;
}

gboolean
corridor_export_paint (CorridorSheet    *sheet,
                       cairo_surface_t  *surface,
                       double            scale,
                       GCancellable     *cancellable,
                       GError          **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  if (corridor_sheet_paint (sheet, cr, cancellable))
    cairo_surface_show_page (surface);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return !g_cancellable_set_error_if_cancelled (cancellable, error) && corridor_export_check_status (status, error);
}

static cairo_surface_t *
paint_image (CorridorSheet   *sheet,
             cairo_format_t   format,
             double           scale,
             GCancellable    *cancellable,
             GError         **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (format,
                                                         (int) round (corridor_sheet_get_width (sheet) * scale),
                                                         (int) round (corridor_sheet_get_height (sheet) * scale));

  if (!corridor_export_check_status (cairo_surface_status (surface), error) ||
      !corridor_export_paint (sheet, surface, scale, cancellable, error))
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

GBytes *
corridor_export_encode_png (CorridorSheet  *sheet,
                            double          scale,
                            GCancellable   *cancellable,
                            GError        **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = paint_image (sheet, CAIRO_FORMAT_RGB24, scale, cancellable, error);
  gboolean done;

  if (surface == NULL)
    return NULL;

  done = corridor_export_check_status (cairo_surface_write_to_png_stream (surface, corridor_export_append, bytes), error);
  cairo_surface_destroy (surface);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * corridor_export_format_get_ending:
 * @format: a format
 *
 * Returns: what the names of its files end in, such as ".png"
 */
const char *
corridor_export_format_get_ending (CorridorExportFormat format)
{
  return formats[format].ending;
}

static gboolean
find_format (const char            *path,
             CorridorExportFormat  *format,
             GError               **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        *format = (CorridorExportFormat) i;
        return TRUE;
      }

  g_set_error (error, CORRIDOR_EXPORT_ERROR, CORRIDOR_EXPORT_ERROR_FORMAT,
               _("%s: expected a name that ends in .png, .svg or .pdf"), path);

  return FALSE;
}

/**
 * corridor_export_check_size:
 * @scene: what is to be shown
 * @scale: how many pixels a px is
 * @error: return location for a %CORRIDOR_EXPORT_ERROR_SIZE
 *
 * Returns: whether a picture of that size can be made
 */
gboolean
corridor_export_check_size (const CorridorScene  *scene,
                            double                scale,
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
                   _("a picture of %.0f × %.0f pixels cannot be made: expected %d to %d on each side"),
                   width, height, CORRIDOR_EXPORT_MIN_SIDE, CORRIDOR_EXPORT_MAX_SIDE);
      return FALSE;
    }
  if (width * height > CORRIDOR_EXPORT_MAX_PIXELS)
    {
      g_set_error (error, CORRIDOR_EXPORT_ERROR, CORRIDOR_EXPORT_ERROR_SIZE,
                   _("a picture of %.0f × %.0f pixels cannot be made: expected at most %d pixels in all"),
                   width, height, CORRIDOR_EXPORT_MAX_PIXELS);
      return FALSE;
    }

  return TRUE;
}

/**
 * corridor_export_to_surface:
 * @sheet: what to show
 * @scale: how many pixels a px is; any, as a preview may be smaller than a picture
 * @cancellable: (nullable): asked now and then
 * @error: return location for an error
 *
 * Paints what corridor_export_to_bytes() makes a PNG of.
 *
 * Returns: (transfer full) (nullable): an image surface, ARGB, opaque
 */
cairo_surface_t *
corridor_export_to_surface (CorridorSheet  *sheet,
                            double          scale,
                            GCancellable   *cancellable,
                            GError        **error)
{
  g_return_val_if_fail (sheet != NULL, NULL);
  g_return_val_if_fail (scale > 0, NULL);

  return paint_image (sheet, CAIRO_FORMAT_ARGB32, scale, cancellable, error);
}

/**
 * corridor_export_to_bytes:
 * @scene: what to show; its viewport is the size of the whole picture, or of the map when the options keep it
 * @format: of the picture
 * @options: how
 * @cancellable: (nullable): asked now and then
 * @error: return location for a CorridorExportError
 *
 * Makes a picture with its caption, legend, scale, attribution and, in small print under the map, the sources of what
 * it shows. In SVG and PDF, text stays text; an SVG has its layers as named groups, and a PDF lists all sources on pages
 * of their own. Any thread may do this, as long as what the scene points to stays as it is: see #CorridorSceneCopy.
 *
 * Returns: (transfer full) (nullable): the picture, as it stands in a file
 */
GBytes *
corridor_export_to_bytes (const CorridorScene          *scene,
                          CorridorExportFormat          format,
                          const CorridorExportOptions  *options,
                          GCancellable                 *cancellable,
                          GError                      **error)
{
  g_autoptr(CorridorSheet) sheet = NULL;
  CorridorSheetOptions sheet_options;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (format < CORRIDOR_EXPORT_N_FORMATS, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  if (!corridor_export_check_size (scene, options->scale, error))
    return NULL;

  sheet_options = options->sheet;
  if (format == CORRIDOR_EXPORT_PDF && sheet_options.rest == NULL)
    sheet_options.rest = _("next page");
  sheet = corridor_sheet_new (scene, &sheet_options);
  return formats[format].encode (sheet, options->scale, cancellable, error);
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
 * @scene: what to show
 * @options: how
 * @path: (type filename): the file; what it ends in (.png, .svg, .pdf) says what it will be
 * @cancellable: (nullable): asked now and then, and last before the file is written
 * @error: return location for a CorridorExportError
 *
 * Writes a picture: see corridor_export_to_bytes(). A file of that name is replaced only when the new one is whole.
 *
 * Returns: whether the picture was written
 */
gboolean
corridor_export (const CorridorScene          *scene,
                 const CorridorExportOptions  *options,
                 const char                   *path,
                 GCancellable                 *cancellable,
                 GError                      **error)
{
  g_autoptr(GBytes) bytes = NULL;
  CorridorExportFormat format;

  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (!find_format (path, &format, error))
    return FALSE;

  bytes = corridor_export_to_bytes (scene, format, options, cancellable, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  return !g_cancellable_set_error_if_cancelled (cancellable, error) && write_file (path, bytes, error);
}
