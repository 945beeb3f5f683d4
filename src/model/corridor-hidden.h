/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-story.h"

G_BEGIN_DECLS

/**
 * CorridorHiddenHit:
 * @hit: what is true, and would be shown if its category and its state were
 * @by_category: whether its category is hidden
 * @by_state: whether its state is hidden, or that it has none
 *
 * A phase that a reader has put away by its kind. Not what the rest of the filter hides: showing its kind would not bring that back.
 */
typedef struct
{
  CorridorHit hit;
  gboolean    by_category;
  gboolean    by_state;
} CorridorHiddenHit;

/**
 * corridor_hidden_collect:
 * @story: a sealed story
 * @query: what is asked
 * @hidden: (element-type CorridorHiddenHit): what is found is added, in order of corridor_phase_compare()
 *
 * Finds what the filter of @query hides by category or state, of what is true then. Free of cost where it hides nothing so.
 */
void     corridor_hidden_collect (CorridorStory           *story,
                                  const CorridorQuery     *query,
                                  GArray                  *hidden);

/**
 * corridor_hidden_equal:
 * @kept: (element-type CorridorHiddenHit): what was hidden
 * @hidden: (nullable) (array length=n_hidden): what is
 * @n_hidden: how many
 *
 * Returns: whether that is the same
 */
gboolean corridor_hidden_equal   (const GArray            *kept,
                                  const CorridorHiddenHit *hidden,
                                  guint                    n_hidden);

G_END_DECLS
