/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-listing.h"

#include "corridor-listing-private.h"

#include <glib/gi18n-lib.h>
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

static gsize
measure (GPtrArray *categories,
         gsize      width)
{
  for (guint i = 0; i < categories->len; i++)
    width = MAX (width, strlen (((CorridorCategory *) g_ptr_array_index (categories, i))->id));

  return width;
}

/* The widest id of a category, in bytes. */
static int
measure_categories (CorridorSession *session)
{
  guint n_views;
  const CorridorLayerView *views = corridor_session_get_views (session, &n_views);
  gsize width = measure (corridor_story_get_categories (corridor_session_get_story (session)), 0);

  for (guint i = 0; i < n_views; i++)
    width = measure (corridor_dataset_get_categories (views[i].dataset), width);

  return (int) width;
}

static gboolean
is_possible (CorridorSession *session,
             CorridorPhase   *phase)
{
  return corridor_session_get_certainty (session, phase) == CORRIDOR_CERTAINTY_POSSIBLE;
}

static char *
phase_to_line (CorridorSession *session,
               CorridorPhase   *phase,
               int              width)
{
  g_autofree char *dates = dup_dates (phase);
  g_autoptr(GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%-21s  %-*s  %s", dates, width, get_category_id (phase),
                          corridor_text_get (corridor_phase_get_title (phase), corridor_session_get_language (session)));
  if (is_possible (session, phase))
    g_string_append_printf (line, " (%s)", _("possible"));
  g_string_append_c (line, '\n');

  return g_string_free (g_steal_pointer (&line), FALSE);
}

gboolean
corridor_listing_print_text (CorridorSession *session,
                             FILE            *out,
                             GError         **error)
{
  GListModel *visible = corridor_session_get_visible (session);
  int width = measure_categories (session);

  for (guint i = 0; i < g_list_model_get_n_items (visible); i++)
    {
      g_autoptr(CorridorPhase) phase = g_list_model_get_item (visible, i);
      g_autofree char *line = phase_to_line (session, phase, width);

      if (!corridor_listing_write (line, out, error))
        return FALSE;
    }

  return corridor_listing_flush (out, error);
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

static char *
phase_to_json (CorridorSession *session,
               CorridorPhase   *phase)
{
  CorridorFeature *feature = corridor_phase_get_feature (phase);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *start = dup_start (phase);
  g_autofree char *end = dup_end (phase);

  json_builder_begin_object (builder);
  corridor_listing_add_string (builder, "id", corridor_feature_get_id (feature));
  corridor_listing_add_string (builder, "category", get_category_id (phase));
  corridor_listing_add_state (builder, phase);
  corridor_listing_add_string (builder, "title", corridor_text_get (corridor_phase_get_title (phase), corridor_session_get_language (session)));
  add_names (builder, corridor_feature_get_names (feature));
  corridor_listing_add_string (builder, "start", start);
  corridor_listing_add_string (builder, "end", end);
  corridor_listing_add_certainty (builder, corridor_session_get_certainty (session, phase));
  corridor_listing_add_sources (builder, phase);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

gboolean
corridor_listing_print_json (CorridorSession *session,
                             FILE            *out,
                             GError         **error)
{
  GListModel *visible = corridor_session_get_visible (session);

  if (!corridor_listing_write ("[", out, error))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (visible); i++)
    {
      g_autoptr(CorridorPhase) phase = g_list_model_get_item (visible, i);
      g_autofree char *object = phase_to_json (session, phase);

      if (!corridor_listing_write (i > 0 ? ",\n" : "\n", out, error) || !corridor_listing_write (object, out, error))
        return FALSE;
    }

  return corridor_listing_write (g_list_model_get_n_items (visible) > 0 ? "\n]\n" : "]\n", out, error) && corridor_listing_flush (out, error);
}
