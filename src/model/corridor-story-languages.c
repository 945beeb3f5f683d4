/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story-languages.h"

#include <stdlib.h>
#include <string.h>

static void
add_text (GHashTable         *tags,
          const CorridorText *text)
{
  for (guint i = 0; text != NULL && i < corridor_text_get_n_languages (text); i++)
    {
      const char *tag;

      corridor_text_get_nth (text, i, &tag);
      g_hash_table_add (tags, (gpointer) tag);
    }
}

static void
add_feature (GHashTable      *tags,
             CorridorFeature *feature)
{
  GPtrArray *names = corridor_feature_get_names (feature);
  GPtrArray *phases = corridor_feature_get_phases (feature);

  for (guint i = 0; i < names->len; i++)
    g_hash_table_add (tags, ((CorridorName *) g_ptr_array_index (names, i))->language);
  for (guint i = 0; i < phases->len; i++)
    {
      add_text (tags, corridor_phase_get_title (g_ptr_array_index (phases, i)));
      add_text (tags, corridor_phase_get_text (g_ptr_array_index (phases, i)));
    }
}

static int
compare_tags (const void *a,
              const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

char **
corridor_story_dup_languages (CorridorStory *self)
{
  g_autoptr(GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree const char **sorted = NULL;
  GPtrArray *features;
  guint n_tags;

  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  features = corridor_story_get_features (self);
  add_text (tags, corridor_story_get_title (self));
  for (guint i = 0; i < features->len; i++)
    add_feature (tags, g_ptr_array_index (features, i));

  sorted = (const char **) g_hash_table_get_keys_as_array (tags, &n_tags);
  qsort (sorted, n_tags, sizeof (char *), compare_tags);
  return g_strdupv ((char **) sorted);
}

/* The first subtag: what both scripts of a language have in common. */
static gsize
primary_length (const char *tag)
{
  return strcspn (tag, "-");
}

gboolean
corridor_languages_cover (const char *const *languages,
                          const char        *language)
{
  gsize length;

  g_return_val_if_fail (languages != NULL, FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  length = primary_length (language);
  for (gsize i = 0; languages[i] != NULL; i++)
    if (primary_length (languages[i]) == length && g_ascii_strncasecmp (languages[i], language, length) == 0)
      return TRUE;

  return FALSE;
}
