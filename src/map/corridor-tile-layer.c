/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-tile-layer.h"

#include <math.h>

#include "corridor-picture.h"
#include "corridor-tile-set.h"
#include "corridor-view.h"

#define MAX_STRETCH 5 /* levels above, of which a piece stands in for a tile that is not there */

struct _CorridorTileLayer
{
  ShumateLayer      parent_instance;
  ShumateMapSource *source; /* (owned) */
  CorridorTileSet  *tiles; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CorridorTileLayer, corridor_tile_layer, SHUMATE_TYPE_LAYER)

enum
{
  TILE_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The part of a level's grid that a view needs. Columns go on beyond the edge of the world, into the next one. */
typedef struct
{
  CorridorViewport view;
  double           scale; /* device pixels per px */
  guint            zoom;
  int              first_column;
  int              last_column;
  int              first_row;
  int              last_row;
} Grid;

/* A tile's side in px. */
static double
get_side (const Grid *grid,
          guint       zoom)
{
  return corridor_viewport_world (&grid->view) / ldexp (1, (int) zoom);
}

static int
find_cell (double position,
           double side)
{
  return (int) floor (position / side);
}

static gboolean
find_grid (CorridorTileLayer *self,
           Grid              *grid)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int min = (int) shumate_map_source_get_min_zoom_level (self->source);
  int max = (int) shumate_map_source_get_max_zoom_level (self->source);
  double world, side, left, top;

  if (width == 0 || height == 0)
    return FALSE;

  grid->view = corridor_view_from_shumate (shumate_layer_get_viewport (SHUMATE_LAYER (self)), width, height);
  if (grid->view.zoom < min - 1) /* it would take a crowd of tiles */
    return FALSE;

  grid->scale = gtk_widget_get_scale_factor (widget);
  grid->zoom = (guint) CLAMP ((int) floor (grid->view.zoom), min, max);
  world = corridor_viewport_world (&grid->view);
  side = get_side (grid, grid->zoom);
  left = grid->view.center.x * world - grid->view.width / 2;
  top = grid->view.center.y * world - grid->view.height / 2;
  grid->first_column = find_cell (left, side);
  grid->last_column = find_cell (left + grid->view.width, side);
  grid->first_row = MAX (find_cell (top, side), 0);
  grid->last_row = MIN (find_cell (top + grid->view.height, side), (1 << grid->zoom) - 1);
  return TRUE;
}

static CorridorTileKey
get_key (guint zoom,
         int   column,
         int   row)
{
  int n = 1 << zoom;

  return (CorridorTileKey) { zoom, (guint) ((column % n + n) % n), (guint) row };
}

/* Where a line of a level's grid is, in px, moved onto a device pixel. */
static double
place_line (const Grid *grid,
            double      center,
            double      size,
            guint       zoom,
            int         line)
{
  double px = line * get_side (grid, zoom) - center * corridor_viewport_world (&grid->view) + size / 2;

  return round (px * grid->scale) / grid->scale;
}

static graphene_rect_t
place_tile (const Grid *grid,
            guint       zoom,
            int         column,
            int         row)
{
  double left = place_line (grid, grid->view.center.x, grid->view.width, zoom, column);
  double right = place_line (grid, grid->view.center.x, grid->view.width, zoom, column + 1);
  double top = place_line (grid, grid->view.center.y, grid->view.height, zoom, row);
  double bottom = place_line (grid, grid->view.center.y, grid->view.height, zoom, row + 1);

  return GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left), (float) (bottom - top));
}

static void
append_paintable (GdkPaintable          *paintable,
                  GtkSnapshot           *snapshot,
                  const graphene_rect_t *bounds,
                  gboolean               for_cairo)
{
  if (GDK_IS_TEXTURE (paintable))
    {
      corridor_picture_append (GDK_TEXTURE (paintable), snapshot, bounds, for_cairo);
      return;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds->origin);
  gdk_paintable_snapshot (paintable, snapshot, bounds->size.width, bounds->size.height);
  gtk_snapshot_restore (snapshot);
}

static gboolean
append_tile (CorridorTileLayer *self,
             GtkSnapshot       *snapshot,
             const Grid        *grid,
             guint              zoom,
             int                column,
             int                row)
{
  GdkPaintable *paintable = corridor_tile_set_get (self->tiles, get_key (zoom, column, row));
  graphene_rect_t bounds;

  if (paintable == NULL)
    return FALSE;

  bounds = place_tile (grid, zoom, column, row);
  append_paintable (paintable, snapshot, &bounds, corridor_picture_is_for_cairo (GTK_WIDGET (self)));
  return TRUE;
}

/* How many levels above is the closest that has a tile there; 0 if there is none. */
static int
find_parent (CorridorTileLayer *self,
             const Grid        *grid,
             int                column,
             int                row)
{
  for (int up = 1; up <= MAX_STRETCH && up <= (int) grid->zoom; up++)
    {
      if (corridor_tile_set_get (self->tiles, get_key (grid->zoom - (guint) up, column >> up, row >> up)) != NULL)
        return up;
    }

  return 0;
}

static void
stretch_parent (CorridorTileLayer *self,
                GtkSnapshot       *snapshot,
                const Grid        *grid,
                int                column,
                int                row)
{
  graphene_rect_t bounds = place_tile (grid, grid->zoom, column, row);
  int up = find_parent (self, grid, column, row);

  if (up == 0)
    return;

  gtk_snapshot_push_clip (snapshot, &bounds);
  append_tile (self, snapshot, grid, grid->zoom - (guint) up, column >> up, row >> up);
  gtk_snapshot_pop (snapshot);
}

static void
shrink_children (CorridorTileLayer *self,
                 GtkSnapshot       *snapshot,
                 const Grid        *grid,
                 int                column,
                 int                row)
{
  for (int i = 0; i < 4; i++)
    append_tile (self, snapshot, grid, grid->zoom + 1, 2 * column + i % 2, 2 * row + i / 2);
}

static void
append_stand_in (CorridorTileLayer *self,
                 GtkSnapshot       *snapshot,
                 const Grid        *grid,
                 int                column,
                 int                row)
{
  stretch_parent (self, snapshot, grid, column, row);
  shrink_children (self, snapshot, grid, column, row);
}

static void
corridor_tile_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CorridorTileLayer *self = CORRIDOR_TILE_LAYER (widget);
  Grid grid;

  if (!find_grid (self, &grid))
    return;

  for (int row = grid.first_row; row <= grid.last_row; row++)
    {
      for (int column = grid.first_column; column <= grid.last_column; column++)
        {
          if (!append_tile (self, snapshot, &grid, grid.zoom, column, row))
            append_stand_in (self, snapshot, &grid, column, row);
        }
    }
}

/* Once a frame, however many properties of the viewport have changed. */
static void
ask_for_tiles (CorridorTileLayer *self)
{
  Grid grid;

  if (!find_grid (self, &grid))
    return;

  for (int row = grid.first_row; row <= grid.last_row; row++)
    for (int column = grid.first_column; column <= grid.last_column; column++)
      corridor_tile_set_want (self->tiles, get_key (grid.zoom, column, row));
  corridor_tile_set_want_no_more (self->tiles);
}

static void
corridor_tile_layer_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  ask_for_tiles (CORRIDOR_TILE_LAYER (widget));
}

static void
on_moved (CorridorTileLayer *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_tile_shown (CorridorTileLayer *self,
               GdkTexture        *picture)
{
  g_signal_emit (self, signals[TILE_SHOWN], 0, picture);
}

static void
corridor_tile_layer_dispose (GObject *object)
{
  CorridorTileLayer *self = CORRIDOR_TILE_LAYER (object);

  if (self->tiles != NULL)
    corridor_tile_set_close (self->tiles);
  g_clear_object (&self->tiles);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (corridor_tile_layer_parent_class)->dispose (object);
}

static void
corridor_tile_layer_class_init (CorridorTileLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_tile_layer_dispose;
  widget_class->size_allocate = corridor_tile_layer_size_allocate;
  widget_class->snapshot = corridor_tile_layer_snapshot;

  signals[TILE_SHOWN] = g_signal_new ("tile-shown", CORRIDOR_TYPE_TILE_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, GDK_TYPE_TEXTURE);
}

static void
corridor_tile_layer_init (CorridorTileLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

ShumateLayer *
corridor_tile_layer_new (ShumateMapSource *source,
                         ShumateViewport  *viewport)
{
  CorridorTileLayer *self;

  g_return_val_if_fail (SHUMATE_IS_MAP_SOURCE (source), NULL);
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (CORRIDOR_TYPE_TILE_LAYER, "viewport", viewport, NULL);
  self->source = g_object_ref (source);
  self->tiles = corridor_tile_set_new (source);
  g_signal_connect_object (self->tiles, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tiles, "tile-shown", G_CALLBACK (on_tile_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);

  return SHUMATE_LAYER (self);
}

/* Returns: whether it is so of every place in view. */
static gboolean
all_are (CorridorTileLayer *self,
         const Grid        *grid,
         gboolean         (*is_so) (CorridorTileLayer *self,
                                    const Grid        *grid,
                                    int                column,
                                    int                row))
{
  for (int row = grid->first_row; row <= grid->last_row; row++)
    for (int column = grid->first_column; column <= grid->last_column; column++)
      {
        if (!is_so (self, grid, column, row))
          return FALSE;
      }

  return TRUE;
}

static gboolean
is_there (CorridorTileLayer *self,
          const Grid        *grid,
          int                column,
          int                row)
{
  return corridor_tile_set_get (self->tiles, get_key (grid->zoom, column, row)) != NULL;
}

gboolean
corridor_tile_layer_is_complete (CorridorTileLayer *self)
{
  Grid grid;

  g_return_val_if_fail (CORRIDOR_IS_TILE_LAYER (self), FALSE);

  return find_grid (self, &grid) && all_are (self, &grid, is_there);
}

static gboolean
has_children (CorridorTileLayer *self,
              const Grid        *grid,
              int                column,
              int                row)
{
  for (int i = 0; i < 4; i++)
    {
      if (corridor_tile_set_get (self->tiles, get_key (grid->zoom + 1, 2 * column + i % 2, 2 * row + i / 2)) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_filled (CorridorTileLayer *self,
           const Grid        *grid,
           int                column,
           int                row)
{
  return is_there (self, grid, column, row) ||
         find_parent (self, grid, column, row) > 0 || has_children (self, grid, column, row);
}

/* Beyond the poles there are no tiles. */
static gboolean
ends_in_view (const Grid *grid)
{
  double reach = grid->view.height / 2 / corridor_viewport_world (&grid->view);

  return grid->view.center.y - reach < 0 || grid->view.center.y + reach > 1;
}

gboolean
corridor_tile_layer_covers (CorridorTileLayer *self)
{
  Grid grid;

  g_return_val_if_fail (CORRIDOR_IS_TILE_LAYER (self), FALSE);

  return find_grid (self, &grid) && !ends_in_view (&grid) && all_are (self, &grid, is_filled);
}
