/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-buttons.h"

#include <glib/gi18n.h>
#include <math.h>

#define MARGIN 8
#define ATTRIBUTION_HEIGHT 34 /* px, at least: two lines, as in a narrow map */
#define NARROW 600 /* px */

/* What the next frame is to bring. */
typedef struct
{
  GtkOrientation orientation;
  int            margin;
} Wanted;

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

  /* Opposite the legend and the scale bar: pictures of the map are the same whichever way the interface reads. */
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN + ATTRIBUTION_HEIGHT);
  g_object_set_data_full (G_OBJECT (box), "wanted-place", g_new0 (Wanted, 1), g_free);
  gtk_widget_add_css_class (box, "map-controls");
  add (box, gtk_toggle_button_new (), "view-list-bullet-symbolic", _("Legend"), "map.legend");
  add (box, gtk_button_new (), "zoom-in-symbolic", _("Zoom in"), "map.zoom-in");
  add (box, gtk_button_new (), "zoom-out-symbolic", _("Zoom out"), "map.zoom-out");
  add (box, gtk_button_new (), "zoom-fit-best-symbolic", _("Whole region"), "map.whole-region");

  return box;
}

static Wanted *
get_wanted (GtkWidget *box)
{
  return g_object_get_data (G_OBJECT (box), "wanted-place");
}

static gboolean
is_there (GtkWidget *box)
{
  const Wanted *wanted = get_wanted (box);

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (box)) == wanted->orientation &&
         gtk_widget_get_margin_bottom (box) == wanted->margin;
}

static gboolean
on_tick (GtkWidget     *box,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  const Wanted *wanted = get_wanted (box);

  if (!is_there (box))
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (box), wanted->orientation);
      gtk_widget_set_margin_bottom (box, wanted->margin);
    }
  return G_SOURCE_REMOVE;
}

/*
 * The width is known when the map is laid out. To ask for another layout then comes to nothing where what is above the map has got
 * its place already: GTK would draw it without one, and says so. So that is for before the next layout.
 */
void
corridor_map_buttons_set_room (GtkWidget *box,
                               int        width,
                               double     attribution_height)
{
  Wanted *wanted = get_wanted (box);

  wanted->orientation = width < NARROW ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  wanted->margin = MARGIN + MAX (ATTRIBUTION_HEIGHT, (int) ceil (attribution_height));
  if (!is_there (box))
    gtk_widget_add_tick_callback (box, on_tick, NULL, NULL);
}
