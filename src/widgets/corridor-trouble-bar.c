/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-trouble-bar.h"

#include <glib/gi18n-lib.h>

struct _CorridorTroubleBar
{
  GtkWidget         parent_instance;
  CorridorBaseMaps *maps; /* (owned) (nullable) */
  GSignalGroup     *maps_signals; /* (owned) */
  gboolean          closed; /* by the reader, until all is well */
  GtkRevealer      *revealer; /* (unowned) the template's */
  GtkLabel         *words; /* (unowned) the template's */
};

G_DEFINE_FINAL_TYPE (CorridorTroubleBar, corridor_trouble_bar, GTK_TYPE_WIDGET)

static void
tell (CorridorTroubleBar *self,
      CorridorBaseMap    *map,
      const char         *trouble)
{
  g_autofree char *text = NULL;

  /* Translators: %1$s is the title of a base map, %2$s a sentence without its full stop that says what is wrong with it */
  text = g_strdup_printf (corridor_base_map_uses_network (map) ? _("%1$s: %2$s. The built-in map is shown.") : "%1$s: %2$s.",
                          corridor_base_map_get_title (map), trouble);
  gtk_label_set_text (self->words, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* Gone for screen readers, too, which do not know that a revealer hides what is in it. */
static void
adapt_visible (CorridorTroubleBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_revealer_get_reveal_child (self->revealer) ||
                                             gtk_revealer_get_child_revealed (self->revealer));
}

/* What it said stays while it goes. */
static void
update (CorridorTroubleBar *self)
{
  const char *trouble = self->maps != NULL ? corridor_base_maps_get_trouble (self->maps) : NULL;

  if (trouble != NULL)
    tell (self, corridor_base_maps_get_chosen (self->maps), trouble);
  else
    self->closed = FALSE;
  gtk_revealer_set_reveal_child (self->revealer, trouble != NULL && !self->closed);
  adapt_visible (self);
}

static void
on_close (CorridorTroubleBar *self)
{
  self->closed = TRUE;
  update (self);
}

static void
corridor_trouble_bar_dispose (GObject *object)
{
  CorridorTroubleBar *self = CORRIDOR_TROUBLE_BAR (object);

  g_clear_object (&self->maps_signals);
  g_clear_object (&self->maps);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_TROUBLE_BAR);

  G_OBJECT_CLASS (corridor_trouble_bar_parent_class)->dispose (object);
}

static void
corridor_trouble_bar_class_init (CorridorTroubleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_trouble_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-trouble-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorTroubleBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CorridorTroubleBar, words);
  gtk_widget_class_bind_template_callback (widget_class, adapt_visible);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
  gtk_widget_class_set_css_name (widget_class, "troublebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_trouble_bar_init (CorridorTroubleBar *self)
{
  self->maps_signals = g_signal_group_new (CORRIDOR_TYPE_BASE_MAPS);
  g_signal_group_connect_swapped (self->maps_signals, "notify::trouble", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Trouble with the base map"), -1);
}

void
corridor_trouble_bar_set_maps (CorridorTroubleBar *self,
                               CorridorBaseMaps   *maps)
{
  g_return_if_fail (CORRIDOR_IS_TROUBLE_BAR (self));
  g_return_if_fail (maps == NULL || CORRIDOR_IS_BASE_MAPS (maps));

  if (!g_set_object (&self->maps, maps))
    return;

  g_signal_group_set_target (self->maps_signals, maps);
  update (self);
}
