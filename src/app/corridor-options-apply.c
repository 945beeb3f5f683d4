/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-options-private.h"

#include "corridor-options-filter.h"
#include "corridor-session-axis.h"
#include "corridor-session-compare.h"
#include "corridor-session-filter.h"
#include "corridor-session-play.h"
#include "corridor-session-tour.h"
#include "corridor-story-languages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Options meet a story. Everything is looked up before anything is set, so that a mistake changes nothing. */

static gboolean
check_date (const char         *option,
            const char         *text,
            const CorridorDate *date,
            CorridorSession    *session,
            GError            **error)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (text == NULL || corridor_session_has_date (session, date))
    return TRUE;

  first = corridor_calendar_format_iso (corridor_session_get_begin (session), CORRIDOR_PRECISION_DAY);
  last = corridor_calendar_format_iso (corridor_session_get_last_day (session), CORRIDOR_PRECISION_DAY);
  g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY,
               _("%s: expected a date from %s to %s, the time of the story, got \"%s\""), option, first, last, text);
  return FALSE;
}

/* An id may have a slash of its own. */
static CorridorFeature *
find_selection (const char     *text,
                CorridorStory  *story,
                CorridorPhase **phase)
{
  CorridorFeature *feature = corridor_story_lookup_feature (story, text);
  const char *slash = strrchr (text, '/');
  g_autofree char *id = NULL;
  GPtrArray *phases;
  guint64 number;

  *phase = NULL;
  if (feature != NULL || slash == NULL || !g_ascii_string_to_unsigned (slash + 1, 10, 1, G_MAXUINT, &number, NULL))
    return feature;

  id = g_strndup (text, (gsize) (slash - text));
  feature = corridor_story_lookup_feature (story, id);
  phases = feature != NULL ? corridor_feature_get_phases (feature) : NULL;
  if (phases == NULL || number > phases->len)
    return NULL;

  *phase = g_ptr_array_index (phases, number - 1);
  return feature;
}

static gboolean
check_selection (const CorridorOptions *self,
                 CorridorStory         *story,
                 GError               **error)
{
  CorridorPhase *phase;

  if (self->select == NULL || find_selection (self->select, story, &phase) != NULL)
    return TRUE;

  g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY,
               _("--select: expected the id of a feature of the story, got \"%s\""), self->select);
  return FALSE;
}

/* A language of which the story has a part only is no mistake: English stands in for the rest. */
static gboolean
check_language (const CorridorOptions *self,
                CorridorStory         *story,
                GError               **error)
{
  g_auto(GStrv) languages = corridor_story_dup_languages (story);
  g_autofree char *known = NULL;

  if (self->language == NULL || corridor_languages_cover ((const char *const *) languages, self->language))
    return TRUE;

  known = g_strjoinv (", ", languages);
  g_set_error (error, CORRIDOR_OPTIONS_ERROR, CORRIDOR_OPTIONS_ERROR_STORY,
               _("--lang: expected one of %s, got \"%s\""), known, self->language);
  return FALSE;
}

char *
corridor_options_dup_desktop_language (CorridorStory *story)
{
  g_auto(GStrv) languages = corridor_story_dup_languages (story);
  const char *const *wanted = g_get_language_names ();

  for (gsize i = 0; wanted[i] != NULL; i++)
    {
      /* "hy_AM.UTF-8" and "hy_AM" are followed by "hy"; "C" asks for nothing. */
      if (strlen (wanted[i]) < 2 || strpbrk (wanted[i], "_.@") != NULL)
        continue;
      if (corridor_languages_cover ((const char *const *) languages, wanted[i]))
        return g_strdup (wanted[i]);
    }

  return g_strdup ("en");
}

CorridorPhase *
corridor_options_choose_phase (CorridorSession *session,
                               CorridorFeature *feature)
{
  GPtrArray *phases = corridor_feature_get_phases (feature);

  for (guint i = 0; i < phases->len; i++)
    if (corridor_session_get_certainty (session, g_ptr_array_index (phases, i)) != CORRIDOR_CERTAINTY_NOT)
      return g_ptr_array_index (phases, i);

  return g_ptr_array_index (phases, 0);
}

static void
select_feature (const char      *text,
                CorridorSession *session)
{
  CorridorPhase *phase;
  CorridorFeature *feature = find_selection (text, corridor_session_get_story (session), &phase);

  corridor_session_set_selected (session, phase != NULL ? phase : corridor_options_choose_phase (session, feature));
}

static void
start_afresh (CorridorSession *session)
{
  corridor_session_set_playing (session, FALSE);
  corridor_session_set_tour (session, NULL);
  corridor_session_set_comparing (session, FALSE);
  corridor_session_set_divider (session, CORRIDOR_SESSION_DIVIDER);
  corridor_session_set_selected (session, NULL);
  corridor_session_clear_filter (session);
  corridor_session_set_mode (session, CORRIDOR_MODE_ON_DAY);
  corridor_session_show_whole_axis (session);
}

gboolean
corridor_options_apply (const CorridorOptions *self,
                        CorridorSession       *session,
                        GError               **error)
{
  CorridorStory *story;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), FALSE);

  story = corridor_session_get_story (session);
  if (!check_date ("--at", self->at_text, &self->at, session, error) ||
      !check_date ("--compare", self->other_text, &self->other, session, error) ||
      !corridor_options_check_filter (self, session, error) || !check_selection (self, story, error) ||
      !check_language (self, story, error))
    return FALSE;

  if (self->is_link)
    start_afresh (session);
  if (self->language != NULL)
    corridor_session_set_language (session, self->language);
  if (self->has_name_order)
    corridor_session_set_name_order (session, self->name_order);
  corridor_options_apply_filter (self, session);
  if (self->has_mode)
    corridor_session_set_mode (session, self->mode);
  if (self->has_mode && self->mode == CORRIDOR_MODE_WINDOW)
    corridor_session_set_window_days (session, self->window_days);
  if (self->at_text != NULL)
    corridor_session_set_now (session, self->at.begin);
  else if (self->is_link)
    corridor_session_set_now (session, corridor_session_get_last_day (session));
  if (self->has_axis)
    corridor_session_set_axis (session, self->axis);
  if (self->other_text != NULL)
    {
      corridor_session_set_comparing (session, TRUE);
      corridor_session_set_other (session, self->other.begin);
    }
  if (self->has_divider)
    corridor_session_set_divider (session, self->divider);
  if (self->select != NULL)
    select_feature (self->select, session);

  return TRUE;
}

CorridorSession *
corridor_options_new_session (const CorridorOptions *self,
                              CorridorStory         *story,
                              GPtrArray             *layers,
                              GError               **error)
{
  g_autoptr(CorridorSession) session = corridor_session_new (story);
  g_autofree char *language = corridor_options_dup_desktop_language (story);

  for (guint i = 0; layers != NULL && i < layers->len; i++)
    {
      if (self->only_certain)
        corridor_layer_make_certain (g_ptr_array_index (layers, i)); /* nobody waits for it later */
      corridor_session_add_layer (session, g_ptr_array_index (layers, i));
    }
  corridor_session_set_now (session, corridor_session_get_last_day (session));
  corridor_session_set_language (session, language);
  if (!corridor_options_apply (self, session, error))
    return NULL;

  corridor_session_rest (session); /* the reader starts here */
  return g_steal_pointer (&session);
}
