/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "corridor-sheet.h"

G_BEGIN_DECLS

#define CORRIDOR_EXPORT_ERROR (corridor_export_error_quark ())
GQuark corridor_export_error_quark (void);

/**
 * CorridorExportError:
 * @CORRIDOR_EXPORT_ERROR_FORMAT: the name of the file ends in nothing that is known
 * @CORRIDOR_EXPORT_ERROR_SIZE: the picture would be too big or too small
 * @CORRIDOR_EXPORT_ERROR_WRITE: the file cannot be written
 *
 * What can keep a picture from being written. The message names the file and what was expected. Besides there is
 * %G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  CORRIDOR_EXPORT_ERROR_FORMAT,
  CORRIDOR_EXPORT_ERROR_SIZE,
  CORRIDOR_EXPORT_ERROR_WRITE,
} CorridorExportError;

typedef enum
{
  CORRIDOR_EXPORT_PNG,
  CORRIDOR_EXPORT_SVG,
  CORRIDOR_EXPORT_PDF,
  CORRIDOR_EXPORT_N_FORMATS,
} CorridorExportFormat;

/* Pictures are at least and at most this long on each side, in px, and so in device pixels too. */
#define CORRIDOR_EXPORT_MIN_SIDE 64
#define CORRIDOR_EXPORT_MAX_SIDE 16384
/* And of at most so many pixels: four bytes each have to fit into memory. */
#define CORRIDOR_EXPORT_MAX_PIXELS (128 * 1024 * 1024)

/**
 * CorridorExportOptions:
 * @sheet: what is on the picture
 * @scale: how many pixels a px is; in SVG and PDF, how big a px is
 *
 * How a picture leaves the program.
 */
typedef struct
{
  CorridorSheetOptions sheet;
  double               scale;
} CorridorExportOptions;

#define CORRIDOR_EXPORT_OPTIONS_INIT { .sheet = { .parts = CORRIDOR_SHEET_ALL }, .scale = 1 }

/**
 * corridor_export_format_get_ending:
 * @format: a format
 *
 * Returns: what the names of its files end in, such as ".png"
 */
const char      *corridor_export_format_get_ending (CorridorExportFormat          format);

/**
 * corridor_export_check_size:
 * @scene: what is to be shown
 * @scale: how many pixels a px is
 * @error: return location for a %CORRIDOR_EXPORT_ERROR_SIZE
 *
 * Returns: whether a picture of that size can be made
 */
gboolean         corridor_export_check_size        (const CorridorScene          *scene,
                                                    double                        scale,
                                                    GError                      **error);

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
cairo_surface_t *corridor_export_to_surface        (CorridorSheet                *sheet,
                                                    double                        scale,
                                                    GCancellable                 *cancellable,
                                                    GError                      **error);

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
GBytes          *corridor_export_to_bytes          (const CorridorScene          *scene,
                                                    CorridorExportFormat          format,
                                                    const CorridorExportOptions  *options,
                                                    GCancellable                 *cancellable,
                                                    GError                      **error);

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
gboolean         corridor_export                   (const CorridorScene          *scene,
                                                    const CorridorExportOptions  *options,
                                                    const char                   *path,
                                                    GCancellable                 *cancellable,
                                                    GError                      **error);

G_END_DECLS
