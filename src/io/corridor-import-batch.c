/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-import-batch-private.h"

#include "corridor-printable-private.h"
#include "corridor-record-reader-private.h"

struct _CorridorImportBatch
{
  GByteArray          *text; /* (owned) (nullable) until it has been read */
  GArray              *cuts; /* (owned) (element-type CorridorCut) */

  /* What was read. */
  GArray              *records; /* (owned) (element-type CorridorRecord) with numbers of this batch's categories */
  GPtrArray           *categories; /* (owned) (element-type utf8) the first one is NULL: none */
  GHashTable          *numbers; /* (owned) (element-type utf8 guint) of those */
  GPtrArray           *faults; /* (owned) (element-type CorridorImportFault) */
  guint                max_faults; /* so many of them at most; others are counted */
  guint64              n_faults;
  CorridorImportCounts counts;
};

static void
clear_record (gpointer data)
{
  CorridorRecord *record = data;

  g_clear_pointer (&record->outline, corridor_outline_unref);
}

/*
 * corridor_import_batch_new:
 * @text: (transfer full): of the features
 * @cuts: (transfer full): where in it they are
 * @max_faults: how many faults anybody will want to know more of than that there is one: it takes longer than reading what is good
 */
CorridorImportBatch *
corridor_import_batch_new (GByteArray *text,
                           GArray     *cuts,
                           guint       max_faults)
{
  CorridorImportBatch *self = g_atomic_rc_box_new0 (CorridorImportBatch);

  self->text = text;
  self->cuts = cuts;
  self->max_faults = max_faults;
  self->records = g_array_new (FALSE, FALSE, sizeof (CorridorRecord));
  g_array_set_clear_func (self->records, clear_record);
  self->categories = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->categories, NULL);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_import_fault_free);
  return self;
}

static void
clear (CorridorImportBatch *self)
{
  g_clear_pointer (&self->text, g_byte_array_unref);
  g_array_unref (self->cuts);
  g_array_unref (self->records);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->faults);
}

CorridorImportBatch *
corridor_import_batch_ref (CorridorImportBatch *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
corridor_import_batch_unref (CorridorImportBatch *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear);
}

/* To be asked before it is read. */
gsize
corridor_import_batch_get_length (CorridorImportBatch *self)
{
  return self->text->len;
}

static guint
number_category (CorridorImportBatch *self,
                 JsonNode            *feature)
{
  g_autofree char *value = corridor_record_reader_dup_category (feature);
  guint number;

  if (value == NULL)
    return 0;

  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, value));
  if (number == 0)
    {
      number = self->categories->len;
      g_hash_table_insert (self->numbers, value, GUINT_TO_POINTER (number));
      g_ptr_array_add (self->categories, g_steal_pointer (&value));
    }
  return number;
}

static void
set_span (CorridorRecord     *record,
          const CorridorSpan *span)
{
  record->is_dated = TRUE;
  record->start_earliest = span->start_earliest;
  record->start_latest = span->start_latest;
  record->end_earliest = span->end_earliest;
  record->end_latest = span->end_latest;
}

static void
add_records (CorridorImportBatch  *self,
             CorridorRecordReader *reader,
             const CorridorCut    *cut,
             guint                 category)
{
  guint n_spans = MAX (1, reader->spans->len);

  for (guint part = 0; part < reader->spots->len * n_spans; part++)
    {
      const CorridorRecordSpot *spot = &g_array_index (reader->spots, CorridorRecordSpot, part / n_spans);
      CorridorRecord record = {
        .point = spot->point,
        .outline = spot->outline != NULL ? corridor_outline_ref (spot->outline) : NULL,
        .place = { cut->offset, (guint32) cut->length, part },
        .category = category,
      };

      if (reader->spans->len > 0)
        set_span (&record, &g_array_index (reader->spans, CorridorRecordSpan, part % n_spans).span);
      g_array_append_val (self->records, record);
    }
}

static void
add_fault (CorridorImportBatch *self,
           const CorridorCut   *cut,
           JsonNode            *feature,
           const char          *field,
           const char          *reason)
{
  CorridorImportFault *fault;

  self->n_faults++;
  if (self->faults->len >= self->max_faults)
    return;

  fault = g_new0 (CorridorImportFault, 1);
  fault->number = cut->number;
  fault->id = feature != NULL ? corridor_record_reader_dup_id (feature) : NULL;
  fault->offset = cut->offset;
  fault->line = cut->line;
  fault->field = g_strdup (field);
  fault->reason = g_strdup (reason);
  g_ptr_array_add (self->faults, fault);
}

static void
add_json_fault (CorridorImportBatch  *self,
                const CorridorCut    *cut,
                const CorridorFaults *faults,
                gsize                 offset)
{
  g_autofree char *field = g_strdup_printf ("byte %" G_GSIZE_FORMAT, offset);

  add_fault (self, cut, NULL, field, faults->first_message);
}

/* Its id was not read the first time. */
static void
add_feature_fault (CorridorImportBatch  *self,
                   CorridorRecordReader *reader,
                   const CorridorCut    *cut,
                   const CorridorFaults *faults)
{
  const char *text = (const char *) self->text->data + cut->start;
  gboolean is_counted_only = self->faults->len >= self->max_faults;
  gsize fault_offset;

  add_fault (self, cut, is_counted_only ? NULL : corridor_record_reader_parse (reader, text, cut->text_length, TRUE, NULL,
                                                                               &fault_offset),
             faults->first_place, faults->first_message);
}

static void
read_feature (CorridorImportBatch  *self,
              CorridorRecordReader *reader,
              const CorridorCut    *cut)
{
  const char *text = (const char *) self->text->data + cut->start;
  g_auto(CorridorFaults) faults = { 0 };
  CorridorJsonCursor cursor;
  gsize fault_offset;
  JsonNode *node;

  corridor_faults_init (&faults, "", NULL);
  node = corridor_record_reader_parse (reader, text, cut->text_length, FALSE, &faults, &fault_offset);
  cursor = corridor_json_cursor_root (&faults, node);
  self->counts.n_features++;
  if (node == NULL || !corridor_record_reader_read (reader, &cursor))
    {
      self->counts.n_bad++;
      if (node == NULL)
        add_json_fault (self, cut, &faults, fault_offset);
      else
        add_feature_fault (self, reader, cut, &faults);
      return;
    }

  self->counts.n_spelled[reader->spelling]++;
  if (reader->spans->len > 0)
    self->counts.n_shown++;
  else
    self->counts.n_undated++;
  add_records (self, reader, cut, number_category (self, node));
}

/*
 * corridor_import_batch_read:
 * @is_cancelled: set by another thread when nobody wants the result any more
 *
 * Reads all features.
 */
void
corridor_import_batch_read (CorridorImportBatch *self,
                            const gint          *is_cancelled)
{
  g_auto(CorridorRecordReader) reader = { 0 };

  corridor_record_reader_init (&reader);
  for (guint i = 0; i < self->cuts->len && g_atomic_int_get (is_cancelled) == 0; i++)
    {
      const CorridorCut *cut = &g_array_index (self->cuts, CorridorCut, i);
      const char *reason = cut->is_too_long ? "expected a feature of at most 64 MiB, got a longer one"
                           : cut->is_short  ? "expected the rest of the feature, got the end of the file (it is cut short)"
                                            : NULL;

      if (reason == NULL)
        {
          read_feature (self, &reader, cut);
          continue;
        }
      self->counts.n_features++;
      self->counts.n_bad++;
      add_fault (self, cut, NULL, "", reason);
    }
  self->counts.n_records = self->records->len;

  g_clear_pointer (&self->text, g_byte_array_unref);
}

/*
 * corridor_import_batch_merge:
 *
 * Moves what was read to @builder and @report. To be called in the order of the file.
 *
 * Returns: FALSE when there is no room for all of it, and then nothing was moved
 */
gboolean
corridor_import_batch_merge (CorridorImportBatch    *self,
                             CorridorDatasetBuilder *builder,
                             CorridorImportReport   *report)
{
  g_autofree guint *numbers = g_new (guint, self->categories->len);

  if (self->records->len > CORRIDOR_DATASET_MAX_RECORDS - corridor_dataset_builder_get_n_records (builder))
    return FALSE;

  for (guint i = 1; i < self->categories->len; i++)
    numbers[i] = corridor_dataset_builder_add_category (builder, g_ptr_array_index (self->categories, i));
  for (guint i = 0; i < self->records->len; i++)
    {
      CorridorRecord *record = &g_array_index (self->records, CorridorRecord, i);

      record->category = record->category == 0 ? corridor_dataset_builder_add_category (builder, NULL)
                                               : numbers[record->category];
      corridor_dataset_builder_add (builder, record);
    }

  corridor_import_report_add_counts (report, &self->counts);
  for (guint64 i = 0; i < self->n_faults; i++)
    corridor_import_report_add_fault (report, i < self->faults->len ? g_ptr_array_index (self->faults, i) : NULL);
  g_ptr_array_set_free_func (self->faults, NULL); /* they are the report's now */
  return TRUE;
}
