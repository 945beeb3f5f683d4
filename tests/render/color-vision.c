/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "color-vision.h"

#include <math.h>

typedef struct
{
  double x, y, z;
} Triple;

/*
 * Of linear RGB, for severity 1.0: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, 1291-1298.
 */
static const double machado[COLOR_VISION_N][3][3] = {
  [COLOR_VISION_NORMAL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [COLOR_VISION_PROTANOPIA] = {
    { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 },
  },
  [COLOR_VISION_DEUTERANOPIA] = {
    { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 },
  },
  [COLOR_VISION_TRITANOPIA] = {
    { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 },
  },
};

/* sRGB to XYZ, IEC 61966-2-1. */
static const double to_xyz[3][3] = {
  { 0.4124564, 0.3575761, 0.1804375 }, { 0.2126729, 0.7151522, 0.0721750 }, { 0.0193339, 0.1191920, 0.9503041 },
};

static const Triple white = { 0.95047, 1, 1.08883 };

const char *
color_vision_name (ColorVision vision)
{
  static const char *const names[] = { "normal sight", "protanopia", "deuteranopia", "tritanopia" };

  return names[vision];
}

static Triple
multiply (const double matrix[3][3],
          Triple       v)
{
  return (Triple) {
    matrix[0][0] * v.x + matrix[0][1] * v.y + matrix[0][2] * v.z,
    matrix[1][0] * v.x + matrix[1][1] * v.y + matrix[1][2] * v.z,
    matrix[2][0] * v.x + matrix[2][1] * v.y + matrix[2][2] * v.z,
  };
}

static double
to_linear (guint32 channel)
{
  double c = (channel & 0xff) / 255.0;

  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
curve (double t)
{
  const double bend = 6.0 / 29.0;

  return t > bend * bend * bend ? cbrt (t) : t / (3 * bend * bend) + 4.0 / 29.0;
}

/* How somebody sees 0xRRGGBB. */
Lab
color_vision_see (guint32     rgb,
                  ColorVision vision)
{
  Triple linear = multiply (machado[vision], (Triple) { to_linear (rgb >> 16), to_linear (rgb >> 8), to_linear (rgb) });
  Triple xyz = multiply (to_xyz, (Triple) { CLAMP (linear.x, 0, 1), CLAMP (linear.y, 0, 1), CLAMP (linear.z, 0, 1) });
  double x = curve (xyz.x / white.x);
  double y = curve (xyz.y / white.y);
  double z = curve (xyz.z / white.z);

  return (Lab) { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static double
radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
hue (double a,
     double b)
{
  double degrees = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return degrees < 0 ? degrees + 360 : degrees;
}

static double
hue_difference (double one,
                double other)
{
  double difference = other - one;

  return difference > 180 ? difference - 360 : difference < -180 ? difference + 360 : difference;
}

static double
mean_hue (double one,
          double other)
{
  if (fabs (one - other) <= 180)
    return (one + other) / 2;

  return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2;
}

static double
grey_share (double chroma)
{
  double power = pow (chroma, 7);

  return sqrt (power / (power + pow (25, 7)));
}

/*
 * CIEDE2000, with all weights 1: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes,
 * Supplementary Test Data, and Mathematical Observations", Color Research and Application 30 (1), 2005, 21-30. The names are theirs.
 */
double
lab_difference (Lab one,
                Lab other)
{
  double g = 0.5 * (1 - grey_share ((hypot (one.a, one.b) + hypot (other.a, other.b)) / 2));
  double a1 = (1 + g) * one.a, a2 = (1 + g) * other.a;
  double c1 = hypot (a1, one.b), c2 = hypot (a2, other.b);
  double h1 = hue (a1, one.b), h2 = hue (a2, other.b);
  gboolean grey = c1 * c2 == 0;
  double dl = other.l - one.l;
  double dc = c2 - c1;
  double dh = 2 * sqrt (c1 * c2) * sin (radians (grey ? 0 : hue_difference (h1, h2)) / 2);
  double l = (one.l + other.l) / 2;
  double c = (c1 + c2) / 2;
  double h = grey ? h1 + h2 : mean_hue (h1, h2);
  double t = 1 - 0.17 * cos (radians (h - 30)) + 0.24 * cos (radians (2 * h)) + 0.32 * cos (radians (3 * h + 6)) -
             0.20 * cos (radians (4 * h - 63));
  double sl = 1 + 0.015 * (l - 50) * (l - 50) / sqrt (20 + (l - 50) * (l - 50));
  double sc = 1 + 0.045 * c;
  double sh = 1 + 0.015 * c * t;
  double rt = -sin (radians (60 * exp (-pow ((h - 275) / 25, 2)))) * 2 * grey_share (c);

  return sqrt (pow (dl / sl, 2) + pow (dc / sc, 2) + pow (dh / sh, 2) + rt * (dc / sc) * (dh / sh));
}
