/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-small-text.h"

#include <math.h>

#define SIZE 0.83 /* of the font */

PangoLayout *
corridor_small_text_new (GtkWidget  *widget,
                         const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SIZE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

int
corridor_small_text_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

int
corridor_small_text_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

void
corridor_small_text_snapshot (PangoLayout   *layout,
                              GtkSnapshot   *snapshot,
                              double         x,
                              double         y,
                              const GdkRGBA *ink)
{
  GdkRGBA color = *ink;

  color.alpha *= 0.8f;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}
