/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-scene.h"

G_BEGIN_DECLS

/**
 * CorridorCredits:
 * @title: (owned): of the story
 * @days: (owned): in words, as by corridor_credits_describe_days()
 * @sources: (owned) (element-type CorridorSource): of what is shown of the story, the most used first
 * @datasets: (owned) (element-type utf8): titles of the reader's own files that something is shown of, the topmost first
 *
 * Whom a picture is owed to. What is in no part of the picture is not named.
 */
typedef struct
{
  char      *title;
  char      *days;
  GPtrArray *sources;
  GPtrArray *datasets;
} CorridorCredits;

/**
 * corridor_credits_describe_days:
 * @scene: a picture
 *
 * Returns: (transfer full): the day that it shows, or both of them from left to right
 */
char            *corridor_credits_describe_days   (const CorridorScene   *scene);

/**
 * corridor_credits_new:
 * @scene: a picture
 *
 * Finds whom a picture is owed to.
 *
 * Returns: (transfer full): the credits; the sources must not outlive the scene's story
 */
CorridorCredits *corridor_credits_new             (const CorridorScene   *scene);

/**
 * corridor_credits_free:
 * @self: (transfer full): credits
 */
void             corridor_credits_free            (CorridorCredits       *self);

/**
 * corridor_credits_list_sources:
 * @self: credits
 * @n: of how many sources
 * @rest: (nullable): where the rest of them are found
 *
 * Returns: (transfer full): the first @n of the sources in one line of text, and how many more there are
 */
char            *corridor_credits_list_sources    (const CorridorCredits *self,
                                                   guint                  n,
                                                   const char            *rest);

/**
 * corridor_credits_list_datasets:
 * @self: credits
 *
 * Returns: (transfer full) (nullable): the reader's own files in one line of text; %NULL when there are none
 */
char            *corridor_credits_list_datasets   (const CorridorCredits *self);

/**
 * corridor_credits_describe_source:
 * @source: a source
 *
 * Returns: (transfer full): publisher, title and date, as far as they are known
 */
char            *corridor_credits_describe_source (const CorridorSource  *source);

/**
 * corridor_credits_to_text:
 * @self: credits
 *
 * Returns: (transfer full): what a picture says of itself: its title, its date, and whom it is owed to, a line each
 */
char            *corridor_credits_to_text         (const CorridorCredits *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorCredits, corridor_credits_free)

G_END_DECLS
