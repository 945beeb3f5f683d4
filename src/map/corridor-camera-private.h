/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-camera.h"
#include "corridor-glide.h"

G_BEGIN_DECLS

/* What the files of the camera share. */

struct _CorridorCamera
{
  GObject           parent_instance;

  ShumateMap       *map; /* (unowned) */
  ShumateViewport  *viewport; /* (unowned) the map's */
  CorridorMapFrame *frame; /* (owned) */
  CorridorGlide    *glide; /* (owned) */
  GSignalGroup     *session_signals; /* (owned) */

  CorridorBbox      bbox; /* asked for last, and shown in any size until somebody moves the map */
  gboolean          has_bbox;
  CorridorViewport  goal; /* of the ride, while there is one */
  gint64            ride_end; /* monotonic microseconds; 0 without a ride */
  gboolean          rides_to_region;
  gint64            step_ride_end; /* monotonic microseconds: until then a change of size redirects the ride to a step */
  int               width; /* px of the map, 0 before it has a size */
  int               height;
};

/* Forgets where the map is on its way to, without keeping it from going there. */
void corridor_camera_end_ride (CorridorCamera *self);

G_END_DECLS
