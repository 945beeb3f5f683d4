/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "corridor-chooser.h"
#include "corridor-picture.h"
#include "corridor-session-tour.h"
#include "dataset-maker.h"
#include "map-fixture.h"
#include "sample-layer.h"
#include "sample-story.h"
#include "x-input.h"

#define WIDTH  MAP_FIXTURE_WIDTH
#define HEIGHT MAP_FIXTURE_HEIGHT

typedef MapFixture Fixture;

static void
set_up (Fixture      *self,
        gconstpointer n_twins)
{
  map_fixture_make (self, GPOINTER_TO_UINT (n_twins), FALSE);
  map_fixture_show (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer n_twins)
{
  map_fixture_clear (self);
}

static void
click_place (Fixture *self,
             double   latitude,
             double   longitude)
{
  CorridorPoint px = map_fixture_find_place (self, latitude, longitude);

  x_input_click (self->widget, px.x, px.y);
}

static void
assert_selected (Fixture    *self,
                 const char *id)
{
  CorridorPhase *selected = corridor_session_get_selected (self->session);

  g_assert_cmpstr (selected != NULL ? corridor_feature_get_id (corridor_phase_get_feature (selected)) : NULL, ==, id);
}

static void
test_click (Fixture      *self,
            gconstpointer n_twins)
{
  click_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE); /* the marker, above the line, above the area */
  assert_selected (self, "monument");

  click_place (self, 39.65, 46.25); /* the line, above the area */
  assert_selected (self, "road");

  click_place (self, 39.45, 46.9);
  assert_selected (self, "area");

  click_place (self, 39.45, 46.3); /* the hole of the area */
  assert_selected (self, NULL);
}

/* The first widget below another, in depth, that is what is looked for. */
static GtkWidget *
find_widget (GtkWidget  *widget,
             gboolean  (*matches) (GtkWidget *widget, const char *detail),
             const char *detail)
{
  if (matches (widget, detail))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, matches, detail);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_chooser (GtkWidget  *widget,
            const char *unused)
{
  return CORRIDOR_IS_CHOOSER (widget);
}

/* Where something of a layer is drawn as @kind: a cluster is not just where its records are. */
static CorridorPoint
find_crowd (Fixture          *self,
            CorridorCrowdKind kind)
{
  CorridorScene scene;
  CorridorCrowd crowd;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  for (double y = 0; y < HEIGHT; y += 4)
    for (double x = 0; x < WIDTH; x += 4)
      if (corridor_scene_pick_crowd (&scene, (CorridorPoint) { x, y }, 0, &crowd) && crowd.kind == kind)
        return (CorridorPoint) { x + 2, y + 2 };
  g_assert_not_reached ();
}

/* A record alone is selected; of a cluster all are offered. */
static void
test_click_layer (Fixture      *self,
                  gconstpointer n_twins)
{
  GtkWidget *chooser;
  CorridorPoint px;

  sample_layer_add (self->session);
  x_input_settle (self->widget);
  px = find_crowd (self, CORRIDOR_CROWD_SINGLES);
  x_input_click (self->widget, px.x, px.y);
  assert_selected (self, "record 30");

  px = find_crowd (self, CORRIDOR_CROWD_CLUSTER);
  x_input_click (self->widget, px.x, px.y);
  chooser = find_widget (self->widget, is_chooser, NULL);
  g_assert_true (gtk_widget_get_visible (chooser));
  x_input_key (self->widget, "Escape");
  g_assert_false (gtk_widget_get_visible (chooser));
}

/* What the story says of a place is above what a layer says of it. */
static void
test_click_above (Fixture      *self,
                  gconstpointer n_twins)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;

  dataset_maker_init (&maker, "records");
  dataset_maker_add (&maker, SAMPLE_LATITUDE, SAMPLE_LONGITUDE, "2022-06-01", "raid");
  dataset_maker_add (&maker, 39.65, 46.25, "2022-06-01", "raid");
  dataset = dataset_maker_build (&maker);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (self->session, layer);
  x_input_settle (self->widget);

  click_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
  assert_selected (self, "monument");
  click_place (self, 39.65, 46.25); /* on the story's line */
  assert_selected (self, "record 1");
}

static void
test_drag (Fixture      *self,
           gconstpointer n_twins)
{
  CorridorPoint before = map_fixture_find_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
  CorridorPoint after;

  x_input_move (self->widget, before.x, before.y);
  x_input_press (self->widget);
  for (int i = 1; i <= 10; i++)
    x_input_move (self->widget, round (before.x) + 10 * i, round (before.y) - 5 * i);
  g_usleep (200000); /* the hand rests, so that nothing glides on */
  x_input_release (self->widget);

  after = map_fixture_find_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
  assert_selected (self, NULL);
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 100, 2);
  g_assert_cmpfloat_with_epsilon (after.y, before.y - 50, 2);
}

static gboolean
is_button_of (GtkWidget  *widget,
              const char *action)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static GtkWidget *
find_button (GtkWidget  *map,
             const char *action)
{
  return find_widget (map, is_button_of, action);
}

/* Three markers at one spot: the choice is offered, and the keyboard makes it. */
static void
test_choice (Fixture      *self,
             gconstpointer n_twins)
{
  GtkWidget *chooser = find_widget (self->widget, is_chooser, NULL);
  CorridorPhase *first, *second;

  g_assert_false (gtk_widget_get_visible (chooser));
  click_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
  g_assert_true (gtk_widget_get_visible (chooser));
  assert_selected (self, NULL);

  x_input_key (self->widget, "Return");
  first = corridor_session_get_selected (self->session);
  g_assert_nonnull (first);
  g_assert_false (gtk_widget_get_visible (chooser));

  click_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
  x_input_key (self->widget, "Down");
  x_input_key (self->widget, "Return");
  second = corridor_session_get_selected (self->session);
  g_assert_nonnull (second);
  g_assert_true (first != second);
  g_assert_cmpint (corridor_feature_get_geometry (corridor_phase_get_feature (second))->kind, ==, CORRIDOR_GEOMETRY_POINTS);

  click_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
  x_input_key (self->widget, "Escape");
  g_assert_false (gtk_widget_get_visible (chooser));
  g_assert_true (corridor_session_get_selected (self->session) == second);
}

/* A busy machine may take more than a frame to tell where the pointer is. */
static void
wait_for_hover (Fixture       *self,
                CorridorPhase *expected)
{
  CorridorScene scene;

  for (int i = 0; i < 100; i++)
    {
      x_input_settle (self->widget);
      g_assert_true (corridor_map_get_scene (self->map, &scene));
      if (scene.hovered == expected)
        return;
    }
  g_assert_true (scene.hovered == expected);
}

static void
test_hover (Fixture      *self,
            gconstpointer n_twins)
{
  CorridorPoint px = map_fixture_find_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);

  x_input_move (self->widget, px.x, px.y);
  wait_for_hover (self, sample_story_phase (self->story, "monument"));

  px = map_fixture_find_place (self, 39.45, 46.3);
  x_input_move (self->widget, px.x, px.y);
  wait_for_hover (self, NULL);
}

static void
test_pan_keys (Fixture      *self,
               gconstpointer n_twins)
{
  static const struct { const char *key; double dx; double dy; } cases[] = {
    { "Right", -80, 0 }, { "Left", 80, 0 }, { "Up", 0, 80 }, { "Down", 0, -80 },
    { "KP_Right", -80, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CorridorPoint before = map_fixture_find_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
      CorridorPoint after;

      x_input_key (self->widget, cases[i].key);
      after = map_fixture_find_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
      g_assert_cmpfloat_with_epsilon (after.x - before.x, cases[i].dx, 0.01);
      g_assert_cmpfloat_with_epsilon (after.y - before.y, cases[i].dy, 0.01);
    }
}

static void
test_zoom_keys (Fixture      *self,
                gconstpointer n_twins)
{
  double region = map_fixture_get_view (self).zoom;
  double zoom;

  x_input_key (self->widget, "plus");
  zoom = map_fixture_get_view (self).zoom;
  g_assert_cmpfloat (zoom, >, region);
  g_assert_cmpfloat (zoom, ==, floor (zoom));

  x_input_key (self->widget, "plus");
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, zoom + 1);
  x_input_key (self->widget, "minus");
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, zoom);

  x_input_key (self->widget, "Right");
  x_input_key (self->widget, "0");
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).zoom, region, 1e-9);

  for (int i = 0; i < 20; i++)
    gtk_widget_activate_action (self->widget, "map.zoom-in", NULL);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, 15);
  g_assert_false (gtk_widget_get_sensitive (find_button (self->widget, "map.zoom-in")));
  g_assert_true (gtk_widget_get_sensitive (find_button (self->widget, "map.zoom-out")));
}

static void
test_wheel (Fixture      *self,
            gconstpointer n_twins)
{
  CorridorPoint pointer = { 200, 450 };
  CorridorViewport view = map_fixture_get_view (self);
  CorridorPoint place = corridor_viewport_from_px (&view, pointer);
  double zoom = view.zoom;

  x_input_move (self->widget, pointer.x, pointer.y);
  for (int i = 0; i < 3; i++)
    {
      CorridorPoint px;

      x_input_scroll (self->widget);
      view = map_fixture_get_view (self);
      px = corridor_viewport_to_px (&view, place);
      g_assert_cmpfloat (view.zoom, >, zoom);
      g_assert_cmpfloat_with_epsilon (px.x, pointer.x, 1.5);
      g_assert_cmpfloat_with_epsilon (px.y, pointer.y, 1.5);
      zoom = view.zoom;
    }
}

static void
test_selection_in_view (Fixture      *self,
                        gconstpointer n_twins)
{
  CorridorPhase *monument = sample_story_phase (self->story, "monument");
  CorridorViewport before = map_fixture_get_view (self);
  CorridorViewport after;
  CorridorPoint px;

  corridor_session_set_selected (self->session, monument);
  after = map_fixture_get_view (self);
  g_assert_cmpfloat (after.center.x, ==, before.center.x); /* seen already: nothing moves */
  corridor_session_set_selected (self->session, NULL);

  for (int i = 0; i < 20; i++)
    x_input_key (self->widget, "Right");
  px = map_fixture_find_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
  g_assert_cmpfloat (px.x, <, 0);

  corridor_session_set_selected (self->session, monument);
  px = map_fixture_find_place (self, SAMPLE_LATITUDE, SAMPLE_LONGITUDE);
  g_assert_cmpfloat_with_epsilon (px.x, WIDTH / 2.0, 0.01);
  g_assert_cmpfloat_with_epsilon (px.y, HEIGHT / 2.0, 0.01);
}

static void
test_resize (Fixture      *self,
             gconstpointer n_twins)
{
  CorridorViewport before = map_fixture_get_view (self);
  CorridorViewport fit;

  gtk_widget_allocate (self->widget, WIDTH / 2, HEIGHT / 2, -1, NULL);
  fit = corridor_viewport_fit (corridor_story_get_view (self->story), WIDTH / 2, HEIGHT / 2, 24);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, <, before.zoom);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).zoom, fit.zoom, 1e-9);

  x_input_key (self->widget, "Right");
  before = map_fixture_get_view (self);
  gtk_widget_allocate (self->widget, WIDTH, HEIGHT, -1, NULL);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, before.zoom); /* looked elsewhere: left alone */
}

/* As with a link whose selection opens the details, which take room. */
static void
test_resize_bbox (Fixture      *self,
                  gconstpointer n_twins)
{
  CorridorBbox bbox = { .west = 46, .south = 39.5, .east = 46.5, .north = 40 };
  CorridorViewport before, fit;
  CorridorBbox found;

  g_assert_false (corridor_map_get_bbox (self->map, &found)); /* the whole region */
  corridor_map_show_bbox (self->map, bbox);
  gtk_widget_allocate (self->widget, WIDTH / 2, HEIGHT, -1, NULL);
  fit = corridor_viewport_fit (bbox, WIDTH / 2, HEIGHT, 24);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).zoom, fit.zoom, 1e-9);
  g_assert_true (corridor_map_get_bbox (self->map, &found));
  g_assert_cmpmem (&found, sizeof found, &bbox, sizeof bbox);

  x_input_key (self->widget, "Right");
  before = map_fixture_get_view (self);
  g_assert_true (corridor_map_get_bbox (self->map, &found));
  g_assert_cmpfloat (found.west + found.east, >, bbox.west + bbox.east);
  gtk_widget_allocate (self->widget, WIDTH, HEIGHT, -1, NULL);
  g_assert_cmpfloat (map_fixture_get_view (self).zoom, ==, before.zoom);

  before = map_fixture_get_view (self);
  g_assert_true (corridor_map_get_bbox (self->map, &found));
  corridor_map_show_whole_region (self->map);
  corridor_map_show_bbox (self->map, found);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).zoom, before.zoom, 1e-6);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).center.x, before.center.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).center.y, before.center.y, 1e-9);
}

/* The bar that tells the step takes some of the map's height, after the step was asked for. */
static void
test_tour_step (Fixture      *self,
                gconstpointer n_twins)
{
  CorridorTour *tour = g_ptr_array_index (corridor_story_get_tours (self->story), 0);
  CorridorTourStep *step = g_ptr_array_index (tour->steps, 0);
  CorridorViewport fit;

  corridor_session_set_tour (self->session, tour);
  fit = corridor_viewport_fit (step->bbox, WIDTH, HEIGHT, 24);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).zoom, fit.zoom, 1e-9);

  gtk_widget_allocate (self->widget, WIDTH, HEIGHT / 2, -1, NULL);
  fit = corridor_viewport_fit (step->bbox, WIDTH, HEIGHT / 2, 24);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).zoom, fit.zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (map_fixture_get_view (self).center.y, fit.center.y, 1e-9);
}

static void
test_words (Fixture      *self,
            gconstpointer n_twins)
{
  gtk_test_accessible_assert_role (self->widget, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (self->widget, GTK_ACCESSIBLE_PROPERTY_LABEL, "Map");
  g_assert_true (gtk_widget_has_focus (self->widget));
  gtk_test_accessible_assert_property (self->widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 June 2022, 3 things shown");

  corridor_session_set_now (self->session, sample_time ("2022-06-02"));
  gtk_test_accessible_assert_property (self->widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 June 2022, 3 things shown");

  /* Who is not there is told nothing, neither old nor new. */
  gtk_window_set_focus (self->window, NULL);
  corridor_session_set_now (self->session, sample_time ("2022-06-01"));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

/* --- the ground --- */

static GdkTexture *
render (Fixture *self)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (self->widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));

  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (self->widget)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
}

/* The export's way to the same picture. */
static GdkTexture *
paint (Fixture *self)
{
  CorridorScene scene;
  cairo_t *cr = corridor_picture_begin (WIDTH, HEIGHT, 1);

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  scene.cache = NULL;
  corridor_scene_paint (&scene, cr);

  return corridor_picture_end (cr);
}

/* The share of pixels, without the strip of the buttons, that differ by more than a shade. */
static double
compare (GdkTexture *a,
         GdkTexture *b)
{
  g_autofree guchar *a_pixels = g_malloc (WIDTH * HEIGHT * 4);
  g_autofree guchar *b_pixels = g_malloc (WIDTH * HEIGHT * 4);
  guint n_different = 0;

  gdk_texture_download (a, a_pixels, WIDTH * 4);
  gdk_texture_download (b, b_pixels, WIDTH * 4);
  for (int y = 0; y < HEIGHT; y++)
    {
      for (int x = 0; x < WIDTH - 60; x++)
        {
          const guchar *p = a_pixels + (y * WIDTH + x) * 4;
          const guchar *q = b_pixels + (y * WIDTH + x) * 4;

          n_different += ABS (p[0] - q[0]) > 8 || ABS (p[1] - q[1]) > 8 || ABS (p[2] - q[2]) > 8;
        }
    }

  return n_different / (double) ((WIDTH - 60) * HEIGHT);
}

static void
on_first_frame (Fixture *self)
{
  g_autoptr(GdkTexture) shown = NULL;
  g_autoptr(GdkTexture) painted = NULL;
  double difference;

  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (self->widget), on_first_frame, self);
  shown = render (self);
  painted = paint (self);
  difference = compare (shown, painted);
  g_test_message ("first frame: %.3f %% of the pixels differ from an export", 100 * difference);
  g_assert_cmpfloat (difference, <, 0.001);
}

static void
on_realize (Fixture *self)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (self->widget), "after-paint", G_CALLBACK (on_first_frame), self);
}

/* Before any worker has painted a tile, the window shows all that an export would. */
static void
test_first_frame (void)
{
  Fixture self = { 0 };

  map_fixture_make (&self, 0, FALSE);
  g_signal_connect_swapped (self.widget, "realize", G_CALLBACK (on_realize), &self);
  self.window = x_input_show (self.widget, WIDTH, HEIGHT);
  tear_down (&self, NULL);
}

static void
wait_for_tiles (Fixture *self)
{
  for (int i = 0; i < 20; i++)
    x_input_settle (self->widget);
}

/* At a whole zoom level tiles are shown as painted, so screen and export agree. */
static void
test_as_exported (Fixture      *self,
                  gconstpointer n_twins)
{
  for (CorridorTheme theme = 0; theme < CORRIDOR_N_THEMES; theme++)
    {
      g_autoptr(GdkTexture) shown = NULL;
      g_autoptr(GdkTexture) painted = NULL;

      corridor_map_set_dark (self->map, corridor_theme_is_dark (theme));
      corridor_map_set_high_contrast (self->map, corridor_theme_has_contrast (theme));
      gtk_widget_activate_action (self->widget, "map.zoom-in", NULL);
      wait_for_tiles (self);
      shown = render (self);
      painted = paint (self);
      g_test_message ("theme %d: %.3f %% of the pixels differ", theme, 100 * compare (shown, painted));
      g_assert_cmpfloat (compare (shown, painted), <, 0.05); /* tiles sit on whole pixels, an export need not */
    }
}

static void
on_next_frame (Fixture *self)
{
  g_autoptr(GdkTexture) shown = render (self);
  g_autoptr(GdkTexture) painted = paint (self);
  double difference = compare (shown, painted);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (self->widget), on_next_frame, self);
  g_test_message ("the frame after: %.3f %% of the pixels differ", 100 * difference);
  g_assert_cmpfloat (difference, <, 0.01);
}

/* Tiles move in the same frame as what lies on them. */
static void
test_in_step (Fixture      *self,
              gconstpointer n_twins)
{
  gtk_widget_activate_action (self->widget, "map.zoom-in", NULL);
  wait_for_tiles (self);

  for (int i = 0; i < 6; i++)
    {
      g_signal_connect_swapped (gtk_widget_get_frame_clock (self->widget), "after-paint", G_CALLBACK (on_next_frame), self);
      gtk_widget_activate_action (self->widget, "map.pan", "(ii)", i % 2 == 0 ? 1 : -1, i % 3 - 1);
      x_input_settle (self->widget);
    }
}

static void
test_dark (Fixture      *self,
           gconstpointer n_twins)
{
  g_autoptr(GdkTexture) light = render (self);
  g_autoptr(GdkTexture) dark = NULL;

  corridor_map_set_dark (self->map, TRUE);
  x_input_settle (self->widget);
  dark = render (self);
  g_assert_cmpfloat (compare (light, dark), >, 0.9);
}

/* It goes with light and dark, and what is asked of one leaves the other. */
static void
test_high_contrast (Fixture      *self,
                    gconstpointer n_twins)
{
  g_autoptr(GdkTexture) light = render (self);
  g_autoptr(GdkTexture) strong = NULL;
  CorridorScene scene;

  g_assert_false (corridor_map_get_high_contrast (self->map));
  g_object_set (self->map, "high-contrast", TRUE, NULL);
  x_input_settle (self->widget);
  strong = render (self);
  g_assert_cmpfloat (compare (light, strong), >, 0.5);
  g_assert_false (corridor_map_get_dark (self->map));

  g_object_set (self->map, "dark", TRUE, NULL);
  g_assert_true (corridor_map_get_high_contrast (self->map));
  g_assert_true (corridor_map_get_scene (self->map, &scene));
  g_assert_cmpint (scene.theme, ==, CORRIDOR_THEME_DARK_CONTRAST);
  g_object_set (self->map, "high-contrast", FALSE, NULL);
  g_assert_true (corridor_map_get_dark (self->map));
  g_assert_true (corridor_map_get_scene (self->map, &scene));
  g_assert_cmpint (scene.theme, ==, CORRIDOR_THEME_DARK);
}

/* As GTK's own words. The buttons give way to the attribution. */
static void
test_text_scale (Fixture      *self,
                 gconstpointer n_twins)
{
  g_autoptr(GdkTexture) usual = render (self);
  g_autoptr(GdkTexture) larger = NULL;
  g_autoptr(GdkTexture) again = NULL;
  GtkSettings *settings = gtk_widget_get_settings (self->widget);
  CorridorScene scene;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_assert_cmpfloat (corridor_map_get_text_scale (self->map), ==, 1);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  for (int i = 0; i < 3; i++)
    x_input_settle (self->widget);
  g_assert_cmpfloat (corridor_map_get_text_scale (self->map), ==, 2);
  g_assert_true (corridor_map_get_scene (self->map, &scene));
  g_assert_cmpfloat (scene.text_scale, ==, 2);
  g_assert_cmpfloat (scene.kept_free.width, >, 0);
  g_assert_cmpfloat (scene.kept_free.y + scene.kept_free.height, <=, corridor_scene_get_attribution (&scene).y);
  larger = render (self);
  g_assert_cmpfloat (compare (usual, larger), >, 0.02);

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  for (int i = 0; i < 3; i++)
    x_input_settle (self->widget);
  again = render (self);
  g_test_message ("%.2f %% of the pixels differ, and back %.2f %%", 100 * compare (usual, larger), 100 * compare (usual, again));
  g_assert_cmpfloat (compare (usual, again), <, compare (usual, larger) / 2); /* names stay on the side that they have been on */
}

/* Closed in the middle of everything. */
static void
test_close (void)
{
  for (int i = 0; i < 5; i++)
    {
      Fixture self = { 0 };
      gpointer map;

      set_up (&self, NULL);
      map = self.map;
      g_object_add_weak_pointer (G_OBJECT (map), &map);
      x_input_scroll (self.widget);
      gtk_widget_activate_action (self.widget, "map.zoom-in", NULL);
      tear_down (&self, NULL);
      while (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
      g_assert_null (map);
    }
}

static void
test_no_session (void)
{
  GtkWidget *map = corridor_map_new (NULL);
  GtkWindow *window = x_input_show (map, WIDTH, HEIGHT);
  CorridorScene scene;

  g_assert_false (corridor_map_get_scene (CORRIDOR_MAP (map), &scene));
  x_input_click (map, 100, 100);
  x_input_key (map, "Right");
  gtk_window_destroy (window);
}

#define ADD(path, n_twins, func) g_test_add (path, Fixture, GUINT_TO_POINTER (n_twins), set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("GTK_A11Y", "test", TRUE); /* a context to read back what is told, with no bus */
  gtk_init ();

  ADD ("/map/click/uppermost", 0, test_click);
  ADD ("/map/click/choice", 2, test_choice);
  ADD ("/map/click/layer", 0, test_click_layer);
  ADD ("/map/click/above-layer", 0, test_click_above);
  ADD ("/map/click/drag", 0, test_drag);
  ADD ("/map/hover/marker", 0, test_hover);
  ADD ("/map/keys/pan", 0, test_pan_keys);
  ADD ("/map/keys/zoom", 0, test_zoom_keys);
  ADD ("/map/wheel/about-pointer", 0, test_wheel);
  ADD ("/map/selection/in-view", 0, test_selection_in_view);
  ADD ("/map/resize/region", 0, test_resize);
  ADD ("/map/resize/bbox", 0, test_resize_bbox);
  ADD ("/map/tour/step", 0, test_tour_step);
  ADD ("/map/accessible/words", 0, test_words);
  ADD ("/map/snapshot/as-exported", 0, test_as_exported);
  ADD ("/map/snapshot/in-step", 0, test_in_step);
  ADD ("/map/dark/ground", 0, test_dark);
  ADD ("/map/high-contrast", 0, test_high_contrast);
  ADD ("/map/text-scale", 0, test_text_scale);
  g_test_add_func ("/map/snapshot/first-frame", test_first_frame);
  g_test_add_func ("/map/dispose/busy", test_close);
  g_test_add_func ("/map/session/none", test_no_session);

  return g_test_run ();
}
