/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-patch.h"

#include <math.h>

/*
 * While the slider moves, the map stands still and most areas stay: what is the same from one picture to the next is
 * drawn once and then copied. A patch is the picture of one thing or of one layer, cut on the pixel grid of the world (not of the
 * view), so dragging the map moves all patches by the same whole pixels and no seam opens between neighbours.
 *
 * While the zoom changes from picture to picture nothing would be used twice, so patches are made only when a zoom is
 * seen for the second time.
 */

/* Side of the cells in which a picture is looked through for what is empty, in its pixels. */
#define CELL 32

typedef struct
{
  gconstpointer who;
  guint64       variant;
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
  GArray          *filled; /* (owned) (element-type cairo_rectangle_int_t) the parts of it that are not empty, in its pixels */
  CorridorPatches *store; /* (unowned) the one it is in */
  guint            used; /* number of the picture that had it last */
  GList            turn; /* its place in the room, by use */
} Drawn;

/* What was used last is in front. */
struct _CorridorPatchRoom
{
  GQueue drawn; /* (element-type Drawn) */
  gsize  n_bytes;
  gsize  max_bytes;
};

struct _CorridorPatches
{
  CorridorPatchRoom *room; /* (unowned) */
  double             reach; /* px */
  GHashTable        *patches; /* (owned) (element-type Key Drawn) */
  guint              picture;
  Key                layer; /* of the picture before */
  gboolean           settled; /* this zoom was there in the picture before */
  double             zoom;
  double             scale;
  CorridorTheme      theme;
};

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_direct_hash (key->who) ^ (guint) key->variant ^ (guint) (key->variant >> 32);
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *p = a;
  const Key *q = b;

  return p->who == q->who && p->variant == q->variant;
}

static gsize
bytes_of (const Drawn *drawn)
{
  return (gsize) cairo_image_surface_get_stride (drawn->surface) *
         (gsize) cairo_image_surface_get_height (drawn->surface);
}

static void
free_patch (gpointer data)
{
  Drawn *drawn = data;
  CorridorPatchRoom *room = drawn->store->room;

  g_queue_unlink (&room->drawn, &drawn->turn);
  room->n_bytes -= bytes_of (drawn);
  cairo_surface_destroy (drawn->surface);
  g_array_unref (drawn->filled);
  g_free (drawn);
}

CorridorPatchRoom *
corridor_patch_room_new (gsize max_bytes)
{
  CorridorPatchRoom *self = g_new0 (CorridorPatchRoom, 1);

  g_queue_init (&self->drawn);
  self->max_bytes = max_bytes;

  return self;
}

void
corridor_patch_room_free (CorridorPatchRoom *self)
{
  g_return_if_fail (g_queue_is_empty (&self->drawn));

  g_free (self);
}

gsize
corridor_patch_room_get_n_bytes (const CorridorPatchRoom *self)
{
  return self->n_bytes;
}

CorridorPatches *
corridor_patches_new (CorridorPatchRoom *room,
                      double             reach)
{
  CorridorPatches *self = g_new0 (CorridorPatches, 1);

  self->room = room;
  self->reach = reach;
  self->patches = g_hash_table_new_full (hash_key, equal_keys, NULL, free_patch);
  self->zoom = NAN;

  return self;
}

void
corridor_patches_free (CorridorPatches *self)
{
  g_hash_table_unref (self->patches);
  g_free (self);
}

void
corridor_patches_clear (CorridorPatches *self)
{
  g_hash_table_remove_all (self->patches);
}

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

static void
forget (Drawn *drawn)
{
  g_hash_table_remove (drawn->store->patches, &drawn->key);
}

static void
use (CorridorPatches *self,
     Drawn           *drawn)
{
  GQueue *turns = &self->room->drawn;

  drawn->used = self->picture;
  g_queue_unlink (turns, &drawn->turn);
  g_queue_push_head_link (turns, &drawn->turn);
}

/*
 * What was not used for longest, in whichever store, and nothing that is in the last picture of its store: a reader who scrubs
 * back and forth comes by again. What goes beyond the room makes place for some more, so that not every new patch has to.
 */
static void
forget_oldest (CorridorPatchRoom *room)
{
  GList *turn = room->drawn.tail;

  while (turn != NULL && room->n_bytes > room->max_bytes - room->max_bytes / 8)
    {
      Drawn *oldest = turn->data;

      turn = turn->prev;
      if (oldest->used != oldest->store->picture)
        forget (oldest);
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
box_of_patch (const CorridorPatch    *patch,
              const CorridorViewport *viewport)
{
  double world = corridor_viewport_world (viewport);

  return (Box) {
    floor (patch->min.x * world - patch->pad),
    floor (patch->min.y * world - patch->pad),
    ceil (patch->max.x * world + patch->pad),
    ceil (patch->max.y * world + patch->pad),
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

/* Whether there is something in a cell of a picture. */
static gboolean
has_pixels (const guint8 *data,
            int           stride,
            int           left,
            int           right,
            int           top,
            int           bottom)
{
  for (int y = top; y < bottom; y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (data + (gsize) y * (gsize) stride);

      for (int x = left; x < right; x++)
        if (row[x] != 0)
          return TRUE;
    }

  return FALSE;
}

/* Most of a picture of borders, or of a long thin area, is empty: to copy that would cost as much as the rest. */
static GArray *
find_filled (cairo_surface_t *surface)
{
  const guint8 *data;
  int stride = cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  GArray *filled = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int top = 0; top < height; top += CELL)
    for (int left = 0; left < width; left += CELL)
      {
        int right = MIN (left + CELL, width);
        int bottom = MIN (top + CELL, height);
        cairo_rectangle_int_t cell = { left, top, right - left, bottom - top };
        cairo_rectangle_int_t *last = filled->len > 0 ? &g_array_index (filled, cairo_rectangle_int_t, filled->len - 1) : NULL;

        if (!has_pixels (data, stride, left, right, top, bottom))
          continue;
        if (last != NULL && last->y == top && last->x + last->width == left)
          last->width += cell.width;
        else
          g_array_append_val (filled, cell);
      }

  return filled;
}

static Drawn *
draw_patch (const CorridorCanvas *canvas,
            const CorridorPatch  *patch,
            Box                   box)
{
  Drawn *drawn = g_new0 (Drawn, 1);
  CorridorCanvas own = *canvas;
  double world = corridor_viewport_world (&canvas->viewport);
  cairo_t *cr;

  drawn->key = (Key) { patch->who, patch->variant };
  drawn->box = box;
  drawn->surface = corridor_canvas_new_sprite (canvas, box.right - box.left, box.bottom - box.top);
  cr = cairo_create (drawn->surface);
  own.viewport.width = box.right - box.left;
  own.viewport.height = box.bottom - box.top;
  own.viewport.center.x = (box.left + box.right) / 2 / world;
  own.viewport.center.y = (box.top + box.bottom) / 2 / world;
  corridor_canvas_set_target (&own, cr);
  patch->draw (&own, patch->what);
  cairo_destroy (cr);
  drawn->filled = find_filled (drawn->surface);

  return drawn;
}

static void
add (CorridorPatches *self,
     Drawn           *drawn)
{
  CorridorPatchRoom *room = self->room;

  drawn->store = self;
  drawn->used = self->picture;
  drawn->turn.data = drawn;
  g_queue_push_head_link (&room->drawn, &drawn->turn);
  room->n_bytes += bytes_of (drawn);
  g_hash_table_insert (self->patches, &drawn->key, drawn);
  if (room->n_bytes > room->max_bytes)
    forget_oldest (room);
}

static Drawn *
find_patch (CorridorPatches      *self,
            const CorridorCanvas *canvas,
            const CorridorPatch  *patch,
            Box                   view,
            Box                   whole)
{
  Key key = { patch->who, patch->variant };
  Box reach = {
    floor (view.left - self->reach), floor (view.top - self->reach),
    ceil (view.right + self->reach), ceil (view.bottom + self->reach),
  };
  Drawn *drawn = g_hash_table_lookup (self->patches, &key);

  if (drawn != NULL && covers (drawn->box, intersect (view, whole)))
    {
      use (self, drawn);
      return drawn;
    }

  if (drawn != NULL)
    forget (drawn);
  drawn = draw_patch (canvas, patch, intersect (reach, whole));
  add (self, drawn);

  return drawn;
}

/* On the pixel grid of the world too: what is drawn now and what is copied later are the same to the pixel. */
static void
draw_at_once (const CorridorCanvas *canvas,
              const CorridorPatch  *patch,
              CorridorPoint         place)
{
  CorridorCanvas own = *canvas;
  double world = corridor_viewport_world (&canvas->viewport);

  own.viewport.center.x = (own.viewport.width / 2 - place.x) / world;
  own.viewport.center.y = (own.viewport.height / 2 - place.y) / world;
  patch->draw (&own, patch->what);
}

static void
copy_filled (const CorridorCanvas *canvas,
             const Drawn          *drawn,
             CorridorPoint         px)
{
  cairo_t *cr = canvas->cr;

  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_source_surface (cr, drawn->surface, px.x, px.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_new_path (cr);
  for (guint i = 0; i < drawn->filled->len; i++)
    {
      cairo_rectangle_int_t part = g_array_index (drawn->filled, cairo_rectangle_int_t, i);

      cairo_rectangle (cr, px.x + part.x / canvas->scale, px.y + part.y / canvas->scale, part.width / canvas->scale,
                       part.height / canvas->scale);
    }
  cairo_fill (cr);
  cairo_restore (cr);
}

void
corridor_patches_paint (CorridorPatches      *self,
                        const CorridorCanvas *canvas,
                        const CorridorPatch  *patch)
{
  Box view = box_of_view (&canvas->viewport);
  Box whole = box_of_patch (patch, &canvas->viewport);
  CorridorPoint place;
  Drawn *drawn;

  if (is_empty (intersect (view, whole)))
    return;
  place = corridor_canvas_snap (canvas, (CorridorPoint) { -view.left, -view.top });
  if (!canvas->pixels || !self->settled)
    {
      draw_at_once (canvas, patch, place);
      return;
    }

  drawn = find_patch (self, canvas, patch, view, whole);
  copy_filled (canvas, drawn, (CorridorPoint) { place.x + drawn->box.left, place.y + drawn->box.top });
}

void
corridor_patches_paint_layer (CorridorPatches      *self,
                              const CorridorCanvas *canvas,
                              const CorridorPatch  *patch)
{
  Key key = { patch->who, patch->variant };
  gboolean same = equal_keys (&self->layer, &key);

  self->layer = key;
  if (same || g_hash_table_contains (self->patches, &key))
    corridor_patches_paint (self, canvas, patch);
  else
    patch->draw (canvas, patch->what);
}
