/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-open-chooser.h"

#include <glib/gi18n-lib.h>

static void
add_filter (GtkFileChooser     *chooser,
            const char         *name,
            const char *const  *patterns)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (gsize i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

GtkFileChooserNative *
corridor_open_chooser_new (GtkWindow *parent)
{
  /* A feature a line, and text sequences, have several endings. */
  static const char *const geojson[] = { "*.geojson", "*.json", "*.geojsonl", "*.ndjson", "*.jsonl", "*.geojsons", "*.geojsonseq", NULL };
  static const char *const all[] = { "*", NULL };
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Open Stories and Datasets"), parent,
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (chooser), _("Stories and datasets (GeoJSON)"), geojson);
  add_filter (GTK_FILE_CHOOSER (chooser), _("All files"), all);
  return chooser;
}

GPtrArray *
corridor_open_chooser_get_files (GtkFileChooserNative *chooser)
{
  g_autoptr(GListModel) chosen = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (chosen); i++)
    g_ptr_array_add (files, g_list_model_get_item (chosen, i));
  return files;
}
