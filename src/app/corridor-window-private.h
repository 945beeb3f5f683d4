/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "corridor-window.h"

#include "corridor-compare-bar.h"
#include "corridor-opener.h"

G_BEGIN_DECLS

/* What the files of the window share. */

struct _CorridorWindow
{
  AdwApplicationWindow parent_instance;
  CorridorSession     *session; /* (owned) */
  CorridorOpener      *opener; /* (owned) */
  gboolean             keeps_view; /* what is being opened is not to move the map */
  gboolean             keeps_details; /* the reader opened the details, which stay open with nothing selected then */

  /* (unowned) the template's, all of them */
  AdwToastOverlay *toasts;
  GtkWidget       *header;
  AdwWindowTitle  *title;
  AdwFlap         *list_flap;
  AdwFlap         *details_flap;
  GtkWidget       *list;
  GtkWidget       *map;
  GtkWidget       *map_filter;
  GtkWidget       *details;
  GtkWidget       *timeline;
  GtkMenuButton   *tours;
  GtkMenuButton   *main_menu;
  GtkMenuButton   *layers;
  GtkWidget       *layer_list;
  GtkMenuButton   *search;
  GtkWidget       *search_pane;
  GtkWidget       *base_map_list;
  GtkWidget       *trouble_bar;
  GtkWidget       *import_bar;
  CorridorCompareBar *compare_bar;
  GtkWidget       *tour_bar;
};

/* corridor-window-actions.c */
void     corridor_window_add_actions     (CorridorWindow *self);

/* corridor-window-panes.c: the list and the details, beside the map or over it */
void     corridor_window_add_panes       (CorridorWindow *self);
void     corridor_window_watch_selection (CorridorWindow *self); /* which opens the details */
void     corridor_window_fit_panes       (CorridorWindow *self,
                                          int             width); /* px, of the window */
void     corridor_window_show_details    (CorridorWindow *self);
gboolean corridor_window_close_pane      (CorridorWindow *self); /* FALSE: none lies over the map */

/* corridor-window-regions.c: where the focus goes */
void     corridor_window_go_to_region    (CorridorWindow *self,
                                          int             direction); /* 1 or -1 */
void     corridor_window_clear_selection (CorridorWindow *self);
void     corridor_window_keep_focus      (CorridorWindow *self); /* when a bar under the map goes; to be called before the bar has its session */

G_END_DECLS
