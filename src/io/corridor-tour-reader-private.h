/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature-reader-private.h"
#include "corridor-tour.h"

G_BEGIN_DECLS

/*
 * CorridorTourSetting:
 *
 * What the steps of a tour refer to.
 */
typedef struct
{
  CorridorFeatureIndex index;
  gint64               begin; /* of the timeline, seconds, inclusive */
  gint64               end; /* exclusive; not after begin when the header has no good ends, and then any date will do */
} CorridorTourSetting;

void corridor_tour_reader_read (const CorridorJsonCursor  *header,
                                const CorridorTourSetting *setting,
                                GPtrArray                 *tours);

G_END_DECLS
