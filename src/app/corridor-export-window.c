/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-export-window.h"

#include "corridor-export-chooser.h"
#include "corridor-export-job.h"
#include "corridor-print.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NARROW_WIDTH 720 /* px, below which the choices go under the preview */
#define PREVIEW_SIDE 900.0 /* px of its longer side */
#define NARROW_PREVIEW_HEIGHT 260

struct _CorridorExportWindow
{
  AdwWindow             parent_instance;
  CorridorMap          *map; /* (owned) (nullable) */
  CorridorSceneCopy    *screen; /* (owned) (nullable) what the map showed last */
  GSignalGroup         *session_signals; /* (owned) */
  GtkFileChooserNative *chooser; /* (owned) (nullable) the dialog that is open */
  GCancellable         *preview_job; /* (owned) (nullable) the preview that is being painted */
  gboolean              preview_stale; /* it will not show what is wanted now */
  GCancellable         *picture_job; /* (owned) (nullable) the picture that is being made */
  guint                 preview_idle; /* a preview that is to be painted */
  gboolean              is_filling; /* the size fills the fields: nobody has changed them */
  gboolean              is_possible; /* there can be such a picture */

  /* (unowned) the template's, all of them */
  AdwToastOverlay *toasts;
  GtkBox          *panes;
  GtkWidget       *preview_pane;
  GtkPicture      *preview;
  GtkLabel        *note;
  GtkWidget       *choices;
  GtkSpinner      *spinner;
  AdwComboRow     *format;
  AdwComboRow     *size;
  AdwComboRow     *theme;
  GtkSpinButton   *width;
  GtkSpinButton   *height;
  GtkSpinButton   *scale;
  GtkSwitch       *caption;
  GtkSwitch       *legend;
  GtkSwitch       *scale_bar;
  GtkSwitch       *sources;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorridorExportWindow, corridor_export_window, ADW_TYPE_WINDOW)

/* --- what is wanted --- */

static CorridorSheetParts
get_parts (CorridorExportWindow *self)
{
  return (gtk_switch_get_active (self->caption) ? CORRIDOR_SHEET_CAPTION : 0) |
         (gtk_switch_get_active (self->legend) ? CORRIDOR_SHEET_LEGEND : 0) |
         (gtk_switch_get_active (self->scale_bar) ? CORRIDOR_SHEET_SCALE : 0) |
         (gtk_switch_get_active (self->sources) ? CORRIDOR_SHEET_SOURCES : 0);
}

/* Paper is not a whole number of pixels long, so its size is not taken from the fields. */
static CorridorExportPlan
get_plan (CorridorExportWindow *self)
{
  CorridorExportPlan plan = {
    .format = (CorridorExportFormat) adw_combo_row_get_selected (self->format),
    .width = gtk_spin_button_get_value (self->width),
    .height = gtk_spin_button_get_value (self->height),
    .theme = adw_combo_row_get_selected (self->theme) == 0 ? CORRIDOR_THEME_LIGHT : CORRIDOR_THEME_DARK,
    .parts = get_parts (self),
  };

  if (self->screen != NULL)
    {
      CorridorScene scene = corridor_scene_copy_get (self->screen);

      corridor_export_plan_set_size (&plan, (CorridorExportSize) adw_combo_row_get_selected (self->size), &scene,
                                     gtk_widget_get_scale_factor (GTK_WIDGET (self->map)));
    }
  plan.scale = gtk_spin_button_get_value (self->scale) / 100;

  return plan;
}

/* --- the preview --- */

static void
update_actions (CorridorExportWindow *self)
{
  gboolean can = self->is_possible && self->picture_job == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", can);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.copy", can);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.print", self->picture_job == NULL);
  gtk_spinner_set_spinning (self->spinner, self->picture_job != NULL);
}

static void
set_note (CorridorExportWindow *self,
          const char           *text,
          gboolean              is_error)
{
  gtk_label_set_text (self->note, text);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->note), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->note), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->preview), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
show_preview (CorridorExportWindow *self,
              GdkTexture           *texture,
              double                width,
              double                height)
{
  /* Translators: the size of a picture, width and height */
  g_autofree char *text = g_strdup_printf (_("%.0f × %.0f pixels"), width, height);

  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  set_note (self, text, FALSE);
}

static gboolean on_preview_idle (gpointer user_data);

/* One for all that changes at once. */
static void
queue_preview (CorridorExportWindow *self)
{
  if (self->preview_idle == 0 && self->map != NULL)
    self->preview_idle = g_idle_add (on_preview_idle, self);
}

static void
on_preview (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CorridorExportWindow) self = user_data; /* the reference given to the job */
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  double width, height;

  texture = corridor_export_job_preview_finish (result, &width, &height, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* closed */

  g_clear_object (&self->preview_job);
  if (self->preview_stale)
    queue_preview (self);
  self->is_possible = texture != NULL;
  if (texture != NULL)
    show_preview (self, texture, width, height);
  else
    set_note (self, error->message, TRUE);
  update_actions (self);
}

static gboolean
take_screen (CorridorExportWindow *self)
{
  CorridorScene scene;

  if (self->map == NULL || !corridor_map_get_scene (self->map, &scene))
    return FALSE;

  g_clear_pointer (&self->screen, corridor_scene_copy_unref);
  self->screen = corridor_scene_copy_new (&scene);
  return TRUE;
}

static void
cancel (GCancellable **job)
{
  if (*job != NULL)
    g_cancellable_cancel (*job);
  g_clear_object (job);
}

/* One at a time, and each is shown: whoever drags a value sees it follow, however long a painting takes. */
static gboolean
on_preview_idle (gpointer user_data)
{
  CorridorExportWindow *self = user_data;
  CorridorExportPlan plan;

  self->preview_idle = 0;
  self->preview_stale = self->preview_job != NULL;
  if (self->preview_stale || !take_screen (self))
    return G_SOURCE_REMOVE;

  plan = get_plan (self);
  self->preview_job = g_cancellable_new ();
  corridor_export_job_preview_async (self->screen, &plan, PREVIEW_SIDE * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                     self->preview_job, on_preview, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
on_choice (CorridorExportWindow *self)
{
  if (!self->is_filling)
    queue_preview (self);
}

/* --- sizes --- */

static void
on_size_chosen (CorridorExportWindow *self)
{
  CorridorExportPlan plan;
  CorridorScene scene;

  if (self->is_filling || self->map == NULL || !take_screen (self))
    return;

  scene = corridor_scene_copy_get (self->screen);
  plan = get_plan (self);
  corridor_export_plan_set_size (&plan, plan.size, &scene, gtk_widget_get_scale_factor (GTK_WIDGET (self->map)));
  self->is_filling = TRUE;
  gtk_spin_button_set_value (self->width, round (plan.width));
  gtk_spin_button_set_value (self->height, round (plan.height));
  gtk_spin_button_set_value (self->scale, plan.scale * 100);
  self->is_filling = FALSE;
  queue_preview (self);
}

static void
on_side_changed (CorridorExportWindow *self)
{
  if (self->is_filling)
    return;

  self->is_filling = TRUE;
  adw_combo_row_set_selected (self->size, CORRIDOR_EXPORT_SIZE_OTHER);
  self->is_filling = FALSE;
  queue_preview (self);
}

/* --- what is done with it --- */

static void
tell (CorridorExportWindow *self,
      const char           *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1); /* a toast reads markup */

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
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
  g_autoptr(GtkPrintOperation) operation = corridor_print_new (self->screen, get_parts (self));

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
  gtk_widget_set_vexpand (self->preview_pane, !narrow);
  gtk_widget_set_size_request (GTK_WIDGET (self->preview), -1, narrow ? NARROW_PREVIEW_HEIGHT : -1);
  gtk_widget_set_hexpand (self->choices, narrow);
  gtk_widget_set_vexpand (self->choices, narrow);
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

  cancel (&self->preview_job);
  cancel (&self->picture_job);
  g_clear_handle_id (&self->preview_idle, g_source_remove);

  return GTK_WINDOW_CLASS (corridor_export_window_parent_class)->close_request (window);
}

static void
corridor_export_window_dispose (GObject *object)
{
  CorridorExportWindow *self = CORRIDOR_EXPORT_WINDOW (object);

  cancel (&self->preview_job);
  cancel (&self->picture_job);
  g_clear_handle_id (&self->preview_idle, g_source_remove);
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
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, preview_pane);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, note);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, format);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, size);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, theme);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, width);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, height);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, scale);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, caption);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, legend);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, scale_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorExportWindow, sources);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_side_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_size_chosen);
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
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (queue_preview), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::selected", G_CALLBACK (queue_preview), self);
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
  adw_combo_row_set_selected (self->theme, corridor_map_get_dark (map) ? 1 : 0);
  on_size_chosen (self);

  return GTK_WIDGET (self);
}

gboolean
corridor_export_window_is_busy (CorridorExportWindow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_EXPORT_WINDOW (self), FALSE);

  return self->preview_idle != 0 || self->preview_job != NULL || self->picture_job != NULL;
}
