/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-import-batch-private.h"

G_BEGIN_DECLS

/*
 * CorridorImportCrew:
 *
 * Threads that read batches, as many as there are processors, and give them back in the order in which they got them.
 */
typedef struct _CorridorImportCrew CorridorImportCrew;

CorridorImportCrew  *corridor_import_crew_new      (void);
void                 corridor_import_crew_free     (CorridorImportCrew  *self);
void                 corridor_import_crew_push     (CorridorImportCrew  *self,
                                                    CorridorImportBatch *batch);
gboolean             corridor_import_crew_is_full  (CorridorImportCrew  *self);
gboolean             corridor_import_crew_is_empty (CorridorImportCrew  *self);
CorridorImportBatch *corridor_import_crew_pop      (CorridorImportCrew  *self,
                                                    guint                patience);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorImportCrew, corridor_import_crew_free)

G_END_DECLS
