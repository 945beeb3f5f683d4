/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-filter-chip.h"

#include "corridor-words.h"

struct _CorridorFilterChip
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */
  GSignalGroup    *session_signals; /* (owned) */

  /* (unowned) the template's */
  GtkWidget       *content;
  GtkLabel        *text;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorFilterChip, corridor_filter_chip, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
on_changed (CorridorFilterChip *self)
{
  g_autofree char *words = corridor_words_filter (self->session);

  gtk_widget_set_visible (self->content, words != NULL);
  gtk_label_set_text (self->text, words != NULL ? words : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->text), words);
}

static void
on_clear (CorridorFilterChip *self)
{
  corridor_session_clear_filter (self->session);
}

static void
corridor_filter_chip_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_FILTER_CHIP (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_filter_chip_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      corridor_filter_chip_set_session (CORRIDOR_FILTER_CHIP (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_filter_chip_dispose (GObject *object)
{
  corridor_filter_chip_set_session (CORRIDOR_FILTER_CHIP (object), NULL);
  g_clear_object (&CORRIDOR_FILTER_CHIP (object)->session_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIDOR_TYPE_FILTER_CHIP);

  G_OBJECT_CLASS (corridor_filter_chip_parent_class)->dispose (object);
}

static void
corridor_filter_chip_class_init (CorridorFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_filter_chip_get_property;
  object_class->set_property = corridor_filter_chip_set_property;
  object_class->dispose = corridor_filter_chip_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorFilterChip, text);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_set_css_name (widget_class, "filterchip");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_filter_chip_init (CorridorFilterChip *self)
{
  self->session_signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (on_changed), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
corridor_filter_chip_set_session (CorridorFilterChip *self,
                                  CorridorSession    *session)
{
  g_return_if_fail (CORRIDOR_IS_FILTER_CHIP (self));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    on_changed (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
