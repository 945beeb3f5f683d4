/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * corridor_message_new:
 * @parent: what it belongs to
 * @heading: plain text
 * @body: plain text, which can be selected and copied
 *
 * Makes a dialog without responses yet. The dialog's own heading and body measure themselves wrongly in libadwaita 1.7, which
 * says so.
 *
 * Returns: (transfer none): the dialog, not yet on the screen
 */
AdwMessageDialog *corridor_message_new (GtkWindow  *parent,
                                        const char *heading,
                                        const char *body);

G_END_DECLS
