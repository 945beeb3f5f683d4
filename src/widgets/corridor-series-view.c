/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-series-view.h"

#include "corridor-series-chart.h"
#include "corridor-wrapped-label.h"

#include <glib/gi18n-lib.h>

struct _CorridorSeriesView
{
  GtkWidget             parent_instance;
  CorridorSession      *session; /* (owned) */
  CorridorPhase        *phase;   /* (owned) it keeps the figure */
  const CorridorFigure *figure;  /* (unowned) */
  GtkLabel             *value;   /* (unowned) children, all of them */
  GtkLabel             *title;
  CorridorSeriesChart  *chart;
};

G_DEFINE_FINAL_TYPE (CorridorSeriesView, corridor_series_view, GTK_TYPE_WIDGET)

static const char *
get_label (CorridorSeriesView *self)
{
  return corridor_text_get (self->figure->label, corridor_session_get_language (self->session));
}

/* "Arrived in Armenia · 26 September 2023": what is counted, and when it was. */
static char *
title_to_words (CorridorSeriesView        *self,
                const CorridorFigurePoint *point)
{
  g_autofree char *date = point != NULL ? corridor_date_to_words (&point->at) : NULL;

  return date != NULL ? g_strdup_printf ("%s · %s", get_label (self), date) : g_strdup (get_label (self));
}

static char *
value_to_words (CorridorSeriesView        *self,
                const CorridorFigurePoint *point)
{
  if (point == NULL)
    return g_strdup (_("No number yet"));

  return corridor_figure_point_to_words (self->figure, point, corridor_session_get_language (self->session));
}

/* The picture in words: what it is of, from when to when, and between which values. */
static void
describe_chart (CorridorSeriesView *self)
{
  const CorridorFigure *figure = self->figure;
  g_autofree char *dates = corridor_calendar_format_day_range (figure->points[0].at.begin, figure->points[figure->n_points - 1].at.end - 1);
  g_autofree char *range = corridor_figure_to_words (figure, corridor_session_get_language (self->session));
  /* Translators: what a chart shows: what is counted, from when to when, from how many to how many */
  g_autofree char *words = g_strdup_printf (C_("chart", "%1$s, %2$s: %3$s"), get_label (self), dates, range);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
on_changed (CorridorSeriesView *self)
{
  gint64 now = corridor_session_get_now (self->session);
  const CorridorFigurePoint *point = corridor_figure_find_point (self->figure, now);
  g_autofree char *value = value_to_words (self, point);
  g_autofree char *title = title_to_words (self, point);
  g_autofree char *both = g_strdup_printf ("%s: %s", title, value);

  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->title, title);
  corridor_series_chart_set_now (self->chart, now);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, both, -1);
}

static GtkLabel *
add_label (CorridorSeriesView *self,
           const char         *css_class)
{
  GtkWidget *label = corridor_wrapped_label_new_selectable (NULL, css_class);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return GTK_LABEL (label);
}

static void
corridor_series_view_dispose (GObject *object)
{
  CorridorSeriesView *self = CORRIDOR_SERIES_VIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_object (&self->phase); /* after the chart, which draws its figure */

  G_OBJECT_CLASS (corridor_series_view_parent_class)->dispose (object);
}

static void
corridor_series_view_class_init (CorridorSeriesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_series_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "seriesview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_series_view_init (CorridorSeriesView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

GtkWidget *
corridor_series_view_new (CorridorSession      *session,
                          CorridorPhase        *phase,
                          const CorridorFigure *figure)
{
  CorridorSeriesView *self;
  GtkWidget *chart;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase) && corridor_phase_get_feature (phase) != NULL, NULL);
  g_return_val_if_fail (figure != NULL && figure->points != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_SERIES_VIEW, NULL);
  self->session = g_object_ref (session);
  self->phase = g_object_ref (phase);
  self->figure = figure;
  self->value = add_label (self, "figure");
  self->title = add_label (self, NULL);
  chart = corridor_series_chart_new (figure, corridor_feature_get_category (corridor_phase_get_feature (phase))->color,
                                     corridor_session_get_language (session));
  gtk_widget_set_parent (chart, GTK_WIDGET (self));
  self->chart = CORRIDOR_SERIES_CHART (chart);

  describe_chart (self);
  on_changed (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
