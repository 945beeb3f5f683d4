/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-phase.h"

G_BEGIN_DECLS

/*
 * CorridorPhaseTable:
 *
 * The phases of a dataset that somebody holds, by the slot that they were read from. A dataset and what was filtered out of
 * it share one, so that a record stays the same phase in both. Ref-counted; any thread may use it.
 */
typedef struct _CorridorPhaseTable CorridorPhaseTable;

CorridorPhaseTable *corridor_phase_table_new       (void);
CorridorPhaseTable *corridor_phase_table_ref       (CorridorPhaseTable *self);
void                corridor_phase_table_unref     (CorridorPhaseTable *self);

/* Returns: (transfer full) (nullable): the phase of the slot, while it lives */
CorridorPhase      *corridor_phase_table_look_up   (CorridorPhaseTable *self,
                                                    guint               slot);

/* Returns: (transfer full): @phase, which is the slot's from now on; or the one that another thread was faster with */
CorridorPhase      *corridor_phase_table_remember  (CorridorPhaseTable *self,
                                                    guint               slot,
                                                    CorridorPhase      *phase);

/* Returns: whether @phase is of this table; with its slot */
gboolean            corridor_phase_table_find_slot (CorridorPhaseTable *self,
                                                    CorridorPhase      *phase,
                                                    guint              *slot);

G_END_DECLS
