/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

#include "corridor-hidden.h"
#include "corridor-session-axis.h"
#include "corridor-session-compare.h"
#include "corridor-session-play.h"
#include "corridor-session-tour.h"
#include "corridor-visible-model.h"

G_BEGIN_DECLS

#define CORRIDOR_SESSION_DEFAULT_LANGUAGE    "en"
#define CORRIDOR_SESSION_DEFAULT_WINDOW_DAYS 30
#define CORRIDOR_SESSION_DEFAULT_SPEED       30.0 /* days a second */
#define CORRIDOR_SESSION_MAX_SPEED           1e6

/* What the files of the session share: its fields, and how it tells that one of them changed. */

struct _CorridorSession
{
  GObject               parent_instance;
  CorridorStory        *story; /* (owned) */
  CorridorQuery         query;
  CorridorFilter       *filter;   /* (owned) the query's */
  guint                 n_all;    /* how many hits there were without it */
  GArray               *hits;     /* (owned) (element-type CorridorHit) reused by every query */
  GListStore           *layers;   /* (owned) (element-type CorridorLayer) the topmost last */
  GArray               *views;    /* (owned) (element-type CorridorLayerView) what is shown of the layers */
  CorridorVisibleModel *visible;  /* (owned) */
  CorridorPhase        *selected; /* (owned) (nullable) */
  char                 *language; /* (owned) */
  CorridorNameOrder     name_order;
  double                speed;    /* days a second */
  double                rest;     /* played but not shown yet: of a day, or seconds since the last event */
  double                pause;    /* seconds at the end, before it begins anew */
  CorridorPace          pace;
  gboolean              loop;
  gboolean              scrubbing;
  gboolean              playing;
  CorridorTour         *tour;      /* (owned) (nullable) of the story */
  guint                 tour_step; /* of the tour, 0 without one */
  CorridorAxis          axis;      /* within the session's begin and end */
  gboolean              shows_whole; /* the axis is all there is, and becomes what there will be */
  guint                 edition;   /* see corridor_session_get_edition() */
  gint64                since;     /* seconds: where the clock rested before it moved to where it is */
  guint                 rest_id;   /* of the timeout after which a moving clock counts as resting, 0 when it rests */
  gboolean              comparing; /* another day is shown beside this one */
  gint64                other;     /* seconds: that day */
  double                divider;   /* where this day begins, of the width of the map */
  GArray               *hidden;    /* (owned) (element-type CorridorHiddenHit) by kind, on the day and on the other one */
  GArray               *other_hits;  /* (owned) (element-type CorridorHit) of that day, empty when there is none */
  GArray               *other_views; /* (owned) (element-type CorridorLayerView) likewise */
};

typedef enum
{
  CORRIDOR_SESSION_PROP_STORY = 1,
  CORRIDOR_SESSION_PROP_NOW,
  CORRIDOR_SESSION_PROP_MODE,
  CORRIDOR_SESSION_PROP_WINDOW_DAYS,
  CORRIDOR_SESSION_PROP_SELECTED,
  CORRIDOR_SESSION_PROP_LANGUAGE,
  CORRIDOR_SESSION_PROP_NAME_ORDER,
  CORRIDOR_SESSION_PROP_PLAYING,
  CORRIDOR_SESSION_PROP_SPEED,
  CORRIDOR_SESSION_PROP_PACE,
  CORRIDOR_SESSION_PROP_LOOP,
  CORRIDOR_SESSION_PROP_SCRUBBING,
  CORRIDOR_SESSION_PROP_AXIS_BEGIN,
  CORRIDOR_SESSION_PROP_AXIS_END,
  CORRIDOR_SESSION_PROP_COMPARING,
  CORRIDOR_SESSION_PROP_OTHER,
  CORRIDOR_SESSION_PROP_DIVIDER,
  CORRIDOR_SESSION_PROP_TOUR,
  CORRIDOR_SESSION_PROP_TOUR_STEP,
  CORRIDOR_SESSION_N_PROPS
} CorridorSessionProperty;

/* corridor-session-properties.c */
void     corridor_session_install_properties   (GObjectClass            *object_class);
void     corridor_session_notify               (CorridorSession         *self, /* tells what changed */
                                                CorridorSessionProperty  property);

/* corridor-session.c: tells that something did */
void     corridor_session_emit_changed         (CorridorSession         *self); /* what is drawn */
void     corridor_session_emit_step_shown      (CorridorSession         *self);

/* corridor-session-visible.c: asks the story and the layers again, */
void     corridor_session_refresh              (CorridorSession         *self); /* and leaves it to the caller to tell */
void     corridor_session_ask_again            (CorridorSession         *self); /* after the layers or a filter changed */
void     corridor_session_query_changed        (CorridorSession         *self,
                                                CorridorSessionProperty  property); /* a field of the query */

/* corridor-session-clock.c: seconds */
gint64   corridor_session_clamp                (CorridorSession         *self,
                                                gint64                   now); /* the nearest time that there is */

/* corridor-session-rest.c: whether the clock rests */
void     corridor_session_note_move            (CorridorSession         *self,
                                                gint64                   from); /* it was at */
void     corridor_session_forget_moves         (CorridorSession         *self); /* it has always rested where it is */

/* corridor-session-axis.c: the part of the time that is shown */
void     corridor_session_follow_axis          (CorridorSession         *self,
                                                gint64                   from); /* the time moved */
void     corridor_session_fit_axis             (CorridorSession         *self); /* after the ends of the time may have changed */

/* corridor-session-moves.c */
gboolean corridor_session_select_start         (CorridorSession         *self); /* of what starts on the day shown, if anything does */

/* corridor-session-compare.c */
void     corridor_session_update_other         (CorridorSession         *self); /* after anything that is asked of the time changed */

/* corridor-session-layers.c */
void     corridor_session_share_filter         (CorridorSession         *self); /* tells the layers whether only what is certain is shown */
void     corridor_session_collect_views        (CorridorSession         *self,
                                                const CorridorQuery     *query, /* at the time of which */
                                                GArray                  *views); /* (element-type CorridorLayerView) */
void     corridor_session_filter_changed       (CorridorSession         *self); /* asks again, and lets go of a record that is hidden */
gboolean corridor_session_count_records        (CorridorSession         *self, /* whether any layer is shown */
                                                guint                   *n); /* of these, but for states and claimants */
guint    corridor_session_count_all_records    (CorridorSession         *self); /* as if no kinds were hidden and no words looked for */
gboolean corridor_session_are_layers_filtered  (CorridorSession         *self); /* whether they hide something of that */
void     corridor_session_clear_layer_filters  (CorridorSession         *self);
void     corridor_session_forget_layers        (CorridorSession         *self); /* at the end */

G_END_DECLS
