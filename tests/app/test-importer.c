/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-importer.h"
#include "dataset-file.h"
#include "story-maker.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define POINT "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,40]},\"properties\":{\"date\":\"2020-05-01\"}}\n"
#define BAD   "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,95]},\"properties\":{\"date\":\"2020-05-01\"}}\n"
#define PLAIN "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,40]},\"properties\":{}}\n"

/* More than the reader takes before it offers a part. */
#define MANY 80000

typedef struct
{
  CorridorSession  *session; /* (owned) */
  CorridorImporter *importer; /* (owned) */
  GPtrArray        *files; /* (owned) (element-type GFile) */
  GPtrArray        *layers; /* (owned) (nullable elements) in the order in which they came */
  GError           *error; /* (owned) (nullable) the last */
  guint             n_done;
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  f->importer = corridor_importer_new (f->session);
  f->files = g_ptr_array_new_with_free_func ((GDestroyNotify) dataset_file_remove);
  f->layers = g_ptr_array_new ();
}

/* A reader that was given up keeps the importer until its threads have noticed. */
static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  CorridorImporter *importer = f->importer;

  corridor_importer_cancel_all (importer);
  g_object_add_weak_pointer (G_OBJECT (importer), (gpointer *) &f->importer);
  g_object_unref (importer);
  while (f->importer != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (f->session);
  g_ptr_array_unref (f->layers);
  g_ptr_array_unref (f->files);
  g_clear_error (&f->error);
}

static void
on_imported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Fixture *f = user_data;
  g_autoptr(CorridorLayer) layer = NULL;

  g_clear_error (&f->error);
  layer = corridor_importer_import_finish (CORRIDOR_IMPORTER (source), result, &f->error);
  g_ptr_array_add (f->layers, layer); /* the session keeps it */
  f->n_done++;
}

static GFile *
import (Fixture    *f,
        const char *text)
{
  GFile *file = dataset_file_write (text, -1);

  g_ptr_array_add (f->files, file);
  corridor_importer_import_async (f->importer, file, on_imported, f);
  return file;
}

static char *
dup_many (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MANY; i++)
    g_string_append (text, POINT);
  return g_string_free (text, FALSE);
}

static void
wait_for (Fixture *f,
          guint    n_done)
{
  while (f->n_done < n_done)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_layers (Fixture *f)
{
  return g_list_model_get_n_items (corridor_session_get_layers (f->session));
}

static guint
count_records (CorridorLayer *layer)
{
  return corridor_dataset_get_n_records (corridor_layer_get_dataset (layer));
}

static gboolean
is_busy (Fixture *f)
{
  return corridor_reading_get_busy (corridor_importer_get_progress (f->importer));
}

static void
test_finished (Fixture      *f,
               gconstpointer data)
{
  CorridorImportReport *report;

  g_assert_false (is_busy (f));
  import (f, POINT BAD POINT PLAIN);
  g_assert_true (is_busy (f));
  g_assert_cmpstr (corridor_reading_get_name (corridor_importer_get_progress (f->importer)), ==, "data.geojson");
  wait_for (f, 1);

  g_assert_no_error (f->error);
  g_assert_false (is_busy (f));
  g_assert_cmpuint (count_layers (f), ==, 1);
  g_assert_cmpuint (count_records (f->layers->pdata[0]), ==, 2);
  g_assert_false (corridor_layer_get_undated (f->layers->pdata[0]));
  report = corridor_importer_get_report (f->layers->pdata[0]);
  g_assert_cmpuint (corridor_import_report_get_n_shown (report), ==, 2);
  g_assert_cmpuint (corridor_import_report_get_n_bad (report), ==, 1);
  g_assert_cmpuint (corridor_import_report_get_n_undated (report), ==, 1);
}

static void
test_undated_only (Fixture      *f,
                   gconstpointer data)
{
  import (f, PLAIN PLAIN);
  wait_for (f, 1);
  g_assert_true (corridor_layer_get_undated (f->layers->pdata[0]));
}

/* The same layer, from the part to the whole, with what the reader chose meanwhile. */
static void
test_partial (Fixture      *f,
              gconstpointer data)
{
  g_autofree char *text = dup_many ();
  CorridorLayer *layer;
  guint n_part;

  import (f, text);
  while (corridor_importer_get_layer (f->importer) == NULL)
    g_main_context_iteration (NULL, TRUE);
  layer = corridor_importer_get_layer (f->importer);
  n_part = count_records (layer);
  g_assert_cmpuint (count_layers (f), ==, 1);
  g_assert_cmpuint (n_part, >, 0);
  g_assert_cmpuint (n_part, <, MANY);
  g_assert_null (corridor_importer_get_report (layer));
  corridor_layer_set_rgb (layer, 0x123456);

  g_assert_cmpfloat (corridor_reading_get_fraction (corridor_importer_get_progress (f->importer)), <=, 1);
  wait_for (f, 1);
  g_assert_true (f->layers->pdata[0] == layer);
  g_assert_cmpuint (count_layers (f), ==, 1);
  g_assert_cmpuint (count_records (layer), ==, MANY);
  g_assert_cmpint (corridor_layer_get_rgb (layer), ==, 0x123456);
  g_assert_nonnull (corridor_importer_get_report (layer));
}

/* The partial layer goes at once, and nothing comes after it. */
static void
test_cancel (Fixture      *f,
             gconstpointer data)
{
  g_autofree char *text = dup_many ();

  import (f, text);
  import (f, POINT);
  while (corridor_importer_get_layer (f->importer) == NULL)
    g_main_context_iteration (NULL, TRUE);
  corridor_importer_cancel (f->importer);
  g_assert_cmpuint (count_layers (f), ==, 0);
  wait_for (f, 1);
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  wait_for (f, 2); /* that one was not given up */
  g_assert_no_error (f->error);
  g_assert_cmpuint (count_layers (f), ==, 1);
  g_assert_cmpuint (count_records (f->layers->pdata[1]), ==, 1);
  corridor_importer_cancel (f->importer); /* nothing to give up */
  g_assert_cmpuint (count_layers (f), ==, 1);
}

static void
test_broken (Fixture      *f,
             gconstpointer data)
{
  import (f, "no JSON at all");
  import (f, POINT);
  wait_for (f, 1);
  g_assert_error (f->error, CORRIDOR_DATASET_ERROR, CORRIDOR_DATASET_ERROR_FORMAT);
  g_assert_cmpuint (count_layers (f), ==, 0);
  wait_for (f, 2);
  g_assert_no_error (f->error);
  g_assert_cmpuint (count_layers (f), ==, 1);
}

static void
test_order (Fixture      *f,
            gconstpointer data)
{
  g_autofree char *text = dup_many ();

  import (f, text);
  import (f, POINT POINT);
  import (f, POINT);
  wait_for (f, 3);
  g_assert_cmpuint (count_layers (f), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (corridor_session_get_layers (f->session), i);
      static const guint expected[] = { MANY, 2, 1 };

      g_assert_true (f->layers->pdata[i] == layer);
      g_assert_cmpuint (count_records (layer), ==, expected[i]);
    }
}

static gpointer
write_into_pipe (gpointer data)
{
  int fd = open (data, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (write (fd, POINT, strlen (POINT)), ==, strlen (POINT));
      g_usleep (G_USEC_PER_SEC / 5);
    }
  close (fd);
  return NULL;
}

/* Of which nobody knows how long it is: the bar has nothing to go by. */
static void
test_pipe (Fixture      *f,
           gconstpointer data)
{
  GFile *file = dataset_file_write ("", 0);
  const char *path = g_file_peek_path (file);
  GThread *writer;
  CorridorReading *progress = corridor_importer_get_progress (f->importer);
  guint64 count = 0;

  g_ptr_array_add (f->files, file);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  writer = g_thread_new ("writer", write_into_pipe, (gpointer) path);
  corridor_importer_import_async (f->importer, file, on_imported, f);
  while (f->n_done < 1)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpfloat (corridor_reading_get_fraction (progress), ==, CORRIDOR_READING_UNKNOWN);
      count = MAX (count, corridor_reading_get_count (progress));
    }
  g_thread_join (writer);
  g_assert_no_error (f->error);
  g_assert_cmpuint (count, >, 0);
  g_assert_cmpuint (count_records (f->layers->pdata[0]), ==, 5);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/importer/finished", test_finished);
  ADD ("/importer/undated-only", test_undated_only);
  ADD ("/importer/partial", test_partial);
  ADD ("/importer/cancel", test_cancel);
  ADD ("/importer/broken", test_broken);
  ADD ("/importer/order", test_order);
  ADD ("/importer/pipe", test_pipe);
#undef ADD

  return g_test_run ();
}
