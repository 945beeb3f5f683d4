/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * CorridorTone:
 * @CORRIDOR_TONE_UNKNOWN: nothing has been seen of it
 * @CORRIDOR_TONE_LIGHT: dark signs are seen on it
 * @CORRIDOR_TONE_DARK: light signs are seen on it
 *
 * What kind of colours are seen on a ground.
 */
typedef enum
{
  CORRIDOR_TONE_UNKNOWN,
  CORRIDOR_TONE_LIGHT,
  CORRIDOR_TONE_DARK,
} CorridorTone;

/**
 * CorridorGroundTone:
 * @tone: what the ground is
 *
 * Whether a map whose look is somebody else's is light or dark, as its tiles tell. A plain value; zeroed before the first tile.
 *
 * It goes by the mean of the last thirty or so tiles, and where that is about the middle, as of photographs, it stays what it was:
 * colours that change while one moves about are worse than colours that are not the best.
 */
typedef struct
{
  CorridorTone tone;

  /*< private >*/
  double       light; /* the mean, from 0, black, to 1, white */
  guint        n_tiles;
} CorridorGroundTone;

/**
 * corridor_ground_tone_add:
 * @tile: a picture of a part of the ground; one that shows mostly what lies beneath does not count
 *
 * Returns: whether the tone is another now
 */
gboolean corridor_ground_tone_add (CorridorGroundTone *self,
                                   GdkTexture         *tile);

/* What a map is whose background is of this colour. */
CorridorTone corridor_ground_tone_of_color (const GdkRGBA *color);

G_END_DECLS
