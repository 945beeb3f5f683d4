/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-search.h"
#include "corridor-sound.h"
#include "corridor-story-reader.h"

#include <string.h>
#include <time.h>

/* Names of the bundled story are found in whatever script they are typed, and soon enough. */

#define NEAR 2 /* letters by which the sounds of a name and of its transliteration may differ */
#define SLOW 20e-3 /* s of its own time that a search may take here; it takes about a tenth of that */

static CorridorStory *story;
static CorridorSearch *search;

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec * 1e-9;
}

static char *
sound (const char *text)
{
  GString *words = g_string_new (NULL);

  corridor_sound_append (words, text);
  return g_string_free (words, FALSE);
}

/* Levenshtein. */
static guint
measure_distance (const char *a,
                  const char *b)
{
  gsize n = strlen (b);
  g_autofree guint *row = g_new (guint, n + 1);

  for (guint j = 0; j <= n; j++)
    row[j] = j;
  for (guint i = 1; i <= strlen (a); i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (row[j], row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1] ? 1 : 0));
          diagonal = above;
        }
    }
  return row[n];
}

static const char *
get_name (CorridorFeature *feature,
          const char      *language,
          guint            nth)
{
  GPtrArray *names = corridor_feature_get_names (feature);

  for (guint i = 0; i < names->len; i++)
    {
      const CorridorName *name = g_ptr_array_index (names, i);

      if (g_str_equal (name->language, language) && nth-- == 0)
        return name->toponym;
    }
  return NULL;
}

static void
test_armenian (void)
{
  GPtrArray *features = corridor_story_get_features (story);
  guint n = 0;
  guint n_equal = 0;

  for (guint i = 0; i < features->len; i++)
    {
      CorridorFeature *feature = g_ptr_array_index (features, i);
      const char *armenian, *latin;

      for (guint j = 0; (armenian = get_name (feature, "hy", j)) != NULL && (latin = get_name (feature, "hy-Latn", j)) != NULL; j++)
        {
          g_autofree char *a = sound (armenian);
          g_autofree char *b = sound (latin);

          n++;
          n_equal += g_str_equal (a, b) ? 1 : 0;
          if (measure_distance (a, b) > NEAR)
            g_error ("%s: \"%s\" sounds \"%s\", \"%s\" sounds \"%s\"", corridor_feature_get_id (feature), armenian, a, latin, b);
        }
    }
  g_test_message ("%u names in Armenian, %u of which sound like their transliteration", n, n_equal);
  g_assert_cmpuint (n, >, 300);
  g_assert_cmpuint (n_equal * 10, >, n * 9);
}

static gboolean
finds (const char      *words,
       CorridorFeature *feature)
{
  g_autoptr(GArray) hits = corridor_search_find (search, words);

  for (guint i = 0; i < hits->len; i++)
    if (corridor_phase_get_feature (g_array_index (hits, CorridorSearchHit, i).phase) == feature)
      return TRUE;
  return FALSE;
}

static void
test_every_name (void)
{
  GPtrArray *features = corridor_story_get_features (story);
  double begin = get_cpu_time ();
  guint n = 0;

  for (guint i = 0; i < features->len; i++)
    {
      CorridorFeature *feature = g_ptr_array_index (features, i);
      GPtrArray *names = corridor_feature_get_names (feature);

      for (guint j = 0; j < names->len; j++, n++)
        if (!finds (((CorridorName *) g_ptr_array_index (names, j))->toponym, feature))
          g_error ("%s is not found", ((CorridorName *) g_ptr_array_index (names, j))->toponym);
    }
  g_test_message ("%.3f ms a name", (get_cpu_time () - begin) * 1e3 / n);
}

static void
test_speed (void)
{
  static const char *const words[] = { "s", "Susa", "blockade", "ե", "peacekeepers left the road" };
  double begin = get_cpu_time ();
  g_autoptr(CorridorSearch) again = corridor_search_new (story);

  g_test_message ("%.1f ms to read the story", (get_cpu_time () - begin) * 1e3);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(GArray) hits = NULL;
      double took;

      begin = get_cpu_time ();
      hits = corridor_search_find (search, words[i]);
      took = get_cpu_time () - begin;
      g_test_message ("%.2f ms for \"%s\": %u found", took * 1e3, words[i], hits->len);
      g_assert_cmpfloat (took, <, SLOW);
    }
}

static void
test_first (void)
{
  static const char *const cases[][2] = {
    { "Susa", "shusha" }, { "Шуша", "shusha" }, { "Noyemberyan", "noyemberyan" }, { "Նոյեմբերյան", "noyemberyan" },
    { "Ноемберян", "noyemberyan" }, { "Xankendi", "stepanakert" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) hits = corridor_search_find (search, cases[i][0]);

      g_assert_cmpuint (hits->len, >, 0);
      g_test_message ("%s: %s", cases[i][0], corridor_feature_get_id (corridor_phase_get_feature (g_array_index (hits, CorridorSearchHit, 0).phase)));
      g_assert_true (g_str_has_prefix (corridor_feature_get_id (corridor_phase_get_feature (g_array_index (hits, CorridorSearchHit, 0).phase)),
                                       cases[i][1]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "stories", "nagorno-karabakh.geojson", NULL);
  file = g_file_new_for_path (path);
  story = corridor_story_read (file, NULL, NULL, &error);
  g_assert_no_error (error);
  search = corridor_search_new (story);

  g_test_add_func ("/bundled-search/armenian/near", test_armenian);
  g_test_add_func ("/bundled-search/names/all", test_every_name);
  g_test_add_func ("/bundled-search/names/first", test_first);
  g_test_add_func ("/bundled-search/speed", test_speed);
  status = g_test_run ();

  g_clear_pointer (&search, corridor_search_free);
  g_clear_object (&story);
  return status;
}
