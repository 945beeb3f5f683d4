/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

#define CORRIDOR_EXPORT_ERROR (corridor_export_error_quark ())
GQuark corridor_export_error_quark (void);

/**
 * CorridorExportError:
 * @CORRIDOR_EXPORT_ERROR_FORMAT: the name of the file ends in nothing that is known
 * @CORRIDOR_EXPORT_ERROR_SIZE: the picture would be too big or too small
 * @CORRIDOR_EXPORT_ERROR_WRITE: the file cannot be written
 *
 * What can keep a picture from being written. The message names the file and what was expected.
 */
typedef enum
{
  CORRIDOR_EXPORT_ERROR_FORMAT,
  CORRIDOR_EXPORT_ERROR_SIZE,
  CORRIDOR_EXPORT_ERROR_WRITE,
} CorridorExportError;

/* Pictures are at least and at most this long on each side, in px, and so in device pixels too. */
#define CORRIDOR_EXPORT_MIN_SIDE 64
#define CORRIDOR_EXPORT_MAX_SIDE 16384
/* And of at most so many pixels: four bytes each have to fit into memory. */
#define CORRIDOR_EXPORT_MAX_PIXELS (128 * 1024 * 1024)

gboolean corridor_export (const CorridorScene *scene,
                          double               scale,
                          const char          *path,
                          GError             **error);

G_END_DECLS
