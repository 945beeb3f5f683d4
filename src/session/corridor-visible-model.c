/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-visible-model.h"

#include "corridor-layer-snapshot.h"

/* No more rows than a list of widgets has at most. */
#define AT_ONCE 200
/* A hand that drags the slider moves it more often than this. */
#define REST 120 /* ms */

struct _CorridorVisibleModel
{
  GObject                parent_instance;
  GArray                *rows; /* (owned) (element-type CorridorHit) each with a reference to its phase */
  CorridorLayerSnapshot *layers; /* (owned) what is shown below these rows */
  GArray                *counts; /* (owned) (element-type guint) how many rows each layer has */
  guint                  n_records; /* rows of all layers */
  CorridorLayerSnapshot *wanted; /* (owned) (nullable) what is to be shown there soon */
  GArray                *wanted_counts; /* (owned) (element-type guint) how many rows each layer of that has */
  guint                  n_wanted; /* rows of it */
  guint                  source; /* of the main loop, which is to see to it */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorridorVisibleModel, corridor_visible_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
clear_row (gpointer data)
{
  CorridorHit *row = data;

  g_object_unref (row->phase);
}

static gboolean
is_same (const CorridorHit *a,
         const CorridorHit *b)
{
  return a->phase == b->phase && a->certainty == b->certainty;
}

static void
stop_waiting (CorridorVisibleModel *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->wanted, corridor_layer_snapshot_free);
}

static GType
corridor_visible_model_get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_PHASE;
}

static guint
corridor_visible_model_get_n_items (GListModel *model)
{
  CorridorVisibleModel *self = CORRIDOR_VISIBLE_MODEL (model);

  return self->rows->len + self->n_records;
}

static CorridorPhase *
dup_record (const CorridorLayerView *view,
            guint                    row)
{
  guint slot;

  if (!corridor_time_index_nth_active (corridor_dataset_get_index (view->dataset), &view->filter, row, &slot))
    g_return_val_if_reached (NULL);

  return corridor_dataset_dup_row (view->dataset, slot);
}

static gpointer
corridor_visible_model_get_item (GListModel *model,
                                 guint       position)
{
  CorridorVisibleModel *self = CORRIDOR_VISIBLE_MODEL (model);

  if (position < self->rows->len)
    return g_object_ref (g_array_index (self->rows, CorridorHit, position).phase);

  position -= self->rows->len;
  for (guint i = 0; i < self->counts->len; i++)
    {
      guint n_rows = g_array_index (self->counts, guint, i);

      if (position < n_rows)
        return dup_record (&corridor_layer_snapshot_get (self->layers, NULL)[i], position);
      position -= n_rows;
    }

  return NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = corridor_visible_model_get_item_type;
  iface->get_n_items = corridor_visible_model_get_n_items;
  iface->get_item = corridor_visible_model_get_item;
}

static void
corridor_visible_model_finalize (GObject *object)
{
  CorridorVisibleModel *self = CORRIDOR_VISIBLE_MODEL (object);

  g_array_unref (self->rows);
  stop_waiting (self);
  g_array_unref (self->counts);
  g_array_unref (self->wanted_counts);
  corridor_layer_snapshot_free (self->layers);

  G_OBJECT_CLASS (corridor_visible_model_parent_class)->finalize (object);
}

static void
corridor_visible_model_class_init (CorridorVisibleModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_visible_model_finalize;
}

static void
corridor_visible_model_init (CorridorVisibleModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  g_array_set_clear_func (self->rows, clear_row);
  self->layers = corridor_layer_snapshot_new (NULL, 0);
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->wanted_counts = g_array_new (FALSE, FALSE, sizeof (guint));
}

CorridorVisibleModel *
corridor_visible_model_new (void)
{
  return g_object_new (CORRIDOR_TYPE_VISIBLE_MODEL, NULL);
}

void
corridor_visible_model_update (CorridorVisibleModel *self,
                               const CorridorHit    *hits,
                               guint                 n_hits)
{
  const CorridorHit *rows;
  guint n_rows, n_removed, n_added;
  guint head = 0;
  guint tail = 0;

  g_return_if_fail (CORRIDOR_IS_VISIBLE_MODEL (self));
  g_return_if_fail (hits != NULL || n_hits == 0);

  rows = (const CorridorHit *) (gpointer) self->rows->data;
  n_rows = self->rows->len;
  while (head < MIN (n_rows, n_hits) && is_same (&rows[head], &hits[head]))
    head++;
  while (tail < MIN (n_rows, n_hits) - head && is_same (&rows[n_rows - 1 - tail], &hits[n_hits - 1 - tail]))
    tail++;

  n_removed = n_rows - head - tail;
  n_added = n_hits - head - tail;
  if (n_removed == 0 && n_added == 0)
    return;

  for (guint i = head; i < head + n_added; i++)
    g_object_ref (hits[i].phase);
  if (n_removed > 0)
    g_array_remove_range (self->rows, head, n_removed);
  if (n_added > 0)
    g_array_insert_vals (self->rows, head, hits + head, n_added);

  g_list_model_items_changed (G_LIST_MODEL (self), head, n_removed, n_added);
}

/* Colours make no difference to rows. */
static CorridorLayerView *
dup_without_colors (const CorridorLayerView *views,
                    guint                    n_views)
{
  CorridorLayerView *plain = g_memdup2 (views, n_views * sizeof (CorridorLayerView));

  for (guint i = 0; i < n_views; i++)
    {
      plain[i].has_rgb = FALSE;
      plain[i].rgb = 0;
    }

  return plain;
}

/* How many rows each layer has, into @counts, and all together. */
static guint
count_rows (const CorridorLayerSnapshot *layers,
            GArray                      *counts)
{
  guint n_views;
  const CorridorLayerView *views = corridor_layer_snapshot_get (layers, &n_views);
  guint total = 0;

  g_array_set_size (counts, 0);
  for (guint i = 0; i < n_views; i++)
    {
      guint n = corridor_time_index_count (corridor_dataset_get_index (views[i].dataset), NULL, &views[i].filter, NULL);

      total += n;
      g_array_append_val (counts, n);
    }

  return total;
}

static gboolean
on_rest (gpointer user_data)
{
  CorridorVisibleModel *self = user_data;

  self->source = 0;
  corridor_visible_model_flush (self);
  return G_SOURCE_REMOVE;
}

void
corridor_visible_model_set_layers (CorridorVisibleModel    *self,
                                   const CorridorLayerView *views,
                                   guint                    n_views)
{
  g_autofree CorridorLayerView *plain = NULL;

  g_return_if_fail (CORRIDOR_IS_VISIBLE_MODEL (self));
  g_return_if_fail (views != NULL || n_views == 0);

  plain = dup_without_colors (views, n_views);
  stop_waiting (self);
  if (corridor_layer_snapshot_equal (self->layers, plain, n_views))
    return;

  self->wanted = corridor_layer_snapshot_new (plain, n_views);
  self->n_wanted = count_rows (self->wanted, self->wanted_counts);
  if (self->n_records <= AT_ONCE && self->n_wanted <= AT_ONCE)
    corridor_visible_model_flush (self);
  else
    self->source = g_timeout_add_full (G_PRIORITY_LOW, REST, on_rest, self, NULL); /* a frame that is due comes first */
}

/*
 * Of items that are replaced, GtkListView asks for every new one, to find among them what it was scrolled to. A million records
 * would be read from their file for that. Of those that go first and come after, it asks for none.
 */
static void
take_records_away (CorridorVisibleModel *self)
{
  guint n_before = self->n_records;

  corridor_layer_snapshot_free (self->layers);
  self->layers = corridor_layer_snapshot_new (NULL, 0);
  g_array_set_size (self->counts, 0);
  self->n_records = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), self->rows->len, n_before, 0);
}

static void
show_wanted (CorridorVisibleModel *self)
{
  guint n_before = self->n_records;
  GArray *counts = self->counts;

  corridor_layer_snapshot_free (self->layers);
  self->layers = g_steal_pointer (&self->wanted);
  stop_waiting (self);
  self->counts = self->wanted_counts;
  self->wanted_counts = counts; /* to be filled anew */
  self->n_records = self->n_wanted;

  if (n_before > 0 || self->n_records > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), self->rows->len, n_before, self->n_records);
}

void
corridor_visible_model_flush (CorridorVisibleModel *self)
{
  g_return_if_fail (CORRIDOR_IS_VISIBLE_MODEL (self));

  if (self->wanted != NULL && self->n_records > 0 && self->n_wanted > AT_ONCE)
    take_records_away (self);
  if (self->wanted != NULL) /* whoever heard of that may have asked for all of it */
    show_wanted (self);
}

guint
corridor_visible_model_count (CorridorVisibleModel *self)
{
  g_return_val_if_fail (CORRIDOR_IS_VISIBLE_MODEL (self), 0);

  return self->rows->len + (self->wanted != NULL ? self->n_wanted : self->n_records);
}

/* The layer that a phase is a record of, shown or not, and how many rows of layers are before its own. */
static const CorridorLayerView *
find_view (CorridorVisibleModel *self,
           CorridorPhase        *phase,
           guint                *slot,
           guint                *n_rows_before)
{
  guint n_views;
  const CorridorLayerView *views = corridor_layer_snapshot_get (self->layers, &n_views);

  *n_rows_before = 0;
  for (guint i = 0; i < n_views; i++)
    {
      if (corridor_dataset_find_slot (views[i].dataset, phase, slot))
        return &views[i];
      *n_rows_before += g_array_index (self->counts, guint, i);
    }

  return NULL;
}

gboolean
corridor_visible_model_find (CorridorVisibleModel *self,
                             CorridorPhase        *phase,
                             guint                *position)
{
  const CorridorLayerView *view;
  guint slot, row, n_rows_before;

  g_return_val_if_fail (CORRIDOR_IS_VISIBLE_MODEL (self), FALSE);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  for (*position = 0; *position < self->rows->len; (*position)++)
    if (g_array_index (self->rows, CorridorHit, *position).phase == phase)
      return TRUE;

  view = find_view (self, phase, &slot, &n_rows_before);
  if (view == NULL ||
      !corridor_time_index_rank_active (corridor_dataset_get_index (view->dataset), &view->filter, slot, &row))
    return FALSE;

  *position = self->rows->len + n_rows_before + row;
  return TRUE;
}

const CorridorLayerView *
corridor_visible_model_find_record (CorridorVisibleModel *self,
                                    CorridorPhase        *phase)
{
  const CorridorLayerSnapshot *layers;
  const CorridorLayerView *views;
  guint n_views, slot;

  g_return_val_if_fail (CORRIDOR_IS_VISIBLE_MODEL (self), NULL);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), NULL);

  layers = self->wanted != NULL ? self->wanted : self->layers;
  views = corridor_layer_snapshot_get (layers, &n_views);
  for (guint i = 0; i < n_views; i++)
    if (corridor_dataset_find_slot (views[i].dataset, phase, &slot))
      return &views[i];

  return NULL;
}
