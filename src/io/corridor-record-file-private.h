/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-record-store.h"

G_BEGIN_DECLS

/*
 * CorridorRecordFile:
 *
 * The file behind a dataset: read through once, and kept open to read single records again. What can be read only once (a
 * pipe, standard input, what is far away) is copied to a temporary file without a name on the way.
 */
#define CORRIDOR_TYPE_RECORD_FILE (corridor_record_file_get_type ())
G_DECLARE_FINAL_TYPE (CorridorRecordFile, corridor_record_file, CORRIDOR, RECORD_FILE, GObject)

CorridorRecordFile *corridor_record_file_open         (GFile               *file,
                                                       GCancellable        *cancellable,
                                                       GError             **error);
const char         *corridor_record_file_get_name     (CorridorRecordFile  *self);
guint64             corridor_record_file_get_size     (CorridorRecordFile  *self);
gssize              corridor_record_file_read         (CorridorRecordFile  *self,
                                                       char                *buffer,
                                                       gsize                size,
                                                       gboolean            *has_ended,
                                                       GCancellable        *cancellable,
                                                       GError             **error);
gboolean            corridor_record_file_close_stream (CorridorRecordFile  *self);
gboolean            corridor_record_file_leave        (CorridorRecordFile  *self,
                                                       GFile               *file,
                                                       GError             **error);

G_END_DECLS
