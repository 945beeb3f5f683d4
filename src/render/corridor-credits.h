/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorCredits:
 * @title: (owned): of the story
 * @sources: (owned) (element-type CorridorSource): of what is shown of the story, the most used first
 * @datasets: (owned) (element-type utf8): titles of the reader's own files that something is shown of, the topmost first
 *
 * Whom a picture is owed to. What is in no part of the picture is not named.
 */
typedef struct
{
  char      *title;
  GPtrArray *sources;
  GPtrArray *datasets;
} CorridorCredits;

CorridorCredits *corridor_credits_new             (const CorridorScene   *scene);
void             corridor_credits_free            (CorridorCredits       *self);
char            *corridor_credits_list_sources    (const CorridorCredits *self,
                                                   guint                  n,
                                                   const char            *rest);
char            *corridor_credits_list_datasets   (const CorridorCredits *self);
char            *corridor_credits_describe_source (const CorridorSource  *source);
char            *corridor_credits_to_text         (const CorridorCredits *self,
                                                   const CorridorScene   *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCredits, corridor_credits_free)

G_END_DECLS
