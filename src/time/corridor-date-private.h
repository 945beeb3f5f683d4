/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-date.h"

G_BEGIN_DECLS

/* Sets a %CORRIDOR_TIME_ERROR with the message `expected WHAT, got "TEXT"`, @text cut and escaped. Returns %FALSE. */
gboolean corridor_time_error_set (GError            **error,
                                  CorridorTimeError   code,
                                  const char         *text,
                                  const char         *format,
                                  ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
