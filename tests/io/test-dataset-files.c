/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-dataset-builder.h"
#include "corridor-dataset-filter.h"
#include "corridor-record-file-private.h"
#include "corridor-story-reader.h"
#include "dataset-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files that are no plain file, or do not stay as they are, and whoever waits for them. */

#define STORY_HEAD "\"corridor\": {\"version\": 1, \"title\": {\"en\": \"S\"}, \"begin\": \"1988-01-01\", \"cut_off\": \"2026-06-25\"," \
  " \"view\": {\"bbox\": [44, 38, 48, 42]}, \"categories\": [{\"id\": \"road\", \"label\": {\"en\": \"Road\"}, \"shape\": \"circle\"," \
  " \"color\": {\"light\": \"#0072B2\", \"dark\": \"#56B4E9\"}}], \"states\": [], \"sources\":" \
  " {\"s\": {\"publisher\": \"P\", \"title\": \"T\", \"date\": \"2020-01-01\", \"url\": \"https://example.org/\", \"language\": \"en\"}}}"
#define STORY_FEATURE(id) "{\"type\": \"Feature\", \"id\": \"" id "\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [45, 40]}," \
  " \"properties\": {\"category\": \"road\", \"importance\": 1}, \"names\": [{\"toponym\": \"A\", \"lang\": \"en\"}], \"phases\": [{\"when\":" \
  " {\"timespans\": [{\"start\": {\"in\": \"1990-01-02\"}}]}, \"title\": {\"en\": \"P\"}, \"sources\": [\"s\"]}]}"
#define STORY_FEATURES "\"features\": [" STORY_FEATURE ("a") ", " STORY_FEATURE ("b") "]"

#define FEATURE_MEMBERS "\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [45, 40]}, \"properties\": {\"date\": \"1990-01-02\"}}\n"
#define FEATURE "{" FEATURE_MEMBERS

typedef struct
{
  char    *path; /* (owned) */
  guint    n_features;
  gboolean is_endless;
} Writer;

static gpointer
write_pipe (gpointer data)
{
  Writer *writer = data;
  int fd = g_open (writer->path, O_WRONLY, 0);

  g_assert_cmpint (fd, >=, 0);
  for (guint i = 0; i < writer->n_features || writer->is_endless; i++)
    {
      if (write (fd, FEATURE, strlen (FEATURE)) < 0)
        break; /* nobody reads any more */
      if (i % 100 == 0)
        g_usleep (1000);
    }
  close (fd);
  return NULL;
}

static GFile *
make_pipe (Writer *writer)
{
  GFile *file = dataset_file_write ("", 0);

  writer->path = g_file_get_path (file);
  g_assert_cmpint (g_unlink (writer->path), ==, 0);
  g_assert_cmpint (mkfifo (writer->path, 0600), ==, 0);
  return file;
}

static void
test_pipe (void)
{
  Writer writer = { .n_features = 3000 };
  GFile *file = make_pipe (&writer);
  GThread *thread = g_thread_new ("writer", write_pipe, &writer);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);
  g_autoptr(CorridorPhase) phase = NULL;

  g_thread_join (thread);
  dataset_file_remove (file);
  g_assert_no_error (error);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, writer.n_features);

  /* From the copy: the pipe is gone. */
  phase = corridor_dataset_dup_phase (dataset, writer.n_features - 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (corridor_text_get (corridor_phase_get_text (phase), NULL), ==, "date: 1990-01-02");
  g_free (writer.path);
}

/* Writes @text into a pipe, in pieces of which each has to be waited for. */
typedef struct
{
  char       *path; /* (owned) */
  const char *text;
  gsize       n_pieces;
} SlowWriter;

static gpointer
write_slowly (gpointer data)
{
  SlowWriter *writer = data;
  gsize length = strlen (writer->text);
  int fd = g_open (writer->path, O_WRONLY, 0);

  g_assert_cmpint (fd, >=, 0);
  for (gsize i = 0; i < writer->n_pieces; i++)
    {
      const char *at = writer->text + length * i / writer->n_pieces;
      const char *end = writer->text + length * (i + 1) / writer->n_pieces;

      g_usleep (2000);
      while (at < end)
        {
          gssize n = write (fd, at, (gsize) (end - at));

          g_assert_cmpint (n, >, 0);
          at += n;
        }
    }
  close (fd);
  return NULL;
}

/*
 * What comes through a pipe can be read only once, and that it is a story is seen only then. Nothing of it may be lost.
 */
static void
test_story_from_pipe (gconstpointer data)
{
  Writer pipe = { 0 };
  GFile *file = make_pipe (&pipe);
  SlowWriter writer = { .path = pipe.path, .text = data, .n_pieces = 40 };
  GThread *thread = g_thread_new ("writer", write_slowly, &writer);
  g_autoptr(CorridorStory) story = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (corridor_dataset_read (file, NULL, NULL, NULL, &error));
  g_assert_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_STORY);
  g_clear_error (&error);

  story = corridor_story_read (file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_thread_join (thread);
  g_assert_cmpstr (corridor_text_get (corridor_story_get_title (story), "en"), ==, "S");
  g_assert_cmpuint (corridor_story_get_features (story)->len, ==, 2);
  g_assert_nonnull (corridor_story_lookup_feature (story, "b"));
  dataset_file_remove (file);
  g_free (pipe.path);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (100 * 1000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
assert_cancelled (GFile *file)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  GThread *thread = g_thread_new ("canceller", cancel_soon, cancellable);
  gint64 started = g_get_monotonic_time ();
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  gint64 took;

  g_assert_null (corridor_dataset_read (file, NULL, cancellable, &report, &error));
  took = g_get_monotonic_time () - started;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (report);
  g_test_message ("%.1f ms after the 100", (double) took / 1000 - 100);
  g_assert_cmpint (took, <, 2 * G_TIME_SPAN_SECOND); /* 50 ms and a busy machine */
  g_thread_join (thread);
}

static void
test_cancel_waiting (void)
{
  Writer writer = { 0 };
  GFile *file = make_pipe (&writer);

  assert_cancelled (file);
  dataset_file_remove (file);
  g_free (writer.path);
}

static void
test_cancel_reading (void)
{
  Writer writer = { .is_endless = TRUE };
  GFile *file = make_pipe (&writer);
  GThread *thread = g_thread_new ("writer", write_pipe, &writer);

  assert_cancelled (file);
  g_thread_join (thread);
  dataset_file_remove (file);
  g_free (writer.path);
}

static void
test_changed (void)
{
  GFile *file = dataset_file_write (FEATURE FEATURE, -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);
  g_autoptr(GFileOutputStream) stream = NULL;

  g_assert_no_error (error);
  stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (stream), FEATURE, strlen (FEATURE), NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));

  g_assert_null (corridor_dataset_dup_phase (dataset, 0, &error));
  g_assert_error (error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_CHANGED);
  g_assert_true (g_str_has_prefix (error->message, g_file_peek_path (file)));
  dataset_file_remove (file);
}

/* An editor that saves puts another file in its place: the one that is open is the one that was read. */
static void
test_replaced (void)
{
  GFile *file = dataset_file_write (FEATURE, -1);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, NULL, NULL, NULL, &error);
  g_autoptr(CorridorPhase) phase = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "x", 1, NULL));
  phase = corridor_dataset_dup_phase (dataset, 0, &error);
  g_assert_no_error (error);
  g_assert_nonnull (phase);
  dataset_file_remove (file);
}

typedef struct
{
  GFile           *file; /* (unowned) */
  gboolean         grows;
  guint            n_progress;
  guint64          n_bytes;
  guint            n_partial;
  CorridorDataset *partial; /* (owned) (nullable) */
  GThread         *thread; /* (unowned) where it is told */
  GAsyncResult    *result; /* (owned) (nullable) */
} Watcher;

static void
on_progress (const CorridorImportProgress *progress,
             gpointer                      user_data)
{
  Watcher *watcher = user_data;

  g_assert_true (g_thread_self () == watcher->thread);
  g_assert_cmpuint (progress->n_bytes, >=, watcher->n_bytes);
  watcher->n_bytes = progress->n_bytes;
  watcher->n_progress++;
}

static void
on_partial (CorridorDataset *dataset,
            gpointer         user_data)
{
  Watcher *watcher = user_data;

  g_assert_true (g_thread_self () == watcher->thread);
  watcher->n_partial++;
  watcher->partial = g_object_ref (dataset);
  if (watcher->grows)
    {
      g_autoptr(GFileOutputStream) stream = g_file_append_to (watcher->file, G_FILE_CREATE_NONE, NULL, NULL);

      g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (stream), FEATURE, strlen (FEATURE), NULL, NULL, NULL));
    }
}

static GFile *
write_many (guint n)
{
  g_autoptr(GString) text = g_string_sized_new (n * strlen (FEATURE));

  for (guint i = 0; i < n; i++)
    g_string_append (text, FEATURE);
  return dataset_file_write (text->str, (gssize) text->len);
}

/* A file that grows while it is read is read to the end that it has then, and that is said. */
static void
test_growing (void)
{
  const guint n = 120000;
  GFile *file = write_many (n);
  Watcher watcher = { .file = file, .grows = TRUE, .thread = g_thread_self () };
  CorridorImportWatch watch = { on_progress, on_partial, &watcher };
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = corridor_dataset_read (file, &watch, NULL, &report, &error);
  g_autoptr(CorridorPhase) phase = NULL;
  const CorridorImportFault *fault;

  g_assert_no_error (error);
  g_assert_cmpuint (watcher.n_partial, ==, 1);
  g_assert_cmpuint (corridor_dataset_get_n_records (watcher.partial), <, n);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, n + 1);
  fault = g_ptr_array_index (corridor_import_report_get_faults (report), 0);
  g_assert_cmpstr (fault->reason, ==, "expected a file that stays as it is, got one that changed while it was read");
  phase = corridor_dataset_dup_phase (dataset, n, &error);
  g_assert_no_error (error);
  g_assert_nonnull (phase);
  g_object_unref (watcher.partial);
  dataset_file_remove (file);
}

/* Two features with a hole between them, which takes no room on the disk. */
#define HOLE G_GUINT64_CONSTANT (2200000000)
#define FAR  "\n{\"id\": \"far\", " FEATURE_MEMBERS

static GFile *
write_far (void)
{
  GFile *file = dataset_file_write (FEATURE, -1);
  int fd = g_open (g_file_peek_path (file), O_WRONLY, 0);

  g_assert_cmpint (pwrite (fd, FAR, strlen (FAR), (off_t) (strlen (FEATURE) + HOLE)), ==, (gssize) strlen (FAR));
  close (fd);
  return file;
}

static void
assert_far_is_found (CorridorDataset *dataset)
{
  g_autoptr(CorridorKeywords) words = corridor_keywords_new ("far");
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) found = corridor_dataset_filter (dataset, words, NULL, NULL, NULL, &error);
  g_autoptr(CorridorPhase) phase = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (corridor_dataset_get_n_records (found), ==, 1);
  g_assert_cmpuint (corridor_dataset_get_place (found, 0).offset, ==, strlen (FEATURE) + HOLE + 1);
  phase = corridor_dataset_dup_phase (found, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (corridor_feature_get_id (corridor_phase_get_feature (phase)), ==, "far");
}

/* What is behind the first 2 GiB of a file is read again, and looked through. */
static void
test_far_records (void)
{
  GFile *file = write_far ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorRecordFile) store = corridor_record_file_open (file, NULL, &error);
  g_autoptr(CorridorDatasetBuilder) builder = corridor_dataset_builder_new (CORRIDOR_RECORD_STORE (store), "T");
  CorridorRecord record = { .is_dated = TRUE, .end_earliest = 1, .end_latest = 1 };
  g_autoptr(CorridorDataset) dataset = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (corridor_record_file_get_size (store), ==, strlen (FEATURE) + HOLE + strlen (FAR));
  record.category = corridor_dataset_builder_add_category (builder, NULL);
  record.place = (CorridorRecordPlace) { 0, strlen (FEATURE) - 1, 0 };
  corridor_dataset_builder_add (builder, &record);
  record.place = (CorridorRecordPlace) { strlen (FEATURE) + HOLE + 1, strlen (FAR) - 2, 0 };
  corridor_dataset_builder_add (builder, &record);
  g_assert_true (corridor_record_file_close_stream (store));
  dataset = corridor_dataset_builder_build (builder);
  assert_far_is_found (dataset);
  dataset_file_remove (file);
}

/* The same by the reader, to which the hole is a line that is too long to be a feature. It takes some seconds. */
static void
test_far_reading (void)
{
  GFile *file;
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(GError) error = NULL;
  const CorridorImportFault *fault;

  if (!g_test_slow ())
    {
      g_test_skip ("only with -m slow");
      return;
    }

  file = write_far ();
  dataset = corridor_dataset_read (file, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, 2);
  g_assert_cmpuint (corridor_import_report_get_n_bad (report), ==, 1);
  fault = g_ptr_array_index (corridor_import_report_get_faults (report), 0);
  g_assert_cmpuint (fault->offset, ==, strlen (FEATURE));
  g_assert_cmpstr (fault->reason, ==, "expected a feature of at most 64 MiB, got a longer one");

  assert_far_is_found (dataset);
  dataset_file_remove (file);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  ((Watcher *) user_data)->result = g_object_ref (result);
}

static void
test_async (void)
{
  const guint n = 150000;
  GFile *file = write_many (n);
  Watcher watcher = { .thread = g_thread_self () };
  CorridorImportWatch watch = { on_progress, on_partial, &watcher };
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) dataset = NULL;

  corridor_dataset_read_async (file, &watch, NULL, on_read, &watcher);
  while (watcher.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  dataset = corridor_dataset_read_finish (watcher.result, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (corridor_dataset_get_n_records (dataset), ==, n);
  g_assert_cmpuint (corridor_import_report_get_n_shown (report), ==, n);
  g_assert_cmpuint (watcher.n_progress, >, 0);
  g_assert_cmpuint (watcher.n_partial, ==, 1);

  /* What was offered early is not touched by what came later. */
  g_assert_cmpuint (corridor_dataset_get_n_records (watcher.partial), <, n);
  g_assert_cmpuint (corridor_time_index_get_n_items (corridor_dataset_get_index (watcher.partial)), ==,
                    corridor_dataset_get_n_records (watcher.partial));
  g_object_unref (watcher.partial);
  g_object_unref (watcher.result);
  dataset_file_remove (file);
}

/* Nothing is told once it is cancelled. */
static void
test_async_cancel (void)
{
  GFile *file = write_many (150000);
  Watcher watcher = { .thread = g_thread_self () };
  CorridorImportWatch watch = { on_progress, on_partial, &watcher };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  corridor_dataset_read_async (file, &watch, cancellable, on_read, &watcher);
  g_usleep (20 * 1000);
  g_cancellable_cancel (cancellable);
  while (watcher.result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (corridor_dataset_read_finish (watcher.result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watcher.n_progress + watcher.n_partial, ==, 0);
  g_object_unref (watcher.result);
  dataset_file_remove (file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGPIPE, SIG_IGN);

  g_test_add_data_func ("/dataset-files/story-from-pipe/head-first", "{\"type\": \"FeatureCollection\", " STORY_HEAD ", " STORY_FEATURES "}",
                        test_story_from_pipe);
  g_test_add_data_func ("/dataset-files/story-from-pipe/head-last", "{\"type\": \"FeatureCollection\", " STORY_FEATURES ", " STORY_HEAD "}",
                        test_story_from_pipe);
  g_test_add_func ("/dataset-files/pipe", test_pipe);
  g_test_add_func ("/dataset-files/cancel/waiting", test_cancel_waiting);
  g_test_add_func ("/dataset-files/cancel/reading", test_cancel_reading);
  g_test_add_func ("/dataset-files/changed", test_changed);
  g_test_add_func ("/dataset-files/replaced", test_replaced);
  g_test_add_func ("/dataset-files/growing", test_growing);
  g_test_add_func ("/dataset-files/far/records", test_far_records);
  g_test_add_func ("/dataset-files/far/reading", test_far_reading);
  g_test_add_func ("/dataset-files/async/read", test_async);
  g_test_add_func ("/dataset-files/async/cancel", test_async_cancel);
  return g_test_run ();
}
