/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-axis.h"
#include "corridor-change.h"
#include "corridor-layer.h"
#include "corridor-story.h"
#include "corridor-tour.h"

G_BEGIN_DECLS

/**
 * CorridorSession:
 *
 * The one clock and the one filtered view of a story. Every view watches it and asks it to change; none keeps a
 * time, a filter or a selection of its own. To be used from one thread.
 *
 * Every property is readable and writable, and notified on change only: #CorridorSession:story, #CorridorSession:now,
 * #CorridorSession:mode, #CorridorSession:window-days, #CorridorSession:selected, #CorridorSession:language,
 * #CorridorSession:name-order, #CorridorSession:playing, #CorridorSession:speed, #CorridorSession:pace, #CorridorSession:loop,
 * #CorridorSession:scrubbing, #CorridorSession:tour, #CorridorSession:tour-step. #CorridorSession:axis-begin and
 * #CorridorSession:axis-end are set together, by corridor_session_set_axis(). For two days side by side there are
 * #CorridorSession:comparing, #CorridorSession:other and #CorridorSession:divider.
 */

/**
 * CorridorSession::changed:
 * @self: the session
 *
 * Something that is drawn changed: story, layers, now, mode, window-days, language, name-order or the filter. Comes once a setter call, last of
 * all: hits, the visible model and the properties are up to date, and notify:: has been emitted. A new selection is
 * notify::selected alone.
 */

/**
 * CorridorSession::tour-step-shown:
 * @self: the session
 *
 * A step of the tour in progress was gone to, or gone back to: the time and the selection are the step's by now. What shows a
 * part of the world should show the step's.
 */

/**
 * CorridorPace:
 * @CORRIDOR_PACE_TIME: so many days a second
 * @CORRIDOR_PACE_EVENTS: from event to event, with time to read each
 *
 * How time moves on by itself.
 */
typedef enum
{
  CORRIDOR_PACE_TIME,
  CORRIDOR_PACE_EVENTS,
} CorridorPace;

#define CORRIDOR_TYPE_PACE (corridor_pace_get_type ())
GType corridor_pace_get_type (void) G_GNUC_CONST;

#define CORRIDOR_TYPE_SESSION (corridor_session_get_type ())
G_DECLARE_FINAL_TYPE (CorridorSession, corridor_session, CORRIDOR, SESSION, GObject)

/**
 * corridor_session_new:
 * @story: a sealed story
 *
 * Returns: (transfer full): a session at the story's first day, showing everything that is true on that day
 */
CorridorSession   *corridor_session_new             (CorridorStory *story);

/**
 * corridor_session_get_story:
 * @self: a session
 *
 * Returns: (transfer none): #CorridorSession:story
 */
CorridorStory     *corridor_session_get_story       (CorridorSession *self);

/**
 * corridor_session_set_story:
 * @self: a session
 * @story: a sealed story
 *
 * Shows another story. The time stays if the story has it, else it is clamped; nothing is selected or filtered out, and nothing plays.
 */
void               corridor_session_set_story       (CorridorSession *self, CorridorStory *story);

/**
 * corridor_session_get_begin:
 * @self: a session
 *
 * The clock goes through the time of the story and of every layer, hidden or not.
 *
 * Returns: seconds, the midnight of the first day
 */
gint64             corridor_session_get_begin       (CorridorSession *self);

/**
 * corridor_session_get_end:
 * @self: a session
 *
 * Returns: seconds, exclusive: the midnight after the last day
 */
gint64             corridor_session_get_end         (CorridorSession *self);

/**
 * corridor_session_get_last_day:
 * @self: a session
 *
 * Returns: seconds, the midnight of the last day
 */
gint64             corridor_session_get_last_day    (CorridorSession *self);

/**
 * corridor_session_has_date:
 * @self: a session
 * @date: a date
 *
 * Returns: whether the clock can show any part of it
 */
gboolean           corridor_session_has_date        (CorridorSession    *self,
                                                     const CorridorDate *date);

/**
 * corridor_session_get_now:
 * @self: a session
 *
 * Returns: seconds, from corridor_session_get_begin() on and before corridor_session_get_end()
 */
gint64             corridor_session_get_now         (CorridorSession *self);

/**
 * corridor_session_set_now:
 * @self: a session
 * @now: seconds, kept to the second
 *
 * Goes to a time: to the first moment of the clock when it is before that, and to the midnight of its last day when it is
 * after that. The selection stays, true or not at that time.
 */
void               corridor_session_set_now         (CorridorSession *self, gint64 now);

/**
 * corridor_session_get_mode:
 * @self: a session
 *
 * Returns: #CorridorSession:mode; %CORRIDOR_MODE_ON_DAY at first
 */
CorridorMode       corridor_session_get_mode        (CorridorSession *self);

/**
 * corridor_session_set_mode:
 * @self: a session
 * @mode: what is shown of the time
 */
void               corridor_session_set_mode        (CorridorSession *self, CorridorMode mode);

/**
 * corridor_session_get_window_days:
 * @self: a session
 *
 * Returns: #CorridorSession:window-days; 30 at first
 */
guint              corridor_session_get_window_days (CorridorSession *self);

/**
 * corridor_session_set_window_days:
 * @self: a session
 * @days: at least 1
 */
void               corridor_session_set_window_days (CorridorSession *self, guint days);

/**
 * corridor_session_get_language:
 * @self: a session
 *
 * Returns: (transfer none): a BCP 47 tag; `en` at first
 */
const char        *corridor_session_get_language    (CorridorSession *self);

/**
 * corridor_session_set_language:
 * @self: a session
 * @language: a BCP 47 tag, of texts and names of the story
 */
void               corridor_session_set_language    (CorridorSession *self, const char *language);

/**
 * corridor_session_get_name_order:
 * @self: a session
 *
 * Returns: #CorridorSession:name-order; %CORRIDOR_NAME_ORDER_LANGUAGE at first
 */
CorridorNameOrder  corridor_session_get_name_order  (CorridorSession *self);

/**
 * corridor_session_set_name_order:
 * @self: a session
 * @order: which form of a name comes first
 */
void               corridor_session_set_name_order  (CorridorSession *self, CorridorNameOrder order);

/**
 * corridor_session_dup_label:
 * @self: a session
 * @feature: a feature of the story
 *
 * Names a feature in the reader's language and order, on the day shown: see corridor_feature_dup_label().
 *
 * Returns: (transfer full): the label
 */
char              *corridor_session_dup_label       (CorridorSession *self, CorridorFeature *feature);

/**
 * corridor_session_get_selected:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the phase of which the details are shown
 */
CorridorPhase     *corridor_session_get_selected    (CorridorSession *self);

/**
 * corridor_session_set_selected:
 * @self: a session
 * @phase: (nullable): of the story, or shown of a layer: with any other nothing happens; a new reference is taken
 *
 * Selects a phase, or with %NULL nothing. The time stays.
 */
void               corridor_session_set_selected    (CorridorSession *self, CorridorPhase *phase);

/**
 * corridor_session_get_category_visible:
 * @self: a session
 * @category: of the story
 *
 * A part of the filter, of which corridor-session-filter.h has the whole.
 *
 * Returns: whether the filter shows it
 */
gboolean           corridor_session_get_category_visible (CorridorSession *self, CorridorCategory *category);

/**
 * corridor_session_set_category_visible:
 * @self: a session
 * @category: of the story
 * @visible: whether the filter shows it
 */
void               corridor_session_set_category_visible (CorridorSession *self, CorridorCategory *category, gboolean visible);

/**
 * corridor_session_get_visible:
 * @self: a session
 *
 * What is shown, as a list of #CorridorPhase: the story's in order of corridor_phase_compare(), then those of each layer in order
 * of their begin. It is one object for the life of the session, and says which span of it changed. A phase whose certainty changed
 * counts as changed. Where there are many records, their rows follow the clock when it rests for a moment, and at the latest with
 * this call.
 *
 * Returns: (transfer none): the list
 */
GListModel        *corridor_session_get_visible     (CorridorSession *self);

/**
 * corridor_session_count_visible:
 * @self: a session
 *
 * Returns: how many things are shown at the time
 */
guint              corridor_session_count_visible   (CorridorSession *self);

/**
 * corridor_session_find_visible:
 * @self: a session
 * @phase: a phase
 * @position: (out): its row in the visible model
 *
 * O(n) for the hits of the story, O(log n) for records of a layer.
 *
 * Returns: whether it is shown
 */
gboolean           corridor_session_find_visible    (CorridorSession *self,
                                                     CorridorPhase   *phase,
                                                     guint           *position);

/**
 * corridor_session_get_hits:
 * @self: a session
 * @n_hits: (out): how many
 *
 * What is shown of the story, with its certainty: the same phases in the same order as at the head of the visible model.
 *
 * Returns: (transfer none) (array length=n_hits): valid until the next change
 */
const CorridorHit *corridor_session_get_hits        (CorridorSession *self, guint *n_hits);

/**
 * corridor_session_get_layers:
 * @self: a session
 *
 * Returns: (transfer none): the layers, a list of #CorridorLayer, the topmost last; one object for the life of the session
 */
GListModel        *corridor_session_get_layers      (CorridorSession *self);

/**
 * corridor_session_find_layer:
 * @self: a session
 * @layer: a layer
 * @position: (out) (optional): its place, from 0 for the lowest
 *
 * Returns: whether it is one of the session's
 */
gboolean           corridor_session_find_layer      (CorridorSession *self, CorridorLayer *layer, guint *position);

/**
 * corridor_session_find_layer_of:
 * @self: a session
 * @dataset: of one of corridor_session_get_views(), or of what is behind one
 *
 * Returns: (transfer none) (nullable): the layer that shows it
 */
CorridorLayer     *corridor_session_find_layer_of   (CorridorSession *self, CorridorDataset *dataset);

/**
 * corridor_session_add_layer:
 * @self: a session
 * @layer: a layer that is not there yet; a new reference is taken
 *
 * Shows a layer above all others. The clock goes through its time, too.
 */
void               corridor_session_add_layer       (CorridorSession *self, CorridorLayer *layer);

/**
 * corridor_session_remove_layer:
 * @self: a session
 * @layer: one of its layers
 *
 * Lets go of a layer. A record of it that is selected is not any more.
 */
void               corridor_session_remove_layer    (CorridorSession *self, CorridorLayer *layer);

/**
 * corridor_session_move_layer:
 * @self: a session
 * @layer: one of its layers
 * @position: its new place, from 0 for the lowest; the topmost when there are not as many
 *
 * Puts a layer above or below others.
 */
void               corridor_session_move_layer      (CorridorSession *self, CorridorLayer *layer, guint position);

/**
 * corridor_session_get_views:
 * @self: a session
 * @n_views: (out): how many
 *
 * What is shown of the layers: for painters.
 *
 * Returns: (transfer none) (array length=n_views): valid until the next change
 */
const CorridorLayerView *corridor_session_get_views (CorridorSession *self, guint *n_views);

/**
 * corridor_session_get_edition:
 * @self: a session
 *
 * Returns: a number that becomes another when the story, the layers or the filter do, whatever the time: for who keeps
 *   something made of all times, such as a histogram
 */
guint              corridor_session_get_edition     (CorridorSession *self);

/**
 * corridor_session_get_query:
 * @self: a session
 *
 * What the story is asked now: for a scene and its caption.
 *
 * Returns: (transfer none): valid until the next change
 */
const CorridorQuery *corridor_session_get_query     (CorridorSession *self);

/**
 * corridor_session_get_certainty:
 * @self: a session
 * @phase: a phase of the story
 *
 * Tells whether @phase is true at the time and in the mode shown, hidden or not.
 */
CorridorCertainty  corridor_session_get_certainty   (CorridorSession *self, CorridorPhase *phase);

/**
 * corridor_session_is_new:
 * @self: a session
 * @phase: a phase of the story
 *
 * Tells whether @phase starts, or may start first, on the day shown.
 */
gboolean           corridor_session_is_new         (CorridorSession *self, CorridorPhase *phase);

/**
 * corridor_session_step:
 * @self: a session
 * @n: how many units, negative for back
 * @unit: of what
 *
 * Moves by calendar units. A step of days goes from midnight to midnight; other steps keep the time of day.
 */
void               corridor_session_step            (CorridorSession *self, int n, CorridorPrecision unit);

/**
 * corridor_session_step_event:
 * @self: a session
 * @direction: above 0 for forward, below 0 for back
 *
 * Goes to the nearest other day of the story, in that direction, on which a phase whose category is not hidden starts, or may
 * start first, and selects it: of several the most important, and of these the first in order of corridor_phase_compare().
 *
 * Returns: %FALSE when there is none; the time stays
 */
gboolean           corridor_session_step_event      (CorridorSession *self, int direction);

/**
 * corridor_session_step_same_category:
 * @self: a session
 * @direction: above 0 for forward, below 0 for back
 *
 * The same, among what is of the selection's category.
 *
 * Returns: %FALSE when nothing is selected, or when there is none; the time stays
 */
gboolean           corridor_session_step_same_category (CorridorSession *self, int direction);

/**
 * corridor_session_get_playing:
 * @self: a session
 *
 * Returns: whether time moves on by corridor_session_advance()
 */
gboolean           corridor_session_get_playing     (CorridorSession *self);

/**
 * corridor_session_set_playing:
 * @self: a session
 * @playing: whether time moves on by corridor_session_advance()
 *
 * Starts or stops. Starting on the last day first goes back to the first one.
 */
void               corridor_session_set_playing     (CorridorSession *self, gboolean playing);

/**
 * corridor_session_get_speed:
 * @self: a session
 *
 * Returns: days a second; 30 at first
 */
double             corridor_session_get_speed       (CorridorSession *self);

/**
 * corridor_session_set_speed:
 * @self: a session
 * @speed: days a second, above 0
 */
void               corridor_session_set_speed       (CorridorSession *self, double speed);

/**
 * corridor_session_get_loop:
 * @self: a session
 *
 * Returns: whether it begins anew at the end, after a moment there; %FALSE at first
 */
gboolean           corridor_session_get_loop        (CorridorSession *self);

/**
 * corridor_session_set_loop:
 * @self: a session
 * @loop: whether it begins anew at the end, after a moment there
 */
void               corridor_session_set_loop        (CorridorSession *self, gboolean loop);

/**
 * corridor_session_get_pace:
 * @self: a session
 *
 * Returns: #CorridorSession:pace; %CORRIDOR_PACE_TIME at first
 */
CorridorPace       corridor_session_get_pace        (CorridorSession *self);

/**
 * corridor_session_set_pace:
 * @self: a session
 * @pace: whether time moves on evenly or from event to event
 */
void               corridor_session_set_pace        (CorridorSession *self, CorridorPace pace);

/**
 * corridor_session_set_scrubbing:
 * @self: a session
 * @scrubbing: whether the reader holds the time, as with a finger on a slider
 *
 * Lets what plays wait. It goes on from wherever the time is let go.
 */
void               corridor_session_set_scrubbing   (CorridorSession *self, gboolean scrubbing);

/**
 * corridor_session_get_reading_time:
 * @self: a session
 *
 * Returns: how many seconds %CORRIDOR_PACE_EVENTS gives to what is selected: the more words its title and text have in the
 *   language shown, 3 at least and 40 at most
 */
double             corridor_session_get_reading_time (CorridorSession *self);

/**
 * corridor_session_advance:
 * @self: a session
 * @seconds: real time since the last call, not negative
 *
 * Plays on. With %CORRIDOR_PACE_TIME in whole days, below one day a second in whole hours: what is less is kept for the next call.
 * With %CORRIDOR_PACE_EVENTS to the next event once the selected one can have been read; the first one comes at once. Stops on
 * the last day, or after the last event, unless it loops. Does nothing when nothing plays.
 */
void               corridor_session_advance         (CorridorSession *self, double seconds);

/**
 * corridor_session_get_axis:
 * @self: a session
 *
 * Which part of the time is shown where time is a length: on the timeline for one. All of it at first and with every new story;
 * who shows all of it also shows what a new layer adds to it. When the time leaves the part, by itself or because somebody moved
 * it, another is shown; never the other way round: the part never moves the time.
 *
 * Returns: the part
 */
CorridorAxis       corridor_session_get_axis        (CorridorSession *self);

/**
 * corridor_session_set_axis:
 * @self: a session
 * @axis: the part of the time to show
 *
 * Shows the nearest part that there is.
 */
void               corridor_session_set_axis        (CorridorSession *self, CorridorAxis axis);

/**
 * corridor_session_shows_whole_axis:
 * @self: a session
 *
 * Returns: whether all of the time is shown
 */
gboolean           corridor_session_shows_whole_axis (CorridorSession *self);

/**
 * corridor_session_show_whole_axis:
 * @self: a session
 *
 * Shows all of the time, and what a new layer adds to it.
 */
void               corridor_session_show_whole_axis (CorridorSession *self);

/**
 * corridor_session_zoom_axis:
 * @self: a session
 * @at: seconds, what keeps its place
 * @factor: how many times as much time is shown: below 1 to zoom in
 *
 * Shows less time at a greater length, or more.
 */
void               corridor_session_zoom_axis       (CorridorSession *self, gint64 at, double factor);

/**
 * corridor_session_show_period:
 * @self: a session
 * @period: of the story
 *
 * Shows a period and a little on either side of it.
 */
void               corridor_session_show_period     (CorridorSession *self, CorridorPeriod *period);

/**
 * corridor_session_get_since:
 * @self: a session
 *
 * The clock rests when the time has stayed the same for a moment, nothing plays and nobody holds it.
 *
 * Returns: seconds: where it rested before it moved to where it is now, or is moving: the time shown when it has not moved yet
 */
gint64             corridor_session_get_since       (CorridorSession *self);

/**
 * corridor_session_rest:
 * @self: a session
 *
 * Takes the time shown for where the clock has always rested: after going to where the reader starts from.
 */
void               corridor_session_rest            (CorridorSession *self);

/**
 * corridor_session_set_comparing:
 * @self: a session
 * @comparing: whether another day is shown beside the one of the clock
 *
 * Starts on the day where the clock rested before, or on the one a year before this one. The other day is no second clock: it
 * stays where it is put, and is asked the same as the clock's.
 */
void               corridor_session_set_comparing   (CorridorSession *self, gboolean comparing);

/**
 * corridor_session_get_comparing:
 * @self: a session
 *
 * Returns: whether another day is shown beside the one of the clock
 */
gboolean           corridor_session_get_comparing   (CorridorSession *self);

/**
 * corridor_session_set_other:
 * @self: a session
 * @other: seconds, clamped like the time
 *
 * Moves the other day.
 */
void               corridor_session_set_other       (CorridorSession *self, gint64 other);

/**
 * corridor_session_get_other:
 * @self: a session
 *
 * Returns: seconds: the other day
 */
gint64             corridor_session_get_other       (CorridorSession *self);

/* How much of the map the other day has, from the left: 0 … 1, half of it at first. */
#define CORRIDOR_SESSION_DIVIDER 0.5

/**
 * corridor_session_set_divider:
 * @self: a session
 * @divider: clamped to 0 … 1
 *
 * Says where on the map the other day ends and this one begins.
 */
void               corridor_session_set_divider     (CorridorSession *self, double divider);

/**
 * corridor_session_get_divider:
 * @self: a session
 *
 * Returns: of the width of the map, from 0 for its left edge to 1 for its right one
 */
double             corridor_session_get_divider     (CorridorSession *self);

/**
 * corridor_session_get_other_hits:
 * @self: a session
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what is shown of the story on the other day, nothing when there is none; valid until
 *   the next change
 */
const CorridorHit       *corridor_session_get_other_hits  (CorridorSession *self, guint *n);

/**
 * corridor_session_get_other_views:
 * @self: a session
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): what is shown of the layers on the other day, nothing when there is none; valid
 *   until the next change
 */
const CorridorLayerView *corridor_session_get_other_views (CorridorSession *self, guint *n);

/**
 * corridor_session_get_base:
 * @self: a session
 *
 * Returns: seconds: what the time shown is compared with: the other day, or where the clock rested before
 */
gint64             corridor_session_get_base        (CorridorSession *self);

/**
 * corridor_session_list_changes:
 * @self: a session
 * @changes: (element-type CorridorChange): emptied, then filled by corridor_story_compare(); valid as long as the story
 *
 * Tells what of the story became different since corridor_session_get_base(), as far as it is shown.
 */
void               corridor_session_list_changes    (CorridorSession *self, GArray *changes);

/**
 * corridor_session_get_tour:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the tour in progress
 */
CorridorTour      *corridor_session_get_tour        (CorridorSession *self);

/**
 * corridor_session_set_tour:
 * @self: a session
 * @tour: (nullable): a tour of the story, or %NULL to leave the one in progress
 *
 * Sets out on a tour at its first step, also on the one in progress. Leaving it changes neither the time nor the selection.
 */
void               corridor_session_set_tour        (CorridorSession *self, CorridorTour *tour);

/**
 * corridor_session_get_tour_step:
 * @self: a session
 *
 * Returns: its step, from 0; 0 without a tour
 */
guint              corridor_session_get_tour_step   (CorridorSession *self);

/**
 * corridor_session_set_tour_step:
 * @self: a session on a tour
 * @step: from 0, below the number of steps
 *
 * Goes to a step, or back to it from where the reader has strayed: stops playing, shows one day, the step's, lets its
 * feature's category be seen, selects the phase that is true of the feature then, and emits #CorridorSession::tour-step-shown.
 * Strays are allowed and end no tour.
 */
void               corridor_session_set_tour_step   (CorridorSession *self, guint step);

/**
 * corridor_session_is_at_tour_step:
 * @self: a session
 *
 * Tells whether time and selection still are those of the step; %FALSE without a tour.
 */
gboolean           corridor_session_is_at_tour_step (CorridorSession *self);

G_END_DECLS
