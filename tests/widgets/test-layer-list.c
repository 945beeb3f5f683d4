/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-list.h"
#include "corridor-layer-row.h"
#include "corridor-session-filter.h"
#include "corridor-words.h"
#include "dataset-maker.h"
#include "story-maker.h"
#include "widget-finder.h"
#include "widget-window.h"

#include <string.h>

typedef struct
{
  CorridorSession *session; /* (owned) */
  GtkWidget       *window;
  GtkWidget       *list;
  char            *asked; /* (owned) (nullable) the last action and its parameter */
} Fixture;

static void
on_action (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Fixture *f = user_data;

  g_free (f->asked);
  f->asked = parameter != NULL ? g_strdup_printf ("%s %u", g_action_get_name (G_ACTION (action)), g_variant_get_uint32 (parameter))
                               : g_strdup (g_action_get_name (G_ACTION (action)));
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  static const GActionEntry entries[] = { { "layer-remove", on_action, "u" }, { "layer-report", on_action, "u" }, { "open", on_action } };
  g_autoptr(CorridorStory) story = story_maker_new ("2020-01-01", "2020-12-31");
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();

  corridor_story_seal (story);
  f->session = corridor_session_new (story);
  f->list = g_object_new (CORRIDOR_TYPE_LAYER_LIST, "session", f->session, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), f);
  f->window = widget_window_show (f->list, G_ACTION_GROUP (actions), -1, -1);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->session);
  g_free (f->asked);
}

/* Returns: (transfer none) */
static CorridorLayer *
add_layer (Fixture    *f,
           const char *title,
           guint       n_undated)
{
  g_auto(DatasetMaker) maker = { 0 };
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;

  dataset_maker_init (&maker, title);
  dataset_maker_add (&maker, 40, 46, "2019-05-01", "raid");
  dataset_maker_add (&maker, 40, 46, "2020-05-01", "raid");
  dataset_maker_add (&maker, 40, 46, "2020-06-01", "truce");
  for (guint i = 0; i < n_undated; i++)
    dataset_maker_add (&maker, 40, 46, NULL, "raid");
  dataset = dataset_maker_build (&maker);
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (f->session, layer);
  return layer; /* the session keeps it */
}

static gboolean
is_named (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *fault = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return fault == NULL;
}

/* As a screen reader does. */
static GtkWidget *
find_named (GtkWidget  *root,
            const char *name)
{
  if (GTK_IS_BUTTON (root) || GTK_IS_CHECK_BUTTON (root) || GTK_IS_SWITCH (root) || CORRIDOR_IS_LAYER_ROW (root))
    if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL) && is_named (root, name))
      return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (Fixture    *f,
       const char *name)
{
  GtkWidget *control = find_named (f->list, name);

  g_assert_nonnull (control);
  g_assert_true (gtk_widget_is_sensitive (control));
  if (GTK_IS_BUTTON (control))
    g_signal_emit_by_name (control, "clicked"); /* to activate one takes a while */
  else
    gtk_widget_activate (control);
}

static char *
dup_titles (Fixture *f)
{
  GString *titles = g_string_new (NULL);
  GtkWidget *row = widget_finder_find (f->list, CORRIDOR_TYPE_LAYER_ROW, NULL);

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    g_string_append_printf (titles, "%s ",
                            corridor_dataset_get_title (corridor_layer_get_dataset (corridor_layer_row_get_layer (CORRIDOR_LAYER_ROW (row)))));
  return g_string_free (titles, FALSE);
}

static void
assert_titles (Fixture    *f,
               const char *expected)
{
  g_autofree char *titles = dup_titles (f);

  g_assert_cmpstr (titles, ==, expected);
}

static void
assert_says (Fixture    *f,
             const char *expected,
             gboolean    says)
{
  g_autofree char *text = widget_finder_dup_text (f->list);

  g_assert_cmpint (strstr (text, expected) != NULL, ==, says);
}

static void
test_empty (Fixture      *f,
            gconstpointer data)
{
  GtkWidget *open = gtk_widget_get_parent (widget_finder_find (f->list, GTK_TYPE_LABEL, "Open…"));
  CorridorLayer *layer;

  assert_says (f, "No dataset is open.", TRUE);
  g_signal_emit_by_name (open, "clicked");
  g_assert_cmpstr (f->asked, ==, "open");

  layer = add_layer (f, "raids", 0);
  assert_says (f, "No dataset is open.", FALSE);
  corridor_session_remove_layer (f->session, layer);
  assert_says (f, "No dataset is open.", TRUE);
}

static void
test_words (Fixture      *f,
            gconstpointer data)
{
  add_layer (f, "raids", 0);
  assert_says (f, "raids\n3 records, 2019–2020\n", TRUE);
  assert_says (f, "Undated", FALSE);
  add_layer (f, "truces", 4);
  assert_says (f, "Undated records (4)\n", TRUE);
  assert_says (f, "2 kinds\n", TRUE);
}

static void
test_visible (Fixture      *f,
              gconstpointer data)
{
  CorridorLayer *layer = add_layer (f, "raids", 0);

  click (f, "Show raids");
  g_assert_false (corridor_layer_get_visible (layer));
  click (f, "Show raids");
  g_assert_true (corridor_layer_get_visible (layer));
  corridor_layer_set_visible (layer, FALSE); /* by whomever */
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_named (f->list, "Show raids"))));
}

static void
test_color (Fixture      *f,
            gconstpointer data)
{
  CorridorLayer *layer = add_layer (f, "raids", 0);

  click (f, "Vermilion");
  g_assert_cmphex (corridor_layer_get_rgb (layer), ==, 0xD55E00);
  click (f, "Yellow");
  g_assert_cmphex (corridor_layer_get_rgb (layer), ==, 0xF0E442);
  corridor_layer_set_rgb (layer, CORRIDOR_LAYER_RGB_BY_CATEGORY);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_named (f->list, "Yellow"))));
  corridor_layer_set_rgb (layer, 0x0072B2);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_named (f->list, "Blue"))));
}

static void
test_undated (Fixture      *f,
              gconstpointer data)
{
  CorridorLayer *layer = add_layer (f, "raids", 2);
  GtkWidget *undated = find_named (f->list, "Show undated records of raids");

  gtk_switch_set_active (GTK_SWITCH (undated), TRUE);
  g_assert_true (corridor_layer_get_undated (layer));
  corridor_layer_set_undated (layer, FALSE);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (undated)));
}

static void
wait_for_words (Fixture       *f,
                CorridorLayer *layer,
                const char    *words)
{
  /* GtkSearchEntry lets a moment pass first. */
  while (g_strcmp0 (corridor_layer_get_words (layer), words) != 0 || corridor_layer_get_filtering (layer))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_search (Fixture      *f,
             gconstpointer data)
{
  CorridorLayer *layer = add_layer (f, "raids", 2);
  GtkWidget *entry = widget_finder_find (f->list, GTK_TYPE_SEARCH_ENTRY, NULL);

  g_assert_true (is_named (entry, "Only records of raids with…"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "record 1 ");
  wait_for_words (f, layer, "record 1 ");
  assert_says (f, "1 of 5 records\n", TRUE);
  assert_says (f, "3 records, 2019–2020\n", TRUE); /* of the whole */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "record 1 ");

  gtk_editable_set_text (GTK_EDITABLE (entry), " ");
  wait_for_words (f, layer, NULL);
  assert_says (f, " of 5 records", FALSE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, " ");
  corridor_layer_set_words (layer, "4"); /* by whomever */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "4");
  wait_for_words (f, layer, "4");
  assert_says (f, "1 of 5 records\n", TRUE);
  corridor_layer_set_words (layer, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
unfold (Fixture *f)
{
  gtk_expander_set_expanded (GTK_EXPANDER (widget_finder_find (f->list, GTK_TYPE_EXPANDER, NULL)), TRUE);
  widget_finder_settle (f->list);
}

static void
test_categories (Fixture      *f,
                 gconstpointer data)
{
  CorridorLayer *layer = add_layer (f, "raids", 0);
  g_autofree char *filter = NULL;

  unfold (f);
  click (f, "truce");
  g_assert_true (corridor_layer_get_category_visible (layer, 0));
  g_assert_false (corridor_layer_get_category_visible (layer, 1));
  filter = corridor_words_filter (f->session);
  g_assert_cmpstr (filter, ==, "Without: truce");

  corridor_session_clear_filter (f->session);
  g_assert_true (corridor_layer_get_category_visible (layer, 1));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_named (f->list, "truce"))));
}

/* A dataset that is whole has more kinds than its part. */
static void
test_more_categories (Fixture      *f,
                      gconstpointer data)
{
  g_auto(DatasetMaker) maker = { 0 };
  g_autoptr(CorridorDataset) dataset = NULL;
  CorridorLayer *layer = add_layer (f, "raids", 0);

  unfold (f);
  click (f, "truce");
  dataset_maker_init (&maker, "raids");
  for (guint i = 0; i < 5; i++)
    dataset_maker_add (&maker, 40, 46, "2020-05-01", "truce");
  dataset_maker_add (&maker, 40, 46, "2020-05-01", "raid");
  dataset_maker_add (&maker, 40, 46, "2020-05-01", "march");
  dataset = dataset_maker_build (&maker);
  corridor_layer_set_dataset (layer, dataset);
  assert_says (f, "7 records, 2020\n", TRUE);
  assert_says (f, "3 kinds\n", TRUE);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_named (f->list, "truce"))));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_named (f->list, "raid"))));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_named (f->list, "march"))));
}

static void
test_move (Fixture      *f,
           gconstpointer data)
{
  add_layer (f, "a", 0);
  g_assert_false (gtk_widget_get_visible (find_named (f->list, "Move a up"))); /* there is nowhere to go */
  add_layer (f, "b", 0);
  add_layer (f, "c", 0);
  assert_titles (f, "c b a ");
  g_assert_false (gtk_widget_get_sensitive (find_named (f->list, "Move c up")));
  g_assert_false (gtk_widget_get_sensitive (find_named (f->list, "Move a down")));

  click (f, "Move a up");
  assert_titles (f, "c a b ");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == find_named (f->list, "Move a up"));
  click (f, "Move a up");
  assert_titles (f, "a c b ");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == find_named (f->list, "Move a down"));
  click (f, "Move c down");
  assert_titles (f, "a b c ");
}

static void
test_actions (Fixture      *f,
              gconstpointer data)
{
  add_layer (f, "a", 0);
  add_layer (f, "b", 0);
  click (f, "Report on a");
  g_assert_cmpstr (f->asked, ==, "layer-report 0");
  click (f, "Remove b");
  g_assert_cmpstr (f->asked, ==, "layer-remove 1");
}

/* Whatever happens to the layers, the rows are theirs in turn. */
static void
test_random (Fixture      *f,
             gconstpointer data)
{
  GListModel *layers = corridor_session_get_layers (f->session);

  for (guint i = 0; i < 200; i++)
    {
      guint n = g_list_model_get_n_items (layers);
      g_autoptr(CorridorLayer) layer = n > 0 ? g_list_model_get_item (layers, (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;
      g_autofree char *title = g_strdup_printf ("%u", i);
      g_autoptr(GString) expected = g_string_new (NULL);

      if (n < 2 || (n < 6 && g_test_rand_bit ()))
        add_layer (f, title, 0);
      else if (g_test_rand_bit ())
        corridor_session_remove_layer (f->session, layer);
      else
        corridor_session_move_layer (f->session, layer, (guint) g_test_rand_int_range (0, (gint32) n));

      for (guint j = g_list_model_get_n_items (layers); j > 0; j--)
        {
          g_autoptr(CorridorLayer) shown = g_list_model_get_item (layers, j - 1);

          g_string_append_printf (expected, "%s ", corridor_dataset_get_title (corridor_layer_get_dataset (shown)));
        }
      assert_titles (f, expected->str);
    }
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/layer-list/empty", test_empty);
  ADD ("/layer-list/words", test_words);
  ADD ("/layer-list/visible", test_visible);
  ADD ("/layer-list/color", test_color);
  ADD ("/layer-list/undated", test_undated);
  ADD ("/layer-list/search", test_search);
  ADD ("/layer-list/categories", test_categories);
  ADD ("/layer-list/categories/more", test_more_categories);
  ADD ("/layer-list/move", test_move);
  ADD ("/layer-list/actions", test_actions);
  ADD ("/layer-list/random", test_random);
#undef ADD

  return g_test_run ();
}
