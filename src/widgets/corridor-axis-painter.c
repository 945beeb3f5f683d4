/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-axis-painter.h"

#include "corridor-small-text.h"
#include "corridor-time-ticks.h"
#include "corridor-tone.h"

#include <math.h>

#define LABEL_GAP    8 /* px between two labels */
#define LABEL_HEIGHT 15.0 /* px, that the widths of ticks were reckoned for */
#define TICK_LENGTH  4
#define THUMB        9 /* px, half of it */
#define EDGE_WIDTH   8
#define EDGE_HEIGHT  16
#define TRACK        4
#define TINT         0.12f
#define ARROW        6
#define APART        20.0 /* px, between the two handles at least: one must not hide the other */

static void
append_rectangle (GtkSnapshot *snapshot,
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

static gboolean
is_on_track (const CorridorAxisView *view,
             double                  x)
{
  return x >= view->left - 0.5 && x <= view->left + view->width + 0.5;
}

/* Labels that would run into the one before, at *@taken px, are left out. */
static void
append_label (GtkWidget     *widget,
              GtkSnapshot   *snapshot,
              const char    *text,
              double         x,
              double         y,
              double        *taken,
              const GdkRGBA *ink)
{
  g_autoptr(PangoLayout) layout = corridor_small_text_new (widget, text);
  int width = corridor_small_text_get_width (layout);

  x = CLAMP (x - width / 2.0, 0, MAX (gtk_widget_get_width (widget) - width, 0));
  if (x < *taken)
    return;

  corridor_small_text_snapshot (layout, snapshot, x, y, ink);
  *taken = x + width + LABEL_GAP;
}

/* How much larger than usual the text is. */
static double
get_text_scale (GtkWidget *widget)
{
  g_autoptr(PangoLayout) layout = corridor_small_text_new (widget, "0");

  return MAX (corridor_small_text_get_height (layout) / LABEL_HEIGHT, 1);
}

void
corridor_axis_painter_ticks (GtkWidget              *widget,
                             GtkSnapshot            *snapshot,
                             const CorridorAxisView *view,
                             GArray                 *ticks,
                             int                     y,
                             const GdkRGBA          *ink)
{
  CorridorPrecision precision = corridor_time_ticks (view->axis.begin, view->axis.end, view->width / get_text_scale (widget), ticks);
  double taken = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      guint from_left = view->is_right_to_left ? ticks->len - 1 - i : i;
      g_autofree char *text = corridor_time_tick_to_words (ticks, from_left, precision);
      double x = corridor_axis_view_time_to_x (view, g_array_index (ticks, gint64, from_left));

      append_rectangle (snapshot, corridor_tone_fade (ink, view->theme, 0.4), 1, round (x), y, 1, TICK_LENGTH);
      append_label (widget, snapshot, text, x, y + TICK_LENGTH, &taken, ink);
    }
}

void
corridor_axis_painter_reach (GtkSnapshot            *snapshot,
                             const CorridorAxisView *view,
                             CorridorSession        *session,
                             int                     top,
                             int                     bottom,
                             const GdkRGBA          *ink)
{
  CorridorQueryRange range = corridor_query_get_range (corridor_session_get_query (session));
  double a = corridor_axis_view_time_to_x (view, CLAMP (range.events_begin, view->axis.begin, view->axis.end));
  double b = corridor_axis_view_time_to_x (view, CLAMP (range.end, view->axis.begin, view->axis.end));

  append_rectangle (snapshot, *ink, TINT, MIN (a, b), top, fabs (b - a), bottom - top);
  if (corridor_theme_has_contrast (view->theme)) /* the tint alone is too pale */
    {
      append_rectangle (snapshot, *ink, 1, round (MIN (a, b)), top, 1, bottom - top);
      append_rectangle (snapshot, *ink, 1, round (MAX (a, b)) - 1, top, 1, bottom - top);
    }
}

static void
append_rounded (GtkSnapshot           *snapshot,
                const graphene_rect_t *bounds,
                float                  radius,
                const GdkRGBA         *color)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

void
corridor_axis_painter_track (GtkSnapshot            *snapshot,
                             const CorridorAxisView *view,
                             int                     y,
                             const GdkRGBA          *ink)
{
  GdkRGBA color = corridor_tone_fade (ink, view->theme, 0.2);

  append_rounded (snapshot, &GRAPHENE_RECT_INIT ((float) view->left - TRACK / 2, (float) y - TRACK / 2, (float) view->width + TRACK, TRACK),
                  TRACK / 2, &color);
}

/* White on dark ground and dark on light: the ink with a rim of the ground, so that it stands out from bars of any colour. */
static GdkRGBA
get_ground (const GdkRGBA *ink)
{
  float level = ink->red + ink->green + ink->blue > 1.5f ? 0.1f : 1;

  return (GdkRGBA) { level, level, level, 1 };
}

static void
append_disc (GtkSnapshot   *snapshot,
             double         x,
             double         y,
             double         radius,
             const GdkRGBA *color)
{
  append_rounded (snapshot, &GRAPHENE_RECT_INIT ((float) (x - radius), (float) (y - radius), (float) (2 * radius), (float) (2 * radius)),
                  (float) radius, color);
}

static void
append_thumb (GtkSnapshot   *snapshot,
              double         x,
              int            top,
              int            y,
              const GdkRGBA *ink,
              const GdkRGBA *focus)
{
  GdkRGBA ground = get_ground (ink);
  GdkRGBA solid = *ink;

  solid.alpha = 1;
  append_rectangle (snapshot, solid, 1, round (x) - 1, top, 2, y - top);
  if (focus != NULL)
    {
      append_disc (snapshot, round (x), y, THUMB + 4, focus);
      append_disc (snapshot, round (x), y, THUMB + 1, &ground);
    }
  append_disc (snapshot, round (x), y, THUMB, &solid);
  append_disc (snapshot, round (x), y, THUMB - 2, &ground);
}

static void
append_edge (GtkSnapshot   *snapshot,
             double         x,
             int            top,
             int            y,
             CorridorTheme  theme,
             const GdkRGBA *ink)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) round (x) - EDGE_WIDTH / 2, (float) y - EDGE_HEIGHT / 2, EDGE_WIDTH, EDGE_HEIGHT);
  GdkRGBA ground = get_ground (ink);
  GdkRGBA solid = *ink;

  solid.alpha = 1;
  append_rectangle (snapshot, corridor_tone_fade (&solid, theme, 0.7), 1, round (x) - 0.5, top, 1, y - top);
  append_rounded (snapshot, &bounds, 3, &solid);
  graphene_rect_inset (&bounds, 2, 2);
  append_rounded (snapshot, &bounds, 1.5f, &ground);
}

/* Towards a time beyond the end of the track. */
static void
append_arrow (GtkSnapshot            *snapshot,
              const CorridorAxisView *view,
              gboolean                to_left,
              int                     y,
              const GdkRGBA          *ink)
{
  double tip = to_left ? view->left - ARROW : view->left + view->width + ARROW;
  double foot = to_left ? tip + ARROW : tip - ARROW;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) MIN (tip, foot), (float) y - ARROW, ARROW, 2 * ARROW));

  cairo_move_to (cr, tip, y);
  cairo_line_to (cr, foot, y - ARROW);
  cairo_line_to (cr, foot, y + ARROW);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_fill (cr);
  cairo_destroy (cr);
}

void
corridor_axis_painter_thumb (GtkSnapshot            *snapshot,
                             const CorridorAxisView *view,
                             CorridorSession        *session,
                             int                     top,
                             int                     y,
                             const GdkRGBA          *ink,
                             const GdkRGBA          *focus)
{
  double x = corridor_axis_view_time_to_x (view, corridor_session_get_now (session));
  double edge;

  if (corridor_axis_painter_get_edge (view, session, &edge))
    append_edge (snapshot, edge, top, y, view->theme, ink);
  if (is_on_track (view, x))
    append_thumb (snapshot, x, top, y, ink, focus);
  else
    append_arrow (snapshot, view, x < view->left, y, ink);
}

gboolean
corridor_axis_painter_get_edge (const CorridorAxisView *view,
                                CorridorSession        *session,
                                double                 *x)
{
  CorridorQueryRange range;
  double thumb;

  if (corridor_session_get_mode (session) != CORRIDOR_MODE_WINDOW)
    return FALSE;

  range = corridor_query_get_range (corridor_session_get_query (session));
  *x = corridor_axis_view_time_to_x (view, range.events_begin);
  thumb = corridor_axis_view_time_to_x (view, corridor_session_get_now (session));
  if (is_on_track (view, thumb))
    *x = view->is_right_to_left ? MAX (*x, thumb + APART) : MIN (*x, thumb - APART);
  return is_on_track (view, *x);
}
