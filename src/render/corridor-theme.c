/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-theme.h"

#include "corridor-contrast.h"

/* Every fixed colour, all themes side by side so that a new one cannot be forgotten in one of them. */
static const guint32 inks[CORRIDOR_N_INKS][CORRIDOR_N_THEMES] = {
  [CORRIDOR_INK_LAND] = { 0xf5f2ea, 0x26282b, 0xffffff, 0x0c0d0e },
  [CORRIDOR_INK_WATER] = { 0xdde9f0, 0x17222b, 0xeaf4fa, 0x0b2233 },
  [CORRIDOR_INK_SHORE] = { 0x9dbdd0, 0x36505f, 0x2a6285, 0x6fb0d6 },
  [CORRIDOR_INK_RIVER] = { 0xa6c6d9, 0x35505f, 0x2a6285, 0x6fb0d6 },
  [CORRIDOR_INK_ROAD] = { 0xffffff, 0x4a4c4f, 0xffffff, 0x8d8f92 },
  [CORRIDOR_INK_ROAD_CASING] = { 0xcdc5b4, 0x1b1c1e, 0x6b6659, 0x000000 },
  [CORRIDOR_INK_ROAD_FAR] = { 0xcdc5b4, 0x45474a, 0x6b6659, 0x8d8f92 },
  [CORRIDOR_INK_BORDER] = { 0x85798a, 0x9a91a3, 0x4b3c55, 0xd3c6e0 },
  [CORRIDOR_INK_GRATICULE] = { 0xd9d4c8, 0x35383b, 0x7c7c7c, 0x7a7c7f },
  [CORRIDOR_INK_TEXT] = { 0x1f2226, 0xf0f0ee, 0x000000, 0xffffff },
  [CORRIDOR_INK_TEXT_SOFT] = { 0x565b61, 0xb4b7ba, 0x2b2f33, 0xdfe1e3 },
  [CORRIDOR_INK_TEXT_WATER] = { 0x3f6b87, 0x86b0c9, 0x0c4468, 0xb5dcf3 },
  [CORRIDOR_INK_HALO] = { 0xffffff, 0x131517, 0xffffff, 0x000000 },
  [CORRIDOR_INK_CASING] = { 0xffffff, 0x101214, 0xffffff, 0x000000 },
  [CORRIDOR_INK_PANEL] = { 0xffffff, 0x1b1d20, 0xffffff, 0x000000 },
  [CORRIDOR_INK_PANEL_EDGE] = { 0xc9c5bb, 0x44484c, 0x000000, 0xffffff },
  [CORRIDOR_INK_SELECTION] = { 0x111418, 0xffffff, 0x000000, 0xffffff },
  [CORRIDOR_INK_NEUTRAL] = { 0x6b7076, 0x9da2a7, 0x3c4146, 0xd0d3d6 },
};

CorridorTheme
corridor_theme_for (gboolean dark,
                    gboolean contrast)
{
  if (contrast)
    return dark ? CORRIDOR_THEME_DARK_CONTRAST : CORRIDOR_THEME_LIGHT_CONTRAST;

  return dark ? CORRIDOR_THEME_DARK : CORRIDOR_THEME_LIGHT;
}

gboolean
corridor_theme_is_dark (CorridorTheme theme)
{
  return theme == CORRIDOR_THEME_DARK || theme == CORRIDOR_THEME_DARK_CONTRAST;
}

gboolean
corridor_theme_has_contrast (CorridorTheme theme)
{
  return theme == CORRIDOR_THEME_LIGHT_CONTRAST || theme == CORRIDOR_THEME_DARK_CONTRAST;
}

guint32
corridor_theme_strengthen (CorridorTheme theme,
                           guint32       rgb)
{
  static const CorridorInk grounds[] = { CORRIDOR_INK_LAND, CORRIDOR_INK_CASING, CORRIDOR_INK_PANEL };

  if (!corridor_theme_has_contrast (theme))
    return rgb;

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    rgb = corridor_contrast_reach (rgb, corridor_theme_ink (theme, grounds[i]), CORRIDOR_CONTRAST_MARKS);

  return rgb;
}

guint32
corridor_theme_pick (CorridorTheme theme,
                     CorridorColor color)
{
  return corridor_theme_strengthen (theme, corridor_theme_pick_filling (theme, color));
}

guint32
corridor_theme_pick_filling (CorridorTheme theme,
                             CorridorColor color)
{
  return corridor_theme_is_dark (theme) ? color.dark : color.light;
}

double
corridor_theme_opacity (CorridorTheme theme,
                        double        usual)
{
  return corridor_theme_has_contrast (theme) ? 1 : usual;
}

guint32
corridor_theme_ink (CorridorTheme theme,
                    CorridorInk   ink)
{
  g_return_val_if_fail (theme < CORRIDOR_N_THEMES, 0);
  g_return_val_if_fail (ink < CORRIDOR_N_INKS, 0);

  return inks[ink][theme];
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

guint32
corridor_theme_mix (guint32 from,
                    guint32 to,
                    double  share)
{
  return mix_channel (from, to, 16, share) | mix_channel (from, to, 8, share) | mix_channel (from, to, 0, share);
}

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
