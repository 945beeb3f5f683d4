/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

#include "corridor-search-pane.h"
#include "corridor-session-axis.h"
#include "corridor-session-compare.h"
#include "corridor-session-play.h"
#include "widget-finder.h"

/* What a reader can do, one thing a function. */

static void
activate (Walk       *self,
          const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), name, NULL);
}

static void
activate_any (Walk              *self,
              const char *const *names,
              guint              n)
{
  activate (self, names[walk_below (n)]);
}

/* A finger on the slider: the window follows as it can, and no more. */
static void
scrub (Walk *self)
{
  corridor_session_set_scrubbing (self->session, TRUE);
  for (guint i = 1 + walk_below (5); i > 0; i--)
    {
      corridor_session_set_now (self->session, walk_draw_time (self));
      g_main_context_iteration (NULL, FALSE);
    }
  corridor_session_set_scrubbing (self->session, FALSE);
}

static void
jump (Walk *self)
{
  corridor_session_set_now (self->session, walk_draw_time (self));
}

static void
step (Walk *self)
{
  static const char *const units[] = { "hour", "day", "month", "year" };

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.step", "(is)", (int) walk_below (9) - 4,
                              units[walk_below (G_N_ELEMENTS (units))]);
}

static void
step_event (Walk *self)
{
  static const char *const names[] = { "win.previous-event", "win.next-event", "win.previous-of-category", "win.next-of-category" };

  activate_any (self, names, G_N_ELEMENTS (names));
}

static void
go_to_end (Walk *self)
{
  activate (self, walk_chance (2) ? "win.first-day" : "win.last-day");
}

static void
set_mode (Walk *self)
{
  static const char *const modes[] = { "on-day", "window", "up-to" };

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.mode", "s", modes[walk_below (G_N_ELEMENTS (modes))]);
}

static void
set_window_days (Walk *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.window-days", "u", 1 + walk_below (walk_chance (4) ? 20000 : 60));
}

static void
zoom_map (Walk *self)
{
  static const char *const names[] = { "win.zoom-in", "win.zoom-out", "win.zoom-in", "win.zoom-out", "win.whole-region" };

  activate_any (self, names, G_N_ELEMENTS (names));
}

static void
move_map (Walk *self)
{
  double west = 45.5 + walk_between (0, 1.5);
  double south = 38.8 + walk_between (0, 1.5);
  double size = walk_between (0.02, 1.5);

  corridor_window_show_bbox (self->window, (CorridorBbox) { west, south, west + size, south + size });
}

static void
zoom_axis (Walk *self)
{
  gint64 begin = walk_draw_time (self);

  switch (walk_below (4))
    {
    case 0:
      activate (self, "win.whole-axis");
      break;
    case 1:
      corridor_session_set_axis (self->session, (CorridorAxis) { begin, begin + (1 + walk_below (5000)) * CORRIDOR_DAY });
      break;
    default:
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.zoom-axis", "d", walk_chance (2) ? 0.5 : 2.0);
    }
}

static void
show_period (Walk *self)
{
  GPtrArray *periods = corridor_story_get_periods (corridor_session_get_story (self->session));

  if (periods->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-period", "s",
                                ((CorridorPeriod *) g_ptr_array_index (periods, walk_below (periods->len)))->id);
}

static void
filter (Walk *self)
{
  CorridorFacet facet = walk_below (CORRIDOR_N_FACETS);
  g_autoptr(GPtrArray) values = corridor_session_dup_facet (self->session, facet);
  CorridorFacetValue *value;

  if (values->len == 0)
    return;

  value = g_ptr_array_index (values, walk_below (values->len));
  if (walk_chance (6))
    corridor_session_set_facet_shown (self->session, facet, walk_chance (2));
  else
    corridor_session_set_value_shown (self->session, facet, value->value, !value->shown);
}

static void
filter_certain (Walk *self)
{
  corridor_session_set_only_certain (self->session, walk_chance (2));
}

static void
clear_filter (Walk *self)
{
  activate (self, "win.clear-filter");
}

static CorridorPhase *
draw_phase (Walk *self)
{
  GPtrArray *phases = corridor_story_get_phases (corridor_session_get_story (self->session));

  return g_ptr_array_index (phases, walk_below (phases->len));
}

static void
select_phase (Walk *self)
{
  corridor_session_set_selected (self->session, walk_chance (8) ? NULL : draw_phase (self));
}

/* As a click on a row does. */
static void
select_row (Walk *self)
{
  GtkSelectionModel *rows = gtk_list_view_get_model (self->list);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (rows));

  if (n > 0)
    gtk_selection_model_select_item (rows, walk_below (n), TRUE);
}

static void
activate_row (Walk *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->list)));

  if (n > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.activate-item", "u", walk_below (n));
}

static void
visit (Walk *self)
{
  corridor_session_visit (self->session, draw_phase (self));
}

static void
return_to (Walk *self)
{
  if (self->bookmark != NULL && walk_chance (2))
    corridor_session_return_to (self->session, self->bookmark);
  g_clear_pointer (&self->bookmark, corridor_bookmark_free);
  self->bookmark = corridor_session_dup_bookmark (self->session);
}

/* Types a word or two, and takes the first that is found, if it is there yet, or goes away. */
static void
search (Walk *self)
{
  static const char *const words[] = { "lachin", "berdzor road", "protest", "shushi", "x", "qqqq", "" };
  GtkWidget *pane, *entry;

  activate (self, "win.search");
  pane = widget_finder_find (GTK_WIDGET (self->window), CORRIDOR_TYPE_SEARCH_PANE, NULL);
  if (pane == NULL)
    return;

  entry = widget_finder_find (pane, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), words[walk_below (G_N_ELEMENTS (words))]);
  for (guint i = walk_below (40); i > 0; i--)
    g_main_context_iteration (NULL, FALSE);
  if (walk_chance (2))
    g_signal_emit_by_name (entry, "activate");
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (pane, GTK_TYPE_POPOVER)));
}

static void
resize (Walk *self)
{
  static const int sizes[][2] = { { 1280, 800 }, { 1280, 800 }, { 480, 720 }, { 1000, 700 }, { 360, 500 }, { 700, 500 }, { 900, 640 } };
  const int *size = sizes[walk_below (G_N_ELEMENTS (sizes))];

  gtk_window_set_default_size (GTK_WINDOW (self->window), size[0], size[1]);
}

static void
play (Walk *self)
{
  activate (self, "win.play");
}

static void
advance (Walk *self)
{
  corridor_session_advance (self->session, walk_between (0, 3));
}

static void
set_pace (Walk *self)
{
  switch (walk_below (3))
    {
    case 0:
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.pace", "s", walk_chance (2) ? "time" : "events");
      break;
    case 1:
      activate (self, "win.loop");
      break;
    default:
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.speed", "d", walk_between (0.1, 1000));
    }
}

static void
tour (Walk *self)
{
  GPtrArray *tours = corridor_story_get_tours (corridor_session_get_story (self->session));
  CorridorTour *one;

  if (tours->len == 0)
    return;

  one = g_ptr_array_index (tours, walk_below (tours->len));
  switch (walk_below (4))
    {
    case 0:
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.tour", "s", one->id);
      break;
    case 1:
      activate (self, "win.tour-leave");
      break;
    default:
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.tour-step", "i", (int) walk_below (4) - 1);
    }
}

static void
compare (Walk *self)
{
  switch (walk_below (4))
    {
    case 0:
      activate (self, "win.compare");
      break;
    case 1:
      corridor_session_set_divider (self->session, walk_between (0, 1));
      break;
    default:
      corridor_session_set_other (self->session, walk_draw_time (self));
    }
}

static void
set_names (Walk *self)
{
  static const char *const languages[] = { "en", "hy", "az", "ru", "pt" };

  if (walk_chance (2))
    corridor_session_set_language (self->session, languages[walk_below (G_N_ELEMENTS (languages))]);
  else
    corridor_session_set_name_order (self->session, walk_below (3));
}

static void
show_panes (Walk *self)
{
  static const char *const names[] = {
    "win.show-list", "win.show-details", "win.next-region", "win.previous-region", "win.back", "win.back",
  };

  activate_any (self, names, G_N_ELEMENTS (names));
}

static void
toggle_legend (Walk *self)
{
  if (walk_chance (2))
    gtk_widget_activate_action (GTK_WIDGET (self->map), "map.legend", NULL);
  else
    corridor_map_set_dark (self->map, !corridor_map_get_dark (self->map));
}

/* @weight: how often it comes up beside the others */
static const struct
{
  const char *name;
  guint       weight;
  void      (*act) (Walk *self);
} actions[] = {
  { "scrub", 12, scrub },
  { "jump", 8, jump },
  { "step", 10, step },
  { "step-event", 8, step_event },
  { "go-to-end", 2, go_to_end },
  { "mode", 6, set_mode },
  { "window-days", 4, set_window_days },
  { "zoom-map", 6, zoom_map },
  { "move-map", 4, move_map },
  { "zoom-axis", 6, zoom_axis },
  { "show-period", 2, show_period },
  { "filter", 8, filter },
  { "filter-certain", 3, filter_certain },
  { "clear-filter", 4, clear_filter },
  { "select-phase", 4, select_phase },
  { "select-row", 4, select_row },
  { "activate-row", 2, activate_row },
  { "visit", 2, visit },
  { "return-to", 2, return_to },
  { "search", 2, search },
  { "take-toast", 2, walk_take_toast },
  { "resize", 2, resize },
  { "play", 3, play },
  { "advance", 4, advance },
  { "pace", 2, set_pace },
  { "tour", 4, tour },
  { "compare", 6, compare },
  { "names", 2, set_names },
  { "show-panes", 5, show_panes },
  { "toggle-legend", 2, toggle_legend },
  { "add-layer", 2, walk_add_layer },
  { "grow-layer", 1, walk_grow_layer },
  { "remove-layer", 2, walk_remove_layer },
  { "change-layer", 6, walk_change_layer },
  { "search-layer", 2, walk_search_layer },
  { "move-layer", 1, walk_move_layer },
  { "click-map", 1, walk_click_map },
  { "turn-wheel", 1, walk_turn_wheel },
  { "drag", 1, walk_drag },
  { "press-key", 2, walk_press_key },
};

const char *
walk_step (Walk *self)
{
  guint total = 0;
  guint at;
  guint i = 0;

  walk_shake ();
  for (guint k = 0; k < G_N_ELEMENTS (actions); k++)
    total += actions[k].weight;
  for (at = walk_below (total); at >= actions[i].weight; i++)
    at -= actions[i].weight;

  self->n_steps++;
  g_test_message ("%u %s", self->n_steps, actions[i].name);
  actions[i].act (self);
  return actions[i].name;
}
