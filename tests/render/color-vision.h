/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a colour is seen. The last three are without one of the three kinds of cones. */
typedef enum
{
  COLOR_VISION_NORMAL,
  COLOR_VISION_PROTANOPIA,
  COLOR_VISION_DEUTERANOPIA,
  COLOR_VISION_TRITANOPIA,
  COLOR_VISION_N,
} ColorVision;

/* CIE L*a*b* for the white point D65. */
typedef struct
{
  double l, a, b;
} Lab;

const char *color_vision_name (ColorVision vision);
Lab         color_vision_see  (guint32     rgb,
                               ColorVision vision);
double      lab_difference    (Lab         one,
                               Lab         other);

G_END_DECLS
