/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-filter.h"
#include "corridor-period.h"
#include "corridor-tour.h"

G_BEGIN_DECLS

/**
 * CorridorMode:
 * @CORRIDOR_MODE_ON_DAY: what is true at some moment of the day of `now`
 * @CORRIDOR_MODE_WINDOW: events of the last `window_days` days, that of `now` included, and what else is true on the day
 * @CORRIDOR_MODE_UP_TO: events up to the end of the day of `now`, and what else is true on that day
 *
 * Which phases are asked for. What stays is asked on the day in every mode: who holds an area is never the sum of who has
 * held it. What an event is, corridor_feature_is_event() says.
 */
typedef enum
{
  CORRIDOR_MODE_ON_DAY,
  CORRIDOR_MODE_WINDOW,
  CORRIDOR_MODE_UP_TO,
} CorridorMode;

#define CORRIDOR_TYPE_MODE (corridor_mode_get_type ())
GType corridor_mode_get_type (void) G_GNUC_CONST;

/**
 * CorridorQuery:
 * @now: seconds; only its day counts
 * @window_days: for %CORRIDOR_MODE_WINDOW, at least 1
 * @filter: (nullable): what is to be seen of it; %NULL for all
 *
 * A question to a story.
 */
typedef struct
{
  gint64                now;
  CorridorMode          mode;
  guint                 window_days;
  const CorridorFilter *filter;
} CorridorQuery;

/**
 * CorridorQueryRange:
 * @events_begin: seconds, inclusive, for what happens
 * @day_begin: seconds, inclusive, for what stays
 * @end: seconds, exclusive, for both
 *
 * The time that a query asks for.
 */
typedef struct
{
  gint64 events_begin;
  gint64 day_begin;
  gint64 end;
} CorridorQueryRange;

/**
 * CorridorHit:
 * @phase: (unowned): the story keeps it
 * @certainty: certain or possible
 *
 * A phase that a query found.
 */
typedef struct
{
  CorridorPhase    *phase;
  CorridorCertainty certainty;
} CorridorHit;

/**
 * CorridorStory:
 *
 * Features, and what they refer to. The setters and adders are for whoever builds it; from corridor_story_seal() on it never
 * changes, and any thread may read it.
 */
#define CORRIDOR_TYPE_STORY (corridor_story_get_type ())
G_DECLARE_FINAL_TYPE (CorridorStory, corridor_story, CORRIDOR, STORY, GObject)

/**
 * corridor_story_new:
 * @title: its name
 * @begin: seconds, the midnight of the first day of the timeline
 * @end: seconds, the midnight after the cut-off day; after @begin
 * @view: what the map shows at the start
 *
 * Returns: (transfer full): an empty story, to be filled and sealed
 */
CorridorStory    *corridor_story_new             (CorridorText *title,
                                                  gint64        begin,
                                                  gint64        end,
                                                  CorridorBbox  view);

/**
 * corridor_story_set_method:
 * @self: a story
 * @method: (nullable): how it was made; a new reference is taken
 */
void              corridor_story_set_method      (CorridorStory *self, CorridorText *method);

/**
 * corridor_story_set_licence:
 * @self: a story
 * @licence: (nullable): under what it may be used, in words or as an SPDX expression
 */
void              corridor_story_set_licence     (CorridorStory *self, const char *licence);

/**
 * corridor_story_set_uri:
 * @self: a story
 * @uri: (nullable): of the file that it was read from
 */
void              corridor_story_set_uri         (CorridorStory *self, const char *uri);

/**
 * corridor_story_add_category:
 * @self: a story
 * @category: (transfer full): with an id that is not there yet
 *
 * What refers to a category, a state or a source may be added before or after it.
 */
void              corridor_story_add_category    (CorridorStory *self, CorridorCategory *category);

/**
 * corridor_story_add_state:
 * @self: a story
 * @state: (transfer full): with an id that is not there yet
 */
void              corridor_story_add_state       (CorridorStory *self, CorridorState *state);

/**
 * corridor_story_add_source:
 * @self: a story
 * @source: (transfer full): with an id that is not there yet
 */
void              corridor_story_add_source      (CorridorStory *self, CorridorSource *source);

/**
 * corridor_story_add_feature:
 * @self: a story
 * @feature: (transfer full): with an id that is not there yet
 */
void              corridor_story_add_feature     (CorridorStory *self, CorridorFeature *feature);

/**
 * corridor_story_add_tour:
 * @self: a story
 * @tour: (transfer full): with an id that is not there yet
 */
void              corridor_story_add_tour        (CorridorStory *self, CorridorTour *tour);

/**
 * corridor_story_add_period:
 * @self: a story
 * @period: (transfer full): with an id that is not there yet
 */
void              corridor_story_add_period      (CorridorStory *self, CorridorPeriod *period);

/**
 * corridor_story_seal:
 * @self: a story, not sealed yet
 *
 * Sorts the phases. Nothing is added after that, and the getters of phases and corridor_story_query() work only after it.
 */
void              corridor_story_seal            (CorridorStory *self);

/* What is returned belongs to the story. */

/**
 * corridor_story_get_title:
 * @self: a story
 *
 * Returns: its name
 */
CorridorText     *corridor_story_get_title       (CorridorStory *self);

/**
 * corridor_story_get_method:
 * @self: a story
 *
 * Returns: (nullable): how it was made
 */
CorridorText     *corridor_story_get_method      (CorridorStory *self);

/**
 * corridor_story_get_licence:
 * @self: a story
 *
 * Returns: (nullable): under what it may be used
 */
const char       *corridor_story_get_licence     (CorridorStory *self);

/**
 * corridor_story_get_uri:
 * @self: a story
 *
 * Returns: (nullable): of the file that it was read from
 */
const char       *corridor_story_get_uri         (CorridorStory *self);

/**
 * corridor_story_get_begin:
 * @self: a story
 *
 * Returns: seconds, the midnight of the first day of the timeline
 */
gint64            corridor_story_get_begin       (CorridorStory *self);

/**
 * corridor_story_get_end:
 * @self: a story
 *
 * Returns: seconds, exclusive: the midnight after the cut-off day
 */
gint64            corridor_story_get_end         (CorridorStory *self);

/**
 * corridor_story_get_view:
 * @self: a story
 *
 * Returns: degrees: what the map shows at the start
 */
CorridorBbox      corridor_story_get_view        (CorridorStory *self);

/**
 * corridor_story_get_categories:
 * @self: a story
 *
 * Returns: (element-type CorridorCategory): by order
 */
GPtrArray        *corridor_story_get_categories  (CorridorStory *self);

/**
 * corridor_story_get_states:
 * @self: a story
 *
 * Returns: (element-type CorridorState): by order
 */
GPtrArray        *corridor_story_get_states      (CorridorStory *self);

/**
 * corridor_story_get_sources:
 * @self: a story
 *
 * Returns: (element-type CorridorSource): as added
 */
GPtrArray        *corridor_story_get_sources     (CorridorStory *self);

/**
 * corridor_story_get_features:
 * @self: a story
 *
 * Returns: (element-type CorridorFeature): as added
 */
GPtrArray        *corridor_story_get_features    (CorridorStory *self);

/**
 * corridor_story_get_phases:
 * @self: a story
 *
 * Returns: (element-type CorridorPhase): in order of corridor_phase_compare()
 */
GPtrArray        *corridor_story_get_phases      (CorridorStory *self);

/**
 * corridor_story_get_tours:
 * @self: a story
 *
 * Returns: (element-type CorridorTour): as added
 */
GPtrArray        *corridor_story_get_tours       (CorridorStory *self);

/**
 * corridor_story_get_periods:
 * @self: a story
 *
 * Returns: (element-type CorridorPeriod): as added
 */
GPtrArray        *corridor_story_get_periods     (CorridorStory *self);

/**
 * corridor_story_lookup_category:
 * @self: a story
 * @id: of a category
 *
 * Returns: (nullable): the category
 */
CorridorCategory *corridor_story_lookup_category (CorridorStory *self, const char *id);

/**
 * corridor_story_lookup_state:
 * @self: a story
 * @id: of a state
 *
 * Returns: (nullable): the state
 */
CorridorState    *corridor_story_lookup_state    (CorridorStory *self, const char *id);

/**
 * corridor_story_lookup_source:
 * @self: a story
 * @id: of a source
 *
 * Returns: (nullable): the source
 */
CorridorSource   *corridor_story_lookup_source   (CorridorStory *self, const char *id);

/**
 * corridor_story_lookup_feature:
 * @self: a story
 * @id: of a feature
 *
 * Returns: (nullable): the feature
 */
CorridorFeature  *corridor_story_lookup_feature  (CorridorStory *self, const char *id);

/**
 * corridor_story_lookup_period:
 * @self: a story
 * @id: of a period
 *
 * Returns: (nullable): the period
 */
CorridorPeriod   *corridor_story_lookup_period   (CorridorStory *self, const char *id);

/**
 * corridor_story_query:
 * @self: a sealed story
 * @query: what is asked
 * @hits: (element-type CorridorHit): emptied, then filled in order of corridor_phase_compare()
 *
 * Finds the phases that are certain or possible and that the filter allows. O(n) for the n phases that begin before the end of
 * the day; allocates only when @hits has to grow.
 *
 * Returns: how many there are of them without the filter
 */
guint             corridor_story_query           (CorridorStory       *self,
                                                  const CorridorQuery *query,
                                                  GArray              *hits);

/**
 * corridor_query_get_range:
 * @self: a query
 *
 * Returns: the time that it asks for
 */
CorridorQueryRange corridor_query_get_range      (const CorridorQuery *self);

/**
 * corridor_query_certainty:
 * @self: a query
 * @phase: a phase of a feature
 *
 * Tells what the query's time and mode say of one phase, whether the filter allows it or not.
 */
CorridorCertainty corridor_query_certainty       (const CorridorQuery *self,
                                                  CorridorPhase       *phase);

G_END_DECLS
