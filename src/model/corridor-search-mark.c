/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-search.h"

#include "corridor-sound.h"

#include <string.h>

#define BEFORE 24 /* characters of an excerpt before the first word that matches, at most */
#define MIN_INSIDE 3

static gboolean
is_part_of_word (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;
}

static const char *
skip (const char *at,
      gboolean    word)
{
  while (*at != '\0' && is_part_of_word (at) == word)
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
matches (const char *begin,
         const char *end,
         char      **words)
{
  g_autofree char *text = g_strndup (begin, (gsize) (end - begin));
  g_autoptr(GString) sound = g_string_new (NULL);

  corridor_sound_append (sound, text);
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (sound->str + 1, words[i]) ||
        (strlen (words[i]) >= MIN_INSIDE && strstr (sound->str, words[i]) != NULL))
      return TRUE;
  return FALSE;
}

/* Begin and end of each word of @text that matches, in bytes. */
static void
find_matches (const char *text,
              char      **words,
              GArray     *ranges)
{
  for (const char *begin = skip (text, FALSE); *begin != '\0'; begin = skip (begin, FALSE))
    {
      const char *end = skip (begin, TRUE);

      if (matches (begin, end, words))
        {
          guint range[] = { (guint) (begin - text), (guint) (end - text) };

          g_array_append_vals (ranges, range, 2);
        }
      begin = end;
    }
}

/* Back to the beginning of the word that is about so many characters before @match. */
static const char *
find_beginning (const char *text,
                const char *match,
                guint       n)
{
  const char *begin = match;

  for (guint i = 0; i < n && begin > text; i++)
    begin = g_utf8_prev_char (begin);
  while (begin > text && begin < match && is_part_of_word (g_utf8_prev_char (begin)))
    begin = g_utf8_next_char (begin);
  return begin;
}

static const char *
find_end (const char *begin,
          guint       most)
{
  const char *end = begin;

  for (guint i = 0; i < most && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return end;
  while (end > begin && is_part_of_word (g_utf8_prev_char (end)))
    end = g_utf8_prev_char (end);
  return end > begin ? end : g_utf8_offset_to_pointer (begin, most);
}

/* Moves the ranges to where they are in the excerpt, and drops those that are not in it. */
static void
move_ranges (GArray *ranges,
             gsize   cut,
             gsize   before,
             gsize   length)
{
  guint n = 0;

  for (guint i = 0; i < ranges->len; i += 2)
    {
      guint *range = &g_array_index (ranges, guint, i);

      if (range[0] < cut || range[1] > cut + length)
        continue;
      g_array_index (ranges, guint, n) = (guint) (range[0] - cut + before);
      g_array_index (ranges, guint, n + 1) = (guint) (range[1] - cut + before);
      n += 2;
    }
  g_array_set_size (ranges, n);
}

char *
corridor_search_mark (const char *text,
                      const char *query,
                      guint       most,
                      GArray     *ranges)
{
  g_auto(GStrv) words = corridor_sound_dup_words (query);
  const char *begin = text;
  const char *end;
  g_autofree char *cut = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (ranges != NULL, NULL);

  g_array_set_size (ranges, 0);
  find_matches (text, words, ranges);
  if (ranges->len > 0 && g_utf8_strlen (text, -1) > (glong) most)
    begin = find_beginning (text, text + g_array_index (ranges, guint, 0), MIN (BEFORE, most / 2));
  end = find_end (begin, most);
  cut = g_strndup (begin, (gsize) (end - begin));
  move_ranges (ranges, (gsize) (begin - text), begin > text ? strlen ("…") : 0, (gsize) (end - begin));
  return g_strconcat (begin > text ? "…" : "", cut, *end != '\0' ? "…" : "", NULL);
}
