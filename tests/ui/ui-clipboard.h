/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ui_clipboard_dup_text:
 *
 * Asks for the text on the clipboard as another program does that pastes it. Fails the test when nobody answers.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when there is none
 */
char *ui_clipboard_dup_text (void);

G_END_DECLS
