/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-layer.h"
#include "corridor-story.h"

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
 * Something that is drawn changed: story, layers, now, mode, window-days, language, name-order or the filter. Comes once a setter
 * call, last of all: hits, the visible model and the properties are up to date, and notify:: has been emitted. A new selection is
 * notify::selected alone.
 */

/**
 * CorridorSession::tour-step-shown:
 * @self: the session
 *
 * A step of the tour in progress was gone to, or gone back to: the time and the selection are the step's by now. What shows a
 * part of the world should show the step's.
 */

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

G_END_DECLS
