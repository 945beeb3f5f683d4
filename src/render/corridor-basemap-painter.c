/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-basemap-private.h"
#include "corridor-graticule.h"

/* Half the widest line and its casing, with room to spare. */
#define MARGIN 12.0

/* Widths of lines in px at these zooms, straight between them. */
static const double width_zooms[] = { 5, 8, 11, 14 };
#define N_WIDTHS G_N_ELEMENTS (width_zooms)

static const double shore_widths[N_WIDTHS] = { 0.4, 0.6, 0.9, 1.2 };

static const double river_widths[CORRIDOR_BASEMAP_N_KINDS][N_WIDTHS] = {
  { 0.6, 1.5, 2.6, 4.4 },
  { 0.3, 0.8, 1.4, 2.6 },
  { 0.3, 0.6, 1.1, 2.0 },
};

static const double road_widths[CORRIDOR_BASEMAP_N_KINDS][N_WIDTHS] = {
  { 0.6, 1.4, 2.4, 5.0 },
  { 0.5, 1.1, 1.8, 4.0 },
  { 0.5, 0.8, 1.3, 3.0 },
};

/* Further out a road is too thin to have a casing; between these zooms it gets one. */
#define CASING_FROM_ZOOM 9.75
#define CASING_TO_ZOOM 11.25

/* What shows of a road's casing on either side, px. */
#define CASING 0.8

static const double border_widths[N_WIDTHS] = { 0.8, 1.1, 1.4, 1.8 };

/* Thinner lines are paler than their colour, px. */
#define CONTRAST_MIN_WIDTH 1.0

/* One class of one base map, ready to be drawn. */
typedef struct
{
  CorridorBasemap            *self; /* (unowned) */
  const CorridorBasemapPaths *paths; /* (unowned) of the level of detail that the zoom needs */
  CorridorBasemapFrame        frame;
  cairo_t                    *cr; /* (unowned) */
  CorridorTheme               theme;
  double                      zoom;
} Painter;

static const CorridorBasemapPaths *
pick_level (CorridorBasemap *self,
            double           zoom)
{
  guint level = 0;

  while (level + 1 < CORRIDOR_BASEMAP_N_LEVELS && zoom > corridor_basemap_level_zooms[level])
    level++;

  return self->levels[level];
}

static void
painter_init (Painter                *painter,
              CorridorBasemap        *self,
              cairo_t                *cr,
              const CorridorViewport *viewport,
              CorridorTheme           theme)
{
  painter->self = self;
  painter->paths = pick_level (self, viewport->zoom);
  painter->cr = cr;
  painter->theme = theme;
  painter->zoom = viewport->zoom;
  corridor_basemap_frame_init (&painter->frame, viewport, MARGIN);
}

static double
interpolate (const double widths[N_WIDTHS],
             double       zoom)
{
  guint i = 1;

  if (zoom <= width_zooms[0])
    return widths[0];

  while (i + 1 < N_WIDTHS && zoom > width_zooms[i])
    i++;
  zoom = MIN (zoom, width_zooms[N_WIDTHS - 1]);

  return widths[i - 1] + (widths[i] - widths[i - 1]) * (zoom - width_zooms[i - 1]) / (width_zooms[i] - width_zooms[i - 1]);
}

static double
width_at (const Painter *painter,
          const double   widths[N_WIDTHS])
{
  double width = interpolate (widths, painter->zoom);

  return corridor_theme_has_contrast (painter->theme) ? MAX (width, CONTRAST_MIN_WIDTH) : width;
}

static void
set_ink (const Painter *painter,
         CorridorInk    ink)
{
  corridor_theme_set_source (painter->cr, corridor_theme_ink (painter->theme, ink), 1);
}

/* Lines of one kind in one stroke: where they meet or cross, they are no darker. */
static void
stroke_kind (const Painter        *painter,
             CorridorBasemapClass  class,
             guint                 kind,
             guint32               rgb,
             double                width)
{
  CorridorBasemap *self = painter->self;

  for (guint row = self->first_of_class[class]; row < self->first_of_class[class + 1]; row++)
    if (self->features[row].kind == kind && self->features[row].min_zoom <= painter->zoom)
      corridor_basemap_paths_line (painter->paths, row, &painter->frame, painter->cr);

  corridor_theme_set_source (painter->cr, rgb, 1);
  cairo_set_line_width (painter->cr, width);
  cairo_stroke (painter->cr);
}

/* All bodies of a class as one shape, so that an island is a hole and neighbours share no seam. */
static void
fill_bodies (const Painter        *painter,
             CorridorBasemapClass  class,
             CorridorInk           ink)
{
  CorridorBasemap *self = painter->self;

  for (guint row = self->first_of_class[class]; row < self->first_of_class[class + 1]; row++)
    if (self->features[row].closed && self->features[row].min_zoom <= painter->zoom)
      corridor_basemap_paths_fill (painter->paths, row, &painter->frame, painter->cr);

  set_ink (painter, ink);
  cairo_set_fill_rule (painter->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (painter->cr);
}

static void
stroke_shores (const Painter        *painter,
               CorridorBasemapClass  class)
{
  for (guint kind = 0; kind < CORRIDOR_BASEMAP_N_KINDS; kind++)
    stroke_kind (painter, class, kind, corridor_theme_ink (painter->theme, CORRIDOR_INK_SHORE),
                 width_at (painter, shore_widths));
}

static void
paint_rivers (const Painter *painter)
{
  for (guint kind = CORRIDOR_BASEMAP_N_KINDS; kind-- > 0;)
    stroke_kind (painter, CORRIDOR_BASEMAP_RIVER, kind, corridor_theme_ink (painter->theme, CORRIDOR_INK_RIVER),
                 width_at (painter, river_widths[kind]));
}

static void
stroke_roads (const Painter *painter,
              guint32        rgb,
              double         casing)
{
  for (guint kind = CORRIDOR_BASEMAP_N_KINDS; kind-- > 0;)
    stroke_kind (painter, CORRIDOR_BASEMAP_ROAD, kind, rgb, width_at (painter, road_widths[kind]) + 2 * casing);
}

/* All casings below all roads: where roads meet, they open into each other. */
static void
paint_roads (const Painter *painter)
{
  double share = CLAMP ((painter->zoom - CASING_FROM_ZOOM) / (CASING_TO_ZOOM - CASING_FROM_ZOOM), 0, 1);
  guint32 far = corridor_theme_ink (painter->theme, CORRIDOR_INK_ROAD_FAR);

  if (share > 0)
    stroke_roads (painter, corridor_theme_mix (far, corridor_theme_ink (painter->theme, CORRIDOR_INK_ROAD_CASING), share),
                  CASING * share);
  stroke_roads (painter, corridor_theme_mix (far, corridor_theme_ink (painter->theme, CORRIDOR_INK_ROAD), share), 0);
}

void
corridor_basemap_paint (CorridorBasemap        *self,
                        cairo_t                *cr,
                        const CorridorViewport *viewport,
                        CorridorTheme           theme)
{
  Painter painter;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (viewport != NULL);

  painter_init (&painter, self, cr, viewport, theme);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);

  set_ink (&painter, CORRIDOR_INK_WATER);
  cairo_paint (cr);
  fill_bodies (&painter, CORRIDOR_BASEMAP_LAND, CORRIDOR_INK_LAND);
  stroke_shores (&painter, CORRIDOR_BASEMAP_LAND);
  paint_rivers (&painter);
  fill_bodies (&painter, CORRIDOR_BASEMAP_LAKE, CORRIDOR_INK_WATER);
  stroke_shores (&painter, CORRIDOR_BASEMAP_LAKE);
  corridor_graticule_paint (cr, viewport, theme);
  paint_roads (&painter);

  cairo_restore (cr);
}

/* Dashes in widths of the line; a border without is drawn through. */
static const struct
{
  double dashes[4];
  int    n_dashes;
} border_dashes[CORRIDOR_BASEMAP_N_KINDS] = {
  [CORRIDOR_BORDER_STATE] = { { 0 }, 0 },
  [CORRIDOR_BORDER_REPUBLIC] = { { 5, 2.5, 1, 2.5 }, 4 },
  [CORRIDOR_BORDER_UNDEMARCATED] = { { 4, 3 }, 2 },
};

typedef struct
{
  double dashes[4];
  int    n_dashes;
} Dashes;

static void
draw_dashes (cairo_t  *cr,
             double    distance,
             gpointer  user_data)
{
  const Dashes *dashes = user_data;

  cairo_set_dash (cr, dashes->dashes, dashes->n_dashes, distance);
  cairo_stroke (cr);
}

static gboolean
is_border_at (const CorridorBasemapFeature *feature,
              gint64                        now)
{
  return feature->begin <= now && now < feature->end;
}

/* Borders of a kind in one stroke. */
static void
stroke_through (const Painter      *painter,
                gint64              now,
                CorridorBorderKind  kind)
{
  CorridorBasemap *self = painter->self;

  for (guint row = self->first_of_class[CORRIDOR_BASEMAP_BORDER]; row < self->n_features; row++)
    if (self->features[row].kind == kind && is_border_at (&self->features[row], now))
      corridor_basemap_paths_line (painter->paths, row, &painter->frame, painter->cr);

  cairo_stroke (painter->cr);
}

static void
stroke_dashed (const Painter      *painter,
               gint64              now,
               CorridorBorderKind  kind,
               double              width)
{
  CorridorBasemap *self = painter->self;
  Dashes dashes = { .n_dashes = border_dashes[kind].n_dashes };

  for (int i = 0; i < dashes.n_dashes; i++)
    dashes.dashes[i] = border_dashes[kind].dashes[i] * width;

  for (guint row = self->first_of_class[CORRIDOR_BASEMAP_BORDER]; row < self->n_features; row++)
    if (self->features[row].kind == kind && is_border_at (&self->features[row], now))
      corridor_basemap_paths_each (painter->paths, row, &painter->frame, painter->cr, draw_dashes, &dashes);
}

static void
paint_border_lines (const Painter *painter,
                    gint64         now,
                    double         width)
{
  set_ink (painter, CORRIDOR_INK_BORDER);
  cairo_set_line_width (painter->cr, width);
  cairo_set_line_cap (painter->cr, CAIRO_LINE_CAP_BUTT);

  for (guint kind = 0; kind < CORRIDOR_BASEMAP_N_KINDS; kind++)
    if (border_dashes[kind].n_dashes > 0)
      stroke_dashed (painter, now, kind, width);
    else
      stroke_through (painter, now, kind);
}

void
corridor_basemap_paint_borders (CorridorBasemap        *self,
                                cairo_t                *cr,
                                const CorridorViewport *viewport,
                                CorridorTheme           theme,
                                gint64                  now)
{
  Painter painter;
  double width;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (viewport != NULL);

  painter_init (&painter, self, cr, viewport, theme);
  width = width_at (&painter, border_widths);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  paint_border_lines (&painter, now, width);
  cairo_restore (cr);
}

gint64
corridor_basemap_borders_since (CorridorBasemap *self,
                                gint64           now)
{
  gint64 since = CORRIDOR_TIME_MIN;

  g_return_val_if_fail (self != NULL, since);

  for (guint row = self->first_of_class[CORRIDOR_BASEMAP_BORDER]; row < self->n_features; row++)
    {
      const CorridorBasemapFeature *feature = &self->features[row];

      if (feature->begin <= now)
        since = MAX (since, feature->begin);
      if (feature->end <= now)
        since = MAX (since, feature->end);
    }

  return since;
}
