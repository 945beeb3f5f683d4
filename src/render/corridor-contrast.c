/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-contrast.h"

#include <math.h>

#include "corridor-theme.h"

/* Each halves what is left of the way to black or white: finer than a channel's 255 steps. */
#define N_HALVINGS 9

static double
linear_channel (guint channel)
{
  static double linear[256];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < G_N_ELEMENTS (linear); i++)
        linear[i] = i / 255.0 <= 0.04045 ? i / 255.0 / 12.92 : pow ((i / 255.0 + 0.055) / 1.055, 2.4);
      g_once_init_leave (&ready, 1);
    }

  return linear[channel & 0xff];
}

static double
luminance (guint32 rgb)
{
  return 0.2126 * linear_channel (rgb >> 16) + 0.7152 * linear_channel (rgb >> 8) + 0.0722 * linear_channel (rgb);
}

double
corridor_contrast_ratio (guint32 rgb,
                         guint32 ground)
{
  double a = luminance (rgb);
  double b = luminance (ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

guint32
corridor_contrast_reach (guint32 rgb,
                         guint32 ground,
                         double  least)
{
  guint32 end = corridor_contrast_ratio (0x000000, ground) >= corridor_contrast_ratio (0xffffff, ground) ? 0x000000 : 0xffffff;
  double share = 1;

  if (corridor_contrast_ratio (rgb, ground) >= least)
    return rgb;

  for (double step = 0.5; step > 1.0 / (1 << N_HALVINGS); step /= 2)
    if (corridor_contrast_ratio (corridor_theme_mix (rgb, end, share - step), ground) >= least)
      share -= step;

  return corridor_theme_mix (rgb, end, share);
}
