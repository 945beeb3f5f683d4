/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-window.h"

#include "corridor-export-chooser.h"
#include "corridor-export-choices.h"
#include "corridor-export-job.h"
#include "corridor-export-preview.h"
#include "corridor-export-screen.h"
#include "corridor-print.h"
#include "corridor-toaster.h"

#include <glib/gi18n-lib.h>

#define NARROW_WIDTH 720 /* px, below which the choices go under the preview */
#define NARROW_PREVIEW_HEIGHT 260 /* px */

struct _CorridorExportWindow
{
  AdwWindow             parent_instance;
  CorridorMap          *map; /* (owned) (nullable) */
  CorridorSceneCopy    *screen; /* (owned) (nullable) what the map showed last */
  GSignalGroup         *session_signals; /* (owned) */
  GtkFileChooserNative *chooser; /* (owned) (nullable) the dialog that is open */
  GCancellable         *picture_job; /* (owned) (nullable) the picture that is being made */

  /* (unowned) the template's, all of them */
  AdwToastOverlay *toasts;
  GtkBox          *panes;
  CorridorExportPreview *preview;
  CorridorExportChoices *choices;
  GtkSpinner      *spinner;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorExportWindow, corridor_export_window, ADW_TYPE_WINDOW)

/* --- the preview --- */

static void
update_actions (CorridorExportWindow *self)
{
  gboolean can = corridor_export_preview_get_possible (self->preview) && self->picture_job == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", can);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", can);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.print", self->picture_job == NULL);
  gtk_spinner_set_spinning (self->spinner, self->picture_job != NULL);
}

static gboolean
take_screen (CorridorExportWindow *self)
{
  CorridorSceneCopy *screen = self->map != NULL ? corridor_export_screen_take (self->map) : NULL;
  CorridorScene scene;

  if (screen == NULL)
    return FALSE;

  g_clear_pointer (&self->screen, corridor_scene_copy_unref);
  self->screen = screen;
  scene = corridor_scene_copy_get (screen);
  corridor_export_choices_set_screen (self->choices, &scene, gtk_widget_get_scale_factor (GTK_WIDGET (self->map)));
  return TRUE;
}

static CorridorExportPlan
get_plan (CorridorExportWindow *self)
{
  return corridor_export_choices_get_plan (self->choices);
}

static void
update_preview (CorridorExportWindow *self)
{
  CorridorExportPlan plan;

  if (!take_screen (self))
    return;

  plan = get_plan (self);
  corridor_export_preview_show (self->preview, self->screen, &plan);
}

/* --- what is done with it --- */

static void
tell (CorridorExportWindow *self,
      const char           *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1); /* a toast reads markup */

  corridor_toaster_show (self->toasts, adw_toast_new (markup));
}

static void
tell_failure (CorridorExportWindow *self,
              const GError         *error)
{
  g_autofree char *text = g_strdup_printf (_("The picture was not written: %s"), error->message);

  tell (self, text);
}

static void
begin_picture (CorridorExportWindow *self)
{
  self->picture_job = g_cancellable_new ();
  update_actions (self);
}

static void
end_picture (CorridorExportWindow *self)
{
  g_clear_object (&self->picture_job);
  update_actions (self);
}

static void
cancel_picture (CorridorExportWindow *self)
{
  if (self->picture_job != NULL)
    g_cancellable_cancel (self->picture_job);
  g_clear_object (&self->picture_job);
}

typedef struct
{
  CorridorExportWindow *window; /* (owned) */
  GFile                *file; /* (owned) */
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->window);
  g_object_unref (saving->file);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Saving) saving = user_data;
  g_autoptr(GError) error = NULL;

  if (corridor_export_job_save_finish (result, &error))
    {
      end_picture (saving->window);
      g_signal_emit (saving->window, signals[SAVED], 0, saving->file);
      gtk_window_close (GTK_WINDOW (saving->window));
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* closed */

  end_picture (saving->window);
  tell_failure (saving->window, error);
}

void
corridor_export_window_save (CorridorExportWindow *self,
                             GFile                *file)
{
  CorridorExportPlan plan;
  Saving *saving;

  g_return_if_fail (CORRIDOR_IS_EXPORT_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->picture_job != NULL || !take_screen (self))
    return;

  plan = get_plan (self);
  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->file = g_object_ref (file);
  begin_picture (self);
  corridor_export_job_save_async (self->screen, &plan, file, self->picture_job, on_saved, saving);
}

static void
close_chooser (CorridorExportWindow *self)
{
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}

static void
on_file_chosen (CorridorExportWindow *self,
                int                   response)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = corridor_export_chooser_get_file (self->chooser, get_plan (self).format, &error);
  close_chooser (self);
  if (file != NULL)
    corridor_export_window_save (self, file);
  else if (error != NULL)
    tell_failure (self, error);
}

static void
on_save (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  CorridorExportWindow *self = CORRIDOR_EXPORT_WINDOW (widget);
  CorridorSession *session = corridor_map_get_session (self->map);

  close_chooser (self);
  self->chooser = corridor_export_chooser_new (GTK_WINDOW (self), get_plan (self).format, corridor_session_get_now (session));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_file_chosen), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_copied (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CorridorExportWindow) self = user_data; /* the reference given to the job */
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkContentProvider) content = corridor_export_job_copy_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* closed */

  end_picture (self);
  if (content == NULL)
    {
      tell_failure (self, error);
      return;
    }

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  tell (self, _("Picture copied"));
}

static void
on_copy (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  CorridorExportWindow *self = CORRIDOR_EXPORT_WINDOW (widget);
  CorridorExportPlan plan = get_plan (self);

  if (!take_screen (self))
    return;

  begin_picture (self);
  corridor_export_job_copy_async (self->screen, &plan, self->picture_job, on_copied, g_object_ref (self));
}

static void
on_printed (CorridorExportWindow    *self,
            GtkPrintOperationResult  result,
            GtkPrintOperation       *operation)
{
  g_autofree char *text = corridor_print_dup_failure (operation, result);

  if (text != NULL)
    tell (self, text);
}

static void
print (CorridorExportWindow *self)
{
  g_autoptr(GtkPrintOperation) operation = corridor_print_new (self->screen, get_plan (self).parts);

  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), self, G_CONNECT_SWAPPED);
  corridor_print_run (operation, GTK_WINDOW (self));
}

static void
on_print (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  CorridorExportWindow *self = CORRIDOR_EXPORT_WINDOW (widget);

  if (take_screen (self))
    print (self);
}

/* --- the window --- */

/* Beside the preview where there is room, else under it. */
static void
on_surface_width (CorridorExportWindow *self)
{
  int width = gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (self)));
  gboolean narrow = width < NARROW_WIDTH;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->panes), narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  corridor_export_preview_set_height (self->preview, narrow ? NARROW_PREVIEW_HEIGHT : -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->choices), narrow);
  gtk_widget_set_vexpand (GTK_WIDGET (self->choices), narrow);
}

static void
corridor_export_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (corridor_export_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "notify::width",
                           G_CALLBACK (on_surface_width), widget, G_CONNECT_SWAPPED);
  on_surface_width (CORRIDOR_EXPORT_WINDOW (widget));
}

/* Jobs keep the window: whoever closes it wants none of them any more. */
static gboolean
corridor_export_window_close_request (GtkWindow *window)
{
  CorridorExportWindow *self = CORRIDOR_EXPORT_WINDOW (window);

  corridor_export_preview_stop (self->preview);
  cancel_picture (self);

  return GTK_WINDOW_CLASS (corridor_export_window_parent_class)->close_request (window);
}

static void
corridor_export_window_dispose (GObject *object)
{
  CorridorExportWindow *self = CORRIDOR_EXPORT_WINDOW (object);

  cancel_picture (self);
  close_chooser (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->map);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_EXPORT_WINDOW);

  G_OBJECT_CLASS (corridor_export_window_parent_class)->dispose (object);
}

static void
corridor_export_window_finalize (GObject *object)
{
  CorridorExportWindow *self = CORRIDOR_EXPORT_WINDOW (object);

  g_clear_pointer (&self->screen, corridor_scene_copy_unref);

  G_OBJECT_CLASS (corridor_export_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, spinner);
  gtk_widget_class_bind_template_callback (widget_class, update_preview);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
}

static void
corridor_export_window_class_init (CorridorExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_export_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = corridor_export_window_finalize;
  widget_class->realize = corridor_export_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = corridor_export_window_close_request;

  signals[SAVED] = g_signal_new ("saved", CORRIDOR_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_FILE);
  g_type_ensure (CORRIDOR_TYPE_EXPORT_CHOICES);
  g_type_ensure (CORRIDOR_TYPE_EXPORT_PREVIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "export.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "export.print", NULL, on_print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "export.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "export.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "export.print", NULL);
}

static void
corridor_export_window_init (CorridorExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->session_signals = g_signal_group_new (CORRIDOR_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (update_preview), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (update_preview), self);
  update_actions (self);
}

GtkWidget *
corridor_export_window_new (GtkWindow   *parent,
                            CorridorMap *map)
{
  CorridorExportWindow *self;

  g_return_val_if_fail (CORRIDOR_IS_MAP (map), NULL);

  self = g_object_new (CORRIDOR_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
  self->map = g_object_ref (map);
  g_signal_group_set_target (self->session_signals, corridor_map_get_session (map));
  corridor_export_choices_set_theme (self->choices, corridor_map_get_dark (map) ? CORRIDOR_THEME_DARK : CORRIDOR_THEME_LIGHT);
  update_preview (self);
  gtk_widget_child_focus (GTK_WIDGET (self->choices), GTK_DIR_TAB_FORWARD); /* the buttons have to wait for the preview */

  return GTK_WIDGET (self);
}

gboolean
corridor_export_window_is_busy (CorridorExportWindow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EXPORT_WINDOW (self), FALSE);

  return corridor_export_preview_get_busy (self->preview) || self->picture_job != NULL;
}
