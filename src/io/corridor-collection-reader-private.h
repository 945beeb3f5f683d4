/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature-cutter-private.h"
#include "corridor-import-report-private.h"

G_BEGIN_DECLS

char *corridor_collection_reader_read (CorridorFeatureCutter *cutter,
                                       CorridorImportReport  *report);

G_END_DECLS
