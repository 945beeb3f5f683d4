/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-vocabulary.h"

G_BEGIN_DECLS

/**
 * CorridorPeriod:
 * @id: (owned): unique among the story's periods
 * @label: (owned): its name, short enough for a band on the timeline
 * @span: when it was
 * @sources: (owned) (element-type CorridorSource): what the dates rest on; holds references
 *
 * A stretch of the story's time that readers know by a name. Ref-counted like what phases refer to; it is filled by whoever
 * makes it and never changes after that.
 */
typedef struct
{
  char         *id;
  CorridorText *label;
  CorridorSpan  span;
  GPtrArray    *sources;
} CorridorPeriod;

/**
 * corridor_period_new:
 * @id: unique among the story's periods
 * @label: its name; a new reference is taken
 * @span: when it was; both ends have at least one bound
 *
 * Returns: (transfer full): a period without sources
 */
CorridorPeriod *corridor_period_new       (const char         *id,
                                           CorridorText       *label,
                                           const CorridorSpan *span);

/**
 * corridor_period_ref:
 * @self: a period
 *
 * Returns: (transfer full): @self
 */
CorridorPeriod *corridor_period_ref       (CorridorPeriod     *self);

/**
 * corridor_period_unref:
 * @self: (transfer full): a period
 */
void            corridor_period_unref     (CorridorPeriod     *self);

/**
 * corridor_period_get_reach:
 * @self: a period
 * @begin: seconds, what an open start becomes
 * @end: seconds, what an open end becomes
 * @from: (out): seconds, inclusive: where it may begin first
 * @to: (out): seconds, exclusive: where it may end last
 *
 * Tells which stretch of the time from @begin to @end the period may take up.
 *
 * Returns: %FALSE when it lies outside, and then @from and @to are not set
 */
gboolean        corridor_period_get_reach (const CorridorPeriod *self,
                                           gint64                begin,
                                           gint64                end,
                                           gint64               *from,
                                           gint64               *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorridorPeriod, corridor_period_unref)

G_END_DECLS
