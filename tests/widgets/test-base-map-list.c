/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-base-map-list.h"
#include "corridor-trouble-bar.h"
#include "widget-finder.h"
#include "widget-window.h"

#include <string.h>

#define ADDRESS "https://tile.example/{z}/{x}/{y}.png"

typedef struct
{
  GtkWidget        *window;
  GtkWidget        *list;
  GtkWidget        *bar;
  CorridorBaseMaps *maps; /* (owned) */
  char             *asked; /* (owned) (nullable) the last action and its target */
} Fixture;

static void
on_action (GSimpleAction *action,
           GVariant      *target,
           gpointer       user_data)
{
  Fixture *f = user_data;

  g_free (f->asked);
  f->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), g_variant_get_string (target, NULL));
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  static const GActionEntry entries[] = {
    { "base-map", on_action, "s", "'built-in'", NULL },
    { "base-map-edit", on_action, "s" },
    { "base-map-remove", on_action, "s" },
    { "open-link", on_action, "s" },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  f->maps = corridor_base_maps_new ();
  f->list = g_object_new (CORRIDOR_TYPE_BASE_MAP_LIST, NULL);
  f->bar = g_object_new (CORRIDOR_TYPE_TROUBLE_BAR, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), f);
  gtk_box_append (GTK_BOX (box), f->list);
  gtk_box_append (GTK_BOX (box), f->bar);
  corridor_base_map_list_set_maps (CORRIDOR_BASE_MAP_LIST (f->list), f->maps);
  corridor_trouble_bar_set_maps (CORRIDOR_TROUBLE_BAR (f->bar), f->maps);
  f->window = widget_window_show (box, G_ACTION_GROUP (actions), -1, -1);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->maps);
  g_free (f->asked);
}

static CorridorBaseMap *
add_map (Fixture    *f,
         const char *title,
         const char *attribution)
{
  g_autoptr(CorridorBaseMap) map = corridor_base_map_new (CORRIDOR_BASE_MAP_TILES, NULL, title, ADDRESS, attribution, 0, 18, NULL);

  corridor_base_maps_add (f->maps, map);
  return map; /* the list's */
}

static void
assert_asked (Fixture         *f,
              const char      *action,
              CorridorBaseMap *map)
{
  g_autofree char *expected = g_strdup_printf ("%s %s", action, corridor_base_map_get_id (map));

  g_assert_cmpstr (f->asked, ==, expected);
}

static void
test_rows (Fixture      *f,
           gconstpointer data)
{
  g_autofree char *before = widget_finder_dup_text (f->list);
  g_autofree char *with = NULL;
  CorridorBaseMap *map;

  g_assert_nonnull (strstr (before, "Built-in map\nOpenStreetMap\n© OpenStreetMap contributors\n"));
  g_assert_null (widget_finder_find (f->list, GTK_TYPE_BUTTON, "user-trash-symbolic")); /* they are not the reader's */

  map = add_map (f, "Tom & <b>Jerry</b>", "© <i>Tom</i> & Co.");
  with = widget_finder_dup_text (f->list);
  g_assert_nonnull (strstr (with, "Tom & <b>Jerry</b>\n© <i>Tom</i> & Co.\n")); /* what anybody writes is no markup */

  g_signal_emit_by_name (widget_finder_find (f->list, GTK_TYPE_BUTTON, "document-edit-symbolic"), "clicked");
  assert_asked (f, "base-map-edit", map);
  g_signal_emit_by_name (widget_finder_find (f->list, GTK_TYPE_BUTTON, "user-trash-symbolic"), "clicked");
  assert_asked (f, "base-map-remove", map);

  corridor_base_maps_remove (f->maps, map);
  g_assert_null (widget_finder_find (f->list, GTK_TYPE_BUTTON, "user-trash-symbolic"));
}

/* Whom a map wants named is a link that the window opens. */
static void
test_link (Fixture      *f,
           gconstpointer data)
{
  GtkWidget *label = widget_finder_find (f->list, GTK_TYPE_LABEL, "© OpenStreetMap contributors");
  gboolean handled = FALSE;

  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), "href=\"https://www.openstreetmap.org/copyright\""));
  g_signal_emit_by_name (label, "activate-link", "https://www.openstreetmap.org/copyright", &handled);
  g_assert_true (handled);
  g_assert_cmpstr (f->asked, ==, "open-link https://www.openstreetmap.org/copyright");
}

static gboolean
tells (Fixture    *f,
       const char *words)
{
  g_autofree char *text = NULL;

  widget_finder_settle (f->list);
  text = widget_finder_dup_text (f->bar);
  return strstr (text, words) != NULL;
}

/* Once, until it was well in between. */
static void
test_trouble (Fixture      *f,
              gconstpointer data)
{
  CorridorBaseMap *map = add_map (f, "Example", "");

  corridor_base_maps_allow (f->maps, map);
  corridor_base_maps_choose (f->maps, map);
  g_assert_false (gtk_widget_get_visible (f->bar));

  corridor_base_maps_set_trouble (f->maps, "no answer");
  g_assert_true (tells (f, "Example: no answer. The built-in map is shown."));

  g_signal_emit_by_name (widget_finder_find (f->bar, GTK_TYPE_BUTTON, "window-close-symbolic"), "clicked");
  widget_finder_settle (f->list);
  g_assert_false (gtk_widget_get_visible (f->bar));
  corridor_base_maps_set_trouble (f->maps, "still no answer");
  g_assert_false (gtk_widget_get_visible (f->bar));

  corridor_base_maps_set_trouble (f->maps, NULL);
  corridor_base_maps_set_trouble (f->maps, "no answer again");
  g_assert_true (tells (f, "no answer again"));
  corridor_base_maps_set_trouble (f->maps, NULL);
  widget_finder_settle (f->list);
  g_assert_false (gtk_widget_get_visible (f->bar));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/base-map-list/rows", test_rows);
  ADD ("/base-map-list/link", test_link);
  ADD ("/trouble-bar/once", test_trouble);
#undef ADD

  return g_test_run ();
}
