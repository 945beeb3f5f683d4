/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-preview.h"

#include "corridor-export-job.h"

#include <glib/gi18n-lib.h>

#define SIDE 900.0 /* px of the longer side of what is painted */

struct _CorridorExportPreview
{
  GtkBox              parent_instance;
  GtkPicture         *picture; /* (unowned) the template's */
  GtkLabel           *note; /* (unowned) the template's */
  CorridorSceneCopy  *screen; /* (owned) (nullable) to be painted when the job is done */
  CorridorExportPlan  plan; /* of it */
  GCancellable       *job; /* (owned) (nullable) that is being painted */
  gboolean            possible;
};

enum
{
  PROP_BUSY = 1,
  PROP_POSSIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CorridorExportPreview, corridor_export_preview, GTK_TYPE_BOX)

static void
set_possible (CorridorExportPreview *self,
              gboolean               possible)
{
  if (self->possible == possible)
    return;

  self->possible = possible;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSSIBLE]);
}

static void
set_note (CorridorExportPreview *self,
          const char            *text,
          gboolean               is_error)
{
  gtk_label_set_text (self->note, text);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->note), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->note), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
show_texture (CorridorExportPreview *self,
              GdkTexture            *texture,
              double                 width,
              double                 height)
{
  /* Translators: the size of a picture, width and height */
  g_autofree char *text = g_strdup_printf (_("%.0f × %.0f pixels"), width, height);

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  set_note (self, text, FALSE);
}

static void start (CorridorExportPreview *self);

static void
on_painted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CorridorExportPreview) self = user_data; /* the reference given to the job */
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  double width, height;

  texture = corridor_export_job_preview_finish (result, &width, &height, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* stopped */

  g_clear_object (&self->job);
  if (texture != NULL)
    show_texture (self, texture, width, height);
  else
    set_note (self, error->message, TRUE);
  set_possible (self, texture != NULL);
  if (self->screen != NULL)
    start (self);
  else
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
start (CorridorExportPreview *self)
{
  g_autoptr(CorridorSceneCopy) screen = g_steal_pointer (&self->screen);

  self->job = g_cancellable_new ();
  corridor_export_job_preview_async (screen, &self->plan, SIDE * gtk_widget_get_scale_factor (GTK_WIDGET (self)), self->job,
                                     on_painted, g_object_ref (self));
}

static void
corridor_export_preview_get_property (GObject    *object,
                                      guint       id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  CorridorExportPreview *self = CORRIDOR_EXPORT_PREVIEW (object);

  switch (id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, corridor_export_preview_get_busy (self));
      break;
    case PROP_POSSIBLE:
      g_value_set_boolean (value, self->possible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
corridor_export_preview_dispose (GObject *object)
{
  CorridorExportPreview *self = CORRIDOR_EXPORT_PREVIEW (object);

  corridor_export_preview_stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_EXPORT_PREVIEW);

  G_OBJECT_CLASS (corridor_export_preview_parent_class)->dispose (object);
}

static void
corridor_export_preview_class_init (CorridorExportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = corridor_export_preview_get_property;
  object_class->dispose = corridor_export_preview_dispose;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSSIBLE] = g_param_spec_boolean ("possible", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-export-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorExportPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportPreview, note);
}

static void
corridor_export_preview_init (CorridorExportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
corridor_export_preview_show (CorridorExportPreview    *self,
                              CorridorSceneCopy        *screen,
                              const CorridorExportPlan *plan)
{
  g_return_if_fail (CORRIDOR_IS_EXPORT_PREVIEW (self));
  g_return_if_fail (screen != NULL);

  g_clear_pointer (&self->screen, corridor_scene_copy_unref);
  self->screen = corridor_scene_copy_ref (screen);
  self->plan = *plan;
  if (self->job != NULL)
    return;

  start (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
corridor_export_preview_stop (CorridorExportPreview *self)
{
  g_return_if_fail (CORRIDOR_IS_EXPORT_PREVIEW (self));

  if (self->job != NULL)
    g_cancellable_cancel (self->job);
  g_clear_object (&self->job);
  g_clear_pointer (&self->screen, corridor_scene_copy_unref);
}

gboolean
corridor_export_preview_get_busy (CorridorExportPreview *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EXPORT_PREVIEW (self), FALSE);

  return self->job != NULL;
}

gboolean
corridor_export_preview_get_possible (CorridorExportPreview *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EXPORT_PREVIEW (self), FALSE);

  return self->possible;
}

void
corridor_export_preview_set_height (CorridorExportPreview *self,
                                    int                    height)
{
  g_return_if_fail (CORRIDOR_IS_EXPORT_PREVIEW (self));

  gtk_widget_set_vexpand (GTK_WIDGET (self), height < 0);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), -1, height);
}
