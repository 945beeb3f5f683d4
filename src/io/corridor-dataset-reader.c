/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-reader.h"

#include "corridor-collection-reader-private.h"
#include "corridor-feature-cutter-private.h"
#include "corridor-import-crew-private.h"
#include "corridor-record-file-private.h"

/*
 * One thread reads the file, cuts it into features, and gives batches of them to a crew of threads that parse; in between it
 * takes back in order what is done, and merges it. So nothing but batches is shared.
 */

#define CHUNK (256 * 1024)
#define BATCH_LENGTH (512 * 1024)

/* How long to wait before the cancellable is looked at again. */
#define PATIENCE 30 /* ms */

#define PROGRESS_INTERVAL (100 * G_TIME_SPAN_MILLISECOND)
#define PARTIAL_DELAY     (500 * G_TIME_SPAN_MILLISECOND)
#define PARTIAL_RECORDS   50000

/* corridor_story_read() takes no longer file. */
#define STORY_SIZE (128 * 1024 * 1024)

typedef struct
{
  CorridorRecordFile        *file; /* (owned) */
  GFile                     *origin; /* (unowned) what was opened */
  CorridorFeatureCutter     *cutter; /* (owned) */
  CorridorImportCrew        *crew; /* (owned) */
  CorridorDatasetBuilder    *builder; /* (owned) (nullable) */
  CorridorImportReport      *report; /* (owned) */
  const CorridorImportWatch *watch; /* (unowned) (nullable) */
  GCancellable              *cancellable; /* (unowned) (nullable) */
  guint64                    n_bytes;
  gint64                     started;
  gint64                     told;
  gboolean                   has_offered;
} Import;

static void
import_clear (Import *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->cutter, corridor_feature_cutter_free);
  g_clear_pointer (&self->crew, corridor_import_crew_free);
  g_clear_pointer (&self->builder, corridor_dataset_builder_free);
  g_clear_pointer (&self->report, corridor_import_report_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static void
tell_progress (Import *self)
{
  gint64 now = g_get_monotonic_time ();
  CorridorImportProgress progress = {
    .n_bytes = self->n_bytes,
    .n_bytes_total = corridor_record_file_get_size (self->file),
    .n_features = corridor_import_report_get_n_features (self->report),
    .n_bad = corridor_import_report_get_n_bad (self->report),
  };

  if (self->watch == NULL || self->watch->progress == NULL || now - self->told < PROGRESS_INTERVAL)
    return;

  self->told = now;
  self->watch->progress (&progress, self->watch->user_data);
}

/* The head of a story may come behind its features, and nobody should see a layer of these before. */
static gboolean
may_be_story (Import *self)
{
  return corridor_import_report_get_n_spelled (self->report, CORRIDOR_TIME_SPELLING_PHASES) > 0 && self->n_bytes < STORY_SIZE;
}

static void
offer_partial (Import *self)
{
  guint n_records = corridor_dataset_builder_get_n_records (self->builder);
  g_autoptr(CorridorDataset) dataset = NULL;

  if (self->watch == NULL || self->watch->partial == NULL || self->has_offered || n_records == 0 || may_be_story (self)
      || (n_records < PARTIAL_RECORDS && g_get_monotonic_time () - self->started < PARTIAL_DELAY))
    return;

  self->has_offered = TRUE;
  dataset = corridor_dataset_builder_build (self->builder);
  self->watch->partial (dataset, self->watch->user_data);
}

static void
add_file_fault (Import     *self,
                const char *reason)
{
  CorridorImportFault *fault = g_new0 (CorridorImportFault, 1);

  fault->field = g_strdup ("");
  fault->reason = g_strdup (reason);
  corridor_import_report_add_fault (self->report, fault);
}

/* Returns: whether there is room for more */
static gboolean
merge_one (Import *self,
           guint   patience)
{
  CorridorImportBatch *batch = corridor_import_crew_pop (self->crew, patience);
  gboolean has_room;

  if (batch == NULL)
    return TRUE;

  has_room = corridor_import_batch_merge (batch, self->builder, self->report);
  corridor_import_batch_unref (batch);
  if (!has_room)
    add_file_fault (self, "expected at most " G_STRINGIFY (CORRIDOR_DATASET_MAX_RECORDS) " records, got more: the rest is left out");
  return has_room;
}

/* What has been merged comes before what is to be read. */
static guint
get_max_faults (Import *self)
{
  return CORRIDOR_IMPORT_REPORT_MAX_FAULTS - corridor_import_report_get_faults (self->report)->len;
}

static void
push_batch (Import *self)
{
  GArray *cuts;
  GByteArray *text;

  if (corridor_feature_cutter_get_n_ready (self->cutter) == 0)
    return;

  text = corridor_feature_cutter_take (self->cutter, &cuts);
  corridor_import_crew_push (self->crew, corridor_import_batch_new (text, cuts, get_max_faults (self)));
}

/* Merges what is done, and waits while there is too much that is not. */
static gboolean
merge_some (Import  *self,
            gboolean all)
{
  gboolean has_room = merge_one (self, 0);

  while (has_room && !g_cancellable_is_cancelled (self->cancellable)
         && (all ? !corridor_import_crew_is_empty (self->crew) : corridor_import_crew_is_full (self->crew)))
    {
      has_room = merge_one (self, PATIENCE);
      tell_progress (self);
    }
  return has_room;
}

/* A file with a story's head is not for here. */
static gboolean
check_kind (Import  *self,
            GError **error)
{
  if (!corridor_feature_cutter_has_story_head (self->cutter))
    return TRUE;

  if (corridor_record_file_leave (self->file, self->origin, error))
    g_set_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_STORY,
                 "%s: expected a dataset, got a story, which has a member \"corridor\"", corridor_record_file_get_name (self->file));
  return FALSE;
}

static gboolean
read_chunks (Import  *self,
             char    *buffer,
             GError **error)
{
  gboolean has_ended = FALSE;

  while (!has_ended && corridor_feature_cutter_wants_more (self->cutter))
    {
      gssize n = corridor_record_file_read (self->file, buffer, CHUNK, &has_ended, self->cancellable, error);

      if (n < 0)
        return FALSE;
      self->n_bytes += (guint64) n;
      corridor_feature_cutter_feed (self->cutter, buffer, (gsize) n);
      if (!check_kind (self, error))
        return FALSE;
      if (corridor_feature_cutter_get_n_ready (self->cutter) >= BATCH_LENGTH || n == 0)
        push_batch (self);
      if (!merge_some (self, FALSE))
        return TRUE;
      tell_progress (self);
      offer_partial (self);
    }

  corridor_feature_cutter_end (self->cutter);
  push_batch (self);
  merge_some (self, TRUE);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* A file in which nothing is a feature is something else. */
static gboolean
check_format (Import  *self,
              GError **error)
{
  GPtrArray *faults = corridor_import_report_get_faults (self->report);
  guint64 n_good = corridor_import_report_get_n_shown (self->report) + corridor_import_report_get_n_undated (self->report);
  g_autofree char *line = NULL;

  if (n_good > 0 || faults->len == 0 || corridor_feature_cutter_get_collection (self->cutter) != NULL)
    return TRUE;

  line = corridor_import_report_fault_to_line (self->report, g_ptr_array_index (faults, 0));
  g_set_error_literal (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_FORMAT, line);
  return FALSE;
}

static CorridorDataset *
finish (Import  *self,
        GError **error)
{
  g_autofree char *title = corridor_collection_reader_read (self->cutter, self->report);
  g_autoptr(CorridorDataset) dataset = NULL;

  if (!corridor_record_file_close_stream (self->file))
    add_file_fault (self, "expected a file that stays as it is, got one that changed while it was read");
  if (!check_format (self, error))
    return NULL;

  if (title != NULL)
    corridor_dataset_builder_set_title (self->builder, title);
  dataset = corridor_dataset_builder_finish (g_steal_pointer (&self->builder));
  return g_cancellable_set_error_if_cancelled (self->cancellable, error) ? NULL : g_steal_pointer (&dataset);
}

static void
import_init (Import             *self,
             CorridorRecordFile *record_file,
             GFile              *file)
{
  g_autofree char *title = g_file_get_basename (file);
  g_autofree char *valid = g_utf8_make_valid (title != NULL ? title : "", -1);

  self->file = record_file;
  self->origin = file;
  self->cutter = corridor_feature_cutter_new ();
  self->crew = corridor_import_crew_new ();
  self->builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (record_file), valid);
  self->report = corridor_import_report_new (corridor_record_file_get_name (record_file));
  self->started = self->told = g_get_monotonic_time ();
}

CorridorDataset *
corridor_dataset_read (GFile                      *file,
                       const CorridorImportWatch  *watch,
                       GCancellable               *cancellable,
                       CorridorImportReport      **report,
                       GError                    **error)
{
  g_auto(Import) import = { .watch = watch, .cancellable = cancellable };
  g_autofree char *buffer = NULL;
  CorridorRecordFile *record_file;
  CorridorDataset *dataset;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (report != NULL)
    *report = NULL;
  record_file = corridor_record_file_open (file, cancellable, error);
  if (record_file == NULL)
    return NULL;

  import_init (&import, record_file, file);
  buffer = g_malloc (CHUNK);
  if (!read_chunks (&import, buffer, error))
    return NULL;

  dataset = finish (&import, error);
  if (report != NULL && !g_cancellable_is_cancelled (cancellable))
    *report = g_steal_pointer (&import.report);
  return dataset;
}
