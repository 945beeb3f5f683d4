/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-import-bar.h"

#include "corridor-words.h"

#include <glib/gi18n-lib.h>

/* Reading that takes less is over before anybody could have read the bar. */
#define PATIENCE 400 /* ms */

/* Where there is room: it is not to change with every word. */
#define WIDTH 440 /* px */

struct _CorridorImportBar
{
  GtkWidget        parent_instance;
  CorridorReading *reading; /* (owned) (nullable) */
  GSignalGroup    *reading_signals; /* (owned) */
  gboolean         busy; /* what it was when it last told of a change */
  guint            timeout; /* 0 when it is not waiting to come */
  GtkRevealer     *revealer; /* (unowned) the template's */
  GtkLabel        *title; /* (unowned) the template's */
  GtkLabel        *detail; /* (unowned) the template's */
  GtkProgressBar  *progress; /* (unowned) the template's */
};

enum
{
  PROP_READING = 1,
  PROP_REVEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorImportBar, corridor_import_bar, GTK_TYPE_WIDGET)

static char *
dup_detail (CorridorReading *reading)
{
  g_autofree char *count = corridor_words_features (corridor_reading_get_count (reading));
  g_autofree char *left = corridor_words_time_left (corridor_reading_get_seconds_left (reading));

  if (left == NULL)
    return g_steal_pointer (&count);

  /* Translators: how much of a file has been read, and how long the rest takes: "12,345 features, about 20 seconds left" */
  return g_strdup_printf (_("%1$s, %2$s"), count, left);
}

static void
tell (CorridorImportBar *self)
{
  const char *name = corridor_reading_get_name (self->reading);
  g_autofree char *detail = dup_detail (self->reading);
  g_autofree char *description = g_strdup_printf ("%s: %s", name, detail);

  gtk_label_set_text (self->title, name);
  gtk_label_set_text (self->detail, detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* What comes from a pipe moves the bar, too, but to and fro. */
static void
show_progress (CorridorImportBar *self)
{
  double fraction = corridor_reading_get_fraction (self->reading);

  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress, fraction);
  else if (corridor_reading_get_count (self->reading) > 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, 0);
}

static void
reveal (CorridorImportBar *self,
        gboolean           revealed)
{
  if (gtk_revealer_get_reveal_child (self->revealer) == revealed)
    return;

  gtk_revealer_set_reveal_child (self->revealer, revealed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}

static gboolean
on_patience_ended (gpointer user_data)
{
  CorridorImportBar *self = user_data;

  self->timeout = 0;
  reveal (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
set_busy (CorridorImportBar *self,
          gboolean           busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (busy)
    self->timeout = g_timeout_add (PATIENCE, on_patience_ended, self);
  else
    reveal (self, FALSE);
}

/* When it is over, what it said stays while it goes. */
static void
on_changed (CorridorImportBar *self)
{
  gboolean busy = self->reading != NULL && corridor_reading_get_busy (self->reading);

  if (busy)
    {
      tell (self);
      show_progress (self);
    }
  set_busy (self, busy);
}

static GtkSizeRequestMode
corridor_import_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
corridor_import_bar_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  GtkWidget *child = GTK_WIDGET (CORRIDOR_IMPORT_BAR (widget)->revealer);

  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, WIDTH);
}

static void
corridor_import_bar_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (CORRIDOR_IMPORT_BAR (widget)->revealer), width, height, -1, NULL);
}

static void
corridor_import_bar_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CorridorImportBar *self = CORRIDOR_IMPORT_BAR (object);

  switch (property_id)
    {
    case PROP_READING:
      g_value_set_object (value, self->reading);
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, self->revealer != NULL && gtk_revealer_get_reveal_child (self->revealer));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_import_bar_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_READING:
      corridor_import_bar_set_reading (CORRIDOR_IMPORT_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
corridor_import_bar_dispose (GObject *object)
{
  CorridorImportBar *self = CORRIDOR_IMPORT_BAR (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->reading_signals);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_IMPORT_BAR);

  G_OBJECT_CLASS (corridor_import_bar_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /**
   * CorridorImportBar:reading: (nullable)
   *
   * What it tells of.
   */
  properties[PROP_READING] = g_param_spec_object ("reading", NULL, NULL, CORRIDOR_TYPE_READING, G_PARAM_READWRITE | flags);

  /**
   * CorridorImportBar:revealed:
   *
   * Whether it is there, or on its way.
   */
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_import_bar_class_init (CorridorImportBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_import_bar_get_property;
  object_class->set_property = corridor_import_bar_set_property;
  object_class->dispose = corridor_import_bar_dispose;
  widget_class->get_request_mode = corridor_import_bar_get_request_mode;
  widget_class->measure = corridor_import_bar_measure;
  widget_class->size_allocate = corridor_import_bar_size_allocate;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CorridorImportBar, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorImportBar, detail);
  gtk_widget_class_bind_template_child (widget_class, CorridorImportBar, progress);
  gtk_widget_class_set_css_name (widget_class, "importbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_import_bar_init (CorridorImportBar *self)
{
  self->reading_signals = g_signal_group_new (CORRIDOR_TYPE_READING);
  g_signal_group_connect_swapped (self->reading_signals, "changed", G_CALLBACK (on_changed), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading"), -1);
}

void
corridor_import_bar_set_reading (CorridorImportBar *self,
                                 CorridorReading   *reading)
{
  g_return_if_fail (CORRIDOR_IS_IMPORT_BAR (self));
  g_return_if_fail (reading == NULL || CORRIDOR_IS_READING (reading));

  if (!g_set_object (&self->reading, reading))
    return;

  g_signal_group_set_target (self->reading_signals, reading);
  on_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}
