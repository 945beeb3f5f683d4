/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-report-window.h"

#include "corridor-focus-keeper.h"
#include "corridor-words.h"
#include "corridor-wrapped-label.h"

#include <glib/gi18n-lib.h>

struct _CorridorReportWindow
{
  AdwWindow             parent_instance;
  CorridorImportReport *report; /* (owned) */
  AdwWindowTitle       *title; /* (unowned) the template's */
  GtkWidget            *copy; /* (unowned) the template's */
  GtkLabel             *counts; /* (unowned) the template's */
  GtkLabel             *faults_heading; /* (unowned) the template's */
  GtkWidget            *scroller; /* (unowned) the template's */
  GtkListView          *list; /* (unowned) the template's */
};

G_DEFINE_FINAL_TYPE (CorridorReportWindow, corridor_report_window, ADW_TYPE_WINDOW)

static void
append_count (GString    *text,
              const char *what,
              guint64     n)
{
  g_autofree char *count = corridor_count_to_words (n);

  /* Translators: something that is counted, and how often: "Shown: 12,345" */
  g_string_append_printf (text, _("%1$s: %2$s"), what, count);
  g_string_append_c (text, '\n');
}

static char *
dup_counts (CorridorImportReport *report)
{
  GString *text = g_string_new (NULL);

  append_count (text, _("Features read"), corridor_import_report_get_n_features (report));
  append_count (text, _("Shown"), corridor_import_report_get_n_shown (report));
  append_count (text, _("Without a date"), corridor_import_report_get_n_undated (report));
  append_count (text, _("Not taken"), corridor_import_report_get_n_bad (report));
  append_count (text, _("Records, by place and time"), corridor_import_report_get_n_records (report));
  for (guint i = CORRIDOR_TIME_SPELLING_NONE + 1; i < CORRIDOR_N_TIME_SPELLINGS; i++)
    if (corridor_import_report_get_n_spelled (report, i) > 0)
      {
        /* Translators: %s is the name of a member of a file, such as start_date */
        g_autofree char *what = g_strdup_printf (_("Dates from %s"), corridor_time_spelling_get_name (i));

        append_count (text, what, corridor_import_report_get_n_spelled (report, i));
      }

  g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}

static char *
dup_faults_heading (CorridorImportReport *report)
{
  guint64 n = corridor_import_report_get_n_faults (report);
  guint n_kept = corridor_import_report_get_faults (report)->len;
  g_autofree char *all = corridor_count_to_words (n);
  g_autofree char *kept = corridor_count_to_words (n_kept);

  if (n == 0)
    return g_strdup (_("Nothing is wrong with the file."));
  if (n > n_kept)
    /* Translators: how many faults are listed, and how many there are */
    return g_strdup_printf (_("The first %1$s of %2$s faults"), kept, all);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s fault", "%s faults", (gulong) n), all);
}

/* "Feature 12, raid-3, line 14". The fault of a file itself has no place. */
static char *
dup_place (const CorridorImportFault *fault)
{
  g_autofree char *number = corridor_count_to_words (fault->number);
  g_autofree char *line = corridor_count_to_words (fault->line);
  GString *place = g_string_new (NULL);

  if (fault->number == 0)
    g_string_append (place, _("The file"));
  else
    g_string_append_printf (place, _("Feature %s"), number);
  if (fault->id != NULL)
    g_string_append_printf (place, ", %s", fault->id);
  if (fault->line > 0)
    {
      g_string_append (place, ", ");
      g_string_append_printf (place, _("line %s"), line);
    }
  return g_string_free (place, FALSE);
}

static char *
dup_reason (const CorridorImportFault *fault)
{
  return *fault->field != '\0' ? g_strdup_printf ("%s: %s", fault->field, fault->reason) : g_strdup (fault->reason);
}

static GtkWidget *
add_line (GtkWidget *box)
{
  GtkWidget *label = corridor_wrapped_label_new (NULL, NULL);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
on_setup (CorridorReportWindow *self,
          GtkListItem          *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (add_line (box), "caption-heading");
  add_line (box);
  gtk_list_item_set_child (item, box);
}

/* GTK 4.8 has no gtk_list_item_set_accessible_label(); the widget of the item is the parent of its child. */
static void
name_item (GtkWidget  *row,
           const char *place,
           const char *reason)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", place, reason);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_bind (CorridorReportWindow *self,
         GtkListItem          *item)
{
  GPtrArray *faults = corridor_import_report_get_faults (self->report);
  const CorridorImportFault *fault = faults->pdata[gtk_list_item_get_position (item)];
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *place = dup_place (fault);
  g_autofree char *reason = dup_reason (fault);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (row)), place);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), reason);
  name_item (row, place, reason);
}

static void
on_copy_clicked (CorridorReportWindow *self)
{
  g_autofree char *text = corridor_import_report_to_text (self->report);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* The rows look their faults up by position, so the model has only to be as long. */
static GtkSelectionModel *
new_model (guint n_faults)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_faults; i++)
    gtk_string_list_append (list, "");
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&list))));
}

static void
show_report (CorridorReportWindow *self)
{
  guint n_faults = corridor_import_report_get_faults (self->report)->len;
  g_autoptr(GtkSelectionModel) model = new_model (n_faults);
  g_autofree char *counts = dup_counts (self->report);
  g_autofree char *heading = dup_faults_heading (self->report);

  adw_window_title_set_subtitle (self->title, corridor_import_report_get_name (self->report));
  gtk_label_set_text (self->counts, counts);
  gtk_label_set_text (self->faults_heading, heading);
  gtk_widget_set_visible (self->scroller, n_faults > 0);
  gtk_list_view_set_model (self->list, model);
}

static void
corridor_report_window_dispose (GObject *object)
{
  CorridorReportWindow *self = CORRIDOR_REPORT_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_REPORT_WINDOW);
  g_clear_pointer (&self->report, corridor_import_report_unref);

  G_OBJECT_CLASS (corridor_report_window_parent_class)->dispose (object);
}

static void
corridor_report_window_class_init (CorridorReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_report_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-report-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorReportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorReportWindow, copy);
  gtk_widget_class_bind_template_child (widget_class, CorridorReportWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, CorridorReportWindow, faults_heading);
  gtk_widget_class_bind_template_child (widget_class, CorridorReportWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, CorridorReportWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
corridor_report_window_init (CorridorReportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_focus_keeper_watch (GTK_WINDOW (self));
}

GtkWindow *
corridor_report_window_new (GtkWindow            *parent,
                            CorridorImportReport *report)
{
  CorridorReportWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (report != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_REPORT_WINDOW, "transient-for", parent, NULL);
  self->report = corridor_import_report_ref (report);
  show_report (self);
  gtk_widget_grab_focus (self->copy); /* not the counts, which would be selected then */
  return GTK_WINDOW (self);
}
