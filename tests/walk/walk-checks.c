/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

#include "corridor-histogram.h"
#include "corridor-scene.h"
#include "corridor-session-compare.h"
#include "corridor-time-axis-private.h"

/* What all views have to agree on, each found in the simplest way that there is. */

#define N_BINS       40
#define PICK_RADIUS  4.0 /* px, as with a mouse */
#define REACH        60.0 /* px, how far from a thing a marker that stands for it may be */

/* @filter: (nullable): for all that is true */
static guint
count_records_of (CorridorDataset      *dataset,
                  CorridorLayer        *layer,
                  const CorridorFilter *filter,
                  gint64                begin,
                  gint64                end)
{
  CorridorTimeIndex *index = corridor_dataset_get_index (dataset);
  guint n = 0;

  for (guint i = 0; i < corridor_time_index_get_n_items (index); i++)
    {
      guint category = corridor_time_index_get_item (index, i).category;
      CorridorCertainty certainty = corridor_dataset_get_certainty (dataset, i, begin, end);

      n += corridor_layer_get_category_visible (layer, category) && corridor_filter_allows_certainty (filter, certainty);
    }
  return n;
}

/* One after the other, at any time of the layers. None of them has a state or a claim. */
static guint
count_records (Walk                *self,
               const CorridorQuery *query)
{
  GListModel *layers = corridor_session_get_layers (self->session);
  CorridorQueryRange range = corridor_query_get_range (query);
  guint n = 0;

  if (!corridor_filter_get_shown (query->filter, CORRIDOR_FACET_STATE, CORRIDOR_FACET_NONE) ||
      !corridor_filter_get_shown (query->filter, CORRIDOR_FACET_CLAIMANT, CORRIDOR_FACET_NONE))
    return 0;

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);
      CorridorDataset *dataset = corridor_layer_get_dataset (layer);

      if (!corridor_layer_get_visible (layer))
        continue;
      n += count_records_of (dataset, layer, query->filter, range.events_begin, range.end);
      if (corridor_layer_get_undated (layer) && corridor_dataset_get_undated (dataset) != NULL)
        n += count_records_of (corridor_dataset_get_undated (dataset), layer, query->filter, range.events_begin, range.end);
    }
  return n;
}

static gboolean
is_seen (const CorridorQuery *query,
         CorridorPhase       *phase,
         CorridorCertainty    certainty)
{
  return certainty != CORRIDOR_CERTAINTY_NOT && corridor_filter_allows (query->filter, phase) &&
         corridor_filter_allows_certainty (query->filter, certainty);
}

/* Goes through the whole story. Returns: how many there are without the filter */
static guint
check_hits (Walk                *self,
            const CorridorQuery *query,
            const CorridorHit   *hits,
            guint                n_hits)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (self->session));
  guint n = 0;
  guint n_all = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorCertainty certainty = corridor_query_certainty (query, phase);

      n_all += certainty != CORRIDOR_CERTAINTY_NOT;
      if (!is_seen (query, phase, certainty))
        continue;
      g_assert_cmpuint (n, <, n_hits);
      g_assert_true (hits[n].phase == phase);
      g_assert_cmpint (hits[n].certainty, ==, certainty);
      n++;
    }

  g_assert_cmpuint (n, ==, n_hits);
  return n_all;
}

static guint
count_all_records (Walk                *self,
                   const CorridorQuery *query)
{
  GListModel *layers = corridor_session_get_layers (self->session);
  CorridorQueryRange range = corridor_query_get_range (query);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);
      g_autoptr(CorridorLayer) all = corridor_layer_new (corridor_layer_get_whole (layer)); /* hides nothing */
      CorridorDataset *whole = corridor_layer_get_whole (layer);

      if (!corridor_layer_get_visible (layer))
        continue;
      n += count_records_of (whole, all, NULL, range.events_begin, range.end);
      if (corridor_layer_get_undated (layer) && corridor_dataset_get_undated (whole) != NULL)
        n += count_records_of (corridor_dataset_get_undated (whole), all, NULL, range.events_begin, range.end);
    }
  return n;
}

static void
check_scene (Walk *self)
{
  CorridorScene scene;
  guint n_hits, n_views;
  const CorridorHit *hits = corridor_session_get_hits (self->session, &n_hits);
  const CorridorLayerView *views = corridor_session_get_views (self->session, &n_views);

  if (!corridor_map_get_scene (self->map, &scene))
    return;

  g_assert_true (scene.story == corridor_session_get_story (self->session));
  g_assert_true (scene.hits == hits);
  g_assert_cmpuint (scene.n_hits, ==, n_hits);
  g_assert_true (scene.layers == views);
  g_assert_cmpuint (scene.n_layers, ==, n_views);
  g_assert_true (scene.selected == corridor_session_get_selected (self->session));
  g_assert_cmpint (scene.query.now, ==, corridor_session_get_now (self->session));
  g_assert_true ((scene.beside != NULL) == corridor_session_get_comparing (self->session));
}

/* What the session says of the other day. */
static void
check_other (Walk *self)
{
  CorridorQuery query = *corridor_session_get_query (self->session);
  guint n_hits;
  const CorridorHit *hits = corridor_session_get_other_hits (self->session, &n_hits);

  if (!corridor_session_get_comparing (self->session))
    {
      g_assert_cmpuint (n_hits, ==, 0);
      return;
    }

  query.now = corridor_session_get_other (self->session);
  check_hits (self, &query, hits, n_hits);
}

static void
assert_same_pick (const CorridorScene *scene,
                  CorridorPoint        px,
                  GPtrArray           *phases)
{
  g_autoptr(GPtrArray) anew = g_ptr_array_new ();
  CorridorScene bare = *scene;

  bare.cache = NULL;
  corridor_scene_pick (&bare, px, PICK_RADIUS, anew);
  g_assert_cmpuint (phases->len, ==, anew->len);
  for (guint i = 0; i < anew->len; i++)
    g_assert_true (phases->pdata[i] == anew->pdata[i]);
}

static gboolean
is_in (const CorridorViewport *viewport,
       CorridorPoint           px,
       double                  margin)
{
  return px.x > margin && px.y > margin && px.x < viewport->width - margin && px.y < viewport->height - margin;
}

static gboolean
has_feature (GPtrArray       *phases,
             CorridorFeature *feature)
{
  for (guint i = 0; i < phases->len; i++)
    if (corridor_phase_get_feature (g_ptr_array_index (phases, i)) == feature)
      return TRUE;
  return FALSE;
}

/*
 * Where a thing is, there is its marker or one that stands for it and others. On the day on which one phase of it follows another
 * both are true, and the marker is that of one of them.
 */
static void
assert_marked (const CorridorScene *scene,
               CorridorPoint        px,
               CorridorPhase       *phase)
{
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();
  CorridorScene bare = *scene;

  bare.cache = NULL;
  bare.hides_legend = bare.hides_caption = bare.hides_scale = TRUE;
  corridor_scene_pick (&bare, px, REACH, phases);
  g_assert_true (has_feature (phases, corridor_phase_get_feature (phase)));
}

static void
check_pick (Walk *self)
{
  CorridorScene scene, side;
  CorridorGeometry *geometry;
  CorridorPhase *phase;
  CorridorPoint px;
  g_autoptr(GPtrArray) phases = g_ptr_array_new ();

  if (!corridor_map_get_scene (self->map, &scene) || scene.n_hits == 0)
    return;

  phase = scene.hits[walk_below (scene.n_hits)].phase;
  geometry = corridor_feature_get_geometry (corridor_phase_get_feature (phase));
  if (geometry == NULL)
    return;

  px = corridor_viewport_to_px (&scene.viewport, corridor_geometry_anchor (geometry));
  corridor_scene_get_side (&scene, px, &side);
  corridor_scene_pick (&side, px, PICK_RADIUS, phases);
  assert_same_pick (&side, px, phases);
  if (geometry->kind == CORRIDOR_GEOMETRY_POINTS && geometry->n_points == 1 && scene.beside == NULL && is_in (&scene.viewport, px, 1))
    assert_marked (&scene, px, phase);
}

/* When a thing comes into view for the first time. */
static gboolean
find_begin (const CorridorFilter *filter,
            CorridorPhase        *phase,
            gint64               *begin)
{
  guint n;
  const CorridorSpan *spans = corridor_phase_get_spans (phase, &n);

  return corridor_filter_allows (filter, phase) && corridor_filter_find_start (filter, spans, begin);
}

/* Records one by one, as they are read again. */
static guint
count_begins_of (const CorridorLayerView *view,
                 const CorridorFilter    *filter,
                 gint64                   begin,
                 gint64                   end)
{
  CorridorTimeIndex *index = corridor_dataset_get_index (view->dataset);
  guint n = 0;

  for (guint i = 0; i < corridor_time_index_get_n_items (index); i++)
    {
      g_autoptr(CorridorPhase) row = corridor_dataset_dup_row (view->dataset, i);
      guint category = corridor_time_index_get_item (index, i).category;
      gint64 at;

      n += find_begin (filter, row, &at) && at >= begin && at < end && (view->filter.hidden == NULL || !view->filter.hidden[category]);
    }
  return n;
}

static guint
count_begins (Walk   *self,
              gint64  begin,
              gint64  end)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (self->session));
  const CorridorFilter *filter = corridor_session_get_filter (self->session);
  guint n_views;
  const CorridorLayerView *views = corridor_session_get_views (self->session, &n_views);
  guint n = 0;
  gint64 at;

  for (guint i = 0; i < phases->len; i++)
    n += find_begin (filter, g_ptr_array_index (phases, i), &at) && at >= begin && at < end;
  for (guint k = 0; k < n_views; k++)
    n += count_begins_of (&views[k], filter, begin, end);
  return n;
}

static void
check_histogram (Walk *self)
{
  gint64 begin = corridor_session_get_begin (self->session);
  gint64 length = corridor_session_get_end (self->session) - begin;
  guint bin = walk_below (N_BINS);
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(CorridorHistogram) histogram = NULL;

  for (int i = 0; i <= N_BINS; i++)
    {
      gint64 edge = begin + length / N_BINS * i;

      g_array_append_val (edges, edge);
    }
  histogram = corridor_histogram_new (self->session, edges);
  g_assert_cmpuint (corridor_histogram_count (histogram, bin), ==,
                    count_begins (self, histogram->edges[bin], histogram->edges[bin + 1]));
}

/* Bars that were counted before say what bars say that are counted now. */
static void
check_bars (Walk *self)
{
  CorridorAxisView view = corridor_time_axis_get_view (CORRIDOR_TIME_AXIS (self->axis));
  g_autoptr(CorridorAxisBars) anew = corridor_axis_bars_new ();
  gint64 time = walk_draw_time (self);
  g_autofree char *kept_words = NULL;
  g_autofree char *new_words = NULL;

  if (gtk_widget_get_width (self->axis) == 0)
    return;

  kept_words = corridor_axis_bars_dup_words (self->bars, self->session, &view, time);
  new_words = corridor_axis_bars_dup_words (anew, self->session, &view, time);
  g_assert_cmpstr (kept_words, ==, new_words);
}

void
walk_check (Walk *self)
{
  const CorridorQuery *query = corridor_session_get_query (self->session);
  guint n = corridor_session_count_visible (self->session);
  guint n_hits;
  const CorridorHit *hits = corridor_session_get_hits (self->session, &n_hits);
  guint n_all = check_hits (self, query, hits, n_hits);

  g_assert_cmpuint (n_hits + count_records (self, query), ==, n);
  walk_check_list (self, n, n_all + count_all_records (self, query));
  check_scene (self);
  check_other (self);
  if (walk_chance (4))
    check_pick (self);
  check_histogram (self);
  if (walk_chance (2))
    check_bars (self);
}
