/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-text-walk-private.h"

static void
visit_text (const CorridorTextVisitor *visitor,
            CorridorTextKind           kind,
            const CorridorText        *text,
            const char                *format,
            ...) G_GNUC_PRINTF (4, 5);

static void
visit_text (const CorridorTextVisitor *visitor,
            CorridorTextKind           kind,
            const CorridorText        *text,
            const char                *format,
            ...)
{
  g_autofree char *place = NULL;
  va_list arguments;

  if (text == NULL)
    return;

  va_start (arguments, format);
  place = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  visitor->text (visitor->data, place, kind, text);
}

static void
visit_string (const CorridorTextVisitor *visitor,
              const char                *string,
              const char                *format,
              ...) G_GNUC_PRINTF (3, 4);

static void
visit_string (const CorridorTextVisitor *visitor,
              const char                *string,
              const char                *format,
              ...)
{
  g_autofree char *place = NULL;
  va_list arguments;

  if (visitor->string == NULL || string == NULL)
    return;

  va_start (arguments, format);
  place = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  visitor->string (visitor->data, place, string);
}

static void
walk_categories (const CorridorTextVisitor *visitor,
                 GPtrArray                 *categories)
{
  for (guint i = 0; i < categories->len; i++)
    visit_text (visitor, CORRIDOR_TEXT_LABEL, ((CorridorCategory *) categories->pdata[i])->label, "corridor.categories[%u].label", i);
}

static void
walk_states (const CorridorTextVisitor *visitor,
             GPtrArray                 *states)
{
  for (guint i = 0; i < states->len; i++)
    visit_text (visitor, CORRIDOR_TEXT_LABEL, ((CorridorState *) states->pdata[i])->label, "corridor.states[%u].label", i);
}

static void
walk_sources (const CorridorTextVisitor *visitor,
              GPtrArray                 *sources)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const CorridorSource *source = sources->pdata[i];

      visit_string (visitor, source->publisher, "corridor.sources.%s.publisher", source->id);
      visit_string (visitor, source->title, "corridor.sources.%s.title", source->id);
      visit_string (visitor, source->note, "corridor.sources.%s.note", source->id);
    }
}

static void
walk_tours (const CorridorTextVisitor *visitor,
            GPtrArray                 *tours)
{
  for (guint i = 0; i < tours->len; i++)
    {
      const CorridorTour *tour = tours->pdata[i];

      visit_text (visitor, CORRIDOR_TEXT_TITLE, tour->title, "corridor.tours[%u].title", i);
      for (guint j = 0; j < tour->steps->len; j++)
        visit_text (visitor, CORRIDOR_TEXT_BODY, ((CorridorTourStep *) tour->steps->pdata[j])->text,
                    "corridor.tours[%u].steps[%u].text", i, j);
    }
}

static void
walk_periods (const CorridorTextVisitor *visitor,
              GPtrArray                 *periods)
{
  for (guint i = 0; i < periods->len; i++)
    visit_text (visitor, CORRIDOR_TEXT_LABEL, ((CorridorPeriod *) periods->pdata[i])->label, "corridor.periods[%u].label", i);
}

static void
walk_claims (const CorridorTextVisitor *visitor,
             GPtrArray                 *claims,
             const char                *phase)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const CorridorClaim *claim = claims->pdata[i];

      visit_text (visitor, CORRIDOR_TEXT_CLAIMANT, claim->by, "%s.claims[%u].by", phase, i);
      visit_text (visitor, CORRIDOR_TEXT_CLAIM, claim->text, "%s.claims[%u].text", phase, i);
    }
}

static void
walk_figures (const CorridorTextVisitor *visitor,
              GPtrArray                 *figures,
              const char                *phase)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const CorridorFigure *figure = figures->pdata[i];

      visit_text (visitor, CORRIDOR_TEXT_FIGURE, figure->label, "%s.figures[%u].label", phase, i);
      visit_text (visitor, CORRIDOR_TEXT_UNIT, figure->unit, "%s.figures[%u].unit", phase, i);
    }
}

static void
walk_phases (const CorridorTextVisitor *visitor,
             CorridorFeature           *feature)
{
  GPtrArray *phases = corridor_feature_get_phases (feature);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = phases->pdata[i];
      g_autofree char *place = g_strdup_printf ("feature %s: phases[%u]", corridor_feature_get_id (feature), i);

      visit_text (visitor, CORRIDOR_TEXT_TITLE, corridor_phase_get_title (phase), "%s.title", place);
      visit_text (visitor, CORRIDOR_TEXT_BODY, corridor_phase_get_text (phase), "%s.text", place);
      walk_claims (visitor, corridor_phase_get_claims (phase), place);
      walk_figures (visitor, corridor_phase_get_figures (phase), place);
    }
}

static void
walk_features (const CorridorTextVisitor *visitor,
               GPtrArray                 *features)
{
  for (guint i = 0; i < features->len; i++)
    {
      CorridorFeature *feature = features->pdata[i];
      const char *id = corridor_feature_get_id (feature);
      GPtrArray *names = corridor_feature_get_names (feature);

      visit_string (visitor, corridor_feature_get_basis (feature), "feature %s: properties.basis", id);
      for (guint j = 0; j < names->len; j++)
        visit_string (visitor, ((CorridorName *) names->pdata[j])->toponym, "feature %s: names[%u].toponym", id, j);
      walk_phases (visitor, feature);
    }
}

/*
 * corridor_text_walk:
 *
 * Visits all that a reader of the story gets to read, in the order of the file format.
 */
void
corridor_text_walk (CorridorStory             *story,
                    const CorridorTextVisitor *visitor)
{
  visit_text (visitor, CORRIDOR_TEXT_TITLE, corridor_story_get_title (story), "corridor.title");
  visit_text (visitor, CORRIDOR_TEXT_BODY, corridor_story_get_method (story), "corridor.method");
  visit_string (visitor, corridor_story_get_licence (story), "corridor.licence");
  walk_categories (visitor, corridor_story_get_categories (story));
  walk_states (visitor, corridor_story_get_states (story));
  walk_sources (visitor, corridor_story_get_sources (story));
  walk_tours (visitor, corridor_story_get_tours (story));
  walk_periods (visitor, corridor_story_get_periods (story));
  walk_features (visitor, corridor_story_get_features (story));
}
