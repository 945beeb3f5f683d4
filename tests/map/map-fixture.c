/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-fixture.h"

#include "bundled-basemap.h"
#include "sample-story.h"
#include "x-input.h"

void
map_fixture_make (MapFixture *self,
                  guint       n_twins,
                  gboolean    animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
  self->story = sample_story_new (0, n_twins);
  self->session = corridor_session_new (self->story);
  corridor_session_set_now (self->session, sample_time ("2022-06-01"));
  self->basemap = bundled_basemap_load ();
  self->widget = corridor_map_new (self->session);
  self->map = CORRIDOR_MAP (self->widget);
  corridor_map_set_basemap (self->map, self->basemap);
}

void
map_fixture_show (MapFixture *self)
{
  self->window = x_input_show (self->widget, MAP_FIXTURE_WIDTH, MAP_FIXTURE_HEIGHT);
  x_input_move (self->widget, 1, MAP_FIXTURE_HEIGHT - 1); /* wherever the test before left the mouse */
}

void
map_fixture_clear (MapFixture *self)
{
  gtk_window_destroy (self->window);
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_clear_object (&self->story);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
}

CorridorViewport
map_fixture_get_view (MapFixture *self)
{
  CorridorScene scene;

  g_assert_true (corridor_map_get_scene (self->map, &scene));
  return scene.viewport;
}

CorridorPoint
map_fixture_find_place (MapFixture *self,
                        double      latitude,
                        double      longitude)
{
  CorridorViewport view = map_fixture_get_view (self);

  return corridor_viewport_to_px (&view, corridor_mercator_project ((CorridorPosition) { latitude, longitude }));
}
