/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-session.h"

G_BEGIN_DECLS

/* How the actions of the session are made. They follow it for as long as both live, and keep neither alive. */

/**
 * corridor_action_adder_verb:
 * @map: where the action goes
 * @session: what it is done to
 * @name: of the action
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
 * @map: where the action goes
 * @session: whose property it is
 * @name: of the action
 * @property: of the session: a boolean, an enumeration or a number
 * @change: (nullable): void (*) (CorridorSession *session, GVariant *value): what to do instead of setting the property to the value
 *
 * Adds an action whose state is a property of the session. A boolean takes no parameter and is toggled. Of an enumeration the state is
 * the nick; what is no nick is passed over. A number beyond the range of the property becomes the nearest in it.
 */
void corridor_action_adder_state (GActionMap         *map,
                                  CorridorSession    *session,
                                  const char         *name,
                                  const char         *property,
                                  GCallback           change);

G_END_DECLS
