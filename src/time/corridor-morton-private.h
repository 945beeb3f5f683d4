/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The Z-order curve (G. M. Morton, 1966) over a grid of 2^32 by 2^32 cells: the bits of column and row in turn, the row's
 * above. The cell of a quadtree is a range of it.
 */

static inline guint64
corridor_morton_spread (guint32 value)
{
  guint64 bits = value;

  bits = (bits | bits << 16) & 0x0000ffff0000ffffu;
  bits = (bits | bits << 8) & 0x00ff00ff00ff00ffu;
  bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fu;
  bits = (bits | bits << 2) & 0x3333333333333333u;

  return (bits | bits << 1) & 0x5555555555555555u;
}

static inline guint32
corridor_morton_gather (guint64 bits)
{
  bits &= 0x5555555555555555u;
  bits = (bits | bits >> 1) & 0x3333333333333333u;
  bits = (bits | bits >> 2) & 0x0f0f0f0f0f0f0f0fu;
  bits = (bits | bits >> 4) & 0x00ff00ff00ff00ffu;
  bits = (bits | bits >> 8) & 0x0000ffff0000ffffu;

  return (guint32) (bits | bits >> 16);
}

static inline guint64
corridor_morton_encode (guint32 x,
                        guint32 y)
{
  return corridor_morton_spread (x) | corridor_morton_spread (y) << 1;
}

static inline guint32
corridor_morton_x (guint64 code)
{
  return corridor_morton_gather (code);
}

static inline guint32
corridor_morton_y (guint64 code)
{
  return corridor_morton_gather (code >> 1);
}

G_END_DECLS
