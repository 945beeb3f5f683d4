/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-feature.h"

G_BEGIN_DECLS

/* Which phases are asked for. */
typedef enum
{
  CORRIDOR_MODE_ON_DAY, /* true at some moment of the day of `now` */
  CORRIDOR_MODE_WINDOW, /* events of the last `window_days` days, and what else is true on the day */
  CORRIDOR_MODE_UP_TO,  /* events since the start, and what else is true on the day */
} CorridorMode;

typedef struct
{
  gint64       now;
  CorridorMode mode;
  guint        window_days;
  GHashTable  *hidden_categories; /* (nullable) (element-type CorridorCategory) a set */
} CorridorQuery;

/* A phase that a query found. */
typedef struct
{
  CorridorPhase    *phase; /* (unowned) the story keeps it */
  CorridorCertainty certainty;
} CorridorHit;

/* An immutable story. */
#define CORRIDOR_TYPE_STORY (corridor_story_get_type ())
G_DECLARE_FINAL_TYPE (CorridorStory, corridor_story, CORRIDOR, STORY, GObject)

CorridorStory    *corridor_story_new             (CorridorText *title,
                                                  gint64        begin,
                                                  gint64        end,
                                                  CorridorBbox  view);
void              corridor_story_set_method      (CorridorStory *self, CorridorText *method);
void              corridor_story_add_category    (CorridorStory *self, CorridorCategory *category); /* (transfer full) */
void              corridor_story_add_state       (CorridorStory *self, CorridorState *state);       /* (transfer full) */
void              corridor_story_add_source      (CorridorStory *self, CorridorSource *source);     /* (transfer full) */
void              corridor_story_add_feature     (CorridorStory *self, CorridorFeature *feature);   /* (transfer full) */
void              corridor_story_seal            (CorridorStory *self); /* sorts the phases; nothing is added after */

CorridorText     *corridor_story_get_title       (CorridorStory *self);
CorridorText     *corridor_story_get_method      (CorridorStory *self); /* (nullable) */
gint64            corridor_story_get_begin       (CorridorStory *self);
gint64            corridor_story_get_end         (CorridorStory *self); /* exclusive: the midnight after the cut-off day */
CorridorBbox      corridor_story_get_view        (CorridorStory *self);
GPtrArray        *corridor_story_get_categories  (CorridorStory *self);
GPtrArray        *corridor_story_get_states      (CorridorStory *self);
GPtrArray        *corridor_story_get_features    (CorridorStory *self);
GPtrArray        *corridor_story_get_phases      (CorridorStory *self); /* in order of corridor_phase_compare() */
CorridorCategory *corridor_story_lookup_category (CorridorStory *self, const char *id); /* (nullable) */
CorridorState    *corridor_story_lookup_state    (CorridorStory *self, const char *id); /* (nullable) */
CorridorSource   *corridor_story_lookup_source   (CorridorStory *self, const char *id); /* (nullable) */
CorridorFeature  *corridor_story_lookup_feature  (CorridorStory *self, const char *id); /* (nullable) */
void              corridor_story_query           (CorridorStory       *self,
                                                  const CorridorQuery *query,
                                                  GArray              *hits); /* (element-type CorridorHit) emptied, then filled in time order */

G_END_DECLS
