/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-pointer.h"

#include "corridor-chooser.h"

/* How far from a thing its pixels still count as it, in px: a fingertip covers more than an arrow's point. */
#define MOUSE_RADIUS 3.0
#define TOUCH_RADIUS 14.0

struct _CorridorPointer
{
  GObject           parent_instance;

  CorridorMapFrame *frame; /* (owned) */
  GtkWidget        *map; /* (unowned) (nullable) until released */
  GtkGesture       *click; /* (unowned) the map's */
  CorridorChooser  *chooser; /* (unowned) a child of the widget around the map */
  GPtrArray        *phases; /* (owned) (element-type CorridorPhase) reused by every pick */
  double            press_x;
  double            press_y;
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

/* Fills self->phases. */
static void
pick (CorridorPointer *self,
      double           x,
      double           y,
      double           radius)
{
  CorridorScene scene;

  g_ptr_array_set_size (self->phases, 0);
  if (!corridor_map_frame_get_scene (self->frame, gtk_widget_get_width (self->map), gtk_widget_get_height (self->map), &scene))
    return;

  corridor_scene_pick (&scene, (CorridorPoint) { x, y }, radius, self->phases);
  keep_uppermost_kind (self->phases);
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
on_pressed (CorridorPointer *self,
            int              n_press,
            double           x,
            double           y)
{
  self->press_x = x;
  self->press_y = y;
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
on_released (CorridorPointer *self,
             int              n_press,
             double           x,
             double           y)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);

  if (session == NULL || n_press != 1 ||
      gtk_drag_check_threshold (self->map, (int) self->press_x, (int) self->press_y, (int) x, (int) y))
    return;

  pick (self, x, y, get_radius (GTK_EVENT_CONTROLLER (self->click)));

  if (self->phases->len > 1)
    offer_phases (self, session, x, y);
  else
    corridor_session_set_selected (session, self->phases->len == 1 ? g_ptr_array_index (self->phases, 0) : NULL);
}

static void
set_hovered (CorridorPointer *self,
             CorridorPhase   *phase)
{
  if (phase == corridor_map_frame_get_hovered (self->frame))
    return;

  corridor_map_frame_set_hovered (self->frame, phase);
  gtk_widget_set_cursor_from_name (self->map, phase != NULL ? "pointer" : "grab");
}

static void
on_motion (CorridorPointer          *self,
           double                    x,
           double                    y,
           GtkEventControllerMotion *motion)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (motion));

  if ((state & GDK_BUTTON1_MASK) != 0)
    return; /* a drag: libshumate shows its own cursor */

  pick (self, x, y, MOUSE_RADIUS);
  set_hovered (self, self->phases->len > 0 ? g_ptr_array_index (self->phases, 0) : NULL);
}

static void
on_leave (CorridorPointer *self)
{
  set_hovered (self, NULL);
}

static void
corridor_pointer_dispose (GObject *object)
{
  CorridorPointer *self = CORRIDOR_POINTER (object);

  corridor_pointer_release (self);
  g_clear_object (&self->frame);

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
  g_signal_connect_object (self->click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, GTK_EVENT_CONTROLLER (self->click));
}

static void
watch_motion (CorridorPointer *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, motion);
}

CorridorPointer *
corridor_pointer_new (ShumateMap       *map,
                      GtkWidget        *around,
                      CorridorMapFrame *frame)
{
  CorridorPointer *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (around), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);

  self = g_object_new (CORRIDOR_TYPE_POINTER, NULL);
  self->map = GTK_WIDGET (map);
  self->frame = g_object_ref (frame);
  self->chooser = CORRIDOR_CHOOSER (corridor_chooser_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->chooser), around);
  watch_clicks (self);
  watch_motion (self);

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
