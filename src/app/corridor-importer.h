/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-import-report.h"
#include "corridor-reading.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorImporter:
 *
 * Reads datasets, one after another, and puts each on top of the session's layers. A long one is there in part before it is
 * there whole. To be used from one thread; the reading is done in others.
 */
#define CORRIDOR_TYPE_IMPORTER (corridor_importer_get_type ())
G_DECLARE_FINAL_TYPE (CorridorImporter, corridor_importer, CORRIDOR, IMPORTER, GObject)

/**
 * corridor_importer_new:
 * @session: gets the layers
 *
 * Returns: (transfer full): an importer that has nothing to do
 */
CorridorImporter     *corridor_importer_new           (CorridorSession      *session);

/**
 * corridor_importer_import_async:
 * @file: a dataset
 * @callback: called when its layer is whole, or is not to be
 *
 * Reads a file when those before it are read.
 */
void                  corridor_importer_import_async  (CorridorImporter     *self,
                                                       GFile                *file,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);

/**
 * corridor_importer_import_finish:
 *
 * Returns: (transfer full) (nullable): the layer, which the session has, or %NULL with @error set: as by
 *   corridor_dataset_read(), or %G_IO_ERROR_CANCELLED
 */
CorridorLayer        *corridor_importer_import_finish (CorridorImporter     *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

/**
 * corridor_importer_cancel:
 *
 * Gives up the file that is being read, if there is one, and takes away what is shown of it. The next one follows.
 */
void                  corridor_importer_cancel        (CorridorImporter     *self);

/**
 * corridor_importer_cancel_all:
 *
 * Gives up those that wait, too. Whoever has started imports has to call it before letting go: an import keeps the importer.
 */
void                  corridor_importer_cancel_all    (CorridorImporter     *self);

/**
 * corridor_importer_get_layer:
 *
 * Returns: (transfer none) (nullable): what is shown so far of the file that is being read
 */
CorridorLayer        *corridor_importer_get_layer     (CorridorImporter     *self);

/**
 * corridor_importer_get_progress:
 *
 * Returns: (transfer none): of the file that is being read
 */
CorridorReading      *corridor_importer_get_progress  (CorridorImporter     *self);

/**
 * corridor_importer_get_report:
 * @layer: a layer
 *
 * Returns: (transfer none) (nullable): what became of its file; %NULL while it is being read, and for one not from an importer
 */
CorridorImportReport *corridor_importer_get_report    (CorridorLayer        *layer);

G_END_DECLS
