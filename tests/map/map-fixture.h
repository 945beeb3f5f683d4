/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-map.h"

G_BEGIN_DECLS

#define MAP_FIXTURE_WIDTH  800
#define MAP_FIXTURE_HEIGHT 600

/**
 * MapFixture:
 *
 * A map of the sample story and the bundled base map, under the test's own mouse and keyboard (x-input.h).
 */
typedef struct
{
  CorridorStory   *story; /* (owned) */
  CorridorSession *session; /* (owned) */
  CorridorBasemap *basemap; /* (owned) */
  CorridorMap     *map; /* (unowned) the window's */
  GtkWidget       *widget; /* (unowned) the same */
  GtkWindow       *window; /* (unowned) (nullable) destroyed at the end */
} MapFixture;

/**
 * map_fixture_make:
 * @n_twins: how many markers are right on the one of the sample story
 * @animated: whether the desktop has animations
 *
 * Makes the map, which is in no window yet.
 */
void             map_fixture_make       (MapFixture *self,
                                         guint       n_twins,
                                         gboolean    animated);

/**
 * map_fixture_show:
 *
 * Shows it in a window of the size above, with the mouse in its lower left corner.
 */
void             map_fixture_show       (MapFixture *self);

/**
 * map_fixture_clear:
 *
 * Destroys the window. Whatever keeps the session fails the test.
 */
void             map_fixture_clear      (MapFixture *self);

/**
 * map_fixture_get_view:
 *
 * Returns: what the map shows
 */
CorridorViewport map_fixture_get_view   (MapFixture *self);

/**
 * map_fixture_find_place:
 *
 * Returns: where on the map a place is, in px
 */
CorridorPoint    map_fixture_find_place (MapFixture *self,
                                         double      latitude,
                                         double      longitude);

G_END_DECLS
