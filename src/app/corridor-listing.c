/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-listing.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

static char *
dup_start (CorridorPhase *phase)
{
  guint n_spans;
  const CorridorSpan *spans = corridor_phase_get_spans (phase, &n_spans);

  return corridor_span_start_to_iso (&spans[0]);
}

static char *
dup_end (CorridorPhase *phase)
{
  guint n_spans;
  const CorridorSpan *spans = corridor_phase_get_spans (phase, &n_spans);

  return corridor_span_end_to_iso (&spans[n_spans - 1]);
}

/* "2022-12-12/2023-04-22", "2023-09-29/..", and one date for what begins and ends with it. */
static char *
dup_dates (CorridorPhase *phase)
{
  g_autofree char *start = dup_start (phase);
  g_autofree char *end = dup_end (phase);

  if (start != NULL && g_strcmp0 (start, end) == 0)
    return g_steal_pointer (&start);

  return g_strdup_printf ("%s/%s", start != NULL ? start : "..", end != NULL ? end : "..");
}

static const char *
get_category_id (CorridorPhase *phase)
{
  return corridor_feature_get_category (corridor_phase_get_feature (phase))->id;
}

static int
measure_categories (CorridorStory *story)
{
  GPtrArray *categories = corridor_story_get_categories (story);
  gsize width = 0;

  for (guint i = 0; i < categories->len; i++)
    width = MAX (width, strlen (((CorridorCategory *) g_ptr_array_index (categories, i))->id));

  return (int) width;
}

char *
corridor_listing_hit_to_line (const CorridorHit *hit,
                              int                width,
                              const char        *language)
{
  g_autofree char *dates = dup_dates (hit->phase);
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%-21s  %-*s  %s", dates, width, get_category_id (hit->phase),
                          corridor_text_get (corridor_phase_get_title (hit->phase), language));
  if (hit->certainty == CORRIDOR_CERTAINTY_POSSIBLE)
    g_string_append_printf (line, " (%s)", _("possible"));
  g_string_append_c (line, '\n');

  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
corridor_listing_to_text (CorridorSession *session)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const char *language;
  const CorridorHit *hits;
  guint n_hits;
  int width;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  language = corridor_session_get_language (session);
  width = measure_categories (corridor_session_get_story (session));
  hits = corridor_session_get_hits (session, &n_hits);
  for (guint i = 0; i < n_hits; i++)
    {
      g_autofree char *line = corridor_listing_hit_to_line (&hits[i], width, language);

      g_string_append (text, line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_names (JsonBuilder *builder,
           GPtrArray   *names)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  json_builder_set_member_name (builder, "names");
  json_builder_begin_array (builder);
  for (guint i = 0; i < names->len; i++)
    {
      const CorridorName *name = g_ptr_array_index (names, i);

      if (g_hash_table_add (seen, name->toponym))
        json_builder_add_string_value (builder, name->toponym);
    }
  json_builder_end_array (builder);
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
add_hit (JsonBuilder       *builder,
         const CorridorHit *hit,
         const char        *language)
{
  CorridorFeature *feature = corridor_phase_get_feature (hit->phase);
  CorridorState *state = corridor_phase_get_state (hit->phase);
  g_autofree char *start = dup_start (hit->phase);
  g_autofree char *end = dup_end (hit->phase);

  json_builder_begin_object (builder);
  add_string (builder, "id", corridor_feature_get_id (feature));
  add_string (builder, "category", get_category_id (hit->phase));
  add_string (builder, "state", state != NULL ? state->id : NULL);
  add_string (builder, "title", corridor_text_get (corridor_phase_get_title (hit->phase), language));
  add_names (builder, corridor_feature_get_names (feature));
  add_string (builder, "start", start);
  add_string (builder, "end", end);
  add_string (builder, "certainty", hit->certainty == CORRIDOR_CERTAINTY_POSSIBLE ? "possible" : "certain");
  add_sources (builder, corridor_phase_get_sources (hit->phase));
  json_builder_end_object (builder);
}

char *
corridor_listing_hit_to_json (const CorridorHit *hit,
                              const char        *language)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  add_hit (builder, hit, language);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

char *
corridor_listing_to_json (CorridorSession *session)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *json = NULL;
  const CorridorHit *hits;
  guint n_hits;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  hits = corridor_session_get_hits (session, &n_hits);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_hits; i++)
    add_hit (builder, &hits[i], corridor_session_get_language (session));
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  json = json_generator_to_data (generator, NULL);
  return g_strconcat (json, "\n", NULL);
}
