/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-listing.h"

#include <errno.h>
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

/* Not g_print(): that would turn names into question marks where the locale is not UTF-8, and says nothing of a full disk. */
static gboolean
write_out (const char *text,
           FILE       *out,
           GError    **error)
{
  if (fputs (text, out) != EOF)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("standard output: %s"), g_strerror (errno));
  return FALSE;
}

static gboolean
flush (FILE    *out,
       GError **error)
{
  if (fflush (out) != EOF)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("standard output: %s"), g_strerror (errno));
  return FALSE;
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

      if (!write_out (line, out, error))
        return FALSE;
    }

  return flush (out, error);
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

static char *
phase_to_json (CorridorSession *session,
               CorridorPhase   *phase)
{
  CorridorFeature *feature = corridor_phase_get_feature (phase);
  CorridorState *state = corridor_phase_get_state (phase);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *start = dup_start (phase);
  g_autofree char *end = dup_end (phase);

  json_builder_begin_object (builder);
  add_string (builder, "id", corridor_feature_get_id (feature));
  add_string (builder, "category", get_category_id (phase));
  add_string (builder, "state", state != NULL ? state->id : NULL);
  add_string (builder, "title", corridor_text_get (corridor_phase_get_title (phase), corridor_session_get_language (session)));
  add_names (builder, corridor_feature_get_names (feature));
  add_string (builder, "start", start);
  add_string (builder, "end", end);
  add_string (builder, "certainty", is_possible (session, phase) ? "possible" : "certain");
  add_sources (builder, corridor_phase_get_sources (phase));
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

  if (!write_out ("[", out, error))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (visible); i++)
    {
      g_autoptr(CorridorPhase) phase = g_list_model_get_item (visible, i);
      g_autofree char *object = phase_to_json (session, phase);

      if (!write_out (i > 0 ? ",\n" : "\n", out, error) || !write_out (object, out, error))
        return FALSE;
    }

  return write_out (g_list_model_get_n_items (visible) > 0 ? "\n]\n" : "]\n", out, error) && flush (out, error);
}
