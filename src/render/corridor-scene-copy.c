/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-scene-copy.h"

#include "corridor-layer-snapshot.h"

struct _CorridorSceneCopy
{
  CorridorScene          scene; /* what it points to is owned, as below */
  CorridorHit           *hits; /* (owned) (nullable); the story keeps the phases */
  CorridorLayerSnapshot *layers; /* (owned) */
  char                  *language; /* (owned) (nullable) */
  char                  *filter; /* (owned) (nullable) */
  char                  *command; /* (owned) (nullable) */
  CorridorSceneCopy     *beside; /* (owned) (nullable) */
};

CorridorSceneCopy *
corridor_scene_copy_new (const CorridorScene *scene)
{
  CorridorSceneCopy *self = g_atomic_rc_box_new0 (CorridorSceneCopy);

  self->hits = g_memdup2 (scene->hits, scene->n_hits * sizeof (CorridorHit));
  self->layers = corridor_layer_snapshot_new (scene->layers, scene->n_layers);
  self->language = g_strdup (scene->language);
  self->filter = g_strdup (scene->filter);
  self->command = g_strdup (scene->command);
  self->scene = *scene;
  self->scene.story = g_object_ref (scene->story);
  self->scene.basemap = scene->basemap != NULL ? corridor_basemap_ref (scene->basemap) : NULL;
  self->scene.hits = self->hits;
  self->scene.layers = corridor_layer_snapshot_get (self->layers, NULL);
  self->scene.selected = scene->selected != NULL ? g_object_ref (scene->selected) : NULL;
  self->scene.hovered = NULL;
  self->scene.hovered_row = 0;
  self->scene.hidden = NULL; /* nothing can be clicked on in a picture that leaves the program */
  self->scene.n_hidden = 0;
  self->scene.on_screen = FALSE;
  self->scene.query.filter = NULL; /* the hits are found by now */
  self->scene.language = self->language;
  self->scene.filter = self->filter;
  self->scene.command = self->command;
  self->scene.cache = NULL;
  self->beside = scene->beside != NULL ? corridor_scene_copy_new (scene->beside) : NULL;
  self->scene.beside = self->beside != NULL ? &self->beside->scene : NULL;

  return self;
}

CorridorSceneCopy *
corridor_scene_copy_ref (CorridorSceneCopy *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CorridorSceneCopy *self = data;

  g_clear_pointer (&self->beside, corridor_scene_copy_unref);
  g_clear_object (&self->scene.selected);
  g_clear_pointer (&self->scene.basemap, corridor_basemap_unref);
  g_object_unref (self->scene.story);
  corridor_layer_snapshot_free (self->layers);
  g_free (self->hits);
  g_free (self->language);
  g_free (self->filter);
  g_free (self->command);
}

void
corridor_scene_copy_unref (CorridorSceneCopy *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

CorridorScene
corridor_scene_copy_get (CorridorSceneCopy *self)
{
  return self->scene;
}
