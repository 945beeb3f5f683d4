/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-snapshot.h"

struct _CorridorLayerSnapshot
{
  CorridorLayerView *layers; /* (owned) (nullable) [n_layers]; each owns a reference on its dataset, and its hidden categories */
  guint              n_layers;
};

static guint
n_categories_of (const CorridorLayerView *layer)
{
  return corridor_time_index_get_n_categories (corridor_dataset_get_index (layer->dataset));
}

CorridorLayerSnapshot *
corridor_layer_snapshot_new (const CorridorLayerView *layers,
                         guint                    n_layers)
{
  CorridorLayerSnapshot *self = g_new0 (CorridorLayerSnapshot, 1);

  g_return_val_if_fail (layers != NULL || n_layers == 0, self);

  self->n_layers = n_layers;
  self->layers = g_memdup2 (layers, n_layers * sizeof (CorridorLayerView));
  for (guint i = 0; i < n_layers; i++)
    {
      CorridorLayerView *layer = &self->layers[i];

      g_object_ref (layer->dataset);
      layer->filter.hidden = g_memdup2 (layer->filter.hidden, n_categories_of (layer) * sizeof (gboolean));
    }

  return self;
}

void
corridor_layer_snapshot_free (CorridorLayerSnapshot *self)
{
  for (guint i = 0; i < self->n_layers; i++)
    {
      g_object_unref (self->layers[i].dataset);
      g_free ((gpointer) self->layers[i].filter.hidden);
    }
  g_free (self->layers);
  g_free (self);
}

const CorridorLayerView *
corridor_layer_snapshot_get (const CorridorLayerSnapshot *self,
                         guint                   *n_layers)
{
  if (n_layers != NULL)
    *n_layers = self->n_layers;

  return self->layers;
}

static gboolean
is_hidden (const CorridorLayerView *layer,
           guint                    category)
{
  return layer->filter.hidden != NULL && layer->filter.hidden[category];
}

static gboolean
layers_equal (const CorridorLayerView *a,
              const CorridorLayerView *b)
{
  guint n_categories;

  if (a->dataset != b->dataset || a->filter.begin != b->filter.begin || a->filter.end != b->filter.end ||
      !a->has_rgb != !b->has_rgb || (a->has_rgb && a->rgb != b->rgb))
    return FALSE;

  n_categories = n_categories_of (a);
  for (guint i = 0; i < n_categories; i++)
    if (!is_hidden (a, i) != !is_hidden (b, i))
      return FALSE;

  return TRUE;
}

gboolean
corridor_layer_snapshot_equal (const CorridorLayerSnapshot *self,
                           const CorridorLayerView *layers,
                           guint                    n_layers)
{
  if (self->n_layers != n_layers)
    return FALSE;

  for (guint i = 0; i < n_layers; i++)
    if (!layers_equal (&self->layers[i], &layers[i]))
      return FALSE;

  return TRUE;
}
