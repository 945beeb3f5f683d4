/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "walk.h"

#include "dataset-maker.h"

/* Data of the reader's own, beside the story. */

#define MAX_LAYERS 3
#define N_CATEGORIES 3

static GListModel *
get_layers (Walk *self)
{
  return corridor_session_get_layers (self->session);
}

/* (transfer full) (nullable) */
static CorridorLayer *
dup_any_layer (Walk *self)
{
  guint n = g_list_model_get_n_items (get_layers (self));

  return n > 0 ? g_list_model_get_item (get_layers (self), walk_below (n)) : NULL;
}

/* Something of a month or a year that is known, or with an end that is not: often it is certain of no day. */
static void
loosen (CorridorSpan *span)
{
  if (walk_chance (2))
    span->start_latest += walk_below (400) * CORRIDOR_DAY;
  if (walk_chance (2))
    span->end_latest += walk_below (400) * CORRIDOR_DAY;
  if (walk_chance (8))
    span->start_earliest = CORRIDOR_TIME_MIN;
  if (walk_chance (8))
    span->end_latest = CORRIDOR_TIME_MAX;
  span->end_latest = MAX (span->end_latest, span->start_latest + CORRIDOR_DAY);
}

/* Some of the records are at one place, some begin in one second, and some lie before or after the story. */
static void
add_point (DatasetMaker *maker,
           CorridorStory *story,
           const guint   *categories)
{
  CorridorPosition position = { 39.2 + walk_below (160) / 100.0, 45.6 + walk_below (200) / 100.0 };
  gint64 days = (corridor_story_get_end (story) - corridor_story_get_begin (story)) / CORRIDOR_DAY;
  gint64 begin = corridor_story_get_begin (story) + ((gint64) walk_below ((guint) days + 800) - 400) * CORRIDOR_DAY;
  gint64 length = walk_chance (3) ? CORRIDOR_DAY : (1 + walk_below (2000)) * CORRIDOR_HOUR;
  CorridorSpan span = { begin, begin, begin + length, begin + length };

  if (walk_chance (8))
    position = (CorridorPosition) { 39.6, 46.5 };
  if (walk_chance (3))
    loosen (&span);
  dataset_maker_add_span (maker, position, &span, categories[walk_below (N_CATEGORIES)]);
}

static CorridorDataset *
make_dataset (Walk *self,
              guint n)
{
  g_auto(DatasetMaker) maker = { 0 };
  CorridorStory *story = corridor_session_get_story (self->session);
  guint categories[N_CATEGORIES];

  dataset_maker_init (&maker, "walk");
  for (guint i = 0; i < N_CATEGORIES; i++)
    categories[i] = corridor_dataset_builder_add_category (maker.builder, (const char *[]) { "a", "b", "c" }[i]);
  for (guint i = 0; i < n; i++)
    if (walk_chance (20))
      dataset_maker_add (&maker, 39.5, 46, NULL, "a");
    else
      add_point (&maker, story, categories);
  return dataset_maker_finish (&maker);
}

/* Few, or so many that their rows follow later. */
static guint
draw_size (void)
{
  return walk_chance (4) ? 1000 : 20 + walk_below (300);
}

void
walk_add_layer (Walk *self)
{
  g_autoptr(CorridorDataset) dataset = NULL;
  g_autoptr(CorridorLayer) layer = NULL;

  if (g_list_model_get_n_items (get_layers (self)) >= MAX_LAYERS)
    return;

  dataset = make_dataset (self, draw_size ());
  layer = corridor_layer_new (dataset);
  corridor_session_add_layer (self->session, layer);
}

/* As when more of a file has been read, or another is read in its place. */
void
walk_grow_layer (Walk *self)
{
  g_autoptr(CorridorLayer) layer = dup_any_layer (self);
  g_autoptr(CorridorDataset) dataset = NULL;

  if (layer == NULL)
    return;

  dataset = make_dataset (self, draw_size ());
  corridor_layer_set_dataset (layer, dataset);
}

void
walk_remove_layer (Walk *self)
{
  guint n = g_list_model_get_n_items (get_layers (self));

  if (n > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "win.layer-remove", "u", walk_below (n));
}

void
walk_change_layer (Walk *self)
{
  g_autoptr(CorridorLayer) layer = dup_any_layer (self);
  guint category = walk_below (N_CATEGORIES);

  if (layer == NULL)
    return;

  switch (walk_below (4))
    {
    case 0:
      corridor_layer_set_visible (layer, !corridor_layer_get_visible (layer));
      break;
    case 1:
      corridor_layer_set_undated (layer, !corridor_layer_get_undated (layer));
      break;
    case 2:
      corridor_layer_set_rgb (layer, walk_chance (2) ? CORRIDOR_LAYER_RGB_BY_CATEGORY : (int) walk_below (0x1000000));
      break;
    default:
      corridor_layer_set_category_visible (layer, category, !corridor_layer_get_category_visible (layer, category));
    }
}

/* Of "record 17": all, those with a number, none. */
void
walk_search_layer (Walk *self)
{
  static const char *const words[] = { "record", "1", "17", "nowhere", NULL, NULL };
  g_autoptr(CorridorLayer) layer = dup_any_layer (self);

  if (layer != NULL)
    corridor_layer_set_words (layer, words[walk_below (G_N_ELEMENTS (words))]);
}

void
walk_move_layer (Walk *self)
{
  g_autoptr(CorridorLayer) layer = dup_any_layer (self);

  if (layer != NULL)
    corridor_session_move_layer (self->session, layer, walk_below (MAX_LAYERS));
}
