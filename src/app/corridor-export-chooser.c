/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-chooser.h"

#include "corridor-calendar.h"

#include <glib/gi18n-lib.h>

static const char *const names[CORRIDOR_EXPORT_N_FORMATS] = {
  [CORRIDOR_EXPORT_PNG] = N_("PNG picture"),
  [CORRIDOR_EXPORT_SVG] = N_("SVG drawing"),
  [CORRIDOR_EXPORT_PDF] = N_("PDF document"),
};

static void
add_filter (GtkFileChooser       *chooser,
            CorridorExportFormat  format)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *pattern = g_strconcat ("*", corridor_export_format_get_ending (format), NULL);

  gtk_file_filter_set_name (filter, _(names[format]));
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

GtkFileChooserNative *
corridor_export_chooser_new (GtkWindow            *parent,
                             CorridorExportFormat  format,
                             gint64                now)
{
  g_autofree char *date = corridor_calendar_format_iso (now, CORRIDOR_PRECISION_DAY);
  g_autofree char *name = g_strdup_printf ("corridor-%s%s", date, corridor_export_format_get_ending (format));
  GtkFileChooserNative *chooser;

  chooser = gtk_file_chooser_native_new (_("Export a Picture"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  add_filter (GTK_FILE_CHOOSER (chooser), format);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  return chooser;
}

/* The dialog has asked about the name that was typed, and not about this one. */
static GFile *
complete (GFile       *file,
          const char  *ending,
          GError     **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *whole = g_strconcat (uri, ending, NULL);
  g_autoptr(GFile) completed = g_file_new_for_uri (whole);
  g_autofree char *name = g_file_get_parse_name (completed);

  if (!g_file_query_exists (completed, NULL))
    return g_steal_pointer (&completed);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("%s: is there already; choose it by its whole name to replace it"), name);
  return NULL;
}

GFile *
corridor_export_chooser_get_file (GtkFileChooserNative  *chooser,
                                  CorridorExportFormat   format,
                                  GError               **error)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *ending = corridor_export_format_get_ending (format);

  return g_str_has_suffix (lower, ending) ? g_steal_pointer (&file) : complete (file, ending, error);
}
