/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-event-groups.h"

#include <glib/gi18n-lib.h>

#include "corridor-session-axis.h"

/* An axis no longer than this is read by that unit. */
#define DAYS_BY_DAY   (120 * CORRIDOR_DAY)
#define DAYS_BY_MONTH (5 * 366 * CORRIDOR_DAY)

/* What began within a unit of the calendar, or before the clock's first day. */
typedef struct
{
  gint64   begin;
  gboolean is_before;
} Group;

static CorridorPrecision
find_unit (CorridorSession *session)
{
  CorridorAxis axis = corridor_session_get_axis (session);

  return axis.end - axis.begin <= DAYS_BY_DAY ? CORRIDOR_PRECISION_DAY
       : axis.end - axis.begin <= DAYS_BY_MONTH ? CORRIDOR_PRECISION_MONTH
                                                : CORRIDOR_PRECISION_YEAR;
}

static Group
find_group (CorridorSession   *session,
            CorridorPhase     *phase,
            CorridorPrecision  unit)
{
  gint64 begin = corridor_phase_get_begin (phase);
  CorridorCivil civil;

  if (begin < corridor_session_get_begin (session))
    return (Group) { .is_before = TRUE };

  civil = corridor_calendar_to_civil (begin);
  return (Group) { .begin = corridor_calendar_from_civil ((CorridorCivil) {
    .year = civil.year,
    .month = unit == CORRIDOR_PRECISION_YEAR ? 1 : civil.month,
    .day = unit == CORRIDOR_PRECISION_DAY ? civil.day : 1,
  }) };
}

static gboolean
is_same (Group a,
         Group b)
{
  return a.is_before == b.is_before && a.begin == b.begin;
}

char *
corridor_event_groups_dup_heading (CorridorSession *session,
                                   CorridorPhase   *phase,
                                   CorridorPhase   *before)
{
  CorridorPrecision unit;
  Group group;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);
  g_return_val_if_fail (CORRIDOR_IS_PHASE (phase), NULL);

  unit = find_unit (session);
  group = find_group (session, phase, unit);
  if (before != NULL && is_same (group, find_group (session, before, unit)))
    return NULL;

  return group.is_before ? g_strdup (_("Earlier")) : corridor_calendar_format_words (group.begin, unit);
}
