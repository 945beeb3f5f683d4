/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-kept-scene.h"

#include "corridor-layer-snapshot.h"

struct _CorridorKeptScene
{
  CorridorScene          scene; /* its pointers: to what is below, or borrowed from the scene that was taken */
  CorridorStory         *story; /* (owned) (nullable) */
  CorridorBasemap       *basemap; /* (owned) (nullable) */
  GArray                *hits; /* (owned) (element-type CorridorHit) */
  GArray                *beside_hits; /* (owned) (element-type CorridorHit) of the scene beside, none without it */
  GArray                *hidden; /* (owned) (element-type CorridorHiddenHit) */
  CorridorLayerSnapshot *layers; /* (owned) */
  char                  *language; /* (owned) (nullable) */
  char                  *filter; /* (owned) (nullable) */
};

CorridorKeptScene *
corridor_kept_scene_new (void)
{
  CorridorKeptScene *self = g_new0 (CorridorKeptScene, 1);

  self->hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  self->beside_hits = g_array_new (FALSE, FALSE, sizeof (CorridorHit));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (CorridorHiddenHit));
  self->layers = corridor_layer_snapshot_new (NULL, 0);

  return self;
}

void
corridor_kept_scene_free (CorridorKeptScene *self)
{
  g_array_unref (self->hits);
  g_array_unref (self->beside_hits);
  g_array_unref (self->hidden);
  corridor_layer_snapshot_free (self->layers);
  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  g_clear_object (&self->story);
  g_free (self->language);
  g_free (self->filter);
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
same_beside (const CorridorKeptScene *self,
             const CorridorScene     *scene)
{
  if ((self->scene.beside == NULL) != (scene->beside == NULL))
    return FALSE;

  return scene->beside == NULL || same_hits (self->beside_hits, scene->beside->hits, scene->beside->n_hits);
}

static gboolean
same_caption (const CorridorScene *a,
              const CorridorScene *b)
{
  return a->query.now == b->query.now && a->query.mode == b->query.mode && a->query.window_days == b->query.window_days &&
         g_strcmp0 (a->filter, b->filter) == 0;
}

static gboolean
same_parts (const CorridorScene *a,
            const CorridorScene *b)
{
  return a->hides_caption == b->hides_caption && a->hides_legend == b->hides_legend && a->hides_scale == b->hides_scale &&
         !a->on_screen == !b->on_screen;
}

static gboolean
same_box (const cairo_rectangle_t *a,
          const cairo_rectangle_t *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height;
}

/* The names in use are those of the day. */
static gboolean
same_names (const CorridorScene *a,
            const CorridorScene *b)
{
  return a->name_order == b->name_order && g_strcmp0 (a->language, b->language) == 0 &&
         (a->name_order != CORRIDOR_NAME_ORDER_IN_USE || a->query.now == b->query.now);
}

static CorridorSceneChanges
compare (const CorridorKeptScene *self,
         const CorridorScene     *scene)
{
  const CorridorScene *kept = &self->scene;
  CorridorSceneChanges changes = 0;

  if (!corridor_layer_snapshot_equal (self->layers, scene->layers, scene->n_layers))
    changes |= CORRIDOR_SCENE_CHANGES_LAYERS;
  if (self->story != scene->story || !same_hits (self->hits, scene->hits, scene->n_hits))
    changes |= CORRIDOR_SCENE_CHANGES_HITS;
  if (!same_caption (kept, scene) || kept->theme != scene->theme)
    changes |= CORRIDOR_SCENE_CHANGES_CAPTION;
  if (self->basemap != scene->basemap || !same_names (kept, scene) || !same_parts (kept, scene) ||
      !corridor_viewport_equal (&kept->viewport, &scene->viewport) || !same_box (&kept->kept_free, &scene->kept_free) ||
      !same_box (&kept->other_caption, &scene->other_caption) ||
      kept->ground_cover != scene->ground_cover || !same_beside (self, scene) ||
      !corridor_hidden_equal (self->hidden, scene->hidden, scene->n_hidden))
    changes |= CORRIDOR_SCENE_CHANGES_PICTURE;
  if (corridor_scene_get_text_scale (kept) != corridor_scene_get_text_scale (scene))
    changes |= CORRIDOR_SCENE_CHANGES_TEXT;
  if (kept->viewport.zoom != scene->viewport.zoom)
    changes |= CORRIDOR_SCENE_CHANGES_ZOOM;
  if (kept->selected != scene->selected || kept->label_memory != scene->label_memory)
    changes |= CORRIDOR_SCENE_CHANGES_NAMES;

  return changes;
}

static void
keep_basemap (CorridorKeptScene *self,
              CorridorBasemap   *basemap)
{
  if (self->basemap == basemap)
    return;

  g_clear_pointer (&self->basemap, corridor_basemap_unref);
  self->basemap = basemap != NULL ? corridor_basemap_ref (basemap) : NULL;
}

static void
keep_layers (CorridorKeptScene   *self,
             const CorridorScene *scene)
{
  CorridorLayerSnapshot *layers = corridor_layer_snapshot_new (scene->layers, scene->n_layers);

  corridor_layer_snapshot_free (self->layers);
  self->layers = layers;
}

static void
keep_list (GArray       *kept,
           gconstpointer list,
           guint         n)
{
  g_array_set_size (kept, 0);
  if (n > 0)
    g_array_append_vals (kept, list, n);
}

/* @words may be what is kept. */
static void
keep_words (char       **kept,
            const char  *words)
{
  if (g_strcmp0 (*kept, words) == 0)
    return;

  g_free (*kept);
  *kept = g_strdup (words);
}

CorridorSceneChanges
corridor_kept_scene_take (CorridorKeptScene   *self,
                          const CorridorScene *scene)
{
  const CorridorScene *beside = scene->beside;
  CorridorSceneChanges changes = compare (self, scene);

  g_set_object (&self->story, scene->story);
  keep_basemap (self, scene->basemap);
  if (changes & CORRIDOR_SCENE_CHANGES_HITS)
    keep_list (self->hits, scene->hits, scene->n_hits);
  keep_list (self->beside_hits, beside != NULL ? beside->hits : NULL, beside != NULL ? beside->n_hits : 0);
  if (changes & CORRIDOR_SCENE_CHANGES_LAYERS)
    keep_layers (self, scene);
  keep_list (self->hidden, scene->hidden, scene->n_hidden);
  keep_words (&self->language, scene->language);
  keep_words (&self->filter, scene->filter);

  self->scene = *scene;
  self->scene.hits = (const CorridorHit *) (gpointer) self->hits->data;
  self->scene.hidden = (const CorridorHiddenHit *) (gpointer) self->hidden->data;
  self->scene.layers = corridor_layer_snapshot_get (self->layers, NULL);
  self->scene.language = self->language;
  self->scene.filter = self->filter;
  self->scene.command = NULL; /* which is for the small print, and not in the frame */

  return changes;
}

const CorridorScene *
corridor_kept_scene_get (const CorridorKeptScene *self)
{
  return &self->scene;
}

const GArray *
corridor_kept_scene_get_beside_hits (const CorridorKeptScene *self)
{
  return self->beside_hits;
}
