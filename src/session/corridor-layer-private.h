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
  CorridorDataset *certain; /* (owned) (nullable) what is certain of what is shown, once it was asked for */
  CorridorDataset *found; /* (owned) (nullable) is shown as soon as there is what is certain of it */
  gboolean        *hidden; /* (owned) [categories of the whole, which are those of what is shown] */
  gboolean         visible;
  gboolean         undated;
  gboolean         only_certain;
  gboolean         was_seen; /* since it was made */
  int              rgb;
  char            *words; /* (owned) (nullable) */
  GCancellable    *filtering; /* (owned) (nullable) while they are looked for */
  GCancellable    *making; /* (owned) (nullable) while what is certain is made out */
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

/* Shows a dataset, which is the whole or a part of it, and perhaps what is certain of that. */
void corridor_layer_show           (CorridorLayer         *self,
                                    CorridorDataset       *whole,
                                    CorridorDataset       *shown,
                                    CorridorDataset       *certain);

/* corridor-layer-words.c: tells nobody */
void corridor_layer_stop_filtering (CorridorLayer         *self);

/* corridor-layer-certain.c: shows a dataset of the newest whole as soon as there is what is certain of it, when that is asked for */
void corridor_layer_show_found     (CorridorLayer         *self,
                                    CorridorDataset       *found);
void corridor_layer_stop_making    (CorridorLayer         *self); /* tells nobody */

G_END_DECLS
