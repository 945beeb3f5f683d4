/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-clock-keys.h"

#define TAKES_ARROWS "takes-arrows"

typedef struct
{
  guint           keyval;
  GdkModifierType modifiers;
  const char     *action;
  const char     *target; /* (nullable) GVariant text */
} ClockKey;

static const ClockKey clock_keys[] = {
  { GDK_KEY_space, 0, "win.play", NULL },
  { GDK_KEY_Left, 0, "win.step", "(-1, 'day')" },
  { GDK_KEY_Right, 0, "win.step", "(1, 'day')" },
  { GDK_KEY_Left, GDK_SHIFT_MASK, "win.step", "(-1, 'month')" },
  { GDK_KEY_Right, GDK_SHIFT_MASK, "win.step", "(1, 'month')" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "win.step", "(-1, 'year')" },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "win.step", "(1, 'year')" },
  { GDK_KEY_Left, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.step", "(-1, 'hour')" },
  { GDK_KEY_Right, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.step", "(1, 'hour')" },
  { GDK_KEY_bracketleft, 0, "win.previous-event", NULL },
  { GDK_KEY_bracketright, 0, "win.next-event", NULL },
  { GDK_KEY_bracketleft, GDK_SHIFT_MASK, "win.previous-of-category", NULL },
  { GDK_KEY_bracketright, GDK_SHIFT_MASK, "win.next-of-category", NULL },
  { GDK_KEY_braceleft, GDK_SHIFT_MASK, "win.previous-of-category", NULL }, /* what Shift makes of them on many keyboards */
  { GDK_KEY_braceright, GDK_SHIFT_MASK, "win.next-of-category", NULL },
  { GDK_KEY_plus, GDK_ALT_MASK, "win.zoom-axis", "0.5" },
  { GDK_KEY_plus, GDK_ALT_MASK | GDK_SHIFT_MASK, "win.zoom-axis", "0.5" },
  { GDK_KEY_equal, GDK_ALT_MASK, "win.zoom-axis", "0.5" },
  { GDK_KEY_minus, GDK_ALT_MASK, "win.zoom-axis", "2.0" },
  { GDK_KEY_0, GDK_ALT_MASK, "win.whole-axis", NULL },
  { GDK_KEY_Home, 0, "win.first-day", NULL },
  { GDK_KEY_End, 0, "win.last-day", NULL },
};

static guint
without_keypad (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_KP_Space:
      return GDK_KEY_space;
    case GDK_KEY_KP_Left:
      return GDK_KEY_Left;
    case GDK_KEY_KP_Right:
      return GDK_KEY_Right;
    case GDK_KEY_KP_Add:
      return GDK_KEY_plus;
    case GDK_KEY_KP_Subtract:
      return GDK_KEY_minus;
    case GDK_KEY_KP_Home:
      return GDK_KEY_Home;
    case GDK_KEY_KP_End:
      return GDK_KEY_End;
    default:
      return keyval;
    }
}

/* Arrows go where they point to on the timeline, which runs as the interface reads. */
static guint
as_time_runs (guint      keyval,
              GtkWidget *window)
{
  if (gtk_widget_get_direction (window) != GTK_TEXT_DIR_RTL)
    return keyval;

  return keyval == GDK_KEY_Left ? GDK_KEY_Right : keyval == GDK_KEY_Right ? GDK_KEY_Left : keyval;
}

static const ClockKey *
find_key (GtkWidget       *window,
          guint            keyval,
          GdkModifierType  state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  keyval = as_time_runs (without_keypad (keyval), window);
  for (gsize i = 0; i < G_N_ELEMENTS (clock_keys); i++)
    if (clock_keys[i].keyval == keyval && clock_keys[i].modifiers == modifiers)
      return &clock_keys[i];

  return NULL;
}

static gboolean
is_text (GtkWidget *focus)
{
  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
is_selectable_label (GtkWidget *focus)
{
  return GTK_IS_LABEL (focus) && gtk_label_get_selectable (GTK_LABEL (focus));
}

static gboolean
presses_with_space (GtkWidget *focus)
{
  return GTK_IS_BUTTON (focus) || GTK_IS_LIST_BOX_ROW (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_DROP_DOWN) != NULL ||
         gtk_widget_get_ancestor (focus, GTK_TYPE_MENU_BUTTON) != NULL;
}

static gboolean
takes_arrows (GtkWidget *focus)
{
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, TAKES_ARROWS))
      return TRUE;

  return FALSE;
}

static gboolean
focus_wants (GtkWidget *focus,
             guint      keyval)
{
  if (focus == NULL)
    return FALSE;
  if (is_text (focus) || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return TRUE;
  if (keyval == GDK_KEY_space)
    return presses_with_space (focus);
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right)
    return is_selectable_label (focus) || takes_arrows (focus);

  return FALSE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  const ClockKey *key = find_key (window, keyval, state);
  g_autoptr(GVariant) target = NULL;

  if (key == NULL || focus_wants (gtk_root_get_focus (gtk_widget_get_root (window)), key->keyval))
    return GDK_EVENT_PROPAGATE;

  if (key->target != NULL)
    target = g_variant_ref_sink (g_variant_new_parsed (key->target));

  return gtk_widget_activate_action_variant (window, key->action, target);
}

void
corridor_clock_keys_add (GtkWidget *window)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (window));

  /* Before the focused widget: lists and sliders would take arrows, Home and Space for less. */
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_key_pressed), NULL);
  gtk_widget_add_controller (window, controller);
}
