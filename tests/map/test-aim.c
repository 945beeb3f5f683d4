/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-chooser.h"
#include "corridor-map.h"
#include "sample-layer.h"
#include "sample-story.h"
#include "x-input.h"

/* What is in the middle of the map, for hands at the keyboard. */

#define WIDTH 800
#define HEIGHT 600
#define PATIENCE (10 * G_USEC_PER_SEC)

typedef struct
{
  CorridorStory   *story; /* (owned) */
  CorridorSession *session; /* (owned) */
  CorridorMap     *map; /* (unowned) the window's */
  GtkWidget       *widget; /* (unowned) the same */
  GtkWindow       *window; /* (unowned) destroyed at the end */
  GtkWidget       *aim; /* (unowned) the map's */
  GtkWidget       *chooser; /* (unowned) the map's */
} Fixture;

static GtkWidget *
find_widget (GtkWidget  *widget,
             const char *type_name)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type_name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type_name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_up (Fixture      *self,
        gconstpointer n_twins)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->story = sample_story_new (0, GPOINTER_TO_UINT (n_twins));
  self->session = corridor_session_new (self->story);
  corridor_session_set_now (self->session, sample_time ("2022-06-01"));
  self->widget = corridor_map_new (self->session);
  self->map = CORRIDOR_MAP (self->widget);
  corridor_map_set_legend (self->map, FALSE);
  self->window = x_input_show (self->widget, WIDTH, HEIGHT);
  x_input_move (self->widget, 1, HEIGHT - 1); /* wherever the test before left the mouse */
  self->aim = find_widget (self->widget, "CorridorAim");
  self->chooser = find_widget (self->widget, "CorridorChooser");
  g_assert_nonnull (self->aim);
  g_assert_nonnull (self->chooser);
}

static void
tear_down (Fixture      *self,
           gconstpointer n_twins)
{
  gtk_window_destroy (self->window);
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_clear_object (&self->story);
}

/* Has a place in the middle, or so many px right of it. */
static void
look_at (Fixture *self,
         double   latitude,
         double   longitude,
         double   px)
{
  double degrees = 0.5; /* to the left and to the right */
  double middle = longitude - px * degrees / (WIDTH / 2.0);

  corridor_map_show_bbox (self->map, (CorridorBbox) {
    .west = middle - degrees, .east = middle + degrees, .south = latitude - 0.01, .north = latitude + 0.01,
  });
  x_input_settle (self->widget);
}

static void
assert_selected (Fixture    *self,
                 const char *id)
{
  CorridorPhase *selected = corridor_session_get_selected (self->session);

  g_assert_cmpstr (selected != NULL ? corridor_feature_get_id (corridor_phase_get_feature (selected)) : NULL, ==, id);
}

static const char *
get_words (Fixture *self)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (self->aim)));
}

/* The aim does not look at every step of a map that moves. */
static void
wait_for_words (Fixture    *self,
                const char *begin)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!g_str_has_prefix (get_words (self), begin))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("\"%s\" instead of \"%s\"", get_words (self), begin);
      x_input_settle (self->widget);
    }
}

static CorridorPhase *
get_hovered (Fixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.hovered;
}

/* Whoever has the mouse in the hand sees nothing of it. */
static void
test_seen (Fixture      *self,
           gconstpointer n_twins)
{
  CorridorPhase *monument = sample_story_phase (self->story, "monument");
  const char *title = corridor_text_get (corridor_phase_get_title (monument), NULL);

  look_at (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE, 80);
  g_assert_false (gtk_widget_get_visible (self->aim));
  x_input_key (self->widget, "Right");
  g_assert_true (gtk_widget_get_visible (self->aim));
  wait_for_words (self, title);
  g_assert_true (get_hovered (self) == monument);

  x_input_move (self->widget, 20, 20);
  g_assert_false (gtk_widget_get_visible (self->aim));
  g_assert_cmpstr (get_words (self), ==, "");

  x_input_key (self->widget, "plus");
  g_assert_true (gtk_widget_get_visible (self->aim));
  gtk_widget_grab_focus (find_widget (self->widget, "GtkToggleButton"));
  x_input_settle (self->widget);
  g_assert_false (gtk_widget_get_visible (self->aim));
  g_assert_true (get_hovered (self) != monument);
}

/* A screen that shows no focus, as after a click, shows none of this, and one that does shows it. */
static void
test_focus_visible (Fixture      *self,
                    gconstpointer n_twins)
{
  GtkWidget *button = find_widget (self->widget, "GtkToggleButton");

  gtk_widget_grab_focus (button);
  gtk_window_set_focus_visible (self->window, FALSE);
  gtk_widget_grab_focus (self->widget);
  x_input_settle (self->widget);
  g_assert_false (gtk_widget_get_visible (self->aim));

  gtk_widget_grab_focus (button);
  gtk_window_set_focus_visible (self->window, TRUE);
  gtk_widget_grab_focus (self->widget);
  x_input_settle (self->widget);
  g_assert_true (gtk_widget_get_visible (self->aim));
}

/* What is right there, else what is near, and an area only where nothing else is. */
static void
test_nearest (Fixture      *self,
              gconstpointer n_twins)
{
  look_at (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE, 0);
  x_input_key (self->widget, "Return");
  assert_selected (self, "monument");

  look_at (self, 39.65, 46.25, 0);
  x_input_key (self->widget, "KP_Enter");
  assert_selected (self, "road");

  look_at (self, SAMPLE_LATITUDE - 0.023, SAMPLE_LONGITUDE + 0.031, 0); /* in the area, off the line */
  x_input_key (self->widget, "Return");
  assert_selected (self, "monument");

  look_at (self, 39.45, 46.9, 0);
  x_input_key (self->widget, "Return");
  assert_selected (self, "area");
}

/* That there is nothing is said, for as long as nobody presses another key, and what is selected stays so. */
static void
test_nothing (Fixture      *self,
              gconstpointer n_twins)
{
  corridor_session_set_selected (self->session, sample_story_phase (self->story, "road"));
  look_at (self, 39.45, 46.3, 0); /* the hole of the area */
  x_input_key (self->widget, "Return");
  assert_selected (self, "road");
  g_assert_cmpstr (get_words (self), ==, "Nothing here");
  x_input_key (self->widget, "Right");
  wait_for_words (self, "");
}

/* Markers at one spot are offered there, and the map has the focus again afterwards. */
static void
test_choice (Fixture      *self,
             gconstpointer n_twins)
{
  look_at (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE, 20);
  x_input_key (self->widget, "Return");
  g_assert_true (gtk_widget_get_visible (self->chooser));
  assert_selected (self, NULL);
  x_input_key (self->widget, "Escape");
  g_assert_false (gtk_widget_get_visible (self->chooser));
  g_assert_true (gtk_widget_has_focus (self->widget));

  x_input_key (self->widget, "Return");
  g_assert_true (gtk_widget_get_visible (self->chooser));
  x_input_key (self->widget, "Return");
  g_assert_nonnull (corridor_session_get_selected (self->session));
  g_assert_false (gtk_widget_get_visible (self->chooser));
  g_assert_true (gtk_widget_has_focus (self->widget));
}

/* Of the reader's own data, a cluster offers its records, one that is alone is selected. */
static void
test_layer (Fixture      *self,
            gconstpointer n_twins)
{
  sample_layer_add (self->session);

  look_at (self, SAMPLE_LONE_LATITUDE, SAMPLE_LONE_LONGITUDE, 30);
  x_input_key (self->widget, "Return");
  assert_selected (self, "record 30");

  look_at (self, SAMPLE_CROWD_LATITUDE, SAMPLE_CROWD_LONGITUDE, 30);
  x_input_key (self->widget, "Right");
  look_at (self, SAMPLE_CROWD_LATITUDE, SAMPLE_CROWD_LONGITUDE, 30);
  wait_for_words (self, "30 records");
  x_input_key (self->widget, "Return");
  g_assert_true (gtk_widget_get_visible (self->chooser));
  x_input_key (self->widget, "Escape");
}

#define ADD(path, n_twins, func) g_test_add (path, Fixture, GUINT_TO_POINTER (n_twins), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  ADD ("/aim/seen", 0, test_seen);
  ADD ("/aim/focus-visible", 0, test_focus_visible);
  ADD ("/aim/enter/nearest", 0, test_nearest);
  ADD ("/aim/enter/nothing", 0, test_nothing);
  ADD ("/aim/enter/choice", 2, test_choice);
  ADD ("/aim/enter/layer", 0, test_layer);

  return g_test_run ();
}
