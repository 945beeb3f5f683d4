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

CorridorDatedNames *corridor_dated_names_new  (CorridorStory            *story);
void                corridor_dated_names_free (CorridorDatedNames       *self);
CorridorName       *corridor_dated_names_find (const CorridorDatedNames *self,
                                               const char               *toponym,
                                               CorridorPoint             place);

G_END_DECLS
