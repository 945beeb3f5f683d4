/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature.h"
#include "corridor-vocabulary-reader-private.h"

G_BEGIN_DECLS

/*
 * CorridorFeatureIndex:
 *
 * What refers to features by id looks here, once all are read.
 */
typedef struct
{
  GHashTable *ids; /* (unowned) (element-type utf8 guint) of all, also of those with a fault in them */
  GHashTable *features; /* (unowned) (element-type utf8 CorridorFeature) those that could be made */
} CorridorFeatureIndex;

CorridorFeature *corridor_feature_reader_read (const CorridorJsonCursor *cursor,
                                               const CorridorVocabulary *vocabulary,
                                               GHashTable               *ids);
void             corridor_feature_reader_check_parent (CorridorFeature            *feature,
                                                       const CorridorFeatureIndex *index,
                                                       CorridorFaults             *faults);

G_END_DECLS
