/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-buttons.h"

#include <glib/gi18n.h>

#define MARGIN 8
#define ATTRIBUTION_HEIGHT 34 /* px: two lines, as in a narrow map */
#define NARROW 600 /* px */

static void
add (GtkWidget  *box,
     GtkWidget  *button,
     const char *icon,
     const char *label,
     const char *action)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

GtkWidget *
corridor_map_buttons_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN + ATTRIBUTION_HEIGHT);
  gtk_widget_add_css_class (box, "map-controls");
  add (box, gtk_toggle_button_new (), "view-list-bullet-symbolic", _("Legend"), "map.legend");
  add (box, gtk_button_new (), "zoom-in-symbolic", _("Zoom in"), "map.zoom-in");
  add (box, gtk_button_new (), "zoom-out-symbolic", _("Zoom out"), "map.zoom-out");
  add (box, gtk_button_new (), "zoom-fit-best-symbolic", _("Whole region"), "map.whole-region");

  return box;
}

void
corridor_map_buttons_set_width (GtkWidget *box,
                                int        width)
{
  GtkOrientation orientation = width < NARROW ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (box)) != orientation)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (box), orientation);
}
