/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"

G_BEGIN_DECLS

/**
 * CorridorDateEntry:
 *
 * An entry for a date in words, steps or names, as corridor_session_find_date() understands it. Under it stands what that is, while
 * one types, or what was expected. Enter goes there.
 *
 * Property: #CorridorDateEntry:session.
 *
 * Signal "done": the session is at the date.
 */
#define CORRIDOR_TYPE_DATE_ENTRY (corridor_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (CorridorDateEntry, corridor_date_entry, CORRIDOR, DATE_ENTRY, GtkWidget)

/**
 * corridor_date_entry_set_session:
 * @session: (nullable): the session to move
 */
void corridor_date_entry_set_session (CorridorDateEntry *self,
                                      CorridorSession   *session);

/**
 * corridor_date_entry_begin:
 *
 * Empties the entry and gives it the focus.
 */
void corridor_date_entry_begin       (CorridorDateEntry *self);

G_END_DECLS
