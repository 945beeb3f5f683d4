/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story-check.h"

#include "corridor-rules-private.h"

/*
 * corridor_rules_add_fault:
 * @place: where in the file
 * @format: what was expected there, and what is there
 */
void
corridor_rules_add_fault (CorridorFaults *faults,
                          const char     *place,
                          const char     *format,
                          ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  corridor_faults_add (faults, CORRIDOR_STORY_ERROR_STRICT, place, message);
}

gboolean
corridor_story_check (CorridorStory *story,
                      const char    *name,
                      GPtrArray     *faults,
                      GError       **error)
{
  g_auto(CorridorFaults) all = { 0 };

  g_return_val_if_fail (CORRIDOR_IS_STORY (story), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  corridor_faults_init (&all, name, faults);
  corridor_rules_check_sources (story, &all);
  corridor_rules_check_names (story, &all);
  corridor_rules_check_dates (story, &all);
  corridor_rules_check_words (story, &all);
  corridor_rules_check_control (story, &all);
  corridor_rules_check_position (story, &all);
  return corridor_faults_propagate (&all, error);
}
