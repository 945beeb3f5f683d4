/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-frame.h"

#include "corridor-corners.h"
#include "corridor-feature.h"
#include "corridor-layer-snapshot.h"
#include "corridor-legend-hidden.h"

#include <string.h>

/*
 * The work is cut by what it depends on: things on the hits, markers on things and zoom, furniture on markers, view
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
  CorridorTypesetter  *typesetter; /* (unowned) */
  CorridorStory       *story; /* (owned) (nullable) */
  CorridorBasemap     *basemap; /* (owned) (nullable) */
  CorridorScene        scene; /* its pointers: story and basemap owned as above, hits, layers and language below */
  GArray              *hits; /* (owned) (element-type CorridorHit) */
  GArray             *beside_hits; /* (owned) (element-type CorridorHit) of the scene beside, none without it */
  CorridorLayerSnapshot   *layers; /* (owned) */
  GArray              *hidden; /* (owned) (element-type CorridorHiddenHit) */
  char                *language; /* (owned) (nullable) */
  CorridorSeams       *seams; /* (owned) (nullable) of the story */
  CorridorCorners     *corners; /* (owned) (nullable) of the story */
  GHashTable          *shared_states; /* (owned) (nullable) of the story */
  Stale                stale;

  GArray              *areas; /* (owned) (element-type CorridorThing) in drawing order */
  GArray              *lines; /* (owned) (element-type CorridorThing) in drawing order */
  GArray              *points; /* (owned) (element-type CorridorThing) in the order of the hits */
  CorridorMarkerLayout markers;
  CorridorClusterLayout clusters;
  CorridorViewport     clusters_view; /* that they are laid out for */
  GArray              *visible; /* (owned) (element-type CorridorThing) those of all three in the picture */
  GArray              *hidden_there; /* (owned) (element-type CorridorHiddenHit) those that would be in the picture */
  CorridorFurniture    furniture;
  cairo_rectangle_t    furniture_boxes[CORRIDOR_FURNITURE_N_BOXES]; /* that the labels keep clear of */
  CorridorLabels      *labels; /* (owned) */
};

/**
 * corridor_frame_new:
 * @typesetter: lays out words; must outlive the frame
 *
 * Returns: (transfer full): a frame without a scene
 */
CorridorFrame *
corridor_frame_new (CorridorTypesetter *typesetter)
{
  CorridorFrame *self = g_new0 (CorridorFrame, 1);

  self->typesetter = typesetter;
  self->hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  self->beside_hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  self->areas = g_array_new (FALSE, FALSE, sizeof (CorridorThing));
  self->lines = g_array_new (FALSE, FALSE, sizeof (CorridorThing));
  self->points = g_array_new (FALSE, FALSE, sizeof (CorridorThing));
  self->visible = g_array_new (FALSE, FALSE, sizeof (CorridorThing));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (CorridorHiddenHit));
  self->hidden_there = g_array_new (FALSE, FALSE, sizeof (CorridorHiddenHit));
  self->layers = corridor_layer_snapshot_new (NULL, 0);
  corridor_marker_layout_init (&self->markers);
  corridor_cluster_layout_init (&self->clusters);
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
  g_array_set_size (self->areas, 0);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->points, 0);
  g_array_set_size (self->visible, 0);
  g_array_set_size (self->hits, 0);
  g_array_set_size (self->beside_hits, 0);
  g_array_set_size (self->hidden, 0);
  g_array_set_size (self->hidden_there, 0);
  g_clear_pointer (&self->seams, corridor_seams_free);
  g_clear_pointer (&self->corners, corridor_corners_free);
  g_clear_pointer (&self->shared_states, g_hash_table_unref);
  g_clear_object (&self->story);
}

/**
 * corridor_frame_free:
 * @self: (transfer full): a frame
 */
void
corridor_frame_free (CorridorFrame *self)
{
  forget_story (self);
  corridor_labels_free (self->labels);
  corridor_furniture_clear (&self->furniture);
  corridor_marker_layout_clear (&self->markers);
  corridor_cluster_layout_clear (&self->clusters);
  corridor_layer_snapshot_free (self->layers);
  g_array_unref (self->hits);
  g_array_unref (self->beside_hits);
  g_array_unref (self->hidden);
  g_array_unref (self->hidden_there);
  g_array_unref (self->areas);
  g_array_unref (self->lines);
  g_array_unref (self->points);
  g_array_unref (self->visible);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  g_free (self->language);
  g_free (self);
}

static gboolean
same_hits (const GArray      *kept,
           const CorridorHit *hits,
           guint              n_hits)
{
  if (kept->len != n_hits)
    return FALSE;

  for (guint i = 0; i < n_hits; i++)
    {
      const CorridorHit *hit = &g_array_index (kept, CorridorHit, i);

      if (hit->phase != hits[i].phase || hit->certainty != hits[i].certainty)
        return FALSE;
    }

  return TRUE;
}

/* The legend and the sources tell of both sides. */
static gboolean
same_beside (const CorridorFrame *self,
             const CorridorScene *scene)
{
  if ((self->scene.beside == NULL) != (scene->beside == NULL))
    return FALSE;

  return scene->beside == NULL || same_hits (self->beside_hits, scene->beside->hits, scene->beside->n_hits);
}

static gboolean
same_caption (const CorridorQuery *a,
              const CorridorQuery *b)
{
  return a->now == b->now && a->mode == b->mode && a->window_days == b->window_days;
}

static gboolean
same_view (const CorridorViewport *a,
           const CorridorViewport *b)
{
  return a->center.x == b->center.x && a->center.y == b->center.y && a->zoom == b->zoom && a->width == b->width &&
         a->height == b->height;
}

static gboolean
same_parts (const CorridorScene *a,
            const CorridorScene *b)
{
  return a->hides_caption == b->hides_caption && a->hides_legend == b->hides_legend && a->hides_scale == b->hides_scale;
}

static gboolean
same_box (const cairo_rectangle_t *a,
          const cairo_rectangle_t *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

static Stale
compare_scenes (const CorridorFrame *self,
                const CorridorScene *scene)
{
  Stale stale = 0;

  if (!corridor_layer_snapshot_equal (self->layers, scene->layers, scene->n_layers))
    stale |= STALE_CLUSTERS | STALE_FURNITURE | STALE_LABELS;
  if (self->story != scene->story || !same_hits (self->hits, scene->hits, scene->n_hits))
    return stale | STALE_STORY;
  if (!same_caption (&self->scene.query, &scene->query) || self->scene.theme != scene->theme)
    stale |= STALE_FURNITURE;
  if (self->basemap != scene->basemap || g_strcmp0 (self->language, scene->language) != 0 ||
      self->scene.name_order != scene->name_order ||
      (scene->name_order == CORRIDOR_NAME_ORDER_IN_USE && self->scene.query.now != scene->query.now) ||
      !same_view (&self->scene.viewport, &scene->viewport) || !same_parts (&self->scene, scene) ||
      !same_box (&self->scene.kept_free, &scene->kept_free) || self->scene.ground_cover != scene->ground_cover)
    stale |= STALE_FURNITURE | STALE_LABELS;
  if (!same_beside (self, scene) || !corridor_hidden_equal (self->hidden, scene->hidden, scene->n_hidden))
    stale |= STALE_FURNITURE | STALE_LABELS;
  if (self->scene.viewport.zoom != scene->viewport.zoom)
    stale |= STALE_MARKERS;
  if (self->scene.selected != scene->selected || self->scene.label_memory != scene->label_memory)
    stale |= STALE_LABELS;

  return stale;
}

static CorridorCategory *
category_of (CorridorPhase *phase)
{
  return corridor_feature_get_category (corridor_phase_get_feature (phase));
}

/* States that lines and areas of more than one category have: their label alone does not say what is meant. */
static GHashTable *
find_shared_states (CorridorStory *story)
{
  GPtrArray *phases = corridor_story_get_phases (story);
  g_autoptr(GHashTable) first = g_hash_table_new (NULL, NULL);
  GHashTable *shared = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (phases, i);
      CorridorState *state = corridor_phase_get_state (phase);
      CorridorGeometry *geometry = corridor_feature_get_geometry (corridor_phase_get_feature (phase));
      CorridorCategory *category = category_of (phase);
      CorridorCategory *known;

      if (state == NULL || geometry == NULL || geometry->kind == CORRIDOR_GEOMETRY_POINTS)
        continue;
      known = g_hash_table_lookup (first, state);
      if (known == NULL)
        g_hash_table_insert (first, state, category);
      else if (known != category)
        g_hash_table_add (shared, state);
    }

  return shared;
}

static void
keep_story (CorridorFrame *self,
            CorridorStory *story)
{
  if (self->story == story)
    return;

  forget_story (self);
  self->story = g_object_ref (story);
  self->seams = corridor_seams_new (story);
  self->corners = corridor_corners_new (story);
  self->shared_states = find_shared_states (story);
}

static void
keep_basemap (CorridorFrame   *self,
              CorridorBasemap *basemap)
{
  if (self->basemap == basemap)
    return;

  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  self->basemap = basemap != NULL ? corridor_basemap_ref (basemap) : NULL;
}

/* What is laid out points into the datasets, which may go with the list before. */
static void
keep_layers (CorridorFrame       *self,
             const CorridorScene *scene)
{
  CorridorLayerSnapshot *layers = corridor_layer_snapshot_new (scene->layers, scene->n_layers);

  corridor_layer_snapshot_free (self->layers);
  self->layers = layers;
}

static void
keep_hits (GArray            *kept,
           const CorridorHit *hits,
           guint              n_hits)
{
  g_array_set_size (kept, 0);
  if (n_hits > 0)
    g_array_append_vals (kept, hits, n_hits);
}

static void
keep_hidden (CorridorFrame       *self,
             const CorridorScene *scene)
{
  if (corridor_hidden_equal (self->hidden, scene->hidden, scene->n_hidden))
    return;

  g_array_set_size (self->hidden, 0);
  if (scene->n_hidden > 0)
    g_array_append_vals (self->hidden, scene->hidden, scene->n_hidden);
}

/**
 * corridor_frame_set_scene:
 * @self: a frame
 * @scene: what is to be drawn now; copied
 *
 * Takes a scene. Cheap; the work is done when its results are asked for.
 *
 * Returns: whether it is of another story than the scene before
 */
gboolean
corridor_frame_set_scene (CorridorFrame       *self,
                          const CorridorScene *scene)
{
  Stale stale = compare_scenes (self, scene);
  gboolean other_story = self->story != scene->story;

  self->stale |= stale;
  keep_story (self, scene->story);
  keep_basemap (self, scene->basemap);
  if (stale & STALE_THINGS)
    keep_hits (self->hits, scene->hits, scene->n_hits);
  keep_hits (self->beside_hits, scene->beside != NULL ? scene->beside->hits : NULL,
             scene->beside != NULL ? scene->beside->n_hits : 0);
  if (stale & STALE_CLUSTERS)
    keep_layers (self, scene);
  if (g_strcmp0 (self->language, scene->language) != 0)
    {
      g_free (self->language);
      self->language = g_strdup (scene->language);
    }

  keep_hidden (self, scene);

  self->scene = *scene;
  self->scene.hidden = (const CorridorHiddenHit *) (gpointer) self->hidden->data;
  self->scene.hits = (const CorridorHit *) (gpointer) self->hits->data;
  self->scene.layers = corridor_layer_snapshot_get (self->layers, NULL);
  self->scene.language = self->language;

  return other_story;
}

static GArray *
list_for (CorridorFrame          *self,
          const CorridorGeometry *geometry)
{
  switch (geometry->kind)
    {
    case CORRIDOR_GEOMETRY_AREAS:
      return self->areas;
    case CORRIDOR_GEOMETRY_LINES:
      return self->lines;
    case CORRIDOR_GEOMETRY_POINTS:
    default:
      return self->points;
    }
}

/* Lower categories first, then what is less important: what matters most is drawn last. */
static int
compare_shapes (gconstpointer a,
                gconstpointer b)
{
  const CorridorThing *p = a;
  const CorridorThing *q = b;
  guint importance_p = corridor_feature_get_importance (p->feature);
  guint importance_q = corridor_feature_get_importance (q->feature);

  if (p->category->order != q->category->order)
    return p->category->order < q->category->order ? -1 : 1;
  if (importance_p != importance_q)
    return importance_p > importance_q ? -1 : 1;

  return corridor_phase_compare (p->phase, q->phase);
}

/*
 * Hits are in time order. Of a feature that changed hands during the day several phases are true on it: only the last
 * that started is drawn, in the place of the first.
 */
static void
add_thing (CorridorFrame *self,
           GHashTable    *last,
           CorridorHit    hit)
{
  CorridorThing thing = corridor_thing_new (hit);
  GArray *list;
  gpointer place;

  if (thing.geometry == NULL)
    return;

  thing.corners = corridor_corners_get (self->corners, thing.geometry);
  list = list_for (self, thing.geometry);
  if (corridor_feature_get_phases (thing.feature)->len > 1)
    {
      if (g_hash_table_lookup_extended (last, thing.feature, NULL, &place))
        {
          g_array_index (list, CorridorThing, GPOINTER_TO_UINT (place)) = thing;
          return;
        }
      g_hash_table_insert (last, thing.feature, GUINT_TO_POINTER (list->len));
    }
  g_array_append_val (list, thing);
}

static void
update_things (CorridorFrame *self)
{
  g_autoptr(GHashTable) last = NULL;

  if (!(self->stale & STALE_THINGS))
    return;

  last = g_hash_table_new (NULL, NULL);
  g_array_set_size (self->areas, 0);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->points, 0);
  for (guint i = 0; i < self->hits->len; i++)
    add_thing (self, last, g_array_index (self->hits, CorridorHit, i));

  g_array_sort (self->areas, compare_shapes);
  g_array_sort (self->lines, compare_shapes);
  corridor_seams_mark (self->seams, (CorridorThing *) (gpointer) self->areas->data, self->areas->len);
  self->stale &= ~STALE_THINGS;
}

static void
update_markers (CorridorFrame *self)
{
  update_things (self);
  if (!(self->stale & STALE_MARKERS))
    return;

  corridor_marker_layout_place (&self->markers, (const CorridorThing *) (gpointer) self->points->data,
                                self->points->len, self->scene.viewport.zoom);
  self->stale &= ~STALE_MARKERS;
}

/* The view may have gone elsewhere and come back since: other pictures of the same scene are larger. */
static void
update_clusters (CorridorFrame *self)
{
  guint n_layers;
  const CorridorLayerView *layers = corridor_layer_snapshot_get (self->layers, &n_layers);

  if (!(self->stale & STALE_CLUSTERS) && same_view (&self->clusters_view, &self->scene.viewport))
    return;

  corridor_cluster_layout_place (&self->clusters, layers, n_layers, &self->scene.viewport);
  self->clusters_view = self->scene.viewport;
  self->stale &= ~STALE_CLUSTERS;
}

static void
add_visible_shapes (CorridorFrame *self,
                    const GArray  *things)
{
  for (guint i = 0; i < things->len; i++)
    {
      const CorridorThing *thing = &g_array_index (things, CorridorThing, i);

      if (corridor_viewport_overlaps (&self->scene.viewport, thing->geometry->min, thing->geometry->max, 0))
        g_array_append_vals (self->visible, thing, 1);
    }
}

/* Returns whether one of the markers stands for several things. */
static gboolean
add_visible_markers (CorridorFrame *self)
{
  gboolean clusters = FALSE;

  for (guint i = 0; i < self->markers.markers->len; i++)
    {
      const CorridorMarker *marker = &g_array_index (self->markers.markers, CorridorMarker, i);

      if (!corridor_viewport_overlaps (&self->scene.viewport, marker->point, marker->point, 0))
        continue;
      clusters |= marker->n_members > 1;
      for (guint j = 0; j < marker->n_members; j++)
        {
          guint thing = g_array_index (self->markers.members, guint, marker->first + j);

          g_array_append_vals (self->visible, &g_array_index (self->points, CorridorThing, thing), 1);
        }
    }

  return clusters;
}

/* What is on the other side, or would be if the divider were elsewhere: the legend stays while that is moved. */
static void
add_visible_beside (CorridorFrame *self)
{
  for (guint i = 0; i < self->beside_hits->len; i++)
    {
      CorridorThing thing = corridor_thing_new (g_array_index (self->beside_hits, CorridorHit, i));

      if (thing.geometry != NULL &&
          corridor_viewport_overlaps (&self->scene.viewport, thing.geometry->min, thing.geometry->max, 0))
        g_array_append_val (self->visible, thing);
    }
}

static void
find_hidden_there (CorridorFrame *self)
{
  g_array_set_size (self->hidden_there, 0);
  for (guint i = 0; i < self->hidden->len; i++)
    {
      const CorridorHiddenHit *hidden = &g_array_index (self->hidden, CorridorHiddenHit, i);
      CorridorGeometry *geometry = corridor_feature_get_geometry (corridor_phase_get_feature (hidden->hit.phase));

      if (geometry != NULL && corridor_viewport_overlaps (&self->scene.viewport, geometry->min, geometry->max, 0))
        g_array_append_vals (self->hidden_there, hidden, 1);
    }
}

static void
update_furniture (CorridorFrame *self)
{
  gboolean clusters;

  update_markers (self);
  update_clusters (self);
  if (!(self->stale & STALE_FURNITURE))
    return;

  g_array_set_size (self->visible, 0);
  add_visible_shapes (self, self->areas);
  add_visible_shapes (self, self->lines);
  clusters = add_visible_markers (self);
  add_visible_beside (self);
  find_hidden_there (self);
  if (!clusters && self->hidden_there->len > 0)
    clusters = corridor_legend_hidden_clusters (self->points, self->hidden_there, &self->scene.viewport);
  corridor_furniture_arrange (&self->furniture, self->typesetter, &self->scene, self->shared_states, self->visible,
                              self->hidden_there, clusters, &self->clusters);
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
    .scene = &self->scene,
    .points = self->points,
    .markers = &self->markers,
    .lines = self->lines,
    .areas = self->areas,
    .clusters = &self->clusters,
    .furniture = self->furniture_boxes,
  });
  self->stale &= ~STALE_LABELS;
}

/**
 * corridor_frame_get_areas:
 * @self: a frame with a scene
 *
 * Returns: (transfer none) (element-type CorridorThing): in drawing order, each feature once
 */
const GArray *
corridor_frame_get_areas (CorridorFrame *self)
{
  update_things (self);

  return self->areas;
}

/**
 * corridor_frame_get_lines:
 * @self: a frame with a scene
 *
 * Returns: (transfer none) (element-type CorridorThing): in drawing order, each feature once
 */
const GArray *
corridor_frame_get_lines (CorridorFrame *self)
{
  update_things (self);

  return self->lines;
}

/**
 * corridor_frame_get_points:
 * @self: a frame with a scene
 *
 * Returns: (transfer none) (element-type CorridorThing): what the markers stand for, each feature once
 */
const GArray *
corridor_frame_get_points (CorridorFrame *self)
{
  update_things (self);

  return self->points;
}

/**
 * corridor_frame_get_markers:
 * @self: a frame with a scene
 *
 * Returns: (transfer none): where the markers are
 */
const CorridorMarkerLayout *
corridor_frame_get_markers (CorridorFrame *self)
{
  update_markers (self);

  return &self->markers;
}

/**
 * corridor_frame_get_clusters:
 * @self: a frame with a scene
 *
 * Returns: (transfer none): what is drawn of the scene's layers
 */
const CorridorClusterLayout *
corridor_frame_get_clusters (CorridorFrame *self)
{
  update_clusters (self);

  return &self->clusters;
}

/**
 * corridor_frame_get_visible:
 * @self: a frame with a scene
 *
 * Returns: (transfer none) (element-type CorridorThing): what is in the picture
 */
const GArray *
corridor_frame_get_visible (CorridorFrame *self)
{
  update_furniture (self);

  return self->visible;
}

/**
 * corridor_frame_get_furniture:
 * @self: a frame with a scene
 *
 * Returns: (transfer none): caption, legend, scale, attribution
 */
CorridorFurniture *
corridor_frame_get_furniture (CorridorFrame *self)
{
  update_furniture (self);

  return &self->furniture;
}

/**
 * corridor_frame_get_labels:
 * @self: a frame with a scene
 *
 * Returns: (transfer none): the names in the picture
 */
CorridorLabels *
corridor_frame_get_labels (CorridorFrame *self)
{
  update_labels (self);

  return self->labels;
}
