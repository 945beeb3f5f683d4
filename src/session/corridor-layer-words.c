/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "corridor-layer-private.h"

#include "corridor-dataset-filter.h"

/*
 * The words of a layer are looked for in a thread. What is shown stays until the result is there, with the whole that it is
 * a part of; whatever is set in the meantime makes that search a thing of the past.
 */

void
corridor_layer_stop_filtering (CorridorLayer *self)
{
  g_cancellable_cancel (self->filtering);
  g_clear_object (&self->filtering);
}

static void
set_progress (CorridorLayer *self,
              double         progress)
{
  if (self->progress >= progress && self->progress <= progress)
    return;

  self->progress = progress;
  corridor_layer_notify (self, CORRIDOR_LAYER_PROP_PROGRESS);
}

static void
set_error (CorridorLayer *self,
           GError        *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error;
  corridor_layer_notify (self, CORRIDOR_LAYER_PROP_ERROR);
}

static CorridorDataset *
get_newest (CorridorLayer *self)
{
  return self->next != NULL ? self->next : self->whole;
}

/* Shows what was found, or all of it: first that, so that whoever hears of the end finds the result. */
static void
finish (CorridorLayer   *self,
        CorridorDataset *found,
        GError          *error)
{
  gboolean was_filtering = corridor_layer_get_filtering (self);

  g_object_freeze_notify (G_OBJECT (self));
  corridor_layer_stop_filtering (self);
  set_progress (self, 0);
  set_error (self, error);
  corridor_layer_show_found (self, found != NULL ? found : get_newest (self));
  if (was_filtering != corridor_layer_get_filtering (self))
    corridor_layer_notify (self, CORRIDOR_LAYER_PROP_FILTERING);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
on_progress (double   fraction,
             gpointer user_data)
{
  set_progress (user_data, fraction);
}

static void
on_filtered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CorridorDataset) found = corridor_dataset_filter_finish (CORRIDOR_DATASET (source), result, &error);
  g_autoptr(CorridorLayer) self = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* superseded or closed: the layer may be gone */

  self = g_object_ref (user_data); /* whoever is told may close it */
  finish (self, found, g_steal_pointer (&error));
}

static void
start (CorridorLayer *self)
{
  g_autoptr(CorridorKeywords) words = corridor_keywords_new (self->words);
  gboolean was_filtering = corridor_layer_get_filtering (self);

  corridor_layer_stop_filtering (self);
  corridor_layer_stop_making (self);
  self->filtering = g_cancellable_new ();
  corridor_dataset_filter_async (get_newest (self), words, on_progress, self->filtering, on_filtered, self);
  g_object_freeze_notify (G_OBJECT (self));
  set_progress (self, 0);
  set_error (self, NULL);
  if (!was_filtering)
    corridor_layer_notify (self, CORRIDOR_LAYER_PROP_FILTERING);
  g_object_thaw_notify (G_OBJECT (self));
}

void
corridor_layer_set_dataset (CorridorLayer   *self,
                            CorridorDataset *dataset)
{
  g_return_if_fail (CORRIDOR_IS_LAYER (self));
  g_return_if_fail (CORRIDOR_IS_DATASET (dataset));

  if (get_newest (self) == dataset)
    return;

  g_set_object (&self->next, dataset);
  if (self->words != NULL)
    start (self);
  else
    finish (self, NULL, NULL);
}

const char *
corridor_layer_get_words (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), NULL);

  return self->words;
}

void
corridor_layer_set_words (CorridorLayer *self,
                          const char    *words)
{
  g_autoptr(CorridorKeywords) looked_for = NULL;
  gboolean is_new;

  g_return_if_fail (CORRIDOR_IS_LAYER (self));
  g_return_if_fail (words == NULL || g_utf8_validate (words, -1, NULL));

  looked_for = corridor_keywords_new (words);
  if (looked_for == NULL)
    words = NULL; /* blanks */
  is_new = g_strcmp0 (self->words, words) != 0;
  if (!is_new && self->error == NULL)
    return;

  if (is_new)
    {
      g_free (self->words);
      self->words = g_strdup (words);
    }
  g_object_freeze_notify (G_OBJECT (self));
  if (is_new)
    corridor_layer_notify (self, CORRIDOR_LAYER_PROP_WORDS);
  if (words != NULL)
    start (self);
  else
    finish (self, NULL, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
corridor_layer_get_filtering (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), FALSE);

  return self->filtering != NULL || self->making != NULL;
}

double
corridor_layer_get_progress (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), 0);

  return self->progress;
}

const GError *
corridor_layer_get_error (CorridorLayer *self)
{
  g_return_val_if_fail (CORRIDOR_IS_LAYER (self), NULL);

  return self->error;
}

static guint
count_records (CorridorDataset *dataset)
{
  CorridorDataset *undated = corridor_dataset_get_undated (dataset);

  return corridor_dataset_get_n_records (dataset) + (undated != NULL ? corridor_dataset_get_n_records (undated) : 0);
}

void
corridor_layer_count (CorridorLayer *self,
                      guint         *n_found,
                      guint         *n_records)
{
  g_return_if_fail (CORRIDOR_IS_LAYER (self));
  g_return_if_fail (n_found != NULL && n_records != NULL);

  *n_found = count_records (self->shown);
  *n_records = count_records (self->whole);
}
