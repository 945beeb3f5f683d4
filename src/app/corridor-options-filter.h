/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-options.h"

G_BEGIN_DECLS

/* The part of corridor_options_apply() that is about what to see: @session has all that is asked for, and then it is set. */
gboolean corridor_options_check_filter (const CorridorOptions *self,
                                        CorridorSession       *session,
                                        GError               **error);
void     corridor_options_apply_filter (const CorridorOptions *self,
                                        CorridorSession       *session);

G_END_DECLS
