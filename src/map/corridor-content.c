/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-content.h"

#include "corridor-layer-snapshot.h"

#include <math.h>
#include <string.h>

struct _CorridorContent
{
  CorridorStory   *story; /* (owned) keeps the phases below */
  CorridorBasemap *basemap; /* (owned) (nullable) */
  GArray          *hits; /* (owned) (element-type CorridorHit) those that the overlay shows */
  GArray          *hidden; /* (owned) (element-type CorridorHiddenHit) that the legend lists; none of shapes */
  CorridorLayerSnapshot *layers; /* (owned) none of shapes */
  CorridorPhase   *selected; /* (unowned) (nullable) */
  CorridorPhase   *hovered; /* (unowned) (nullable) */
  guint            hovered_row; /* of the legend, which is furniture */
  char            *language; /* (owned) */
  CorridorNameOrder name_order;
  CorridorViewport viewport;
  CorridorTheme    theme;
  double           text_scale;
  int              scale;
  gint64           now; /* the date that the overlay tells; of the shapes, from when on the borders are these */
  CorridorMode     mode; /* with the date, in the caption */
  guint            window_days;
  gboolean         hides_legend; /* as with the date, not for shapes */
  cairo_rectangle_t kept_free;
  const char      *ground_cover; /* interned */
  CorridorContent *beside; /* (owned) (nullable) what the other side shows */
  double           divider;
};

static gboolean
is_shape (CorridorPhase *phase)
{
  CorridorGeometry *geometry = corridor_feature_get_geometry (corridor_phase_get_feature (phase));

  return geometry != NULL && geometry->kind != CORRIDOR_GEOMETRY_POINTS;
}

/* A shape overlay does not change because a marker does; in the others everything may bear on everything. */
static gboolean
concerns (CorridorPhase  *phase,
          CorridorOverlay overlay)
{
  return overlay != CORRIDOR_OVERLAY_SHAPES || is_shape (phase);
}

static CorridorPhase *
if_concerned (CorridorPhase  *phase,
              CorridorOverlay overlay)
{
  return phase != NULL && concerns (phase, overlay) ? phase : NULL;
}

static GArray *
collect_hits (const CorridorScene *scene,
              CorridorOverlay      overlay)
{
  GArray *hits = g_array_sized_new (FALSE, TRUE, sizeof (CorridorHit), scene->n_hits);

  for (guint i = 0; i < scene->n_hits; i++)
    {
      if (concerns (scene->hits[i].phase, overlay))
        g_array_append_val (hits, scene->hits[i]);
    }

  return hits;
}

static gboolean
hits_equal (const GArray *a,
            const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const CorridorHit *hit_a = &g_array_index (a, CorridorHit, i);
      const CorridorHit *hit_b = &g_array_index (b, CorridorHit, i);

      if (hit_a->phase != hit_b->phase || hit_a->certainty != hit_b->certainty)
        return FALSE;
    }

  return TRUE;
}

static gboolean
same_size (const CorridorViewport *a,
           const CorridorViewport *b)
{
  return a->width == b->width && a->height == b->height;
}

static gboolean
same_box (cairo_rectangle_t a,
          cairo_rectangle_t b)
{
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}

/* Labels keep clear of the caption, which is as wide as its date: so signs depend on the date, too. */
static void
keep_date (CorridorContent     *self,
           const CorridorScene *scene,
           CorridorOverlay      overlay)
{
  if (overlay == CORRIDOR_OVERLAY_SHAPES)
    {
      self->now = scene->basemap != NULL ? corridor_basemap_borders_since (scene->basemap, scene->query.now) : 0;
      return;
    }

  if (scene->n_hidden > 0)
    g_array_append_vals (self->hidden, scene->hidden, scene->n_hidden);
  self->hovered_row = overlay == CORRIDOR_OVERLAY_FURNITURE ? scene->hovered_row : 0;
  self->hides_legend = scene->hides_legend;
  self->kept_free = scene->kept_free;
  self->ground_cover = scene->ground_cover;
  self->now = scene->query.now;
  self->mode = scene->query.mode;
  self->window_days = scene->query.window_days;
}

CorridorContent *
corridor_content_new (const CorridorScene *scene,
                      CorridorOverlay      overlay,
                      int                  scale)
{
  CorridorContent *self = g_new0 (CorridorContent, 1);

  self->story = g_object_ref (scene->story);
  self->basemap = scene->basemap != NULL ? corridor_basemap_ref (scene->basemap) : NULL;
  self->hits = collect_hits (scene, overlay);
  self->hidden = g_array_new (FALSE, FALSE, sizeof (CorridorHiddenHit));
  self->layers = corridor_layer_snapshot_new (scene->layers, overlay == CORRIDOR_OVERLAY_SHAPES ? 0 : scene->n_layers);
  self->selected = if_concerned (scene->selected, overlay);
  self->hovered = if_concerned (scene->hovered, overlay);
  self->language = g_strdup (scene->language);
  self->name_order = scene->name_order;
  self->viewport = scene->viewport;
  self->theme = scene->theme;
  self->text_scale = corridor_scene_get_text_scale (scene);
  self->scale = scale;

  keep_date (self, scene, overlay);
  if (scene->beside != NULL)
    {
      self->beside = corridor_content_new (scene->beside, overlay, scale);
      self->divider = scene->divider;
    }

  return self;
}

void
corridor_content_free (CorridorContent *self)
{
  g_clear_pointer (&self->beside, corridor_content_free);
  g_object_unref (self->story);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  g_array_unref (self->hits);
  g_array_unref (self->hidden);
  corridor_layer_snapshot_free (self->layers);
  g_free (self->language);
  g_free (self);
}

static gboolean
same_layers (const CorridorLayerSnapshot *a,
             const CorridorLayerSnapshot *b)
{
  guint n_layers;
  const CorridorLayerView *layers = corridor_layer_snapshot_get (b, &n_layers);

  return corridor_layer_snapshot_equal (a, layers, n_layers);
}

static gboolean
same_hidden (const GArray *a,
             const GArray *b)
{
  return corridor_hidden_equal (a, (const CorridorHiddenHit *) (gconstpointer) b->data, b->len);
}

/* The divider stays where it is on the screen: a picture of two sides cannot be moved. */
static gboolean
allows_motion (const CorridorContent *from,
               const CorridorContent *to)
{
  CorridorMotion of_beside;

  if (from->beside == NULL || to->beside == NULL)
    return from->beside == to->beside;

  return from->divider == to->divider && from->viewport.center.x == to->viewport.center.x &&
         from->viewport.center.y == to->viewport.center.y && from->viewport.zoom == to->viewport.zoom &&
         corridor_content_find_motion (from->beside, to->beside, &of_beside);
}

gboolean
corridor_content_find_motion (const CorridorContent *from,
                              const CorridorContent *to,
                              CorridorMotion        *motion)
{
  CorridorPoint at;

  if (from->story != to->story || from->basemap != to->basemap ||
      from->selected != to->selected || from->hovered != to->hovered ||
      from->hovered_row != to->hovered_row || from->theme != to->theme || from->text_scale != to->text_scale ||
      from->scale != to->scale ||
      from->now != to->now || from->mode != to->mode || from->window_days != to->window_days ||
      from->hides_legend != to->hides_legend || from->ground_cover != to->ground_cover || !same_box (from->kept_free, to->kept_free) ||
      !same_size (&from->viewport, &to->viewport) ||
      g_strcmp0 (from->language, to->language) != 0 || from->name_order != to->name_order ||
      !hits_equal (from->hits, to->hits) || !same_hidden (from->hidden, to->hidden) ||
      !same_layers (from->layers, to->layers) || !allows_motion (from, to))
    return FALSE;

  at = corridor_viewport_to_px (&to->viewport, from->viewport.center);
  motion->stretch = exp2 (to->viewport.zoom - from->viewport.zoom);
  motion->shift = (CorridorPoint) { at.x - to->viewport.width / 2, at.y - to->viewport.height / 2 };
  return TRUE;
}
