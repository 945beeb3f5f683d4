/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-axis-view.h"
#include "corridor-time-axis.h"

G_BEGIN_DECLS

/* What the hand on the axis needs to know of it. */

typedef enum
{
  CORRIDOR_AXIS_PART_THUMB, /* or the line of the time above it */
  CORRIDOR_AXIS_PART_EDGE, /* the handle at the window's other end */
  CORRIDOR_AXIS_PART_TRACK,
  CORRIDOR_AXIS_PART_BANDS,
  CORRIDOR_AXIS_PART_EMPTY,
} CorridorAxisPart;

CorridorSession  *corridor_time_axis_get_session (CorridorTimeAxis *self); /* (nullable) */
CorridorAxisView  corridor_time_axis_get_view    (CorridorTimeAxis *self);

/* @reach: px, how far from its middle a handle still is it */
CorridorAxisPart  corridor_time_axis_pick        (CorridorTimeAxis *self,
                                                  double            x,
                                                  double            y,
                                                  double            reach);
CorridorPeriod   *corridor_time_axis_find_period (CorridorTimeAxis *self,
                                                  double            x,
                                                  double            y); /* (nullable) */

G_END_DECLS
