/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample-layer.h"

#include "dataset-maker.h"

#define N_CROWD 30

void
sample_layer_add (CorridorSession *session)
{
  g_auto(DatasetMaker) maker = { NULL, };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;

  dataset_maker_init (&maker, "records");
  for (int i = 0; i < N_CROWD; i++)
    dataset_maker_add (&maker, SAMPLE_CROWD_LATITUDE, SAMPLE_CROWD_LONGITUDE, "2022-06-01", "raid");
  dataset_maker_add (&maker, SAMPLE_LONE_LATITUDE, SAMPLE_LONE_LONGITUDE, "2022-06-01", "raid");
  dataset = dataset_maker_build (&maker);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (session, layer);
}
