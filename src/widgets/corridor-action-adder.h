/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/* How the actions of the session are made. They follow it for as long as both live, and keep neither alive. */

/**
 * corridor_action_adder_verb:
 * @type: (nullable): of its parameter
 * @run: void (*) (CorridorSession *session, GVariant *parameter)
 *
 * Adds an action without state.
 */
void corridor_action_adder_verb  (GActionMap         *map,
                                  CorridorSession    *session,
                                  const char         *name,
                                  const GVariantType *type,
                                  GCallback           run);

/**
 * corridor_action_adder_state:
 * @type: (nullable): of its parameter and its state; %NULL for a boolean that is toggled
 * @state: its first state
 * @change: void (*) (CorridorSession *session, GVariant *value)
 * @news: the signal of the session with which the state may have changed
 * @follow: void (*) (CorridorSession *session, GParamSpec *pspec, GSimpleAction *action): sets the action's state
 *
 * Adds an action with a state that is one of the session's.
 */
void corridor_action_adder_state (GActionMap         *map,
                                  CorridorSession    *session,
                                  const char         *name,
                                  const GVariantType *type,
                                  GVariant           *state,
                                  GCallback           change,
                                  const char         *news,
                                  GCallback           follow);

G_END_DECLS
