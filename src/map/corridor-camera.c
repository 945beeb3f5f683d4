/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-camera-private.h"

#include <math.h>

#include "corridor-session-tour.h"
#include "corridor-view.h"

#define POINT_EXTENT 1e-5 /* degrees, a metre */
#define REGION_PADDING 24.0 /* px around the whole region */
#define GOAL_MARGIN 64.0 /* px from the edge within which a selected thing counts as out of view */
/* A town, and what is around it. */
#define NEIGHBOURHOOD_ZOOM 9.5
#define GOAL_DURATION 500 /* ms */
#define STEP_RIDE_TIME (1 * G_USEC_PER_SEC) /* the ride, and what the window takes to make room for a tour */

G_DEFINE_FINAL_TYPE (CorridorCamera, corridor_camera, G_TYPE_OBJECT)

static double
clamp_zoom (CorridorCamera *self,
            double          zoom)
{
  return CLAMP (zoom, shumate_viewport_get_min_zoom_level (self->viewport), shumate_viewport_get_max_zoom_level (self->viewport));
}

/* One village, whose surroundings are what there is to see. */
static gboolean
is_point (CorridorBbox bbox)
{
  return bbox.east - bbox.west < POINT_EXTENT && bbox.north - bbox.south < POINT_EXTENT;
}

static CorridorViewport
fit_with_margin (CorridorCamera *self,
                 CorridorBbox    bbox,
                 double          margin)
{
  if (is_point (bbox))
    return corridor_viewport_fit (bbox, self->width, self->height, margin);

  return corridor_viewport_fit_within (bbox, self->width, self->height, margin, shumate_viewport_get_max_zoom_level (self->viewport));
}

static CorridorViewport
fit (CorridorCamera *self,
     CorridorBbox    bbox)
{
  return fit_with_margin (self, bbox, REGION_PADDING);
}

static gboolean
get_region (CorridorCamera *self,
            CorridorBbox   *bbox)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);

  if (session == NULL)
    return FALSE;

  *bbox = corridor_story_get_view (corridor_session_get_story (session));
  return TRUE;
}

static void
jump (CorridorCamera         *self,
      const CorridorViewport *goal)
{
  corridor_camera_stop (self);
  corridor_view_to_shumate (goal, self->viewport);
}

static void
look_at (CorridorCamera *self,
         CorridorBbox    bbox)
{
  CorridorViewport view = fit (self, bbox);

  jump (self, &view);
}

static CorridorViewport
get_view (CorridorCamera *self)
{
  return corridor_map_frame_get_view (self->frame, self->width, self->height);
}

static gboolean
is_at (CorridorCamera         *self,
       const CorridorViewport *goal)
{
  CorridorViewport view = get_view (self);

  return fabs (view.zoom - clamp_zoom (self, goal->zoom)) < 1e-9 &&
         fabs (view.center.x - goal->center.x) < 1e-9 && fabs (view.center.y - goal->center.y) < 1e-9;
}

/* Goes there in the time given, or at once if the desktop wants no animations. */
static void
travel (CorridorCamera         *self,
        const CorridorViewport *goal,
        guint                   duration)
{
  CorridorPosition center = corridor_mercator_unproject (goal->center);

  corridor_camera_stop (self);
  shumate_map_go_to_full_with_duration (self->map, center.latitude, center.longitude, goal->zoom, duration);
  self->goal = *goal;
  self->ride_end = is_at (self, goal) ? 0 : g_get_monotonic_time () + duration * G_TIME_SPAN_MILLISECOND;
}

/* libshumate 1.0 tells of the end by a signal whose marshaller fits no handler. */
static gboolean
is_riding (CorridorCamera *self)
{
  return g_get_monotonic_time () < self->ride_end;
}

/* What will be seen when the map has come to rest. */
static CorridorViewport
get_coming_view (CorridorCamera *self)
{
  CorridorViewport view = get_view (self);

  if (is_riding (self))
    {
      view.center = self->goal.center;
      view.zoom = self->goal.zoom;
    }
  return view;
}

/* Whether the view is just what look_at() makes of the box, so that nobody has moved it since. */
static gboolean
shows (CorridorCamera *self,
       CorridorBbox    bbox)
{
  CorridorViewport bbox_view = fit (self, bbox);

  return is_at (self, &bbox_view);
}

static gboolean
shows_region (CorridorCamera *self)
{
  CorridorBbox region;

  return get_region (self, &region) && shows (self, region);
}

/* --- to what is selected --- */

static CorridorBbox
get_bbox (const CorridorGeometry *geometry)
{
  CorridorPosition nw = corridor_mercator_unproject (geometry->min);
  CorridorPosition se = corridor_mercator_unproject (geometry->max);

  return (CorridorBbox) { .west = nw.longitude, .south = se.latitude, .east = se.longitude, .north = nw.latitude };
}

/* The closest view, but no closer than the map is or will be, that shows all of a thing. */
static CorridorViewport
get_goal (CorridorCamera         *self,
          const CorridorGeometry *geometry)
{
  CorridorViewport view = get_coming_view (self);
  CorridorViewport whole = fit_with_margin (self, get_bbox (geometry), GOAL_MARGIN);

  view.zoom = clamp_zoom (self, MIN (view.zoom, whole.zoom));
  view.center = whole.center;
  return view;
}

/* Only if it is out of view, or would be at the end of a ride: a map that jumps at each click is hard to read. */
static void
show_selected (CorridorCamera *self,
               guint           duration)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);
  CorridorPhase *phase = session != NULL ? corridor_session_get_selected (session) : NULL;
  CorridorGeometry *geometry = phase != NULL ? corridor_feature_get_geometry (corridor_phase_get_feature (phase)) : NULL;
  CorridorViewport view = get_coming_view (self);
  CorridorViewport goal;

  if (geometry == NULL || corridor_viewport_overlaps (&view, geometry->min, geometry->max, -GOAL_MARGIN))
    return;

  goal = get_goal (self, geometry);
  travel (self, &goal, duration);
}

static void
on_selected (CorridorCamera *self)
{
  if (self->width > 0)
    show_selected (self, GOAL_DURATION);
}

/* --- along a tour --- */

static CorridorBbox
get_step_bbox (CorridorCamera *self)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);
  CorridorTour *tour = corridor_session_get_tour (session);
  CorridorTourStep *step = g_ptr_array_index (tour->steps, corridor_session_get_tour_step (session));

  return step->bbox;
}

static void
ride_to_step (CorridorCamera *self)
{
  CorridorViewport goal = fit (self, get_step_bbox (self));

  goal.zoom = clamp_zoom (self, goal.zoom);
  travel (self, &goal, GOAL_DURATION);
}

static void
on_tour_step (CorridorCamera *self)
{
  self->step_ride_end = g_get_monotonic_time () + STEP_RIDE_TIME;
  if (self->width > 0)
    ride_to_step (self);
  else
    corridor_camera_show_bbox (self, get_step_bbox (self));
}

/* The first step opens the bar and perhaps the details, and the map is smaller by the next frame. */
static gboolean
is_riding_to_step (CorridorCamera *self)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);

  return session != NULL && corridor_session_get_tour (session) != NULL && g_get_monotonic_time () < self->step_ride_end;
}

static GSignalGroup *
watch_sessions (CorridorCamera *self)
{
  GSignalGroup *group = g_signal_group_new (CORRIDOR_TYPE_SESSION);

  g_signal_group_connect_swapped (group, "notify::story", G_CALLBACK (corridor_camera_show_region), self);
  g_signal_group_connect_swapped (group, "notify::selected", G_CALLBACK (on_selected), self);
  g_signal_group_connect_swapped (group, "tour-step-shown", G_CALLBACK (on_tour_step), self);

  return group;
}

static void
corridor_camera_dispose (GObject *object)
{
  CorridorCamera *self = CORRIDOR_CAMERA (object);

  g_clear_object (&self->session_signals);
  g_clear_pointer (&self->glide, corridor_glide_free);
  g_clear_object (&self->frame);

  G_OBJECT_CLASS (corridor_camera_parent_class)->dispose (object);
}

static void
corridor_camera_class_init (CorridorCameraClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_camera_dispose;
}

static void
corridor_camera_init (CorridorCamera *self)
{
  self->session_signals = watch_sessions (self);
}

CorridorCamera *
corridor_camera_new (ShumateMap       *map,
                     CorridorMapFrame *frame)
{
  CorridorCamera *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);

  self = g_object_new (CORRIDOR_TYPE_CAMERA, NULL);
  self->map = map;
  self->viewport = shumate_map_get_viewport (map);
  self->frame = g_object_ref (frame);
  self->glide = corridor_glide_new (map, frame);

  return self;
}

void
corridor_camera_watch (CorridorCamera  *self,
                       CorridorSession *session)
{
  g_return_if_fail (CORRIDOR_IS_CAMERA (self));
  g_return_if_fail (session == NULL || CORRIDOR_IS_SESSION (session));

  g_signal_group_set_target (self->session_signals, session);
  corridor_camera_show_region (self);
}

void
corridor_camera_set_size (CorridorCamera *self,
                          int             width,
                          int             height)
{
  gboolean is_first, keeps_region, keeps_bbox;

  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  is_first = self->width == 0;
  keeps_region = !is_first && !is_riding (self) && shows_region (self);
  keeps_bbox = self->has_bbox && (is_first || (!is_riding (self) && shows (self, self->bbox)));
  self->width = width;
  self->height = height;

  if (keeps_bbox)
    look_at (self, self->bbox);
  else if (keeps_region || is_first)
    corridor_camera_show_region (self);
  self->has_bbox = keeps_bbox;

  if (is_first && !keeps_bbox)
    show_selected (self, 0);
  if (is_riding_to_step (self))
    ride_to_step (self);
  else if (self->rides_to_region && is_riding (self))
    corridor_camera_go_to_region (self);
}

int
corridor_camera_get_width (CorridorCamera *self)
{
  g_return_val_if_fail (CORRIDOR_IS_CAMERA (self), 0);

  return self->width;
}

int
corridor_camera_get_height (CorridorCamera *self)
{
  g_return_val_if_fail (CORRIDOR_IS_CAMERA (self), 0);

  return self->height;
}

void
corridor_camera_show_bbox (CorridorCamera *self,
                           CorridorBbox    bbox)
{
  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  self->bbox = bbox;
  self->has_bbox = TRUE;
  if (self->width > 0)
    look_at (self, bbox);
}

gboolean
corridor_camera_get_bbox (CorridorCamera *self,
                          CorridorBbox   *bbox)
{
  CorridorViewport view;
  CorridorPoint min, max;
  CorridorPosition nw, se;

  g_return_val_if_fail (CORRIDOR_IS_CAMERA (self), FALSE);
  g_return_val_if_fail (bbox != NULL, FALSE);

  *bbox = self->bbox;
  if (self->has_bbox && (self->width == 0 || shows (self, self->bbox)))
    return TRUE;
  if (self->width == 0 || shows_region (self))
    return FALSE;

  view = get_view (self);
  corridor_viewport_bounds (&view, -REGION_PADDING, &min, &max);
  nw = corridor_mercator_unproject ((CorridorPoint) { CLAMP (min.x, 0, 1), CLAMP (min.y, 0, 1) });
  se = corridor_mercator_unproject ((CorridorPoint) { CLAMP (max.x, 0, 1), CLAMP (max.y, 0, 1) });
  *bbox = (CorridorBbox) { .west = nw.longitude, .south = se.latitude, .east = se.longitude, .north = nw.latitude };
  return TRUE;
}

void
corridor_camera_show_region (CorridorCamera *self)
{
  CorridorBbox region;

  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  if (self->width > 0 && get_region (self, &region))
    look_at (self, region);
}

void
corridor_camera_go_to_region (CorridorCamera *self)
{
  CorridorViewport goal;
  CorridorBbox region;

  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  if (self->width == 0 || !get_region (self, &region))
    return;

  goal = fit (self, region);
  travel (self, &goal, GOAL_DURATION);
  self->rides_to_region = is_riding (self);
}

void
corridor_camera_go_to (CorridorCamera         *self,
                       const CorridorGeometry *geometry)
{
  CorridorViewport goal;

  g_return_if_fail (self != NULL);

  if (geometry == NULL || self->width == 0)
    return;

  goal = fit (self, get_bbox (geometry));
  goal.zoom = clamp_zoom (self, MIN (goal.zoom, MAX (NEIGHBOURHOOD_ZOOM, get_view (self).zoom)));
  travel (self, &goal, GOAL_DURATION);
}

void
corridor_camera_return_to (CorridorCamera         *self,
                           const CorridorViewport *view)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (view != NULL);

  travel (self, view, GOAL_DURATION);
}

void
corridor_camera_end_ride (CorridorCamera *self)
{
  self->ride_end = 0;
  self->rides_to_region = FALSE;
}

void
corridor_camera_stop (CorridorCamera *self)
{
  g_return_if_fail (CORRIDOR_IS_CAMERA (self));

  corridor_camera_end_ride (self);
  shumate_map_stop_go_to (self->map);
  corridor_glide_stop (self->glide);
}
