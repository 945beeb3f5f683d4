/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-rules-private.h"

#define NO_ADDRESS "no public address"

static gboolean
note_says (const CorridorSource *source,
           const char           *words)
{
  g_autofree char *note = source->note != NULL ? g_ascii_strdown (source->note, -1) : NULL;

  return note != NULL && strstr (note, words) != NULL;
}

/* What a reader would look for and not find has to be told, so that it does not look forgotten. */
static void
check_date (const CorridorSource *source,
            CorridorFaults       *faults)
{
  g_autofree char *place = g_strdup_printf ("corridor.sources.%s.date", source->id);

  if (!source->has_date && !source->was_accessed)
    corridor_rules_add_fault (faults, place, "expected a date, or in \"accessed\" the day on which it was looked at, got neither");
}

static void
check_address (const CorridorSource *source,
               CorridorFaults       *faults)
{
  g_autofree char *place = g_strdup_printf ("corridor.sources.%s.url", source->id);

  if (source->url == NULL && !note_says (source, NO_ADDRESS))
    corridor_rules_add_fault (faults, place, "expected an address, or a note with the words \"" NO_ADDRESS "\", got neither");
}

static void
add_all (GHashTable *used,
         GPtrArray  *sources)
{
  for (guint i = 0; i < sources->len; i++)
    g_hash_table_add (used, sources->pdata[i]);
}

static void
add_sources_of (GHashTable    *used,
                CorridorPhase *phase)
{
  GPtrArray *claims = corridor_phase_get_claims (phase);
  GPtrArray *figures = corridor_phase_get_figures (phase);

  add_all (used, corridor_phase_get_sources (phase));
  for (guint i = 0; i < claims->len; i++)
    add_all (used, ((CorridorClaim *) claims->pdata[i])->sources);
  for (guint i = 0; i < figures->len; i++)
    add_all (used, ((CorridorFigure *) figures->pdata[i])->sources);
}

static void
add_sources_of_names (GHashTable      *used,
                      CorridorFeature *feature)
{
  GPtrArray *names = corridor_feature_get_names (feature);

  for (guint i = 0; i < names->len; i++)
    add_all (used, ((CorridorName *) names->pdata[i])->sources);
}

static GHashTable *
collect_used (CorridorStory *story)
{
  GHashTable *used = g_hash_table_new (NULL, NULL);
  GPtrArray *features = corridor_story_get_features (story);
  GPtrArray *phases = corridor_story_get_phases (story);
  GPtrArray *periods = corridor_story_get_periods (story);

  for (guint i = 0; i < periods->len; i++)
    add_all (used, ((CorridorPeriod *) periods->pdata[i])->sources);
  for (guint i = 0; i < phases->len; i++)
    add_sources_of (used, phases->pdata[i]);
  for (guint i = 0; i < features->len; i++)
    add_sources_of_names (used, features->pdata[i]);

  return used;
}

static void
check_use (const CorridorSource *source,
           GHashTable           *used,
           CorridorFaults       *faults)
{
  g_autofree char *place = g_strdup_printf ("corridor.sources.%s", source->id);

  if (!g_hash_table_contains (used, source))
    corridor_rules_add_fault (faults, place, "expected a source that a phase, a claim, a figure, a name or a period gives, got one that none does");
}

void
corridor_rules_check_sources (CorridorStory  *story,
                              CorridorFaults *faults)
{
  g_autoptr(GHashTable) used = collect_used (story);
  GPtrArray *sources = corridor_story_get_sources (story);

  for (guint i = 0; i < sources->len; i++)
    {
      check_date (sources->pdata[i], faults);
      check_address (sources->pdata[i], faults);
      check_use (sources->pdata[i], used, faults);
    }
}
