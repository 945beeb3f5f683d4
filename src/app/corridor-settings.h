/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * corridor_settings_open:
 *
 * g_settings_new() ends the program where the schema is missing; this asks first.
 *
 * Returns: (transfer full) (nullable): the program's settings, %NULL where their schema is not installed
 */
GSettings *corridor_settings_open  (void);

/**
 * corridor_settings_reset:
 *
 * Makes all settings what they are at the very first start.
 */
void       corridor_settings_reset (void);

G_END_DECLS
