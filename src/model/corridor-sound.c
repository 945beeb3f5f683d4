/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-sound.h"

#include <string.h>

/* Two letters that are one sound. The longer ones come first. */
static const struct
{
  const char *written;
  const char *sound;
} pairs[] = {
  { "dzh", "j" }, { "dj", "j" }, { "sh", "s" }, { "ch", "c" }, { "zh", "z" }, { "kh", "h" }, { "gh", "g" },
  { "ow", "u" }, { "ou", "u" }, { "oo", "u" }, { "ck", "k" }, { "tz", "ts" }, { "x", "h" }, { "q", "g" }, { "w", "v" },
};

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

/* How a foreigner hears the first letter of a word. */
static gsize
skip_onset (const char *word)
{
  return g_str_has_prefix (word, "ye") || g_str_has_prefix (word, "vo") ? 1 : 0;
}

static gsize
append_pair (GString    *sound,
             const char *at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_has_prefix (at, pairs[i].written))
      {
        g_string_append (sound, pairs[i].sound);
        return strlen (pairs[i].written);
      }

  g_string_append_c (sound, *at);
  return 1;
}

/* Pairs first, so that the vowels are there that a y stands beside. */
static void
pair_up (GString    *sound,
         const char *word)
{
  const char *at = word + skip_onset (word);

  while (*at != '\0')
    at += append_pair (sound, at);
}

static void
thin_out (GString       *sound,
          const GString *paired)
{
  char last = '\0';

  for (gsize i = 0; i < paired->len; i++)
    {
      char c = paired->str[i];

      if (c == 'y' && (is_vowel (last) || is_vowel (paired->str[i + 1])))
        continue;
      c = c == 'y' ? 'i' : c;
      if (c == last && !g_ascii_isdigit (c))
        continue;
      g_string_append_c (sound, c);
      last = c;
    }
}

static void
append_word (GString       *sound,
             const GString *word)
{
  g_autoptr(GString) paired = g_string_new (NULL);

  pair_up (paired, word->str);
  thin_out (sound, paired);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2bb || c == 0x2bc || c == 0x559 || c == 0x55a;
}

static void
end_word (GString *sound,
          GString *word)
{
  if (word->len == 0)
    return;

  append_word (sound, word);
  g_string_append_c (sound, ' ');
  g_string_truncate (word, 0);
}

void
corridor_sound_append (GString    *sound,
                       const char *text)
{
  g_autoptr(GString) word = g_string_new (NULL);

  g_return_if_fail (sound != NULL);
  g_return_if_fail (text != NULL);

  g_string_append_c (sound, ' ');
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        corridor_fold_append_char (word, c);
      else if (!is_apostrophe (c))
        end_word (sound, word);
    }
  end_word (sound, word);
}

char **
corridor_sound_dup_words (const char *text)
{
  g_autoptr(GString) sound = g_string_new (NULL);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  if (text != NULL)
    corridor_sound_append (sound, text);
  words = g_strsplit (sound->str, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);
  return g_strv_builder_end (builder);
}
