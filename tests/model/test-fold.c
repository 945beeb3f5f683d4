/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-keywords.h"

static void
assert_fold (const char *text,
             const char *expected)
{
  g_autoptr(GString) folded = g_string_new (NULL);

  corridor_fold_append (folded, text, strlen (text));
  g_assert_cmpstr (folded->str, ==, expected);
}

static void
test_fold (void)
{
  static const struct { const char *text, *folded; } cases[] = {
    { "", "" },
    { "Stepanakert", "stepanakert" },
    { "ŞUŞA", "susa" },
    { "Xankəndi İmişli Qarabağ", "xankendi imisli qarabag" },
    { "Ağdərə ƏĞDIŞ ı", "agdere egdis i" },
    { "ԳԵՏԱՇԵՆ և", "getashen ew" },
    { "Նոյեմբերյան Շուշի", "noyemberyan showshi" },
    { "Шуша́ Ёлка Й", "shusha elka i" },
    { "Щука ОБЪЕЗД Ханкәнди ғҸ", "shchuka obezd khankendi ghj" },
    { "Україна Є ґ", "ukraina ye g" },
    { "Straße ™ ﬁ Å", "strasse tm fi a" },
    { "e\xCC\x81", "e" },
    { "a\xFF" "b\xC3", "ab" }, /* not valid, and cut off */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_fold (cases[i].text, cases[i].folded);
}

/* The obvious: the whole text through GLib. */
static char *
fold_plainly (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autoptr(GString) bare = g_string_new (NULL);

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_combining_class (g_utf8_get_char (p)) == 0)
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_utf8_casefold (bare->str, -1);
}

/* The table above has these. */
static gboolean
is_transliterated (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_ARMENIAN || script == G_UNICODE_SCRIPT_CYRILLIC;
}

static gunichar
random_char (void)
{
  static const gunichar ends[] = { 0x80, 0x600, 0x3000, 0x11000, 0x20000, 0x110000 };
  gunichar c;

  do
    c = (gunichar) g_test_rand_int_range (1, (int) ends[g_test_rand_int_range (0, G_N_ELEMENTS (ends))]);
  while (!g_unichar_validate (c) || c == 0x131 || c == 0x259 || c == 0x18F || is_transliterated (c));
  return c;
}

static void
test_fold_random (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *plain = NULL;

      for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
        g_string_append_unichar (text, random_char ());
      plain = fold_plainly (text->str);
      assert_fold (text->str, plain);
    }
}

static gboolean
are_in (const char *words,
        const char *text)
{
  g_autoptr(CorridorKeywords) looked_for = corridor_keywords_new (words);
  g_autoptr(GString) folded = g_string_new (NULL);

  corridor_fold_append (folded, text, strlen (text));
  return corridor_keywords_occur (looked_for, folded->str, folded->len);
}

static void
test_words (void)
{
  g_assert_true (are_in ("susa", "Şuşa"));
  g_assert_true (are_in ("ŞUŞA", "near Susa"));
  g_assert_true (are_in ("  kert\t step ", "Stepanakert"));
  g_assert_true (are_in ("агдам АГДА", "Агдам"));
  g_assert_true (are_in ("շուշի", "ՇՈՒՇԻ"));
  g_assert_true (are_in ("noyemberyan", "Նոյեմբերյան"));
  g_assert_true (are_in ("агдам", "Agdam"));
  g_assert_false (are_in ("susa shelling", "Şuşa"));
  g_assert_false (are_in ("susan", "Şuşa"));
  g_assert_null (corridor_keywords_new (NULL));
  g_assert_null (corridor_keywords_new (""));
  g_assert_null (corridor_keywords_new (" \n\xC2\xA0"));
  g_assert_null (corridor_keywords_new ("\xCC\x81"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fold/table", test_fold);
  g_test_add_func ("/fold/random", test_fold_random);
  g_test_add_func ("/fold/words", test_words);
  return g_test_run ();
}
