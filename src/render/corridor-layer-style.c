/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-style.h"

/* Thinner than the story's, which are what the picture is about. */
#define WIDTH 1.6

CorridorCategory *
corridor_layer_category (const CorridorLayerView *layer,
                         guint                    category)
{
  return g_ptr_array_index (corridor_dataset_get_categories (layer->dataset), category);
}

guint32
corridor_layer_color (const CorridorLayerView *layer,
                      guint                    category,
                      CorridorTheme            theme)
{
  if (layer->has_rgb)
    return corridor_theme_strengthen (theme, layer->rgb);

  return corridor_theme_pick (theme, corridor_layer_category (layer, category)->color);
}

CorridorStyle
corridor_layer_style (const CorridorLayerView *layer,
                      guint                    category,
                      gboolean                 possible,
                      CorridorTheme            theme)
{
  static const CorridorDash dashes[] = {
    CORRIDOR_DASH_SOLID, CORRIDOR_DASH_DASHED, CORRIDOR_DASH_DASH_DOT, CORRIDOR_DASH_DOTTED,
  };

  return (CorridorStyle) {
    .rgb = corridor_layer_color (layer, category, theme),
    .fill = CORRIDOR_FILL_TINT,
    .dash = dashes[category % G_N_ELEMENTS (dashes)],
    .arrow = CORRIDOR_ARROW_NONE,
    .width = WIDTH,
    .possible = possible,
  };
}
