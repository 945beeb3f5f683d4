/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-change-listing.h"

#include "corridor-change-words.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static gboolean
print (const char *text,
       FILE       *out,
       GError    **error)
{
  if (fputs (text, out) != EOF && fflush (out) != EOF)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("standard output: %s"), g_strerror (errno));
  return FALSE;
}

gboolean
corridor_change_listing_print_text (CorridorSession *session,
                                    FILE            *out,
                                    GError         **error)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CorridorChange));
  g_autoptr(GString) text = g_string_new (NULL);

  corridor_session_list_changes (session, changes);
  for (guint i = 0; i < changes->len; i++)
    {
      const CorridorChange *change = &g_array_index (changes, CorridorChange, i);
      g_autofree char *subject = corridor_change_words_subject (change, session);
      g_autofree char *how = corridor_change_words_how (change, session);

      g_string_append_printf (text, "%s: %s\n", subject, how);
    }

  return print (text->str, out, error);
}

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
add_sources (JsonBuilder *builder,
             GPtrArray   *sources)
{
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sources->len; i++)
    json_builder_add_string_value (builder, ((CorridorSource *) g_ptr_array_index (sources, i))->id);
  json_builder_end_array (builder);
}

static void
add_side (JsonBuilder      *builder,
          const char       *member,
          CorridorPhase    *phase,
          CorridorCertainty certainty,
          const char       *language)
{
  CorridorState *state = phase != NULL ? corridor_phase_get_state (phase) : NULL;

  json_builder_set_member_name (builder, member);
  if (phase == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "state");
  if (state != NULL)
    json_builder_add_string_value (builder, state->id);
  else
    json_builder_add_null_value (builder);
  add_string (builder, "title", corridor_text_get (corridor_phase_get_title (phase), language));
  add_string (builder, "certainty", certainty == CORRIDOR_CERTAINTY_POSSIBLE ? "possible" : "certain");
  add_sources (builder, corridor_phase_get_sources (phase));
  json_builder_end_object (builder);
}

static void
add_change (JsonBuilder          *builder,
            const CorridorChange *change,
            const char           *language)
{
  CorridorFeature *feature = corridor_change_get_feature (change);

  json_builder_begin_object (builder);
  add_string (builder, "id", corridor_feature_get_id (feature));
  add_string (builder, "category", corridor_feature_get_category (feature)->id);
  add_side (builder, "before", change->before, change->before_certainty, language);
  add_side (builder, "after", change->after, change->after_certainty, language);
  json_builder_end_object (builder);
}

gboolean
corridor_change_listing_print_json (CorridorSession *session,
                                    FILE            *out,
                                    GError         **error)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CorridorChange));
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *json = NULL;
  g_autofree char *line = NULL;

  corridor_session_list_changes (session, changes);
  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    add_change (builder, &g_array_index (changes, CorridorChange, i), corridor_session_get_language (session));
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  line = g_strconcat (json, "\n", NULL);
  return print (line, out, error);
}
