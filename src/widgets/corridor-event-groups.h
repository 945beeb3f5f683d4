/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_event_groups_dup_heading:
 * @session: a session
 * @phase: a phase of a row
 * @before: (nullable): that of the row before it; %NULL for the first row
 *
 * Groups a list in time order by when things began: by day, month or year, as fine as the part of the time that the axis shows can be
 * read; and in one group what had begun before the clock's first day.
 *
 * Returns: (transfer full) (nullable): the heading of the group that begins with @phase, as "May 1992"; %NULL when it is the one
 *   that @before is in
 */
char *corridor_event_groups_dup_heading (CorridorSession *session,
                                         CorridorPhase   *phase,
                                         CorridorPhase   *before);

G_END_DECLS
