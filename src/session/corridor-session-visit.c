/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-session-visit.h"

#include "corridor-session-axis.h"
#include "corridor-session-filter.h"
#include "corridor-session-play.h"

/* What was seen of a layer. */
typedef struct
{
  CorridorLayer *layer; /* (owned) */
  gboolean       visible;
  gboolean       undated;
  char          *words; /* (owned) (nullable) */
  GHashTable    *hidden; /* (owned) (element-type utf8) ids of its categories */
} LayerMark;

struct _CorridorBookmark
{
  CorridorStory  *story; /* (owned) */
  gint64          now;
  CorridorMode    mode;
  CorridorAxis    axis;
  CorridorPhase  *selected; /* (owned) (nullable) */
  CorridorFilter *filter; /* (owned) */
  GPtrArray      *layers; /* (owned) (element-type LayerMark) */
};

static void
layer_mark_free (gpointer data)
{
  LayerMark *self = data;

  g_object_unref (self->layer);
  g_hash_table_unref (self->hidden);
  g_free (self->words);
  g_free (self);
}

static LayerMark *
layer_mark_new (CorridorLayer *layer)
{
  GPtrArray *categories = corridor_dataset_get_categories (corridor_layer_get_whole (layer));
  LayerMark *self = g_new (LayerMark, 1);

  *self = (LayerMark) {
    .layer = g_object_ref (layer),
    .visible = corridor_layer_get_visible (layer),
    .undated = corridor_layer_get_undated (layer),
    .words = g_strdup (corridor_layer_get_words (layer)),
    .hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
  for (guint i = 0; i < categories->len; i++)
    if (!corridor_layer_get_category_visible (layer, i))
      g_hash_table_add (self->hidden, g_strdup (((CorridorCategory *) categories->pdata[i])->id));
  return self;
}

static GPtrArray *
mark_layers (CorridorSession *self)
{
  GListModel *layers = corridor_session_get_layers (self);
  GPtrArray *marks = g_ptr_array_new_with_free_func (layer_mark_free);

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);

      g_ptr_array_add (marks, layer_mark_new (layer));
    }
  return marks;
}

/* By the id, as a file that is still being read may have more kinds by now. */
static void
return_layer (const LayerMark *mark)
{
  GPtrArray *categories = corridor_dataset_get_categories (corridor_layer_get_whole (mark->layer));

  corridor_layer_set_words (mark->layer, mark->words);
  corridor_layer_set_undated (mark->layer, mark->undated);
  for (guint i = 0; i < categories->len; i++)
    corridor_layer_set_category_visible (mark->layer, i,
                                         !g_hash_table_contains (mark->hidden, ((CorridorCategory *) categories->pdata[i])->id));
  corridor_layer_set_visible (mark->layer, mark->visible);
}

CorridorBookmark *
corridor_session_dup_bookmark (CorridorSession *self)
{
  CorridorBookmark *bookmark;
  CorridorPhase *selected;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (self), NULL);

  selected = corridor_session_get_selected (self);
  bookmark = g_new0 (CorridorBookmark, 1);
  bookmark->story = g_object_ref (corridor_session_get_story (self));
  bookmark->now = corridor_session_get_now (self);
  bookmark->mode = corridor_session_get_mode (self);
  bookmark->axis = corridor_session_get_axis (self);
  bookmark->selected = selected != NULL ? g_object_ref (selected) : NULL;
  bookmark->filter = corridor_filter_copy (corridor_session_get_filter (self));
  bookmark->layers = mark_layers (self);
  return bookmark;
}

void
corridor_bookmark_free (CorridorBookmark *self)
{
  g_clear_object (&self->selected);
  corridor_filter_free (self->filter);
  g_ptr_array_unref (self->layers);
  g_object_unref (self->story);
  g_free (self);
}

void
corridor_session_return_to (CorridorSession        *self,
                            const CorridorBookmark *bookmark)
{
  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (bookmark != NULL);

  if (corridor_session_get_story (self) != bookmark->story)
    return;

  corridor_session_set_playing (self, FALSE);
  for (guint i = 0; i < bookmark->layers->len; i++)
    return_layer (g_ptr_array_index (bookmark->layers, i));
  corridor_session_set_filter (self, bookmark->filter);
  corridor_session_set_mode (self, bookmark->mode);
  corridor_session_set_now (self, bookmark->now);
  corridor_session_set_axis (self, bookmark->axis);
  corridor_session_set_selected (self, bookmark->selected);
}

/* Which layer @phase is a record of, shown or not, and whether it has a date. */
static CorridorLayer *
find_record (CorridorSession *self,
             CorridorPhase   *phase,
             gboolean        *is_dated)
{
  GListModel *layers = corridor_session_get_layers (self);
  guint slot;

  for (guint i = 0; i < g_list_model_get_n_items (layers); i++)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);
      CorridorDataset *whole = corridor_layer_get_whole (layer);
      CorridorDataset *undated = corridor_dataset_get_undated (whole);

      *is_dated = corridor_dataset_find_slot (whole, phase, &slot);
      if (*is_dated || (undated != NULL && corridor_dataset_find_slot (undated, phase, &slot)))
        return layer; /* the session keeps it */
    }

  return NULL;
}

static gboolean
has_words (CorridorLayer *layer,
           CorridorPhase *phase)
{
  CorridorDataset *shown = corridor_layer_get_dataset (layer);
  CorridorDataset *undated = corridor_dataset_get_undated (shown);
  guint slot;

  return corridor_dataset_find_slot (shown, phase, &slot) || (undated != NULL && corridor_dataset_find_slot (undated, phase, &slot));
}

/* Takes away what hides it, and nothing else. */
static void
reveal_record (CorridorLayer *layer,
               CorridorPhase *phase,
               gboolean       is_dated)
{
  GPtrArray *categories = corridor_dataset_get_categories (corridor_layer_get_whole (layer));
  guint category;

  if (!has_words (layer, phase))
    corridor_layer_set_words (layer, NULL);
  if (!is_dated)
    corridor_layer_set_undated (layer, TRUE);
  if (g_ptr_array_find (categories, corridor_feature_get_category (corridor_phase_get_feature (phase)), &category))
    corridor_layer_set_category_visible (layer, category, TRUE);
  corridor_layer_set_visible (layer, TRUE);
}

void
corridor_session_visit (CorridorSession *self,
                        CorridorPhase   *phase)
{
  CorridorLayer *layer;
  gboolean is_dated;
  gint64 day;

  g_return_if_fail (CORRIDOR_IS_SESSION (self));
  g_return_if_fail (CORRIDOR_IS_PHASE (phase));

  layer = find_record (self, phase, &is_dated);

  corridor_session_set_playing (self, FALSE);
  day = corridor_calendar_floor_day (corridor_session_get_now (self));
  if (corridor_phase_certainty (phase, day, day + CORRIDOR_DAY) == CORRIDOR_CERTAINTY_NOT)
    corridor_session_set_now (self, corridor_phase_get_begin (phase));
  if (layer != NULL)
    {
      reveal_record (layer, phase, is_dated);
      corridor_session_set_value_shown (self, CORRIDOR_FACET_STATE, CORRIDOR_FACET_NONE, TRUE);
      corridor_session_set_value_shown (self, CORRIDOR_FACET_CLAIMANT, CORRIDOR_FACET_NONE, TRUE);
      if (corridor_session_get_certainty (self, phase) == CORRIDOR_CERTAINTY_POSSIBLE)
        corridor_session_set_only_certain (self, FALSE);
    }
  else
    corridor_session_reveal (self, phase, corridor_session_get_now (self));
  corridor_session_set_selected (self, phase);
}
