/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-driver.h"

G_BEGIN_DECLS

/*
 * The accessible tree: walks that survive widgets coming and going under them. A widget that is gone in the middle of
 * a walk is passed over, since whoever waits will look again.
 */
typedef gboolean (*UiTreeVisit) (AtspiAccessible *accessible,
                                 guint            depth,
                                 gpointer         user_data);

AtspiAccessible *ui_tree_search   (AtspiAccessible *root,
                                   UiTreeVisit      matches,
                                   gpointer         user_data);
gboolean         ui_tree_has      (AtspiAccessible *accessible,
                                   AtspiStateType   state);
gboolean         ui_tree_is_shown (AtspiAccessible *accessible);
char            *ui_tree_words    (AtspiAccessible *accessible);
void             ui_tree_print    (AtspiAccessible *root);

G_END_DECLS
