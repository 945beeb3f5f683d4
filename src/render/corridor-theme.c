/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-theme.h"

/* Every fixed colour, light and dark side by side so that a new one cannot be forgotten in one of them. */
static const CorridorColor inks[CORRIDOR_N_INKS] = {
  [CORRIDOR_INK_LAND] = { 0xf5f2ea, 0x26282b },
  [CORRIDOR_INK_WATER] = { 0xdde9f0, 0x17222b },
  [CORRIDOR_INK_SHORE] = { 0x9dbdd0, 0x36505f },
  [CORRIDOR_INK_RIVER] = { 0xa6c6d9, 0x35505f },
  [CORRIDOR_INK_ROAD] = { 0xffffff, 0x4a4c4f },
  [CORRIDOR_INK_ROAD_CASING] = { 0xcdc5b4, 0x1b1c1e },
  [CORRIDOR_INK_ROAD_FAR] = { 0xcdc5b4, 0x45474a },
  [CORRIDOR_INK_BORDER] = { 0x85798a, 0x9a91a3 },
  [CORRIDOR_INK_GRATICULE] = { 0xd9d4c8, 0x35383b },
  [CORRIDOR_INK_TEXT] = { 0x1f2226, 0xf0f0ee },
  [CORRIDOR_INK_TEXT_SOFT] = { 0x565b61, 0xb4b7ba },
  [CORRIDOR_INK_TEXT_WATER] = { 0x3f6b87, 0x86b0c9 },
  [CORRIDOR_INK_HALO] = { 0xffffff, 0x131517 },
  [CORRIDOR_INK_CASING] = { 0xffffff, 0x101214 },
  [CORRIDOR_INK_PANEL] = { 0xffffff, 0x1b1d20 },
  [CORRIDOR_INK_PANEL_EDGE] = { 0xc9c5bb, 0x44484c },
  [CORRIDOR_INK_SELECTION] = { 0x111418, 0xffffff },
  [CORRIDOR_INK_NEUTRAL] = { 0x6b7076, 0x9da2a7 },
};

/**
 * corridor_theme_pick:
 * @theme: a theme
 * @color: a colour of a story
 *
 * Returns: the form of @color for @theme, as 0xRRGGBB
 */
guint32
corridor_theme_pick (CorridorTheme theme,
                     CorridorColor color)
{
  return theme == CORRIDOR_THEME_DARK ? color.dark : color.light;
}

/**
 * corridor_theme_ink:
 * @theme: a theme
 * @ink: one of the fixed colours
 *
 * Returns: the colour as 0xRRGGBB
 */
guint32
corridor_theme_ink (CorridorTheme theme,
                    CorridorInk   ink)
{
  g_return_val_if_fail (ink < CORRIDOR_N_INKS, 0);

  return corridor_theme_pick (theme, inks[ink]);
}

static guint32
mix_channel (guint32 from,
             guint32 to,
             int     shift,
             double  share)
{
  double a = (from >> shift) & 0xff;
  double b = (to >> shift) & 0xff;

  return (guint32) (a + (b - a) * share + 0.5) << shift;
}

/**
 * corridor_theme_mix:
 * @from: 0xRRGGBB
 * @to: 0xRRGGBB
 * @share: of @to, 0 to 1
 *
 * Returns: the colour so far on the way between two others, as 0xRRGGBB
 */
guint32
corridor_theme_mix (guint32 from,
                    guint32 to,
                    double  share)
{
  return mix_channel (from, to, 16, share) | mix_channel (from, to, 8, share) | mix_channel (from, to, 0, share);
}

/**
 * corridor_theme_set_source:
 * @cr: a cairo context
 * @rgb: 0xRRGGBB
 * @alpha: 0 (nothing) to 1 (opaque)
 *
 * Makes a colour the source of what is drawn next.
 */
void
corridor_theme_set_source (cairo_t *cr,
                           guint32  rgb,
                           double   alpha)
{
  cairo_set_source_rgba (cr,
                         ((rgb >> 16) & 0xff) / 255.0,
                         ((rgb >> 8) & 0xff) / 255.0,
                         (rgb & 0xff) / 255.0,
                         alpha);
}
