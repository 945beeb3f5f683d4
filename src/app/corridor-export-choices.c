/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-choices.h"

#include "corridor-spoken-choice.h"
#include "corridor-spoken-name.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CorridorExportChoices
{
  AdwPreferencesPage parent_instance;
  double             screen_width; /* px */
  double             screen_height; /* px */
  double             screen_scale; /* device pixels per px; 0 before anybody has told */
  gboolean           is_filling; /* a choice fills other fields, which are no choices then */

  /* (unowned) the template's, all of them */
  AdwComboRow   *format;
  AdwComboRow   *size;
  AdwComboRow   *theme;
  GtkSpinButton *width;
  GtkSpinButton *height;
  GtkSpinButton *scale;
  GtkSwitch     *caption;
  GtkSwitch     *legend;
  GtkSwitch     *scale_bar;
  GtkSwitch     *sources;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorExportChoices, corridor_export_choices, ADW_TYPE_PREFERENCES_PAGE)

static CorridorSheetParts
get_parts (CorridorExportChoices *self)
{
  return (gtk_switch_get_active (self->caption) ? CORRIDOR_SHEET_CAPTION : 0) |
         (gtk_switch_get_active (self->legend) ? CORRIDOR_SHEET_LEGEND : 0) |
         (gtk_switch_get_active (self->scale_bar) ? CORRIDOR_SHEET_SCALE : 0) |
         (gtk_switch_get_active (self->sources) ? CORRIDOR_SHEET_SOURCES : 0);
}

/* With the size and the scale that the chosen size brings: paper is not a whole number of pixels long. */
static CorridorExportPlan
get_proposal (CorridorExportChoices *self)
{
  CorridorExportPlan plan = {
    .format = (CorridorExportFormat) adw_combo_row_get_selected (self->format),
    .width = gtk_spin_button_get_value (self->width),
    .height = gtk_spin_button_get_value (self->height),
    .scale = gtk_spin_button_get_value (self->scale) / 100,
    .theme = adw_combo_row_get_selected (self->theme) == 0 ? CORRIDOR_THEME_LIGHT : CORRIDOR_THEME_DARK,
    .parts = get_parts (self),
  };

  corridor_export_plan_set_size (&plan, (CorridorExportSize) adw_combo_row_get_selected (self->size), self->screen_width,
                                 self->screen_height, self->screen_scale);

  return plan;
}

static void
fill (CorridorExportChoices *self)
{
  CorridorExportPlan plan = get_proposal (self);

  self->is_filling = TRUE;
  gtk_spin_button_set_value (self->width, round (plan.width));
  gtk_spin_button_set_value (self->height, round (plan.height));
  gtk_spin_button_set_value (self->scale, plan.scale * 100);
  self->is_filling = FALSE;
}

static void
on_choice (CorridorExportChoices *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_size_chosen (CorridorExportChoices *self)
{
  if (self->is_filling || self->screen_scale == 0)
    return;

  fill (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_side_changed (CorridorExportChoices *self)
{
  if (self->is_filling)
    return;

  self->is_filling = TRUE;
  adw_combo_row_set_selected (self->size, CORRIDOR_EXPORT_SIZE_OTHER);
  self->is_filling = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
corridor_export_choices_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIDOR_TYPE_EXPORT_CHOICES);

  G_OBJECT_CLASS (corridor_export_choices_parent_class)->dispose (object);
}

static void
corridor_export_choices_class_init (CorridorExportChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_export_choices_dispose;
  signals[CHANGED] = g_signal_new ("changed", CORRIDOR_TYPE_EXPORT_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-export-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, format);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, size);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, theme);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, width);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, height);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, scale);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, caption);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, legend);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, scale_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportChoices, sources);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_side_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_size_chosen);
}

/* A group has its rows in a list, which it gives no name, or in newer versions of libadwaita that of its title, if it has one. */
static void
name_list (GtkWidget  *row,
           const char *name)
{
  corridor_spoken_name_set (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX), name);
}

static void
name_choice (AdwComboRow *row)
{
  corridor_spoken_choice_name (GTK_WIDGET (row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
}

static void
corridor_export_choices_init (CorridorExportChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_choice (self->format);
  name_choice (self->size);
  name_choice (self->theme);
  name_list (GTK_WIDGET (self->format), _("Picture"));
  name_list (GTK_WIDGET (self->caption), _("With the Map"));
}

void
corridor_export_choices_set_screen (CorridorExportChoices *self,
                                    const CorridorScene   *screen,
                                    double                 scale)
{
  g_return_if_fail (CORRIDOR_IS_EXPORT_CHOICES (self));

  if (self->screen_width == screen->viewport.width && self->screen_height == screen->viewport.height &&
      self->screen_scale == scale)
    return;

  self->screen_width = screen->viewport.width;
  self->screen_height = screen->viewport.height;
  self->screen_scale = scale;
  if (adw_combo_row_get_selected (self->size) == CORRIDOR_EXPORT_SIZE_SCREEN)
    fill (self);
}

void
corridor_export_choices_set_theme (CorridorExportChoices *self,
                                   CorridorTheme          theme)
{
  g_return_if_fail (CORRIDOR_IS_EXPORT_CHOICES (self));

  adw_combo_row_set_selected (self->theme, theme == CORRIDOR_THEME_DARK ? 1 : 0);
}

CorridorExportPlan
corridor_export_choices_get_plan (CorridorExportChoices *self)
{
  CorridorExportPlan plan;

  g_return_val_if_fail (CORRIDOR_IS_EXPORT_CHOICES (self), (CorridorExportPlan) { 0 });

  plan = get_proposal (self);
  plan.scale = gtk_spin_button_get_value (self->scale) / 100;

  return plan;
}
