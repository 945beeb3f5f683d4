/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-private.h"

#define PAN_STEP 80.0 /* px an arrow key moves the map */

/* Where the map is asked to look, by the reader's keys and by the rest of the window. How it gets there is the camera's. */

static void
zoom_about_middle (CorridorMap *self,
                   int          direction)
{
  CorridorCamera *camera = corridor_map_get_camera (self);
  CorridorPoint middle = { corridor_camera_get_width (camera) / 2.0, corridor_camera_get_height (camera) / 2.0 };

  corridor_camera_zoom_step (camera, direction, middle);
}

static void
on_zoom_in (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  zoom_about_middle (CORRIDOR_MAP (widget), 1);
}

static void
on_zoom_out (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  zoom_about_middle (CORRIDOR_MAP (widget), -1);
}

static void
on_whole_region (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  corridor_camera_go_to_region (corridor_map_get_camera (CORRIDOR_MAP (widget)));
}

static void
on_pan (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  int dx, dy;

  g_variant_get (parameter, "(ii)", &dx, &dy);
  corridor_camera_pan_by (corridor_map_get_camera (CORRIDOR_MAP (widget)), dx * PAN_STEP, dy * PAN_STEP);
}

static void
on_pick_middle (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  corridor_map_pick_middle (CORRIDOR_MAP (widget));
}

void
corridor_map_moves_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "map.whole-region", NULL, on_whole_region);
  gtk_widget_class_install_action (widget_class, "map.pan", "(ii)", on_pan);
  gtk_widget_class_install_action (widget_class, "map.pick-middle", NULL, on_pick_middle);
}

void
corridor_map_moves_update_actions (CorridorMap *self)
{
  CorridorCamera *camera = corridor_map_get_camera (self);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "map.zoom-in", corridor_camera_can_zoom (camera, 1));
  gtk_widget_action_set_enabled (widget, "map.zoom-out", corridor_camera_can_zoom (camera, -1));
  gtk_widget_action_set_enabled (widget, "map.whole-region", corridor_map_get_session (self) != NULL);
}

void
corridor_map_show_bbox (CorridorMap *self,
                        CorridorBbox bbox)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  corridor_camera_show_bbox (corridor_map_get_camera (self), bbox);
}

gboolean
corridor_map_get_bbox (CorridorMap  *self,
                       CorridorBbox *bbox)
{
  g_return_val_if_fail (CORRIDOR_IS_MAP (self), FALSE);

  return corridor_camera_get_bbox (corridor_map_get_camera (self), bbox);
}

void
corridor_map_go_to (CorridorMap   *self,
                    CorridorPhase *phase)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));
  g_return_if_fail (CORRIDOR_IS_PHASE (phase));

  corridor_camera_go_to (corridor_map_get_camera (self), corridor_feature_get_geometry (corridor_phase_get_feature (phase)));
}

void
corridor_map_return_to (CorridorMap            *self,
                        const CorridorViewport *view)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  corridor_camera_return_to (corridor_map_get_camera (self), view);
}

void
corridor_map_show_whole_region (CorridorMap *self)
{
  g_return_if_fail (CORRIDOR_IS_MAP (self));

  corridor_camera_show_region (corridor_map_get_camera (self));
}
