/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-record-store.h"

G_BEGIN_DECLS

CorridorPhase *corridor_record_phase_make (const char                *text,
                                           const CorridorRecordPlace *place,
                                           CorridorCategory          *category,
                                           const char                *name,
                                           GError                   **error);

G_END_DECLS
