/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-bundle.h"
#include "corridor-export-window.h"
#include "corridor-print.h"
#include "dataset-maker.h"
#include "widget-finder.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define WIDTH 800
#define HEIGHT 600
#define BUTTONS 60 /* px at the right, where the map has its buttons */

typedef struct
{
  CorridorSession      *session; /* (owned) */
  CorridorMap          *map; /* (unowned) the window's */
  GtkWindow            *window; /* (unowned) destroyed at the end */
  CorridorExportWindow *dialog; /* (unowned) (nullable) */
  char                 *folder; /* (owned) */
  GFile                *saved; /* (owned) (nullable) what the dialog has told of */
} Fixture;

static void
iterate (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
wait_until_idle (Fixture *f)
{
  while (f->dialog != NULL && corridor_export_window_is_busy (f->dialog))
    g_main_context_iteration (NULL, TRUE);
}

static void
on_saved (Fixture *f,
          GFile   *file)
{
  g_set_object (&f->saved, file);
}

static void
open_dialog (Fixture *f)
{
  GtkWidget *dialog = corridor_export_window_new (f->window, f->map);

  g_set_weak_pointer (&f->dialog, CORRIDOR_EXPORT_WINDOW (dialog));
  g_signal_connect_swapped (dialog, "saved", G_CALLBACK (on_saved), f);
  gtk_window_present (GTK_WINDOW (dialog));
  widget_finder_settle (dialog);
  wait_until_idle (f);
}

static void
show_map (Fixture *f)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorBasemap) basemap = corridor_bundle_load_basemap (&error);

  g_assert_no_error (error);
  f->map = CORRIDOR_MAP (corridor_map_new (f->session));
  corridor_map_set_basemap (f->map, basemap);
  f->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (f->window, FALSE);
  gtk_window_set_default_size (f->window, WIDTH, HEIGHT);
  gtk_window_set_child (f->window, GTK_WIDGET (f->map));
  gtk_window_present (f->window);
  widget_finder_settle (GTK_WIDGET (f->map));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_bundle_read_story (NULL, &error);
  CorridorDate date;

  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  f->session = corridor_session_new (story);
  g_assert_true (corridor_date_parse ("2022-12-20", &date, NULL));
  corridor_session_set_now (f->session, date.begin);
  show_map (f);
  f->folder = g_dir_make_tmp ("corridor-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  if (f->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (f->dialog));
  gtk_window_destroy (f->window);
  iterate (20);
  g_assert_null (f->dialog);
  g_assert_finalize_object (g_steal_pointer (&f->session));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (f->folder), ==, 0);
  g_free (f->folder);
  g_clear_object (&f->saved);
}

static GFile *
new_file (Fixture    *f,
          const char *name)
{
  return g_file_new_build_filename (f->folder, name, NULL);
}

/* By its title; rows are what the reader sees. */
static GtkWidget *
find_row (Fixture    *f,
          const char *title)
{
  GtkWidget *label = widget_finder_find (GTK_WIDGET (f->dialog), GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW);
}

static void
choose (Fixture    *f,
        const char *title,
        guint       choice)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (f, title)), choice);
  wait_until_idle (f);
}

static void
set_number (Fixture    *f,
            const char *title,
            double      value)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (f, title)))), value);
  wait_until_idle (f);
}

static void
assert_note (Fixture    *f,
             const char *note)
{
  g_autofree char *text = widget_finder_dup_text (GTK_WIDGET (f->dialog));

  if (strstr (text, note) == NULL)
    g_error ("no \"%s\" in: %s", note, text);
}

static GdkPaintable *
get_preview (Fixture *f)
{
  return gtk_picture_get_paintable (GTK_PICTURE (widget_finder_find (GTK_WIDGET (f->dialog), GTK_TYPE_PICTURE, NULL)));
}

static void
assert_shape (Fixture *f,
              double   aspect)
{
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (get_preview (f)), aspect, 0.01);
}

/* The preview has the shape of what is chosen, and the note its size. */
static void
test_sizes (Fixture       *f,
            gconstpointer  data)
{
  open_dialog (f);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (get_preview (f)), ==, WIDTH);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (get_preview (f)), >, HEIGHT); /* the small print comes below */
  choose (f, "Size", 1);
  assert_note (f, "1920 × 1080 pixels\n");
  assert_shape (f, 16 / 9.0);
  choose (f, "Size", 3);
  assert_note (f, "2048 × 2048 pixels\n");
  choose (f, "Size", 4);
  assert_note (f, "2480 × 3508 pixels\n");
  choose (f, "Format", 2);
  assert_note (f, "794 × 1123 pixels\n");
  assert_shape (f, 210 / 297.0);

  set_number (f, "Width", 1000);
  assert_note (f, "1000 × 1123 pixels\n");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (f, "Size"))), ==, 6);
}

/* What cannot be made is told before anybody tries, and cannot be tried. */
static void
test_too_big (Fixture       *f,
              gconstpointer  data)
{
  open_dialog (f);
  set_number (f, "Width", 16384);
  set_number (f, "Height", 16384);
  assert_note (f, "a picture of 16384 × 16384 pixels cannot be made: expected at most 134217728 pixels in all\n");
  g_assert_false (gtk_widget_get_sensitive (gtk_widget_get_ancestor (widget_finder_find (GTK_WIDGET (f->dialog), GTK_TYPE_LABEL, "Save…"),
                                                                     GTK_TYPE_BUTTON)));
  set_number (f, "Height", 100);
  g_assert_true (gtk_widget_get_sensitive (gtk_widget_get_ancestor (widget_finder_find (GTK_WIDGET (f->dialog), GTK_TYPE_LABEL, "Save…"),
                                                                    GTK_TYPE_BUTTON)));
}

static void
switch_off (Fixture    *f,
            const char *title)
{
  gtk_switch_set_active (GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (f, title)))), FALSE);
  wait_until_idle (f);
}

static char *
save (Fixture    *f,
      const char *name)
{
  g_autoptr(GFile) file = new_file (f, name);
  g_autoptr(GError) error = NULL;
  char *contents;

  corridor_export_window_save (f->dialog, file);
  wait_until_idle (f);
  iterate (20);
  g_assert_null (f->dialog); /* closed */
  g_assert_true (f->saved != NULL && g_file_equal (f->saved, file));
  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, &error));
  return contents;
}

static void
test_save (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *png = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *pdf = NULL;

  open_dialog (f);
  png = save (f, "a.png");
  g_assert_true (memcmp (png, "\x89PNG", 4) == 0);

  open_dialog (f);
  choose (f, "Format", 1);
  switch_off (f, "Date");
  svg = save (f, "a.svg");
  g_assert_null (strstr (svg, ">20 December 2022</text>"));
  g_assert_nonnull (strstr (svg, ">Road blockaded</text>"));

  open_dialog (f);
  choose (f, "Format", 2);
  pdf = save (f, "a.pdf");
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
}

/* It stays open, so that another place can be chosen. */
static void
test_unwritable (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr(GFile) file = new_file (f, "nowhere/a.png");

  open_dialog (f);
  corridor_export_window_save (f->dialog, file);
  wait_until_idle (f);
  widget_finder_settle (GTK_WIDGET (f->dialog));
  assert_note (f, "The picture was not written: ");
  assert_note (f, "nowhere/a.png: cannot be written: ");
  g_assert_null (f->saved);
}

/* Whoever closes the window does not want the picture. */
static void
test_cancel (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr(GFile) file = new_file (f, "a.png");

  open_dialog (f);
  choose (f, "Size", 2);
  corridor_export_window_save (f->dialog, file);
  gtk_window_close (GTK_WINDOW (f->dialog));
  while (f->dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (f->saved);
  g_assert_false (g_file_query_exists (file, NULL));
}

static void
on_spliced (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);
  g_assert_no_error (error);
  *(GBytes **) user_data = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
}

/* The stream is a pipe that the main loop fills. */
static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr(GOutputStream) bytes = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  g_output_stream_splice_async (bytes, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL, on_spliced, user_data);
}

static char *
paste (Fixture    *f,
       const char *type)
{
  const char *types[] = { type, NULL };
  g_autoptr(GBytes) bytes = NULL;

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (f->window)), types, G_PRIORITY_DEFAULT, NULL, on_read, &bytes);
  while (bytes == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The clipboard takes a picture, a drawing, and words for who takes neither. */
static void
test_copy (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *png = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *text = NULL;

  open_dialog (f);
  gtk_widget_activate_action (GTK_WIDGET (f->dialog), "export.copy", NULL);
  wait_until_idle (f);
  png = paste (f, "image/png");
  svg = paste (f, "image/svg+xml");
  text = paste (f, "text/plain;charset=utf-8");
  g_assert_true (memcmp (png, "\x89PNG", 4) == 0);
  g_assert_nonnull (strstr (svg, "<g id=\"areas\" inkscape:groupmode=\"layer\""));
  g_assert_nonnull (strstr (svg, ">20 December 2022</text>"));
  g_assert_true (g_str_has_prefix (text, "Nagorno-Karabakh and the Lachin road, 1988–2026\n20 December 2022\n"));
  g_assert_nonnull (strstr (text, "(10 November 2020) https://www.primeminister.am/"));
}

/* The dialog shows what the map does, whatever becomes of that. */
static void
test_follow (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr(GdkPaintable) before = NULL;

  open_dialog (f);
  before = g_object_ref (get_preview (f));
  corridor_session_step (f->session, 1, CORRIDOR_PRECISION_YEAR);
  wait_until_idle (f);
  g_assert_true (get_preview (f) != before);
}

static void
test_accessible (Fixture       *f,
                 gconstpointer  data)
{
  static const char *const rows[] = { "Width", "Height", "Scale", "Date", "Legend", "Scale bar", "Title and sources" };
  GtkWidget *preview;

  open_dialog (f);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (f, rows[i])))),
                                                     GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  choose (f, "Size", 1);
  preview = widget_finder_find (GTK_WIDGET (f->dialog), GTK_TYPE_PICTURE, NULL);
  gtk_test_accessible_assert_property (preview, GTK_ACCESSIBLE_PROPERTY_LABEL, "Preview");
  gtk_test_accessible_assert_property (preview, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1920 × 1080 pixels");
}

/* --- the same picture --- */

static GdkTexture *
render_map (Fixture *f)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (f->map));
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (f->window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
}

static guchar *
download (GdkTexture *texture)
{
  guchar *pixels = g_malloc ((gsize) gdk_texture_get_width (texture) * (gsize) gdk_texture_get_height (texture) * 4);

  gdk_texture_download (texture, pixels, (gsize) gdk_texture_get_width (texture) * 4);
  return pixels;
}

/* The share of pixels, without the strip of the buttons, that differ by more than @shades. */
static double
compare (GdkTexture *a,
         GdkTexture *b,
         int         shades)
{
  g_autofree guchar *p = download (a);
  g_autofree guchar *q = download (b);
  guint n = 0;

  g_assert_cmpint (gdk_texture_get_width (b), ==, WIDTH);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH - BUTTONS; x++)
      {
        gsize at = (gsize) (y * WIDTH + x) * 4;

        n += ABS (p[at] - q[at]) > shades || ABS (p[at + 1] - q[at + 1]) > shades || ABS (p[at + 2] - q[at + 2]) > shades;
      }

  return n / (double) ((WIDTH - BUTTONS) * HEIGHT);
}

static void
assert_same_picture (Fixture    *f,
                     const char *what)
{
  g_autoptr(GFile) file = new_file (f, "a.png");
  g_autofree char *png = NULL;
  g_autoptr(GdkTexture) screen = NULL;
  g_autoptr(GdkTexture) picture = NULL;
  g_autoptr(GError) error = NULL;

  iterate (1200);
  screen = render_map (f);
  open_dialog (f);
  png = save (f, "a.png");
  picture = gdk_texture_new_from_file (file, &error);
  g_assert_no_error (error);
  g_test_message ("%s: %.2f %% of the pixels differ by more than 8 shades, %.2f %% by more than 32", what,
                  100 * compare (screen, picture, 8), 100 * compare (screen, picture, 32));
  g_assert_cmpfloat (compare (screen, picture, 32), <, 0.01);
}

/* Crowds of records, which become rings with numbers, about the middle of the map. */
static void
add_records (Fixture *f)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;

  dataset_maker_init (&maker, "Reports of raids");
  for (guint i = 0; i < 2000; i++)
    dataset_maker_add (&maker, 39.2 + 0.037 * (i * 31 % 40), 45.6 + 0.041 * (i * 17 % 37), "2022", i % 3 == 0 ? "Seen" : "Heard of");
  dataset = dataset_maker_finish (&maker);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (f->session, layer);
}

/* What is saved as on the screen is what is on the screen: but for the lines of the ground, which tiles blur between two levels. */
static void
test_same (Fixture       *f,
           gconstpointer  data)
{
  add_records (f);
  corridor_map_set_legend (f->map, TRUE);
  assert_same_picture (f, "as opened");
  gtk_widget_activate_action (GTK_WIDGET (f->map), "map.zoom-in", NULL);
  assert_same_picture (f, "at a whole level");
  corridor_map_set_dark (f->map, TRUE);
  assert_same_picture (f, "in the dark");
}

static GdkTexture *
save_texture (Fixture    *f,
              const char *name)
{
  g_autoptr(GFile) file = new_file (f, name);
  g_autofree char *png = NULL;
  g_autoptr(GError) error = NULL;
  GdkTexture *texture;

  open_dialog (f);
  png = save (f, name);
  texture = gdk_texture_new_from_file (file, &error);
  g_assert_no_error (error);

  return texture;
}

/* High contrast is for the reader's eyes: a picture for others is light or dark, as it is without. */
static void
test_contrast (Fixture       *f,
               gconstpointer  data)
{
  g_autoptr(GdkTexture) usual = save_texture (f, "usual.png");
  g_autoptr(GdkTexture) strong = NULL;

  corridor_map_set_high_contrast (f->map, TRUE);
  strong = save_texture (f, "strong.png");
  g_assert_cmpfloat (compare (usual, strong, 0), ==, 0);
}

/* So are larger words. */
static void
test_text_scale (Fixture       *f,
                 gconstpointer  data)
{
  g_autoptr(GdkTexture) usual = save_texture (f, "usual.png");
  g_autoptr(GdkTexture) larger = NULL;
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (f->map));
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  g_assert_cmpfloat (corridor_map_get_text_scale (f->map), ==, 2);
  larger = save_texture (f, "larger.png");
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  g_assert_cmpfloat (compare (usual, larger, 0), <, 0.01); /* names keep clear of the buttons, which have moved */
}

/* --- print --- */

static void
test_print (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "a.pdf", NULL);
  g_autofree char *command = g_strdup_printf ("pdftotext -layout '%s' -", path);
  g_autofree char *text = NULL;
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(CorridorSceneCopy) copy = NULL;
  g_autoptr(GError) error = NULL;
  static const char *const texts[] = {
    "20 December 2022", "Road blockaded", " km", "Base map: GSHHG", "Nagorno-Karabakh and the Lachin road", "more: next page",
    "\fSources\n", "https://www.primeminister.am/en/press-release/item/2020/11/10/",
  };
  CorridorScene scene;

  corridor_map_set_dark (f->map, TRUE); /* paper is not */
  g_assert_true (corridor_map_get_scene (f->map, &scene));
  copy = corridor_scene_copy_new (&scene);
  operation = corridor_print_new (copy, CORRIDOR_SHEET_ALL);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, f->window, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strstr (text, texts[i]) == NULL)
      g_error ("no \"%s\" in: %s", texts[i], text);
}

#define ADD(path, func) g_test_add ("/export-window/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("sizes", test_sizes);
  ADD ("sizes/too-big", test_too_big);
  ADD ("save", test_save);
  ADD ("save/unwritable", test_unwritable);
  ADD ("save/cancel", test_cancel);
  ADD ("copy", test_copy);
  ADD ("follow", test_follow);
  ADD ("accessible", test_accessible);
  ADD ("same", test_same);
  ADD ("contrast", test_contrast);
  ADD ("text-scale", test_text_scale);
  ADD ("print", test_print);

  return g_test_run ();
}
