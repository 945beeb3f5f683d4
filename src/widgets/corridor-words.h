/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

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
 * Returns: "14 things shown"
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
 * Returns: the count, with what the mode asks for: "14 things on 12 December 2022"
 */
char *corridor_words_heading (CorridorSession *session);

/**
 * corridor_words_filter:
 *
 * Names the categories of the story and of the layers that are shown, or those that are not where that is shorter.
 *
 * Returns: (nullable): "Only: Protests", "Without: Outlines, Mines"; %NULL when all categories are shown
 */
char *corridor_words_filter  (CorridorSession *session);

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
