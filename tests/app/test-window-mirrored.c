/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bundle.h"
#include "corridor-details.h"
#include "corridor-event-list.h"
#include "corridor-map.h"
#include "corridor-session-tour.h"
#include "corridor-time-axis.h"
#include "program-window.h"
#include "widget-finder.h"

/* An interface that reads from right to left, as with a translation into Arabic or Hebrew. */

typedef struct
{
  CorridorSession *session; /* (owned) */
  CorridorWindow  *window; /* (unowned) the application's */
  GtkWidget       *map; /* (unowned) the window's */
} Fixture;

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  CorridorDate date;

  g_assert_no_error (error);
  g_assert_true (corridor_date_parse ("2022-12-12", &date, &error));
  f->session = corridor_session_new (story);
  corridor_session_set_now (f->session, date.begin);
  f->window = program_window_new (f->session);
  program_window_show (f->window, 1280, 800);
  g_action_group_change_action_state (G_ACTION_GROUP (f->window), "show-details", g_variant_new_boolean (TRUE));
  widget_finder_settle (GTK_WIDGET (f->window));
  f->map = widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_MAP, NULL);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->session);
}

static graphene_rect_t
get_box (Fixture   *f,
         GtkWidget *widget)
{
  graphene_rect_t box;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (f->window), &box));
  return box;
}

static float
middle (graphene_rect_t box)
{
  return box.origin.x + box.size.width / 2;
}

static void
test_panes (Fixture      *f,
            gconstpointer data)
{
  float map = middle (get_box (f, f->map));

  g_assert_cmpfloat (middle (get_box (f, widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_EVENT_LIST, NULL))), >, map);
  g_assert_cmpfloat (middle (get_box (f, widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_DETAILS, NULL))), <, map);
}

/* The picture is not mirrored, so what lies on it is not. */
static void
test_map (Fixture      *f,
          gconstpointer data)
{
  CorridorScene scene;
  CorridorLegendRow row;

  corridor_map_set_legend (CORRIDOR_MAP (f->map), TRUE);
  widget_finder_settle (GTK_WIDGET (f->window));
  g_assert_true (corridor_map_get_scene (CORRIDOR_MAP (f->map), &scene));
  g_assert_cmpfloat (scene.kept_free.x, >, scene.viewport.width / 2);
  for (double y = 0; y < scene.kept_free.height; y++)
    g_assert_false (corridor_scene_pick_legend (&scene, (CorridorPoint) { scene.kept_free.x, scene.kept_free.y + y }, &row));
}

static gboolean
press (Fixture         *f,
       guint            keyval,
       GdkModifierType  modifiers)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (f->window));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &handled);
    }

  return handled;
}

/* Time runs to the left: arrows take it where they point to. */
static void
test_keys (Fixture      *f,
           gconstpointer data)
{
  gint64 now = corridor_session_get_now (f->session);

  g_assert_true (press (f, GDK_KEY_Left, 0));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now + CORRIDOR_DAY);
  g_assert_true (press (f, GDK_KEY_Right, 0));
  g_assert_true (press (f, GDK_KEY_KP_Right, 0));
  g_assert_cmpint (corridor_session_get_now (f->session), ==, now - CORRIDOR_DAY);
  g_assert_true (press (f, GDK_KEY_Home, 0)); /* no direction */
  g_assert_cmpint (corridor_session_get_now (f->session), ==, corridor_session_get_begin (f->session));
}

/* So do those that go through a tour. */
static void
test_tour_keys (Fixture      *f,
                gconstpointer data)
{
  CorridorTour *tour = g_ptr_array_index (corridor_story_get_tours (corridor_session_get_story (f->session)), 0);

  corridor_session_set_tour (f->session, tour);
  g_assert_cmpuint (corridor_session_get_tour_step (f->session), ==, 0);
  g_assert_true (press (f, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_cmpuint (corridor_session_get_tour_step (f->session), ==, 1);
  g_assert_true (press (f, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_cmpuint (corridor_session_get_tour_step (f->session), ==, 0);
  g_assert_true (press (f, GDK_KEY_Page_Down, 0));
  g_assert_cmpuint (corridor_session_get_tour_step (f->session), ==, 1);
}

/* Those that take time back and on: as the arrows lie here. Returns: how many */
static guint
check_shortcuts (GtkWidget *widget)
{
  g_autofree char *keys = NULL;
  GtkTextDirection direction;
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_shortcuts (child);
  if (!GTK_IS_SHORTCUTS_SHORTCUT (widget))
    return n;

  g_object_get (widget, "accelerator", &keys, "direction", &direction, NULL);
  if (direction == GTK_TEXT_DIR_NONE)
    return n;
  g_assert_true (gtk_widget_get_visible (widget) == (direction == GTK_TEXT_DIR_RTL));
  g_assert_true ((strstr (keys, "Right") < strstr (keys, "Left")) == (direction == GTK_TEXT_DIR_RTL));
  return n + 1;
}

static void
test_shortcuts (Fixture      *f,
                gconstpointer data)
{
  GtkShortcutsWindow *shortcuts = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (f->window));

  g_assert_nonnull (shortcuts);
  /* Each way: a day, a month, a year, an hour, within the list. GTK keeps copies to search in. */
  g_assert_cmpuint (check_shortcuts (GTK_WIDGET (shortcuts)), >=, 2 * 5);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_test_add ("/window-mirrored/panes", Fixture, NULL, set_up, test_panes, tear_down);
  g_test_add ("/window-mirrored/map", Fixture, NULL, set_up, test_map, tear_down);
  g_test_add ("/window-mirrored/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/window-mirrored/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);
  g_test_add ("/window-mirrored/tour-keys", Fixture, NULL, set_up, test_tour_keys, tear_down);

  return program_window_run_tests ();
}
