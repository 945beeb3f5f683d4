/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-file-kind.h"
#include "dataset-file.h"

#include <string.h>
#include <sys/stat.h>

#define UNKNOWN CORRIDOR_FILE_KIND_UNKNOWN
#define STORY   CORRIDOR_FILE_KIND_STORY
#define DATASET CORRIDOR_FILE_KIND_DATASET
#define POINT   "{\"type\":\"Feature\",\"properties\":{\"corridor\":1}}"

static const struct
{
  const char      *name;
  const char      *text;
  CorridorFileKind kind;
} cases[] = {
  { "story/first", "{\"corridor\":{\"version\":1},\"features\":[]}", STORY },
  { "story/after-type", "{ \"type\" : \"FeatureCollection\",\n \"corridor\" : {} }", STORY },
  { "story/after-features", "{\"features\":[" POINT "," POINT "],\"corridor\":{}}", STORY },
  { "story/breaks-off", "{\"type\":\"FeatureCollection\",\"corridor\":{\"ver", STORY },
  { "story/mark", "\xef\xbb\xbf {\"corridor\":{}}", STORY },
  { "dataset/collection", "{\"type\":\"FeatureCollection\",\"features\":[" POINT "]}", DATASET },
  { "dataset/no-features", "{\"type\":\"FeatureCollection\",\"features\":[]}", DATASET },
  { "dataset/lines", POINT "\n{\"corridor\":{}}\n", DATASET },
  { "dataset/sequence", "\x1e" POINT "\n\x1e" POINT, DATASET },
  { "dataset/value", "{\"type\":\"corridor\",\"features\":[]}", DATASET },
  { "dataset/brackets-in-text", "{\"name\":\"}]\\\"corridor\\\":\",\"features\":[]}", DATASET },
  { "dataset/breaks-off", "{\"type\":\"FeatureCollection\",\"features\":[" POINT ",{\"ty", DATASET },
  { "unknown/empty", "", UNKNOWN },
  { "unknown/space", " \n\t", UNKNOWN },
  { "unknown/text", "id,date\n1,2020\n", UNKNOWN },
  { "unknown/array", "[" POINT "]", UNKNOWN },
  { "unknown/breaks-off", "{\"type\":\"FeatureCollection\",\"features\":[", UNKNOWN },
  { "unknown/breaks-off-in-name", "{\"corridor", UNKNOWN },
  { "unknown/breaks-off-in-escape", "{\"corridor\\", UNKNOWN },
};

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (corridor_file_kind_of_text (cases[i].text, strlen (cases[i].text), TRUE), ==, cases[i].kind);
}

/* Whatever it is cut at, in a buffer of just that length: for the sanitizer. */
static void
test_any_length (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize length = 0; length <= strlen (cases[i].text); length++)
      {
        g_autofree char *part = g_memdup2 (cases[i].text, MAX (length, 1));
        CorridorFileKind kind = corridor_file_kind_of_text (part, length, FALSE);

        g_assert_true (kind != STORY || cases[i].kind == STORY || cases[i].kind == UNKNOWN);
      }
}

static CorridorFileKind
read_text (const char *text,
           gssize      length)
{
  GFile *file = dataset_file_write (text, length);
  CorridorFileKind kind = corridor_file_kind_read (file, NULL);

  dataset_file_remove (file);
  return kind;
}

static void
test_file (void)
{
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/nowhere/at-all.geojson");
  g_autoptr(GFile) no_map = g_file_new_for_path ("/nowhere/at-all.MBTiles");
  g_autoptr(GFile) folder = g_file_new_for_path (g_get_tmp_dir ());

  g_assert_cmpint (read_text ("{\"corridor\":{}}", -1), ==, STORY);
  g_assert_cmpint (read_text ("{\"features\":[]}", -1), ==, DATASET);
  g_assert_cmpint (read_text ("", 0), ==, UNKNOWN);
  g_assert_cmpint (read_text ("SQLite format 3\0 and so on", 26), ==, CORRIDOR_FILE_KIND_MBTILES);
  g_assert_cmpint (read_text ("SQLite format 3", 15), ==, UNKNOWN);
  g_assert_cmpint (corridor_file_kind_read (no_map, NULL), ==, CORRIDOR_FILE_KIND_MBTILES);
  g_assert_cmpint (corridor_file_kind_read (nowhere, NULL), ==, UNKNOWN);
  g_assert_cmpint (corridor_file_kind_read (folder, NULL), ==, UNKNOWN);
}

/* What comes late is not looked for. */
static void
test_long_file (void)
{
  GString *text = g_string_new ("{\"features\":[");

  while (text->len < CORRIDOR_FILE_KIND_LENGTH)
    g_string_append (text, POINT ",");
  g_string_append (text, POINT "],\"corridor\":{}}");
  g_assert_cmpint (corridor_file_kind_of_text (text->str, text->len, TRUE), ==, STORY);
  g_assert_cmpint (read_text (text->str, (gssize) text->len), ==, DATASET);
  g_string_free (text, TRUE);
}

/* Nobody writes into it: looking would wait for ever. */
static void
test_pipe (void)
{
  GFile *file = dataset_file_write ("", 0);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (mkfifo (g_file_peek_path (file), 0600), ==, 0);
  g_assert_cmpint (corridor_file_kind_read (file, NULL), ==, DATASET);
  dataset_file_remove (file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/file-kind/text/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_text);
    }
  g_test_add_func ("/file-kind/text/any-length", test_any_length);
  g_test_add_func ("/file-kind/read/short", test_file);
  g_test_add_func ("/file-kind/read/long", test_long_file);
  g_test_add_func ("/file-kind/read/pipe", test_pipe);

  return g_test_run ();
}
