/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-date.h"

#include "corridor-date-words.h"
#include "corridor-sound.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_LETTERS 3 /* of one word of a name */

static gboolean
has_words (const char *text,
           char      **words)
{
  g_autoptr(GString) sound = g_string_new (NULL);

  corridor_sound_append (sound, text);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = g_strconcat (" ", words[i], NULL);

      if (strstr (sound->str, word) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
any_has_words (CorridorText *text,
               char        **words)
{
  for (guint i = 0; i < corridor_text_get_n_languages (text); i++)
    {
      const char *language;

      if (has_words (corridor_text_get_nth (text, i, &language), words))
        return TRUE;
    }
  return FALSE;
}

static CorridorPeriod *
find_period (CorridorSession *self,
             char           **words)
{
  GPtrArray *periods = corridor_story_get_periods (corridor_session_get_story (self));

  for (guint i = 0; i < periods->len; i++)
    {
      CorridorPeriod *period = g_ptr_array_index (periods, i);

      if (any_has_words (period->label, words))
        return period;
    }
  return NULL;
}

static CorridorPhase *
find_phase (CorridorSession *self,
            char           **words)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (self));
  CorridorPhase *best = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      guint importance = corridor_feature_get_importance (corridor_phase_get_feature (phase));

      if (importance < least && any_has_words (corridor_phase_get_title (phase), words))
        {
          best = phase;
          least = importance;
        }
    }
  return best;
}

static CorridorDate
get_start (CorridorSession    *self,
           const CorridorSpan *span)
{
  gint64 begin = CLAMP (span->start_earliest, corridor_session_get_begin (self), corridor_session_get_last_day (self));

  begin = corridor_calendar_floor_day (begin);
  return (CorridorDate) { .begin = begin, .end = begin + CORRIDOR_DAY, .precision = CORRIDOR_PRECISION_DAY };
}

/* A letter or two begin too many words to mean one of them. */
static gboolean
is_long_enough (char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) >= MIN_LETTERS)
      return TRUE;
  return FALSE;
}

/* By name. */
static gboolean
find_named (CorridorSession  *self,
            const char       *text,
            CorridorDate     *date,
            char            **name)
{
  g_auto(GStrv) words = corridor_sound_dup_words (text);
  const char *language = corridor_session_get_language (self);
  gboolean is_name = is_long_enough (words);
  CorridorPeriod *period = is_name ? find_period (self, words) : NULL;
  CorridorPhase *phase = is_name && period == NULL ? find_phase (self, words) : NULL;
  guint n_spans;

  if (period == NULL && phase == NULL)
    return FALSE;

  *date = get_start (self, period != NULL ? &period->span : corridor_phase_get_spans (phase, &n_spans));
  *name = g_strdup (corridor_text_get (period != NULL ? period->label : corridor_phase_get_title (phase), language));
  return TRUE;
}

static gboolean
check_range (CorridorSession     *self,
             const char          *text,
             const CorridorDate  *date,
             GError             **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (corridor_session_has_date (self, date))
    return TRUE;

  first = corridor_calendar_format_words (corridor_session_get_begin (self), CORRIDOR_PRECISION_DAY);
  last = corridor_calendar_format_words (corridor_session_get_last_day (self), CORRIDOR_PRECISION_DAY);
  g_set_error (error, CORRIDOR_TIME_ERROR, CORRIDOR_TIME_ERROR_RANGE, _("expected a date from %s to %s, got \"%s\""), first, last, text);
  return FALSE;
}

gboolean
corridor_session_find_date (CorridorSession  *self,
                            const char       *text,
                            gint64            today,
                            CorridorDate     *date,
                            char            **name,
                            GError          **error)
{
  g_autoptr(GError) why = NULL;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  *name = NULL;
  if (corridor_date_words_parse (text, corridor_session_get_now (self), today, date, &why))
    return check_range (self, text, date, error);
  if (find_named (self, text, date, name))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}
