/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-patch.h"

#include <math.h>

/*
 * While the slider moves, the map stands still and most areas stay: what is the same from one picture to the next is
 * drawn once and then copied. A patch is the picture of one thing, cut on the pixel grid of the world (not of the
 * view), so dragging the map moves all patches by the same whole pixels and no seam opens between neighbours.
 *
 * While the zoom changes from picture to picture nothing would be used twice, so patches are made only when a zoom is
 * seen for the second time.
 */

/* More than any screen needs; beyond it what was not used in this picture goes. */
#define MAX_BYTES (96 * 1024 * 1024)
/* How far patches reach beyond the picture, px: so far the map can be dragged before big things are drawn anew. */
#define REACH 192.0

typedef struct
{
  CorridorPhase    *phase; /* (unowned) only compared */
  CorridorCertainty certainty;
  guint             variant;
  CorridorPatchFunc draw;
} Key;

/* A box of whole px of the world, from its north-west corner. */
typedef struct
{
  double left, top, right, bottom;
} Box;

typedef struct
{
  Key              key;
  Box              box;
  cairo_surface_t *surface; /* (owned) */
  guint            used; /* number of the picture that had it last */
} Patch;

struct _CorridorPatches
{
  GHashTable   *patches; /* (owned) (element-type Key Patch) */
  gsize         n_bytes;
  guint         picture;
  gboolean      settled; /* this zoom was there in the picture before */
  double        zoom;
  double        scale;
  CorridorTheme theme;
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return (g_direct_hash (key->phase) * 4 + (guint) key->certainty) ^ key->variant;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *p = a;
  const Key *q = b;

  return p->phase == q->phase && p->certainty == q->certainty && p->variant == q->variant && p->draw == q->draw;
}

static void
free_patch (gpointer data)
{
  Patch *patch = data;

  cairo_surface_destroy (patch->surface);
  g_free (patch);
}

/**
 * corridor_patches_new:
 *
 * Returns: (transfer full): an empty store of patches
 */
CorridorPatches *
corridor_patches_new (void)
{
  CorridorPatches *self = g_new0 (CorridorPatches, 1);

  self->patches = g_hash_table_new_full (hash_key, equal_keys, NULL, free_patch);
  self->zoom = NAN;

  return self;
}

/**
 * corridor_patches_free:
 * @self: (transfer full): a store of patches
 */
void
corridor_patches_free (CorridorPatches *self)
{
  g_hash_table_unref (self->patches);
  g_free (self);
}

/**
 * corridor_patches_clear:
 * @self: a store of patches
 *
 * Forgets all patches: their phases are about to go.
 */
void
corridor_patches_clear (CorridorPatches *self)
{
  g_hash_table_remove_all (self->patches);
  self->n_bytes = 0;
}

/**
 * corridor_patches_begin:
 * @self: a store of patches
 * @canvas: of the picture that is about to be painted
 *
 * Forgets what does not fit the picture. To be called before each picture.
 */
void
corridor_patches_begin (CorridorPatches      *self,
                        const CorridorCanvas *canvas)
{
  self->picture++;
  self->settled = self->zoom == canvas->viewport.zoom && self->scale == canvas->scale && self->theme == canvas->theme;
  if (self->settled)
    return;

  corridor_patches_clear (self);
  self->zoom = canvas->viewport.zoom;
  self->scale = canvas->scale;
  self->theme = canvas->theme;
}

static gsize
bytes_of (const Patch *patch)
{
  return (gsize) cairo_image_surface_get_stride (patch->surface) *
         (gsize) cairo_image_surface_get_height (patch->surface);
}

static void
forget_unused (CorridorPatches *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->patches);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Patch *patch = value;

      if (patch->used != self->picture)
        {
          self->n_bytes -= bytes_of (patch);
          g_hash_table_iter_remove (&iter);
        }
    }
}

static Box
box_of_view (const CorridorViewport *viewport)
{
  double world = corridor_viewport_world (viewport);
  double left = viewport->center.x * world - viewport->width / 2;
  double top = viewport->center.y * world - viewport->height / 2;

  return (Box) { left, top, left + viewport->width, top + viewport->height };
}

static Box
box_of_thing (const CorridorThing    *thing,
              const CorridorViewport *viewport,
              double                  pad)
{
  double world = corridor_viewport_world (viewport);
  const CorridorGeometry *geometry = thing->geometry;

  return (Box) {
    floor (geometry->min.x * world - pad),
    floor (geometry->min.y * world - pad),
    ceil (geometry->max.x * world + pad),
    ceil (geometry->max.y * world + pad),
  };
}

static Box
intersect (Box a,
           Box b)
{
  return (Box) { MAX (a.left, b.left), MAX (a.top, b.top), MIN (a.right, b.right), MIN (a.bottom, b.bottom) };
}

static gboolean
is_empty (Box box)
{
  return box.left >= box.right || box.top >= box.bottom;
}

static gboolean
covers (Box outer,
        Box inner)
{
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
         outer.bottom >= inner.bottom;
}

static Patch *
draw_patch (const CorridorCanvas *canvas,
            const CorridorThing  *thing,
            Box                   box,
            CorridorPatchFunc     draw)
{
  Patch *patch = g_new0 (Patch, 1);
  CorridorCanvas own = *canvas;
  double world = corridor_viewport_world (&canvas->viewport);
  cairo_t *cr;

  patch->key = (Key) { thing->phase, thing->certainty, thing->variant, draw };
  patch->box = box;
  patch->surface = corridor_canvas_new_sprite (canvas, box.right - box.left, box.bottom - box.top);
  cr = cairo_create (patch->surface);
  own.viewport.width = box.right - box.left;
  own.viewport.height = box.bottom - box.top;
  own.viewport.center.x = (box.left + box.right) / 2 / world;
  own.viewport.center.y = (box.top + box.bottom) / 2 / world;
  corridor_canvas_set_target (&own, cr);
  draw (&own, thing);
  cairo_destroy (cr);

  return patch;
}

static Patch *
find_patch (CorridorPatches      *self,
            const CorridorCanvas *canvas,
            const CorridorThing  *thing,
            Box                   view,
            Box                   whole,
            CorridorPatchFunc     draw)
{
  Key key = { thing->phase, thing->certainty, thing->variant, draw };
  Box reach = { floor (view.left - REACH), floor (view.top - REACH), ceil (view.right + REACH), ceil (view.bottom + REACH) };
  Patch *patch = g_hash_table_lookup (self->patches, &key);

  if (patch != NULL && covers (patch->box, intersect (view, whole)))
    return patch;

  if (patch != NULL)
    {
      self->n_bytes -= bytes_of (patch);
      g_hash_table_remove (self->patches, &key);
    }
  patch = draw_patch (canvas, thing, intersect (reach, whole), draw);
  patch->used = self->picture;
  self->n_bytes += bytes_of (patch);
  g_hash_table_insert (self->patches, &patch->key, patch);
  if (self->n_bytes > MAX_BYTES)
    forget_unused (self);

  return patch;
}

/**
 * corridor_patches_paint:
 * @self: a store of patches
 * @canvas: where to paint
 * @thing: an area or line
 * @pad: px by which its drawing reaches beyond its geometry
 * @draw: draws it
 *
 * Paints a thing: by copying, where that is faster and looks the same.
 */
void
corridor_patches_paint (CorridorPatches      *self,
                        const CorridorCanvas *canvas,
                        const CorridorThing  *thing,
                        double                pad,
                        CorridorPatchFunc     draw)
{
  Box view = box_of_view (&canvas->viewport);
  Box whole = box_of_thing (thing, &canvas->viewport, pad);
  CorridorPoint place;
  Patch *patch;

  if (is_empty (intersect (view, whole)))
    return;
  if (!canvas->pixels || !self->settled)
    {
      draw (canvas, thing);
      return;
    }

  patch = find_patch (self, canvas, thing, view, whole, draw);
  patch->used = self->picture;
  place = corridor_canvas_snap (canvas, (CorridorPoint) { 0 - view.left, 0 - view.top });
  corridor_canvas_put_sprite (canvas, patch->surface,
                              (CorridorPoint) { place.x + patch->box.left, place.y + patch->box.top });
}
