/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-geometry.h"
#include "corridor-phase.h"

G_BEGIN_DECLS

/* A place, line or area that stays; what changes about it is its phases. */
#define CORRIDOR_TYPE_FEATURE (corridor_feature_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFeature, corridor_feature, CORRIDOR, FEATURE, GObject)

CorridorFeature  *corridor_feature_new             (const char       *id,
                                                    CorridorCategory *category,
                                                    CorridorGeometry *geometry); /* (nullable) */
void              corridor_feature_set_importance  (CorridorFeature *self, guint importance);
void              corridor_feature_set_uncertainty (CorridorFeature *self, double metres, const char *basis);
void              corridor_feature_set_kind        (CorridorFeature *self, const char *kind);
void              corridor_feature_add_name        (CorridorFeature *self, CorridorName *name);   /* (transfer full) */
void              corridor_feature_add_phase       (CorridorFeature *self, CorridorPhase *phase); /* (transfer full) */

const char       *corridor_feature_get_id          (CorridorFeature *self);
CorridorCategory *corridor_feature_get_category    (CorridorFeature *self);
CorridorGeometry *corridor_feature_get_geometry    (CorridorFeature *self); /* (nullable) */
guint             corridor_feature_get_importance  (CorridorFeature *self); /* 1 (always labelled) to 5 */
double            corridor_feature_get_uncertainty (CorridorFeature *self); /* metres, 0 when unknown */
const char       *corridor_feature_get_basis       (CorridorFeature *self); /* (nullable) */
const char       *corridor_feature_get_kind        (CorridorFeature *self); /* (nullable) */
GPtrArray        *corridor_feature_get_names       (CorridorFeature *self);
GPtrArray        *corridor_feature_get_phases      (CorridorFeature *self);
gboolean          corridor_feature_is_event        (CorridorFeature *self); /* one phase, and a point or no geometry */
char             *corridor_feature_dup_label       (CorridorFeature *self, const char *language); /* "Stepanakert / Khankendi" */

G_END_DECLS
