/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-frame.h"

#include "corridor-kept-scene.h"
#include "corridor-legend-hidden.h"
#include "corridor-things.h"
#include "corridor-visible-things.h"

/*
 * The work is cut by what it depends on: things on the hits, markers on things, zoom and size of words, furniture on markers, view
 * and date, labels on all of these and the selection, clusters on layers and view. Each piece is done when it is asked for, and again only when
 * something it depends on has changed. Most frames of a drag or a scrub change one of them.
 */

typedef enum
{
  STALE_THINGS = 1 << 0,
  STALE_MARKERS = 1 << 1,
  STALE_FURNITURE = 1 << 2,
  STALE_LABELS = 1 << 3,
  STALE_CLUSTERS = 1 << 4,
  STALE_STORY = STALE_THINGS | STALE_MARKERS | STALE_FURNITURE | STALE_LABELS,
  STALE_ALL = STALE_STORY | STALE_CLUSTERS,
} Stale;

struct _CorridorFrame
{
  CorridorTypesetter   *typesetter; /* (unowned) of names and numbers on the map */
  CorridorTypesetter   *panel_typesetter; /* (unowned) of the furniture */
  CorridorKeptScene    *kept; /* (owned) */
  const CorridorScene  *scene; /* (unowned) the kept one */
  Stale                 stale;

  CorridorThings       *things; /* (owned) (nullable) of the story */
  CorridorMarkerLayout  markers;
  CorridorClusterLayout clusters;
  CorridorViewport      clusters_view; /* that they are laid out for */
  CorridorClusterLayout unhidden; /* what they would be if no kind was hidden: for a legend that goes on listing it */
  CorridorVisibleThings visible;
  CorridorFurniture     furniture;
  cairo_rectangle_t     furniture_boxes[CORRIDOR_FURNITURE_N_BOXES]; /* that the labels keep clear of */
  CorridorLabels       *labels; /* (owned) */
};

CorridorFrame *
corridor_frame_new (CorridorTypesetter *typesetter,
                    CorridorTypesetter *panel_typesetter)
{
  CorridorFrame *self = g_new0 (CorridorFrame, 1);

  self->typesetter = typesetter;
  self->panel_typesetter = panel_typesetter;
  self->kept = corridor_kept_scene_new ();
  self->scene = corridor_kept_scene_get (self->kept);
  corridor_marker_layout_init (&self->markers);
  corridor_cluster_layout_init (&self->clusters);
  corridor_cluster_layout_init (&self->unhidden);
  corridor_visible_things_init (&self->visible);
  corridor_furniture_init (&self->furniture);
  self->labels = corridor_labels_new (typesetter);
  self->stale = STALE_ALL;

  return self;
}

/* Lets go of all that points into a story. */
static void
forget_story (CorridorFrame *self)
{
  corridor_labels_clear (self->labels);
  corridor_visible_things_forget (&self->visible);
  g_clear_pointer (&self->things, corridor_things_free);
}

void
corridor_frame_free (CorridorFrame *self)
{
  forget_story (self);
  corridor_labels_free (self->labels);
  corridor_furniture_clear (&self->furniture);
  corridor_visible_things_clear (&self->visible);
  corridor_marker_layout_clear (&self->markers);
  corridor_cluster_layout_clear (&self->clusters);
  corridor_cluster_layout_clear (&self->unhidden);
  corridor_kept_scene_free (self->kept);
  g_free (self);
}

static Stale
find_stale (CorridorSceneChanges changes)
{
  static const struct { CorridorSceneChanges change; Stale stale; } table[] = {
    { CORRIDOR_SCENE_CHANGES_HITS, STALE_STORY },
    { CORRIDOR_SCENE_CHANGES_LAYERS, STALE_CLUSTERS | STALE_FURNITURE | STALE_LABELS },
    { CORRIDOR_SCENE_CHANGES_CAPTION, STALE_FURNITURE },
    { CORRIDOR_SCENE_CHANGES_PICTURE, STALE_FURNITURE | STALE_LABELS },
    { CORRIDOR_SCENE_CHANGES_ZOOM, STALE_MARKERS },
    { CORRIDOR_SCENE_CHANGES_NAMES, STALE_LABELS },
    { CORRIDOR_SCENE_CHANGES_TEXT, STALE_MARKERS | STALE_CLUSTERS | STALE_FURNITURE | STALE_LABELS },
  };
  Stale stale = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (changes & table[i].change)
      stale |= table[i].stale;

  return stale;
}

gboolean
corridor_frame_set_scene (CorridorFrame       *self,
                          const CorridorScene *scene)
{
  gboolean other_story = self->scene->story != scene->story;

  if (other_story)
    forget_story (self);
  self->stale |= find_stale (corridor_kept_scene_take (self->kept, scene));
  if (self->things == NULL)
    self->things = corridor_things_new (scene->story);
  if (corridor_typesetter_set_scale (self->typesetter, corridor_scene_get_text_scale (scene)))
    corridor_labels_clear (self->labels);

  return other_story;
}

static void
update_things (CorridorFrame *self)
{
  if (!(self->stale & STALE_THINGS))
    return;

  corridor_things_sort (self->things, self->scene->hits, self->scene->n_hits);
  self->stale &= ~STALE_THINGS;
}

static void
update_markers (CorridorFrame *self)
{
  const GArray *points;

  update_things (self);
  if (!(self->stale & STALE_MARKERS))
    return;

  points = corridor_things_get_points (self->things);
  corridor_marker_layout_place (&self->markers, (const CorridorThing *) (gpointer) points->data, points->len,
                                self->scene->viewport.zoom, corridor_scene_get_text_scale (self->scene));
  self->stale &= ~STALE_MARKERS;
}

/*
 * Where words are larger, the numbers of clusters are, and so are clusters and the cells that they have to themselves: as in a
 * smaller picture that is then enlarged.
 */
static CorridorViewport
get_cluster_view (CorridorFrame *self)
{
  return corridor_viewport_shrink (&self->scene->viewport, corridor_scene_get_text_scale (self->scene));
}

/* The view may have gone elsewhere and come back since: other pictures of the same scene are larger. */
static void
update_clusters (CorridorFrame *self)
{
  const CorridorScene *scene = self->scene;
  CorridorViewport view = get_cluster_view (self);

  if (!(self->stale & STALE_CLUSTERS) && corridor_viewport_equal (&self->clusters_view, &scene->viewport))
    return;

  corridor_cluster_layout_place (&self->clusters, scene->layers, scene->n_layers, &view);
  self->clusters_view = scene->viewport;
  self->stale &= ~STALE_CLUSTERS;
}

/* (transfer none): what the legend explains of the layers */
static const CorridorClusterLayout *
choose_explained (CorridorFrame *self)
{
  const CorridorScene *scene = self->scene;
  CorridorViewport view = get_cluster_view (self);

  if (!scene->on_screen || !corridor_legend_hidden_any_kind (scene->layers, scene->n_layers))
    return &self->clusters;

  corridor_legend_hidden_place (&self->unhidden, scene->layers, scene->n_layers, &view);
  return &self->unhidden;
}

static void
update_furniture (CorridorFrame *self)
{
  update_markers (self);
  update_clusters (self);
  if (!(self->stale & STALE_FURNITURE))
    return;

  corridor_visible_things_find (&self->visible, self->scene, self->things, &self->markers,
                                corridor_kept_scene_get_beside_hits (self->kept));
  corridor_furniture_arrange (&self->furniture, self->panel_typesetter, self->scene,
                              corridor_things_get_shared_states (self->things), self->visible.things,
                              self->visible.hidden, self->visible.clusters, choose_explained (self));
  if (corridor_furniture_move (&self->furniture, self->furniture_boxes))
    self->stale |= STALE_LABELS;
  self->stale &= ~STALE_FURNITURE;
}

static void
update_labels (CorridorFrame *self)
{
  update_furniture (self);
  if (!(self->stale & STALE_LABELS))
    return;

  corridor_labels_place (self->labels, &(CorridorLabelScene) {
    .scene = self->scene,
    .points = corridor_things_get_points (self->things),
    .markers = &self->markers,
    .lines = corridor_things_get_lines (self->things),
    .areas = corridor_things_get_areas (self->things),
    .clusters = &self->clusters,
    .furniture = self->furniture_boxes,
  });
  self->stale &= ~STALE_LABELS;
}

const GArray *
corridor_frame_get_areas (CorridorFrame *self)
{
  update_things (self);

  return corridor_things_get_areas (self->things);
}

const GArray *
corridor_frame_get_lines (CorridorFrame *self)
{
  update_things (self);

  return corridor_things_get_lines (self->things);
}

const GArray *
corridor_frame_get_points (CorridorFrame *self)
{
  update_things (self);

  return corridor_things_get_points (self->things);
}

const CorridorMarkerLayout *
corridor_frame_get_markers (CorridorFrame *self)
{
  update_markers (self);

  return &self->markers;
}

const CorridorClusterLayout *
corridor_frame_get_clusters (CorridorFrame *self)
{
  update_clusters (self);

  return &self->clusters;
}

const GArray *
corridor_frame_get_visible (CorridorFrame *self)
{
  update_furniture (self);

  return self->visible.things;
}

CorridorFurniture *
corridor_frame_get_furniture (CorridorFrame *self)
{
  update_furniture (self);

  return &self->furniture;
}

CorridorLabels *
corridor_frame_get_labels (CorridorFrame *self)
{
  update_labels (self);

  return self->labels;
}
