/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-symbol.h"

#include "corridor-sample.h"
#include "corridor-tone.h"

#define SIZE 20 /* px */

struct _CorridorSymbol
{
  GtkWidget      parent_instance;
  CorridorPhase *phase; /* (owned) (nullable) */
  gboolean       has_sign; /* in place of a phase */
  CorridorShape  shape;
  CorridorColor  color;
};

G_DEFINE_FINAL_TYPE (CorridorSymbol, corridor_symbol, GTK_TYPE_WIDGET)

static void
corridor_symbol_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
corridor_symbol_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  CorridorSymbol *self = CORRIDOR_SYMBOL (widget);
  CorridorTheme theme = corridor_tone_get_theme (widget);
  cairo_t *cr;

  if (self->phase == NULL && !self->has_sign)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
  if (self->phase != NULL)
    corridor_sample_paint (cr, self->phase, theme, SIZE);
  else
    corridor_sample_paint_sign (cr, self->shape, corridor_theme_pick (theme, self->color), theme, SIZE);
  cairo_destroy (cr);
}

static void
corridor_symbol_dispose (GObject *object)
{
  g_clear_object (&CORRIDOR_SYMBOL (object)->phase);

  G_OBJECT_CLASS (corridor_symbol_parent_class)->dispose (object);
}

static void
corridor_symbol_class_init (CorridorSymbolClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_symbol_dispose;
  widget_class->measure = corridor_symbol_measure;
  widget_class->snapshot = corridor_symbol_snapshot;

  gtk_widget_class_set_css_name (widget_class, "symbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
corridor_symbol_init (CorridorSymbol *self)
{
  corridor_tone_follow (GTK_WIDGET (self));
}

void
corridor_symbol_set_phase (CorridorSymbol *self,
                           CorridorPhase  *phase)
{
  g_return_if_fail (CORRIDOR_IS_SYMBOL (self));
  g_return_if_fail (phase == NULL || CORRIDOR_IS_PHASE (phase));

  if (g_set_object (&self->phase, phase))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
corridor_symbol_set_sign (CorridorSymbol *self,
                          CorridorShape   shape,
                          CorridorColor   color)
{
  g_return_if_fail (CORRIDOR_IS_SYMBOL (self));

  g_clear_object (&self->phase);
  self->has_sign = TRUE;
  self->shape = shape;
  self->color = color;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
