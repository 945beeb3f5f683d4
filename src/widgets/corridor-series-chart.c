/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-series-chart.h"

#include "corridor-tone.h"

#include <math.h>

#define PLOT_HEIGHT   72 /* px */
#define MINIMUM_WIDTH 120
#define MARGIN        5 /* px around the plot: room for the dots and the mark */
#define DOT           2.5 /* px, the radius */
#define DOT_ROOM      9 /* px a dot, or there are none */
#define MARK          4.5 /* px, the radius */
#define LINE          1.5 /* px */
#define LABEL_SIZE    0.83 /* of the font */
#define SOFT          0.65 /* of the ink, for what matters less */
#define FAINT         0.25

/* What is written round the plot: the greatest value over it, the dates of both ends under it. */
enum
{
  MOST,
  FIRST,
  LAST,
  N_LABELS,
};

struct _CorridorSeriesChart
{
  GtkWidget             parent_instance;
  const CorridorFigure *figure; /* (unowned) */
  CorridorColor         color;
  char                 *most; /* (owned) the greatest value in words */
  gint64                now;
  PangoLayout          *labels[N_LABELS]; /* (owned) (nullable) NULL until they are measured */
};

/* From time and value to px. */
typedef struct
{
  const CorridorFigure *figure; /* (unowned) */
  gint64                begin;
  gint64                end;
  double                low;
  double                high;
  double                top; /* px, where it begins */
  double                width;
  gboolean              mirrored;
} Plot;

G_DEFINE_FINAL_TYPE (CorridorSeriesChart, corridor_series_chart, GTK_TYPE_WIDGET)

static gint64
get_end (const CorridorFigure *figure)
{
  return figure->points[figure->n_points - 1].at.end;
}

static PangoLayout *
new_label (CorridorSeriesChart *self,
           const char          *words)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SIZE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static PangoLayout *
new_date_label (CorridorSeriesChart *self,
                gint64               time)
{
  g_autofree char *words = corridor_calendar_format_words (time, CORRIDOR_PRECISION_DAY);

  return new_label (self, words);
}

static void
ensure_labels (CorridorSeriesChart *self)
{
  if (self->labels[MOST] != NULL)
    return;

  self->labels[MOST] = new_label (self, self->most);
  self->labels[FIRST] = new_date_label (self, self->figure->points[0].at.begin);
  self->labels[LAST] = new_date_label (self, get_end (self->figure) - 1);
}

static void
forget_labels (CorridorSeriesChart *self)
{
  for (guint i = 0; i < N_LABELS; i++)
    g_clear_object (&self->labels[i]);
}

static int
get_label_height (CorridorSeriesChart *self)
{
  int height;

  ensure_labels (self);
  pango_layout_get_pixel_size (self->labels[MOST], NULL, &height);
  return height;
}

static Plot
get_plot (CorridorSeriesChart *self)
{
  const CorridorFigure *figure = self->figure;
  Plot plot = {
    .figure = figure,
    .begin = figure->points[0].at.begin,
    .end = get_end (figure),
    .low = MIN (figure->low, 0),
    .high = MAX (figure->high, 0),
    .top = get_label_height (self),
    .width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 2 * MARGIN + 1),
    .mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
  };

  if (plot.high <= plot.low)
    plot.high = plot.low + 1; /* nothing but zeros */
  return plot;
}

static double
get_x (const Plot *plot,
       gint64      time)
{
  double share = ((double) time - (double) plot->begin) / ((double) plot->end - (double) plot->begin);

  return MARGIN + (plot->mirrored ? 1 - share : share) * (plot->width - 2 * MARGIN);
}

static double
get_y (const Plot *plot,
       double      value)
{
  return plot->top + MARGIN + (plot->high - value) / (plot->high - plot->low) * (PLOT_HEIGHT - 2 * MARGIN);
}

static void
trace_steps (cairo_t    *cr,
             const Plot *plot)
{
  const CorridorFigurePoint *points = plot->figure->points;

  for (guint i = 0; i < plot->figure->n_points; i++)
    {
      gboolean is_last = i + 1 == plot->figure->n_points;

      cairo_line_to (cr, get_x (plot, points[i].at.begin), get_y (plot, points[i].value));
      cairo_line_to (cr, get_x (plot, is_last ? plot->end : points[i + 1].at.begin), get_y (plot, points[i].value));
    }
}

static void
paint_steps (cairo_t    *cr,
             const Plot *plot,
             guint32     color)
{
  trace_steps (cr, plot);
  cairo_line_to (cr, get_x (plot, plot->end), get_y (plot, 0));
  cairo_line_to (cr, get_x (plot, plot->begin), get_y (plot, 0));
  cairo_close_path (cr);
  corridor_theme_set_source (cr, color, 0.18);
  cairo_fill (cr);

  trace_steps (cr, plot);
  corridor_theme_set_source (cr, color, 1);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static void
paint_dots (cairo_t    *cr,
            const Plot *plot,
            guint32     color,
            guint32     ground)
{
  if (plot->width / plot->figure->n_points < DOT_ROOM)
    return;

  for (guint i = 0; i < plot->figure->n_points; i++)
    {
      const CorridorFigurePoint *point = &plot->figure->points[i];

      cairo_arc (cr, get_x (plot, point->at.begin), get_y (plot, point->value), DOT, 0, 2 * G_PI);
      corridor_theme_set_source (cr, plot->figure->about || point->about ? ground : color, 1);
      cairo_fill_preserve (cr);
      corridor_theme_set_source (cr, color, 1);
      cairo_stroke (cr);
    }
}

static void
paint_mark (cairo_t       *cr,
            const Plot    *plot,
            gint64         now,
            const GdkRGBA *ink)
{
  const CorridorFigurePoint *point = corridor_figure_find_point (plot->figure, now);
  double x;

  if (point == NULL || now >= plot->end)
    return;

  /* A count of the evening belongs to the day that is shown, which begins at its midnight. */
  x = get_x (plot, MAX (now, point->at.begin));
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, plot->top);
  cairo_line_to (cr, x, plot->top + PLOT_HEIGHT);
  cairo_stroke (cr);
  cairo_arc (cr, x, get_y (plot, point->value), MARK, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
paint_level (cairo_t       *cr,
             const Plot    *plot,
             double         value,
             const GdkRGBA *ink)
{
  double y = round (get_y (plot, value)) + 0.5;

  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, plot->width, y);
  cairo_stroke (cr);
}

static int
get_label_width (CorridorSeriesChart *self,
                 guint                label)
{
  int width;

  pango_layout_get_pixel_size (self->labels[label], &width, NULL);
  return width;
}

/* At the beginning of a line, or at its end, as the text runs. */
static void
snapshot_label (CorridorSeriesChart *self,
                GtkSnapshot         *snapshot,
                const Plot          *plot,
                guint                label,
                gboolean             at_end,
                double               y,
                const GdkRGBA       *ink)
{
  double x = at_end != plot->mirrored ? plot->width - get_label_width (self, label) : 0;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, self->labels[label], ink);
  gtk_snapshot_restore (snapshot);
}

/* Where two dates have no room beside each other, none is missed: the words above say the shown one. */
static void
snapshot_labels (CorridorSeriesChart *self,
                 GtkSnapshot         *snapshot,
                 const Plot          *plot,
                 const GdkRGBA       *ink)
{
  double under = plot->top + PLOT_HEIGHT;

  snapshot_label (self, snapshot, plot, MOST, FALSE, 0, ink);
  if (get_label_width (self, FIRST) + get_label_width (self, LAST) + MARGIN > plot->width)
    return;

  snapshot_label (self, snapshot, plot, FIRST, FALSE, under, ink);
  snapshot_label (self, snapshot, plot, LAST, TRUE, under, ink);
}

static void
corridor_series_chart_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  int label_height = get_label_height (CORRIDOR_SERIES_CHART (widget));

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : PLOT_HEIGHT + 2 * label_height;
}

static void
corridor_series_chart_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  CorridorSeriesChart *self = CORRIDOR_SERIES_CHART (widget);
  CorridorTheme theme = corridor_tone_get_theme (widget);
  guint32 color = corridor_theme_pick (theme, self->color);
  Plot plot = get_plot (self);
  GdkRGBA ink, soft, faint;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  soft = corridor_tone_fade (&ink, theme, SOFT);
  faint = corridor_tone_fade (&ink, theme, FAINT);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, (float) plot.top, (float) plot.width, PLOT_HEIGHT));
  paint_level (cr, &plot, self->figure->high, &faint);
  paint_level (cr, &plot, 0, &soft);
  paint_steps (cr, &plot, color);
  paint_dots (cr, &plot, color, corridor_theme_ink (theme, CORRIDOR_INK_PANEL));
  paint_mark (cr, &plot, self->now, &ink);
  cairo_destroy (cr);

  snapshot_labels (self, snapshot, &plot, &soft);
}

static void
corridor_series_chart_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (corridor_series_chart_parent_class)->css_changed (widget, change);

  forget_labels (CORRIDOR_SERIES_CHART (widget));
}

static void
corridor_series_chart_dispose (GObject *object)
{
  forget_labels (CORRIDOR_SERIES_CHART (object));

  G_OBJECT_CLASS (corridor_series_chart_parent_class)->dispose (object);
}

static void
corridor_series_chart_finalize (GObject *object)
{
  g_free (CORRIDOR_SERIES_CHART (object)->most);

  G_OBJECT_CLASS (corridor_series_chart_parent_class)->finalize (object);
}

static void
corridor_series_chart_class_init (CorridorSeriesChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = corridor_series_chart_dispose;
  object_class->finalize = corridor_series_chart_finalize;
  widget_class->measure = corridor_series_chart_measure;
  widget_class->snapshot = corridor_series_chart_snapshot;
  widget_class->css_changed = corridor_series_chart_css_changed;

  gtk_widget_class_set_css_name (widget_class, "serieschart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
corridor_series_chart_init (CorridorSeriesChart *self)
{
  self->now = CORRIDOR_TIME_MIN;
  corridor_tone_follow (GTK_WIDGET (self));
}

static const CorridorFigurePoint *
find_greatest (const CorridorFigure *figure)
{
  const CorridorFigurePoint *greatest = &figure->points[0];

  for (guint i = 1; i < figure->n_points; i++)
    if (figure->points[i].value > greatest->value)
      greatest = &figure->points[i];

  return greatest;
}

GtkWidget *
corridor_series_chart_new (const CorridorFigure *figure,
                           CorridorColor         color,
                           const char           *language)
{
  CorridorSeriesChart *self;

  g_return_val_if_fail (figure != NULL && figure->points != NULL, NULL);

  self = g_object_new (CORRIDOR_TYPE_SERIES_CHART, NULL);
  self->figure = figure;
  self->color = color;
  self->most = corridor_figure_point_to_words (figure, find_greatest (figure), language);
  return GTK_WIDGET (self);
}

void
corridor_series_chart_set_now (CorridorSeriesChart *self,
                               gint64               now)
{
  g_return_if_fail (CORRIDOR_IS_SERIES_CHART (self));

  if (self->now == now)
    return;

  self->now = now;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
