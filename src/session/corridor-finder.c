/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-finder.h"

struct _CorridorFound
{
  GObject        parent_instance;
  CorridorPhase *phase; /* (owned) */
  char          *text; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CorridorFound, corridor_found, G_TYPE_OBJECT)

struct _CorridorFinder
{
  GObject          parent_instance;
  CorridorSession *session; /* (owned) */
  CorridorSearch  *search; /* (owned) (nullable) of the session's story */
  GCancellable    *reading; /* (owned) (nullable) while a thread makes it */
  char            *words; /* (owned) */
  GListStore      *results; /* (owned) (element-type CorridorFound) */
};

enum
{
  PROP_WORDS = 1,
  PROP_READY,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (CorridorFinder, corridor_finder, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
corridor_found_finalize (GObject *object)
{
  CorridorFound *self = CORRIDOR_FOUND (object);

  g_object_unref (self->phase);
  g_free (self->text);

  G_OBJECT_CLASS (corridor_found_parent_class)->finalize (object);
}

static void
corridor_found_class_init (CorridorFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = corridor_found_finalize;
}

static void
corridor_found_init (CorridorFound *self)
{
}

static CorridorFound *
new_found (const CorridorSearchHit *hit)
{
  CorridorFound *self = g_object_new (CORRIDOR_TYPE_FOUND, NULL);

  self->phase = g_object_ref (hit->phase);
  self->text = g_strdup (hit->text);
  return self;
}

static void
show_results (CorridorFinder *self)
{
  g_autoptr(GArray) hits = self->search != NULL ? corridor_search_find (self->search, self->words) : NULL;
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    g_ptr_array_add (found, new_found (&g_array_index (hits, CorridorSearchHit, i)));
  g_list_store_splice (self->results, 0, g_list_model_get_n_items (G_LIST_MODEL (self->results)), found->pdata, found->len);
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
  g_task_return_pointer (task, corridor_search_new (task_data), (GDestroyNotify) corridor_search_unref);
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
  show_results (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
on_story_notify (CorridorFinder *self)
{
  gboolean was_ready = self->search != NULL;

  stop_reading (self);
  g_clear_pointer (&self->search, corridor_search_unref);
  show_results (self);
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
  g_clear_object (&self->session);

  G_OBJECT_CLASS (corridor_finder_parent_class)->dispose (object);
}

static void
corridor_finder_finalize (GObject *object)
{
  CorridorFinder *self = CORRIDOR_FINDER (object);

  g_clear_pointer (&self->search, corridor_search_unref);
  g_object_unref (self->results);
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
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
corridor_finder_init (CorridorFinder *self)
{
  self->words = g_strdup ("");
  self->results = g_list_store_new (CORRIDOR_TYPE_FOUND);
}

CorridorFinder *
corridor_finder_new (CorridorSession *session)
{
  CorridorFinder *self;

  g_return_val_if_fail (CORRIDOR_IS_SESSION (session), NULL);

  self = g_object_new (CORRIDOR_TYPE_FINDER, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::story", G_CALLBACK (on_story_notify), self, G_CONNECT_SWAPPED);
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
  show_results (self);
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

  return self->search != NULL;
}

GListModel *
corridor_finder_get_results (CorridorFinder *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FINDER (self), NULL);

  return G_LIST_MODEL (self->results);
}

CorridorPhase *
corridor_found_get_phase (CorridorFound *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FOUND (self), NULL);

  return self->phase;
}

const char *
corridor_found_get_text (CorridorFound *self)
{
  g_return_val_if_fail (CORRIDOR_IS_FOUND (self), NULL);

  return self->text;
}
