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

CorridorReading *corridor_reading_new              (void); /* (transfer full): of no file */

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
void             corridor_reading_end              (CorridorReading *self); /* it is of no file then */

gboolean         corridor_reading_get_busy         (CorridorReading *self); /* whether it is of a file */
const char      *corridor_reading_get_name         (CorridorReading *self); /* (nullable) without a file */
guint64          corridor_reading_get_count        (CorridorReading *self); /* features */
double           corridor_reading_get_fraction     (CorridorReading *self); /* 0 to 1, or unknown */
double           corridor_reading_get_seconds_left (CorridorReading *self); /* or unknown: in the first second, too */

G_END_DECLS
