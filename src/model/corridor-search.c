/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "config.h"

#include "corridor-search.h"

#include "corridor-sound.h"

#include <string.h>

/* How a word stands in a text, by how much that counts. */
#define ALL    6
#define WHOLE  4
#define BEGINS 3
#define INSIDE 1
#define MIN_INSIDE 3 /* letters of a word that is looked for in the middle of others */

#define PHRASE 3 /* what it counts that the words stand in this order */
#define IMPORTANCE 0.6

static const double weights[] = {
  [CORRIDOR_SEARCH_NAME] = 10,
  [CORRIDOR_SEARCH_TITLE] = 9,
  [CORRIDOR_SEARCH_LABEL] = 4,
  [CORRIDOR_SEARCH_TEXT] = 3,
  [CORRIDOR_SEARCH_CLAIM] = 3,
  [CORRIDOR_SEARCH_FIGURE] = 2,
  [CORRIDOR_SEARCH_SOURCE] = 1,
};

typedef struct
{
  gsize               begin; /* in the sounds */
  gsize               end;
  const char         *text; /* (unowned) the story's */
  CorridorSearchPart  part;
} Field;

typedef struct
{
  CorridorPhase *phase; /* (unowned) the story's */
  guint          first; /* of its fields */
  guint          n_fields;
} Entry;

struct _CorridorSearch
{
  CorridorStory *story; /* (owned) */
  GString       *sounds; /* (owned) of all fields, one after the other */
  GArray        *fields; /* (owned) (element-type Field) */
  GArray        *entries; /* (owned) (element-type Entry) */
};

static void
add_text (CorridorSearch     *self,
          CorridorSearchPart  part,
          const char         *text)
{
  Field field = { .begin = self->sounds->len, .text = text, .part = part };

  if (text == NULL)
    return;

  corridor_sound_append (self->sounds, text);
  field.end = self->sounds->len;
  g_array_append_val (self->fields, field);
}

/* In one language after the other. What is the same in two is there once. */
static void
add_texts (CorridorSearch     *self,
           CorridorSearchPart  part,
           CorridorText       *text)
{
  const char *before = NULL;

  for (guint i = 0; text != NULL && i < corridor_text_get_n_languages (text); i++)
    {
      const char *language;
      const char *value = corridor_text_get_nth (text, i, &language);

      if (g_strcmp0 (value, before) != 0)
        add_text (self, part, value);
      before = value;
    }
}

static void
add_sources (CorridorSearch *self,
             GPtrArray      *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const CorridorSource *source = g_ptr_array_index (sources, i);

      add_text (self, CORRIDOR_SEARCH_SOURCE, source->publisher);
      add_text (self, CORRIDOR_SEARCH_SOURCE, source->title);
    }
}

static void
add_feature (CorridorSearch  *self,
             CorridorFeature *feature)
{
  GPtrArray *names = corridor_feature_get_names (feature);

  for (guint i = 0; i < names->len; i++)
    add_text (self, CORRIDOR_SEARCH_NAME, ((CorridorName *) g_ptr_array_index (names, i))->toponym);
  add_texts (self, CORRIDOR_SEARCH_LABEL, corridor_feature_get_category (feature)->label);
}

static void
add_claims (CorridorSearch *self,
            CorridorPhase  *phase)
{
  GPtrArray *claims = corridor_phase_get_claims (phase);
  GPtrArray *figures = corridor_phase_get_figures (phase);

  for (guint i = 0; i < claims->len; i++)
    {
      const CorridorClaim *claim = g_ptr_array_index (claims, i);

      add_texts (self, CORRIDOR_SEARCH_CLAIM, claim->by);
      add_texts (self, CORRIDOR_SEARCH_CLAIM, claim->text);
      add_sources (self, claim->sources);
    }
  for (guint i = 0; i < figures->len; i++)
    add_texts (self, CORRIDOR_SEARCH_FIGURE, ((CorridorFigure *) g_ptr_array_index (figures, i))->label);
}

static void
add_phase (CorridorSearch *self,
           CorridorPhase  *phase)
{
  Entry entry = { .phase = phase, .first = self->fields->len };

  add_texts (self, CORRIDOR_SEARCH_TITLE, corridor_phase_get_title (phase));
  add_feature (self, corridor_phase_get_feature (phase));
  if (corridor_phase_get_state (phase) != NULL)
    add_texts (self, CORRIDOR_SEARCH_LABEL, corridor_phase_get_state (phase)->label);
  add_texts (self, CORRIDOR_SEARCH_TEXT, corridor_phase_get_text (phase));
  add_claims (self, phase);
  add_sources (self, corridor_phase_get_sources (phase));
  entry.n_fields = self->fields->len - entry.first;
  g_array_append_val (self->entries, entry);
}

CorridorSearch *
corridor_search_new (CorridorStory *story)
{
  CorridorSearch *self;
  GPtrArray *phases;

  g_return_val_if_fail (CORRIDOR_IS_STORY (story), NULL);

  self = g_new0 (CorridorSearch, 1);
  self->story = g_object_ref (story);
  self->sounds = g_string_new (NULL);
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  phases = corridor_story_get_phases (story);
  for (guint i = 0; i < phases->len; i++)
    add_phase (self, g_ptr_array_index (phases, i));
  return self;
}

void
corridor_search_free (CorridorSearch *self)
{
  g_string_free (self->sounds, TRUE);
  g_array_unref (self->fields);
  g_array_unref (self->entries);
  g_object_unref (self->story);
  g_free (self);
}

/* How well a word stands in a text in which blanks part and enclose the words; 0 where it does not. */
static int
grade (const char *begin,
       const char *end,
       const char *word,
       gsize       length)
{
  int best = 0;

  for (const char *at = begin; (at = memmem (at, (gsize) (end - at), word, length)) != NULL; at++)
    {
      if (at[-1] == ' ' && at[length] == ' ')
        return at == begin && at + length + 1 == end ? ALL : WHOLE;
      if (at[-1] == ' ')
        best = BEGINS;
      else if (length >= MIN_INSIDE)
        best = MAX (best, INSIDE);
    }
  return best;
}

/* One search at work. */
typedef struct
{
  const CorridorSearch *search;
  char                **words;
  char                 *phrase; /* (nullable) of several words */
} Query;

/* The best that the fields of an entry make of a word; 0 where it is in none. Remembers the field in @hit if it is the best so far. */
static double
score_word (const Query       *query,
            const Entry       *entry,
            const char        *word,
            double            *best_of_all,
            CorridorSearchHit *hit)
{
  const char *sounds = query->search->sounds->str;
  gsize length = strlen (word);
  double best = 0;

  for (guint i = entry->first; i < entry->first + entry->n_fields; i++)
    {
      const Field *field = &g_array_index (query->search->fields, Field, i);
      double score;

      if (weights[field->part] * ALL <= best)
        continue;
      score = weights[field->part] * grade (sounds + field->begin + 1, sounds + field->end, word, length);
      if (score > *best_of_all)
        {
          *best_of_all = score;
          hit->part = field->part;
          hit->text = field->text;
        }
      best = MAX (best, score);
    }
  return best;
}

static double
score_phrase (const Query *query,
              const Entry *entry)
{
  const char *sounds = query->search->sounds->str;
  double best = 0;

  for (guint i = entry->first; query->phrase != NULL && i < entry->first + entry->n_fields; i++)
    {
      const Field *field = &g_array_index (query->search->fields, Field, i);

      if (memmem (sounds + field->begin, field->end - field->begin, query->phrase, strlen (query->phrase)) != NULL)
        best = MAX (best, weights[field->part] * PHRASE);
    }
  return best;
}

/* Whether the words are there at all: a quick look, of which most entries need no more. */
static gboolean
has_all (const Query *query,
         const Entry *entry)
{
  const char *sounds = query->search->sounds->str;
  gsize begin = g_array_index (query->search->fields, Field, entry->first).begin;
  gsize end = g_array_index (query->search->fields, Field, entry->first + entry->n_fields - 1).end;

  for (guint i = 0; query->words[i] != NULL; i++)
    if (memmem (sounds + begin, end - begin, query->words[i], strlen (query->words[i])) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
score_entry (const Query       *query,
             const Entry       *entry,
             CorridorSearchHit *hit)
{
  double best_of_all = 0;

  *hit = (CorridorSearchHit) { .phase = entry->phase };
  for (guint i = 0; query->words[i] != NULL; i++)
    {
      double score = score_word (query, entry, query->words[i], &best_of_all, hit);

      if (score <= 0)
        return FALSE;
      hit->score += score;
    }
  hit->score += score_phrase (query, entry);
  hit->score -= IMPORTANCE * corridor_feature_get_importance (corridor_phase_get_feature (entry->phase));
  return TRUE;
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const CorridorSearchHit *left = a;
  const CorridorSearchHit *right = b;

  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;
  return corridor_phase_compare (left->phase, right->phase);
}

GArray *
corridor_search_find (const CorridorSearch *self,
                      const char           *words)
{
  g_auto(GStrv) sounds = corridor_sound_dup_words (words);
  g_autofree char *phrase = NULL;
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CorridorSearchHit));
  Query query = { .search = self, .words = sounds };

  g_return_val_if_fail (self != NULL, hits);

  if (sounds[0] == NULL)
    return hits;
  if (sounds[1] != NULL)
    {
      g_autofree char *joined = g_strjoinv (" ", sounds);

      query.phrase = phrase = g_strconcat (" ", joined, NULL);
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      CorridorSearchHit hit;

      if (has_all (&query, entry) && score_entry (&query, entry, &hit))
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  return hits;
}
