/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-period-bands.h"

#include "corridor-small-text.h"
#include "corridor-tone.h"

#include <math.h>

#define LEAST_WIDTH 3.0 /* px, so that a few days are seen in decades */
#define REACH       4.0 /* px beside a band that still are it for the pointer */
#define PADDING     5.0 /* px on either side of a name */
#define UNDERLINE   2.0f /* px */

typedef struct
{
  CorridorPeriod *period; /* (unowned) the story keeps it */
  gint64          begin, end; /* seconds, what of it may be */
  gint64          sure_begin, sure_end; /* seconds, what of it is certain; empty when nothing is */
  guint           row;
} Band;

struct _CorridorPeriodBands
{
  CorridorStory *story; /* (owned) */
  char          *language; /* (owned) */
  GArray        *bands; /* (owned) (element-type Band) in order of their begin */
  guint          n_rows;
};

/* Where a band is drawn, and its name. */
typedef struct
{
  double left, right;
} Stretch;

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  const Band *band_a = a, *band_b = b;

  return (band_a->begin > band_b->begin) - (band_a->begin < band_b->begin);
}

/* Each goes into the first row that is free by then. */
static void
assign_rows (CorridorPeriodBands *self)
{
  g_autoptr(GArray) free_from = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->bands->len; i++)
    {
      Band *band = &g_array_index (self->bands, Band, i);
      guint row = 0;

      while (row < free_from->len && g_array_index (free_from, gint64, row) > band->begin)
        row++;
      if (row == free_from->len)
        g_array_append_val (free_from, band->end);
      g_array_index (free_from, gint64, row) = band->end;
      band->row = row;
    }
  self->n_rows = free_from->len;
}

static void
add_band (CorridorPeriodBands *self,
          CorridorPeriod      *period,
          gint64               begin,
          gint64               end)
{
  Band band = { .period = period };

  if (!corridor_period_get_reach (period, begin, end, &band.begin, &band.end))
    return;

  band.sure_begin = MAX (band.begin, MIN (period->span.start_latest, band.end));
  band.sure_end = MIN (band.end, MAX (period->span.end_earliest, band.sure_begin));
  g_array_append_val (self->bands, band);
}

CorridorPeriodBands *
corridor_period_bands_new (CorridorSession *session)
{
  CorridorPeriodBands *self;
  GPtrArray *periods;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  self = g_new0 (CorridorPeriodBands, 1);
  self->story = g_object_ref (corridor_session_get_story (session));
  self->language = g_strdup (corridor_session_get_language (session));
  self->bands = g_array_new (FALSE, FALSE, sizeof (Band));
  periods = corridor_story_get_periods (self->story);
  for (guint i = 0; i < periods->len; i++)
    add_band (self, periods->pdata[i], corridor_session_get_begin (session), corridor_session_get_end (session));
  g_array_sort (self->bands, compare_bands);
  assign_rows (self);
  return self;
}

void
corridor_period_bands_free (CorridorPeriodBands *self)
{
  g_array_unref (self->bands);
  g_free (self->language);
  g_object_unref (self->story);
  g_free (self);
}

guint
corridor_period_bands_get_n_rows (CorridorPeriodBands *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

static Stretch
get_stretch (const CorridorAxisView *view,
             gint64                  begin,
             gint64                  end)
{
  double a = corridor_axis_view_time_to_x (view, begin);
  double b = corridor_axis_view_time_to_x (view, end);
  Stretch stretch = { round (MIN (a, b)), round (MAX (a, b)) };

  stretch.right = MAX (stretch.right, stretch.left + LEAST_WIDTH);
  return stretch;
}

CorridorPeriod *
corridor_period_bands_find (CorridorPeriodBands    *self,
                            const CorridorAxisView *view,
                            guint                   row,
                            double                  x)
{
  CorridorPeriod *found = NULL;
  double nearest = REACH;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  for (guint i = 0; i < self->bands->len; i++)
    {
      const Band *band = &g_array_index (self->bands, Band, i);
      Stretch stretch = get_stretch (view, band->begin, band->end);
      double distance = MAX (MAX (stretch.left - x, x - stretch.right), 0);

      if (band->row != row || distance > nearest)
        continue;

      found = band->period;
      nearest = distance;
    }

  return found;
}

static void
append_block (GtkSnapshot   *snapshot,
              Stretch        stretch,
              int            height,
              const GdkRGBA *ink,
              float          alpha)
{
  GdkRGBA color = *ink;
  GskRoundedRect shape;

  color.alpha *= alpha;
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT ((float) stretch.left, 1, (float) (stretch.right - stretch.left),
                                                                (float) height - 2), 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &color, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
append_edge (GtkSnapshot   *snapshot,
             Stretch        stretch,
             int            height,
             const GdkRGBA *ink,
             CorridorTheme  theme)
{
  GdkRGBA color = corridor_tone_fade (ink, theme, 0.55);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT ((float) stretch.left, 1, (float) (stretch.right - stretch.left),
                                                                (float) height - 2), 3);
  gtk_snapshot_append_border (snapshot, &shape, (const float [4]) { 1, 1, 1, 1 }, (const GdkRGBA [4]) { color, color, color, color });
}

/* What is certain of a band: darker, and with high contrast, which tells nothing by a tint alone, underlined. */
static void
append_sure (GtkSnapshot   *snapshot,
             Stretch        stretch,
             int            height,
             const GdkRGBA *ink,
             CorridorTheme  theme)
{
  append_block (snapshot, stretch, height, ink, 0.12f);
  if (corridor_theme_has_contrast (theme))
    gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT ((float) stretch.left, (float) (height - 1 - UNDERLINE),
                                                                   (float) (stretch.right - stretch.left), UNDERLINE));
}

/* Finds room for a name: inside of the part of the band that is seen, else beside it between @taken and @next. */
static gboolean
find_room (Stretch  band,
           Stretch  track,
           double   width,
           double   taken,
           double   next,
           double  *x)
{
  double left = MAX (band.left, track.left);
  double right = MIN (band.right, track.right);

  if (right - left >= width + 2 * PADDING)
    *x = (left + right - width) / 2;
  else if (left - width - PADDING >= MAX (taken, track.left) && right > track.left)
    *x = left - width - PADDING;
  else if (right + width + 2 * PADDING <= MIN (next, track.right) && left < track.right)
    *x = right + PADDING;
  else
    return FALSE;

  return TRUE;
}

/* From left to right, whichever way time runs. */
static GArray *
list_row (CorridorPeriodBands    *self,
          const CorridorAxisView *view,
          guint                   row)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Band));

  for (guint i = 0; i < self->bands->len; i++)
    {
      guint from_left = view->is_right_to_left ? self->bands->len - 1 - i : i;
      Band band = g_array_index (self->bands, Band, from_left);

      if (band.row == row)
        g_array_append_val (list, band);
    }

  return list;
}

static void
snapshot_row (CorridorPeriodBands    *self,
              GtkWidget              *widget,
              GtkSnapshot            *snapshot,
              const CorridorAxisView *view,
              guint                   row,
              int                     height,
              const GdkRGBA          *ink)
{
  g_autoptr(GArray) list = list_row (self, view, row);
  Stretch track = { view->left, view->left + view->width };
  double taken = track.left;

  for (guint i = 0; i < list->len; i++)
    {
      const Band *band = &g_array_index (list, Band, i);
      const Band *after = i + 1 < list->len ? &g_array_index (list, Band, i + 1) : NULL;
      Stretch stretch = get_stretch (view, band->begin, band->end);
      double next = after != NULL ? get_stretch (view, after->begin, after->end).left : track.right;
      g_autoptr(PangoLayout) layout = NULL;
      double x;

      if (stretch.right < track.left || stretch.left > track.right)
        continue;

      append_block (snapshot, stretch, height, ink, 0.08f);
      if (band->sure_begin < band->sure_end)
        append_sure (snapshot, get_stretch (view, band->sure_begin, band->sure_end), height, ink, view->theme);
      append_edge (snapshot, stretch, height, ink, view->theme);

      layout = corridor_small_text_new (widget, corridor_text_get (band->period->label, self->language));
      if (find_room (stretch, track, corridor_small_text_get_width (layout), taken, next, &x))
        {
          corridor_small_text_snapshot (layout, snapshot, x, (height - corridor_small_text_get_height (layout)) / 2.0, ink);
          taken = x + corridor_small_text_get_width (layout);
        }
      taken = MAX (taken, stretch.right) + PADDING;
    }
}

void
corridor_period_bands_snapshot (CorridorPeriodBands    *self,
                                GtkWidget              *widget,
                                GtkSnapshot            *snapshot,
                                const CorridorAxisView *view,
                                int                     row_height,
                                const GdkRGBA          *ink)
{
  g_return_if_fail (self != NULL);

  for (guint row = 0; row < self->n_rows; row++)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) row * (float) row_height));
      snapshot_row (self, widget, snapshot, view, row, row_height, ink);
      gtk_snapshot_restore (snapshot);
    }
}
