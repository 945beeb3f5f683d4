/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-event-groups.h"
#include "corridor-event-list.h"
#include "corridor-event-row.h"
#include "corridor-session-axis.h"
#include "corridor-session-filter.h"
#include "dataset-maker.h"
#include "story-maker.h"
#include "widget-finder.h"
#include "widget-window.h"

#include <string.h>

typedef struct
{
  CorridorSession   *session;
  GtkWidget         *window;
  GtkWidget         *events;
  GtkListView       *list;
  GtkSelectionModel *model;
  int                n_activated;
} Fixture;

static void
on_activated (Fixture *f)
{
  f->n_activated++;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  story_maker_add (story, "road", "road", NULL, "2020-03-01/2020-03-31", NULL);
  story_maker_add (story, "first", "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "second", "event", NULL, "2020-03-10", NULL);
  story_maker_add (story, "later", "event", NULL, "2020-03-12", NULL);
  story_maker_add (story, "roughly", "ground", NULL, "2020-05", NULL);
  story_maker_add (story, "summer", "ground", NULL, "2020-06/2020-08", NULL);
  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  f->events = g_object_new (CORRIDOR_TYPE_EVENT_LIST, "session", f->session, NULL);
  f->window = widget_window_show (f->events, NULL, 300, 500);
  corridor_session_set_now (f->session, story_maker_time ("2020-03-10"));
  widget_finder_settle (f->events);
  f->list = GTK_LIST_VIEW (widget_finder_find (f->events, GTK_TYPE_LIST_VIEW, NULL));
  f->model = gtk_list_view_get_model (f->list);
  g_signal_connect_swapped (f->events, "activated", G_CALLBACK (on_activated), f);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->session);
}

static CorridorPhase *
phase (Fixture    *f,
       const char *id)
{
  return story_maker_phase (corridor_session_get_story (f->session), id, 0);
}

static void
go_to (Fixture    *f,
       const char *date)
{
  corridor_session_set_now (f->session, story_maker_time (date));
}

static guint
get_selected (Fixture *f)
{
  g_autoptr(GtkBitset) selection = gtk_selection_model_get_selection (f->model);

  g_assert_cmpuint (gtk_bitset_get_size (selection), <=, 1);
  return gtk_bitset_is_empty (selection) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (selection);
}

static void
collect_rows (GtkWidget *root,
              GString   *text)
{
  if (CORRIDOR_IS_EVENT_ROW (root) && gtk_widget_get_mapped (root))
    {
      g_autofree char *row = corridor_event_row_dup_description (CORRIDOR_EVENT_ROW (root));

      g_string_append_printf (text, "%s\n", row);
      gtk_test_accessible_assert_property (gtk_widget_get_parent (root), GTK_ACCESSIBLE_PROPERTY_LABEL, row);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_rows (child, text);
}

static void
assert_rows (Fixture    *f,
             const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  widget_finder_settle (f->events);
  collect_rows (GTK_WIDGET (f->list), text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_rows (Fixture      *f,
           gconstpointer data)
{
  gtk_test_accessible_assert_role (f->list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (f->list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Events");
  g_assert_nonnull (widget_finder_find (f->events, GTK_TYPE_LABEL, "3 things on 10 March 2020"));
  assert_rows (f, "2020-03-01/2020-03-31, 1–31 March 2020, road, road\n"
                  "2020-03-10, 10 March 2020, new on this day, event, first\n"
                  "2020-03-10, 10 March 2020, new on this day, event, second\n");
}

/* The row stays while only its certainty changes, and reads differently all the same. */
static void
test_possible (Fixture      *f,
               gconstpointer data)
{
  go_to (f, "2020-05-10");
  assert_rows (f, "2020-05, May 2020, possible, ground, roughly\n");
  go_to (f, "2020-06-10");
  assert_rows (f, "2020-06/2020-08, June 2020 – August 2020, possible, ground, summer\n");
  go_to (f, "2020-07-01");
  assert_rows (f, "2020-06/2020-08, June 2020 – August 2020, ground, summer\n");
  go_to (f, "2020-08-10");
  assert_rows (f, "2020-06/2020-08, June 2020 – August 2020, possible, ground, summer\n");
}

static void
test_empty (Fixture      *f,
            gconstpointer data)
{
  g_autofree char *text = NULL;

  go_to (f, "2020-10-10");
  widget_finder_settle (f->events);
  text = widget_finder_dup_text (f->events);
  g_assert_true (g_str_has_prefix (text, "0 things on 10 October 2020\nThe story has nothing"));
}

static void
test_filter (Fixture      *f,
             gconstpointer data)
{
  CorridorStory *story = corridor_session_get_story (f->session);
  GtkWidget *clear;

  g_assert_null (widget_finder_find (f->events, GTK_TYPE_BUTTON, "window-close-symbolic"));
  corridor_session_set_category_visible (f->session, corridor_story_lookup_category (story, "road"), FALSE);
  g_assert_nonnull (widget_finder_find (f->events, GTK_TYPE_LABEL, "Without: road"));
  g_assert_nonnull (widget_finder_find (f->events, GTK_TYPE_LABEL, "2 of 3 things on 10 March 2020"));
  clear = widget_finder_find (f->events, GTK_TYPE_BUTTON, "window-close-symbolic");
  gtk_test_accessible_assert_property (clear, GTK_ACCESSIBLE_PROPERTY_LABEL, "Clear the filter");
  g_signal_emit_by_name (clear, "clicked");
  g_assert_true (corridor_session_get_category_visible (f->session, corridor_story_lookup_category (story, "road")));
  g_assert_null (widget_finder_find (f->events, GTK_TYPE_BUTTON, "window-close-symbolic"));
}

static void
test_list_selects (Fixture      *f,
                   gconstpointer data)
{
  g_assert_null (corridor_session_get_selected (f->session)); /* a list that selects its first row by itself would */
  gtk_selection_model_select_item (f->model, 1, TRUE);
  g_assert_true (corridor_session_get_selected (f->session) == phase (f, "first"));
  g_signal_emit_by_name (f->list, "activate", 2u);
  g_assert_true (corridor_session_get_selected (f->session) == phase (f, "second"));
  g_assert_cmpint (f->n_activated, ==, 1);
}

static void
test_session_selects (Fixture      *f,
                      gconstpointer data)
{
  corridor_session_set_selected (f->session, phase (f, "second"));
  g_assert_cmpuint (get_selected (f), ==, 2);
  corridor_session_set_selected (f->session, phase (f, "later"));
  g_assert_cmpuint (get_selected (f), ==, GTK_INVALID_LIST_POSITION);
  g_assert_true (corridor_session_get_selected (f->session) == phase (f, "later"));
  corridor_session_set_selected (f->session, phase (f, "road"));
  corridor_session_set_selected (f->session, NULL);
  g_assert_cmpuint (get_selected (f), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_selection_stays (Fixture      *f,
                      gconstpointer data)
{
  corridor_session_set_selected (f->session, phase (f, "second"));
  go_to (f, "2020-03-12");
  g_assert_cmpuint (get_selected (f), ==, GTK_INVALID_LIST_POSITION);
  g_assert_true (corridor_session_get_selected (f->session) == phase (f, "second"));
  go_to (f, "2020-03-10");
  g_assert_cmpuint (get_selected (f), ==, 2);
  go_to (f, "2020-10-10");
  go_to (f, "2020-03-10");
  g_assert_cmpuint (get_selected (f), ==, 2);
  g_assert_true (corridor_session_get_selected (f->session) == phase (f, "second"));
}

/* Whatever the reader does, list and session agree. */
static void
test_random (Fixture      *f,
             gconstpointer data)
{
  static const char *const ids[] = { "road", "first", "second", "later", "roughly" };

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr(CorridorPhase) selected = NULL;

      if (g_test_rand_bit ())
        corridor_session_set_now (f->session, story_maker_time ("2020-03-01") + g_test_rand_int_range (0, 70) * CORRIDOR_DAY);
      else
        corridor_session_set_selected (f->session, phase (f, ids[g_test_rand_int_range (0, G_N_ELEMENTS (ids))]));

      if (get_selected (f) != GTK_INVALID_LIST_POSITION)
        selected = g_list_model_get_item (G_LIST_MODEL (f->model), get_selected (f));
      if (selected != NULL)
        g_assert_true (selected == corridor_session_get_selected (f->session));
      else if (corridor_session_get_selected (f->session) != NULL)
        g_assert_cmpint (corridor_session_get_certainty (f->session, corridor_session_get_selected (f->session)), ==,
                         CORRIDOR_CERTAINTY_NOT);
      if (i % 100 == 0)
        widget_finder_settle (f->events);
    }
}

/* A story long enough for its list to scroll: a thing a day, of which every fifth goes on. */
static void
show_long_story (Fixture *f)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("thing-%03d", i);
      g_autofree char *day = corridor_calendar_format_iso (story_maker_time ("2020-01-01") + i * CORRIDOR_DAY,
                                                           CORRIDOR_PRECISION_DAY);
      g_autofree char *when = g_strconcat (day, i % 5 == 0 ? "/.." : "", NULL);

      story_maker_add (story, id, "ground", NULL, when, NULL);
    }
  corridor_story_seal (story);
  corridor_session_set_story (f->session, story);
}

static GtkWidget *
find_row (GtkWidget  *root,
          const char *part)
{
  if (CORRIDOR_IS_EVENT_ROW (root) && gtk_widget_get_mapped (root))
    {
      g_autofree char *words = corridor_event_row_dup_description (CORRIDOR_EVENT_ROW (root));

      return strstr (words, part) != NULL ? root : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_in_view (Fixture    *f,
            const char *part)
{
  GtkWidget *row = find_row (GTK_WIDGET (f->list), part);
  GtkWidget *view = gtk_widget_get_parent (GTK_WIDGET (f->list));
  graphene_rect_t bounds;

  return row != NULL && gtk_widget_compute_bounds (row, view, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (view);
}

/* As the list hears of it: there is no pointer in this test. */
static void
scroll_by_wheel (Fixture *f)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (f->list), GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled;

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "scroll", 0.0, -1.0, &handled);
    }
}

static GtkAdjustment *
get_scroll (Fixture *f)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (f->list));
}

/* In the very next frame that is drawn, wherever the time jumps to. */
static gboolean
has_focus (Fixture *f)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (f->list));
}

/* Of a hundred thousand rows only those are made that may be seen, also when all of them change and one is selected. */
static void
test_many (Fixture      *f,
           gconstpointer data)
{
  const guint n = 100000;
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;
  g_autoptr(CorridorPhase) record = NULL;
  guint n_read, row;

  dataset_maker_init (&maker, "many");
  for (guint i = 0; i < n; i++)
    dataset_maker_add (&maker, 40, 46, i == 0 ? "2020-03-10" : "2020-03-10/2020-03-20", NULL);
  dataset = dataset_maker_finish (&maker);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (f->session, layer);
  record = g_list_model_get_item (corridor_session_get_visible (f->session), 60000);
  corridor_session_set_selected (f->session, record);
  widget_finder_settle (f->events);
  n_read = dataset_maker_get_n_read (&maker);
  g_assert_cmpuint (n_read, <, 1000);
  g_assert_cmpuint (get_selected (f), ==, 60000);
  g_assert_true (corridor_event_list_take_focus (CORRIDOR_EVENT_LIST (f->events)));
  g_assert_true (has_focus (f));

  go_to (f, "2020-03-11");
  corridor_session_get_visible (f->session);
  widget_finder_settle (f->events);
  g_assert_cmpuint (dataset_maker_get_n_read (&maker), <, n_read + 1000);
  g_assert_true (corridor_session_find_visible (f->session, record, &row));
  g_assert_cmpuint (get_selected (f), ==, row);
  g_assert_true (has_focus (f));
}

static void
test_scrolls_to_last (Fixture      *f,
                      gconstpointer data)
{
  show_long_story (f);
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL); /* GTK gives it to the button over the list */
  for (int i = 0; i < 40; i++)
    {
      int day = g_test_rand_int_range (0, 300);
      g_autofree char *name = g_strdup_printf ("thing-%03d", day);

      corridor_session_set_now (f->session, story_maker_time ("2020-01-01") + day * CORRIDOR_DAY);
      widget_finder_settle (f->events);
      g_assert_true (is_in_view (f, name));
      g_assert_null (gtk_root_get_focus (GTK_ROOT (f->window)));
    }
}

static void
test_scrolls_to_selected (Fixture      *f,
                          gconstpointer data)
{
  show_long_story (f);
  corridor_session_set_selected (f->session, phase (f, "thing-005"));
  go_to (f, "2020-10-01");
  widget_finder_settle (f->events);
  g_assert_true (is_in_view (f, "thing-005"));
  g_assert_false (is_in_view (f, "thing-270"));

  corridor_session_set_selected (f->session, phase (f, "thing-003")); /* only on its day */
  go_to (f, "2020-10-06");
  widget_finder_settle (f->events);
  g_assert_true (is_in_view (f, "thing-275"));
}

static void
test_scrolls_by_hand (Fixture      *f,
                      gconstpointer data)
{
  show_long_story (f);
  go_to (f, "2020-10-01");
  widget_finder_settle (f->events);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (f)), >, 100);
  gtk_adjustment_set_value (get_scroll (f), 0);
  widget_finder_settle (f->events);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (f)), ==, 0);
  corridor_session_set_selected (f->session, NULL);
  widget_finder_settle (f->events);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (f)), ==, 0);
}

static char *
collect_headings (Fixture *f)
{
  GString *text = g_string_new (NULL);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (f->model));
  g_autoptr(CorridorPhase) before = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CorridorPhase) item = g_list_model_get_item (G_LIST_MODEL (f->model), i);
      g_autofree char *heading = corridor_event_groups_dup_heading (f->session, item, before);

      g_string_append_printf (text, "%s|", heading != NULL ? heading : "");
      g_set_object (&before, item);
    }
  return g_string_free (text, FALSE);
}

static void
assert_headings (Fixture    *f,
                 const char *expected)
{
  g_autofree char *headings = collect_headings (f);

  g_assert_cmpstr (headings, ==, expected);
}

static int
get_height (Fixture    *f,
            const char *description)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (f->list)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      CorridorEventRow *row = CORRIDOR_EVENT_ROW (gtk_widget_get_first_child (item));
      g_autofree char *text = row != NULL && gtk_widget_get_mapped (item) ? corridor_event_row_dup_description (row) : NULL;

      if (g_strcmp0 (text, description) == 0)
        return gtk_widget_get_height (GTK_WIDGET (row));
    }
  g_error ("No row is %s", description);
}

/* As fine as the axis can be read. The first row of a group is higher by its heading. */
static void
test_groups (Fixture      *f,
             gconstpointer data)
{
  go_to (f, "2020-03-12");
  corridor_session_set_mode (f->session, CORRIDOR_MODE_UP_TO);
  assert_headings (f, "March 2020||||");
  corridor_session_set_axis (f->session, (CorridorAxis) { story_maker_time ("2020-03-01"), story_maker_time ("2020-05-01") });
  assert_headings (f, "1 March 2020|10 March 2020||12 March 2020|");

  widget_finder_settle (f->events);
  g_assert_cmpint (get_height (f, "2020-03-10, 10 March 2020, event, first"), >, get_height (f, "2020-03-10, 10 March 2020, event, second"));
  corridor_session_show_whole_axis (f->session);
  widget_finder_settle (f->events);
  g_assert_cmpint (get_height (f, "2020-03-10, 10 March 2020, event, first"), ==, get_height (f, "2020-03-10, 10 March 2020, event, second"));
}

static void
test_groups_by_year (Fixture      *f,
                     gconstpointer data)
{
  g_autoptr(CorridorStory) story = story_maker_new ("1990-01-01", "2020-12-31");

  story_maker_add (story, "old", "road", NULL, "1980/..", NULL);
  story_maker_add (story, "always", "road", NULL, "../2021", NULL);
  story_maker_add (story, "spring", "road", NULL, "1991-03/..", NULL);
  story_maker_add (story, "autumn", "road", NULL, "1991-10/..", NULL);
  story_maker_add (story, "later", "road", NULL, "1993-10/..", NULL);
  corridor_story_seal (story);
  corridor_session_set_story (f->session, story);
  corridor_session_set_now (f->session, story_maker_time ("2000-01-01"));
  assert_headings (f, "Earlier||1991||1993|");
}

/* The button is there only for who has scrolled away. */
static void
test_follow (Fixture      *f,
             gconstpointer data)
{
  GtkWidget *follow;

  show_long_story (f);
  go_to (f, "2020-10-01");
  widget_finder_settle (f->events);
  g_assert_null (widget_finder_find (f->events, GTK_TYPE_BUTTON, "Follow the time"));

  scroll_by_wheel (f);
  gtk_adjustment_set_value (get_scroll (f), 0);
  widget_finder_settle (f->events);
  follow = widget_finder_find (f->events, GTK_TYPE_BUTTON, "Follow the time");
  g_assert_nonnull (follow);
  go_to (f, "2020-10-02");
  widget_finder_settle (f->events);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (f)), ==, 0);

  g_signal_emit_by_name (follow, "clicked");
  widget_finder_settle (f->events);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (f)), >, 100);
  g_assert_null (widget_finder_find (f->events, GTK_TYPE_BUTTON, "Follow the time"));
}

static int
measure_row (CorridorSession *session,
             CorridorPhase   *phase)
{
  g_autoptr(GtkWidget) row = g_object_ref_sink (corridor_event_row_new ());
  int height;

  corridor_event_row_show (CORRIDOR_EVENT_ROW (row), session, phase);
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, 170, NULL, &height, NULL, NULL);
  return height;
}

/* A date of which the end is cut off says something else. Titles of both have all the lines they can have. */
static void
test_long_dates (void)
{
#define FOUR(month) "2020-" month "-01/2020-" month "-02;2020-" month "-05/2020-" month "-06;" \
                    "2020-" month "-11/2020-" month "-12;2020-" month "-15/2020-" month "-16"
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(CorridorSession) session = NULL;
  int four, eight;

  story_maker_add (story, "four", "event", NULL, FOUR ("03"), NULL);
  story_maker_add (story, "eight", "event", NULL, FOUR ("03") ";" FOUR ("04"), NULL);
  corridor_story_seal (story);
  session = corridor_session_new (story);
  four = measure_row (session, story_maker_phase (story, "four", 0));
  eight = measure_row (session, story_maker_phase (story, "eight", 0));
  g_test_message ("%d and %d px", four, eight);
  g_assert_cmpint (eight, >=, four + 10);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/event-list/rows/words", test_rows);
  ADD ("/event-list/rows/possible", test_possible);
  ADD ("/event-list/rows/none", test_empty);
  ADD ("/event-list/rows/many", test_many);
  ADD ("/event-list/scroll/last-begun", test_scrolls_to_last);
  ADD ("/event-list/scroll/selected", test_scrolls_to_selected);
  ADD ("/event-list/scroll/by-hand", test_scrolls_by_hand);
  ADD ("/event-list/scroll/follow", test_follow);
  ADD ("/event-list/groups/axis", test_groups);
  ADD ("/event-list/groups/years", test_groups_by_year);
  ADD ("/event-list/filter/clear", test_filter);
  ADD ("/event-list/selection/from-list", test_list_selects);
  ADD ("/event-list/selection/from-session", test_session_selects);
  ADD ("/event-list/selection/stays", test_selection_stays);
  ADD ("/event-list/selection/random", test_random);
#undef ADD
  g_test_add_func ("/event-list/row/long-dates", test_long_dates);

  return g_test_run ();
}
