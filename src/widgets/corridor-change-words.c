/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-change-words.h"

#include <glib/gi18n-lib.h>

#include "corridor-session-compare.h"

char *
corridor_change_words_heading (CorridorSession *session)
{
  g_autofree char *date = NULL;
  gint64 base;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  base = corridor_session_get_base (session);
  date = corridor_calendar_format_words (base, CORRIDOR_PRECISION_DAY);
  if (base <= corridor_session_get_now (session))
    /* Translators: heading of a list of changes; %s is a date */
    return g_strdup_printf (_("Changed since %s"), date);

  /* Translators: heading of a list of what is different from a later day, after going back; %s is that day */
  return g_strdup_printf (_("Different from %s"), date);
}

char *
corridor_change_words_subject (const CorridorChange *change,
                               CorridorSession      *session)
{
  CorridorFeature *feature;
  CorridorPhase *phase;

  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  feature = corridor_change_get_feature (change);
  if (!corridor_feature_is_event (feature))
    return corridor_session_dup_label (session, feature);

  phase = change->after != NULL ? change->after : change->before;
  return g_strdup (corridor_text_get (corridor_phase_get_title (phase), corridor_session_get_language (session)));
}

/* A state in words; where the states of both phases are alike, their titles tell them apart. */
static const char *
name_phase (CorridorPhase *phase,
            CorridorPhase *other,
            const char    *language)
{
  CorridorState *state = corridor_phase_get_state (phase);
  gboolean is_told = state != NULL && (other == NULL || corridor_phase_get_state (other) != state);

  return corridor_text_get (is_told ? state->label : corridor_phase_get_title (phase), language);
}

static char *
words_of_event (const CorridorChange *change)
{
  g_autofree char *dates = corridor_phase_dates_to_words (change->after != NULL ? change->after : change->before);

  if (change->after != NULL)
    return g_steal_pointer (&dates);

  /* Translators: of an event after going back to an earlier day; %s is when it happened */
  return g_strdup_printf (_("%s: not yet"), dates);
}

static char *
words_of_certainty (const CorridorChange *change)
{
  return g_strdup (change->after_certainty == CORRIDOR_CERTAINTY_CERTAIN ? _("possible → certain") : _("certain → possible"));
}

char *
corridor_change_words_how (const CorridorChange *change,
                           CorridorSession      *session)
{
  const char *language;

  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  language = corridor_session_get_language (session);
  if (corridor_feature_is_event (corridor_change_get_feature (change)))
    return words_of_event (change);
  if (change->before == change->after)
    return words_of_certainty (change);
  if (change->before == NULL)
    /* Translators: of a thing of which nothing was told before; %s is what it is like now */
    return g_strdup_printf (_("new: %s"), name_phase (change->after, NULL, language));
  if (change->after == NULL)
    /* Translators: of a thing of which nothing is told any more; %s is what it was like */
    return g_strdup_printf (_("no longer: %s"), name_phase (change->before, NULL, language));

  /* Translators: what a thing was like, and what it is like now, such as "open → blockaded" */
  return g_strdup_printf (_("%s → %s"), name_phase (change->before, change->after, language),
                          name_phase (change->after, change->before, language));
}
