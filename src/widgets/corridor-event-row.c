/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-event-row.h"

#include "corridor-symbol.h"

struct _CorridorEventRow
{
  GtkWidget       parent_instance;
  CorridorPhase  *phase; /* (owned) (nullable) */
  CorridorSymbol *symbol; /* (unowned) the template's */
  GtkWidget      *words; /* (unowned) the template's; bound so that it goes with the template */
  GtkLabel       *title; /* (unowned) the template's */
  GtkLabel       *place; /* (unowned) the template's */
  GtkLabel       *dates; /* (unowned) the template's */
  GtkWidget      *possible; /* (unowned) the template's */
};

G_DEFINE_FINAL_TYPE (CorridorEventRow, corridor_event_row, GTK_TYPE_WIDGET)

/* Whether the title names the place already, in whatever order. */
static gboolean
says_all_of (const char *title,
             const char *place)
{
  g_auto(GStrv) words = g_str_tokenize_and_fold (place, NULL, NULL);
  g_auto(GStrv) said = g_str_tokenize_and_fold (title, NULL, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) said, words[i]))
      return FALSE;

  return TRUE;
}

static void
corridor_event_row_dispose (GObject *object)
{
  CorridorEventRow *self = CORRIDOR_EVENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_EVENT_ROW);
  g_clear_object (&self->phase);

  G_OBJECT_CLASS (corridor_event_row_parent_class)->dispose (object);
}

static void
corridor_event_row_class_init (CorridorEventRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_event_row_dispose;

  g_type_ensure (CORRIDOR_TYPE_SYMBOL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-event-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorEventRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventRow, words);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventRow, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventRow, place);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventRow, dates);
  gtk_widget_class_bind_template_child (widget_class, CorridorEventRow, possible);
  gtk_widget_class_set_css_name (widget_class, "eventrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
corridor_event_row_init (CorridorEventRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
corridor_event_row_new (void)
{
  return g_object_new (CORRIDOR_TYPE_EVENT_ROW, NULL);
}

void
corridor_event_row_show (CorridorEventRow *self,
                         CorridorSession  *session,
                         CorridorPhase    *phase)
{
  const char *language;
  const char *title;
  g_autofree char *place = NULL;
  g_autofree char *dates = NULL;

  g_return_if_fail (CORRIDOR_IS_EVENT_ROW (self));
  g_return_if_fail (CORRIDOR_IS_SESSION (session));
  g_return_if_fail (CORRIDOR_IS_PHASE (phase));

  g_set_object (&self->phase, phase);
  language = corridor_session_get_language (session);
  title = corridor_text_get (corridor_phase_get_title (phase), language);
  place = corridor_feature_dup_label (corridor_phase_get_feature (phase), language);
  dates = corridor_phase_dates_to_words (phase);

  corridor_symbol_set_phase (self->symbol, phase);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->place, place);
  gtk_widget_set_visible (GTK_WIDGET (self->place), !says_all_of (title, place));
  gtk_label_set_text (self->dates, dates);
  corridor_event_row_update (self, session);
}

gboolean
corridor_event_row_update (CorridorEventRow *self,
                           CorridorSession  *session)
{
  gboolean possible;

  g_return_val_if_fail (CORRIDOR_IS_EVENT_ROW (self), FALSE);
  g_return_val_if_fail (self->phase != NULL, FALSE);

  possible = corridor_session_get_certainty (session, self->phase) == CORRIDOR_CERTAINTY_POSSIBLE;
  if (possible == gtk_widget_get_visible (self->possible))
    return FALSE;

  gtk_widget_set_visible (self->possible, possible);
  return TRUE;
}

char *
corridor_event_row_dup_description (CorridorEventRow *self)
{
  GtkLabel *labels[4];
  g_autoptr(GString) description = g_string_new (NULL);

  g_return_val_if_fail (CORRIDOR_IS_EVENT_ROW (self), NULL);

  labels[0] = self->title;
  labels[1] = self->place;
  labels[2] = self->dates;
  labels[3] = GTK_LABEL (self->possible);
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (labels[i])))
      g_string_append_printf (description, "%s%s", i == 0 ? "" : ", ", gtk_label_get_text (labels[i]));

  return g_string_free (g_steal_pointer (&description), FALSE);
}
