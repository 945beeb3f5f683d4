/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-map-words.h"

#include <glib/gi18n.h>

struct _CorridorMapWords
{
  GObject       parent_instance;
  GtkWidget    *map; /* (unowned) */
  CorridorAim  *aim; /* (owned) */
  GSignalGroup *session_signals; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CorridorMapWords, corridor_map_words, G_TYPE_OBJECT)

static char *
describe (CorridorSession *session)
{
  g_autofree char *date = corridor_calendar_format_words (corridor_session_get_now (session), CORRIDOR_PRECISION_DAY);
  guint n = corridor_session_count_visible (session);

  /* Translators: what the map shows, as "23 April 2024, 14 things shown" */
  return g_strdup_printf (ngettext ("%s, %u thing shown", "%s, %u things shown", n), date, n);
}

static void
tell (CorridorMapWords *self,
      CorridorSession  *session)
{
  g_autofree char *shown = session != NULL ? describe (session) : NULL;
  g_autofree char *middle = corridor_aim_dup_words (self->aim);
  g_autofree char *text = shown != NULL && middle != NULL ? g_strdup_printf ("%s. %s", shown, middle) : g_strdup (shown);

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
update (CorridorMapWords *self)
{
  g_autoptr(CorridorSession) session = g_signal_group_dup_target (self->session_signals);

  if (gtk_widget_has_focus (self->map))
    tell (self, session);
}

static void
on_focus_changed (CorridorMapWords *self)
{
  g_autoptr(CorridorSession) session = g_signal_group_dup_target (self->session_signals);

  tell (self, gtk_widget_has_focus (self->map) ? session : NULL);
}

static void
corridor_map_words_dispose (GObject *object)
{
  CorridorMapWords *self = CORRIDOR_MAP_WORDS (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->aim);

  G_OBJECT_CLASS (corridor_map_words_parent_class)->dispose (object);
}

static void
corridor_map_words_class_init (CorridorMapWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = corridor_map_words_dispose;
}

static void
corridor_map_words_init (CorridorMapWords *self)
{
  self->session_signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (update), self);
}

CorridorMapWords *
corridor_map_words_new (GtkWidget   *map,
                        CorridorAim *aim)
{
  CorridorMapWords *self;

  g_return_val_if_fail (GTK_IS_WIDGET (map), NULL);
  g_return_val_if_fail (CORRIDOR_IS_AIM (aim), NULL);

  self = g_object_new (CORRIDOR_TYPE_MAP_WORDS, NULL);
  self->map = map;
  self->aim = g_object_ref (aim);
  g_signal_connect_object (aim, "words-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (map, "notify::has-focus", G_CALLBACK (on_focus_changed), self, G_CONNECT_SWAPPED);

  return self;
}

void
corridor_map_words_set_session (CorridorMapWords *self,
                                CorridorSession  *session)
{
  g_return_if_fail (CORRIDOR_IS_MAP_WORDS (self));

  g_signal_group_set_target (self->session_signals, session);
  update (self);
}
