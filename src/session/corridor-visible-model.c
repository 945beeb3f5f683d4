/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-visible-model.h"

struct _CorridorVisibleModel
{
  GObject parent_instance;
  GArray *rows; /* (owned) (element-type CorridorHit) each with a reference to its phase */
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

static GType
corridor_visible_model_get_item_type (GListModel *model)
{
  return CORRIDOR_TYPE_PHASE;
}

static guint
corridor_visible_model_get_n_items (GListModel *model)
{
  return CORRIDOR_VISIBLE_MODEL (model)->rows->len;
}

static gpointer
corridor_visible_model_get_item (GListModel *model,
                                 guint       position)
{
  CorridorVisibleModel *self = CORRIDOR_VISIBLE_MODEL (model);

  if (position >= self->rows->len)
    return NULL;

  return g_object_ref (g_array_index (self->rows, CorridorHit, position).phase);
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
