/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-finder.h"

#include "corridor-record-search.h"

/* Of each layer, and so of those without a date in it: more rows than anybody reads, and some 5 ms to read them from the file. */
#define MOST_RECORDS 100

struct _CorridorFinder
{
  GObject          parent_instance;
  CorridorSession *session; /* (owned) */
  CorridorSearch  *search; /* (owned) (nullable) of the session's story */
  GCancellable    *reading; /* (owned) (nullable) while a thread makes it */
  char            *words; /* (owned) */
  GListStore      *results; /* (owned) (element-type CorridorFound) those of the story, then of layer after layer */
  guint            n_story; /* of the results, those of the story */
  GPtrArray       *datasets; /* (owned) (element-type CorridorDataset) where records are being looked for, or were last */
  GPtrArray       *layers; /* (owned) (element-type CorridorLayer) of which each of these is */
  guint           *n_found; /* (owned) (nullable) of each of the datasets */
  GCancellable    *searching; /* (owned) (nullable) while a thread looks for records */
};

enum
{
  PROP_WORDS = 1,
  PROP_READY,
  PROP_N_FOUND,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorFinder, corridor_finder, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static CorridorFound *
new_found (const CorridorSearchHit *hit)
{
  return corridor_found_new (hit->phase, hit->text, NULL);
}

static void
notify_found (CorridorFinder *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FOUND]);
}

/* In the place of those before, and before the records. */
static void
show_story (CorridorFinder *self)
{
  g_autoptr(GArray) hits = self->search != NULL ? corridor_search_find (self->search, self->words) : NULL;
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    g_ptr_array_add (found, new_found (&g_array_index (hits, CorridorSearchHit, i)));
  g_list_store_splice (self->results, 0, self->n_story, found->pdata, found->len);
  self->n_story = found->len;
  notify_found (self);
}

static void
add_dataset (CorridorFinder  *self,
             CorridorLayer   *layer,
             CorridorDataset *dataset)
{
  if (dataset == NULL || corridor_dataset_get_n_records (dataset) == 0)
    return;

  g_ptr_array_add (self->datasets, g_object_ref (dataset));
  g_ptr_array_add (self->layers, g_object_ref (layer));
}

/* All of what has been read of each file by now, whatever is shown of it; the topmost layer first. */
static void
collect_datasets (CorridorFinder *self)
{
  GListModel *layers = corridor_session_get_layers (self->session);

  g_ptr_array_set_size (self->layers, 0);
  g_ptr_array_unref (self->datasets); /* whoever still looks into them has them to themselves */
  self->datasets = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = g_list_model_get_n_items (layers); i-- > 0;)
    {
      g_autoptr(CorridorLayer) layer = g_list_model_get_item (layers, i);
      CorridorDataset *whole = corridor_layer_get_whole (layer);

      add_dataset (self, layer, whole);
      add_dataset (self, layer, corridor_dataset_get_undated (whole));
    }
  g_free (self->n_found);
  self->n_found = g_new0 (guint, MAX (1, self->datasets->len));
}

/* They come by dataset, in the order in which these are asked. */
static void
on_records (guint        dataset,
            const guint *slots,
            guint        n_slots,
            guint        n_found,
            gpointer     user_data)
{
  CorridorFinder *self = user_data;
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_slots; i++)
    {
      g_autoptr(CorridorPhase) phase = corridor_dataset_dup_row (g_ptr_array_index (self->datasets, dataset), slots[i]);
      CorridorText *text = corridor_phase_get_text (phase);

      g_ptr_array_add (found, corridor_found_new (phase, text != NULL ? corridor_text_get (text, NULL) : "",
                                                  g_ptr_array_index (self->layers, dataset)));
    }
  self->n_found[dataset] = n_found;
  g_list_store_splice (self->results, g_list_model_get_n_items (G_LIST_MODEL (self->results)), 0, found->pdata, found->len);
  notify_found (self);
}

static void
stop_searching (CorridorFinder *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

/* A file that cannot be read any more has nothing to be found; the layer tells of it where its records are read. */
static void
on_searched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  CorridorFinder *self = user_data;
  g_autoptr(GError) error = NULL;

  if (!corridor_record_search_finish (result, &error) && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* superseded, or the finder is gone */

  g_clear_object (&self->searching);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
search_records (CorridorFinder *self)
{
  g_autoptr(CorridorKeywords) words = corridor_keywords_new (self->words);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->results));
  gboolean was_ready = corridor_finder_get_ready (self);

  stop_searching (self);
  g_list_store_splice (self->results, self->n_story, n - self->n_story, NULL, 0);
  collect_datasets (self);
  if (words != NULL && self->datasets->len > 0)
    {
      self->searching = g_cancellable_new ();
      corridor_record_search_async (self->datasets, words, MOST_RECORDS, on_records, self->searching, on_searched, self);
    }
  notify_found (self);
  if (was_ready != corridor_finder_get_ready (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
on_layers_changed (CorridorFinder *self)
{
  if (*self->words != '\0')
    search_records (self);
}

static void
stop_reading (CorridorFinder *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, corridor_search_new (task_data), (GDestroyNotify) corridor_search_free);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  CorridorFinder *self = CORRIDOR_FINDER (source);
  CorridorSearch *search = g_task_propagate_pointer (G_TASK (result), NULL);

  if (search == NULL)
    return; /* there is another story by now */

  g_clear_object (&self->reading);
  self->search = search;
  show_story (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
on_story_notify (CorridorFinder *self)
{
  gboolean was_ready = corridor_finder_get_ready (self);

  stop_reading (self);
  g_clear_pointer (&self->search, corridor_search_free);
  show_story (self);
  if (was_ready)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
  if (*self->words != '\0')
    corridor_finder_prepare (self);
}

static void
corridor_finder_get_property (GObject    *object,
                              guint       property,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CorridorFinder *self = CORRIDOR_FINDER (object);

  switch (property)
    {
    case PROP_WORDS:
      g_value_set_string (value, self->words);
      break;
    case PROP_READY:
      g_value_set_boolean (value, corridor_finder_get_ready (self));
      break;
    case PROP_N_FOUND:
      g_value_set_uint (value, corridor_finder_get_n_found (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_finder_set_property (GObject      *object,
                              guint         property,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (property)
    {
    case PROP_WORDS:
      corridor_finder_set_words (CORRIDOR_FINDER (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
corridor_finder_dispose (GObject *object)
{
  CorridorFinder *self = CORRIDOR_FINDER (object);

  stop_reading (self);
  stop_searching (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_finder_parent_class)->dispose (object);
}

static void
corridor_finder_finalize (GObject *object)
{
  CorridorFinder *self = CORRIDOR_FINDER (object);

  g_clear_pointer (&self->search, corridor_search_free);
  g_object_unref (self->results);
  g_ptr_array_unref (self->datasets);
  g_ptr_array_unref (self->layers);
  g_free (self->n_found);
  g_free (self->words);

  G_OBJECT_CLASS (corridor_finder_parent_class)->finalize (object);
}

static void
corridor_finder_class_init (CorridorFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = corridor_finder_get_property;
  object_class->set_property = corridor_finder_set_property;
  object_class->dispose = corridor_finder_dispose;
  object_class->finalize = corridor_finder_finalize;

  properties[PROP_WORDS] = g_param_spec_string ("words", NULL, NULL, "",
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_FOUND] = g_param_spec_uint ("n-found", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_finder_init (CorridorFinder *self)
{
  self->words = g_strdup ("");
  self->results = g_list_store_new (CORRIDOR_TYPE_FOUND);
  self->datasets = g_ptr_array_new_with_free_func (g_object_unref);
  self->layers = g_ptr_array_new_with_free_func (g_object_unref);
}

CorridorFinder *
corridor_finder_new (CorridorSession *session)
{
  CorridorFinder *self;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  self = g_object_new (CORRIDOR_TYPE_FINDER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::story", G_CALLBACK (on_story_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (corridor_session_get_layers (session), "items-changed", G_CALLBACK (on_layers_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

const char *
corridor_finder_get_words (CorridorFinder *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FINDER (self), NULL);

  return self->words;
}

void
corridor_finder_set_words (CorridorFinder *self,
                           const char     *words)
{
  g_return_if_fail (CORRIDOR_IS_FINDER (self));
  g_return_if_fail (words != NULL);

  if (g_str_equal (self->words, words))
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  corridor_finder_prepare (self);
  show_story (self);
  search_records (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

void
corridor_finder_prepare (CorridorFinder *self)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (CORRIDOR_IS_FINDER (self));

  if (self->search != NULL || self->reading != NULL)
    return;

  self->reading = g_cancellable_new ();
  task = g_task_new (self, self->reading, on_read, NULL);
  g_task_set_source_tag (task, corridor_finder_prepare);
  g_task_set_task_data (task, g_object_ref (corridor_session_get_story (self->session)), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

gboolean
corridor_finder_get_ready (CorridorFinder *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FINDER (self), FALSE);

  return self->search != NULL && self->searching == NULL;
}

guint
corridor_finder_get_n_found (CorridorFinder *self)
{
  guint n;

  g_return_val_if_fail (CORRIDOR_IS_FINDER (self), 0);

  n = self->n_story;
  for (guint i = 0; i < self->datasets->len; i++)
    n += self->n_found[i];
  return n;
}

GListModel *
corridor_finder_get_results (CorridorFinder *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FINDER (self), NULL);

  return G_LIST_MODEL (self->results);
}
