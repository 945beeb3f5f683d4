/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-base-maps.h"
#include "corridor-map.h"
#include "tile-fixture.h"

G_BEGIN_DECLS

#define COVER_FIXTURE_WIDTH 800
#define COVER_FIXTURE_HEIGHT 600

/* Where it looks at first. */
#define COVER_FIXTURE_VIEW ((CorridorBbox) { .west = 45.5, .south = 39, .east = 47.5, .north = 40.5 })

/**
 * CoverFixture:
 *
 * A map in a window, with base maps to choose from and a server on the loopback device.
 */
typedef struct
{
  TileFixture      *tiles; /* (owned) */
  CorridorStory    *story; /* (owned) */
  CorridorSession  *session; /* (owned) */
  CorridorBasemap  *basemap; /* (owned) */
  CorridorBaseMaps *maps; /* (owned) */
  CorridorMap      *map; /* (unowned) the window's */
  GtkWidget        *widget; /* (unowned) the same */
  GtkWindow        *window; /* (unowned) destroyed at the end */
  guint             n_told; /* changes of the trouble */
} CoverFixture;

/* @data: a #TileServerAnswer, by its address */
void          cover_fixture_set_up          (CoverFixture  *self,
                                             gconstpointer  data);
void          cover_fixture_tear_down       (CoverFixture  *self,
                                             gconstpointer  data);
void          cover_fixture_choose_built_in (CoverFixture  *self);

/* The map as it is drawn, 0xRRGGBB, row by row; (transfer full) */
guint32      *cover_fixture_draw            (CoverFixture  *self);

/* The colour of a place where nothing of the story lies. */
guint         cover_fixture_get_pixel       (CoverFixture  *self);
double        cover_fixture_get_zoom        (CoverFixture  *self);
CorridorTheme cover_fixture_get_theme       (CoverFixture  *self);

/* Whom the map names for what lies over the ground. */
const char   *cover_fixture_get_cover       (CoverFixture  *self);

G_END_DECLS
