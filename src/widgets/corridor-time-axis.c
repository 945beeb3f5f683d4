/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-time-axis-private.h"

#include "corridor-axis-bars.h"
#include "corridor-axis-hand.h"
#include "corridor-axis-painter.h"
#include "corridor-period-bands.h"
#include "corridor-session-axis.h"
#include "corridor-small-text.h"
#include "corridor-time-slider.h"
#include "corridor-tone.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BARS_HEIGHT  34 /* px */
#define TRACK_HEIGHT 24
#define BAND_PADDING 2 /* above and below a name */
#define TICKS_GAP    6 /* ticks, above their labels */
#define MARGIN       12 /* on either side of the track, for half of the thumb */

/* How high everything is, in px, from the top. */
typedef struct
{
  int band; /* of one row */
  int bars; /* where they begin */
  int track;
  int ticks;
  int end;
} Rows;

struct _CorridorTimeAxis
{
  GtkWidget            parent_instance;
  CorridorSession     *session; /* (owned) (nullable) */
  GtkWidget           *slider; /* (owned) */
  CorridorAxisBars    *bars; /* (owned) */
  CorridorPeriodBands *bands; /* (owned) (nullable) */
  guint                edition; /* of the session, that the bands are of */
  char                *language; /* (owned) (nullable) likewise */
  GArray              *ticks; /* (owned) (element-type gint64) reused by every frame */
  GskRenderNode       *ground; /* (owned) (nullable) what does not move with the time */
  CorridorAxisView     ground_view; /* that it was drawn for */
  GdkRGBA              ground_ink; /* likewise */
  int                  text_height; /* px, of names and labels; 0 when not known */
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorTimeAxis, corridor_time_axis, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* Names and labels are as high as the reader's text. */
static int
get_text_height (CorridorTimeAxis *self)
{
  if (self->text_height == 0)
    {
      g_autoptr(PangoLayout) layout = corridor_small_text_new (GTK_WIDGET (self), "0");

      self->text_height = corridor_small_text_get_height (layout);
    }

  return self->text_height;
}

static void
forget_ground (CorridorTimeAxis *self)
{
  g_clear_pointer (&self->ground, gsk_render_node_unref);
}

static Rows
get_rows (CorridorTimeAxis *self)
{
  int text = get_text_height (self);
  guint n_bands = self->bands != NULL ? corridor_period_bands_get_n_rows (self->bands) : 0;
  Rows rows;

  rows.band = text + 2 * BAND_PADDING;
  rows.bars = (int) n_bands * rows.band + BAND_PADDING;
  rows.track = rows.bars + BARS_HEIGHT;
  rows.ticks = rows.track + TRACK_HEIGHT;
  rows.end = rows.ticks + TICKS_GAP + text;
  return rows;
}

/* Their reach and their rows are those of the session's whole time. */
static void
follow_periods (CorridorTimeAxis *self)
{
  forget_ground (self);
  g_clear_pointer (&self->bands, corridor_period_bands_free);
  self->bands = corridor_period_bands_new (self->session);
  self->edition = corridor_session_get_edition (self->session);
  g_free (self->language);
  self->language = g_strdup (corridor_session_get_language (self->session));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_changed (CorridorTimeAxis *self)
{
  if (self->edition != corridor_session_get_edition (self->session) ||
      g_strcmp0 (self->language, corridor_session_get_language (self->session)) != 0)
    follow_periods (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static char *
dup_tooltip (CorridorTimeAxis *self,
             int               x,
             int               y)
{
  CorridorAxisView view = corridor_time_axis_get_view (self);
  CorridorPeriod *period = corridor_time_axis_find_period (self, x, y);
  g_autofree char *when = NULL;

  if (period == NULL)
    return y < get_rows (self).track ? corridor_axis_bars_dup_words (self->bars, self->session, &view, corridor_axis_view_x_to_time (&view, x))
                                     : NULL;

  when = corridor_span_to_words (&period->span);
  /* Translators: the name of a period and its dates: "44-day war: 27 September – 10 November 2020" */
  return g_strdup_printf (C_("period", "%s: %s"), corridor_text_get (period->label, self->language), when);
}

static gboolean
corridor_time_axis_query_tooltip (GtkWidget  *widget,
                                  int         x,
                                  int         y,
                                  gboolean    by_keyboard,
                                  GtkTooltip *tooltip)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (widget);
  g_autofree char *words = self->session != NULL && !by_keyboard ? dup_tooltip (self, x, y) : NULL;

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
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

  gtk_widget_measure (self->slider, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = get_rows (self).end;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (widget);
  GtkAllocation slider = { MARGIN, get_rows (self).track, MAX (width - 2 * MARGIN, 1), TRACK_HEIGHT };
  int least_width, least_height;

  gtk_widget_measure (self->slider, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (self->slider, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  slider.width = MAX (slider.width, least_width);
  slider.height = MAX (slider.height, least_height);
  gtk_widget_size_allocate (self->slider, &slider, -1);
}

/*
 * Returns: whether the slider is to be seen to have the focus, and in which colour
 */
static gboolean
get_focus_color (CorridorTimeAxis *self,
                 GdkRGBA          *color)
{
  return gtk_widget_has_visible_focus (self->slider) &&
         gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", color);
}

static void
snapshot_from (GtkSnapshot *snapshot,
               int          y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) y));
}

/* Bands, track and ticks stay where they are while the thumb moves: drawn once, they cost a step of the time nothing. */
static GskRenderNode *
draw_ground (CorridorTimeAxis       *self,
             const CorridorAxisView *view,
             Rows                    rows,
             const GdkRGBA          *ink)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) view->left, 0, (float) view->width, (float) rows.bars));
  corridor_period_bands_snapshot (self->bands, GTK_WIDGET (self), snapshot, view, rows.band, ink);
  gtk_snapshot_pop (snapshot);
  corridor_axis_painter_track (snapshot, view, rows.track + TRACK_HEIGHT / 2, ink);
  corridor_axis_painter_ticks (GTK_WIDGET (self), snapshot, view, self->ticks, rows.ticks, ink);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
snapshot_ground (CorridorTimeAxis       *self,
                 GtkSnapshot            *snapshot,
                 const CorridorAxisView *view,
                 Rows                    rows,
                 const GdkRGBA          *ink)
{
  if (!corridor_axis_view_equal (&self->ground_view, view) || !gdk_rgba_equal (&self->ground_ink, ink))
    forget_ground (self);
  if (self->ground == NULL)
    {
      self->ground_view = *view;
      self->ground_ink = *ink;
      self->ground = draw_ground (self, view, rows, ink);
    }
  gtk_snapshot_append_node (snapshot, self->ground);
}

/* The reader's font or its size may be another. */
static void
forget_text (CorridorTimeAxis *self)
{
  self->text_height = 0;
  forget_ground (self);
}

static void
corridor_time_axis_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (corridor_time_axis_parent_class)->css_changed (widget, change);
  forget_text (CORRIDOR_TIME_AXIS (widget));
}

static void
corridor_time_axis_system_setting_changed (GtkWidget        *widget,
                                           GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (corridor_time_axis_parent_class)->system_setting_changed (widget, setting);
  forget_text (CORRIDOR_TIME_AXIS (widget));
}

static void
corridor_time_axis_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CorridorTimeAxis *self = CORRIDOR_TIME_AXIS (widget);
  CorridorAxisView view;
  GdkRGBA ink, focus;
  Rows rows;

  if (self->session == NULL)
    return;

  view = corridor_time_axis_get_view (self);
  rows = get_rows (self);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  snapshot_ground (self, snapshot, &view, rows, &ink);
  corridor_axis_painter_reach (snapshot, &view, self->session, rows.bars, rows.track, &ink);
  snapshot_from (snapshot, rows.bars);
  corridor_axis_bars_snapshot (self->bars, snapshot, self->session, &view, BARS_HEIGHT);
  gtk_snapshot_restore (snapshot);
  corridor_axis_painter_thumb (snapshot, &view, self->session, rows.bars, rows.track + TRACK_HEIGHT / 2, &ink,
                               get_focus_color (self, &focus) ? &focus : NULL);
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
  forget_ground (self);
  g_clear_pointer (&self->bars, corridor_axis_bars_free);
  g_clear_pointer (&self->slider, gtk_widget_unparent);

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
  widget_class->system_setting_changed = corridor_time_axis_system_setting_changed;
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
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (NULL, measure, allocate));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->ticks = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->bars = corridor_axis_bars_new ();
  self->slider = corridor_time_slider_new ();
  gtk_widget_set_parent (self->slider, GTK_WIDGET (self));
  g_signal_connect_object (self->slider, "state-flags-changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  corridor_axis_hand_add (self);
  corridor_tone_follow (GTK_WIDGET (self));
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
  g_clear_pointer (&self->bands, corridor_period_bands_free);
  g_clear_pointer (&self->language, g_free);
  g_set_object (&self->session, session);
  corridor_time_slider_set_session (CORRIDOR_TIME_SLIDER (self->slider), session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::axis-begin", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::axis-end", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
      follow_periods (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
corridor_time_axis_get_slider (CorridorTimeAxis *self)
{
  g_return_val_if_fail (CORRIDOR_IS_TIME_AXIS (self), NULL);

  return self->slider;
}

CorridorSession *
corridor_time_axis_get_session (CorridorTimeAxis *self)
{
  return self->session;
}

CorridorAxisView
corridor_time_axis_get_view (CorridorTimeAxis *self)
{
  return (CorridorAxisView) {
    .axis = corridor_session_get_axis (self->session),
    .left = MARGIN,
    .width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, 1),
    .is_right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .theme = corridor_tone_get_theme (GTK_WIDGET (self)),
  };
}

/* The nearer of the two handles that are in reach. Above the track they are lines, and a part of the reach is enough. */
static gboolean
pick_handle (CorridorTimeAxis *self,
             double            x,
             double            reach,
             CorridorAxisPart *part)
{
  CorridorAxisView view = corridor_time_axis_get_view (self);
  double to_thumb = fabs (corridor_axis_view_time_to_x (&view, corridor_session_get_now (self->session)) - x);
  double edge;
  double to_edge = corridor_axis_painter_get_edge (&view, self->session, &edge) ? fabs (edge - x) : INFINITY;

  if (MIN (to_thumb, to_edge) > reach)
    return FALSE;

  *part = to_edge < to_thumb ? CORRIDOR_AXIS_PART_EDGE : CORRIDOR_AXIS_PART_THUMB;
  return TRUE;
}

CorridorAxisPart
corridor_time_axis_pick (CorridorTimeAxis *self,
                         double            x,
                         double            y,
                         double            reach)
{
  Rows rows = get_rows (self);
  CorridorAxisPart part;

  if (y < rows.bars && corridor_time_axis_find_period (self, x, y) != NULL)
    return CORRIDOR_AXIS_PART_BANDS;
  if (y >= rows.bars && y < rows.ticks && pick_handle (self, x, y < rows.track ? reach / 2 : reach, &part))
    return part;

  return y >= rows.track && y < rows.ticks ? CORRIDOR_AXIS_PART_TRACK : CORRIDOR_AXIS_PART_EMPTY;
}

CorridorPeriod *
corridor_time_axis_find_period (CorridorTimeAxis *self,
                                double            x,
                                double            y)
{
  CorridorAxisView view = corridor_time_axis_get_view (self);
  Rows rows = get_rows (self);

  return y >= 0 && y < rows.bars && self->bands != NULL ? corridor_period_bands_find (self->bands, &view, (guint) (y / rows.band), x) : NULL;
}
