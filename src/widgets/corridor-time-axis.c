/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-axis.h"

#include "corridor-histogram.h"
#include "corridor-time-ticks.h"
#include "corridor-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BARS_HEIGHT    38 /* px */
#define TICKS_HEIGHT   18
#define BAR_WIDTH      2 /* at least */
#define BAR_GAP        1
#define LABEL_GAP      6
#define PAGE           30 /* days, Page Up and Page Down on the slider */
#define LABEL_SIZE     0.83 /* of the font */

/* Where the middle of the thumb can be, in px from the left edge. */
typedef struct
{
  double left;
  double width;
} Track;

struct _CorridorTimeAxis
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GtkWidget       *scale; /* (owned) */
  GtkAdjustment   *adjustment; /* (owned) the scale's, in days since 1970 */
  GskRenderNode   *bars; /* (owned) (nullable) kept while story, filter, colours and width stay */
  CorridorHistogram *histogram; /* (owned) (nullable) what the bars were drawn from */
  CorridorPrecision bin_precision; /* in which a bin of it is named */
  guint            edition; /* of the session, that the bars were drawn from */
  GArray          *ticks; /* (owned) (element-type gint64) reused by every frame */
  int              width; /* px, that the bars were drawn for */
  gboolean         following; /* the slider is being set to the session's time, not the other way round */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorTimeAxis, corridor_time_axis, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
forget_bars (CorridorTimeAxis *self)
{
  g_clear_pointer (&self->bars, gsk_render_node_unref);
  g_clear_pointer (&self->histogram, corridor_histogram_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkWidget *
find_node (GtkWidget  *parent,
           const char *css_name)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (child != NULL && !g_str_equal (gtk_widget_get_css_name (child), css_name))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/*
 * The thumb's middle travels the trough less the length that the stylesheet gives it, which is none.
 *
 * The nodes are those of GtkScale's manual. GTK has gtk_range_get_slider_range(), but up to 4.8 at least the start that it
 * gives is that of the other direction.
 */
static Track
get_track (CorridorTimeAxis *self)
{
  GtkWidget *trough = find_node (self->scale, "trough");
  GtkWidget *thumb = trough != NULL ? find_node (trough, "slider") : NULL;
  graphene_rect_t bounds;
  int width;

  if (thumb == NULL || !gtk_widget_compute_bounds (trough, GTK_WIDGET (self), &bounds))
    return (Track) { 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1) };

  gtk_widget_measure (thumb, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return (Track) { bounds.origin.x + width / 2.0, MAX (bounds.size.width - (float) width, 1) };
}

static gboolean
is_right_to_left (CorridorTimeAxis *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/*
 * The slider counts days. When it is held for half a second before it is dragged, GTK moves it finely, by as many units
 * a pixel as the slider has pixels: with days that is about one, with seconds it would never come to the next day.
 */
static double
time_to_value (gint64 time)
{
  return (double) time / CORRIDOR_DAY;
}

static gint64
value_to_time (double value)
{
  return llround (value * CORRIDOR_DAY);
}

static double
time_to_x (CorridorTimeAxis *self,
           Track             track,
           gint64            time)
{
  double lower = gtk_adjustment_get_lower (self->adjustment);
  double upper = gtk_adjustment_get_upper (self->adjustment);
  double share = CLAMP ((time_to_value (time) - lower) / MAX (upper - lower, 1), 0, 1);

  return track.left + track.width * (is_right_to_left (self) ? 1 - share : share);
}

static gint64
x_to_time (CorridorTimeAxis *self,
           Track             track,
           double            x)
{
  double lower = gtk_adjustment_get_lower (self->adjustment);
  double upper = gtk_adjustment_get_upper (self->adjustment);
  double share = CLAMP ((x - track.left) / track.width, 0, 1);

  return value_to_time (lower + (upper - lower) * (is_right_to_left (self) ? 1 - share : share));
}

static gboolean
is_dark (const GdkRGBA *ink)
{
  return ink->red + ink->green + ink->blue > 1.5f;
}

static GdkRGBA
category_color (CorridorCategory *category,
                const GdkRGBA    *ink)
{
  guint32 rgb = is_dark (ink) ? category->color.dark : category->color.light;

  return (GdkRGBA) { (float) (rgb >> 16 & 0xff) / 255, (float) (rgb >> 8 & 0xff) / 255, (float) (rgb & 0xff) / 255, 1 };
}

/* The height follows the square root of the count, so that single events of quiet years are seen beside those of wars. */
static void
append_bar (GtkSnapshot             *snapshot,
            const CorridorHistogram *histogram,
            guint                    bin,
            const graphene_rect_t   *column,
            const GdkRGBA           *ink)
{
  guint count = corridor_histogram_count (histogram, bin);
  double height = column->size.height * sqrt ((double) count / histogram->highest);
  double bottom = column->origin.y + column->size.height;

  for (guint i = 0; i < histogram->n_categories; i++)
    {
      guint n = histogram->counts[bin * histogram->n_categories + i];
      double part = count == 0 ? 0 : height * n / count;
      GdkRGBA color = category_color (g_ptr_array_index (histogram->categories, i), ink);

      if (n == 0)
        continue;

      bottom -= part;
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (column->origin.x, (float) bottom,
                                                                        column->size.width, (float) part));
    }
}

static CorridorHistogram *
get_histogram (CorridorTimeAxis *self)
{
  g_autoptr(GArray) edges = NULL;

  if (self->histogram == NULL)
    {
      edges = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->bin_precision = corridor_time_bins (corridor_session_get_begin (self->session),
                                                corridor_session_get_end (self->session), get_track (self).width, BAR_WIDTH + BAR_GAP, edges);
      self->histogram = corridor_histogram_new (self->session, edges);
    }

  return self->histogram;
}

static GskRenderNode *
make_bars (CorridorTimeAxis *self,
           Track             track,
           const GdkRGBA    *ink)
{
  CorridorHistogram *histogram = get_histogram (self);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  for (guint bin = 0; bin < histogram->n_bins; bin++)
    {
      double a = round (time_to_x (self, track, histogram->edges[bin]));
      double b = round (time_to_x (self, track, histogram->edges[bin + 1]));
      double width = MAX (fabs (b - a) - BAR_GAP, BAR_WIDTH);
      graphene_rect_t column = GRAPHENE_RECT_INIT ((float) MIN (a, b), 0, (float) width, BARS_HEIGHT);

      append_bar (snapshot, histogram, bin, &column, ink);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_line (GtkSnapshot *snapshot,
             GdkRGBA      ink,
             float        alpha,
             double       x,
             double       y,
             double       width,
             double       height)
{
  ink.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

/* Labels that would run into the one before, at @taken px, are left out. Returns where this one ends, or @taken. */
static double
snapshot_label (CorridorTimeAxis *self,
                GtkSnapshot      *snapshot,
                const char       *text,
                double            x,
                double            y,
                double            taken,
                GdkRGBA           ink)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SIZE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);

  ink.alpha *= 0.75f;
  x = CLAMP (x - width / 2.0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  if (x < taken)
    return taken;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
  return x + width + LABEL_GAP;
}

static void
snapshot_ticks (CorridorTimeAxis *self,
                GtkSnapshot      *snapshot,
                Track             track,
                const GdkRGBA    *ink)
{
  gint64 begin = value_to_time (gtk_adjustment_get_lower (self->adjustment));
  gint64 end = value_to_time (gtk_adjustment_get_upper (self->adjustment)) + CORRIDOR_DAY;
  CorridorPrecision precision = corridor_time_ticks (begin, end, track.width, self->ticks);
  double y = gtk_widget_get_height (GTK_WIDGET (self)) - TICKS_HEIGHT;

  double taken = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      guint from_left = is_right_to_left (self) ? self->ticks->len - 1 - i : i;
      gint64 tick = g_array_index (self->ticks, gint64, from_left);
      g_autofree char *text = corridor_calendar_format_words (tick, precision);
      double x = time_to_x (self, track, tick);

      append_line (snapshot, *ink, 0.4f, round (x), y - 3, 1, 4);
      taken = snapshot_label (self, snapshot, text, x, y, taken, *ink);
    }
}

/* What the mode asks for, as a tinted stretch behind the bars. */
static void
snapshot_reach (CorridorTimeAxis *self,
                GtkSnapshot      *snapshot,
                Track             track,
                const GdkRGBA    *ink)
{
  gint64 now = corridor_session_get_now (self->session);
  CorridorMode mode = corridor_session_get_mode (self->session);
  gint64 from = now;
  double a, b;

  if (mode == CORRIDOR_MODE_UP_TO)
    from = corridor_session_get_begin (self->session);
  else if (mode == CORRIDOR_MODE_WINDOW)
    from = now - corridor_session_get_window_days (self->session) * CORRIDOR_DAY;

  a = time_to_x (self, track, from);
  b = time_to_x (self, track, now);
  append_line (snapshot, *ink, 0.1f, MIN (a, b), 0, fabs (b - a), BARS_HEIGHT);
  append_line (snapshot, *ink, 0.8f, round (b) - 1, 0, 2, BARS_HEIGHT + 4);
}

static void
follow_session (CorridorTimeAxis *self)
{
  self->following = TRUE;
  gtk_adjustment_set_value (self->adjustment, time_to_value (corridor_session_get_now (self->session)));
  self->following = FALSE;
}

static void
on_value_changed (CorridorTimeAxis *self)
{
  if (self->following || self->session == NULL)
    return;

  corridor_session_set_now (self->session, corridor_calendar_floor_day (value_to_time (gtk_adjustment_get_value (self->adjustment))));
  follow_session (self); /* the thumb snaps too, and where the time did not change nothing else would tell it */
}

/* Before 4.10 GTK keeps the value text to itself: the description carries it to assistive technology. */
static void
tell_value (CorridorTimeAxis *self)
{
  g_autofree char *summary = corridor_words_summary (self->session);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, summary, -1);
  if (gtk_check_version (4, 10, 0) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

/* The story, a layer or the filter is another. */
static void
follow_edition (CorridorTimeAxis *self)
{
  self->edition = corridor_session_get_edition (self->session);
  self->following = TRUE;
  gtk_adjustment_configure (self->adjustment, time_to_value (corridor_session_get_now (self->session)),
                            time_to_value (corridor_session_get_begin (self->session)),
                            time_to_value (corridor_session_get_end (self->session) - CORRIDOR_DAY), 1, PAGE, 0);
  self->following = FALSE;
  forget_bars (self);
}

static void
on_changed (CorridorTimeAxis *self)
{
  tell_value (self);
  if (self->edition != corridor_session_get_edition (self->session))
    follow_edition (self);
  follow_session (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* "November 2022 – December 2022: 5 things began" */
static char *
bin_to_words (CorridorTimeAxis *self,
              guint             bin)
{
  gint64 begin = self->histogram->edges[bin];
  gint64 last = self->histogram->edges[bin + 1] - CORRIDOR_DAY;
  guint n = corridor_histogram_count (self->histogram, bin);
  g_autofree char *from = corridor_calendar_format_words (begin, self->bin_precision);
  g_autofree char *to = corridor_calendar_format_words (last, self->bin_precision);
  g_autofree char *when = g_str_equal (from, to) ? g_strdup (from) : g_strdup_printf (C_("range", "%1$s – %2$s"), from, to);

  if (n == 0)
    return g_strdup_printf (_("%s: nothing began"), when);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u thing began", "%s: %u things began", n), when, n);
}

static gboolean
corridor_time_axis_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    by_keyboard,
                                  GtkTooltip *tooltip)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (widget);
  Track track = get_track (self);
  g_autofree char *words = NULL;
  guint bin;


  if (self->session == NULL || by_keyboard || y >= BARS_HEIGHT ||
      !corridor_histogram_find (get_histogram (self), x_to_time (self, track, x), &bin))
    return FALSE;

  words = bin_to_words (self, bin);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
on_drag_begin (CorridorTimeAxis *self,
               double            x,
               double            y)
{
  gtk_widget_grab_focus (self->scale);
  if (self->session != NULL)
    corridor_session_set_now (self->session, corridor_calendar_floor_day (x_to_time (self, get_track (self), x)));
}

static void
on_drag_update (CorridorTimeAxis *self,
                double            dx,
                double            dy,
                GtkGestureDrag   *gesture)
{
  double x;

  if (self->session != NULL && gtk_gesture_drag_get_start_point (gesture, &x, NULL))
    corridor_session_set_now (self->session, corridor_calendar_floor_day (x_to_time (self, get_track (self), x + dx)));
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (widget);

  gtk_widget_measure (self->scale, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum += BARS_HEIGHT + TICKS_HEIGHT;
  *natural += BARS_HEIGHT + TICKS_HEIGHT;
}

static void
allocate (GtkWidget *widget,
         int        width,
         int        height,
         int        baseline)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (widget);
  GtkAllocation scale = { 0, BARS_HEIGHT, width, MAX (height - BARS_HEIGHT - TICKS_HEIGHT, 0) };

  gtk_widget_size_allocate (self->scale, &scale, -1);
  if (self->width != width)
    forget_bars (self);
  self->width = width;
}

static void
corridor_time_axis_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (widget);
  Track track = get_track (self);
  GdkRGBA ink;

  if (self->session != NULL)
    {
      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
      if (self->bars == NULL)
        self->bars = make_bars (self, track, &ink);

      if (self->bars != NULL) /* a node of nothing is no node */
        gtk_snapshot_append_node (snapshot, self->bars);
      append_line (snapshot, ink, 0.25f, track.left, BARS_HEIGHT, track.width, 1);
      snapshot_reach (self, snapshot, track, &ink);
      snapshot_ticks (self, snapshot, track, &ink);
    }

  gtk_widget_snapshot_child (widget, self->scale, snapshot);
}

static void
corridor_time_axis_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (corridor_time_axis_parent_class)->css_changed (widget, change);
  forget_bars (CORRIDOR_TIME_AXIS (widget)); /* light may have become dark */
}

static void
corridor_time_axis_get_property (GObject    *object,
                                 guint       property,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (object);

  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_time_axis_set_property (GObject      *object,
                                 guint         property,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (object);

  switch (property)
    {
    case PROP_SESSION:
      corridor_time_axis_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_time_axis_dispose (GObject *object)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (object);

  corridor_time_axis_set_session (self, NULL);
  g_clear_pointer (&self->bars, gsk_render_node_unref);
  g_clear_pointer (&self->histogram, corridor_histogram_free);
  g_clear_pointer (&self->scale, gtk_widget_unparent);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (corridor_time_axis_parent_class)->dispose (object);
}

static void
corridor_time_axis_finalize (GObject *object)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (object);

  g_array_unref (self->ticks);

  G_OBJECT_CLASS (corridor_time_axis_parent_class)->finalize (object);
}

static void
corridor_time_axis_class_init (CorridorTimeAxisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_time_axis_get_property;
  object_class->set_property = corridor_time_axis_set_property;
  object_class->dispose = corridor_time_axis_dispose;
  object_class->finalize = corridor_time_axis_finalize;
  widget_class->snapshot = corridor_time_axis_snapshot;
  widget_class->css_changed = corridor_time_axis_css_changed;
  widget_class->query_tooltip = corridor_time_axis_query_tooltip;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "timeaxis");
}

static void
corridor_time_axis_init (CorridorTimeAxis *self)
{
  /* Not vfuncs: a layout manager also gives the tooltip, a child with a surface of its own, its place. */
  GtkLayoutManager *layout = gtk_custom_layout_new (NULL, measure, allocate);
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);
  self->ticks = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 1, PAGE, 0));
  self->scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment);
  gtk_scale_set_has_origin (GTK_SCALE (self->scale), FALSE);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  gtk_widget_set_parent (self->scale, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
corridor_time_axis_set_session (CorridorTimeAxis *self,
                                CorridorSession  *session)
{
  g_return_if_fail (CORRIDOR_IS_TIME_AXIS (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      follow_edition (self);
      on_changed (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
corridor_time_axis_get_scale (CorridorTimeAxis *self)
{
  g_return_val_if_fail (CORRIDOR_IS_TIME_AXIS (self), NULL);

  return self->scale;
}
