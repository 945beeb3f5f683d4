/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature-cutter-private.h"
#include "corridor-import-report-private.h"
#include "corridor-json-cursor-private.h"
#include "corridor-outline.h"
#include "corridor-record-dates-private.h"

G_BEGIN_DECLS

/* One feature comes to no more records than this: spans times positions. */
#define CORRIDOR_RECORD_READER_MAX_RECORDS 4194304

/*
 * CorridorRecordSpot:
 *
 * Where a feature is, once: a position, or a line or area.
 */
typedef struct
{
  CorridorPoint    point; /* mercator */
  CorridorOutline *outline; /* (owned) (nullable) */
} CorridorRecordSpot;

/*
 * CorridorRecordReader:
 * @spots: (element-type CorridorRecordSpot): of the last feature that was read; at least one
 * @spans: (element-type CorridorRecordSpan): of the same; none when it has no date
 *
 * Reads the text of one feature after the other. Part number i of a feature is the place i / n_spans in the one array and i %
 * n_spans in the other.
 */
typedef struct
{
  JsonNode            *root; /* (owned) (nullable) */
  GArray              *positions; /* (owned) (element-type CorridorPosition) */
  GArray              *parts; /* (owned) (element-type CorridorPart) */
  GArray              *spots; /* (owned) */
  GArray              *spans; /* (owned) */
  CorridorTimeSpelling spelling;
} CorridorRecordReader;

void      corridor_record_reader_init         (CorridorRecordReader      *self);
void      corridor_record_reader_clear        (CorridorRecordReader      *self);
JsonNode *corridor_record_reader_parse        (CorridorRecordReader      *self,
                                               const char                *text,
                                               gsize                      length,
                                               gboolean                   all,
                                               CorridorFaults            *faults,
                                               gsize                     *fault_offset);
gboolean  corridor_record_reader_read         (CorridorRecordReader      *self,
                                               const CorridorJsonCursor  *feature);
char     *corridor_record_reader_dup_id       (JsonNode                  *feature);
char     *corridor_record_reader_dup_category (JsonNode                  *feature);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorridorRecordReader, corridor_record_reader_clear)

G_END_DECLS
