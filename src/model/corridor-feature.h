/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-geometry.h"
#include "corridor-name-order.h"
#include "corridor-phase.h"

G_BEGIN_DECLS

/**
 * CorridorFeature:
 *
 * A place, line or area that stays; what changes about it is its phases. The setters and adders are for whoever builds it;
 * once it belongs to a story it never changes, and any thread may read it.
 */
#define CORRIDOR_TYPE_FEATURE (corridor_feature_get_type ())
G_DECLARE_FINAL_TYPE (CorridorFeature, corridor_feature, CORRIDOR, FEATURE, GObject)

/**
 * corridor_feature_new:
 * @id: unique in the story
 * @category: what kind of thing it is; a new reference is taken
 * @geometry: (nullable): where it is, a new reference is taken; %NULL for something that has no position
 *
 * Returns: (transfer full): a feature of importance 3, without names and phases
 */
CorridorFeature  *corridor_feature_new             (const char       *id,
                                                    CorridorCategory *category,
                                                    CorridorGeometry *geometry);
void              corridor_feature_set_importance  (CorridorFeature *self, guint importance); /* 1 to 5 */
void              corridor_feature_set_uncertainty (CorridorFeature *self, double metres, const char *basis); /* (nullable) basis */
void              corridor_feature_set_kind        (CorridorFeature *self, const char *kind); /* (nullable) */
void              corridor_feature_set_parent      (CorridorFeature *self, const char *id); /* (nullable) */
void              corridor_feature_add_name        (CorridorFeature *self, CorridorName *name);   /* (transfer full) */
void              corridor_feature_add_phase       (CorridorFeature *self, CorridorPhase *phase); /* (transfer full) */

/**
 * corridor_feature_into_phase:
 * @self: (transfer full): a feature with one phase, in no story
 *
 * Turns the ownership round, for what is made on demand and handed about as a phase: from now on the phase keeps the
 * feature. Who holds the feature alone finds it without phases once the phase has ended.
 *
 * Returns: (transfer full): its phase
 */
CorridorPhase    *corridor_feature_into_phase      (CorridorFeature *self);

/* What is returned belongs to the feature. */

const char       *corridor_feature_get_id          (CorridorFeature *self);
CorridorCategory *corridor_feature_get_category    (CorridorFeature *self);
CorridorGeometry *corridor_feature_get_geometry    (CorridorFeature *self); /* (nullable) */
guint             corridor_feature_get_importance  (CorridorFeature *self); /* 1 (always labelled) to 5 */
double            corridor_feature_get_uncertainty (CorridorFeature *self); /* metres, 0 when unknown */
const char       *corridor_feature_get_basis       (CorridorFeature *self); /* (nullable) where the geometry comes from */
const char       *corridor_feature_get_kind        (CorridorFeature *self); /* (nullable) village, road … */
const char       *corridor_feature_get_parent      (CorridorFeature *self); /* (nullable) the id of the area that it lies in */
GPtrArray        *corridor_feature_get_names       (CorridorFeature *self); /* (element-type CorridorName) as in the story */
GPtrArray        *corridor_feature_get_phases      (CorridorFeature *self); /* (element-type CorridorPhase) by number */

/**
 * corridor_feature_is_event:
 * @self: a feature
 *
 * Tells whether it is something that happened, rather than a thing that is in one state or another: it has one phase, and
 * is a point or has no geometry.
 */
gboolean          corridor_feature_is_event        (CorridorFeature *self);

/**
 * corridor_feature_dup_label:
 * @self: a feature
 * @naming: in what language and order
 *
 * Joins the forms under which it is known: "Stepanakert / Khankendi". In English that is all English forms in the order given;
 * in another language the forms of that language come first (of `hy-Latn` those tagged so, else of `hy`) and the English ones
 * after them, without those already there. With neither, it is the first name of all, or the id. Then they are put into the
 * reader's order by corridor_names_to_label().
 *
 * Returns: (transfer full): the label
 */
char             *corridor_feature_dup_label       (CorridorFeature *self, const CorridorNaming *naming);

/**
 * corridor_feature_has_dated_names:
 * @self: a feature
 *
 * Tells whether the order of its names may depend on the time.
 */
gboolean          corridor_feature_has_dated_names (CorridorFeature *self);

G_END_DECLS
