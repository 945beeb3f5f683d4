/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-dataset-builder.h"

G_BEGIN_DECLS

/* Datasets for tests without a file: their records are made up when they are asked for. */

/**
 * record_maker_builder:
 * @title: of the dataset
 *
 * Returns: (transfer full): an empty builder; the record with the number n is read as a feature with the id "n"
 */
CorridorDatasetBuilder *record_maker_builder (const char *title);

/**
 * record_maker_add_point:
 * @category: a number from corridor_dataset_builder_add_category()
 *
 * Adds a point, true from @begin to @end, in seconds; its number is how many there were before.
 */
void                    record_maker_add_point (CorridorDatasetBuilder *builder,
                                                CorridorPosition        position,
                                                gint64                  begin,
                                                gint64                  end,
                                                guint                   category);

/**
 * record_maker_add_outline:
 * @positions: (array length=n): of one line, or of one ring
 *
 * Adds a line or an area.
 */
void                    record_maker_add_outline (CorridorDatasetBuilder *builder,
                                                  CorridorGeometryKind    kind,
                                                  const CorridorPosition *positions,
                                                  guint                   n,
                                                  gint64                  begin,
                                                  gint64                  end,
                                                  guint                   category);

G_END_DECLS
