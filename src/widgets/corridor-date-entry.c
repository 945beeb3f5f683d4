/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-date-entry.h"

#include "corridor-session-date.h"
#include "corridor-session-play.h"

#include <glib/gi18n-lib.h>

struct _CorridorDateEntry
{
  GtkWidget        parent_instance;
  CorridorSession *session; /* (owned) (nullable) */

  /* (unowned) the template's */
  GtkWidget       *content;
  GtkEditable     *entry;
  GtkLabel        *meaning;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS,
};

enum
{
  DONE,
  N_SIGNALS,
};

G_DEFINE_FINAL_TYPE (CorridorDateEntry, corridor_date_entry, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The day that the clock on the wall shows, on the axis, which has no zones. */
static gint64
get_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return corridor_calendar_from_civil ((CorridorCivil) {
    .year = g_date_time_get_year (now), .month = g_date_time_get_month (now), .day = g_date_time_get_day_of_month (now) });
}

static gboolean
find (CorridorDateEntry  *self,
      CorridorDate       *date,
      char              **name,
      GError            **error)
{
  return corridor_session_find_date (self->session, gtk_editable_get_text (self->entry), get_today (), date, name, error);
}

static char *
dup_meaning (CorridorDateEntry *self,
             gboolean          *is_good)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  CorridorDate date;

  *is_good = *gtk_editable_get_text (self->entry) == '\0';
  if (*is_good)
    return g_strdup (_("2023-09-19, 19.9.2023, Sep 2023, +3d, -1m, today, or the name of a period or an event"));

  *is_good = find (self, &date, &name, &error);
  if (!*is_good)
    return g_strdup (error->message);

  words = corridor_date_to_words (&date);
  return name != NULL ? g_strdup_printf ("%s · %s", words, name) : g_steal_pointer (&words);
}

static void
on_changed (CorridorDateEntry *self)
{
  gboolean is_good;
  g_autofree char *meaning = dup_meaning (self, &is_good);

  gtk_label_set_text (self->meaning, meaning);
  if (is_good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, meaning, -1);
}

static void
on_activate (CorridorDateEntry *self)
{
  g_autofree char *name = NULL;
  CorridorDate date;

  if (!find (self, &date, &name, NULL))
    return;

  corridor_session_set_playing (self->session, FALSE);
  corridor_session_set_now (self->session, date.begin);
  g_signal_emit (self, signals[DONE], 0);
}

static void
corridor_date_entry_get_property (GObject    *object,
                                  guint       property,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      g_value_set_object (value, CORRIDOR_DATE_ENTRY (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_date_entry_set_property (GObject      *object,
                                  guint         property,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_SESSION:
      corridor_date_entry_set_session (CORRIDOR_DATE_ENTRY (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_date_entry_dispose (GObject *object)
{
  g_clear_object (&CORRIDOR_DATE_ENTRY (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIDOR_TYPE_DATE_ENTRY);

  G_OBJECT_CLASS (corridor_date_entry_parent_class)->dispose (object);
}

static void
corridor_date_entry_class_init (CorridorDateEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_date_entry_get_property;
  object_class->set_property = corridor_date_entry_set_property;
  object_class->dispose = corridor_date_entry_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CORRIDOR_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[DONE] = g_signal_new ("done", CORRIDOR_TYPE_DATE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-date-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorDateEntry, content);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, CorridorDateEntry, meaning);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_set_css_name (widget_class, "dateentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
corridor_date_entry_init (CorridorDateEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
corridor_date_entry_set_session (CorridorDateEntry *self,
                                 CorridorSession   *session)
{
  g_return_if_fail (CORRIDOR_IS_DATE_ENTRY (self));

  if (!g_set_object (&self->session, session))
    return;

  gtk_editable_set_text (self->entry, "");
  if (session != NULL)
    on_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
corridor_date_entry_begin (CorridorDateEntry *self)
{
  g_return_if_fail (CORRIDOR_IS_DATE_ENTRY (self));

  gtk_editable_set_text (self->entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
