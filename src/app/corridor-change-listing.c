/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-change-listing.h"

#include "corridor-change-words.h"
#include "corridor-listing-private.h"
#include "corridor-session-compare.h"

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

  return corridor_listing_write (text->str, out, error) && corridor_listing_flush (out, error);
}

static void
add_side (JsonBuilder      *builder,
          const char       *member,
          CorridorPhase    *phase,
          CorridorCertainty certainty,
          const char       *language)
{
  json_builder_set_member_name (builder, member);
  if (phase == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  corridor_listing_add_state (builder, phase);
  corridor_listing_add_string (builder, "title", corridor_text_get (corridor_phase_get_title (phase), language));
  corridor_listing_add_certainty (builder, certainty);
  corridor_listing_add_sources (builder, phase);
  json_builder_end_object (builder);
}

static void
add_change (JsonBuilder          *builder,
            const CorridorChange *change,
            const char           *language)
{
  CorridorFeature *feature = corridor_change_get_feature (change);

  json_builder_begin_object (builder);
  corridor_listing_add_string (builder, "id", corridor_feature_get_id (feature));
  corridor_listing_add_string (builder, "category", corridor_feature_get_category (feature)->id);
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

  corridor_session_list_changes (session, changes);
  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    add_change (builder, &g_array_index (changes, CorridorChange, i), corridor_session_get_language (session));
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);
  return corridor_listing_write (json, out, error) && corridor_listing_write ("\n", out, error) &&
         corridor_listing_flush (out, error);
}
