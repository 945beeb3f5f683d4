/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-view.h"

CorridorViewport
corridor_view_from_shumate (ShumateViewport *viewport,
                            double           width,
                            double           height)
{
  CorridorPosition center = {
    .latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
    .longitude = shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
  };

  return (CorridorViewport) {
    .center = corridor_mercator_project (center),
    .zoom = shumate_viewport_get_zoom_level (viewport),
    .width = width,
    .height = height,
  };
}

void
corridor_view_to_shumate (const CorridorViewport *view,
                          ShumateViewport        *viewport)
{
  CorridorPosition center = corridor_mercator_unproject (view->center);

  g_object_freeze_notify (G_OBJECT (viewport));
  shumate_viewport_set_zoom_level (viewport, view->zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), center.latitude, center.longitude);
  g_object_thaw_notify (G_OBJECT (viewport));
}
