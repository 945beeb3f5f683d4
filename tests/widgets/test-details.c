/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-details.h"
#include "corridor-series-chart.h"
#include "corridor-session-filter.h"
#include "story-maker.h"
#include "widget-finder.h"
#include "widget-window.h"

typedef struct
{
  CorridorSession *session;
  GtkWidget       *window;
  GtkWidget       *details;
  char            *opened; /* (owned) (nullable) the link that was asked for last */
} Fixture;

static CorridorSource *
make_source (const char *id,
             const char *title,
             const char *url)
{
  CorridorSource *source = corridor_source_new (id);

  source->publisher = g_strdup ("The Gazette");
  source->title = g_strdup (title);
  source->language = g_strdup ("en");
  source->url = g_strdup (url);
  if (url != NULL)
    source->has_date = corridor_date_parse ("2020-03-11", &source->date, NULL);
  else
    source->was_accessed = corridor_date_parse ("2020-06-01", &source->accessed, NULL);
  return source;
}

static void
fill_phase (CorridorPhase  *phase,
            CorridorSource *first,
            CorridorSource *second)
{
  g_autoptr(CorridorText) text = corridor_text_new ("The road was <b>shut</b> & guarded.");
  g_autoptr(CorridorText) claim_text = corridor_text_new ("It was open.");
  g_autoptr(CorridorText) other_text = corridor_text_new ("It was shut.");
  g_autoptr(CorridorText) north = corridor_text_new ("North");
  g_autoptr(CorridorText) south = corridor_text_new ("South");
  CorridorClaim *claim = corridor_claim_new (north, claim_text);
  CorridorClaim *other = corridor_claim_new (south, other_text);

  g_ptr_array_add (claim->sources, corridor_source_ref (second));
  corridor_phase_set_text (phase, text);
  corridor_phase_set_confidence (phase, CORRIDOR_CONFIDENCE_LOW);
  corridor_phase_add_source (phase, first);
  corridor_phase_add_claim (phase, claim);
  corridor_phase_add_claim (phase, other);
}

static CorridorFigure *
make_series (CorridorSource *source)
{
  static const char *const dates[] = { "2020-03-10", "2020-04-20" };
  CorridorFigurePoint points[] = { { .value = 1050, .about = TRUE }, { .value = 2000 } };
  g_autoptr(CorridorText) label = corridor_text_new ("Lorries");
  CorridorFigure *figure = corridor_figure_new (label);

  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_true (corridor_date_parse (dates[i], &points[i].at, NULL));
  figure->unit = corridor_text_new ("lorries");
  corridor_text_add (figure->unit, "pt", "camiões");
  corridor_figure_set_points (figure, points, G_N_ELEMENTS (points));
  g_ptr_array_add (figure->sources, corridor_source_ref (source));
  return figure;
}

static void
add_dated_name (CorridorFeature *feature,
                CorridorSource  *source)
{
  g_autoptr(GArray) spans = g_array_new (FALSE, FALSE, sizeof (CorridorSpan));
  CorridorName *name = corridor_name_new ("Camp of the north", "en");
  CorridorSpan span;

  g_assert_true (corridor_span_parse_edtf ("2020-03-05/2020-04-10", &span, NULL));
  g_array_append_val (spans, span);
  corridor_name_set_spans (name, spans);
  g_ptr_array_add (name->sources, corridor_source_ref (source));
  corridor_feature_add_name (feature, name);
}

static void
on_link (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Fixture *f = user_data;

  g_free (f->opened);
  f->opened = g_variant_dup_string (parameter, NULL);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(CorridorSource) first = make_source ("one", "What happened", "https://example.org/one");
  g_autoptr(CorridorSource) second = make_source ("two", "A page without an address", NULL);
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) open_link = g_simple_action_new ("open-link", G_VARIANT_TYPE_STRING);

  story_maker_add (story, "road", "road", NULL, "2020-03-01/2020-03-31", "2020-04-01/2020-04-30", NULL);
  story_maker_add (story, "event", "event", NULL, "2020-05", NULL);
  story_maker_add (story, "camp", "event", NULL, "2020-03-01/2020-03-31", "2020-04-01/2020-04-30", NULL);
  fill_phase (story_maker_phase (story, "road", 0), first, second);
  corridor_phase_add_figure (story_maker_phase (story, "camp", 0), make_series (first));
  add_dated_name (corridor_story_lookup_feature (story, "camp"), second);
  corridor_story_seal (story);
  f->session = corridor_session_new (story);

  g_signal_connect (open_link, "activate", G_CALLBACK (on_link), f);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (open_link));
  f->details = g_object_new (CORRIDOR_TYPE_DETAILS, "session", f->session, NULL);
  f->window = widget_window_show (f->details, G_ACTION_GROUP (actions), 400, 600);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->session);
  g_free (f->opened);
}

static void
select_phase (Fixture    *f,
              const char *id,
              guint       number)
{
  corridor_session_set_selected (f->session, story_maker_phase (corridor_session_get_story (f->session), id, number));
  widget_finder_settle (f->details);
}

static gboolean
has (Fixture    *f,
     const char *text)
{
  return widget_finder_find (f->details, GTK_TYPE_LABEL, text) != NULL;
}

static void
test_nothing (Fixture      *f,
              gconstpointer data)
{
  g_autofree char *text = widget_finder_dup_text (f->details);

  gtk_test_accessible_assert_role (f->details, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (f->details, GTK_ACCESSIBLE_PROPERTY_LABEL, "Details");
  g_assert_nonnull (strstr (text, "Select something on the map or in the list"));
}

static void
test_texts (Fixture      *f,
            gconstpointer data)
{
  select_phase (f, "road", 0);
  g_assert_true (has (f, "1–31 March 2020"));
  g_assert_true (has (f, "The road was <b>shut</b> & guarded.")); /* never markup */
  g_assert_true (has (f, "North"));
  g_assert_true (has (f, "It was open."));
  g_assert_true (has (f, "Source 2"));
  g_assert_true (has (f, "South"));
  g_assert_true (has (f, "Confidence is low: few sources, or sources that differ."));
  g_assert_true (has (f, "The Gazette · 11 March 2020"));
  g_assert_true (has (f, "The Gazette · looked at on 1 June 2020"));
  g_assert_false (has (f, "Figures"));

  select_phase (f, "event", 0);
  g_assert_false (has (f, "Who says what"));
  g_assert_false (has (f, "Before and after"));
}

static void
test_links (Fixture      *f,
            gconstpointer data)
{
  GtkWidget *link;
  gboolean done;

  select_phase (f, "road", 0);
  link = widget_finder_find (f->details, GTK_TYPE_LINK_BUTTON, "What happened");
  g_assert_nonnull (link);
  g_assert_null (widget_finder_find (f->details, GTK_TYPE_LINK_BUTTON, "A page without an address"));
  g_assert_true (has (f, "A page without an address"));
  g_signal_emit_by_name (link, "activate-link", &done);
  g_assert_true (done);
  g_assert_cmpstr (f->opened, ==, "https://example.org/one");
}

static void
test_notice (Fixture      *f,
             gconstpointer data)
{
  GtkWidget *go;

  corridor_session_set_now (f->session, story_maker_time ("2020-03-10"));
  select_phase (f, "road", 0);
  g_assert_null (widget_finder_find (f->details, GTK_TYPE_BUTTON, "Go to its time"));

  corridor_session_set_now (f->session, story_maker_time ("2020-04-10"));
  g_assert_true (has (f, "Not true on 10 April 2020, the shown date."));
  go = widget_finder_find (f->details, GTK_TYPE_BUTTON, "Go to its time");
  g_assert_nonnull (go);
  g_signal_emit_by_name (go, "clicked");
  g_assert_cmpint (corridor_session_get_now (f->session), ==, story_maker_time ("2020-03-01"));
  g_assert_null (widget_finder_find (f->details, GTK_TYPE_BUTTON, "Go to its time"));

  corridor_session_set_value_shown (f->session, CORRIDOR_FACET_CATEGORY, "road", FALSE);
  g_assert_true (has (f, "Hidden by the filter on the map and in the list."));
  corridor_session_clear_filter (f->session);
  g_assert_false (has (f, "Hidden by the filter on the map and in the list."));

  corridor_session_set_now (f->session, story_maker_time ("2020-05-10"));
  select_phase (f, "event", 0);
  g_assert_true (has (f, "Possible, not certain, on 10 May 2020."));
}

static void
test_history (Fixture      *f,
              gconstpointer data)
{
  GtkListBox *history;
  GtkListBoxRow *row;

  select_phase (f, "road", 0);
  history = GTK_LIST_BOX (widget_finder_find (f->details, GTK_TYPE_LIST_BOX, NULL));
  row = gtk_list_box_get_row_at_index (history, 1);
  g_assert_nonnull (row);
  g_assert_null (gtk_list_box_get_row_at_index (history, 2));
  g_assert_true (gtk_list_box_get_selected_row (history) == gtk_list_box_get_row_at_index (history, 0));

  g_signal_emit_by_name (history, "row-activated", row);
  g_assert_true (corridor_session_get_selected (f->session) ==
                 story_maker_phase (corridor_session_get_story (f->session), "road", 1));
  g_assert_true (gtk_list_box_get_row_at_index (history, 1) == row); /* kept: the focus may be on it */
  g_assert_true (gtk_list_box_get_selected_row (history) == row);
}

static void
assert_chart (Fixture    *f,
              const char *description)
{
  GtkWidget *chart = widget_finder_find (f->details, CORRIDOR_TYPE_SERIES_CHART, NULL);

  g_assert_nonnull (chart);
  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Lorries, 10 March – 20 April 2020: 1,050–2,000 lorries");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

static void
test_series (Fixture      *f,
             gconstpointer data)
{
  corridor_session_set_now (f->session, story_maker_time ("2020-03-09"));
  select_phase (f, "camp", 0);
  g_assert_true (has (f, "No number yet"));
  assert_chart (f, "Lorries: No number yet");

  corridor_session_set_now (f->session, story_maker_time ("2020-03-11"));
  g_assert_true (has (f, "about 1,050 lorries"));
  g_assert_true (has (f, "Lorries · 10 March 2020"));
  assert_chart (f, "Lorries · 10 March 2020: about 1,050 lorries");
  widget_finder_settle (f->details);

  corridor_session_set_now (f->session, story_maker_time ("2020-12-31"));
  g_assert_true (has (f, "2,000 lorries"));
  g_assert_true (has (f, "Lorries · 20 April 2020"));
  corridor_session_set_language (f->session, "pt");
  g_assert_true (has (f, "2,000 camiões"));
}

/* It runs through all phases of the feature, and its sources with it. */
static void
test_series_of_sibling (Fixture      *f,
                        gconstpointer data)
{
  select_phase (f, "camp", 1);
  g_assert_true (has (f, "Figures"));
  g_assert_nonnull (widget_finder_find (f->details, CORRIDOR_TYPE_SERIES_CHART, NULL));
  g_assert_true (has (f, "Source 1"));
  g_assert_true (has (f, "The Gazette · 11 March 2020"));

  select_phase (f, "event", 0);
  g_assert_null (widget_finder_find (f->details, CORRIDOR_TYPE_SERIES_CHART, NULL));
}

/* What the dates of a name rest on is listed behind what the phase rests on. */
static void
test_dated_name (Fixture      *f,
                 gconstpointer data)
{
  select_phase (f, "camp", 0);
  g_assert_true (has (f, "Camp of the north"));
  g_assert_true (has (f, "English · 5 March – 10 April 2020 · Source 2"));
  g_assert_true (has (f, "A page without an address"));

  select_phase (f, "event", 0);
  g_assert_false (has (f, "A page without an address"));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/details/show/nothing", test_nothing);
  ADD ("/details/show/texts", test_texts);
  ADD ("/details/show/links", test_links);
  ADD ("/details/show/notice", test_notice);
  ADD ("/details/show/history", test_history);
  ADD ("/details/show/series", test_series);
  ADD ("/details/show/series-of-sibling", test_series_of_sibling);
  ADD ("/details/show/dated-name", test_dated_name);
#undef ADD

  return g_test_run ();
}
