/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map.h"
#include "dataset-file.h"
#include "program-window.h"
#include "story-maker.h"
#include "widget-finder.h"

/* Where the map looks when files are opened. */

/* Two records in Iceland, far from every story here. */
#define ICELAND "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-22,64]},\"properties\":{\"date\":\"2020-05-01\"}}\n" \
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-18,65]},\"properties\":{\"date\":\"2020-05-01\"}}\n"

typedef struct
{
  CorridorSession *session; /* (owned) */
  CorridorWindow  *window; /* (unowned) the application's */
  CorridorMap     *map; /* (unowned) the window's */
  GFile           *file; /* (owned) */
  gboolean         done;
} Fixture;

static CorridorWindow *
make_window (CorridorSession **session)
{
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  CorridorWindow *window;

  corridor_story_seal (story);
  *session = corridor_session_new (story);
  window = program_window_new (*session);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  return window;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->window = make_window (&f->session);
  f->file = dataset_file_write (ICELAND, -1);
  gtk_window_present (GTK_WINDOW (f->window));
  widget_finder_settle (GTK_WIDGET (f->window));
  f->map = CORRIDOR_MAP (widget_finder_find (GTK_WIDGET (f->window), CORRIDOR_TYPE_MAP, NULL));
}

/* No animation is under way: AdwFlap starts one with a speed that is no number while it has no width. */
static void
assert_still (GtkWidget *flap)
{
  g_assert_true (ADW_IS_FLAP (flap));
  g_assert_cmpfloat (adw_flap_get_reveal_progress (ADW_FLAP (flap)), ==, adw_flap_get_reveal_flap (ADW_FLAP (flap)) ? 1 : 0);
}

/* A pane asked for as soon as the window is there, before it was ever laid out. */
static void
test_early_pane (gconstpointer pane)
{
  g_autoptr(CorridorSession) session = NULL;
  g_autoptr(GVariant) before = NULL;
  g_autoptr(GVariant) after = NULL;
  CorridorWindow *window = make_window (&session);
  GtkWidget *flap;

  before = g_action_group_get_action_state (G_ACTION_GROUP (window), pane);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (adw_application_window_get_content (ADW_APPLICATION_WINDOW (window))))
    g_main_context_iteration (NULL, TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (window), pane, NULL);
  after = g_action_group_get_action_state (G_ACTION_GROUP (window), pane);
  g_assert_cmpint (g_variant_get_boolean (after), !=, g_variant_get_boolean (before));
  flap = widget_finder_find (GTK_WIDGET (window), ADW_TYPE_FLAP, NULL);
  assert_still (flap);
  assert_still (adw_flap_get_content (ADW_FLAP (flap)));
  widget_finder_settle (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->session);
  dataset_file_remove (f->file);
}

static CorridorBbox
get_view (Fixture *f)
{
  CorridorScene scene;

  widget_finder_settle (GTK_WIDGET (f->window));
  g_assert_true (corridor_map_get_scene (f->map, &scene));
  return corridor_viewport_bbox (&scene.viewport);
}

static gboolean
contains (CorridorBbox view,
          double       longitude,
          double       latitude)
{
  return view.west <= longitude && longitude <= view.east && view.south <= latitude && latitude <= view.north;
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (corridor_window_open_finish (CORRIDOR_WINDOW (source), result, &error));
  g_assert_no_error (error);
  ((Fixture *) user_data)->done = TRUE;
}

static void
open_dataset (Fixture *f)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, f->file);
  f->done = FALSE;
  corridor_window_open_async (f->window, files, on_opened, f);
  while (!f->done)
    g_main_context_iteration (NULL, TRUE);
}

/* Whoever opens a dataset wants to see it, and then does not want the map to be moved by the next one. */
static void
test_first_layer (Fixture      *f,
                  gconstpointer data)
{
  g_assert_false (contains (get_view (f), -20, 64.5));
  open_dataset (f);
  g_assert_true (contains (get_view (f), -22, 64));
  g_assert_true (contains (get_view (f), -18, 65));

  corridor_window_show_bbox (f->window, (CorridorBbox) { 44, 39, 48, 41 });
  open_dataset (f);
  g_assert_false (contains (get_view (f), -20, 64.5));
}

/* What somebody has asked for stays, for as long as what was asked for with it is opened. */
static void
test_asked_view (Fixture      *f,
                 gconstpointer data)
{
  g_autoptr(CorridorLayer) layer = NULL;

  corridor_window_show_bbox (f->window, (CorridorBbox) { 10, 10, 12, 12 });
  corridor_window_keep_view (f->window);
  open_dataset (f);
  g_assert_true (contains (get_view (f), 11, 11));
  g_assert_false (contains (get_view (f), -20, 64.5));

  layer = g_list_model_get_item (corridor_session_get_layers (f->session), 0);
  corridor_session_remove_layer (f->session, layer);
  open_dataset (f);
  g_assert_true (contains (get_view (f), -22, 64));
}

/* On a telephone: all has room, and the title, which has none, lies over nothing. */
static void
test_narrow (Fixture      *f,
             gconstpointer data)
{
  GtkWidget *content = adw_application_window_get_content (ADW_APPLICATION_WINDOW (f->window));
  GtkWidget *title = widget_finder_find (content, ADW_TYPE_WINDOW_TITLE, NULL);
  int least;

  g_assert_nonnull (title);
  g_assert_true (gtk_widget_get_visible (title));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 700);
  while (gtk_widget_get_visible (title))
    g_main_context_iteration (NULL, TRUE);
  widget_finder_settle (GTK_WIDGET (f->window));

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
}

static void
check_label (GtkWidget *label,
             GtkWidget *window)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  graphene_rect_t box;
  int least_width, least_height;

  pango_layout_get_pixel_size (layout, &least_width, &least_height);
  g_assert_true (gtk_widget_compute_bounds (label, window, &box));
  if (pango_layout_is_ellipsized (layout) || gtk_widget_get_width (label) < least_width || gtk_widget_get_height (label) < least_height ||
      box.origin.x < -0.5f || box.origin.x + box.size.width > (float) gtk_widget_get_width (window) + 0.5f)
    g_error ("\"%s\" is cut: %d px by %d px at %.0f, expected %d by %d", gtk_label_get_text (GTK_LABEL (label)),
             gtk_widget_get_width (label), gtk_widget_get_height (label), box.origin.x, least_width, least_height);
}

static guint
check_labels (GtkWidget *widget,
              GtkWidget *window)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_LABEL (widget))
    {
      check_label (widget, window);
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_labels (child, window);

  return n;
}

/* A few px of it may be the frame's. */
static gboolean
has_width (Fixture *f,
           int      width)
{
  int has = gtk_widget_get_width (GTK_WIDGET (f->window));

  return has <= width && has >= width - 20;
}

/* Text of double the size has room, in a window of a laptop and in one of a telephone. */
static void
test_large_text (Fixture      *f,
                 gconstpointer data)
{
  static const struct { int width, height; } sizes[] = { { 1280, 800 }, { 480, 720 } };
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (f->window));
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, "gtk-enable-animations", FALSE, NULL); /* a pane on its way out is cut */
  g_action_group_change_action_state (G_ACTION_GROUP (f->window), "show-details", g_variant_new_boolean (TRUE));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n;

      gtk_window_set_default_size (GTK_WINDOW (f->window), sizes[i].width, sizes[i].height);
      for (int tries = 0; tries < 50 && !has_width (f, sizes[i].width); tries++)
        widget_finder_settle (GTK_WIDGET (f->window));
      g_assert_true (has_width (f, sizes[i].width));
      widget_finder_settle (GTK_WIDGET (f->window));
      n = check_labels (GTK_WIDGET (f->window), GTK_WIDGET (f->window));
      g_test_message ("%u labels at %d px", n, sizes[i].width);
      g_assert_cmpuint (n, >=, 2);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/window-view/early-pane/list", "show-list", test_early_pane);
  g_test_add_data_func ("/window-view/early-pane/details", "show-details", test_early_pane);
  g_test_add ("/window-view/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/window-view/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  g_test_add ("/window-view/first-layer", Fixture, NULL, set_up, test_first_layer, tear_down);
  g_test_add ("/window-view/asked", Fixture, NULL, set_up, test_asked_view, tear_down);

  return program_window_run_tests ();
}
