/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-aim.h"

#include <glib/gi18n.h>

/* The cross: four strokes, with room for what they point to, px. */
#define INNER 6.0
#define OUTER 16.0
#define STROKE 2.5
#define CASING 6.0
/* From the middle to the words below, and from them to the edges of the map. */
#define WORDS_DISTANCE 26
#define WORDS_MARGIN 12
/* Two looks are so far apart at least while the map moves, milliseconds. */
#define LOOK_INTERVAL 120

struct _CorridorAim
{
  GtkWidget         parent_instance;

  GtkWidget        *words; /* (owned) the child: a label */
  GtkWidget        *keyboard; /* (unowned) */
  CorridorMapFrame *frame; /* (owned) */
  CorridorSpot     *spot; /* (owned) */
  CorridorPoint     mouse; /* where it was last, px */
  guint             look_id; /* 0 while no look is due */
  gboolean          by_keys; /* whether the hands are at the keyboard */
  gboolean          told_nothing; /* somebody asked, and nothing is there */
  gboolean          is_selected; /* what is in the middle */
};

enum
{
  WORDS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorAim, corridor_aim, GTK_TYPE_WIDGET)

static CorridorPoint
get_middle (CorridorAim *self)
{
  return (CorridorPoint) { gtk_widget_get_width (self->keyboard) / 2.0, gtk_widget_get_height (self->keyboard) / 2.0 };
}

/* --- what is there --- */

static void
show_words (CorridorAim *self,
            const char  *words,
            gboolean     is_selected)
{
  GtkLabel *label = GTK_LABEL (self->words);

  if (self->is_selected == is_selected && g_str_equal (gtk_label_get_text (label), words))
    return;

  self->is_selected = is_selected;
  gtk_label_set_text (label, words);
  gtk_widget_set_visible (self->words, *words != '\0');
  g_signal_emit (self, signals[WORDS_CHANGED], 0);
}

static void
look (CorridorAim *self)
{
  CorridorSession *session = corridor_map_frame_get_session (self->frame);
  g_autoptr(CorridorPhase) top = NULL;
  g_autofree char *words = NULL;

  if (session == NULL)
    return;

  corridor_spot_look_around (self->spot, get_middle (self));
  top = corridor_spot_dup_top (self->spot);
  words = corridor_spot_describe (self->spot);
  self->told_nothing = self->told_nothing && words == NULL;
  corridor_map_frame_set_hovered (self->frame, top);
  /* Translators: about the middle of the map */
  show_words (self, words != NULL ? words : self->told_nothing ? _("Nothing here") : "",
              top != NULL && corridor_session_get_selected (session) == top);
}

static void
on_look_due (gpointer data)
{
  CorridorAim *self = data;

  self->look_id = 0;
  look (self);
}

static void
cancel_look (CorridorAim *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
}

/* What is in the middle may be something else. */
static void
on_frame_changed (CorridorAim *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)) && self->look_id == 0)
    self->look_id = g_timeout_add_once (LOOK_INTERVAL, on_look_due, self);
}

/* --- whether it is to be seen --- */

static void
show (CorridorAim *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  on_frame_changed (self); /* not at once: the key that showed it may move the map */
}

static void
hide (CorridorAim *self)
{
  cancel_look (self);
  self->told_nothing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  corridor_map_frame_set_hovered (self->frame, NULL);
  show_words (self, "", FALSE);
}

static void
update_visible (CorridorAim *self)
{
  gboolean visible = self->by_keys && gtk_widget_has_focus (self->keyboard);

  if (visible == gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  if (visible)
    show (self);
  else
    hide (self);
}

static void
set_by_keys (CorridorAim *self,
             gboolean     by_keys)
{
  self->by_keys = by_keys;
  update_visible (self);
}

static void
on_focus_notify (CorridorAim *self)
{
  if (!gtk_widget_has_focus (self->keyboard))
    self->by_keys = FALSE;
  update_visible (self);
}

/* The focus that came by a key is shown as such. */
static void
on_flags_changed (CorridorAim   *self,
                  GtkStateFlags  before)
{
  GtkStateFlags come = gtk_widget_get_state_flags (self->keyboard) & ~before;

  if ((come & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    set_by_keys (self, TRUE);
}

static gboolean
on_key_pressed (CorridorAim *self)
{
  self->told_nothing = FALSE;
  set_by_keys (self, TRUE);
  on_frame_changed (self);
  return GDK_EVENT_PROPAGATE;
}

/* GTK tells of a mouse that rests, too, when something under it changes. */
static void
on_motion (CorridorAim *self,
           double       x,
           double       y)
{
  if (x == self->mouse.x && y == self->mouse.y)
    return;

  self->mouse = (CorridorPoint) { x, y };
  set_by_keys (self, FALSE);
}

static void
on_enter (CorridorAim *self,
          double       x,
          double       y)
{
  self->mouse = (CorridorPoint) { x, y };
}

static void
on_pressed (CorridorAim *self)
{
  set_by_keys (self, FALSE);
}

/* --- vfuncs --- */

static void
corridor_aim_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
corridor_aim_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  CorridorAim *self = CORRIDOR_AIM (widget);
  int room = MAX (width - 2 * WORDS_MARGIN, 0);
  int minimum, natural, taken, tall;

  if (!gtk_widget_should_layout (self->words))
    return;

  gtk_widget_measure (self->words, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  taken = MAX (minimum, MIN (natural, room));
  gtk_widget_measure (self->words, GTK_ORIENTATION_VERTICAL, taken, &minimum, &tall, NULL, NULL);
  gtk_widget_size_allocate (self->words, &(GtkAllocation) { (width - taken) / 2, height / 2 + WORDS_DISTANCE, taken, tall }, -1);
}

static void
draw_strokes (cairo_t      *cr,
              CorridorPoint at)
{
  for (int i = 0; i < 4; i++)
    {
      double x = i % 2 == 0 ? 0 : i - 2;
      double y = i % 2 == 1 ? 0 : i - 1;

      cairo_move_to (cr, at.x + INNER * x, at.y + INNER * y);
      cairo_line_to (cr, at.x + OUTER * x, at.y + OUTER * y);
    }
}

static void
corridor_aim_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  CorridorAim *self = CORRIDOR_AIM (widget);
  CorridorTheme theme = corridor_map_frame_get_ground_theme (self->frame);
  CorridorPoint at = get_middle (self);
  float size = (float) (2 * (OUTER + CASING));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) at.x - size / 2, (float) at.y - size / 2,
                                                                          size, size));

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw_strokes (cr, at);
  cairo_set_line_width (cr, CASING);
  corridor_theme_set_source (cr, corridor_theme_ink (theme, CORRIDOR_INK_CASING), 0.9);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, STROKE);
  corridor_theme_set_source (cr, corridor_theme_ink (theme, CORRIDOR_INK_TEXT), 1);
  cairo_stroke (cr);
  cairo_destroy (cr);

  gtk_widget_snapshot_child (widget, self->words, snapshot);
}

static void
corridor_aim_dispose (GObject *object)
{
  CorridorAim *self = CORRIDOR_AIM (object);

  cancel_look (self);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_object (&self->frame);
  g_clear_object (&self->spot);

  G_OBJECT_CLASS (corridor_aim_parent_class)->dispose (object);
}

static void
corridor_aim_class_init (CorridorAimClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_aim_dispose;

  widget_class->measure = corridor_aim_measure;
  widget_class->size_allocate = corridor_aim_size_allocate;
  widget_class->snapshot = corridor_aim_snapshot;

  signals[WORDS_CHANGED] = g_signal_new ("words-changed", CORRIDOR_TYPE_AIM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "aim");
}

static void
corridor_aim_init (CorridorAim *self)
{
  self->words = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->words), 40);
  gtk_label_set_justify (GTK_LABEL (self->words), GTK_JUSTIFY_CENTER);
  gtk_widget_set_visible (self->words, FALSE);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static void
watch_keys (CorridorAim *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->keyboard, keys);
  g_signal_connect_object (self->keyboard, "notify::has-focus", G_CALLBACK (on_focus_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keyboard, "state-flags-changed", G_CALLBACK (on_flags_changed), self, G_CONNECT_SWAPPED);
}

static void
watch_mouse (CorridorAim *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->keyboard, motion);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->keyboard, GTK_EVENT_CONTROLLER (click));
}

CorridorAim *
corridor_aim_new (GtkOverlay       *overlay,
                  GtkWidget        *keyboard,
                  CorridorMapFrame *frame,
                  CorridorSpot     *spot)
{
  CorridorAim *self;

  g_return_val_if_fail (GTK_IS_OVERLAY (overlay), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (keyboard), NULL);
  g_return_val_if_fail (CORRIDOR_IS_MAP_FRAME (frame), NULL);
  g_return_val_if_fail (CORRIDOR_IS_SPOT (spot), NULL);

  self = g_object_new (CORRIDOR_TYPE_AIM, NULL);
  self->keyboard = keyboard;
  self->frame = g_object_ref (frame);
  self->spot = g_object_ref (spot);
  g_signal_connect_object (frame, "changed", G_CALLBACK (on_frame_changed), self, G_CONNECT_SWAPPED);
  watch_keys (self);
  watch_mouse (self);
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self));

  return self;
}

void
corridor_aim_take (CorridorAim *self)
{
  g_return_if_fail (CORRIDOR_IS_AIM (self));

  self->told_nothing = TRUE;
  look (self);
  if (corridor_spot_has_found (self->spot))
    corridor_spot_take (self->spot, get_middle (self));
}

char *
corridor_aim_dup_words (CorridorAim *self)
{
  g_autoptr(GString) line = NULL;

  g_return_val_if_fail (CORRIDOR_IS_AIM (self), NULL);

  line = g_string_new (gtk_label_get_text (GTK_LABEL (self->words)));
  g_string_replace (line, "\n", ", ", 0);
  if (line->len == 0)
    return NULL;
  if (self->told_nothing)
    return g_strdup (line->str);

  /* Translators: what is in the middle of the map, for a screen reader */
  return g_strdup_printf (self->is_selected ? _("Selected: %s") : _("In the middle: %s"), line->str);
}
