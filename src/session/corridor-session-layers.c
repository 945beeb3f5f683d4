/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-filter.h"
#include "corridor-session-private.h"

#include "corridor-dataset-certain.h"

/* The layers beside the story: the same clock goes through all of them. */

static CorridorLayer *
get_layer (CorridorSession *self,
           guint            i)
{
  g_autoptr(CorridorLayer) layer = g_list_model_get_item (G_LIST_MODEL (self->layers), i);

  return layer; /* the store keeps it */
}

static guint
count_layers (CorridorSession *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->layers));
}

/* Returns: (transfer full) (nullable): the dataset that the selected record is of, shown or not */
static CorridorDataset *
dup_selected_dataset (CorridorSession *self,
                      guint           *slot)
{
  const CorridorLayerView *view = self->selected != NULL ? corridor_visible_model_find_record (self->visible, self->selected) : NULL;

  return view != NULL && corridor_dataset_find_slot (view->dataset, self->selected, slot) ? g_object_ref (view->dataset) : NULL;
}

/* Returns: (transfer full) (nullable): the same record of what is shown now, when more of its file has been read */
static CorridorPhase *
dup_counterpart (CorridorSession *self,
                 CorridorDataset *was,
                 guint            slot_then)
{
  for (guint i = 0; i < self->views->len; i++)
    {
      CorridorDataset *dataset = g_array_index (self->views, CorridorLayerView, i).dataset;
      guint slot;

      if (corridor_dataset_find_counterpart (dataset, was, slot_then, &slot))
        return corridor_dataset_dup_row (dataset, slot);
    }

  return NULL;
}

/* A record that is not shown any more has nobody to tell of it; one of the story is told of at any time. */
static void
keep_selected_record (CorridorSession *self,
                      CorridorDataset *was,
                      guint            slot_then)
{
  g_autoptr(CorridorPhase) phase = NULL;

  if (was == NULL || self->selected == NULL || corridor_visible_model_find_record (self->visible, self->selected) != NULL)
    return;

  phase = dup_counterpart (self, was, slot_then);
  corridor_session_set_selected (self, phase);
}

void
corridor_session_filter_changed (CorridorSession *self)
{
  guint slot = 0;
  g_autoptr(CorridorDataset) was = dup_selected_dataset (self, &slot);

  corridor_session_ask_again (self);
  keep_selected_record (self, was, slot);
}

static void
on_layers_changed (CorridorSession *self)
{
  guint slot = 0;
  g_autoptr(CorridorDataset) was = dup_selected_dataset (self, &slot);
  gint64 now = corridor_session_clamp (self, self->query.now);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->query.now != now)
    {
      self->query.now = now;
      corridor_session_notify (self, CORRIDOR_SESSION_PROP_NOW);
    }
  corridor_session_fit_axis (self);
  corridor_session_ask_again (self);
  keep_selected_record (self, was, slot);
  g_object_thaw_notify (G_OBJECT (self));
}

/* A record has no state, and nobody is known to claim anything of it. */
static gboolean
allows_records (const CorridorFilter *filter)
{
  return filter == NULL || (corridor_filter_get_shown (filter, CORRIDOR_FACET_STATE, CORRIDOR_FACET_NONE) &&
                            corridor_filter_get_shown (filter, CORRIDOR_FACET_CLAIMANT, CORRIDOR_FACET_NONE));
}

static void
append_views (CorridorSession     *self,
              const CorridorQuery *query,
              GArray              *views)
{
  CorridorQueryRange range = corridor_query_get_range (query);
  CorridorTimeFilter filter = { range.events_begin, range.end, NULL };

  for (guint i = 0; i < count_layers (self); i++)
    corridor_layer_append_views (get_layer (self, i), &filter, views);
}

void
corridor_session_share_filter (CorridorSession *self)
{
  for (guint i = 0; i < count_layers (self); i++)
    corridor_layer_set_only_certain (get_layer (self, i), corridor_filter_get_only_certain (self->filter));
}

void
corridor_session_collect_views (CorridorSession     *self,
                                const CorridorQuery *query,
                                GArray              *views)
{
  g_array_set_size (views, 0);
  if (allows_records (query->filter))
    append_views (self, query, views);
}

void
corridor_session_forget_layers (CorridorSession *self)
{
  for (guint i = 0; i < count_layers (self); i++)
    g_signal_handlers_disconnect_by_data (get_layer (self, i), self);
  g_clear_object (&self->layers);
  g_clear_pointer (&self->views, g_array_unref);
}

void
corridor_session_clear_layer_filters (CorridorSession *self)
{
  for (guint i = 0; i < count_layers (self); i++)
    {
      corridor_layer_show_all_categories (get_layer (self, i));
      corridor_layer_set_words (get_layer (self, i), NULL);
    }
}

static gboolean
hides_some (CorridorLayer *layer)
{
  GPtrArray *categories = corridor_dataset_get_categories (corridor_layer_get_dataset (layer));

  for (guint i = 0; i < categories->len; i++)
    if (!corridor_layer_get_category_visible (layer, i))
      return TRUE;

  /* Words that are still being looked for hide nothing yet, and those that could not be looked for hide nothing at all. */
  return corridor_layer_get_dataset (layer) != corridor_layer_get_whole (layer);
}

gboolean
corridor_session_are_layers_filtered (CorridorSession *self)
{
  for (guint i = 0; i < count_layers (self); i++)
    if (corridor_layer_get_visible (get_layer (self, i)) && hides_some (get_layer (self, i)))
      return TRUE;
  return FALSE;
}

static guint
count_active (CorridorDataset          *dataset,
              const CorridorTimeFilter *filter)
{
  return dataset != NULL ? corridor_time_index_count (corridor_dataset_get_index (dataset), NULL, filter, NULL) : 0;
}

gboolean
corridor_session_count_records (CorridorSession *self,
                                guint           *n)
{
  g_autoptr(GArray) views = g_array_new (FALSE, FALSE, sizeof (CorridorLayerView));

  append_views (self, &self->query, views);
  *n = 0;
  for (guint i = 0; i < views->len; i++)
    {
      const CorridorLayerView *view = &g_array_index (views, CorridorLayerView, i);

      *n += count_active (view->dataset, &view->filter);
    }

  return views->len > 0;
}

guint
corridor_session_count_all_records (CorridorSession *self)
{
  CorridorQueryRange range = corridor_query_get_range (&self->query);
  CorridorTimeFilter filter = { range.events_begin, range.end, NULL };
  guint n = 0;

  for (guint i = 0; i < count_layers (self); i++)
    {
      CorridorLayer *layer = get_layer (self, i);
      CorridorDataset *whole = corridor_layer_get_whole (layer);

      if (!corridor_layer_get_visible (layer))
        continue;
      n += count_active (whole, &filter);
      if (corridor_layer_get_undated (layer))
        n += count_active (corridor_dataset_get_undated (whole), &filter);
    }

  return n;
}

static void
add_kinds (CorridorDataset          *dataset,
           const CorridorTimeFilter *filter,
           guint                    *counts)
{
  g_autofree guint *some = NULL;
  guint n = dataset != NULL ? corridor_dataset_get_categories (dataset)->len : 0;

  if (n == 0)
    return;

  some = g_new0 (guint, n);
  corridor_time_index_count (corridor_dataset_get_index (dataset), NULL, filter, some);
  for (guint i = 0; i < n; i++)
    counts[i] += some[i];
}

guint *
corridor_session_count_kinds (CorridorSession *self,
                              CorridorLayer   *layer)
{
  CorridorQueryRange range;
  CorridorTimeFilter filter = { 0 };
  CorridorDataset *dataset;
  guint *counts;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);
  g_return_val_if_fail (CORRIDOR_IS_LAYER (layer), NULL);

  range = corridor_query_get_range (&self->query);
  filter.begin = range.events_begin;
  filter.end = range.end;
  dataset = corridor_layer_get_seen (layer);
  counts = g_new0 (guint, MAX (1, corridor_dataset_get_categories (dataset)->len));
  add_kinds (dataset, &filter, counts);
  if (corridor_layer_get_undated (layer))
    add_kinds (corridor_dataset_get_undated (dataset), &filter, counts);
  return counts;
}

gint64
corridor_session_get_begin (CorridorSession *self)
{
  gint64 begin;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_TIME_MIN);

  begin = corridor_story_get_begin (self->story);
  for (guint i = 0; i < count_layers (self); i++)
    {
      gint64 first, last;

      if (corridor_dataset_get_range (corridor_layer_get_whole (get_layer (self, i)), &first, &last))
        begin = MIN (begin, corridor_calendar_floor_day (first));
    }

  return begin;
}

gint64
corridor_session_get_end (CorridorSession *self)
{
  gint64 end;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), CORRIDOR_TIME_MAX);

  end = corridor_story_get_end (self->story);
  for (guint i = 0; i < count_layers (self); i++)
    {
      gint64 first, last;

      if (corridor_dataset_get_range (corridor_layer_get_whole (get_layer (self, i)), &first, &last))
        end = MAX (end, corridor_calendar_floor_day (last - 1) + CORRIDOR_DAY);
    }

  return end;
}

GListModel *
corridor_session_get_layers (CorridorSession *self)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->layers);
}

gboolean
corridor_session_find_layer (CorridorSession *self,
                             CorridorLayer   *layer,
                             guint           *position)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_LAYER (layer), FALSE);

  return g_list_store_find (self->layers, layer, position);
}

CorridorLayer *
corridor_session_find_layer_of (CorridorSession *self,
                                CorridorDataset *dataset)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);
  g_return_val_if_fail (CORRIDOR_IS_DATASET (dataset), NULL);

  dataset = corridor_dataset_get_wide (dataset);
  for (guint i = 0; i < count_layers (self); i++)
    {
      CorridorLayer *layer = get_layer (self, i);
      CorridorDataset *shown = corridor_layer_get_dataset (layer);
      CorridorDataset *whole = corridor_layer_get_whole (layer);

      if (dataset == shown || dataset == whole || dataset == corridor_dataset_get_undated (shown) ||
          dataset == corridor_dataset_get_undated (whole))
        return layer;
    }

  return NULL;
}

void
corridor_session_add_layer (CorridorSession *self,
                            CorridorLayer   *layer)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_LAYER (layer));
  g_return_if_fail (!g_list_store_find (self->layers, layer, NULL));

  g_list_store_append (self->layers, layer);
  g_signal_connect_object (layer, "changed", G_CALLBACK (on_layers_changed), self, G_CONNECT_SWAPPED);
  on_layers_changed (self);
}

void
corridor_session_remove_layer (CorridorSession *self,
                               CorridorLayer   *layer)
{
  g_autoptr(CorridorLayer) kept = NULL;
  guint position;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (g_list_store_find (self->layers, layer, &position));

  kept = g_object_ref (layer);
  g_signal_handlers_disconnect_by_data (layer, self);
  g_list_store_remove (self->layers, position);
  on_layers_changed (self);
}

void
corridor_session_move_layer (CorridorSession *self,
                             CorridorLayer   *layer,
                             guint            position)
{
  g_autoptr(CorridorLayer) kept = NULL;
  guint from;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (g_list_store_find (self->layers, layer, &from));

  position = MIN (position, count_layers (self) - 1);
  if (position == from)
    return;

  kept = g_object_ref (layer);
  g_list_store_remove (self->layers, from);
  g_list_store_insert (self->layers, position, layer);
  corridor_session_ask_again (self);
}

const CorridorLayerView *
corridor_session_get_views (CorridorSession *self,
                            guint           *n_views)
{
  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);
  g_return_val_if_fail (n_views != NULL, NULL);

  *n_views = self->views->len;
  return (const CorridorLayerView *) (gpointer) self->views->data;
}
