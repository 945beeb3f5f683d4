/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-phase.h"

G_BEGIN_DECLS

/* Makes the phase number @number of @feature, which it does not own; both 0 and %NULL when the feature ends. */
void corridor_phase_attach (CorridorPhase   *self,
                            CorridorFeature *feature,
                            guint            number);

/* From now on the phase keeps @feature: (transfer full). */
void corridor_phase_keep_feature (CorridorPhase   *self,
                                  CorridorFeature *feature);

/* The phase that kept @feature ends before it. */
void corridor_feature_lose_phase (CorridorFeature *feature);

G_END_DECLS
