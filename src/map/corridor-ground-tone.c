/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-ground-tone.h"

#define N_REMEMBERED 32 /* tiles: a screen or two */
#define STEP 4 /* of so many pixels in a row one is looked at, and of so many rows */
#define LEAST_COVER 0.5 /* of a tile, that is not transparent */

/* Half as light as white, to the eye; and what may lie about that without making a difference. */
#define MIDDLE 0.5
#define SLACK 0.06

/* ITU-R BT.709, of the values as they are coded: about what the eye makes of them. */
static double
weigh (guint32 pixel)
{
  return (0.2126 * (pixel >> 16 & 0xff) + 0.7152 * (pixel >> 8 & 0xff) + 0.0722 * (pixel & 0xff)) / 255;
}

/* The mean of what is not transparent; %FALSE where that is too little. */
static gboolean
measure (GdkTexture *tile,
         double     *light)
{
  gsize width = (gsize) gdk_texture_get_width (tile);
  gsize height = (gsize) gdk_texture_get_height (tile);
  g_autofree guint32 *pixels = g_new (guint32, width * height);
  double sum = 0, cover = 0;
  guint n = 0;

  gdk_texture_download (tile, (guchar *) pixels, 4 * width); /* as cairo has them: premultiplied ARGB */
  for (gsize y = 0; y < height; y += STEP)
    for (gsize x = 0; x < width; x += STEP)
      {
        guint32 pixel = pixels[y * width + x];

        sum += weigh (pixel);
        cover += (pixel >> 24) / 255.0;
        n++;
      }

  *light = sum / MAX (cover, 1);
  return cover >= LEAST_COVER * n;
}

static CorridorTone
judge (const CorridorGroundTone *self)
{
  if (self->tone == CORRIDOR_TONE_LIGHT)
    return self->light < MIDDLE - SLACK ? CORRIDOR_TONE_DARK : CORRIDOR_TONE_LIGHT;
  if (self->tone == CORRIDOR_TONE_DARK)
    return self->light > MIDDLE + SLACK ? CORRIDOR_TONE_LIGHT : CORRIDOR_TONE_DARK;

  return self->light < MIDDLE ? CORRIDOR_TONE_DARK : CORRIDOR_TONE_LIGHT;
}

gboolean
corridor_ground_tone_add (CorridorGroundTone *self,
                          GdkTexture         *tile)
{
  CorridorTone was;
  double light;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (GDK_IS_TEXTURE (tile), FALSE);

  if (!measure (tile, &light))
    return FALSE;

  was = self->tone;
  self->n_tiles = MIN (self->n_tiles + 1, N_REMEMBERED);
  self->light += (light - self->light) / self->n_tiles;
  self->tone = judge (self);

  return self->tone != was;
}

CorridorTone
corridor_ground_tone_of_color (const GdkRGBA *color)
{
  g_return_val_if_fail (color != NULL, CORRIDOR_TONE_UNKNOWN);

  return 0.2126 * color->red + 0.7152 * color->green + 0.0722 * color->blue < MIDDLE ? CORRIDOR_TONE_DARK : CORRIDOR_TONE_LIGHT;
}
