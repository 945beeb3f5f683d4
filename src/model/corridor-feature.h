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

/**
 * corridor_feature_set_importance:
 * @self: a feature
 * @importance: from 1, always labelled, to 5
 */
void              corridor_feature_set_importance  (CorridorFeature *self, guint importance);

/**
 * corridor_feature_set_uncertainty:
 * @self: a feature
 * @metres: how far it may be from where it is drawn, 0 when that is not known
 * @basis: (nullable): where the geometry comes from, in words
 */
void              corridor_feature_set_uncertainty (CorridorFeature *self, double metres, const char *basis);

/**
 * corridor_feature_set_kind:
 * @self: a feature
 * @kind: (nullable): village, road …
 */
void              corridor_feature_set_kind        (CorridorFeature *self, const char *kind);

/**
 * corridor_feature_set_parent:
 * @self: a feature
 * @id: (nullable): of the area that it lies in
 */
void              corridor_feature_set_parent      (CorridorFeature *self, const char *id);

/**
 * corridor_feature_add_name:
 * @self: a feature
 * @name: (transfer full): another form of its name
 */
void              corridor_feature_add_name        (CorridorFeature *self, CorridorName *name);

/**
 * corridor_feature_add_phase:
 * @self: a feature
 * @phase: (transfer full): of no feature yet; becomes the last by number
 */
void              corridor_feature_add_phase       (CorridorFeature *self, CorridorPhase *phase);

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

/**
 * corridor_feature_get_id:
 * @self: a feature
 *
 * Returns: unique in the story
 */
const char       *corridor_feature_get_id          (CorridorFeature *self);

/**
 * corridor_feature_get_category:
 * @self: a feature
 *
 * Returns: what kind of thing it is
 */
CorridorCategory *corridor_feature_get_category    (CorridorFeature *self);

/**
 * corridor_feature_get_geometry:
 * @self: a feature
 *
 * Returns: (nullable): where it is; %NULL for something that has no position
 */
CorridorGeometry *corridor_feature_get_geometry    (CorridorFeature *self);

/**
 * corridor_feature_get_importance:
 * @self: a feature
 *
 * Returns: from 1, always labelled, to 5
 */
guint             corridor_feature_get_importance  (CorridorFeature *self);

/**
 * corridor_feature_get_uncertainty:
 * @self: a feature
 *
 * Returns: metres, 0 when not known
 */
double            corridor_feature_get_uncertainty (CorridorFeature *self);

/**
 * corridor_feature_get_basis:
 * @self: a feature
 *
 * Returns: (nullable): where the geometry comes from, in words
 */
const char       *corridor_feature_get_basis       (CorridorFeature *self);

/**
 * corridor_feature_get_kind:
 * @self: a feature
 *
 * Returns: (nullable): village, road …
 */
const char       *corridor_feature_get_kind        (CorridorFeature *self);

/**
 * corridor_feature_get_parent:
 * @self: a feature
 *
 * Returns: (nullable): the id of the area that it lies in
 */
const char       *corridor_feature_get_parent      (CorridorFeature *self);

/**
 * corridor_feature_get_names:
 * @self: a feature
 *
 * Returns: (element-type CorridorName): as in the story
 */
GPtrArray        *corridor_feature_get_names       (CorridorFeature *self);

/**
 * corridor_feature_get_phases:
 * @self: a feature
 *
 * Returns: (element-type CorridorPhase): by number
 */
GPtrArray        *corridor_feature_get_phases      (CorridorFeature *self);

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
