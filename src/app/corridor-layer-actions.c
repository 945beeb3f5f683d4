/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-actions.h"

#include "corridor-report-window.h"
#include "corridor-words.h"

#include <glib/gi18n-lib.h>

/* A layer that was removed, until nobody can want it back. */
typedef struct
{
  CorridorSession *session; /* (owned) */
  CorridorLayer   *layer; /* (owned) */
  guint            position;
} Removed;

static void
removed_free (Removed  *self,
              GClosure *closure)
{
  g_object_unref (self->session);
  g_object_unref (self->layer);
  g_free (self);
}

static CorridorLayer *
dup_layer (CorridorWindow *window,
           GVariant       *position)
{
  return g_list_model_get_item (corridor_session_get_layers (corridor_window_get_session (window)),
                                g_variant_get_uint32 (position));
}

/* The title of a toast has one line, and in a narrow window the end of it is cut off, which is what was not taken. */
static AdwToast *
new_toast (const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1); /* a toast reads markup */
  AdwToast *toast = adw_toast_new (markup);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE); /* one line where there is room */
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  return toast;
}

static void
on_undo (Removed *removed)
{
  if (corridor_session_find_layer (removed->session, removed->layer, NULL))
    return;

  corridor_session_add_layer (removed->session, removed->layer);
  corridor_session_move_layer (removed->session, removed->layer, removed->position);
}

static void
offer_undo (CorridorWindow *window,
            CorridorLayer  *layer,
            guint           position)
{
  g_autofree char *text = g_strdup_printf (_("%s removed"), corridor_dataset_get_title (corridor_layer_get_dataset (layer)));
  AdwToast *toast = new_toast (text);
  Removed *removed = g_new0 (Removed, 1);

  removed->session = g_object_ref (corridor_window_get_session (window));
  removed->layer = g_object_ref (layer);
  removed->position = position;
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (on_undo), removed, (GClosureNotify) removed_free, G_CONNECT_SWAPPED);
  corridor_window_take_toast (window, toast);
}

/* What is still being read is given up, and cannot be had back. */
static void
on_remove (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  CorridorWindow *window = user_data;
  CorridorImporter *importer = g_object_get_data (G_OBJECT (action), "importer");
  g_autoptr(CorridorLayer) layer = dup_layer (window, parameter);

  if (layer == NULL)
    return;
  if (layer == corridor_importer_get_layer (importer))
    {
      corridor_importer_cancel (importer);
      return;
    }

  corridor_session_remove_layer (corridor_window_get_session (window), layer);
  offer_undo (window, layer, g_variant_get_uint32 (parameter));
}

static void
show_report (CorridorWindow *window,
             CorridorLayer  *layer)
{
  CorridorImportReport *report = corridor_importer_get_report (layer);

  if (report != NULL)
    gtk_window_present (corridor_report_window_new (GTK_WINDOW (window), report));
  else
    corridor_window_show_toast (window, _("The file is still being read."));
}

static void
on_report (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  g_autoptr(CorridorLayer) layer = dup_layer (user_data, parameter);

  if (layer != NULL)
    show_report (user_data, layer);
}

static void
on_cancel_import (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  corridor_importer_cancel (g_object_get_data (G_OBJECT (action), "importer"));
}

static void
add_action (CorridorWindow     *window,
            CorridorImporter   *importer,
            const char         *name,
            const GVariantType *parameter,
            GCallback           callback)
{
  g_autoptr(GSimpleAction) action = g_simple_action_new (name, parameter);

  g_object_set_data (G_OBJECT (action), "importer", importer);
  g_signal_connect_object (action, "activate", callback, window, 0);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
}

void
corridor_layer_actions_add (CorridorWindow   *window,
                            CorridorImporter *importer)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (window));
  g_return_if_fail (CORRIDOR_IS_IMPORTER (importer));

  add_action (window, importer, "layer-remove", G_VARIANT_TYPE_UINT32, G_CALLBACK (on_remove));
  add_action (window, importer, "layer-report", G_VARIANT_TYPE_UINT32, G_CALLBACK (on_report));
  add_action (window, importer, "cancel-import", NULL, G_CALLBACK (on_cancel_import));
}

static char *
dup_outcome (CorridorImportReport *report)
{
  guint64 n_bad = corridor_import_report_get_n_bad (report);
  g_autofree char *records = corridor_words_records (corridor_import_report_get_n_records (report));
  g_autofree char *name = g_path_get_basename (corridor_import_report_get_name (report));
  g_autofree char *bad = corridor_count_to_words (n_bad);

  if (n_bad == 0)
    /* Translators: %1$s is "12,345 records", %2$s the name of a file */
    return g_strdup_printf (_("%1$s from %2$s"), records, name);

  /* Translators: %1$s is "12,345 records", %2$s the name of a file, %3$s a number */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s from %2$s: %3$s feature was not taken",
                                       "%1$s from %2$s: %3$s features were not taken", (gulong) n_bad),
                          records, name, bad);
}

static void
on_toast_report (AdwToast       *toast,
                 CorridorWindow *window)
{
  show_report (window, g_object_get_data (G_OBJECT (toast), "layer"));
}

void
corridor_layer_actions_tell (CorridorWindow *window,
                             CorridorLayer  *layer)
{
  CorridorImportReport *report;
  g_autofree char *text = NULL;
  AdwToast *toast;

  g_return_if_fail (CORRIDOR_IS_WINDOW (window));
  g_return_if_fail (CORRIDOR_IS_LAYER (layer));

  report = corridor_importer_get_report (layer);
  text = dup_outcome (report);
  toast = new_toast (text);
  if (corridor_import_report_get_n_faults (report) > 0)
    {
      adw_toast_set_button_label (toast, _("_Report"));
      g_object_set_data_full (G_OBJECT (toast), "layer", g_object_ref (layer), g_object_unref);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_toast_report), window, 0);
    }
  corridor_window_take_toast (window, toast);
}
