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
  cairo_t *cr;

  if (self->phase == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
  corridor_sample_paint (cr, self->phase, corridor_tone_get_theme (widget), SIZE);
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
