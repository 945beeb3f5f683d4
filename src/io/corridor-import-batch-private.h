/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset-builder.h"
#include "corridor-import-report-private.h"

G_BEGIN_DECLS

/*
 * CorridorImportBatch:
 *
 * Some features that follow each other in the file: read by one thread, then merged by another. Ref-counted.
 */
typedef struct _CorridorImportBatch CorridorImportBatch;

CorridorImportBatch *corridor_import_batch_new        (GByteArray             *text,
                                                       GArray                 *cuts,
                                                       guint                   max_faults);
CorridorImportBatch *corridor_import_batch_ref        (CorridorImportBatch    *self);
void                 corridor_import_batch_unref      (CorridorImportBatch    *self);
gsize                corridor_import_batch_get_length (CorridorImportBatch    *self);
void                 corridor_import_batch_read       (CorridorImportBatch    *self,
                                                       const gint             *is_cancelled);
gboolean             corridor_import_batch_merge      (CorridorImportBatch    *self,
                                                       CorridorDatasetBuilder *builder,
                                                       CorridorImportReport   *report);

G_END_DECLS
