/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "corridor-base-maps.h"

G_BEGIN_DECLS

/**
 * CorridorTroubleBar:
 *
 * Says why the chosen base map cannot be shown, for as long as that is so, and once: whoever closes it is not told again
 * before all was well in between, or another map was chosen.
 */
#define CORRIDOR_TYPE_TROUBLE_BAR (corridor_trouble_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorridorTroubleBar, corridor_trouble_bar, CORRIDOR, TROUBLE_BAR, GtkWidget)

/**
 * corridor_trouble_bar_set_maps:
 * @maps: (nullable): whose trouble is told
 */
void corridor_trouble_bar_set_maps (CorridorTroubleBar *self,
                                    CorridorBaseMaps   *maps);

G_END_DECLS
