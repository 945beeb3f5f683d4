/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"
#include "corridor-import-report.h"

G_BEGIN_DECLS

/**
 * CorridorImportProgress:
 * @n_bytes: read so far
 * @n_bytes_total: of the file when it was opened; 0 when it cannot be known, as of a pipe
 * @n_features: read so far
 * @n_bad: those of them that are bad
 *
 * How far reading has come. A plain value.
 */
typedef struct
{
  guint64 n_bytes;
  guint64 n_bytes_total;
  guint64 n_features;
  guint64 n_bad;
} CorridorImportProgress;

/**
 * CorridorImportWatch:
 * @progress: (nullable): called about ten times a second
 * @partial: (nullable): called once at most, as soon as there is something to show: after half a second or 50,000 records, when
 *   that is not the end anyway. The dataset stays as it is, with the records up to there
 * @user_data: for both
 *
 * Whoever wants to know while a file is read.
 */
typedef struct
{
  void   (*progress) (const CorridorImportProgress *progress,
                      gpointer                      user_data);
  void   (*partial)  (CorridorDataset              *dataset,
                      gpointer                      user_data);
  gpointer user_data;
} CorridorImportWatch;

/**
 * corridor_dataset_read:
 * @file: GeoJSON: a FeatureCollection, one feature a line, or a text sequence (RFC 8142); found out by looking at it
 * @watch: (nullable): called in this thread
 * @cancellable: (nullable): a #GCancellable, looked at every 50 ms or so
 * @report: (out) (optional) (nullable) (transfer full): what became of each feature; also set when the file could be opened and
 *   is no dataset, but not for a story and not when cancelled
 * @error: return location for a %CORRIDOR_DATASET_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads a dataset. A file that turns out to be a story ends with %CORRIDOR_DATASET_ERROR_STORY; corridor_story_read() can read
 * it then, the same #GFile object, even if it is a pipe.
 *
 * What is wrong with one feature is put into the report and hides no other; that includes a feature without a geometry. Of a
 * file that is cut short what is whole is taken.
 *
 * A feature's time is looked for in this order, in the feature or its properties for the first three and in its properties for
 * the others; the first that is there counts:
 *
 * - `when.timespans` (Linked Places, GeoJSON-T); `when` as a date, an interval, or `{"start": …, "end": …}`;
 * - the `phases` of a story;
 * - `timespan`: `{"begin": …, "end": …}`;
 * - `start_date` and `end_date`, and before them `start_date:edtf` and `end_date:edtf` where src/time can read these
 *   (OpenHistoricalMap). Without an end it is still so;
 * - `start` and `end`. Without an end it is one unit of the start long, with an end of null, "" or ".." it is still so;
 * - `times`, an array: of a line the first and the last are the ends of one span, of anything else each is a span;
 * - `time`; `timestamp`; `date`: a date or an interval.
 *
 * Each may be a text of EDTF or ISO 8601, a year as a number, or a number of seconds (below 10^11) or milliseconds since 1970; a
 * `timestamp` is never a year. Spans of one feature that overlap are one record.
 *
 * The category is the value of the first that there is of `category`, `kind`, `type`, `class` and `event_type`.
 *
 * The file stays open, for corridor_dataset_dup_phase(). What can be read only once is copied to a temporary file meanwhile.
 *
 * Memory beside the dataset: a few dozen MB, whatever the size of the file. A feature of more than 64 MiB is bad.
 *
 * Returns: (transfer full) (nullable): a dataset, which may be empty, or %NULL with @error set
 */
CorridorDataset *corridor_dataset_read        (GFile                      *file,
                                               const CorridorImportWatch  *watch,
                                               GCancellable               *cancellable,
                                               CorridorImportReport      **report,
                                               GError                    **error);

/**
 * corridor_dataset_read_async:
 * @file: as in corridor_dataset_read()
 * @watch: (nullable): called in the caller's main context, before @callback and not after cancelling
 * @cancellable: (nullable): cancel it when another file supersedes this one, or when whoever waits goes away
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * Runs corridor_dataset_read() in a thread.
 */
void             corridor_dataset_read_async  (GFile                      *file,
                                               const CorridorImportWatch  *watch,
                                               GCancellable               *cancellable,
                                               GAsyncReadyCallback         callback,
                                               gpointer                    user_data);

/**
 * corridor_dataset_read_finish:
 * @result: what the callback got
 * @report: (out) (optional) (nullable) (transfer full): as in corridor_dataset_read()
 * @error: as in corridor_dataset_read()
 *
 * Returns: (transfer full) (nullable): a dataset, or %NULL with @error set
 */
CorridorDataset *corridor_dataset_read_finish (GAsyncResult               *result,
                                               CorridorImportReport      **report,
                                               GError                    **error);

G_END_DECLS
