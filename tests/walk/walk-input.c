/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

#include "widget-finder.h"
#include "x-input.h"

/* What is done with mouse and keys, which takes the way through the X server and GTK. */

static GtkWidget *
get_map (Walk *self)
{
  return GTK_WIDGET (self->map);
}

static CorridorPoint
draw_place (GtkWidget *widget)
{
  return (CorridorPoint) { walk_below ((guint) gtk_widget_get_width (widget)), walk_below ((guint) gtk_widget_get_height (widget)) };
}

void
walk_click_map (Walk *self)
{
  CorridorPoint place = draw_place (get_map (self));

  if (gtk_widget_get_mapped (get_map (self)))
    x_input_click (get_map (self), place.x, place.y);
}

static GtkWidget *
draw_widget (Walk *self)
{
  return walk_chance (2) ? get_map (self) : self->axis;
}

void
walk_turn_wheel (Walk *self)
{
  GtkWidget *widget = draw_widget (self);
  CorridorPoint place = draw_place (widget);

  if (!gtk_widget_get_mapped (widget))
    return;

  x_input_move (widget, place.x, place.y);
  x_input_turn (widget, walk_chance (2) ? 2 : -2);
}

void
walk_drag (Walk *self)
{
  GtkWidget *widget = draw_widget (self);
  CorridorPoint place = draw_place (widget);

  if (gtk_widget_get_mapped (widget))
    x_input_sweep (widget, place.x, place.y, (double) walk_below (200) - 100, (double) walk_below (80) - 40);
}

void
walk_press_key (Walk *self)
{
  static const char *const keys[] = {
    "space", "Left", "Right", "Up", "Down", "bracketleft", "bracketright", "Home", "End", "Escape", "Escape", "Tab", "F6", "plus",
    "minus", "Page_Up", "Page_Down",
  };

  x_input_key (GTK_WIDGET (self->window), keys[walk_below (G_N_ELEMENTS (keys))]);
}

/*
 * Undoes what was done, reports on it, or closes it; while it comes or goes, too. The toast may be gone by the time that the mouse
 * is there, so the click is on the window.
 */
void
walk_take_toast (Walk *self)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  GtkWidget *toast = widget_finder_find (window, g_type_from_name ("AdwToastWidget"), NULL);
  GtkWidget *button = toast != NULL ? widget_finder_find (toast, GTK_TYPE_BUTTON, walk_chance (4) ? NULL : "_Undo") : NULL;
  CorridorPoint place;

  if (button != NULL && gtk_widget_translate_coordinates (button, window, gtk_widget_get_width (button) / 2.0,
                                                          gtk_widget_get_height (button) / 2.0, &place.x, &place.y))
    x_input_click (window, place.x, place.y);
}
