/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-window.h"

#include "corridor-clock-actions.h"
#include "corridor-clock-keys.h"
#include "corridor-details.h"
#include "corridor-event-list.h"
#include "corridor-export-chooser.h"
#include "corridor-export.h"
#include "corridor-map.h"
#include "corridor-story-reader.h"
#include "corridor-timeline.h"
#include "corridor-tour-actions.h"
#include "corridor-tour-bar.h"
#include "corridor-tour-keys.h"
#include "corridor-window-state.h"

#include <glib/gi18n-lib.h>

#define ROOMY_WIDTH          1440 /* px of the window, from which on the map can spare more for the details */
#define ROOMY_DETAILS_WIDTH  400
#define DETAILS_WIDTH        340
#define COMPACT_WIDTH        440 /* px of the window, below which the timeline has no room for the mode */

struct _CorridorWindow
{
  AdwApplicationWindow parent_instance;
  CorridorSession     *session; /* (owned) */
  GCancellable        *reading; /* (owned) (nullable) the story that is being read */
  GtkFileChooserNative *chooser; /* (owned) (nullable) the dialog that is open */
  gboolean             keeps_details; /* the reader opened the details, which stay open with nothing selected then */

  /* (unowned) the template's, all of them */
  AdwToastOverlay *toasts;
  GtkWidget       *header;
  AdwWindowTitle  *title;
  AdwFlap         *list_flap;
  AdwFlap         *details_flap;
  GtkWidget       *list;
  GtkWidget       *map;
  GtkWidget       *details;
  GtkWidget       *timeline;
  GtkMenuButton   *tours;
  GtkWidget       *tour_bar;
};

G_DEFINE_FINAL_TYPE (CorridorWindow, corridor_window, ADW_TYPE_APPLICATION_WINDOW)

static void
offer_tours (CorridorWindow *self)
{
  g_autoptr(GMenuModel) menu = corridor_tour_actions_new_menu (self->session);

  gtk_menu_button_set_menu_model (self->tours, menu);
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

static gboolean
covers_map (AdwFlap *flap)
{
  return adw_flap_get_folded (flap) && adw_flap_get_reveal_flap (flap);
}

/*
 * What is selected is shown, and without it the map has the room; over the map there is room for one pane only. A step of a
 * tour has its words under the map, so there it covers none of it.
 */
static void
on_selected_notify (CorridorWindow *self)
{
  if (corridor_session_get_selected (self->session) == NULL)
    {
      adw_flap_set_reveal_flap (self->details_flap, self->keeps_details);
      return;
    }

  if (covers_map (self->list_flap))
    adw_flap_set_reveal_flap (self->list_flap, FALSE);
  if (corridor_session_get_tour (self->session) == NULL || !adw_flap_get_folded (self->details_flap))
    adw_flap_set_reveal_flap (self->details_flap, TRUE);
}

/* Asked for by the reader: button, key or session bus. */
static void
on_show_details (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  CorridorWindow *self = user_data;

  self->keeps_details = g_variant_get_boolean (state);
  adw_flap_set_reveal_flap (self->details_flap, self->keeps_details);
}

static void
on_details_revealed (CorridorWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "show-details");
  gboolean revealed = adw_flap_get_reveal_flap (self->details_flap);

  self->keeps_details = self->keeps_details && revealed;
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (revealed));
}

static void
on_list_activated (CorridorWindow *self)
{
  adw_flap_set_reveal_flap (self->details_flap, TRUE);
  corridor_details_take_focus (CORRIDOR_DETAILS (self->details));
}

static void
zoom (CorridorWindow *self,
      const char     *action)
{
  gtk_widget_activate_action (self->map, action, NULL);
}

static void
on_zoom_in (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  zoom (user_data, "map.zoom-in");
}

static void
on_zoom_out (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  zoom (user_data, "map.zoom-out");
}

static void
on_whole_region (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  zoom (user_data, "map.whole-region");
}

static gboolean
enter_region (CorridorWindow *self,
              GtkWidget      *region)
{
  if (region == self->list)
    return corridor_event_list_take_focus (CORRIDOR_EVENT_LIST (region));
  if (region == self->details)
    return corridor_details_take_focus (CORRIDOR_DETAILS (region));
  if (region == self->timeline)
    return corridor_timeline_take_focus (CORRIDOR_TIMELINE (region));
  return gtk_widget_grab_focus (region) || gtk_widget_child_focus (region, GTK_DIR_TAB_FORWARD);
}

/* F6 goes round these. A pane that is closed is left out. */
static void
go_to_region (CorridorWindow *self,
              int             direction)
{
  GtkWidget *regions[] = { self->list, self->map, self->details, self->tour_bar, self->timeline, self->header };
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  int n = G_N_ELEMENTS (regions);
  int at = direction > 0 ? n - 1 : 0;

  for (int i = 0; i < n; i++)
    if (focus != NULL && (focus == regions[i] || gtk_widget_is_ancestor (focus, regions[i])))
      at = i;

  for (int i = 1; i <= n; i++)
    {
      GtkWidget *region = regions[((at + direction * i) % n + n) % n];

      if (gtk_widget_get_child_visible (region) && gtk_widget_get_mapped (region) && enter_region (self, region))
        return;
    }
}

static void
on_next_region (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  go_to_region (user_data, 1);
}

static void
on_previous_region (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  go_to_region (user_data, -1);
}

/* Where the selection is gone, nothing in the details keeps the focus: it goes back to what one selects with. */
static void
clear_selection (CorridorWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean was_inside = focus != NULL && gtk_widget_is_ancestor (focus, self->details);

  corridor_session_set_selected (self->session, NULL);
  if (was_inside)
    enter_region (self, gtk_widget_get_mapped (self->list) ? self->list : self->map);
}

/* The bar goes with the tour, and the focus must not go with the bar. */
static void
on_tour_notify (CorridorWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (corridor_session_get_tour (self->session) == NULL && focus != NULL && gtk_widget_is_ancestor (focus, self->tour_bar))
    gtk_widget_grab_focus (self->timeline);
}

/* Takes back the last thing that came in the way: a pane over the map, then the tour, then the selection. */
static void
on_back (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  CorridorWindow *self = user_data;

  if (covers_map (self->details_flap))
    adw_flap_set_reveal_flap (self->details_flap, FALSE);
  else if (covers_map (self->list_flap))
    adw_flap_set_reveal_flap (self->list_flap, FALSE);
  else if (corridor_session_get_tour (self->session) != NULL)
    corridor_session_set_tour (self->session, NULL);
  else
    clear_selection (self);
}

static void
on_link_shown (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(CorridorWindow) self = user_data; /* the reference given to gtk_show_uri_full() */
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    return;

  text = g_strdup_printf (_("The link cannot be opened: %s"), error->message);
  corridor_window_show_toast (self, text);
}

static void
on_open_link (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  const char *scheme = g_uri_peek_scheme (uri);

  /* The action is on the session bus as well: nothing but a web page is opened for anybody. */
  if (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0)
    gtk_show_uri_full (GTK_WINDOW (user_data), uri, GDK_CURRENT_TIME, NULL, on_link_shown, g_object_ref (user_data));
}

static void
close_chooser (CorridorWindow *self)
{
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}

/* A fault has its dialog by then, and only a newer file supersedes this one. */
static void
on_chosen_story_read (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  corridor_window_read_finish (CORRIDOR_WINDOW (source), result, NULL);
}

static void
on_open_response (CorridorWindow *self,
                  int             response)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser)) : NULL;

  close_chooser (self);
  if (file != NULL)
    corridor_window_read_async (self, file, on_chosen_story_read, NULL);
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  CorridorWindow *self = user_data;
  g_autoptr(GtkFileFilter) stories = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  close_chooser (self);
  self->chooser = gtk_file_chooser_native_new (_("Open a Story"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  gtk_file_filter_set_name (stories, _("Stories (GeoJSON)"));
  gtk_file_filter_add_pattern (stories, "*.geojson");
  gtk_file_filter_add_pattern (stories, "*.json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), stories);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_open_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_to (CorridorWindow *self,
           GFile          *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  CorridorScene scene;

  if (!corridor_map_get_scene (CORRIDOR_MAP (self->map), &scene))
    return;

  if (corridor_export (&scene, gtk_widget_get_scale_factor (self->map), g_file_peek_path (file), &error))
    text = g_strdup_printf (_("Picture written to %s"), name);
  else
    text = g_strdup_printf (_("The picture was not written: %s"), error->message);
  corridor_window_show_toast (self, text);
}

static void
on_export_response (CorridorWindow *self,
                    int             response)
{
  g_autoptr(GFile) file = response == GTK_RESPONSE_ACCEPT ? corridor_export_chooser_get_file (self->chooser) : NULL;

  close_chooser (self);
  if (file != NULL)
    export_to (self, file);
}

static void
on_export (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  CorridorWindow *self = user_data;

  close_chooser (self);
  self->chooser = corridor_export_chooser_new (GTK_WINDOW (self), corridor_session_get_now (self->session));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_export_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CorridorWindow *self = g_task_get_source_object (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorStory) story = corridor_story_read_finish (result, &error);

  if (g_task_return_error_if_cancelled (task))
    return; /* superseded, or the window is gone */

  g_clear_object (&self->reading);
  if (story == NULL)
    {
      corridor_window_show_fault (self, error);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  corridor_session_set_story (self->session, story);
  corridor_map_show_whole_region (CORRIDOR_MAP (self->map));
  g_task_return_boolean (task, TRUE);
}

static void
stop_reading (CorridorWindow *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* AdwFlap gives a pane its least width only, so that has to follow the window's. */
static void
on_surface_width (CorridorWindow *self)
{
  int width = gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (self)));

  gtk_widget_set_size_request (self->details, width >= ROOMY_WIDTH ? ROOMY_DETAILS_WIDTH : DETAILS_WIDTH, -1);
  corridor_timeline_set_compact (CORRIDOR_TIMELINE (self->timeline), width < COMPACT_WIDTH);
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

  stop_reading (self);
  close_chooser (self);
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

  g_type_ensure (CORRIDOR_TYPE_DETAILS);
  g_type_ensure (CORRIDOR_TYPE_EVENT_LIST);
  g_type_ensure (CORRIDOR_TYPE_MAP);
  g_type_ensure (CORRIDOR_TYPE_TIMELINE);
  g_type_ensure (CORRIDOR_TYPE_TOUR_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corridor_map/Corridor/corridor-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, header);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, list_flap);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, details_flap);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, map);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, details);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, tours);
  gtk_widget_class_bind_template_child (widget_class, CorridorWindow, tour_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
}

static void
add_actions (CorridorWindow *self)
{
  static const GActionEntry entries[] = {
    { "open", on_open },
    { "export", on_export },
    { "zoom-in", on_zoom_in },
    { "zoom-out", on_zoom_out },
    { "whole-region", on_whole_region },
    { "next-region", on_next_region },
    { "previous-region", on_previous_region },
    { "back", on_back },
    { "open-link", on_open_link, "s" },
    { "show-details", NULL, NULL, "false", on_show_details },
  };
  g_autoptr(GPropertyAction) show_list = g_property_action_new ("show-list", self->list_flap, "reveal-flap");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (show_list));
  g_signal_connect_object (self->details_flap, "notify::reveal-flap", G_CALLBACK (on_details_revealed), self, G_CONNECT_SWAPPED);
}

static void
corridor_window_init (CorridorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_actions (self);
  corridor_clock_keys_add (GTK_WIDGET (self));
  corridor_window_state_restore (GTK_WINDOW (self));
}

static void
set_session (CorridorWindow  *self,
             CorridorSession *session)
{
  self->session = g_object_ref (session);
  corridor_clock_actions_add (G_ACTION_MAP (self), session);
  corridor_tour_actions_add (G_ACTION_MAP (self), session);
  corridor_tour_keys_add (GTK_WIDGET (self), session);
  g_signal_connect_object (session, "notify::tour", G_CALLBACK (on_tour_notify), self, G_CONNECT_SWAPPED); /* before the bar goes */
  corridor_event_list_set_session (CORRIDOR_EVENT_LIST (self->list), session);
  corridor_map_set_session (CORRIDOR_MAP (self->map), session);
  corridor_details_set_session (CORRIDOR_DETAILS (self->details), session);
  corridor_timeline_set_session (CORRIDOR_TIMELINE (self->timeline), session);
  corridor_tour_bar_set_session (CORRIDOR_TOUR_BAR (self->tour_bar), session);

  g_signal_connect_object (session, "notify::story", G_CALLBACK (on_story_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::language", G_CALLBACK (on_story_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (on_selected_notify), self, G_CONNECT_SWAPPED);
  on_story_notify (self);
  on_selected_notify (self);
}

CorridorWindow *
corridor_window_new (AdwApplication  *application,
                     CorridorSession *session,
                     CorridorBasemap *basemap)
{
  CorridorWindow *self;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  self = g_object_new (CORRIDOR_TYPE_WINDOW, "application", application, NULL);
  corridor_map_set_basemap (CORRIDOR_MAP (self->map), basemap);
  g_object_bind_property (adw_application_get_style_manager (application), "dark", self->map, "dark", G_BINDING_SYNC_CREATE);
  set_session (self, session);
  corridor_timeline_take_focus (CORRIDOR_TIMELINE (self->timeline)); /* what most people reach for first; its keys work everywhere anyway */
  return self;
}

CorridorSession *
corridor_window_get_session (CorridorWindow *self)
{
  g_return_val_if_fail (CORRIDOR_IS_WINDOW (self), NULL);

  return self->session;
}

void
corridor_window_show_bbox (CorridorWindow *self,
                           CorridorBbox    bbox)
{
  g_return_if_fail (CORRIDOR_IS_WINDOW (self));

  corridor_map_show_bbox (CORRIDOR_MAP (self->map), bbox);
}

void
corridor_window_read_async (CorridorWindow      *self,
                            GFile               *file,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CORRIDOR_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  stop_reading (self);
  self->reading = g_cancellable_new ();
  task = g_task_new (self, self->reading, callback, user_data);
  g_task_set_source_tag (task, corridor_window_read_async);
  corridor_story_read_async (file, self->reading, on_read, g_steal_pointer (&task));
}

gboolean
corridor_window_read_finish (CorridorWindow *self,
                             GAsyncResult   *result,
                             GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static GtkWidget *
add_paragraph (GtkWidget  *box,
               const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* The dialog's own heading and body measure themselves wrongly in libadwaita 1.7, which says so; and a fault wants copying. */
static GtkWidget *
make_message (const char *heading,
              const char *body)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label;

  gtk_widget_add_css_class (add_paragraph (box, heading), "title-2");
  label = add_paragraph (box, body);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_select_region (GTK_LABEL (label), 0, 0);
  return box;
}

void
corridor_window_show_fault (CorridorWindow *self,
                            const GError   *error)
{
  g_autofree char *text = NULL;
  GtkWidget *dialog;

  g_return_if_fail (CORRIDOR_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  text = g_strdup_printf (_("%s\n\nThe story that is open stays as it is."), error->message);

  dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);
  gtk_window_set_title (GTK_WINDOW (dialog), _("This story cannot be opened"));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_message (_("This story cannot be opened"), text));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

void
corridor_window_show_toast (CorridorWindow *self,
                            const char     *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (CORRIDOR_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  markup = g_markup_escape_text (text, -1); /* a toast reads markup */
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}
