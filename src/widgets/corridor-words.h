/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session-filter.h"

G_BEGIN_DECLS

/*
 * The few sentences that more than one widget says, so that all say them alike. All return (transfer full) text in the
 * language of the interface.
 */

/**
 * corridor_words_date:
 *
 * Returns: the session's time: "12 December 2022", with the hour and minute when it is not at midnight
 */
char *corridor_words_date    (CorridorSession *session);

/**
 * corridor_words_count:
 *
 * Returns: "14 things shown"; with a filter "14 of 220 things shown", of all that are true at the time
 */
char *corridor_words_count   (CorridorSession *session);

/**
 * corridor_words_summary:
 *
 * Returns: "12 December 2022, 14 things shown"
 */
char *corridor_words_summary (CorridorSession *session);

/**
 * corridor_words_heading:
 *
 * Returns: the count, with what the mode asks for: "14 things on 12 December 2022", "14 of 220 things on 12 December 2022"
 */
char *corridor_words_heading (CorridorSession *session);

/**
 * corridor_words_filter:
 *
 * Says what is filtered: of the categories of the story and of the layers, of the states and of those who claim something it
 * names those that are shown, or those that are not where that is shorter.
 *
 * Returns: (nullable): "Only: Protests · Claims of: Armenia · Only what is certain"; %NULL when nothing is filtered
 */
char *corridor_words_filter  (CorridorSession *session);

/**
 * corridor_words_left_out:
 *
 * Says what a picture of the session does not show, for one that leaves the program, where nobody can ask.
 *
 * Returns: (nullable): "14 of 220 things shown · Only: Protests"; %NULL when nothing is filtered
 */
char *corridor_words_left_out (CorridorSession *session);

/**
 * corridor_words_facet_value:
 *
 * Returns: (transfer none): the name of a value, in the story's language, or "without a state", "without claims"
 */
const char *corridor_words_facet_value (CorridorSession          *session,
                                        CorridorFacet             facet,
                                        const CorridorFacetValue *value);

/**
 * corridor_words_mode:
 *
 * Returns: what a mode asks for: "On this day", "Last 30 days", "Up to this day"
 */
char *corridor_words_mode    (CorridorSession *session,
                              CorridorMode     mode);

/**
 * corridor_words_date_short:
 *
 * Returns: the session's time where there is little room: "12 Dec 2022", with the hour and minute when it is not at midnight
 */
char *corridor_words_date_short (CorridorSession *session);

/**
 * corridor_words_speed:
 *
 * Returns: "30 days a second", "0.5 days a second"
 */
char *corridor_words_speed   (CorridorSession *session);

/**
 * corridor_words_features:
 *
 * Returns: "12,345 features"
 */
char *corridor_words_features (guint64        n);

/**
 * corridor_words_records:
 *
 * Returns: "12,345 records"
 */
char *corridor_words_records (guint64         n);

/**
 * corridor_words_time_left:
 * @seconds: how long it takes; below 0 when that cannot be known
 *
 * Returns: (nullable): no more exact than it can be: "a few seconds left", "about 40 seconds left", "about 3 minutes left";
 *   %NULL when it cannot be known
 */
char *corridor_words_time_left (double        seconds);

/**
 * corridor_words_years:
 * @dataset: a dataset
 *
 * Returns: (nullable): "2014–2019"; %NULL when nothing in it has a date
 */
char *corridor_words_years   (CorridorDataset *dataset);

G_END_DECLS
