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

static gboolean
paint (CorridorSheet    *sheet,
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
      !paint (sheet, surface, scale, cancellable, error))
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
