/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset-builder.h"
#include "corridor-dataset-private.h"

G_BEGIN_DECLS

/*
 * CorridorRecordColumns:
 *
 * Records in the order of the file, in blocks, so that none is ever moved to grow.
 */
typedef struct _CorridorRecordColumns CorridorRecordColumns;

CorridorRecordColumns *corridor_record_columns_new       (void);
void                   corridor_record_columns_free      (CorridorRecordColumns  *self);
guint                  corridor_record_columns_get_n     (CorridorRecordColumns  *self);
void                   corridor_record_columns_add       (CorridorRecordColumns  *self,
                                                          const CorridorRecord   *record);
void                   corridor_record_columns_arrange   (CorridorRecordColumns  *self,
                                                          const guint            *orders,
                                                          guint                   n_categories,
                                                          gboolean                is_last,
                                                          CorridorDatasetColumns *columns);

G_END_DECLS
