/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

#include <stdlib.h>
#include <string.h>

#include "corridor-event-row.h"
#include "corridor-listing.h"

/* The list, its heading, and what `--list` prints by the code of the command line. */

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

char *
walk_dup_listing (Walk *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *copy = NULL;
  char *text = NULL;
  gsize length;
  FILE *out = open_memstream (&text, &length);

  corridor_listing_print_text (self->session, out, &error);
  g_assert_no_error (error);
  fclose (out);
  copy = g_strndup (text, length);
  free (text);
  return g_steal_pointer (&copy);
}

static void
check_place (Walk          *self,
             CorridorPhase *row,
             guint          place)
{
  g_autoptr(CorridorPhase) phase = g_list_model_get_item (corridor_session_get_visible (self->session), place);
  guint position;

  g_assert_true (phase == row);
  g_assert_true (corridor_session_find_visible (self->session, phase, &position));
  g_assert_cmpuint (position, ==, place);
}

/*
 * Of the records of layers, which can be a thousand and have to be sought one by one, every row is asked for, and its place is looked
 * up of some.
 */
static void
check_model (Walk  *self,
             guint  n)
{
  GListModel *visible = corridor_session_get_visible (self->session);
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autofree char *listing = walk_dup_listing (self);
  guint n_hits;
  const CorridorHit *hits = corridor_session_get_hits (self->session, &n_hits);

  g_assert_cmpuint (g_list_model_get_n_items (visible), ==, n);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n);
  g_assert_cmpuint (count_lines (listing), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CorridorPhase) row = g_list_model_get_item (rows, i);

      if (i < n_hits)
        g_assert_true (row == hits[i].phase);
      else
        g_assert_true (corridor_filter_allows_certainty (corridor_session_get_filter (self->session),
                                                         corridor_session_get_certainty (self->session, row)));
      if (i < n_hits || i % 16 == 0)
        check_place (self, row, i);
    }
}

/* "14 things …", or "14 of 220 things …" */
static void
check_heading (Walk  *self,
               guint  n,
               guint  n_all)
{
  char *end;
  guint64 first = g_ascii_strtoull (gtk_label_get_text (self->heading), &end, 10);

  g_assert_cmpuint (first, ==, n);
  g_assert_cmpuint (corridor_session_count_all (self->session), ==, n_all);
  if (corridor_session_is_filtered (self->session))
    {
      g_assert_true (g_str_has_prefix (end, " of "));
      g_assert_cmpuint (g_ascii_strtoull (end + strlen (" of "), NULL, 10), ==, n_all);
    }
  else
    {
      g_assert_true (g_str_has_prefix (end, " thing"));
      g_assert_cmpuint (n, ==, n_all);
    }
}

/* Whether true at the time or not. */
static gboolean
exists (Walk          *self,
        CorridorPhase *phase)
{
  GListModel *layers = corridor_session_get_layers (self->session);

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);
      CorridorDataset *dataset = corridor_layer_get_dataset (layer);
      CorridorDataset *undated = corridor_dataset_get_undated (dataset);
      guint slot;

      if (corridor_dataset_find_slot (dataset, phase, &slot) ||
          (undated != NULL && corridor_dataset_find_slot (undated, phase, &slot)))
        return TRUE;
    }
  return g_ptr_array_find (corridor_story_get_phases (corridor_session_get_story (self->session)), phase, NULL);
}

static void
check_selection (Walk *self)
{
  CorridorPhase *selected = corridor_session_get_selected (self->session);
  GtkSelectionModel *rows = gtk_list_view_get_model (self->list);
  g_autoptr(GtkBitset) selection = gtk_selection_model_get_selection (rows);
  guint position;

  if (selected != NULL && corridor_session_find_visible (self->session, selected, &position))
    {
      g_assert_cmpuint (gtk_bitset_get_size (selection), ==, 1);
      g_assert_cmpuint (gtk_bitset_get_nth (selection, 0), ==, position);
    }
  else
    {
      g_assert_true (gtk_bitset_is_empty (selection));
      g_assert_true (selected == NULL || exists (self, selected));
    }
}

/* What the rows that there are show, for whoever has to find out why. */
static char *
dup_widgets (Walk *self)
{
  GString *text = g_string_new (NULL);
  GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      CorridorPhase *phase = corridor_event_row_get_phase (CORRIDOR_EVENT_ROW (gtk_widget_get_first_child (item)));
      guint position;

      if (corridor_session_find_visible (self->session, phase, &position))
        g_string_append_printf (text, "%u ", position);
      else
        g_string_append_printf (text, "(%s) ", corridor_text_get (corridor_phase_get_title (phase), "en"));
    }
  return g_string_free (text, FALSE);
}

/* Those that there are, around where the list is scrolled to, the focus and the selection: each thing once, in its order. */
static void
check_widgets (Walk *self)
{
  GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  guint next = 0;

  for (; item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      CorridorEventRow *row = CORRIDOR_EVENT_ROW (gtk_widget_get_first_child (item));
      guint position;

      if (!corridor_session_find_visible (self->session, corridor_event_row_get_phase (row), &position) || position < next)
        g_error ("the rows of the list are %s", dup_widgets (self));
      next = position + 1;
    }
}

void
walk_check_list (Walk  *self,
                 guint  n,
                 guint  n_all)
{
  check_heading (self, n, n_all);
  check_widgets (self); /* first of all of what was there; the model sees to what it has put off when it is asked */
  check_model (self, n);
  check_widgets (self);
  check_selection (self);
}
