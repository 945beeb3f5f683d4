/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature.h"
#include "corridor-vocabulary-reader-private.h"

G_BEGIN_DECLS

CorridorFeature *corridor_feature_reader_read (const CorridorJsonCursor *cursor,
                                               const CorridorVocabulary *vocabulary,
                                               GHashTable               *ids);

G_END_DECLS
