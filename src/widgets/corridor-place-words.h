/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature.h"

G_BEGIN_DECLS

/**
 * corridor_place_words:
 * @feature: a feature
 *
 * Says where something is, for those who do not see it on the map: as closely as it is known, or to about a kilometre where
 * that is not known.
 *
 * Returns: (transfer full) (nullable): "It is at 39.60° N, 46.53° E.", of a line or an area where its middle is; %NULL if it is
 *   nowhere
 */
char *corridor_place_words (CorridorFeature *feature);

G_END_DECLS
