/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CORRIDOR_CONTRAST_WORDS:
 *
 * What words need from the ground they are on in a theme of high contrast: WCAG 2.2, criterion 1.4.6.
 */
#define CORRIDOR_CONTRAST_WORDS 7.0

/**
 * CORRIDOR_CONTRAST_MARKS:
 *
 * What lines and marks need from it: criterion 1.4.11.
 */
#define CORRIDOR_CONTRAST_MARKS 3.0

/**
 * corridor_contrast_ratio:
 * @rgb: 0xRRGGBB
 * @ground: 0xRRGGBB
 *
 * Returns: how much lighter the one is than the other, as WCAG 2.2 defines it: 1 (alike) to 21 (black and white)
 */
double  corridor_contrast_ratio (guint32 rgb,
                                 guint32 ground);

/**
 * corridor_contrast_reach:
 * @rgb: 0xRRGGBB
 * @ground: 0xRRGGBB
 * @least: a ratio that black or white has from @ground
 *
 * Returns: the colour nearest to @rgb on its way to black or white, whichever @ground is farther from, that has the ratio;
 *   @rgb itself if it has
 */
guint32 corridor_contrast_reach (guint32 rgb,
                                 guint32 ground,
                                 double  least);

G_END_DECLS
