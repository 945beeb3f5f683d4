/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-import-report.h"

G_BEGIN_DECLS

/* Counts of a part of a file, to be added up. */
typedef struct
{
  guint64 n_features;
  guint64 n_shown;
  guint64 n_undated;
  guint64 n_bad;
  guint64 n_records;
  guint64 n_spelled[CORRIDOR_N_TIME_SPELLINGS];
} CorridorImportCounts;

CorridorImportReport *corridor_import_report_new        (const char                 *name);
void                  corridor_import_report_add_counts (CorridorImportReport       *self,
                                                         const CorridorImportCounts *counts);
void                  corridor_import_report_add_fault  (CorridorImportReport       *self,
                                                         CorridorImportFault        *fault);
void                  corridor_import_fault_free        (CorridorImportFault        *fault);

G_END_DECLS
