/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-axis-bars.h"

#include "corridor-histogram.h"
#include "corridor-session-filter.h"
#include "corridor-time-ticks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BAR_WIDTH 2 /* px, at least */
#define BAR_GAP   1

/* What is counted beyond either end of the part that is shown, as a share of it: so that no bar is cut short that one sees. */
#define OVERHANG 0.02

#define DAY_WIDTH    200.0 /* px, from which on a day shows its hours */
#define MOMENT_WIDTH 3
#define DAY_ALPHA    0.35 /* of its bar then */

struct _CorridorAxisBars
{
  CorridorHistogram *histogram; /* (owned) (nullable) */
  CorridorPrecision  precision; /* in which one of its bins is named */
  guint              edition; /* of the session, that it was counted from */
  CorridorAxisView   view; /* that it was counted and drawn for */
  GskRenderNode     *node; /* (owned) (nullable) the bars drawn */
  int                height; /* px, that they were drawn for */
};

CorridorAxisBars *
corridor_axis_bars_new (void)
{
  return g_new0 (CorridorAxisBars, 1);
}

static void
forget (CorridorAxisBars *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->histogram, corridor_histogram_free);
}

void
corridor_axis_bars_free (CorridorAxisBars *self)
{
  forget (self);
  g_free (self);
}

static void
count (CorridorAxisBars *self,
       CorridorSession  *session)
{
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 overhang = (gint64) (OVERHANG * (double) (self->view.axis.end - self->view.axis.begin));
  gint64 begin = MAX (corridor_calendar_floor_day (self->view.axis.begin - overhang), corridor_session_get_begin (session));
  gint64 end = MIN (self->view.axis.end + overhang, corridor_session_get_end (session));
  double width = self->view.width * (double) (end - begin) / (double) (self->view.axis.end - self->view.axis.begin);

  self->precision = corridor_time_bins (begin, end, width, BAR_WIDTH + BAR_GAP, edges);
  self->histogram = corridor_histogram_new (session, edges);
}

static void
follow (CorridorAxisBars       *self,
        CorridorSession        *session,
        const CorridorAxisView *view)
{
  guint edition = corridor_session_get_edition (session);

  if (self->histogram != NULL && self->edition == edition && corridor_axis_view_equal (&self->view, view))
    return;

  forget (self);
  self->edition = edition;
  self->view = *view;
  count (self, session);
}

/* Where hours can be told apart, a day's bar is a ground for the moments that are known. */
static gboolean
shows_hours (const CorridorAxisView *view)
{
  return view->width * CORRIDOR_DAY > DAY_WIDTH * (double) (view->axis.end - view->axis.begin);
}

static GdkRGBA
category_color (const CorridorCategory *category,
                CorridorTheme           theme)
{
  guint32 rgb = corridor_theme_pick (theme, category->color);

  return (GdkRGBA) { (float) (rgb >> 16 & 0xff) / 255, (float) (rgb >> 8 & 0xff) / 255, (float) (rgb & 0xff) / 255, 1 };
}

/* The height follows the square root of the count, so that single events of quiet years are seen beside those of wars. */
static void
append_bar (GtkSnapshot             *snapshot,
            const CorridorHistogram *histogram,
            guint                    bin,
            const graphene_rect_t   *column,
            CorridorTheme            theme)
{
  guint count_of_bin = corridor_histogram_count (histogram, bin);
  double height = count_of_bin == 0 ? 0 : column->size.height * sqrt ((double) count_of_bin / histogram->highest);
  double bottom = column->origin.y + column->size.height;

  for (guint i = 0; i < histogram->n_categories; i++)
    {
      guint n = histogram->counts[bin * histogram->n_categories + i];
      double part = n == 0 ? 0 : height * n / count_of_bin;
      GdkRGBA color = category_color (g_ptr_array_index (histogram->categories, i), theme);

      if (n == 0)
        continue;

      bottom -= part;
      gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (column->origin.x, (float) bottom,
                                                                        column->size.width, (float) part));
    }
}

static void
append_moment (CorridorAxisBars *self,
               GtkSnapshot      *snapshot,
               CorridorPhase    *phase)
{
  guint n_spans;
  const CorridorSpan *spans = corridor_phase_get_spans (phase, &n_spans);
  GdkRGBA color = category_color (corridor_feature_get_category (corridor_phase_get_feature (phase)), self->view.theme);
  double x = round (corridor_axis_view_time_to_x (&self->view, spans[0].start_earliest));

  if (spans[0].start.precision < CORRIDOR_PRECISION_DAY && corridor_axis_has (self->view.axis, spans[0].start_earliest))
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float) x, 0, MOMENT_WIDTH, (float) self->height));
}

/* Those of the story that begin at a time of day. */
static void
append_moments (CorridorAxisBars *self,
                GtkSnapshot      *snapshot,
                CorridorSession  *session)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (session));
  const CorridorFilter *filter = corridor_session_get_filter (session);

  for (guint i = 0; i < phases->len; i++)
    if (corridor_filter_allows (filter, g_ptr_array_index (phases, i)))
      append_moment (self, snapshot, g_ptr_array_index (phases, i));
}

/*
 * Returns: (transfer full) (nullable): NULL where there is nothing to be seen
 */
static GskRenderNode *
draw (CorridorAxisBars *self,
      CorridorSession  *session)
{
  const CorridorHistogram *histogram = self->histogram;
  const CorridorAxisView *view = &self->view;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) view->left, 0, (float) view->width, (float) self->height));
  if (shows_hours (view))
    gtk_snapshot_push_opacity (snapshot, DAY_ALPHA);
  for (guint bin = 0; bin < histogram->n_bins; bin++)
    {
      double a = round (corridor_axis_view_time_to_x (view, histogram->edges[bin]));
      double b = round (corridor_axis_view_time_to_x (view, histogram->edges[bin + 1]));
      double width = MAX (fabs (b - a) - BAR_GAP, BAR_WIDTH);
      graphene_rect_t column = GRAPHENE_RECT_INIT ((float) MIN (a, b), 0, (float) width, (float) self->height);

      append_bar (snapshot, histogram, bin, &column, view->theme);
    }
  if (shows_hours (view))
    {
      gtk_snapshot_pop (snapshot);
      append_moments (self, snapshot, session);
    }
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

void
corridor_axis_bars_snapshot (CorridorAxisBars       *self,
                             GtkSnapshot            *snapshot,
                             CorridorSession        *session,
                             const CorridorAxisView *view,
                             int                     height)
{
  g_return_if_fail (self != NULL);

  follow (self, session, view);
  if (self->node == NULL || self->height != height)
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->height = height;
      self->node = draw (self, session);
    }
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}

static char *
bin_to_words (CorridorAxisBars *self,
              guint             bin)
{
  gint64 begin = self->histogram->edges[bin];
  gint64 last = self->histogram->edges[bin + 1] - CORRIDOR_DAY;
  guint n = corridor_histogram_count (self->histogram, bin);
  g_autofree char *from = corridor_calendar_format_words (begin, self->precision);
  g_autofree char *to = corridor_calendar_format_words (last, self->precision);
  g_autofree char *when = g_str_equal (from, to) ? g_strdup (from) : g_strdup_printf (C_("range", "%1$s – %2$s"), from, to);

  if (n == 0)
    return g_strdup_printf (_("%s: nothing began"), when);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u thing began", "%s: %u things began", n), when, n);
}

char *
corridor_axis_bars_dup_words (CorridorAxisBars       *self,
                              CorridorSession        *session,
                              const CorridorAxisView *view,
                              gint64                  time)
{
  guint bin;

  g_return_val_if_fail (self != NULL, NULL);

  follow (self, session, view);
  return corridor_histogram_find (self->histogram, time, &bin) ? bin_to_words (self, bin) : NULL;
}
