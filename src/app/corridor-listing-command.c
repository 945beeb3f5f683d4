/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-listing-command.h"

#include "corridor-bundle.h"
#include "corridor-parameters.h"
#include "corridor-session-compare.h"

#include <string.h>

/* What a shell takes as it is, beside letters and digits. */
#define PLAIN "-_.,/:@+%"

static gboolean
is_plain (const char *word)
{
  for (const char *c = word; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr (PLAIN, *c) == NULL)
      return FALSE;
  return *word != '\0';
}

static void
append_word (GString    *command,
             const char *word)
{
  g_autofree char *quoted = is_plain (word) ? g_strdup (word) : g_shell_quote (word);

  g_string_append_printf (command, " %s", quoted);
}

static void
append (GString    *command,
        const char *name,
        const char *value)
{
  g_string_append_printf (command, " --%s", name);
  if (value != NULL)
    append_word (command, value);
}

/* A name that looks like an option is a path all the same. */
static void
append_file (GString       *command,
             CorridorStory *story)
{
  const char *uri = corridor_story_get_uri (story);
  g_autoptr(GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autoptr(GFile) bundled = corridor_bundle_new_story_file ();
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *word = NULL;

  if (file == NULL || g_file_equal (file, bundled))
    return;

  name = g_file_get_basename (file);
  shown = g_filename_display_name (name);
  word = g_strconcat (*shown == '-' ? "./" : "", shown, NULL);
  append_word (command, word);
}

static void
append_command (GString         *text,
                CorridorSession *session,
                gint64           day)
{
  CorridorParameters parameters = { text, append };
  g_autofree char *date = corridor_calendar_format_iso (day, CORRIDOR_PRECISION_DAY);

  g_string_append (text, text->len > 0 ? "; corridor" : "corridor");
  append_file (text, corridor_session_get_story (session));
  corridor_parameters_add (&parameters, "at", date);
  corridor_parameters_add_mode (&parameters, session);
  corridor_parameters_add_filter (&parameters, session);
  if (!g_str_equal (corridor_session_get_language (session), "en"))
    append (text, "lang", corridor_session_get_language (session)); /* whoever reads the picture may have any desktop */
  g_string_append (text, " --list --json");
}

char *
corridor_listing_command_new (CorridorSession *session)
{
  GString *text;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  text = g_string_new (NULL);
  if (corridor_session_get_comparing (session))
    append_command (text, session, corridor_session_get_other (session));
  append_command (text, session, corridor_session_get_now (session));
  return g_string_free (text, FALSE);
}
