/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset.h"

G_BEGIN_DECLS

/**
 * CorridorLayerView:
 * @dataset: (unowned): the records
 * @filter: which of them are shown; its hidden categories are borrowed from whoever makes the view
 * @has_rgb: whether the whole layer has one colour; else each category has its own
 * @rgb: 0xRRGGBB, with @has_rgb
 *
 * What is shown of a dataset: for lists and painters. A plain value that borrows. Points, lines and areas are
 * asked alike; what the reader's own records are is not for Corridor to know.
 */
typedef struct
{
  CorridorDataset   *dataset;
  CorridorTimeFilter filter;
  gboolean           has_rgb;
  guint32            rgb;
} CorridorLayerView;

G_END_DECLS
