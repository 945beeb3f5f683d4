/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-rules-private.h"

typedef struct
{
  gint64          begin; /* of the timeline, seconds, inclusive */
  gint64          end; /* exclusive */
  CorridorFaults *faults; /* (unowned) */
} Check;

/* A year of which a part is on the timeline is on it. */
static void
check_date (const Check        *self,
            const CorridorDate *date,
            const char         *place)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *got = NULL;

  if (date->begin < self->end && date->end > self->begin)
    return;

  first = corridor_calendar_format_iso (self->begin, CORRIDOR_PRECISION_DAY);
  last = corridor_calendar_format_iso (self->end - 1, CORRIDOR_PRECISION_DAY);
  got = corridor_date_to_iso (date);
  corridor_rules_add_fault (self->faults, place, "expected a date from corridor.begin to corridor.cut_off, %s to %s, got %s",
                            first, last, got);
}

static void
check_bound (const Check        *self,
             CorridorBoundKind   kind,
             const CorridorDate *date,
             const CorridorDate *until,
             const char         *place)
{
  switch (kind)
    {
    case CORRIDOR_BOUND_BETWEEN:
      check_date (self, until, place);
      G_GNUC_FALLTHROUGH;
    case CORRIDOR_BOUND_IN:
    case CORRIDOR_BOUND_EARLIEST:
    case CORRIDOR_BOUND_LATEST:
      check_date (self, date, place);
      break;
    case CORRIDOR_BOUND_UNIT:
    case CORRIDOR_BOUND_OPEN:
    case CORRIDOR_BOUND_UNKNOWN:
    default:
      break;
    }
}

static void
check_spans (const Check        *self,
             const CorridorSpan *spans,
             guint               n_spans,
             const char         *owner)
{
  g_autofree char *place = g_strconcat (owner, ".when", NULL);

  for (guint i = 0; i < n_spans; i++)
    {
      check_bound (self, spans[i].start_kind, &spans[i].start, &spans[i].start_until, place);
      check_bound (self, spans[i].end_kind, &spans[i].end, &spans[i].end_until, place);
    }
}

static void
check_series (const Check          *self,
              const CorridorFigure *figure,
              guint                 number,
              const char           *phase_place)
{
  for (guint i = 0; i < figure->n_points; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s.figures[%u].series[%u].at", phase_place, number, i);

      check_date (self, &figure->points[i].at, place);
    }
}

static void
check_phase (const Check   *self,
             CorridorPhase *phase)
{
  g_autofree char *place = g_strdup_printf ("feature %s: phases[%u]", corridor_feature_get_id (corridor_phase_get_feature (phase)),
                                            corridor_phase_get_number (phase));
  GPtrArray *figures = corridor_phase_get_figures (phase);
  const CorridorSpan *spans;
  guint n_spans;

  spans = corridor_phase_get_spans (phase, &n_spans);
  check_spans (self, spans, n_spans, place);
  for (guint i = 0; i < figures->len; i++)
    check_series (self, figures->pdata[i], i, place);
}

static void
check_names (const Check     *self,
             CorridorFeature *feature)
{
  GPtrArray *names = corridor_feature_get_names (feature);

  for (guint i = 0; i < names->len; i++)
    {
      const CorridorName *name = names->pdata[i];
      g_autofree char *place = g_strdup_printf ("feature %s: names[%u]", corridor_feature_get_id (feature), i);

      if (name->spans != NULL)
        check_spans (self, (const CorridorSpan *) (void *) name->spans->data, name->spans->len, place);
    }
}

static void
check_periods (const Check *self,
               GPtrArray   *periods)
{
  for (guint i = 0; i < periods->len; i++)
    {
      const CorridorPeriod *period = periods->pdata[i];
      g_autofree char *place = g_strdup_printf ("corridor.periods[%u]", i);

      check_spans (self, &period->span, 1, place);
    }
}

void
corridor_rules_check_dates (CorridorStory  *story,
                            CorridorFaults *faults)
{
  const Check check = {
    .begin = corridor_story_get_begin (story),
    .end = corridor_story_get_end (story),
    .faults = faults,
  };
  GPtrArray *features = corridor_story_get_features (story);
  GPtrArray *phases = corridor_story_get_phases (story);

  check_periods (&check, corridor_story_get_periods (story));
  for (guint i = 0; i < features->len; i++)
    check_names (&check, features->pdata[i]);
  for (guint i = 0; i < phases->len; i++)
    check_phase (&check, phases->pdata[i]);
}
