/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-chooser.h"

#include "corridor-calendar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *ending;
} formats[] = {
  { N_("PNG picture"), ".png" },
  { N_("SVG drawing"), ".svg" },
  { N_("PDF document"), ".pdf" },
};

static void
add_filters (GtkFileChooser *chooser)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
      g_autofree char *pattern = g_strconcat ("*", formats[i].ending, NULL);

      gtk_file_filter_set_name (filter, _(formats[i].name));
      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

GtkFileChooserNative *
corridor_export_chooser_new (GtkWindow *parent,
                             gint64     now)
{
  g_autofree char *date = corridor_calendar_format_iso (now, CORRIDOR_PRECISION_DAY);
  g_autofree char *name = g_strdup_printf ("corridor-%s.png", date);
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (_("Export a Picture"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  return chooser;
}

static const char *
get_chosen_ending (GtkFileChooser *chooser)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);

  for (gsize i = 0; filter != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (gtk_file_filter_get_name (filter), _(formats[i].name)) == 0)
      return formats[i].ending;

  return formats[0].ending;
}

GFile *
corridor_export_chooser_get_file (GtkFileChooserNative *chooser)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *whole = NULL;

  if (path == NULL)
    return NULL;
  if (strchr (strrchr (path, G_DIR_SEPARATOR), '.') != NULL)
    return g_steal_pointer (&file);

  whole = g_strconcat (path, get_chosen_ending (GTK_FILE_CHOOSER (chooser)), NULL);
  return g_file_new_for_path (whole);
}
