/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-translation-count.h"

#include "corridor-text-walk-private.h"

static const char *const singular[CORRIDOR_N_TEXT_KINDS] = {
  "title", "text", "claim", "claimant", "figure", "unit", "label",
};

typedef struct
{
  const char *language;
  guint       counts[CORRIDOR_N_TEXT_KINDS];
} Count;

static void
collect_languages (gpointer            data,
                   const char         *place,
                   CorridorTextKind    kind,
                   const CorridorText *text)
{
  GHashTable *languages = data;

  for (guint i = 1; i < corridor_text_get_n_languages (text); i++)
    {
      const char *language;

      corridor_text_get_nth (text, i, &language);
      g_hash_table_add (languages, g_ascii_strdown (language, -1));
    }
}

static void
count_text (gpointer            data,
            const char         *place,
            CorridorTextKind    kind,
            const CorridorText *text)
{
  Count *count = data;

  if (!corridor_text_has (text, count->language))
    count->counts[kind]++;
}

static void
append_count (GString     *words,
              const Count *count)
{
  const char *separator = "";

  for (guint i = 0; i < CORRIDOR_N_TEXT_KINDS; i++)
    if (count->counts[i] > 0)
      {
        if (*separator == '\0')
          g_string_append_printf (words, "%s%s ", words->len > 0 ? "; " : "", count->language);
        g_string_append_printf (words, "%s%u %s%s", separator, count->counts[i], singular[i], count->counts[i] == 1 ? "" : "s");
        separator = ", ";
      }
}

char *
corridor_translation_count_to_words (CorridorStory *story)
{
  g_autoptr(GHashTable) languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) words = g_string_new (NULL);
  g_autoptr(GList) sorted = NULL;

  g_return_val_if_fail (CORRIDOR_IS_STORY (story), NULL);

  corridor_text_walk (story, &(CorridorTextVisitor) { .text = collect_languages, .data = languages });
  sorted = g_list_sort (g_hash_table_get_keys (languages), (GCompareFunc) strcmp);
  for (GList *l = sorted; l != NULL; l = l->next)
    {
      Count count = { .language = l->data };

      corridor_text_walk (story, &(CorridorTextVisitor) { .text = count_text, .data = &count });
      append_count (words, &count);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}
