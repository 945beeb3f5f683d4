/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-import-bar.h"

#include "corridor-words.h"

#include <glib/gi18n-lib.h>

/* Reading that takes less is over before anybody could have read the bar. */
#define PATIENCE 400 /* ms */

struct _CorridorImportBar
{
  GtkWidget       parent_instance;
  gboolean        busy;
  char           *name; /* (owned) (nullable) */
  guint64         count;
  double          fraction;
  double          seconds_left;
  guint           timeout; /* 0 when it is not waiting to come */
  GtkRevealer    *revealer; /* (unowned) the template's */
  GtkLabel       *title; /* (unowned) the template's */
  GtkLabel       *detail; /* (unowned) the template's */
  GtkProgressBar *progress; /* (unowned) the template's */
};

enum
{
  PROP_BUSY = 1,
  PROP_NAME,
  PROP_COUNT,
  PROP_FRACTION,
  PROP_SECONDS_LEFT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorImportBar, corridor_import_bar, GTK_TYPE_WIDGET)

static char *
dup_detail (CorridorImportBar *self)
{
  g_autofree char *count = corridor_words_features (self->count);
  g_autofree char *left = corridor_words_time_left (self->seconds_left);

  if (left == NULL)
    return g_steal_pointer (&count);

  /* Translators: how much of a file has been read, and how long the rest takes: "12,345 features, about 20 seconds left" */
  return g_strdup_printf (_("%1$s, %2$s"), count, left);
}

static void
tell (CorridorImportBar *self)
{
  g_autofree char *detail = dup_detail (self);
  g_autofree char *description = g_strdup_printf ("%s: %s", self->name != NULL ? self->name : "", detail);

  gtk_label_set_text (self->title, self->name != NULL ? self->name : "");
  gtk_label_set_text (self->detail, detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* What comes from a pipe moves the bar, too, but to and fro. */
static void
set_count (CorridorImportBar *self,
           guint64            count)
{
  self->count = count;
  if (self->fraction < 0 && count > 0)
    gtk_progress_bar_pulse (self->progress);
  tell (self);
}

static void
set_fraction (CorridorImportBar *self,
              double             fraction)
{
  self->fraction = fraction;
  if (fraction >= 0 || !self->busy)
    gtk_progress_bar_set_fraction (self->progress, MAX (fraction, 0));
}

static gboolean
on_patience_ended (gpointer user_data)
{
  CorridorImportBar *self = user_data;

  self->timeout = 0;
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
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
    gtk_revealer_set_reveal_child (self->revealer, FALSE);
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
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_COUNT:
      g_value_set_uint64 (value, self->count);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_SECONDS_LEFT:
      g_value_set_double (value, self->seconds_left);
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
  CorridorImportBar *self = CORRIDOR_IMPORT_BAR (object);

  switch (property_id)
    {
    case PROP_BUSY:
      set_busy (self, g_value_get_boolean (value));
      break;
    case PROP_NAME:
      g_free (self->name);
      self->name = g_value_dup_string (value);
      tell (self);
      break;
    case PROP_COUNT:
      set_count (self, g_value_get_uint64 (value));
      break;
    case PROP_FRACTION:
      set_fraction (self, g_value_get_double (value));
      break;
    case PROP_SECONDS_LEFT:
      self->seconds_left = g_value_get_double (value);
      tell (self);
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
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_IMPORT_BAR);

  G_OBJECT_CLASS (corridor_import_bar_parent_class)->dispose (object);
}

static void
corridor_import_bar_finalize (GObject *object)
{
  g_free (CORRIDOR_IMPORT_BAR (object)->name);

  G_OBJECT_CLASS (corridor_import_bar_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_uint64 ("count", NULL, NULL, 0, G_MAXUINT64, 0, flags);

  /**
   * CorridorImportBar:fraction:
   *
   * From 0 to 1; -1 when it cannot be known.
   */
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);

  /**
   * CorridorImportBar:seconds-left:
   *
   * -1 when it cannot be known.
   */
  properties[PROP_SECONDS_LEFT] = g_param_spec_double ("seconds-left", NULL, NULL, -1, G_MAXDOUBLE, -1, flags);
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
  object_class->finalize = corridor_import_bar_finalize;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CorridorImportBar, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorImportBar, detail);
  gtk_widget_class_bind_template_child (widget_class, CorridorImportBar, progress);
  gtk_widget_class_set_css_name (widget_class, "importbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corridor_import_bar_init (CorridorImportBar *self)
{
  self->fraction = self->seconds_left = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading"), -1);
}
