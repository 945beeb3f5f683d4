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

const char      *corridor_export_format_get_ending (CorridorExportFormat          format);
gboolean         corridor_export_check_size        (const CorridorScene          *scene,
                                                    double                        scale,
                                                    GError                      **error);
cairo_surface_t *corridor_export_to_surface        (CorridorSheet                *sheet,
                                                    double                        scale,
                                                    GCancellable                 *cancellable,
                                                    GError                      **error);
GBytes          *corridor_export_to_bytes          (const CorridorScene          *scene,
                                                    CorridorExportFormat          format,
                                                    const CorridorExportOptions  *options,
                                                    GCancellable                 *cancellable,
                                                    GError                      **error);
gboolean         corridor_export                   (const CorridorScene          *scene,
                                                    const CorridorExportOptions  *options,
                                                    const char                   *path,
                                                    GCancellable                 *cancellable,
                                                    GError                      **error);

G_END_DECLS
