/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-window-private.h"

#include "corridor-base-map-actions.h"
#include "corridor-base-map-list.h"
#include "corridor-clock-actions.h"
#include "corridor-clock-keys.h"
#include "corridor-details.h"
#include "corridor-event-list.h"
#include "corridor-export-actions.h"
#include "corridor-fault-dialog.h"
#include "corridor-filter-chip.h"
#include "corridor-focus-keeper.h"
#include "corridor-import-bar.h"
#include "corridor-layer-actions.h"
#include "corridor-layer-list.h"
#include "corridor-link-actions.h"
#include "corridor-map.h"
#include "corridor-open-actions.h"
#include "corridor-search-actions.h"
#include "corridor-search-pane.h"
#include "corridor-spoken-menu.h"
#include "corridor-timeline.h"
#include "corridor-toaster.h"
#include "corridor-tour-actions.h"
#include "corridor-tour-bar.h"
#include "corridor-tour-keys.h"
#include "corridor-trouble-bar.h"
#include "corridor-window-state.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CorridorWindow, corridor_window, ADW_TYPE_APPLICATION_WINDOW)

static void
offer_tours (CorridorWindow *self)
{
  g_autoptr(GMenuModel) menu = corridor_tour_actions_new_menu (self->session);

  gtk_menu_button_set_menu_model (self->tours, menu);
  corridor_spoken_menu_name (self->tours, _("Tours"));
  gtk_widget_set_visible (GTK_WIDGET (self->tours), g_menu_model_get_n_items (menu) > 0);
}

static void
on_story_notify (CorridorWindow *self)
{
  CorridorStory *story = corridor_session_get_story (self->session);
  const char *title = corridor_text_get (corridor_story_get_title (story), corridor_session_get_language (self->session));

  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  offer_tours (self);
}

static void
on_list_activated (CorridorWindow *self)
{
  corridor_window_show_details (self);
  corridor_details_take_focus (CORRIDOR_DETAILS (self->details));
}

static void
on_story_shown (CorridorWindow *self)
{
  if (self->keeps_view)
    return;

  corridor_map_show_whole_region (CORRIDOR_MAP (self->map));
}

/* It lies over the foot of the window's content, where toasts come up. */
static void
on_import_bar_revealed (CorridorWindow *self)
{
  gboolean revealed;

  g_object_get (self->import_bar, "revealed", &revealed, NULL);
  if (revealed)
    gtk_widget_add_css_class (GTK_WIDGET (self->toasts), "raised-toasts");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->toasts), "raised-toasts");
}

static gboolean
is_in_view (CorridorWindow *self,
            CorridorBbox    bbox)
{
  CorridorScene scene;

  if (!corridor_map_get_scene (CORRIDOR_MAP (self->map), &scene))
    return TRUE; /* not on the screen yet: the view is the story's, or what was asked for */

  return corridor_bbox_overlaps (bbox, corridor_viewport_bbox (&scene.viewport));
}

/* Whoever opens the first dataset wants to see it. Later ones find a reader who looks at something. */
static void
on_layers_changed (CorridorWindow *self,
                   guint           position,
                   guint           n_removed,
                   guint           n_added)
{
  GListModel *layers = corridor_session_get_layers (self->session);
  g_autoptr(CorridorLayer) layer = NULL;
  CorridorBbox extent;

  if (n_added == 0 || g_list_model_get_n_items (layers) > 1 || self->keeps_view)
    return;

  layer = g_list_model_get_item (layers, position);
  if (corridor_dataset_get_extent (corridor_layer_get_dataset (layer), &extent))
    corridor_window_bring_into_view (self, extent);
}

static void
on_surface_width (CorridorWindow *self)
{
  corridor_window_fit_panes (self, gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (self))));
}

static void
corridor_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (corridor_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "notify::width",
                           G_CALLBACK (on_surface_width), widget, G_CONNECT_SWAPPED);
  on_surface_width (CORRIDOR_WINDOW (widget));
}

static gboolean
corridor_window_close_request (GtkWindow *window)
{
  corridor_window_state_save (window);
  return GTK_WINDOW_CLASS (corridor_window_parent_class)->close_request (window);
}

static void
corridor_window_dispose (GObject *object)
{
  CorridorWindow *self = CORRIDOR_WINDOW (object);

  if (self->opener != NULL)
    corridor_opener_cancel (self->opener);
  g_clear_object (&self->opener);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIDOR_TYPE_WINDOW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_window_parent_class)->dispose (object);
}

static void
corridor_window_class_init (CorridorWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = corridor_window_dispose;
  widget_class->realize = corridor_window_realize;
  GTK_WINDOW_CLASS (klass)->close_request = corridor_window_close_request;

  g_type_ensure (CORRIDOR_TYPE_BASE_MAP_LIST);
  g_type_ensure (CORRIDOR_TYPE_COMPARE_BAR);
  g_type_ensure (CORRIDOR_TYPE_DETAILS);
  g_type_ensure (CORRIDOR_TYPE_EVENT_LIST);
  g_type_ensure (CORRIDOR_TYPE_FILTER_CHIP);
  g_type_ensure (CORRIDOR_TYPE_IMPORT_BAR);
  g_type_ensure (CORRIDOR_TYPE_LAYER_LIST);
  g_type_ensure (CORRIDOR_TYPE_MAP);
  g_type_ensure (CORRIDOR_TYPE_SEARCH_PANE);
  g_type_ensure (CORRIDOR_TYPE_TIMELINE);
  g_type_ensure (CORRIDOR_TYPE_TOUR_BAR);
  g_type_ensure (CORRIDOR_TYPE_TROUBLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, list_flap);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, map);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, map_filter);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, details);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, tours);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, layers);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, layer_list);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, search);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, search_pane);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, base_map_list);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, import_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, compare_bar);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, tour_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_import_bar_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
}

static void
corridor_window_init (CorridorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corridor_focus_keeper_watch (GTK_WINDOW (self));
  corridor_spoken_menu_name (self->main_menu, _("Main menu"));
  corridor_window_add_actions (self);
  corridor_window_add_panes (self);
  corridor_clock_keys_add (GTK_WIDGET (self));
  corridor_window_state_restore (GTK_WINDOW (self));
}

static void
set_opener (CorridorWindow   *self,
            CorridorBaseMaps *base_maps)
{
  CorridorImporter *importer;

  self->opener = corridor_opener_new (self->session, base_maps);
  importer = corridor_opener_get_importer (self->opener);
  corridor_import_bar_set_reading (CORRIDOR_IMPORT_BAR (self->import_bar), corridor_importer_get_progress (importer));
  corridor_open_actions_add (self, self->opener);
  corridor_layer_actions_add (self, importer);

  g_signal_connect_object (self->opener, "story-shown", G_CALLBACK (on_story_shown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "imported", G_CALLBACK (corridor_layer_actions_tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "base-map-shown", G_CALLBACK (corridor_base_map_actions_tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opener, "failed", G_CALLBACK (corridor_window_show_fault), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (corridor_session_get_layers (self->session), "items-changed", G_CALLBACK (on_layers_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
set_base_maps (CorridorWindow      *self,
               CorridorBaseMaps    *base_maps,
               CorridorTileFetcher *fetcher)
{
  corridor_base_map_actions_add (self, base_maps, fetcher, self->opener);
  corridor_map_set_base_maps (CORRIDOR_MAP (self->map), base_maps, fetcher);
  corridor_base_map_list_set_maps (CORRIDOR_BASE_MAP_LIST (self->base_map_list), base_maps);
  corridor_trouble_bar_set_maps (CORRIDOR_TROUBLE_BAR (self->trouble_bar), base_maps);
}

static void
set_session (CorridorWindow  *self,
             CorridorSession *session)
{
  corridor_clock_actions_add (G_ACTION_MAP (self), session);
  corridor_compare_actions_add (G_ACTION_MAP (self), session);
  corridor_tour_actions_add (G_ACTION_MAP (self), session);
  corridor_tour_keys_add (GTK_WIDGET (self), session);
  corridor_window_keep_focus (self);
  corridor_event_list_set_session (CORRIDOR_EVENT_LIST (self->list), session);
  corridor_map_set_session (CORRIDOR_MAP (self->map), session);
  corridor_export_actions_add (self, CORRIDOR_MAP (self->map));
  corridor_search_pane_set_session (CORRIDOR_SEARCH_PANE (self->search_pane), session);
  corridor_search_actions_add (self, CORRIDOR_MAP (self->map), self->search, self->search_pane);
  corridor_filter_chip_set_session (CORRIDOR_FILTER_CHIP (self->map_filter), session);
  corridor_link_actions_add (self);
  corridor_details_set_session (CORRIDOR_DETAILS (self->details), session);
  corridor_layer_list_set_session (CORRIDOR_LAYER_LIST (self->layer_list), session);
  corridor_timeline_set_session (CORRIDOR_TIMELINE (self->timeline), session);
  corridor_compare_bar_set_session (self->compare_bar, session);
  corridor_tour_bar_set_session (CORRIDOR_TOUR_BAR (self->tour_bar), session);

  g_signal_connect_object (session, "notify::story", G_CALLBACK (on_story_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (on_story_notify), self, G_CONNECT_SWAPPED);
  on_story_notify (self);
  corridor_window_watch_selection (self);
}

static void
follow_style (CorridorWindow  *self,
              AdwStyleManager *manager)
{
  g_object_bind_property (manager, "dark", self->map, "dark", G_BINDING_SYNC_CREATE);
  g_object_bind_property (manager, "high-contrast", self->map, "high-contrast", G_BINDING_SYNC_CREATE);
}

CorridorWindow *
corridor_window_new (AdwApplication      *application,
                     CorridorSession     *session,
                     CorridorBasemap     *basemap,
                     CorridorBaseMaps    *base_maps,
                     CorridorTileFetcher *fetcher)
{
  CorridorWindow *self;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  self = g_object_new (CORRIDOR_TYPE_WINDOW, "application", application, NULL);
  corridor_map_set_basemap (CORRIDOR_MAP (self->map), basemap);
  follow_style (self, adw_application_get_style_manager (application));
  self->session = g_object_ref (session);
  set_opener (self, base_maps);
  set_session (self, session);
  set_base_maps (self, base_maps, fetcher);
  corridor_timeline_take_focus (CORRIDOR_TIMELINE (self->timeline)); /* what most people reach for first; its keys work everywhere anyway */
  return self;
}

CorridorSession *
corridor_window_get_session (CorridorWindow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_WINDOW (self), NULL);

  return self->session;
}

CorridorMap *
corridor_window_get_map (CorridorWindow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_WINDOW (self), NULL);

  return CORRIDOR_MAP (self->map);
}

gboolean
corridor_window_is_narrow (CorridorWindow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_WINDOW (self), FALSE);

  return adw_flap_get_folded (self->list_flap) || adw_flap_get_folded (self->details_flap);
}

void
corridor_window_keep_view (CorridorWindow *self)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (self));

  self->keeps_view = TRUE;
}

void
corridor_window_show_bbox (CorridorWindow *self,
                           CorridorBbox    bbox)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (self));

  corridor_map_show_bbox (CORRIDOR_MAP (self->map), bbox);
}

void
corridor_window_bring_into_view (CorridorWindow *self,
                                 CorridorBbox    bbox)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (self));

  if (!is_in_view (self, bbox))
    corridor_window_show_bbox (self, bbox);
}

static void
on_opened (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorWindow *self = g_task_get_source_object (task);
  GError *error = NULL;

  self->keeps_view = FALSE;
  if (corridor_opener_open_finish (CORRIDOR_OPENER (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
corridor_window_open_async (CorridorWindow      *self,
                            GPtrArray           *files,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (CORRIDOR_IS_WINDOW (self));
  g_return_if_fail (files != NULL && files->len > 0);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, corridor_window_open_async);
  corridor_opener_open_async (self->opener, files, on_opened, task);
}

gboolean
corridor_window_open_finish (CorridorWindow *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
corridor_window_show_fault (CorridorWindow *self,
                            const GError   *error)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (self));

  corridor_fault_dialog_present (GTK_WINDOW (self), error);
}

void
corridor_window_take_toast (CorridorWindow *self,
                            AdwToast       *toast)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (self));
  g_return_if_fail (ADW_IS_TOAST (toast));

  corridor_toaster_show (self->toasts, toast);
}

void
corridor_window_show_toast (CorridorWindow *self,
                            const char     *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (text != NULL);

  markup = g_markup_escape_text (text, -1); /* a toast reads markup */
  corridor_window_take_toast (self, adw_toast_new (markup));
}
