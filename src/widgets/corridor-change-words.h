/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-change.h"
#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * corridor_change_words_heading:
 * @session: a session
 *
 * Returns: (transfer full): since when what is shown is different, or before when, such as "Since 11 December 2022"
 */
char *corridor_change_words_heading (CorridorSession      *session);

/**
 * corridor_change_words_subject:
 * @change: a change
 * @session: its session
 *
 * Returns: (transfer full): what changed: the name of a thing that stays, or the title of an event
 */
char *corridor_change_words_subject (const CorridorChange *change,
                                     CorridorSession      *session);

/**
 * corridor_change_words_how:
 * @change: a change
 * @session: its session
 *
 * Returns: (transfer full): how it changed, such as "open → blockaded", or when an event happened
 */
char *corridor_change_words_how     (const CorridorChange *change,
                                     CorridorSession      *session);

G_END_DECLS
