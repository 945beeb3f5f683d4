/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * CorridorDatedNames:
 *
 * The dated names of a story's places, for the settlements of a base map: its names have no dates of their own, and one
 * place is not to be called in two orders, whether the story or the base map names it.
 */
typedef struct _CorridorDatedNames CorridorDatedNames;

/**
 * corridor_dated_names_new:
 * @story: whose names; must outlive what is made of it
 *
 * Returns: (transfer full): the dated names
 */
CorridorDatedNames *corridor_dated_names_new  (CorridorStory            *story);

/**
 * corridor_dated_names_free:
 * @self: (transfer full): dated names
 */
void                corridor_dated_names_free (CorridorDatedNames       *self);

/**
 * corridor_dated_names_find:
 * @self: dated names
 * @toponym: a form of a name
 * @place: where it is the name of something, mercator
 *
 * Returns: (transfer none) (nullable): the same form, with its dates; %NULL when the story does not date it
 */
CorridorName       *corridor_dated_names_find (const CorridorDatedNames *self,
                                               const char               *toponym,
                                               CorridorPoint             place);

G_END_DECLS
