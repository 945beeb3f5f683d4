/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-mbtiles-file.h"
#include "corridor-opener.h"

#include "corridor-bundle.h"
#include "corridor-file-kind.h"
#include "corridor-options.h"
#include "corridor-story-reader.h"
#include "dataset-file.h"
#include "mbtiles-maker.h"
#include "story-maker.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sys/stat.h>
#include <unistd.h>

#define DATASET "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46,40]},\"properties\":{\"date\":\"2020-05-01\"}}\n"

typedef struct
{
  CorridorSession *session; /* (owned) */
  CorridorBaseMaps *base_maps; /* (owned) */
  CorridorOpener  *opener; /* (owned) */
  GPtrArray       *files; /* (owned) (element-type GFile) on disk */
  GError          *error; /* (owned) (nullable) of the last opening */
  guint            n_done;
  guint            n_shown; /* signals */
  guint            n_imported;
  guint            n_base_maps;
  guint            n_failed;
} Fixture;

static void
count (guint *n)
{
  (*n)++;
}

static void
on_imported (guint         *n,
             CorridorLayer *layer)
{
  g_assert_nonnull (corridor_importer_get_report (layer));
  (*n)++;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  f->base_maps = corridor_base_maps_new ();
  f->opener = corridor_opener_new (f->session, f->base_maps);
  f->files = g_ptr_array_new_with_free_func ((GDestroyNotify) dataset_file_remove);
  g_signal_connect_swapped (f->opener, "story-shown", G_CALLBACK (count), &f->n_shown);
  g_signal_connect_swapped (f->opener, "imported", G_CALLBACK (on_imported), &f->n_imported);
  g_signal_connect_swapped (f->opener, "base-map-shown", G_CALLBACK (count), &f->n_base_maps);
  g_signal_connect_swapped (f->opener, "failed", G_CALLBACK (count), &f->n_failed);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  CorridorOpener *opener = f->opener;

  corridor_opener_cancel (opener);
  g_object_add_weak_pointer (G_OBJECT (opener), (gpointer *) &f->opener);
  g_object_unref (opener);
  while (f->opener != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (f->session);
  g_assert_finalize_object (f->base_maps);
  g_ptr_array_unref (f->files);
  g_clear_error (&f->error);
}

/* Returns: (transfer none) */
static GFile *
write_file (Fixture    *f,
            const char *text)
{
  g_ptr_array_add (f->files, dataset_file_write (text, -1));
  return f->files->pdata[f->files->len - 1];
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *f = user_data;

  g_clear_error (&f->error);
  corridor_opener_open_finish (CORRIDOR_OPENER (source), result, &f->error);
  f->n_done++;
}

static void
open_files (Fixture *f,
            GFile   *first,
            GFile   *second,
            GFile   *third)
{
  GFile *files[] = { first, second, third };
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    if (files[i] != NULL)
      g_ptr_array_add (list, g_object_ref (files[i]));
  corridor_opener_open_async (f->opener, list, on_opened, f);
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

/* In any order; and what is open beside a story stays when another takes its place. */
static void
test_together (Fixture      *f,
               gconstpointer data)
{
  g_autoptr(GFile) story = corridor_bundle_new_story_file ();
  CorridorStory *before = corridor_session_get_story (f->session);

  open_files (f, write_file (f, DATASET), story, write_file (f, DATASET DATASET));
  wait_for (f, 1);
  g_assert_no_error (f->error);
  g_assert_true (corridor_session_get_story (f->session) != before);
  g_assert_cmpuint (count_layers (f), ==, 2);
  g_assert_cmpuint (f->n_shown, ==, 1);
  g_assert_cmpuint (f->n_imported, ==, 2);

  open_files (f, story, NULL, NULL);
  wait_for (f, 2);
  g_assert_cmpuint (count_layers (f), ==, 2);
  g_assert_cmpuint (f->n_shown, ==, 2);
  g_assert_cmpuint (f->n_failed, ==, 0);
}

static void
test_two_stories (Fixture      *f,
                  gconstpointer data)
{
  g_autoptr(GFile) story = corridor_bundle_new_story_file ();

  open_files (f, story, write_file (f, DATASET), story);
  wait_for (f, 1);
  g_assert_error (f->error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE);
  g_assert_cmpuint (f->n_failed, ==, 1);
  g_assert_cmpuint (count_layers (f), ==, 0);
}

/* Another file with what the bundled story has in it, with its head at the end, far behind what is looked at. */
static GFile *
write_late_story (Fixture *f)
{
  g_autoptr(GFile) story = corridor_bundle_new_story_file ();
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GBytes) bytes = g_file_load_bytes (story, NULL, NULL, NULL);
  g_autofree char *text = NULL;
  JsonObject *root;
  JsonNode *head;

  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  head = json_object_dup_member (root, "corridor");
  json_object_remove_member (root, "corridor");
  json_object_set_member (root, "corridor", head);
  text = json_to_string (json_parser_get_root (parser), FALSE);
  g_assert_cmpuint (strlen (text), >, 2 * CORRIDOR_FILE_KIND_LENGTH);
  return write_file (f, text);
}

static void
test_late_story (Fixture      *f,
                 gconstpointer data)
{
  CorridorStory *before = corridor_session_get_story (f->session);
  GFile *story = write_late_story (f);

  g_assert_cmpint (corridor_file_kind_read (story, NULL), ==, CORRIDOR_FILE_KIND_DATASET);
  open_files (f, write_file (f, DATASET), story, NULL);
  wait_for (f, 1);
  g_assert_no_error (f->error);
  g_assert_true (corridor_session_get_story (f->session) != before);
  g_assert_cmpuint (count_layers (f), ==, 1);
  g_assert_cmpuint (f->n_shown, ==, 1);
  g_assert_cmpuint (f->n_imported, ==, 1);
  g_assert_cmpuint (f->n_failed, ==, 0);
}

/* That there is one too many is known when the other is on its way, or there. */
static void
test_late_second_story (Fixture      *f,
                        gconstpointer data)
{
  g_autoptr(GFile) story = corridor_bundle_new_story_file ();

  open_files (f, story, write_late_story (f), NULL);
  wait_for (f, 1);
  g_assert_error (f->error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_USAGE);
  g_assert_cmpuint (f->n_failed, ==, 1);
  g_assert_cmpuint (f->n_shown, ==, 1);
  g_assert_cmpuint (count_layers (f), ==, 0);
}

static gpointer
copy_into_pipe (gpointer data)
{
  g_autoptr(GFile) story = corridor_bundle_new_story_file ();
  g_autoptr(GBytes) bytes = g_file_load_bytes (story, NULL, NULL, NULL);
  const char *at = g_bytes_get_data (bytes, NULL);
  const char *end = at + g_bytes_get_size (bytes);
  int fd = g_open (data, O_WRONLY, 0);

  g_assert_cmpint (fd, >=, 0);
  while (at < end)
    {
      gssize n = write (fd, at, (gsize) (end - at));

      g_assert_cmpint (n, >, 0);
      at += n;
    }
  close (fd);
  return NULL;
}

static void
test_story_from_pipe (Fixture      *f,
                      gconstpointer data)
{
  CorridorStory *before = corridor_session_get_story (f->session);
  GFile *pipe = write_file (f, "");
  GThread *writer;

  g_assert_true (g_file_delete (pipe, NULL, NULL));
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);
  writer = g_thread_new ("writer", copy_into_pipe, (gpointer) g_file_peek_path (pipe));
  open_files (f, pipe, NULL, NULL);
  wait_for (f, 1);
  g_thread_join (writer);
  g_assert_no_error (f->error);
  g_assert_true (corridor_session_get_story (f->session) != before);
  g_assert_cmpuint (f->n_shown, ==, 1);
  g_assert_cmpuint (count_layers (f), ==, 0);
}

/* What is wrong with one file hides no other. */
static void
test_broken (Fixture      *f,
             gconstpointer data)
{
  CorridorStory *before = corridor_session_get_story (f->session);

  open_files (f, write_file (f, "{\"features\":["), write_file (f, DATASET), write_file (f, "{\"no\":{\"data\":{}}}"));
  wait_for (f, 1);
  g_assert_nonnull (f->error);
  g_assert_cmpuint (f->n_failed, ==, 2);
  g_assert_cmpuint (count_layers (f), ==, 1);
  g_assert_true (corridor_session_get_story (f->session) == before);

  open_files (f, write_file (f, ""), NULL, NULL);
  wait_for (f, 2);
  g_assert_error (f->error, CORRIDOR_STORY_ERROR, CORRIDOR_STORY_ERROR_JSON);
}

static void
test_newest_story_wins (Fixture      *f,
                        gconstpointer data)
{
  g_autoptr(GFile) story = corridor_bundle_new_story_file ();

  open_files (f, story, NULL, NULL);
  open_files (f, story, NULL, NULL);
  open_files (f, write_file (f, DATASET), NULL, NULL); /* no story: cancels none */
  wait_for (f, 3);
  g_assert_cmpuint (f->n_shown, ==, 1);
  g_assert_cmpuint (f->n_imported, ==, 1);
  g_assert_cmpuint (f->n_failed, ==, 0);
}

/* Wherever they are on their way. */
static void
test_cancel (Fixture      *f,
             gconstpointer data)
{
  g_autoptr(GFile) story = corridor_bundle_new_story_file ();

  open_files (f, story, write_file (f, DATASET), NULL);
  corridor_opener_cancel (f->opener);
  wait_for (f, 1);
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_layers (f), ==, 0);
  g_assert_cmpuint (f->n_shown + f->n_imported + f->n_failed, ==, 0);
}

static void
test_split (Fixture      *f,
            gconstpointer data)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new ();
  g_autoptr(GPtrArray) others = NULL;
  g_autoptr(GFile) story = NULL;
  g_autoptr(GError) error = NULL;
  GFile *dataset = write_file (f, DATASET);
  GFile *broken = write_file (f, "");
  GFile *head = write_file (f, "{\"corridor\":{}}");

  g_ptr_array_add (files, dataset);
  g_ptr_array_add (files, broken);
  g_assert_true (corridor_opener_split (files, &story, &others, &error));
  g_assert_true (story == broken);
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_true (others->pdata[0] == dataset);

  g_clear_object (&story);
  g_clear_pointer (&others, g_ptr_array_unref);
  g_ptr_array_add (files, head);
  g_assert_true (corridor_opener_split (files, &story, &others, &error));
  g_assert_true (story == head);
  g_assert_cmpuint (others->len, ==, 2);
}

/* A base map opens beside anything else; what is wrong with one leaves the one that is chosen. */
static void
test_base_map (Fixture      *f,
               gconstpointer data)
{
  g_autoptr(MbtilesMaker) maker = mbtiles_maker_new ();
  g_autoptr(GFile) file = g_file_new_for_path (mbtiles_maker_get_path (maker));
  CorridorBaseMap *chosen;

  mbtiles_maker_set (maker, "name", "Survey");
  mbtiles_maker_add (maker, "png", 3, 5, 2, 0xff0000);
  open_files (f, write_file (f, DATASET), file, NULL);
  wait_for (f, 1);
  g_assert_no_error (f->error);
  g_assert_cmpuint (f->n_base_maps, ==, 1);
  g_assert_cmpuint (count_layers (f), ==, 1);
  chosen = corridor_base_maps_get_chosen (f->base_maps);
  g_assert_cmpstr (corridor_base_map_get_title (chosen), ==, "Survey");

  /* Once more: it is the same map. */
  corridor_base_maps_choose (f->base_maps, corridor_base_maps_find (f->base_maps, CORRIDOR_BASE_MAP_ID_BUILT_IN));
  open_files (f, file, NULL, NULL);
  wait_for (f, 2);
  g_assert_true (corridor_base_maps_get_chosen (f->base_maps) == chosen);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->base_maps)), ==, 3);

  mbtiles_maker_run (maker, "DROP TABLE tiles");
  open_files (f, file, NULL, NULL);
  wait_for (f, 3);
  g_assert_error (f->error, CORRIDOR_MBTILES_ERROR, CORRIDOR_MBTILES_ERROR_SHAPE);
  g_assert_cmpuint (f->n_failed, ==, 1);
  g_assert_true (corridor_base_maps_get_chosen (f->base_maps) == chosen);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/opener/together", test_together);
  ADD ("/opener/two-stories", test_two_stories);
  ADD ("/opener/late-story", test_late_story);
  ADD ("/opener/late-second-story", test_late_second_story);
  ADD ("/opener/story-from-pipe", test_story_from_pipe);
  ADD ("/opener/broken", test_broken);
  ADD ("/opener/newest-story-wins", test_newest_story_wins);
  ADD ("/opener/cancel", test_cancel);
  ADD ("/opener/split", test_split);
  ADD ("/opener/base-map", test_base_map);
#undef ADD

  return g_test_run ();
}
