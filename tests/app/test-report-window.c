/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-report-window.h"
#include "dataset-file.h"
#include "widget-finder.h"

#include <string.h>

#define FEATURE(latitude, properties)                                                                                        \
  "{\"type\":\"Feature\",\"id\":\"raid-3\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[46," latitude "]},\"properties\":{" \
  properties "}}\n"
#define GOOD    FEATURE ("40", "\"date\":\"2020-05-01\"")
#define UNDATED FEATURE ("40", "")
#define BAD     FEATURE ("95", "\"date\":\"2020-05-01\"")

/* (transfer none) */
static GtkWindow *
show (const char            *text,
      CorridorImportReport **report)
{
  g_autoptr(CorridorDataset) dataset = dataset_file_read (text, report);
  GtkWindow *window = corridor_report_window_new (NULL, *report);

  gtk_window_present (window);
  widget_finder_settle (GTK_WIDGET (window));
  return window;
}

static void
test_no_fault (void)
{
  g_autoptr(CorridorImportReport) report = NULL;
  GtkWindow *window = show (GOOD GOOD UNDATED, &report);
  g_autofree char *text = widget_finder_dup_text (GTK_WIDGET (window));

  g_assert_nonnull (strstr (text, "Features read: 3\nShown: 2\nWithout a date: 1\nNot taken: 0\n"));
  g_assert_nonnull (strstr (text, "Dates from date: 2\n"));
  g_assert_nonnull (strstr (text, "Nothing is wrong with the file.\n"));
  g_assert_null (widget_finder_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW, NULL));
  gtk_window_destroy (window);
}

static void
test_faults (void)
{
  g_autoptr(CorridorImportReport) report = NULL;
  GtkWindow *window = show (GOOD BAD, &report);
  g_autofree char *text = widget_finder_dup_text (GTK_WIDGET (window));

  g_assert_nonnull (strstr (text, "Not taken: 1\n"));
  g_assert_nonnull (strstr (text, "1 fault\nFeature 2, raid-3, line 2\ngeometry.coordinates[1]: expected a latitude"));
  gtk_window_destroy (window);
}

/* As many rows as fit are made, not as many as there are faults; and more faults than are kept are told of. */
static void
test_many_faults (void)
{
  g_autoptr(CorridorImportReport) report = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *shown = NULL;
  GtkListView *list;
  GtkWindow *window;
  guint n_rows = 0;

  for (guint i = 0; i < 1234; i++)
    g_string_append (text, BAD);
  g_string_append (text, GOOD);
  window = show (text->str, &report);
  shown = widget_finder_dup_text (GTK_WIDGET (window));
  g_assert_nonnull (strstr (shown, "The first 1,000 of 1,234 faults\n"));

  list = GTK_LIST_VIEW (widget_finder_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))), ==, 1000);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL; row = gtk_widget_get_next_sibling (row))
    n_rows++;
  g_assert_cmpuint (n_rows, <, 500);
  gtk_window_destroy (window);
}

static void
on_text_read (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static void
test_copy (void)
{
  g_autoptr(CorridorImportReport) report = NULL;
  GtkWindow *window = show (GOOD BAD, &report);
  g_autofree char *expected = corridor_import_report_to_text (report);
  g_autofree char *text = NULL;

  g_signal_emit_by_name (gtk_widget_get_parent (widget_finder_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Copy")), "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, on_text_read, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (text, ==, expected);
  gtk_window_destroy (window);
}

static void
test_narrow (void)
{
  g_autoptr(CorridorImportReport) report = NULL;
  GtkWindow *window = show (GOOD BAD, &report);
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/report-window/no-fault", test_no_fault);
  g_test_add_func ("/report-window/faults", test_faults);
  g_test_add_func ("/report-window/faults/many", test_many_faults);
  g_test_add_func ("/report-window/copy", test_copy);
  g_test_add_func ("/report-window/narrow", test_narrow);

  return g_test_run ();
}
