/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* More faults than this help nobody to mend a file; what comes after them is only counted. */
#define CORRIDOR_IMPORT_REPORT_MAX_FAULTS 1000

/**
 * CorridorTimeSpelling:
 * @CORRIDOR_TIME_SPELLING_NONE: no date at all
 * @CORRIDOR_TIME_SPELLING_WHEN_TIMESPANS: `when.timespans` of Linked Places and GeoJSON-T, in the feature or its properties
 * @CORRIDOR_TIME_SPELLING_WHEN: `when` as one date or interval, or as `{"start": …, "end": …}`
 * @CORRIDOR_TIME_SPELLING_PHASES: the `phases` of a story
 * @CORRIDOR_TIME_SPELLING_TIMESPAN: `timespan` as `{"begin": …, "end": …}` or `{"start": …, "end": …}`
 * @CORRIDOR_TIME_SPELLING_EDTF_DATES: `start_date:edtf` and `end_date:edtf` of OpenHistoricalMap, one or both
 * @CORRIDOR_TIME_SPELLING_DATES: `start_date` and `end_date`
 * @CORRIDOR_TIME_SPELLING_START_END: `start` and `end`
 * @CORRIDOR_TIME_SPELLING_TIMES: `times`, an array
 * @CORRIDOR_TIME_SPELLING_TIME: `time`
 * @CORRIDOR_TIME_SPELLING_TIMESTAMP: `timestamp`
 * @CORRIDOR_TIME_SPELLING_DATE: `date`
 *
 * Where a feature has its time. The first of them that it has counts.
 */
typedef enum
{
  CORRIDOR_TIME_SPELLING_NONE,
  CORRIDOR_TIME_SPELLING_WHEN_TIMESPANS,
  CORRIDOR_TIME_SPELLING_WHEN,
  CORRIDOR_TIME_SPELLING_PHASES,
  CORRIDOR_TIME_SPELLING_TIMESPAN,
  CORRIDOR_TIME_SPELLING_EDTF_DATES,
  CORRIDOR_TIME_SPELLING_DATES,
  CORRIDOR_TIME_SPELLING_START_END,
  CORRIDOR_TIME_SPELLING_TIMES,
  CORRIDOR_TIME_SPELLING_TIME,
  CORRIDOR_TIME_SPELLING_TIMESTAMP,
  CORRIDOR_TIME_SPELLING_DATE,
  CORRIDOR_N_TIME_SPELLINGS,
} CorridorTimeSpelling;

/**
 * CorridorImportFault:
 * @number: of the feature, from 1 in the order of the file; 0 for what is wrong with the file itself
 * @id: (nullable): of the feature
 * @offset: bytes from the beginning of the file to the feature
 * @line: from 1, on which it begins
 * @field: where in it, `geometry.coordinates[1]`; empty for all of it
 * @reason: what was expected there and what was found, "expected a latitude from -90 to 90, got 95"
 *
 * The first thing that is wrong with a feature. Strings are fit to be shown: values are shortened and have no control
 * characters.
 */
typedef struct
{
  guint64 number;
  char   *id;
  guint64 offset;
  guint64 line;
  char   *field;
  char   *reason;
} CorridorImportFault;

/**
 * CorridorImportReport:
 *
 * What became of a file: how many of its features are shown, and what is wrong with the others. Every feature is either
 * shown, undated or bad. Immutable once whoever makes it has shared it; ref-counted, for any thread.
 */
typedef struct _CorridorImportReport CorridorImportReport;

/**
 * corridor_import_report_ref:
 * @self: a report
 *
 * Returns: (transfer full): @self
 */
CorridorImportReport *corridor_import_report_ref            (CorridorImportReport *self);

/**
 * corridor_import_report_unref:
 * @self: (transfer full): a report
 */
void                  corridor_import_report_unref          (CorridorImportReport *self);

/**
 * corridor_import_report_get_name:
 * @self: a report
 *
 * Returns: (transfer none): of the file
 */
const char           *corridor_import_report_get_name       (CorridorImportReport *self);

/**
 * corridor_import_report_get_n_features:
 * @self: a report
 *
 * Returns: how many features were read
 */
guint64               corridor_import_report_get_n_features (CorridorImportReport *self);

/**
 * corridor_import_report_get_n_shown:
 * @self: a report
 *
 * Returns: how many of them have a date and a place
 */
guint64               corridor_import_report_get_n_shown    (CorridorImportReport *self);

/**
 * corridor_import_report_get_n_undated:
 * @self: a report
 *
 * Returns: how many of them have a place and no date
 */
guint64               corridor_import_report_get_n_undated  (CorridorImportReport *self);

/**
 * corridor_import_report_get_n_bad:
 * @self: a report
 *
 * Returns: how many of them were not taken
 */
guint64               corridor_import_report_get_n_bad      (CorridorImportReport *self);

/**
 * corridor_import_report_get_n_records:
 * @self: a report
 *
 * Returns: how many records the dataset has: one for each span and position of a feature
 */
guint64               corridor_import_report_get_n_records  (CorridorImportReport *self);

/**
 * corridor_import_report_get_n_spelled:
 * @self: a report
 * @spelling: where a feature may have its time
 *
 * Returns: how many features have it there
 */
guint64               corridor_import_report_get_n_spelled  (CorridorImportReport *self, CorridorTimeSpelling spelling);

/**
 * corridor_import_report_get_n_faults:
 * @self: a report
 *
 * Returns: how many there are: those of bad features, and those of the file itself
 */
guint64               corridor_import_report_get_n_faults   (CorridorImportReport *self);

/**
 * corridor_import_report_get_faults:
 * @self: a report
 *
 * Returns: (transfer none) (element-type CorridorImportFault): the first %CORRIDOR_IMPORT_REPORT_MAX_FAULTS of them, in the
 *   order of the file
 */
GPtrArray            *corridor_import_report_get_faults     (CorridorImportReport *self);

/**
 * corridor_import_report_fault_to_line:
 * @self: a report
 * @fault: one of its faults
 *
 * "events.geojson: feature 12 (id raid-3), line 14: geometry.coordinates[1]: expected a latitude from -90 to 90, got 95".
 * In English, as all faults are.
 *
 * Returns: (transfer full): one line, without its end
 */
char                 *corridor_import_report_fault_to_line  (CorridorImportReport      *self,
                                                             const CorridorImportFault *fault);

/**
 * corridor_import_report_to_text:
 * @self: a report
 *
 * Puts all of it into plain text: the counts, the spellings of time, and a line for each fault that is kept.
 *
 * Returns: (transfer full): lines, each with its end
 */
char                 *corridor_import_report_to_text        (CorridorImportReport *self);

/**
 * corridor_time_spelling_get_name:
 * @spelling: a spelling
 *
 * Returns: the members of the file, "start_date, end_date"; "no date" for none
 */
const char           *corridor_time_spelling_get_name       (CorridorTimeSpelling spelling);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorImportReport, corridor_import_report_unref)

G_END_DECLS
