/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-session.h"
#include "corridor-theme.h"

G_BEGIN_DECLS

/**
 * CorridorChooser:
 *
 * A popover that asks which of several things at one spot of the map is meant: a list of their signs, titles, kinds, states and
 * dates, walked with the arrow keys, and searched by typing where it is long. The one that is activated becomes the session's
 * selection, and the popover goes away. The list is virtual: it may be of all that a cluster stands for.
 */
#define CORRIDOR_TYPE_CHOOSER (corridor_chooser_get_type ())
G_DECLARE_FINAL_TYPE (CorridorChooser, corridor_chooser, CORRIDOR, CHOOSER, GtkPopover)

/**
 * corridor_chooser_new:
 *
 * Returns: (transfer floating): a chooser with nothing to choose from; give it a parent
 */
GtkWidget *corridor_chooser_new (void);

/**
 * corridor_chooser_offer:
 * @session: whose selection is asked for
 * @phases: a list of #CorridorPhase: the choice, the topmost first; a new reference is taken
 * @theme: light or dark
 * @x: px from the left of the parent
 * @y: px from the top of the parent
 *
 * Pops up at a point and takes the focus.
 */
void       corridor_chooser_offer (CorridorChooser *self,
                                   CorridorSession *session,
                                   GListModel      *phases,
                                   CorridorTheme    theme,
                                   double           x,
                                   double           y);

G_END_DECLS
