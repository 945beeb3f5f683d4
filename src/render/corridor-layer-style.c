/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-style.h"

/* Thinner than the story's, which are what the picture is about. */
#define WIDTH 1.6

/**
 * corridor_layer_category:
 * @layer: a layer
 * @category: number of one of its dataset's
 *
 * Returns: (transfer none): the category
 */
CorridorCategory *
corridor_layer_category (const CorridorLayerView *layer,
                         guint                    category)
{
  return g_ptr_array_index (corridor_dataset_get_categories (layer->dataset), category);
}

/**
 * corridor_layer_color:
 * @layer: a layer
 * @category: number of one of its dataset's
 * @theme: light or dark
 *
 * Returns: 0xRRGGBB, of what is of that category
 */
guint32
corridor_layer_color (const CorridorLayerView *layer,
                      guint                    category,
                      CorridorTheme            theme)
{
  if (layer->has_rgb)
    return corridor_theme_strengthen (theme, layer->rgb);

  return corridor_theme_pick (theme, corridor_layer_category (layer, category)->color);
}

/**
 * corridor_layer_style:
 * @layer: a layer
 * @category: number of one of its dataset's
 * @possible: whether it is for what is only possible
 * @theme: light or dark
 *
 * Points have shapes to be told apart by without colours; what lines and areas have is the dash of their strokes.
 *
 * Returns: how lines and areas of that category look
 */
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
