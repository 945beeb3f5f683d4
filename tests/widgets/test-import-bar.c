/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-import-bar.h"
#include "corridor-words.h"
#include "widget-finder.h"
#include "widget-window.h"

#include <string.h>

typedef struct
{
  GtkWidget       *window;
  GtkWidget       *bar;
  CorridorReading *reading; /* (owned) */
  GtkRevealer     *revealer;
  int              n_cancelled;
} Fixture;

static void
on_cancel (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ((Fixture *) user_data)->n_cancelled++;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  static const GActionEntry entries[] = { { "cancel-import", on_cancel } };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  f->reading = corridor_reading_new ();
  f->bar = g_object_new (CORRIDOR_TYPE_IMPORT_BAR, "reading", f->reading, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), f);
  f->window = widget_window_show (f->bar, G_ACTION_GROUP (actions), -1, -1);
  f->revealer = GTK_REVEALER (widget_finder_find (f->bar, GTK_TYPE_REVEALER, NULL));
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->reading);
}

static void
wait_ms (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
assert_says (Fixture    *f,
             const char *expected)
{
  g_autofree char *text = widget_finder_dup_text (f->bar);

  g_assert_nonnull (strstr (text, expected));
}

static gboolean
is_revealed (Fixture *f)
{
  gboolean revealed;

  g_object_get (f->bar, "revealed", &revealed, NULL);
  g_assert_cmpint (revealed, ==, gtk_revealer_get_reveal_child (f->revealer));
  return revealed;
}

static void
test_comes_late (Fixture      *f,
                 gconstpointer data)
{
  corridor_reading_begin (f->reading, "raids.geojson");
  g_assert_false (is_revealed (f));
  while (!is_revealed (f))
    g_main_context_iteration (NULL, TRUE);
  corridor_reading_end (f->reading);
  g_assert_false (is_revealed (f));
}

static void
test_short_file (Fixture      *f,
                 gconstpointer data)
{
  corridor_reading_begin (f->reading, "raids.geojson");
  corridor_reading_end (f->reading);
  wait_ms (600);
  g_assert_false (is_revealed (f));
}

/* The next one follows at once, and the bar need not come anew. */
static void
test_next_file (Fixture      *f,
                gconstpointer data)
{
  corridor_reading_begin (f->reading, "raids.geojson");
  while (!is_revealed (f))
    g_main_context_iteration (NULL, TRUE);
  corridor_reading_begin (f->reading, "roads.geojson");
  g_assert_true (is_revealed (f));
  assert_says (f, "roads.geojson\n0 features\n");
}

static void
test_words (Fixture      *f,
            gconstpointer data)
{
  GtkProgressBar *progress = GTK_PROGRESS_BAR (widget_finder_find (f->bar, GTK_TYPE_PROGRESS_BAR, NULL));

  corridor_reading_begin (f->reading, "raids.geojson");
  corridor_reading_advance (f->reading, 12345, 250, 1000);
  gtk_revealer_set_reveal_child (f->revealer, TRUE);
  assert_says (f, "raids.geojson\n12,345 features\n");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (progress), ==, 0.25);

  wait_ms (1100);
  corridor_reading_advance (f->reading, 12345, 500, 1000);
  assert_says (f, "12,345 features, a few seconds left\n");
  gtk_test_accessible_assert_property (f->bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Reading");
  gtk_test_accessible_assert_property (f->bar, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "raids.geojson: 12,345 features, a few seconds left");
}

/* Of a pipe nobody knows how long it is. */
static void
test_unknown_length (Fixture      *f,
                     gconstpointer data)
{
  corridor_reading_begin (f->reading, "pipe");
  wait_ms (1100);
  corridor_reading_advance (f->reading, 7, 700, 0);
  g_assert_cmpfloat (corridor_reading_get_fraction (f->reading), ==, CORRIDOR_READING_UNKNOWN);
  g_assert_cmpfloat (corridor_reading_get_seconds_left (f->reading), ==, CORRIDOR_READING_UNKNOWN);
  assert_says (f, "pipe\n7 features\n");
}

static void
assert_left (double      seconds,
             const char *expected)
{
  g_autofree char *words = corridor_words_time_left (seconds);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_time_left (void)
{
  assert_left (-1, NULL);
  assert_left (0, "a few seconds left");
  assert_left (9.9, "a few seconds left");
  assert_left (10, "about 10 seconds left");
  assert_left (54, "about 50 seconds left");
  assert_left (56, "about 1 minute left");
  assert_left (200, "about 3 minutes left");
  assert_left (1e12, "about 35791394 minutes left");
}

static void
test_cancel (Fixture      *f,
             gconstpointer data)
{
  GtkWidget *button;

  gtk_revealer_set_reveal_child (f->revealer, TRUE);
  button = gtk_widget_get_parent (widget_finder_find (f->bar, GTK_TYPE_LABEL, "Cancel"));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (f->n_cancelled, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/import-bar/comes-late", test_comes_late);
  ADD ("/import-bar/short-file", test_short_file);
  ADD ("/import-bar/next-file", test_next_file);
  ADD ("/import-bar/words", test_words);
  ADD ("/import-bar/unknown-length", test_unknown_length);
  ADD ("/import-bar/cancel", test_cancel);
#undef ADD
  g_test_add_func ("/import-bar/time-left", test_time_left);

  return g_test_run ();
}
