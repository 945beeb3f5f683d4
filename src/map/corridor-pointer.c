/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-pointer.h"

#include "corridor-chooser.h"
#include "corridor-map-legend.h"
#include "corridor-map-tip.h"
#include "corridor-record-list.h"

/* How far from a thing its pixels still count as it, in px: a fingertip covers more than an arrow's point. */
#define MOUSE_RADIUS 3.0
#define TOUCH_RADIUS 14.0
/* From the pointer to words about what is under it, px. */
#define TIP_DISTANCE 10

struct _CorridorPointer
{
  GObject           parent_instance;

  CorridorMapFrame *frame; /* (owned) */
  CorridorCamera   *camera; /* (owned) */
  GtkWidget        *map; /* (unowned) (nullable) until released */
  GtkGesture       *click; /* (unowned) the map's */
  CorridorChooser  *chooser; /* (unowned) a child of the widget around the map */
  GPtrArray        *phases; /* (owned) (element-type CorridorPhase) reused by every pick */
  CorridorCrowd     crowd; /* what the last pick found of a layer */
  gboolean          has_crowd;
  CorridorLegendRow row; /* that the last pick found; number 0 for none */
  gboolean          has_legend; /* there */
  const char       *link; /* (unowned) (nullable) interned: of the attribution that is there */
  gboolean          is_beside; /* the crowd is one of the other day */
  gboolean          is_clickable; /* what the cursor tells */
  gboolean          is_drag; /* the press under way has moved: even if it comes back it is no click */
};

G_DEFINE_FINAL_TYPE (CorridorPointer, corridor_pointer, G_TYPE_OBJECT)

static CorridorGeometryKind
get_kind (CorridorPhase *phase)
{
  return corridor_feature_get_geometry (corridor_phase_get_feature (phase))->kind;
}

static void
keep_uppermost_kind (GPtrArray *phases)
{
  guint n = 1;

  if (phases->len == 0)
    return;

  while (n < phases->len && get_kind (g_ptr_array_index (phases, n)) == get_kind (g_ptr_array_index (phases, 0)))
    n++;
  g_ptr_array_set_size (phases, (int) n);
}

/* Layers lie between the story's markers and its lines. */
static gboolean
lies_under_layers (GPtrArray *phases)
{
  return phases->len == 0 || get_kind (g_ptr_array_index (phases, 0)) != CORRIDOR_GEOMETRY_POINTS;
}

/*
 * Fills self->row with what is there of the legend, or self->link with that of the attribution, or else self->phases with what is
 * there of the story, or else self->crowd with what is there of a layer.
 */
static void
pick (CorridorPointer *self,
      double           x,
      double           y,
      double           radius)
{
  CorridorPoint px = { x, y };
  CorridorScene scene, side;
  const char *link;

  self->has_crowd = FALSE;
  self->has_legend = FALSE;
  self->link = NULL;
  self->row.number = 0;
  g_ptr_array_set_size (self->phases, 0);
  if (!corridor_map_frame_get_scene (self->frame, gtk_widget_get_width (self->map), gtk_widget_get_height (self->map), &scene))
    return;

  self->has_legend = corridor_scene_covers (&scene, px);
  if (self->has_legend)
    {
      if (!corridor_scene_pick_legend (&scene, px, &self->row))
        self->row.number = 0;
      return;
    }

  link = corridor_map_frame_get_ground_link (self->frame);
  if (link != NULL && corridor_scene_attributes (&scene, px))
    {
      self->link = link;
      return;
    }

  self->is_beside = corridor_scene_get_side (&scene, px, &side);
  corridor_scene_pick (&side, px, radius, self->phases);
  keep_uppermost_kind (self->phases);
  if (!lies_under_layers (self->phases))
    return;

  self->has_crowd = corridor_scene_pick_crowd (&side, px, radius, &self->crowd);
  if (self->has_crowd)
    g_ptr_array_set_size (self->phases, 0);
}

static const CorridorLayerView *
get_crowd_view (CorridorPointer *self)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);
  guint n_views;
  const CorridorLayerView *views = self->is_beside ? corridor_session_get_other_views (session, &n_views)
                                                   : corridor_session_get_views (session, &n_views);

  return &views[self->crowd.layer];
}

/* Of a crowd of one. */
static CorridorPhase *
dup_single (CorridorPointer *self)
{
  if (!self->has_crowd || self->crowd.n != 1 || self->crowd.kind == CORRIDOR_CROWD_CLUSTER)
    return NULL;

  return corridor_dataset_dup_row (get_crowd_view (self)->dataset, self->crowd.slot);
}

static double
get_radius (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    return TOUCH_RADIUS;

  return MOUSE_RADIUS;
}

static void
on_drag_begin (CorridorPointer *self)
{
  self->is_drag = FALSE;
}

static void
on_drag_update (CorridorPointer *self,
                double           dx,
                double           dy)
{
  self->is_drag = self->is_drag || gtk_drag_check_threshold (self->map, 0, 0, (int) dx, (int) dy);
}

static void
offer_phases (CorridorPointer *self,
              CorridorSession *session,
              double           x,
              double           y)
{
  g_autoptr(GListStore) phases = g_list_store_new (CORRIDOR_TYPE_PHASE);

  g_list_store_splice (phases, 0, 0, self->phases->pdata, self->phases->len);
  corridor_chooser_offer (self->chooser, session, G_LIST_MODEL (phases), corridor_map_frame_get_theme (self->frame), x, y);
}

static void
offer_crowd (CorridorPointer *self,
             CorridorSession *session,
             double           x,
             double           y)
{
  g_autoptr(CorridorRecordList) records = corridor_record_list_new (get_crowd_view (self), &self->crowd.box,
                                                                    self->crowd.min_size);

  corridor_chooser_offer (self->chooser, session, G_LIST_MODEL (records), corridor_map_frame_get_theme (self->frame), x, y);
}

/* The row stays under the pointer, and is another by now. */
static void
toggle_row (CorridorPointer *self,
            CorridorSession *session)
{
  guint number = self->row.number;

  corridor_map_legend_toggle (session, &self->row);
  corridor_map_frame_set_hovered_row (self->frame, number);
}

static void
on_released (CorridorPointer *self,
             int              n_press,
             double           x,
             double           y)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);
  g_autoptr(CorridorPhase) single = NULL;

  if (self->is_drag)
    return;

  pick (self, x, y, get_radius (GTK_EVENT_CONTROLLER (self->click)));
  if (n_press == 2 && !self->has_legend)
    corridor_camera_zoom_step (self->camera, 1, (CorridorPoint) { x, y });
  if (session == NULL)
    return;
  if (self->row.number > 0)
    toggle_row (self, session); /* also twice in quick succession */
  if (self->has_legend || n_press != 1)
    return;

  single = dup_single (self);
  if (self->link != NULL)
    gtk_widget_activate_action (self->map, "win.open-link", "s", self->link);
  else if (single != NULL)
    corridor_session_set_selected (session, single);
  else if (self->has_crowd)
    offer_crowd (self, session, x, y);
  else if (self->phases->len > 1)
    offer_phases (self, session, x, y);
  else
    corridor_session_set_selected (session, self->phases->len == 1 ? g_ptr_array_index (self->phases, 0) : NULL);
}

/* A cluster is nothing that could be marked as one thing, and yet can be clicked on. */
static void
set_hovered (CorridorPointer *self,
             CorridorPhase   *phase)
{
  gboolean is_clickable = phase != NULL || self->has_crowd || self->row.number > 0 || self->link != NULL;

  corridor_map_frame_set_hovered (self->frame, phase);
  corridor_map_frame_set_hovered_row (self->frame, self->row.number);
  if (is_clickable == self->is_clickable)
    return;

  self->is_clickable = is_clickable;
  gtk_widget_set_cursor_from_name (self->map, is_clickable ? "pointer" : "grab");
}

static void
on_motion (CorridorPointer          *self,
           double                    x,
           double                    y,
           GtkEventControllerMotion *motion)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (motion));
  g_autoptr(CorridorPhase) single = NULL;

  if ((state & GDK_BUTTON1_MASK) != 0)
    return; /* a drag: libshumate shows its own cursor */

  pick (self, x, y, MOUSE_RADIUS);
  single = dup_single (self);
  set_hovered (self, single != NULL ? single : self->phases->len > 0 ? g_ptr_array_index (self->phases, 0) : NULL);
}

static void
on_leave (CorridorPointer *self)
{
  self->has_crowd = FALSE;
  self->row.number = 0;
  self->link = NULL;
  set_hovered (self, NULL);
}

static char *
describe_found (CorridorPointer *self)
{
  const char *language = corridor_session_get_language (corridor_map_frame_get_session (self->frame));
  g_autoptr(CorridorPhase) single = dup_single (self);

  if (single != NULL)
    g_ptr_array_add (self->phases, single);
  if (self->link != NULL)
    return g_strdup (self->link);
  if (self->phases->len > 0)
    return corridor_map_tip_of_phases (self->phases, language);
  if (self->has_crowd)
    return corridor_map_tip_of_records (self->crowd.n, get_crowd_view (self));

  return NULL;
}

static gboolean
on_query_tooltip (CorridorPointer *self,
                  int              x,
                  int              y,
                  gboolean         keyboard,
                  GtkTooltip      *tooltip)
{
  const GdkRectangle about = { x - TIP_DISTANCE, y - TIP_DISTANCE, 2 * TIP_DISTANCE, 2 * TIP_DISTANCE };
  g_autofree char *words = NULL;

  if (keyboard || corridor_map_frame_get_session (self->frame) == NULL)
    return FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->chooser)))
    return FALSE; /* it says all that, and would be covered */

  pick (self, x, y, MOUSE_RADIUS);
  words = describe_found (self);
  if (words == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &about);
  return TRUE;
}

static void
corridor_pointer_dispose (GObject *object)
{
  CorridorPointer *self = CORRIDOR_POINTER (object);

  corridor_pointer_release (self);
  g_clear_object (&self->frame);
  g_clear_object (&self->camera);

  G_OBJECT_CLASS (corridor_pointer_parent_class)->dispose (object);
}

static void
corridor_pointer_finalize (GObject *object)
{
  CorridorPointer *self = CORRIDOR_POINTER (object);

  g_ptr_array_unref (self->phases);

  G_OBJECT_CLASS (corridor_pointer_parent_class)->finalize (object);
}

static void
corridor_pointer_class_init (CorridorPointerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = corridor_pointer_dispose;
  object_class->finalize = corridor_pointer_finalize;
}

static void
corridor_pointer_init (CorridorPointer *self)
{
  self->phases = g_ptr_array_new ();
}

static void
watch_clicks (CorridorPointer *self)
{
  self->click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (self->click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, GTK_EVENT_CONTROLLER (self->click));
}

/* Before the clicks, which ask what it saw. */
static void
watch_drags (CorridorPointer *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, GTK_EVENT_CONTROLLER (drag));
}

static void
watch_motion (CorridorPointer *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, motion);
}

static void
watch_rest (CorridorPointer *self)
{
  gtk_widget_set_has_tooltip (self->map, TRUE);
  g_signal_connect_object (self->map, "query-tooltip", G_CALLBACK (on_query_tooltip), self, G_CONNECT_SWAPPED);
}

CorridorPointer *
corridor_pointer_new (ShumateMap       *map,
                      GtkWidget        *around,
                      CorridorMapFrame *frame,
                      CorridorCamera   *camera)
{
  CorridorPointer *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (around), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);
  g_return_val_if_fail (CORRIDOR_IS_CAMERA (camera), NULL);

  self = g_object_new (CORRIDOR_TYPE_POINTER, NULL);
  self->map = GTK_WIDGET (map);
  self->frame = g_object_ref (frame);
  self->camera = g_object_ref (camera);
  self->chooser = CORRIDOR_CHOOSER (corridor_chooser_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->chooser), around);
  watch_drags (self);
  watch_clicks (self);
  watch_motion (self);
  watch_rest (self);

  return self;
}

void
corridor_pointer_release (CorridorPointer *self)
{
  g_return_if_fail (CORRIDOR_IS_POINTER (self));

  if (self->map == NULL)
    return;

  gtk_widget_unparent (GTK_WIDGET (self->chooser));
  self->chooser = NULL;
  self->map = NULL;
}
