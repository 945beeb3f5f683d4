/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What cannot be known. */
#define CORRIDOR_READING_UNKNOWN (-1)

/**
 * CorridorReading:
 *
 * How far the reading of a file is: whoever reads tells it, and a progress bar watches it. It may be of one file after another.
 * To be used from one thread.
 */
#define CORRIDOR_TYPE_READING (corridor_reading_get_type ())
G_DECLARE_FINAL_TYPE (CorridorReading, corridor_reading, CORRIDOR, READING, GObject)

/**
 * CorridorReading::changed:
 *
 * Anything of it changed. Comes once a call.
 */

/**
 * corridor_reading_new:
 *
 * Returns: (transfer full): of no file
 */
CorridorReading *corridor_reading_new              (void);

/**
 * corridor_reading_begin:
 * @name: of a file, to be shown
 *
 * Begins with a file, from which nothing has been read.
 */
void             corridor_reading_begin            (CorridorReading *self,
                                                    const char      *name);

/**
 * corridor_reading_advance:
 * @n_features: read so far
 * @n_bytes: read so far
 * @n_bytes_total: of the file; 0 when it cannot be known, as of a pipe
 *
 * Tells how far it is. Of a file, that is: without one nothing happens.
 */
void             corridor_reading_advance          (CorridorReading *self,
                                                    guint64          n_features,
                                                    guint64          n_bytes,
                                                    guint64          n_bytes_total);

/**
 * corridor_reading_end:
 * @self: a reading
 *
 * The file is read, or given up: it is of no file then.
 */
void             corridor_reading_end              (CorridorReading *self);

/**
 * corridor_reading_get_busy:
 * @self: a reading
 *
 * Returns: whether it is of a file
 */
gboolean         corridor_reading_get_busy         (CorridorReading *self);

/**
 * corridor_reading_get_name:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): of the file, %NULL without one
 */
const char      *corridor_reading_get_name         (CorridorReading *self);

/**
 * corridor_reading_get_count:
 * @self: a reading
 *
 * Returns: how many features were read
 */
guint64          corridor_reading_get_count        (CorridorReading *self);

/**
 * corridor_reading_get_fraction:
 * @self: a reading
 *
 * Returns: how much of the file was read, from 0 to 1, or %CORRIDOR_READING_UNKNOWN
 */
double           corridor_reading_get_fraction     (CorridorReading *self);

/**
 * corridor_reading_get_seconds_left:
 * @self: a reading
 *
 * Returns: seconds that the rest will take, or %CORRIDOR_READING_UNKNOWN, as in the first second
 */
double           corridor_reading_get_seconds_left (CorridorReading *self);

G_END_DECLS
