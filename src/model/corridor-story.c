/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-story.h"

/* What a query needs of a phase, side by side, so that most phases cost it one comparison. */
typedef struct
{
  gint64         begin;
  gint64         end;
  CorridorPhase *phase; /* (unowned) */
  gboolean       is_event;
} Row;

struct _CorridorStory
{
  GObject       parent_instance;
  CorridorText *title;  /* (owned) */
  CorridorText *method; /* (owned) (nullable) */
  char         *licence; /* (owned) (nullable) */
  char         *uri; /* (owned) (nullable) */
  gint64        begin;
  gint64        end;
  CorridorBbox  view;
  gboolean      sealed;
  GPtrArray    *categories; /* (owned) (element-type CorridorCategory) */
  GPtrArray    *states;     /* (owned) (element-type CorridorState) */
  GPtrArray    *sources;    /* (owned) (element-type CorridorSource) */
  GPtrArray    *features;   /* (owned) (element-type CorridorFeature) */
  GPtrArray    *phases;     /* (owned) (element-type CorridorPhase) (unowned elements) sorted */
  GArray       *rows;       /* (owned) (element-type Row) of the phases */
  GPtrArray    *tours;      /* (owned) (element-type CorridorTour) */
  GPtrArray    *periods;    /* (owned) (element-type CorridorPeriod) */

  /* From id to thing; the ids are the things' own. */
  GHashTable *category_by_id; /* (owned) (unowned values) */
  GHashTable *state_by_id;    /* (owned) (unowned values) */
  GHashTable *feature_by_id;  /* (owned) (unowned values) */
  GHashTable *source_by_id;   /* (owned) (unowned values) */
};

G_DEFINE_FINAL_TYPE (CorridorStory, corridor_story, G_TYPE_OBJECT)

static void
corridor_story_finalize (GObject *object)
{
  CorridorStory *self = CORRIDOR_STORY (object);

  g_hash_table_unref (self->category_by_id);
  g_hash_table_unref (self->state_by_id);
  g_hash_table_unref (self->feature_by_id);
  g_hash_table_unref (self->source_by_id);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->periods);
  g_ptr_array_unref (self->tours);
  g_ptr_array_unref (self->phases);
  g_ptr_array_unref (self->features);
  g_ptr_array_unref (self->states);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->sources);
  g_clear_pointer (&self->method, corridor_text_unref);
  g_free (self->licence);
  g_free (self->uri);
  corridor_text_unref (self->title);

  G_OBJECT_CLASS (corridor_story_parent_class)->finalize (object);
}

static void
corridor_story_class_init (CorridorStoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_story_finalize;
}

static void
corridor_story_init (CorridorStory *self)
{
  self->categories = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_category_unref);
  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_state_unref);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_source_unref);
  self->features = g_ptr_array_new_with_free_func (g_object_unref);
  self->phases = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->tours = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_tour_unref);
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) corridor_period_unref);
  self->category_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->state_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->feature_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->source_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

CorridorStory *
corridor_story_new (CorridorText *title,
                    gint64        begin,
                    gint64        end,
                    CorridorBbox  view)
{
  CorridorStory *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (begin < end, NULL);

  self = g_object_new (CORRIDOR_TYPE_STORY, NULL);
  self->title = corridor_text_ref (title);
  self->begin = begin;
  self->end = end;
  self->view = view;

  return self;
}

void
corridor_story_set_method (CorridorStory *self,
                           CorridorText  *method)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);

  g_clear_pointer (&self->method, corridor_text_unref);
  self->method = method != NULL ? corridor_text_ref (method) : NULL;
}

void
corridor_story_set_licence (CorridorStory *self,
                            const char    *licence)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);

  g_free (self->licence);
  self->licence = g_strdup (licence);
}

void
corridor_story_set_uri (CorridorStory *self,
                        const char    *uri)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);

  g_free (self->uri);
  self->uri = g_strdup (uri);
}

void
corridor_story_add_category (CorridorStory    *self,
                             CorridorCategory *category)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);
  g_return_if_fail (category != NULL);
  g_return_if_fail (!g_hash_table_contains (self->category_by_id, category->id));

  category->order = self->categories->len;
  g_ptr_array_add (self->categories, category);
  g_hash_table_insert (self->category_by_id, category->id, category);
}

void
corridor_story_add_state (CorridorStory *self,
                          CorridorState *state)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);
  g_return_if_fail (state != NULL);
  g_return_if_fail (!g_hash_table_contains (self->state_by_id, state->id));

  state->order = self->states->len;
  g_ptr_array_add (self->states, state);
  g_hash_table_insert (self->state_by_id, state->id, state);
}

void
corridor_story_add_source (CorridorStory  *self,
                           CorridorSource *source)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);
  g_return_if_fail (source != NULL);
  g_return_if_fail (!g_hash_table_contains (self->source_by_id, source->id));

  g_ptr_array_add (self->sources, source);
  g_hash_table_insert (self->source_by_id, source->id, source);
}

void
corridor_story_add_feature (CorridorStory   *self,
                            CorridorFeature *feature)
{
  GPtrArray *phases;

  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);
  g_return_if_fail (CORRIDOR_IS_FEATURE (feature));
  g_return_if_fail (!g_hash_table_contains (self->feature_by_id, corridor_feature_get_id (feature)));

  g_ptr_array_add (self->features, feature);
  g_hash_table_insert (self->feature_by_id, (char *) corridor_feature_get_id (feature), feature);

  phases = corridor_feature_get_phases (feature);
  for (guint i = 0; i < phases->len; i++)
    g_ptr_array_add (self->phases, g_ptr_array_index (phases, i));
}

void
corridor_story_add_tour (CorridorStory *self,
                         CorridorTour  *tour)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);
  g_return_if_fail (tour != NULL);

  g_ptr_array_add (self->tours, tour);
}

void
corridor_story_add_period (CorridorStory  *self,
                           CorridorPeriod *period)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);
  g_return_if_fail (period != NULL);

  g_ptr_array_add (self->periods, period);
}

static int
compare_phases (gconstpointer a,
                gconstpointer b)
{
  return corridor_phase_compare (*(CorridorPhase *const *) a, *(CorridorPhase *const *) b);
}

void
corridor_story_seal (CorridorStory *self)
{
  g_return_if_fail (CORRIDOR_IS_STORY (self) && !self->sealed);

  g_ptr_array_sort (self->phases, compare_phases);
  for (guint i = 0; i < self->phases->len; i++)
    {
      CorridorPhase *phase = g_ptr_array_index (self->phases, i);
      CorridorFeature *feature = corridor_phase_get_feature (phase);
      Row row = {
        .begin = corridor_phase_get_begin (phase),
        .end = corridor_phase_get_end (phase),
        .phase = phase,
        .is_event = corridor_feature_is_event (feature),
      };

      g_array_append_val (self->rows, row);
    }
  self->sealed = TRUE;
}

CorridorText *
corridor_story_get_title (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->title;
}

CorridorText *
corridor_story_get_method (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->method;
}

const char *
corridor_story_get_licence (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->licence;
}

const char *
corridor_story_get_uri (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->uri;
}

gint64
corridor_story_get_begin (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), CORRIDOR_TIME_MIN);

  return self->begin;
}

gint64
corridor_story_get_end (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), CORRIDOR_TIME_MAX);

  return self->end;
}

CorridorBbox
corridor_story_get_view (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), (CorridorBbox) { 0 });

  return self->view;
}

GPtrArray *
corridor_story_get_categories (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->categories;
}

GPtrArray *
corridor_story_get_states (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->states;
}

GPtrArray *
corridor_story_get_sources (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->sources;
}

GPtrArray *
corridor_story_get_features (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->features;
}

GPtrArray *
corridor_story_get_phases (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self) && self->sealed, NULL);

  return self->phases;
}

GPtrArray *
corridor_story_get_tours (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->tours;
}

GPtrArray *
corridor_story_get_periods (CorridorStory *self)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);

  return self->periods;
}

CorridorCategory *
corridor_story_lookup_category (CorridorStory *self,
                                const char    *id)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->category_by_id, id);
}

CorridorState *
corridor_story_lookup_state (CorridorStory *self,
                             const char    *id)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->state_by_id, id);
}

CorridorSource *
corridor_story_lookup_source (CorridorStory *self,
                              const char    *id)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->source_by_id, id);
}

CorridorFeature *
corridor_story_lookup_feature (CorridorStory *self,
                               const char    *id)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->feature_by_id, id);
}

CorridorPeriod *
corridor_story_lookup_period (CorridorStory *self,
                              const char    *id)
{
  g_return_val_if_fail (CORRIDOR_IS_STORY (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->periods->len; i++)
    {
      CorridorPeriod *period = g_ptr_array_index (self->periods, i);

      if (g_str_equal (period->id, id))
        return period;
    }

  return NULL;
}

guint
corridor_story_query (CorridorStory       *self,
                      const CorridorQuery *query,
                      GArray              *hits)
{
  CorridorQueryRange range;
  guint n_all = 0;

  g_return_val_if_fail (CORRIDOR_IS_STORY (self) && self->sealed, 0);
  g_return_val_if_fail (query != NULL, 0);
  g_return_val_if_fail (hits != NULL, 0);

  g_array_set_size (hits, 0);
  range = corridor_query_get_range (query);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      gint64 begin = row->is_event ? range.events_begin : range.day_begin;
      CorridorHit hit = { .phase = row->phase };

      if (row->begin >= range.end)
        break; /* sorted by begin */
      if (row->end <= begin)
        continue;

      hit.certainty = corridor_phase_certainty (row->phase, begin, range.end);
      if (hit.certainty == CORRIDOR_CERTAINTY_NOT)
        continue;

      n_all++;
      if (corridor_filter_allows_certainty (query->filter, hit.certainty) && corridor_filter_allows (query->filter, row->phase))
        g_array_append_val (hits, hit);
    }

  return n_all;
}
