/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer.h"

G_BEGIN_DECLS

/* What the files of the layer share: its fields, and how it tells that one of them changed. */

struct _CorridorLayer
{
  GObject          parent_instance;
  CorridorDataset *whole; /* (owned) */
  CorridorDataset *next; /* (owned) (nullable) takes the place of the whole as soon as it is filtered */
  CorridorDataset *shown; /* (owned) the whole, or what has the words */
  gboolean        *hidden; /* (owned) [categories of the whole, which are those of what is shown] */
  gboolean         visible;
  gboolean         undated;
  int              rgb;
  char            *words; /* (owned) (nullable) */
  GCancellable    *filtering; /* (owned) (nullable) while they are looked for */
  double           progress;
  GError          *error; /* (owned) (nullable) */
};

typedef enum
{
  CORRIDOR_LAYER_PROP_VISIBLE = 1,
  CORRIDOR_LAYER_PROP_UNDATED,
  CORRIDOR_LAYER_PROP_RGB,
  CORRIDOR_LAYER_PROP_WORDS,
  CORRIDOR_LAYER_PROP_FILTERING,
  CORRIDOR_LAYER_PROP_PROGRESS,
  CORRIDOR_LAYER_PROP_ERROR,
  CORRIDOR_LAYER_N_PROPS
} CorridorLayerProperty;

void corridor_layer_notify         (CorridorLayer         *self,
                                    CorridorLayerProperty  property);
/* Shows a dataset, which is the whole or a part of it. */
void corridor_layer_show           (CorridorLayer         *self,
                                    CorridorDataset       *whole,
                                    CorridorDataset       *shown);
/* Tells nobody. */
void corridor_layer_stop_filtering (CorridorLayer         *self);

G_END_DECLS
